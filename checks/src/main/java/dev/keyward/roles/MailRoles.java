package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of what logs in to mail servers, under the old package name and the new one. */
public final class MailRoles {
  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("mail-api");
    for (String origin : new String[] {"javax", "jakarta"}) {
      table
          .plainType(origin + ".mail.PasswordAuthentication")
          .constructor(OTHER, LOGIN_PASSWORD)
          .plainType(origin + ".mail.Service")
          .method("connect", OTHER, LOGIN_PASSWORD)
          .method("connect", OTHER, OTHER, LOGIN_PASSWORD)
          .method("connect", OTHER, OTHER, OTHER, LOGIN_PASSWORD)
          .plainType(origin + ".mail.Transport")
          .staticMethod("send", OTHER, OTHER, LOGIN_PASSWORD)
          .staticMethod("send", OTHER, OTHER, OTHER, LOGIN_PASSWORD);
    }
    return table.build();
  }

  private MailRoles() {}
}
