package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of connections to databases. */
public final class JdbcRoles {
  public static final RoleTable TABLE =
      RoleTable.library("java.sql")
          .plainType("java.sql.DriverManager")
          .staticMethod("getConnection", CONNECTION_STRING)
          .staticMethod("getConnection", CONNECTION_STRING, OTHER)
          .staticMethod("getConnection", CONNECTION_STRING, OTHER, LOGIN_PASSWORD)
          .plainType("java.sql.ConnectionBuilder")
          .method("password", LOGIN_PASSWORD)
          .plainType("javax.sql.DataSource")
          .method("getConnection", OTHER, LOGIN_PASSWORD)
          .build();

  private JdbcRoles() {}
}
