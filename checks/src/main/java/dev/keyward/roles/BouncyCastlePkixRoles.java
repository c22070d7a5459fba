package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of Bouncy Castle's certificates and signed messages: of what signs them, and verifies. */
public final class BouncyCastlePkixRoles {
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
