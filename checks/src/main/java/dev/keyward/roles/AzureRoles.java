package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the credentials of Azure's identity library. */
public final class AzureRoles {
  public static final RoleTable TABLE =
      RoleTable.library("azure-identity")
          .plainType("com.azure.identity.ClientSecretCredentialBuilder")
          .method("clientSecret", LOGIN_SECRET)
          .plainType("com.azure.identity.UsernamePasswordCredentialBuilder")
          .method("password", LOGIN_PASSWORD)
          .build();

  private AzureRoles() {}
}
