package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of Bouncy Castle's certificates, signed messages and PEM files. */
public final class BouncyCastlePkixRoles {
  private static final String PEM = "org.bouncycastle.util.io.pem.";
  private static final String OPENSSL = "org.bouncycastle.openssl.jcajce.";

  public static final RoleTable TABLE =
      RoleTable.library("bcpkix")
          .forUsersOnly()
          .type("org.bouncycastle.operator.jcajce.JcaContentSignerBuilder")
          .constructor(SIGNATURE_NAME)
          .constructor(SIGNATURE_NAME, ALGORITHM_PARAMETERS)
          .method("setProvider", PROVIDER)
          .returns(RECEIVER)
          .method("build", KEY)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .type(PEM + "PemWriter")
          .constructor(OUTPUT)
          .returns(PASSING_OUTPUT)
          .method("writeObject", OUTPUT_OBJECT)
          .type(PEM + "PemObject")
          .constructor(OTHER, OUTPUT_DATA)
          .returns(COMPONENT)
          .constructor(OTHER, OTHER, OUTPUT_DATA)
          .returns(COMPONENT)
          .type(OPENSSL + "JcaPEMWriter")
          .constructor(OUTPUT)
          .returns(PASSING_OUTPUT)
          .method("writeObject", OUTPUT_OBJECT)
          .method("writeObject", OUTPUT_OBJECT, OUTPUT_ENCRYPTOR)
          .type(OPENSSL + "JcaMiscPEMGenerator")
          .constructor(OUTPUT_OBJECT)
          .returns(COMPONENT)
          .constructor(OUTPUT_OBJECT, OUTPUT_ENCRYPTOR)
          .returns(COMPONENT)
          .type(OPENSSL + "JcaPKCS8Generator")
          .constructor(OUTPUT_OBJECT, OUTPUT_ENCRYPTOR)
          .returns(COMPONENT)
          .method("generate")
          .returns(RECEIVER)
          .plainType("org.bouncycastle.cms.SignerInformation")
          .method("verify", OTHER)
          .returns(VERIFICATION_RESULT)
          .plainType("org.bouncycastle.pkcs.PKCS10CertificationRequest")
          .method("isSignatureValid", OTHER)
          .returns(VERIFICATION_RESULT)
          .plainType("org.bouncycastle.cert.X509CertificateHolder")
          .method("isSignatureValid", OTHER)
          .returns(VERIFICATION_RESULT)
          .build();

  private BouncyCastlePkixRoles() {}
}
