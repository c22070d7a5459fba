package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the JDK's HTTP client. */
public final class HttpClientRoles {
  public static final RoleTable TABLE =
      RoleTable.library("java.net.http")
          .type("java.net.http.HttpClient$Builder")
          .method("sslContext", TLS_CONTEXT)
          .method("sslParameters", TLS_PARAMETERS)
          .build();

  private HttpClientRoles() {}
}
