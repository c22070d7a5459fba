package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

import java.util.Collections;

/** Roles of what is written to logs, by the libraries for logging. */
public final class LoggingRoles {
  public static final RoleTable TABLE = slf4j(RoleTable.library("logging")).build();

  private LoggingRoles() {}

  private static RoleTable.Builder slf4j(RoleTable.Builder table) {
    table.plainType("org.slf4j.Logger");
    for (String level : new String[] {"trace", "debug", "info", "warn", "error"}) {
      all(table, level, 4);
    }
    return table;
  }

  /** Every parameter of every overload with up to so many. */
  private static void all(RoleTable.Builder table, String method, int most) {
    for (int i = 1; i <= most; i++) {
      table.method(method, Collections.nCopies(i, LOGGED).toArray(Role[]::new));
    }
  }
}
