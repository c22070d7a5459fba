package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of what the header of a JSON web token says of its algorithm, library by library. */
public final class TokenHeaderRoles {
  public static final RoleTable TABLE =
      RoleTable.library("token headers")
          .plainType("io.jsonwebtoken.Header")
          .method("getAlgorithm")
          .returns(TOKEN_HEADER)
          .plainType("io.jsonwebtoken.JwsHeader") // Before 0.12, it is declared here.
          .method("getAlgorithm")
          .returns(TOKEN_HEADER)
          .plainType("io.jsonwebtoken.JweHeader")
          .method("getEncryptionAlgorithm")
          .returns(TOKEN_HEADER)
          .plainType("com.nimbusds.jose.Header")
          .method("getAlgorithm")
          .returns(TOKEN_HEADER)
          .plainType("com.nimbusds.jose.JWEHeader")
          .method("getEncryptionMethod")
          .returns(TOKEN_HEADER)
          .plainType("com.nimbusds.jose.Algorithm")
          .method("getName")
          .returns(RECEIVER)
          .plainType("org.jose4j.jwx.JsonWebStructure")
          .method("getAlgorithmHeaderValue")
          .returns(TOKEN_HEADER)
          .method("getHeader", USER_INPUT_NAME)
          .returns(TOKEN_HEADER)
          .plainType("org.jose4j.jwe.JsonWebEncryption")
          .method("getEncryptionMethodHeaderParameter")
          .returns(TOKEN_HEADER)
          .plainType("com.auth0.jwt.interfaces.Header")
          .method("getAlgorithm")
          .returns(TOKEN_HEADER)
          .build();

  private TokenHeaderRoles() {}
}
