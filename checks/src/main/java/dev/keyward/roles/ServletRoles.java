package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of what a request brings to a servlet, under the old package name and the new one. */
public final class ServletRoles {
  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("servlet-api");
    for (String origin : new String[] {"javax", "jakarta"}) {
      table
          .plainType(origin + ".servlet.ServletRequest")
          .method("getParameter", USER_INPUT_NAME)
          .returns(USER_INPUT)
          .method("getParameterValues", USER_INPUT_NAME)
          .returns(USER_INPUT)
          .method("getParameterMap")
          .returns(USER_INPUT)
          .method("getInputStream")
          .returns(USER_INPUT)
          .method("getReader")
          .returns(USER_INPUT)
          .plainType(origin + ".servlet.http.HttpServletRequest")
          .method("getHeader", USER_INPUT_NAME)
          .returns(USER_INPUT)
          .method("getHeaders", USER_INPUT_NAME)
          .returns(USER_INPUT)
          .method("getIntHeader", USER_INPUT_NAME)
          .returns(USER_INPUT)
          .method("getCookies")
          .returns(USER_INPUT)
          .method("getPathInfo")
          .returns(USER_INPUT)
          .method("getQueryString")
          .returns(USER_INPUT)
          .method("getRequestURI")
          .returns(USER_INPUT)
          .plainType(origin + ".servlet.http.Cookie")
          .method("getValue")
          .returns(USER_INPUT);
    }
    return table.build();
  }

  private ServletRoles() {}
}
