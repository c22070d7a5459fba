package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of argon2-jvm, which counts iterations first, then KiB, then lanes. */
public final class Argon2JvmRoles {
  private static final String BASE = "de.mkammerer.argon2.";
  private static final Typed TYPE = ARGON2_VARIANT.as(BASE + "Argon2Factory$Argon2Types");
  private static final Typed TEXT = HASHED_PASSWORD.as("java.lang.String");
  private static final Typed CHARS = HASHED_PASSWORD.as("char[]");
  private static final Typed BYTES = HASHED_PASSWORD.as("byte[]");
  private static final Typed CHARSET = OTHER.as("java.nio.charset.Charset");

  public static final RoleTable TABLE =
      RoleTable.library("argon2-jvm")
          .plainType(BASE + "Argon2Factory")
          .staticMethod("create")
          .returns(PASSWORD_HASHER)
          .implies("Argon2i")
          .staticMethod("create", SALT_LENGTH_BYTES, OTHER)
          .returns(PASSWORD_HASHER)
          .implies("Argon2i")
          .staticMethod("create", TYPE)
          .returns(PASSWORD_HASHER)
          .staticMethod("create", TYPE, SALT_LENGTH_BYTES, OTHER)
          .returns(PASSWORD_HASHER)
          .staticMethod("createAdvanced")
          .returns(PASSWORD_HASHER)
          .implies("Argon2i")
          .staticMethod("createAdvanced", SALT_LENGTH_BYTES, OTHER)
          .returns(PASSWORD_HASHER)
          .implies("Argon2i")
          .staticMethod("createAdvanced", TYPE)
          .returns(PASSWORD_HASHER)
          .staticMethod("createAdvanced", TYPE, SALT_LENGTH_BYTES, OTHER)
          .returns(PASSWORD_HASHER)
          .type(BASE + "Argon2")
          .method("hash", ARGON2_ITERATIONS, ARGON2_MEMORY_KIB, ARGON2_PARALLELISM, TEXT)
          .returns(PASSWORD_HASH)
          .method("hash", ARGON2_ITERATIONS, ARGON2_MEMORY_KIB, ARGON2_PARALLELISM, TEXT, CHARSET)
          .returns(PASSWORD_HASH)
          .method("hash", ARGON2_ITERATIONS, ARGON2_MEMORY_KIB, ARGON2_PARALLELISM, CHARS)
          .returns(PASSWORD_HASH)
          .method("hash", ARGON2_ITERATIONS, ARGON2_MEMORY_KIB, ARGON2_PARALLELISM, CHARS, CHARSET)
          .returns(PASSWORD_HASH)
          .method("hash", ARGON2_ITERATIONS, ARGON2_MEMORY_KIB, ARGON2_PARALLELISM, BYTES)
          .returns(PASSWORD_HASH)
          .method("verify", OTHER, HASHED_PASSWORD)
          .method("verify", OTHER, HASHED_PASSWORD, OTHER)
          .method("wipeArray", ERASED)
          .type(BASE + "Argon2Advanced")
          .method(
              "hash",
              ARGON2_ITERATIONS,
              ARGON2_MEMORY_KIB,
              ARGON2_PARALLELISM,
              HASHED_PASSWORD,
              OTHER,
              SALT)
          .returns(PASSWORD_HASH)
          .method("rawHash", ARGON2_ITERATIONS, ARGON2_MEMORY_KIB, ARGON2_PARALLELISM, TEXT, SALT)
          .returns(PASSWORD_HASH)
          .method("rawHash", ARGON2_ITERATIONS, ARGON2_MEMORY_KIB, ARGON2_PARALLELISM, CHARS, SALT)
          .returns(PASSWORD_HASH)
          .method("rawHash", ARGON2_ITERATIONS, ARGON2_MEMORY_KIB, ARGON2_PARALLELISM, BYTES, SALT)
          .returns(PASSWORD_HASH)
          .method(
              "rawHash",
              ARGON2_ITERATIONS,
              ARGON2_MEMORY_KIB,
              ARGON2_PARALLELISM,
              HASHED_PASSWORD,
              CHARSET,
              SALT)
          .returns(PASSWORD_HASH)
          .method(
              "pbkdf",
              ARGON2_ITERATIONS,
              ARGON2_MEMORY_KIB,
              ARGON2_PARALLELISM,
              HASHED_PASSWORD,
              CHARSET,
              SALT,
              OTHER)
          .returns(DERIVED_KEY)
          .method(
              "pbkdf",
              ARGON2_ITERATIONS,
              ARGON2_MEMORY_KIB,
              ARGON2_PARALLELISM,
              HASHED_PASSWORD,
              SALT,
              OTHER)
          .returns(DERIVED_KEY)
          .method(
              "hashAdvanced",
              ARGON2_ITERATIONS,
              ARGON2_MEMORY_KIB,
              ARGON2_PARALLELISM,
              HASHED_PASSWORD,
              SALT,
              OTHER,
              OTHER)
          .method(
              "rawHashAdvanced",
              ARGON2_ITERATIONS,
              ARGON2_MEMORY_KIB,
              ARGON2_PARALLELISM,
              HASHED_PASSWORD,
              CHARSET,
              SALT,
              OTHER,
              OTHER)
          .returns(PASSWORD_HASH)
          .method(
              "rawHashAdvanced",
              ARGON2_ITERATIONS,
              ARGON2_MEMORY_KIB,
              ARGON2_PARALLELISM,
              HASHED_PASSWORD,
              SALT,
              OTHER,
              OTHER,
              OTHER,
              OTHER)
          .returns(PASSWORD_HASH)
          .method("generateSalt")
          .returns(SECURE_RANDOM_OUTPUT)
          .method("generateSalt", SEED_LENGTH_BYTES)
          .returns(SECURE_RANDOM_OUTPUT)
          .build();

  private Argon2JvmRoles() {}
}
