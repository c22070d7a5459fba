package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the fields of Swing that people type into. */
public final class DesktopRoles {
  public static final RoleTable TABLE =
      RoleTable.library("java.desktop")
          .plainType("javax.swing.JPasswordField")
          .method("getPassword")
          .returns(PASSWORD_INPUT)
          .method("getText")
          .returns(PASSWORD_INPUT)
          .method("getText", OTHER, OTHER)
          .returns(PASSWORD_INPUT)
          .build();

  private DesktopRoles() {}
}
