package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of clients of SSH: JSch and sshj. */
public final class SshRoles {
  public static final RoleTable TABLE =
      RoleTable.library("ssh clients")
          .plainType("com.jcraft.jsch.Session")
          .method("setPassword", LOGIN_PASSWORD)
          .plainType("net.schmizz.sshj.SSHClient")
          .method("authPassword", OTHER, LOGIN_PASSWORD)
          .build();

  private SshRoles() {}
}
