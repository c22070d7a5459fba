package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the libraries that implement bcrypt and nothing else: jBCrypt, and the one of favre. */
public final class BcryptRoles {
  private static final String FAVRE = "at.favre.lib.crypto.bcrypt.";

  public static final RoleTable TABLE =
      RoleTable.library("bcrypt")
          .plainType("org.mindrot.jbcrypt.BCrypt")
          .staticMethod("hashpw", BCRYPT_PASSWORD, OTHER)
          .returns(PASSWORD_HASH)
          .staticMethod("checkpw", BCRYPT_PASSWORD, OTHER)
          .staticMethod("gensalt", BCRYPT_COST)
          .staticMethod("gensalt", BCRYPT_COST, RANDOM)
          // It refuses what is too long, unless it is told to truncate or to hash it.
          .type(FAVRE + "BCrypt$Hasher")
          .method("hashToChar", BCRYPT_COST, HASHED_PASSWORD)
          .returns(PASSWORD_HASH)
          .method("hashToString", BCRYPT_COST, HASHED_PASSWORD)
          .returns(PASSWORD_HASH)
          .method("hash", BCRYPT_COST, HASHED_PASSWORD)
          .returns(PASSWORD_HASH)
          .method("hash", BCRYPT_COST, SALT, HASHED_PASSWORD)
          .returns(PASSWORD_HASH)
          .method("hashRaw", BCRYPT_COST, SALT, HASHED_PASSWORD)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .build();

  private BcryptRoles() {}
}
