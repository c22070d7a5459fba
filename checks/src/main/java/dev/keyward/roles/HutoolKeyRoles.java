package dev.keyward.roles;

import static dev.keyward.roles.HutoolCipherRoles.decrypts;
import static dev.keyward.roles.HutoolCipherRoles.encrypts;
import static dev.keyward.roles.Role.*;

/** Roles of what Hutool does with pairs of keys, and of how it makes keys. */
public final class HutoolKeyRoles {
  private static final String BASE = "cn.hutool.crypto.";
  private static final String ASYMMETRIC = BASE + "asymmetric.";
  private static final String TEXT = "java.lang.String";
  private static final Typed PRIVATE_TEXT = PRIVATE_KEY_BYTES.as(TEXT);
  private static final Typed PUBLIC_TEXT = PUBLIC_KEY_BYTES.as(TEXT);
  private static final Typed PRIVATE_KEY = KEY.as("java.security.PrivateKey");

  /** Hutool's own, for the keys that it makes where it is given none. */
  private static final String DEFAULT_SIZE = "1024";

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("hutool-crypto").forUsersOnly();
    rsa(table);
    signatures(table);
    keys(table, "KeyUtil");
    keys(table, "SecureUtil");
    return table.build();
  }

  private static void rsa(RoleTable.Builder table) {
    String byDefault = "RSA/ECB/PKCS1Padding";
    Typed algorithm = OTHER.as(ASYMMETRIC + "AsymmetricAlgorithm");
    table
        .type(ASYMMETRIC + "RSA")
        .constructor()
        .names(TRANSFORMATION, byDefault)
        .implies(DEFAULT_SIZE)
        .constructor(TRANSFORMATION)
        .implies(DEFAULT_SIZE)
        .constructor(PRIVATE_TEXT, PUBLIC_TEXT)
        .names(TRANSFORMATION, byDefault)
        .constructor(TRANSFORMATION, PRIVATE_TEXT, PUBLIC_TEXT)
        .constructor(PRIVATE_KEY_BYTES, PUBLIC_KEY_BYTES)
        .names(TRANSFORMATION, byDefault)
        .constructor(PRIVATE_KEY, OTHER)
        .names(TRANSFORMATION, byDefault)
        .constructor(TRANSFORMATION, PRIVATE_KEY, OTHER)
        .plainType(BASE + "SecureUtil")
        .staticMethod("rsa")
        .returns(CRYPTOGRAPHIC_OBJECT)
        .names(TRANSFORMATION, byDefault)
        .implies(DEFAULT_SIZE)
        .staticMethod("rsa", PRIVATE_TEXT, PUBLIC_TEXT)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .names(TRANSFORMATION, byDefault)
        .staticMethod("rsa", PRIVATE_KEY_BYTES, PUBLIC_KEY_BYTES)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .names(TRANSFORMATION, byDefault)
        .type(ASYMMETRIC + "BaseAsymmetric")
        .method("setPublicKey", PUBLIC_KEY)
        .returns(RECEIVER)
        .method("setPrivateKey", KEY)
        .returns(RECEIVER)
        .type(ASYMMETRIC + "AsymmetricCrypto")
        .constructor(TRANSFORMATION)
        .implies(DEFAULT_SIZE)
        .constructor(TRANSFORMATION, PRIVATE_TEXT, PUBLIC_TEXT)
        .constructor(TRANSFORMATION, PRIVATE_KEY_BYTES, PUBLIC_KEY_BYTES)
        .constructor(TRANSFORMATION, PRIVATE_KEY, OTHER)
        .constructor(algorithm)
        .names(TRANSFORMATION, "{0}")
        .implies(DEFAULT_SIZE)
        .constructor(algorithm, PRIVATE_TEXT, PUBLIC_TEXT)
        .names(TRANSFORMATION, "{0}")
        .constructor(algorithm, PRIVATE_KEY_BYTES, PUBLIC_KEY_BYTES)
        .names(TRANSFORMATION, "{0}")
        .constructor(algorithm, PRIVATE_KEY, OTHER)
        .names(TRANSFORMATION, "{0}")
        .type(ASYMMETRIC + "AsymmetricEncryptor");
    for (String method : new String[] {"encrypt", "encryptHex", "encryptBase64"}) {
      encrypts(table, method, CIPHER_INPUT, OTHER);
      encrypts(table, method, CIPHER_INPUT.as(TEXT), OTHER);
      encrypts(table, method, CIPHER_INPUT.as(TEXT), OTHER, OTHER);
    }
    table.type(ASYMMETRIC + "AsymmetricDecryptor");
    decrypts(table, "decrypt", CIPHER_INPUT, OTHER);
    decrypts(table, "decrypt", CIPHER_INPUT.as(TEXT), OTHER);
    decrypts(table, "decryptStr", CIPHER_INPUT.as(TEXT), OTHER);
  }

  private static void signatures(RoleTable.Builder table) {
    Typed algorithm = OTHER.as(ASYMMETRIC + "SignAlgorithm");
    table
        .type(ASYMMETRIC + "Sign")
        .constructor(SIGNATURE_NAME)
        .implies(DEFAULT_SIZE)
        .constructor(SIGNATURE_NAME, PRIVATE_TEXT, PUBLIC_TEXT)
        .constructor(SIGNATURE_NAME, PRIVATE_KEY_BYTES, PUBLIC_KEY_BYTES)
        .constructor(SIGNATURE_NAME, OTHER)
        .constructor(SIGNATURE_NAME, PRIVATE_KEY, OTHER)
        .constructor(algorithm)
        .names(SIGNATURE_NAME, "{0}")
        .implies(DEFAULT_SIZE)
        .constructor(algorithm, PRIVATE_TEXT, PUBLIC_TEXT)
        .names(SIGNATURE_NAME, "{0}")
        .constructor(algorithm, PRIVATE_KEY_BYTES, PUBLIC_KEY_BYTES)
        .names(SIGNATURE_NAME, "{0}")
        .constructor(algorithm, OTHER)
        .names(SIGNATURE_NAME, "{0}")
        .constructor(algorithm, PRIVATE_KEY, OTHER)
        .names(SIGNATURE_NAME, "{0}")
        .method("verify", SIGNED_BYTES, SIGNATURE)
        .returns(VERIFICATION_RESULT);
    for (String method : new String[] {"sign", "signHex"}) {
      table
          .method(method, SIGNED_BYTES)
          .returns(SIGNATURE_OUTPUT)
          .method(method, SIGNED_BYTES.as(TEXT))
          .returns(SIGNATURE_OUTPUT)
          .method(method, SIGNED_BYTES.as(TEXT), OTHER)
          .returns(SIGNATURE_OUTPUT);
    }
    for (String type : new String[] {"SecureUtil", "SignUtil"}) {
      table
          .plainType(BASE + type)
          .staticMethod("sign", algorithm)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .names(SIGNATURE_NAME, "{0}")
          .implies(DEFAULT_SIZE)
          .staticMethod("sign", algorithm, PRIVATE_TEXT, PUBLIC_TEXT)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .names(SIGNATURE_NAME, "{0}")
          .staticMethod("sign", algorithm, PRIVATE_KEY_BYTES, PUBLIC_KEY_BYTES)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .names(SIGNATURE_NAME, "{0}");
    }
  }

  private static void keys(RoleTable.Builder table, String type) {
    table
        .plainType(BASE + type)
        .staticMethod("generateKey", KEY_ALGORITHM)
        .returns(GENERATED_KEY)
        .staticMethod("generateKey", KEY_ALGORITHM, KEY_SIZE_BITS)
        .returns(GENERATED_KEY)
        .staticMethod("generateKey", KEY_ALGORITHM, KEY_BYTES)
        .returns(IMPORTED_KEY)
        .staticMethod("generatePBEKey", KEY_FACTORY_NAME, PASSWORD)
        .returns(DERIVED_KEY)
        .staticMethod("generatePrivateKey", KEY_PAIR_ALGORITHM, PRIVATE_KEY_BYTES)
        .returns(IMPORTED_KEY)
        // Its own default, whatever the algorithm's is in Java.
        .staticMethod("generateKeyPair", KEY_PAIR_ALGORITHM)
        .returns(GENERATED_KEY)
        .names(KEY_SIZE_BITS, DEFAULT_SIZE)
        .staticMethod("generateKeyPair", KEY_PAIR_ALGORITHM, KEY_SIZE_BITS)
        .returns(GENERATED_KEY);
  }

  private HutoolKeyRoles() {}
}
