package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

import java.util.Collections;

/** Roles of what is written to logs, by the libraries for logging. */
public final class LoggingRoles {
  public static final RoleTable TABLE = table();

  private LoggingRoles() {}

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("logging").forUsersOnly();
    slf4j(table);
    log4j(table);
    flogger(table);
    jboss(table);
    commons(table);
    return table.build();
  }

  private static void slf4j(RoleTable.Builder table) {
    table.plainType("org.slf4j.Logger");
    for (String level : new String[] {"trace", "debug", "info", "warn", "error"}) {
      all(table, level, 1, 4, LOGGED);
    }
    all(table.plainType("org.slf4j.spi.LoggingEventBuilder"), "log", 1, 3, LOGGED);
    table
        .method("setMessage", LOGGED)
        .method("addArgument", LOGGED)
        .method("addKeyValue", OTHER, LOGGED)
        .plainType("org.slf4j.MDC")
        .staticMethod("put", OTHER, LOG_CONTEXT)
        .staticMethod("putCloseable", OTHER, LOG_CONTEXT)
        .staticMethod("pushByKey", OTHER, LOG_CONTEXT)
        .staticMethod("setContextMap", LOG_CONTEXT);
  }

  private static void log4j(RoleTable.Builder table) {
    table.plainType("org.apache.logging.log4j.Logger");
    for (String level : new String[] {"trace", "debug", "info", "warn", "error", "fatal"}) {
      all(table, level, 1, 12, LOGGED);
    }
    all(table, "log", 2, 13, LOGGED);
    all(table, "printf", 3, 4, LOGGED);
    all(table.plainType("org.apache.logging.log4j.LogBuilder"), "log", 1, 11, LOGGED);
    table
        .plainType("org.apache.logging.log4j.ThreadContext")
        .staticMethod("put", OTHER, LOG_CONTEXT)
        .staticMethod("putIfNull", OTHER, LOG_CONTEXT)
        .staticMethod("putAll", LOG_CONTEXT)
        .staticMethod("push", LOG_CONTEXT)
        .staticMethod("push", LOG_CONTEXT, LOG_CONTEXT)
        .plainType("org.apache.logging.log4j.CloseableThreadContext")
        .staticMethod("put", OTHER, LOG_CONTEXT)
        .staticMethod("push", LOG_CONTEXT)
        .staticMethod("push", LOG_CONTEXT, LOG_CONTEXT)
        .plainType("org.apache.logging.log4j.CloseableThreadContext$Instance")
        .method("put", OTHER, LOG_CONTEXT)
        .method("push", LOG_CONTEXT)
        .method("push", LOG_CONTEXT, LOG_CONTEXT);
    // Of version 1, and of what takes its place.
    table.plainType("org.apache.log4j.Category");
    for (String level : new String[] {"debug", "info", "warn", "error", "fatal"}) {
      all(table, level, 1, 2, LOGGED_TEXT);
    }
    all(table, "log", 2, 4, LOGGED_TEXT);
    table
        .plainType("org.apache.log4j.Logger")
        .method("trace", LOGGED_TEXT)
        .method("trace", LOGGED_TEXT, LOGGED_TEXT)
        .plainType("org.apache.log4j.MDC")
        .staticMethod("put", OTHER, LOG_CONTEXT)
        .plainType("org.apache.log4j.NDC")
        .staticMethod("push", LOG_CONTEXT);
  }

  private static void flogger(RoleTable.Builder table) {
    all(table.plainType("com.google.common.flogger.LoggingApi"), "log", 1, 12, LOGGED);
    table.method("logVarargs", LOGGED, LOGGED);
  }

  private static void jboss(RoleTable.Builder table) {
    table.plainType("org.jboss.logging.BasicLogger");
    for (String level : new String[] {"trace", "debug", "info", "warn", "error", "fatal"}) {
      all(table, level, 1, 4, LOGGED_TEXT);
      all(table, level + "f", 2, 5, LOGGED_TEXT);
      all(table, level + "v", 2, 5, LOGGED_TEXT);
    }
    all(table, "log", 2, 5, LOGGED_TEXT);
    all(table, "logf", 3, 7, LOGGED_TEXT);
    all(table, "logv", 3, 7, LOGGED_TEXT);
    table
        .plainType("org.jboss.logging.MDC")
        .staticMethod("put", OTHER, LOG_CONTEXT)
        .plainType("org.jboss.logging.NDC")
        .staticMethod("push", LOG_CONTEXT);
  }

  private static void commons(RoleTable.Builder table) {
    table.plainType("org.apache.commons.logging.Log");
    for (String level : new String[] {"trace", "debug", "info", "warn", "error", "fatal"}) {
      all(table, level, 1, 2, LOGGED_TEXT);
    }
  }

  /** Every parameter of every overload with so many to so many. */
  private static void all(RoleTable.Builder table, String method, int least, int most, Role role) {
    for (int i = least; i <= most; i++) {
      table.method(method, Collections.nCopies(i, role).toArray(Role[]::new));
    }
  }
}
