package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/**
 * Roles of password4j. What it does without parameters is read from a file, {@code
 * psw4j.properties}, and is no row's affair.
 */
public final class Password4jRoles {
  private static final String BASE = "com.password4j.";
  private static final String HMAC = BASE + "types.Hmac";
  private static final String TEXT = "java.lang.String";

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table =
        RoleTable.library("password4j")
            .type(BASE + "HashingFunction")
            .method("hash", HASHED_PASSWORD)
            .returns(PASSWORD_HASH)
            .method("hash", HASHED_PASSWORD, SALT.as(TEXT))
            .returns(PASSWORD_HASH)
            .method("hash", HASHED_PASSWORD, SALT)
            .returns(PASSWORD_HASH)
            .method("hash", HASHED_PASSWORD, SALT.as(TEXT), OTHER)
            .returns(PASSWORD_HASH)
            .method("hash", HASHED_PASSWORD, SALT, OTHER)
            .returns(PASSWORD_HASH);
    for (String pbkdf2 : new String[] {"PBKDF2Function", "CompressedPBKDF2Function"}) {
      table
          .type(BASE + pbkdf2)
          .staticMethod("getInstance", PSEUDO_RANDOM_FUNCTION.as(HMAC), ITERATIONS, KEY_SIZE_BITS)
          .returns(EXACT_PASSWORD_HASHER)
          .staticMethod("getInstance", PSEUDO_RANDOM_FUNCTION.as(TEXT), ITERATIONS, KEY_SIZE_BITS)
          .returns(EXACT_PASSWORD_HASHER);
    }
    return table
        .type(BASE + "ScryptFunction")
        .staticMethod("getInstance", SCRYPT_N, SCRYPT_BLOCK_SIZE, SCRYPT_PARALLELISM)
        .returns(EXACT_PASSWORD_HASHER)
        .staticMethod("getInstance", SCRYPT_N, SCRYPT_BLOCK_SIZE, SCRYPT_PARALLELISM, OTHER)
        .returns(EXACT_PASSWORD_HASHER)
        .type(BASE + "BcryptFunction")
        .staticMethod("getInstance", BCRYPT_COST)
        .returns(EXACT_PASSWORD_HASHER)
        .staticMethod("getInstance", OTHER, BCRYPT_COST)
        .returns(EXACT_PASSWORD_HASHER)
        .type(BASE + "Argon2Function")
        .staticMethod(
            "getInstance",
            ARGON2_MEMORY_KIB,
            ARGON2_ITERATIONS,
            ARGON2_PARALLELISM,
            OTHER,
            ARGON2_VARIANT)
        .returns(EXACT_PASSWORD_HASHER)
        .staticMethod(
            "getInstance",
            ARGON2_MEMORY_KIB,
            ARGON2_ITERATIONS,
            ARGON2_PARALLELISM,
            OTHER,
            ARGON2_VARIANT,
            OTHER)
        .returns(EXACT_PASSWORD_HASHER)
        .type(BASE + "MessageDigestFunction")
        .staticMethod("getInstance", DIGEST_NAME)
        .returns(FAST_PASSWORD_HASHER)
        .staticMethod("getInstance", DIGEST_NAME, OTHER)
        .returns(FAST_PASSWORD_HASHER)
        .type(BASE + "Password")
        .staticMethod("hash", HASHED_PASSWORD)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .staticMethod("check", HASHED_PASSWORD, OTHER)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .type(BASE + "HashBuilder")
        .method("addSalt", SALT)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("addSalt", SALT.as(TEXT))
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("with", OTHER)
        .returns(PASSWORD_HASH)
        .method("withMessageDigest")
        .returns(FAST_PASSWORD_HASH)
        .type(BASE + "HashChecker")
        .method("with", OLD_PASSWORD_HASHER)
        .type(BASE + "HashUpdater")
        .method("with", OLD_PASSWORD_HASHER, OTHER)
        .build();
  }

  private Password4jRoles() {}
}
