package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of what the JDK itself logs, prints, or says of a failure. */
public final class JdkLoggingRoles {
  public static final RoleTable TABLE = table();

  private JdkLoggingRoles() {}

  private static RoleTable table() {
    RoleTable.Builder table =
        RoleTable.library("java.logging").plainType("java.util.logging.Logger");
    for (String level :
        new String[] {"severe", "warning", "info", "config", "fine", "finer", "finest"}) {
      table.method(level, LOGGED_TEXT);
    }
    table
        .method("log", OTHER, LOGGED_TEXT)
        .method("log", OTHER, LOGGED_TEXT, LOGGED_TEXT)
        .method("logp", OTHER, OTHER, OTHER, LOGGED_TEXT)
        .method("logp", OTHER, OTHER, OTHER, LOGGED_TEXT, LOGGED_TEXT)
        .method("entering", OTHER, OTHER, LOGGED_TEXT)
        .method("exiting", OTHER, OTHER, LOGGED_TEXT)
        .plainType("java.util.logging.LogRecord")
        .constructor(OTHER, LOGGED_TEXT)
        .method("setMessage", LOGGED_TEXT)
        .method("setParameters", LOGGED_TEXT)
        .plainType("java.lang.System$Logger")
        .method("log", OTHER, LOGGED_TEXT)
        .method("log", OTHER, LOGGED_TEXT, LOGGED_TEXT)
        .method("log", OTHER, OTHER, LOGGED_TEXT, LOGGED_TEXT);
    for (String stream : new String[] {"java.io.PrintStream", "java.io.PrintWriter"}) {
      table
          .plainType(stream)
          .method("printf", PRINTED, PRINTED)
          .method("printf", OTHER, PRINTED, PRINTED)
          .method("format", PRINTED, PRINTED)
          .method("format", OTHER, PRINTED, PRINTED);
    }
    return table
        .plainType("java.io.Console")
        .method("printf", PRINTED, PRINTED)
        .method("format", PRINTED, PRINTED)
        .method("writer")
        .returns(CONSOLE_STREAM)
        .plainType("java.lang.IO")
        .since(25)
        .staticMethod("print", PRINTED)
        .staticMethod("println", PRINTED)
        .plainType("java.util.Objects")
        .staticMethod("requireNonNull", OTHER, EXCEPTION_TEXT)
        .build();
  }
}
