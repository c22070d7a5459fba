package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the keys of Kerberos. */
public final class KerberosRoles {
  public static final RoleTable TABLE =
      RoleTable.library("java.security.jgss")
          .type("javax.security.auth.kerberos.EncryptionKey")
          .constructor(KEY_BYTES, OTHER)
          .type("javax.security.auth.kerberos.KerberosKey")
          .constructor(OTHER, KEY_BYTES, OTHER, OTHER)
          .constructor(OTHER, PASSWORD, OTHER)
          .build();

  private KerberosRoles() {}
}
