package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the data sources that drivers of databases bring: PostgreSQL, MySQL and SQL Server. */
public final class DatabaseDriverRoles {
  public static final RoleTable TABLE =
      RoleTable.library("database drivers")
          .type("org.postgresql.ds.common.BaseDataSource")
          .method("setUrl", CONNECTION_STRING)
          .method("setURL", CONNECTION_STRING)
          .method("setPassword", LOGIN_PASSWORD)
          .method("getConnection", OTHER, LOGIN_PASSWORD)
          .type("com.mysql.cj.jdbc.MysqlDataSource")
          .method("setUrl", CONNECTION_STRING)
          .method("setURL", CONNECTION_STRING)
          .method("setPassword", LOGIN_PASSWORD)
          .method("setPassword1", LOGIN_PASSWORD)
          .method("setPassword2", LOGIN_PASSWORD)
          .method("setPassword3", LOGIN_PASSWORD)
          .type("com.microsoft.sqlserver.jdbc.ISQLServerDataSource")
          .method("setURL", CONNECTION_STRING)
          .method("setPassword", LOGIN_PASSWORD)
          .method("setKeyStoreSecret", LOGIN_SECRET)
          .method("setAADSecurePrincipalSecret", LOGIN_SECRET)
          .method("setAccessToken", LOGIN_SECRET)
          .build();

  private DatabaseDriverRoles() {}
}
