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
          .plainType("java.sql.Driver")
          .method("connect", CONNECTION_STRING, OTHER)
          .plainType("java.sql.ConnectionBuilder")
          .method("password", LOGIN_PASSWORD)
          .plainType("javax.sql.XAConnectionBuilder")
          .method("password", LOGIN_PASSWORD)
          .plainType("javax.sql.PooledConnectionBuilder")
          .method("password", LOGIN_PASSWORD)
          .plainType("javax.sql.DataSource")
          .method("getConnection", OTHER, LOGIN_PASSWORD)
          .plainType("javax.sql.XADataSource")
          .method("getXAConnection", OTHER, LOGIN_PASSWORD)
          .plainType("javax.sql.ConnectionPoolDataSource")
          .method("getPooledConnection", OTHER, LOGIN_PASSWORD)
          .type("javax.sql.RowSet")
          .method("setUrl", CONNECTION_STRING)
          .method("setPassword", LOGIN_PASSWORD)
          .build();

  private JdbcRoles() {}
}
