package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the texts from which the JDK and servlets make addresses. */
public final class AddressRoles {
  private static final String TEXT = "java.lang.String";

  public static final RoleTable TABLE =
      servlets(
              RoleTable.library("addresses")
                  .plainType("java.net.URI")
                  .staticMethod("create", ADDRESS_PART)
                  .plainConstructor(ADDRESS_PART)
                  .plainConstructor(OTHER, OTHER, OTHER, ADDRESS_PART, OTHER)
                  .plainConstructor(OTHER, OTHER, OTHER, OTHER, OTHER, ADDRESS_PART, OTHER)
                  .plainType("java.net.URL")
                  .plainConstructor(ADDRESS_PART)
                  .plainConstructor(OTHER, ADDRESS_PART)
                  .plainConstructor(OTHER, OTHER, ADDRESS_PART.as(TEXT))
                  .plainConstructor(OTHER, OTHER, OTHER, ADDRESS_PART.as(TEXT)))
          .build();

  private AddressRoles() {}

  private static RoleTable.Builder servlets(RoleTable.Builder table) {
    for (String origin : new String[] {"javax", "jakarta"}) {
      table
          .plainType(origin + ".servlet.http.HttpServletResponse")
          .method("sendRedirect", ADDRESS_PART)
          .method("encodeURL", ADDRESS_PART)
          .method("encodeRedirectURL", ADDRESS_PART);
    }
    return table;
  }
}
