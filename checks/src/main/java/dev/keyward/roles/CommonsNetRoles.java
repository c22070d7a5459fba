package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the clients of FTP, IMAP, POP3 and SMTP in Commons Net. */
public final class CommonsNetRoles {
  public static final RoleTable TABLE =
      RoleTable.library("commons-net")
          .plainType("org.apache.commons.net.ftp.FTPClient")
          .method("login", LOGIN_NAME, LOGIN_PASSWORD)
          .method("login", LOGIN_NAME, LOGIN_PASSWORD, OTHER)
          .plainType("org.apache.commons.net.imap.IMAPClient")
          .method("login", LOGIN_NAME, LOGIN_PASSWORD)
          .plainType("org.apache.commons.net.pop3.POP3Client")
          .method("login", LOGIN_NAME, LOGIN_PASSWORD)
          .plainType("org.apache.commons.net.smtp.AuthenticatingSMTPClient")
          .method("auth", OTHER, LOGIN_NAME, LOGIN_PASSWORD)
          .build();

  private CommonsNetRoles() {}
}
