package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the tokens and secret keys that objects of libraries hand out as text. */
public final class CredentialRoles {
  public static final RoleTable TABLE =
      RoleTable.library("credentials")
          .forUsersOnly()
          .plainType("com.nimbusds.jwt.JWT")
          .method("serialize")
          .returns(TOKEN_TEXT)
          .method("getParsedString")
          .returns(TOKEN_TEXT)
          .plainType("com.auth0.jwt.interfaces.DecodedJWT")
          .method("getToken")
          .returns(TOKEN_TEXT)
          .plainType("org.springframework.security.oauth2.core.AbstractOAuth2Token")
          .method("getTokenValue")
          .returns(TOKEN_TEXT)
          .plainType("com.azure.core.credential.AccessToken")
          .method("getToken")
          .returns(TOKEN_TEXT)
          .plainType("software.amazon.awssdk.identity.spi.AwsCredentialsIdentity")
          .method("secretAccessKey")
          .returns(KEY_TEXT)
          .plainType("software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity")
          .method("sessionToken")
          .returns(TOKEN_TEXT)
          .plainType("com.amazonaws.auth.AWSCredentials")
          .method("getAWSSecretKey")
          .returns(KEY_TEXT)
          .plainType("com.amazonaws.auth.AWSSessionCredentials")
          .method("getSessionToken")
          .returns(TOKEN_TEXT)
          .build();

  private CredentialRoles() {}
}
