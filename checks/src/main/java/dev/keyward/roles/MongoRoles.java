package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the MongoDB driver. */
public final class MongoRoles {
  public static final RoleTable TABLE =
      RoleTable.library("mongodb-driver-core")
          .plainType("com.mongodb.MongoCredential")
          .staticMethod("createCredential", OTHER, OTHER, LOGIN_PASSWORD)
          .staticMethod("createScramSha1Credential", OTHER, OTHER, LOGIN_PASSWORD)
          .staticMethod("createScramSha256Credential", OTHER, OTHER, LOGIN_PASSWORD)
          .staticMethod("createPlainCredential", OTHER, OTHER, LOGIN_PASSWORD)
          .staticMethod("createAwsCredential", OTHER, LOGIN_SECRET)
          .plainType("com.mongodb.ConnectionString")
          .constructor(CONNECTION_STRING)
          .constructor(CONNECTION_STRING, OTHER)
          .build();

  private MongoRoles() {}
}
