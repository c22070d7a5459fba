package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of Jasypt: encryption under passwords, digests, and what salts and nonces come from. */
public final class JasyptRoles {
  private static final String BASE = "org.jasypt.";
  private static final String PBE = BASE + "encryption.pbe.";
  private static final String DIGESTS = BASE + "digest.";
  private static final String PASSWORDS = BASE + "util.password.";
  private static final String TEXT = "java.lang.String";

  /** What most of them encrypt with that are told nothing. */
  private static final String DEFAULT = "PBEWithMD5AndDES";

  private static final Typed SALTS = ALGORITHM_PARAMETERS.as(BASE + "salt.SaltGenerator");
  private static final Typed NONCES = ALGORITHM_PARAMETERS.as(BASE + "iv.IvGenerator");

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("jasypt").forUsersOnly();
    fixedEncryptors(table);
    encryptors(table);
    salts(table);
    digesters(table);
    passwordHashers(table);
    return table.build();
  }

  /** Those that take a password and nothing else. */
  private static void fixedEncryptors(RoleTable.Builder table) {
    String[][] kinds = {
      {"text.", "TextEncryptor", TEXT},
      {"binary.", "BinaryEncryptor", "byte[]"},
      {"numeric.", "IntegerNumberEncryptor", "java.math.BigInteger"},
      {"numeric.", "DecimalNumberEncryptor", "java.math.BigDecimal"},
    };
    for (String[] kind : kinds) {
      String type = BASE + "util." + kind[0];
      operations(table.type(type + kind[1]), kind[2]);
      table.type(type + "Basic" + kind[1]).constructor().names(TRANSFORMATION, DEFAULT);
      operations(passwords(table), kind[2]);
      table
          .type(type + "Strong" + kind[1])
          .constructor()
          .names(TRANSFORMATION, "PBEWithMD5AndTripleDES");
      operations(passwords(table), kind[2]);
      table
          .type(type + "AES256" + kind[1])
          .constructor()
          .method("setPassword", PASSWORD)
          .implies("PBKDF2WithHmacSHA512$i=1000")
          .method("setPasswordCharArray", PASSWORD)
          .implies("PBKDF2WithHmacSHA512$i=1000");
      operations(table, kind[2]);
    }
  }

  private static RoleTable.Builder passwords(RoleTable.Builder table) {
    return table.method("setPassword", PASSWORD).method("setPasswordCharArray", PASSWORD);
  }

  private static RoleTable.Builder operations(RoleTable.Builder table, String data) {
    return table
        .method("decrypt", CIPHER_INPUT.as(data))
        .returns(CIPHER_OUTPUT)
        .names(OPERATION_MODE, "DECRYPT")
        .method("encrypt", CIPHER_INPUT.as(data))
        .returns(CIPHER_OUTPUT)
        .names(OPERATION_MODE, "ENCRYPT");
  }

  /** Those that are told more, or else take a default with 1,000 iterations. */
  private static void encryptors(RoleTable.Builder table) {
    String[][] kinds = {
      {"Byte", "byte[]"},
      {"String", TEXT},
      {"BigInteger", "java.math.BigInteger"},
      {"BigDecimal", "java.math.BigDecimal"},
    };
    for (String[] kind : kinds) {
      operations(table.type(BASE + "encryption." + kind[0] + "Encryptor"), kind[1]);
      for (String type : new String[] {"StandardPBE", "PooledPBE"}) {
        passwords(table.type(PBE + type + kind[0] + "Encryptor").constructor())
            .method("setConfig", SETTINGS)
            .method("setAlgorithm", TRANSFORMATION)
            .returns(RECEIVER)
            .method("setKeyObtentionIterations", ITERATIONS)
            .method("setIvGenerator", NONCES)
            .method("setSaltGenerator", SALTS);
        operations(table, kind[1]).implies(DEFAULT);
      }
    }
    passwords(table.type(PBE + "config.SimplePBEConfig").constructor())
        .method("setAlgorithm", TRANSFORMATION)
        .returns(RECEIVER)
        .method("setKeyObtentionIterations", ITERATIONS.as("java.lang.Integer"))
        .method("setKeyObtentionIterations", ITERATIONS.as(TEXT))
        .method("setIvGenerator", NONCES)
        .method("setSaltGenerator", SALTS);
    for (String type : new String[] {"SimpleString", "Environment", "EnvironmentString"}) {
      table.type(PBE + "config." + type + "PBEConfig").constructor();
    }
    table
        .type(PBE + "PasswordBased")
        .method("setPassword", PASSWORD)
        .type(PBE + "CleanablePasswordBased")
        .method("setPasswordCharArray", PASSWORD);
  }

  private static void salts(RoleTable.Builder table) {
    table
        .type(BASE + "salt.StringFixedSaltGenerator")
        .constructor(SALT.as(TEXT))
        .constructor(SALT.as(TEXT), OTHER)
        .type(BASE + "salt.ByteArrayFixedSaltGenerator")
        .constructor(SALT)
        .type(BASE + "salt.FixedStringSaltGenerator")
        .constructor()
        .method("setSalt", SALT.as(TEXT))
        .type(BASE + "salt.FixedByteArraySaltGenerator")
        .constructor()
        .method("setSalt", SALT)
        .type(BASE + "salt.ZeroSaltGenerator")
        .constructor()
        .names(SALT, "")
        .type(BASE + "iv.StringFixedIvGenerator")
        .constructor(NONCE.as(TEXT))
        .constructor(NONCE.as(TEXT), OTHER)
        .type(BASE + "iv.ByteArrayFixedIvGenerator")
        .constructor(NONCE);
  }

  /** Digests of 1,000 rounds of MD5, unless they are told otherwise. */
  private static void digesters(RoleTable.Builder table) {
    for (String type :
        new String[] {
          "StandardByteDigester",
          "PooledByteDigester",
          "StandardStringDigester",
          "PooledStringDigester"
        }) {
      table
          .type(DIGESTS + type)
          .constructor()
          .method("setConfig", SETTINGS)
          .method("setAlgorithm", DIGEST_NAME)
          .method("setIterations", DIGEST_ROUNDS)
          .method("setSaltSizeBytes", SALT_LENGTH_BYTES)
          .method("digest", DIGEST_INPUT)
          .returns(DIGEST_OUTPUT)
          .implies("MD5");
    }
    table
        .type(BASE + "util.digest.Digester")
        .constructor()
        .constructor(DIGEST_NAME)
        .constructor(DIGEST_NAME, PROVIDER)
        .method("setAlgorithm", DIGEST_NAME)
        .method("digest", DIGEST_INPUT)
        .returns(DIGEST_OUTPUT)
        .type(DIGESTS + "config.SimpleDigesterConfig")
        .constructor()
        .method("setAlgorithm", DIGEST_NAME)
        .type(DIGESTS + "config.SimpleStringDigesterConfig")
        .constructor();
  }

  private static void passwordHashers(RoleTable.Builder table) {
    table
        .type(PASSWORDS + "PasswordEncryptor")
        .method("encryptPassword", HASHED_PASSWORD)
        .returns(PASSWORD_HASH)
        .method("checkPassword", HASHED_PASSWORD, OTHER)
        .type(PASSWORDS + "StrongPasswordEncryptor")
        .constructor()
        .returns(PASSWORD_HASHER)
        .type(PASSWORDS + "ConfigurablePasswordEncryptor")
        .constructor()
        .returns(FAST_PASSWORD_HASHER)
        .implies("A digest of at most 1,000 rounds, by default of MD5,")
        .method("setConfig", SETTINGS);
    String[][] fast = {
      {"BasicPasswordEncryptor", "1,000 rounds of MD5"},
      {"rfc2307.RFC2307MD5PasswordEncryptor", "MD5"},
      {"rfc2307.RFC2307SMD5PasswordEncryptor", "MD5"},
      {"rfc2307.RFC2307SHAPasswordEncryptor", "SHA-1"},
      {"rfc2307.RFC2307SSHAPasswordEncryptor", "SHA-1"},
    };
    for (String[] hasher : fast) {
      table
          .type(PASSWORDS + hasher[0])
          .constructor()
          .returns(FAST_PASSWORD_HASHER)
          .implies(hasher[1]);
    }
  }

  private JasyptRoles() {}
}
