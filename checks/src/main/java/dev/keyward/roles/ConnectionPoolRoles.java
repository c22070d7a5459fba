package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of pools of connections: HikariCP, Commons DBCP 2, Tomcat JDBC, c3p0 and Druid. */
public final class ConnectionPoolRoles {
  public static final RoleTable TABLE =
      RoleTable.library("connection pools")
          .type("com.zaxxer.hikari.HikariConfig")
          .method("setJdbcUrl", CONNECTION_STRING)
          .method("setPassword", LOGIN_PASSWORD)
          .plainType("com.zaxxer.hikari.util.Credentials")
          .constructor(OTHER, LOGIN_PASSWORD)
          .staticMethod("of", OTHER, LOGIN_PASSWORD)
          .since(6)
          .type("org.apache.commons.dbcp2.BasicDataSource")
          .method("setUrl", CONNECTION_STRING)
          .method("setPassword", LOGIN_PASSWORD)
          .type("org.apache.commons.dbcp2.cpdsadapter.DriverAdapterCPDS")
          .method("setUrl", CONNECTION_STRING)
          .method("setPassword", LOGIN_PASSWORD)
          .plainType("org.apache.commons.dbcp2.DriverManagerConnectionFactory")
          .constructor(CONNECTION_STRING)
          .constructor(CONNECTION_STRING, OTHER)
          .constructor(CONNECTION_STRING, OTHER, LOGIN_PASSWORD)
          .plainType("org.apache.commons.dbcp2.DataSourceConnectionFactory")
          .constructor(OTHER, OTHER, LOGIN_PASSWORD)
          .type("org.apache.tomcat.jdbc.pool.PoolConfiguration")
          .method("setUrl", CONNECTION_STRING)
          .method("setPassword", LOGIN_PASSWORD)
          .type("com.mchange.v2.c3p0.AbstractComboPooledDataSource")
          .method("setJdbcUrl", CONNECTION_STRING)
          .method("setPassword", LOGIN_PASSWORD)
          .method("setOverrideDefaultPassword", LOGIN_PASSWORD)
          .type("com.mchange.v2.c3p0.DriverManagerDataSource")
          .method("setJdbcUrl", CONNECTION_STRING)
          .method("setPassword", LOGIN_PASSWORD)
          .plainType("com.mchange.v2.c3p0.DataSources")
          .staticMethod("unpooledDataSource", CONNECTION_STRING)
          .staticMethod("unpooledDataSource", CONNECTION_STRING, OTHER)
          .staticMethod("unpooledDataSource", CONNECTION_STRING, OTHER, LOGIN_PASSWORD)
          .type("com.alibaba.druid.pool.DruidAbstractDataSource")
          .method("setUrl", CONNECTION_STRING)
          .method("setPassword", LOGIN_PASSWORD)
          .build();

  private ConnectionPoolRoles() {}
}
