package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of Hutool's symmetric ciphers. */
public final class HutoolCipherRoles {
  private static final String BASE = "cn.hutool.crypto.";
  private static final String SYMMETRIC = BASE + "symmetric.";
  private static final String TEXT = "java.lang.String";

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("hutool-crypto").forUsersOnly();
    blockCiphers(table);
    otherCiphers(table);
    symmetricOperations(table);
    return table.build();
  }

  /** Without a mode and a padding, Java's default for the cipher's name: ECB. */
  private static void blockCiphers(RoleTable.Builder table) {
    for (String cipher : new String[] {"AES", "DES", "DESede", "SM4"}) {
      String transformation = cipher + "/{0}/{1}";
      table
          .type(SYMMETRIC + cipher)
          .constructor()
          .names(TRANSFORMATION, cipher)
          .constructor(KEY_BYTES)
          .names(TRANSFORMATION, cipher);
      Typed[][] modes = {
        {OTHER.as(BASE + "Mode"), OTHER.as(BASE + "Padding")}, {OTHER.as(TEXT), OTHER.as(TEXT)},
      };
      for (Typed[] mode : modes) {
        table
            .constructor(mode[0], mode[1])
            .names(TRANSFORMATION, transformation)
            .constructor(mode[0], mode[1], KEY_BYTES)
            .names(TRANSFORMATION, transformation)
            .constructor(mode[0], mode[1], KEY_BYTES, NONCE)
            .names(TRANSFORMATION, transformation)
            .constructor(mode[0], mode[1], KEY)
            .names(TRANSFORMATION, transformation)
            .constructor(mode[0], mode[1], KEY, ALGORITHM_PARAMETERS)
            .names(TRANSFORMATION, transformation);
      }
    }
    table
        .type(SYMMETRIC + "AES")
        .constructor(KEY)
        .names(TRANSFORMATION, "AES")
        .constructor(OTHER, OTHER, KEY, NONCE)
        .names(TRANSFORMATION, "AES/{0}/{1}")
        .type(SYMMETRIC + "SM4")
        .constructor(OTHER, OTHER, KEY, NONCE)
        .names(TRANSFORMATION, "SM4/{0}/{1}");
    String[][] factories = {
      {"SecureUtil", "aes", "AES"},
      {"SecureUtil", "des", "DES"},
      {"SecureUtil", "desede", "DESede"},
      {"SmUtil", "sm4", "SM4"},
    };
    for (String[] factory : factories) {
      table
          .plainType(BASE + factory[0])
          .staticMethod(factory[1])
          .returns(CRYPTOGRAPHIC_OBJECT)
          .names(TRANSFORMATION, factory[2])
          .staticMethod(factory[1], KEY_BYTES)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .names(TRANSFORMATION, factory[2]);
    }
  }

  private static void otherCiphers(RoleTable.Builder table) {
    Typed algorithm = OTHER.as(SYMMETRIC + "SymmetricAlgorithm");
    table
        .type(SYMMETRIC + "SymmetricCrypto")
        .constructor(TRANSFORMATION)
        .constructor(TRANSFORMATION, KEY_BYTES)
        .constructor(TRANSFORMATION, KEY)
        .constructor(TRANSFORMATION, KEY, ALGORITHM_PARAMETERS)
        .constructor(algorithm)
        .names(TRANSFORMATION, "{0}")
        .constructor(algorithm, KEY_BYTES)
        .names(TRANSFORMATION, "{0}")
        .constructor(algorithm, KEY)
        .names(TRANSFORMATION, "{0}")
        .method("setIv", NONCE)
        .returns(RECEIVER)
        .method("setIv", ALGORITHM_PARAMETERS)
        .returns(RECEIVER)
        .method("setParams", ALGORITHM_PARAMETERS)
        .returns(RECEIVER)
        .method("setRandom", RANDOM)
        .returns(RECEIVER)
        .type(SYMMETRIC + "ChaCha20")
        .constructor(KEY_BYTES, NONCE)
        .names(TRANSFORMATION, "ChaCha20")
        .type(SYMMETRIC + "RC4")
        .constructor(KEY_BYTES)
        .names(TRANSFORMATION, "ARCFOUR")
        .method("setKey", KEY_BYTES)
        .type(SYMMETRIC + "XXTEA")
        .constructor(KEY_BYTES)
        .names(TRANSFORMATION, "XXTEA")
        .plainType(SYMMETRIC + "Vigenere")
        .staticMethod("encrypt", OTHER, OTHER)
        .returns(CIPHER_OUTPUT)
        .implies("Vigenere")
        .plainType(BASE + "SecureUtil")
        .staticMethod("rc4", KEY_BYTES)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .names(TRANSFORMATION, "ARCFOUR");
  }

  private static void symmetricOperations(RoleTable.Builder table) {
    Typed text = CIPHER_INPUT.as(TEXT);
    table.type(SYMMETRIC + "SymmetricEncryptor");
    encrypts(table, "encrypt", CIPHER_INPUT.as("java.io.InputStream"));
    for (String method : new String[] {"encrypt", "encryptHex", "encryptBase64"}) {
      encrypts(table, method, CIPHER_INPUT);
      encrypts(table, method, text);
      encrypts(table, method, text, OTHER);
    }
    table.type(SYMMETRIC + "SymmetricDecryptor");
    decrypts(table, "decrypt", CIPHER_INPUT);
    decrypts(table, "decrypt", text);
    decrypts(table, "decryptStr", CIPHER_INPUT);
    decrypts(table, "decryptStr", text);
    decrypts(table, "decryptStr", CIPHER_INPUT, OTHER);
    decrypts(table, "decryptStr", text, OTHER);
    table.type(SYMMETRIC + "RC4");
    for (String method : new String[] {"encrypt", "encryptHex", "encryptBase64"}) {
      encrypts(table, method, text);
      encrypts(table, method, text, OTHER);
    }
    decrypts(table, "decrypt", CIPHER_INPUT);
    decrypts(table, "decrypt", text);
    decrypts(table, "decrypt", CIPHER_INPUT, OTHER);
    decrypts(table, "decrypt", text, OTHER);
  }

  static void encrypts(RoleTable.Builder table, String method, Parameter... parameters) {
    table.method(method, parameters).returns(CIPHER_OUTPUT).names(OPERATION_MODE, "ENCRYPT");
  }

  static void decrypts(RoleTable.Builder table, String method, Parameter... parameters) {
    table.method(method, parameters).returns(CIPHER_OUTPUT).names(OPERATION_MODE, "DECRYPT");
  }

  private HutoolCipherRoles() {}
}
