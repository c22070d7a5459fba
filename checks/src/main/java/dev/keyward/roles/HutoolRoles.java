package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of Hutool's digests, codes, hashes of passwords, tokens and random numbers. */
public final class HutoolRoles {
  private static final String BASE = "cn.hutool.crypto.";
  private static final String DIGESTS = BASE + "digest.";
  private static final String TEXT = "java.lang.String";

  /** What it draws from, in every release of version 5. */
  private static final String GENERATOR = "ThreadLocalRandom";

  /** What it does with a password where it is told nothing. */
  private static final String DEFAULT = "PBKDF2WithHmacSHA1$i=1000";

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("hutool").forUsersOnly();
    digests(table);
    digesters(table);
    codes(table);
    passwords(table);
    tokens(table);
    randomNumbers(table);
    return table.build();
  }

  private static void digests(RoleTable.Builder table) {
    String[][] functions = {
      {"md5", "MD5"}, {"sha1", "SHA-1"}, {"sha256", "SHA-256"}, {"sha512", "SHA-512"},
    };
    for (String[] function : functions) {
      table.plainType(DIGESTS + "DigestUtil");
      for (String method : new String[] {function[0], function[0] + "Hex"}) {
        table
            .staticMethod(method, DIGEST_INPUT)
            .returns(DIGEST_OUTPUT)
            .implies(function[1])
            .staticMethod(method, DIGEST_INPUT, OTHER)
            .returns(DIGEST_OUTPUT)
            .implies(function[1]);
      }
    }
    table
        .staticMethod("md5Hex16", DIGEST_INPUT)
        .returns(DIGEST_OUTPUT)
        .implies("MD5")
        .staticMethod("md5Hex16", DIGEST_INPUT, OTHER)
        .returns(DIGEST_OUTPUT)
        .implies("MD5")
        .staticMethod("digester", DIGEST_NAME)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .staticMethod("digester", OTHER.as(DIGESTS + "DigestAlgorithm"))
        .returns(CRYPTOGRAPHIC_OBJECT)
        .names(DIGEST_NAME, "{0}");
    String[][] factories = {{"md5", "MD5"}, {"sha1", "SHA-1"}, {"sha256", "SHA-256"}};
    for (String[] factory : factories) {
      table
          .plainType(BASE + "SecureUtil")
          .staticMethod(factory[0])
          .returns(CRYPTOGRAPHIC_OBJECT)
          .implies(factory[1])
          .staticMethod(factory[0], DIGEST_INPUT)
          .returns(DIGEST_OUTPUT)
          .implies(factory[1]);
    }
    table.plainType(BASE + "SmUtil").staticMethod("sm3", DIGEST_INPUT).returns(DIGEST_OUTPUT);
  }

  private static void digesters(RoleTable.Builder table) {
    table
        .type(DIGESTS + "Digester")
        .constructor(DIGEST_NAME)
        .constructor(DIGEST_NAME, PROVIDER)
        .constructor(OTHER.as(DIGESTS + "DigestAlgorithm"))
        .names(DIGEST_NAME, "{0}")
        .constructor(OTHER.as(DIGESTS + "DigestAlgorithm"), PROVIDER)
        .names(DIGEST_NAME, "{0}")
        .method("setDigestCount", DIGEST_ROUNDS)
        .returns(RECEIVER);
    for (String method : new String[] {"digest", "digestHex"}) {
      table
          .method(method, DIGEST_INPUT)
          .returns(DIGEST_OUTPUT)
          .method(method, DIGEST_INPUT, OTHER)
          .returns(DIGEST_OUTPUT);
    }
    for (String type : new String[] {"MD5", "SM3"}) {
      table
          .type(DIGESTS + type)
          .staticMethod("create")
          .returns(CRYPTOGRAPHIC_OBJECT)
          .implies(type)
          .constructor()
          .implies(type)
          .constructor(OTHER)
          .implies(type)
          .constructor(OTHER, DIGEST_ROUNDS)
          .implies(type)
          .constructor(OTHER, OTHER, DIGEST_ROUNDS)
          .implies(type);
    }
    table
        .method("setDigestCount", DIGEST_ROUNDS)
        .returns(RECEIVER)
        .type(DIGESTS + "MD5")
        .method("digestHex16", DIGEST_INPUT)
        .returns(DIGEST_OUTPUT)
        .method("digestHex16", DIGEST_INPUT, OTHER)
        .returns(DIGEST_OUTPUT);
  }

  private static void codes(RoleTable.Builder table) {
    Typed algorithm = MAC_NAME.as(DIGESTS + "HmacAlgorithm");
    table
        .type(DIGESTS + "HMac")
        .constructor(algorithm)
        .constructor(algorithm, KEY_BYTES)
        .constructor(algorithm, KEY)
        .constructor(MAC_NAME, KEY_BYTES)
        .constructor(MAC_NAME, KEY)
        .plainType(DIGESTS + "DigestUtil")
        .staticMethod("hmac", algorithm, KEY_BYTES)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .staticMethod("hmac", algorithm, KEY)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .plainType(BASE + "SecureUtil")
        .staticMethod("hmac", algorithm, KEY_BYTES)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .staticMethod("hmac", algorithm, KEY)
        .returns(CRYPTOGRAPHIC_OBJECT);
    for (String hash : new String[] {"Md5", "Sha1", "Sha256"}) {
      table
          .staticMethod("hmac" + hash, KEY_BYTES)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .implies("Hmac" + hash);
    }
    table.type(DIGESTS + "mac.Mac");
    for (String method : new String[] {"digest", "digestHex"}) {
      table
          .method(method, MAC_INPUT)
          .returns(MAC_OUTPUT)
          .method(method, MAC_INPUT, OTHER)
          .returns(MAC_OUTPUT);
    }
    table.method("digestBase64", MAC_INPUT, OTHER).returns(MAC_OUTPUT);
  }

  private static void passwords(RoleTable.Builder table) {
    table
        .type(BASE + "symmetric.PBKDF2")
        .constructor()
        .returns(EXACT_PASSWORD_HASHER)
        .implies(DEFAULT)
        .constructor(KEY_FACTORY_NAME, KEY_SIZE_BITS, ITERATIONS)
        .method("encrypt", PASSWORD, SALT)
        .returns(DERIVED_KEY)
        .method("encryptHex", PASSWORD, SALT)
        .returns(DERIVED_KEY)
        .plainType(BASE + "SecureUtil")
        .staticMethod("pbkdf2", PASSWORD, SALT)
        .returns(DERIVED_KEY)
        .implies(DEFAULT)
        .plainType(DIGESTS + "BCrypt")
        .staticMethod("hashpw", BCRYPT_PASSWORD)
        .returns(PASSWORD_HASH)
        .staticMethod("hashpw", BCRYPT_PASSWORD, OTHER)
        .returns(PASSWORD_HASH)
        .staticMethod("checkpw", BCRYPT_PASSWORD, OTHER)
        .staticMethod("gensalt", BCRYPT_COST)
        .staticMethod("gensalt", BCRYPT_COST, RANDOM)
        .plainType(DIGESTS + "DigestUtil")
        .staticMethod("bcrypt", BCRYPT_PASSWORD)
        .returns(PASSWORD_HASH)
        .staticMethod("bcryptCheck", BCRYPT_PASSWORD, OTHER);
  }

  private static void tokens(RoleTable.Builder table) {
    table
        .plainType("cn.hutool.jwt.JWT")
        .method("setKey", KEY_BYTES)
        .method("setSigner", OTHER, KEY_BYTES)
        .plainType("cn.hutool.jwt.JWTUtil")
        .staticMethod("createToken", OTHER, KEY_BYTES)
        .staticMethod("createToken", OTHER, OTHER, KEY_BYTES)
        .staticMethod("verify", OTHER, KEY_BYTES)
        .plainType("cn.hutool.jwt.signers.JWTSignerUtil")
        .staticMethod("hs256", KEY_BYTES)
        .staticMethod("hs384", KEY_BYTES)
        .staticMethod("hs512", KEY_BYTES)
        .staticMethod("createSigner", OTHER, KEY_BYTES)
        .plainType("cn.hutool.jwt.signers.HMacJWTSigner")
        .constructor(OTHER, KEY_BYTES);
  }

  private static void randomNumbers(RoleTable.Builder table) {
    table
        .plainType("cn.hutool.core.util.RandomUtil")
        .staticMethod("getRandom")
        .returns(WEAK_GENERATOR)
        .staticMethod("randomInt")
        .returns(WEAK_RANDOM_OUTPUT)
        .implies(GENERATOR)
        .staticMethod("randomLong")
        .returns(WEAK_RANDOM_OUTPUT)
        .implies(GENERATOR)
        .staticMethod("randomString", OTHER, OTHER)
        .returns(WEAK_RANDOM_OUTPUT)
        .implies(GENERATOR);
    for (String text : new String[] {"Bytes", "Numbers", "String", "StringUpper"}) {
      table.staticMethod("random" + text, OTHER).returns(WEAK_RANDOM_OUTPUT).implies(GENERATOR);
    }
    for (String number : new String[] {"Int", "Long"}) {
      table
          .staticMethod("random" + number, DRAW_BOUND)
          .returns(WEAK_RANDOM_OUTPUT)
          .implies(GENERATOR)
          .staticMethod("random" + number, DRAW_ORIGIN, DRAW_BOUND)
          .returns(WEAK_RANDOM_OUTPUT)
          .implies(GENERATOR);
    }
    table
        .plainType("cn.hutool.core.util.IdUtil")
        .staticMethod("fastUUID")
        .returns(WEAK_RANDOM_OUTPUT)
        .implies(GENERATOR)
        .staticMethod("fastSimpleUUID")
        .returns(WEAK_RANDOM_OUTPUT)
        .implies(GENERATOR)
        .staticMethod("randomUUID")
        .returns(UUID_VALUE)
        .staticMethod("simpleUUID")
        .returns(UUID_VALUE)
        .plainType("cn.hutool.core.lang.UUID")
        .staticMethod("fastUUID")
        .returns(WEAK_RANDOM_OUTPUT)
        .implies(GENERATOR)
        .staticMethod("randomUUID")
        .returns(UUID_VALUE);
  }

  private HutoolRoles() {}
}
