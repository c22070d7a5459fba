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
          .returns(REMOTE_INPUT)
          .method("getParameterValues", USER_INPUT_NAME)
          .returns(REMOTE_INPUT)
          .method("getParameterMap")
          .returns(REMOTE_INPUT)
          .method("getInputStream")
          .returns(REMOTE_INPUT)
          .method("getReader")
          .returns(REMOTE_INPUT)
          .plainType(origin + ".servlet.http.HttpServletRequest")
          .method("getHeader", USER_INPUT_NAME)
          .returns(REMOTE_INPUT)
          .method("getHeaders", USER_INPUT_NAME)
          .returns(REMOTE_INPUT)
          .method("getIntHeader", USER_INPUT_NAME)
          .returns(REMOTE_INPUT)
          .method("getCookies")
          .returns(REMOTE_INPUT)
          .method("getPathInfo")
          .returns(REMOTE_INPUT)
          .method("getQueryString")
          .returns(REMOTE_INPUT)
          .method("getRequestURI")
          .returns(REMOTE_INPUT)
          .plainType(origin + ".servlet.http.Cookie")
          .method("getValue")
          .returns(REMOTE_INPUT)
          .plainType(origin + ".servlet.http.HttpServletResponse")
          .method("sendError", OTHER, ERROR_RESPONSE);
    }
    return table.build();
  }

  private ServletRoles() {}
}
