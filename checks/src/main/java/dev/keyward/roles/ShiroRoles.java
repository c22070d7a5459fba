package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of Apache Shiro: hashes, ciphers, logins and what remembers them; of 1 and of 2. */
public final class ShiroRoles {
  private static final String BASE = "org.apache.shiro.";
  private static final String HASHES = BASE + "crypto.hash.";
  private static final String CREDENTIALS = BASE + "authc.credential.";
  private static final String ANY = "java.lang.Object";
  private static final String TEXT = "java.lang.String";

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("shiro").forUsersOnly();
    hashes(table);
    passwords(table);
    ciphers(table, BASE + "crypto.");
    ciphers(table, BASE + "crypto.cipher."); // Where they are since version 2.
    logins(table);
    return table.build();
  }

  private static void hashes(RoleTable.Builder table) {
    table
        .type(HASHES + "SimpleHash")
        .constructor(DIGEST_NAME, DIGEST_INPUT.as(ANY))
        .constructor(DIGEST_NAME, DIGEST_INPUT.as(ANY), SALT.as(ANY))
        .constructor(DIGEST_NAME, DIGEST_INPUT.as(ANY), SALT.as(ANY), DIGEST_ROUNDS);
    String[][] functions = {
      {"Md2Hash", "MD2"},
      {"Md5Hash", "MD5"},
      {"Sha1Hash", "SHA-1"},
      {"Sha256Hash", "SHA-256"},
      {"Sha384Hash", "SHA-384"},
      {"Sha512Hash", "SHA-512"},
    };
    for (String[] function : functions) {
      table
          .type(HASHES + function[0])
          .constructor(DIGEST_INPUT.as(ANY))
          .implies(function[1])
          .constructor(DIGEST_INPUT.as(ANY), SALT.as(ANY))
          .implies(function[1])
          .constructor(DIGEST_INPUT.as(ANY), SALT.as(ANY), DIGEST_ROUNDS)
          .implies(function[1]);
    }
    for (String type : new String[] {"SimpleHash", "AbstractHash"}) {
      table.type(HASHES + type);
      for (String form : new String[] {"getBytes", "toHex", "toBase64", "toString"}) {
        table.method(form).returns(DIGEST_OUTPUT);
      }
    }
  }

  private static void passwords(RoleTable.Builder table) {
    table
        .type(CREDENTIALS + "SimpleCredentialsMatcher")
        .constructor()
        .returns(PLAIN_PASSWORD_VERIFIER)
        .type(CREDENTIALS + "HashedCredentialsMatcher")
        .constructor()
        .constructor(DIGEST_NAME)
        .returns(FAST_PASSWORD_VERIFIER)
        .method("setHashAlgorithmName", DIGEST_NAME)
        .returns(FAST_PASSWORD_VERIFIER)
        .method("setHashIterations", DIGEST_ROUNDS)
        .type(CREDENTIALS + "PasswordService")
        .method("encryptPassword", HASHED_PASSWORD.as(ANY))
        .returns(PASSWORD_HASH)
        .method("passwordsMatch", HASHED_PASSWORD.as(ANY), OTHER.as(TEXT))
        .type(CREDENTIALS + "HashingPasswordService")
        .method("hashPassword", HASHED_PASSWORD.as(ANY))
        .returns(PASSWORD_HASH)
        .type(CREDENTIALS + "DefaultPasswordService")
        .constructor()
        .returns(PASSWORD_HASHER);
    String[][] matchers = {
      {"Md2CredentialsMatcher", "MD2"},
      {"Md5CredentialsMatcher", "MD5"},
      {"Sha1CredentialsMatcher", "SHA-1"},
      {"Sha256CredentialsMatcher", "SHA-256"},
      {"Sha384CredentialsMatcher", "SHA-384"},
      {"Sha512CredentialsMatcher", "SHA-512"},
    };
    for (String[] matcher : matchers) {
      table
          .type(CREDENTIALS + matcher[0])
          .constructor()
          .returns(FAST_PASSWORD_VERIFIER)
          .implies(matcher[1]);
    }
  }

  private static void ciphers(RoleTable.Builder table, String packageName) {
    String mode = packageName + "OperationMode";
    table
        .type(packageName + "CipherService")
        .method("encrypt", CIPHER_INPUT, KEY_BYTES)
        .returns(CIPHER_OUTPUT)
        .names(OPERATION_MODE, "ENCRYPT")
        .method("encrypt", OTHER, OTHER, KEY_BYTES)
        .names(OPERATION_MODE, "ENCRYPT")
        .method("decrypt", CIPHER_INPUT, KEY_BYTES)
        .returns(CIPHER_OUTPUT)
        .names(OPERATION_MODE, "DECRYPT")
        .method("decrypt", OTHER, OTHER, KEY_BYTES)
        .names(OPERATION_MODE, "DECRYPT")
        .type(packageName + "AbstractSymmetricCipherService")
        .method("generateNewKey")
        .returns(GENERATED_KEY)
        .method("generateNewKey", OTHER)
        .returns(GENERATED_KEY)
        // In CBC, unless it is told another mode.
        .type(packageName + "DefaultBlockCipherService")
        .constructor(OTHER)
        .names(TRANSFORMATION, "{0}/CBC/PKCS5Padding")
        .method("setMode", OTHER.as(mode))
        .returns(RECEIVER)
        .names(TRANSFORMATION, "{this}/{0}/PKCS5Padding")
        .method("setModeName", OTHER.as(TEXT))
        .returns(RECEIVER)
        .names(TRANSFORMATION, "{this}/{0}/PKCS5Padding")
        .type(packageName + "AesCipherService")
        .constructor()
        .names(TRANSFORMATION, "AES/GCM/NoPadding")
        .type(packageName + "BlowfishCipherService")
        .constructor()
        .names(TRANSFORMATION, "Blowfish/CBC/PKCS5Padding");
  }

  private static void logins(RoleTable.Builder table) {
    Typed password = LOGIN_PASSWORD.as(TEXT);
    Typed characters = LOGIN_PASSWORD.as("char[]");
    table
        .plainType(BASE + "authc.UsernamePasswordToken")
        .constructor(LOGIN_NAME, password)
        .constructor(LOGIN_NAME, characters)
        .constructor(LOGIN_NAME, password, OTHER.as("boolean"))
        .constructor(LOGIN_NAME, characters, OTHER.as("boolean"))
        .constructor(LOGIN_NAME, password, OTHER.as(TEXT))
        .constructor(LOGIN_NAME, characters, OTHER.as(TEXT))
        .constructor(LOGIN_NAME, password, OTHER, OTHER)
        .constructor(LOGIN_NAME, characters, OTHER, OTHER)
        .method("setPassword", characters)
        .type(BASE + "mgt.AbstractRememberMeManager")
        .method("setCipherKey", KEY_BYTES)
        .method("setEncryptionCipherKey", KEY_BYTES)
        .method("setDecryptionCipherKey", KEY_BYTES)
        .plainType(BASE + "crypto.RandomNumberGenerator")
        .method("nextBytes")
        .returns(SECURE_RANDOM_OUTPUT)
        .method("nextBytes", SEED_LENGTH_BYTES)
        .returns(SECURE_RANDOM_OUTPUT);
  }

  private ShiroRoles() {}
}
