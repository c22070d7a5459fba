package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/**
 * Roles of the crypt schemes of commons-codec, where they choose the salt. With a salt they verify
 * as well as hash.
 */
public final class CodecCryptRoles {
  private static final String BASE = "org.apache.commons.codec.digest.";
  private static final String MD5 = "1,000 rounds of MD5";
  private static final String SHA_256 = "5,000 rounds of SHA-256";
  private static final String SHA_512 = "5,000 rounds of SHA-512";
  private static final Typed TEXT = HASHED_PASSWORD.as("java.lang.String");
  private static final Typed BYTES = HASHED_PASSWORD.as("byte[]");

  public static final RoleTable TABLE =
      RoleTable.library("commons-codec")
          .plainType(BASE + "Crypt")
          .staticMethod("crypt", TEXT)
          .returns(FAST_PASSWORD_HASH)
          .implies(SHA_512)
          .staticMethod("crypt", BYTES)
          .returns(FAST_PASSWORD_HASH)
          .implies(SHA_512)
          .plainType(BASE + "UnixCrypt")
          .staticMethod("crypt", TEXT)
          .returns(FAST_PASSWORD_HASH)
          .implies("Unix crypt on DES")
          .staticMethod("crypt", BYTES)
          .returns(FAST_PASSWORD_HASH)
          .implies("Unix crypt on DES")
          .plainType(BASE + "Md5Crypt")
          .staticMethod("md5Crypt", BYTES)
          .returns(FAST_PASSWORD_HASH)
          .implies(MD5)
          .staticMethod("md5Crypt", BYTES, RANDOM)
          .returns(FAST_PASSWORD_HASH)
          .implies(MD5)
          .staticMethod("apr1Crypt", TEXT)
          .returns(FAST_PASSWORD_HASH)
          .implies(MD5)
          .staticMethod("apr1Crypt", BYTES)
          .returns(FAST_PASSWORD_HASH)
          .implies(MD5)
          .plainType(BASE + "Sha2Crypt")
          .staticMethod("sha256Crypt", BYTES)
          .returns(FAST_PASSWORD_HASH)
          .implies(SHA_256)
          .staticMethod("sha512Crypt", BYTES)
          .returns(FAST_PASSWORD_HASH)
          .implies(SHA_512)
          .build();

  private CodecCryptRoles() {}
}
