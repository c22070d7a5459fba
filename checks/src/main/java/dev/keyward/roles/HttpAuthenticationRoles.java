package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of logging in over HTTP: Apache HttpClient 4 and 5, OkHttp and Spring. */
public final class HttpAuthenticationRoles {
  public static final RoleTable TABLE =
      RoleTable.library("http clients")
          .plainType("org.apache.http.auth.UsernamePasswordCredentials")
          .constructor(OTHER, LOGIN_PASSWORD)
          .plainType("org.apache.http.auth.NTCredentials")
          .constructor(OTHER, LOGIN_PASSWORD, OTHER, OTHER)
          .plainType("org.apache.hc.client5.http.auth.UsernamePasswordCredentials")
          .constructor(OTHER, LOGIN_PASSWORD)
          .plainType("org.apache.hc.client5.http.impl.auth.CredentialsProviderBuilder")
          .method("add", OTHER, OTHER, LOGIN_PASSWORD)
          .plainType("okhttp3.Credentials")
          .staticMethod("basic", OTHER, LOGIN_PASSWORD)
          .staticMethod("basic", OTHER, LOGIN_PASSWORD, OTHER)
          .plainType("org.springframework.http.HttpHeaders")
          .method("setBasicAuth", OTHER, LOGIN_PASSWORD)
          .method("setBasicAuth", OTHER, LOGIN_PASSWORD, OTHER)
          .method("setBearerAuth", LOGIN_SECRET)
          .staticMethod("encodeBasicAuth", OTHER, LOGIN_PASSWORD, OTHER)
          .plainType("org.springframework.http.client.support.BasicAuthenticationInterceptor")
          .constructor(OTHER, LOGIN_PASSWORD)
          .constructor(OTHER, LOGIN_PASSWORD, OTHER)
          .build();

  private HttpAuthenticationRoles() {}
}
