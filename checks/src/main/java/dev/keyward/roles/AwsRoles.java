package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the credentials of both generations of the AWS SDK. */
public final class AwsRoles {
  public static final RoleTable TABLE =
      RoleTable.library("aws sdk")
          .plainType("software.amazon.awssdk.auth.credentials.AwsBasicCredentials")
          .staticMethod("create", OTHER, LOGIN_SECRET)
          .plainType("software.amazon.awssdk.auth.credentials.AwsBasicCredentials$Builder")
          .method("secretAccessKey", LOGIN_SECRET)
          .plainType("software.amazon.awssdk.auth.credentials.AwsSessionCredentials")
          .staticMethod("create", OTHER, LOGIN_SECRET, OTHER)
          .plainType("software.amazon.awssdk.auth.credentials.AwsSessionCredentials$Builder")
          .method("secretAccessKey", LOGIN_SECRET)
          .plainType("com.amazonaws.auth.BasicAWSCredentials")
          .constructor(OTHER, LOGIN_SECRET)
          .constructor(OTHER, LOGIN_SECRET, OTHER)
          .constructor(OTHER, LOGIN_SECRET, OTHER, OTHER)
          .plainType("com.amazonaws.auth.BasicSessionCredentials")
          .constructor(OTHER, LOGIN_SECRET, OTHER)
          .constructor(OTHER, LOGIN_SECRET, OTHER, OTHER)
          .constructor(OTHER, LOGIN_SECRET, OTHER, OTHER, OTHER)
          .build();

  private AwsRoles() {}
}
