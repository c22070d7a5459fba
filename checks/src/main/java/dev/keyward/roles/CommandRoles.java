package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of what other users of the machine can see: commands, and the names of threads. */
public final class CommandRoles {
  public static final RoleTable TABLE =
      RoleTable.library("commands")
          .plainType("java.lang.ProcessBuilder")
          .plainConstructor(COMMAND_ARGUMENT)
          .method("command", COMMAND_ARGUMENT)
          .plainType("java.lang.Runtime")
          .method("exec", COMMAND_ARGUMENT)
          .method("exec", COMMAND_ARGUMENT, OTHER)
          .method("exec", COMMAND_ARGUMENT, OTHER, OTHER)
          .plainType("java.lang.Thread")
          .plainConstructor(VISIBLE_NAME.as("java.lang.String"))
          .plainConstructor(OTHER, VISIBLE_NAME.as("java.lang.String"))
          .plainConstructor(OTHER, OTHER, VISIBLE_NAME)
          .method("setName", VISIBLE_NAME)
          .build();

  private CommandRoles() {}
}
