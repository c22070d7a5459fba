package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of what the JDK's HTTP clients and server read from a message. */
public final class HttpMessageRoles {
  public static final RoleTable TABLE =
      RoleTable.library("java.net.http")
          .plainType("java.net.http.HttpHeaders")
          .method("firstValue", USER_INPUT_NAME)
          .returns(REMOTE_INPUT)
          .method("allValues", USER_INPUT_NAME)
          .returns(REMOTE_INPUT)
          .method("map")
          .returns(REMOTE_INPUT)
          .plainType("java.net.URLConnection")
          .method("getHeaderField", USER_INPUT_NAME)
          .returns(REMOTE_INPUT)
          .method("getHeaderField", OTHER.as("int"))
          .returns(REMOTE_INPUT)
          .method("getHeaderFields")
          .returns(REMOTE_INPUT)
          .plainType("com.sun.net.httpserver.HttpExchange")
          .method("getRequestHeaders")
          .returns(REMOTE_INPUT)
          .method("getRequestURI")
          .returns(REMOTE_INPUT)
          .method("getRequestBody")
          .returns(REMOTE_INPUT)
          .plainType("com.sun.net.httpserver.Request")
          .since(18)
          .method("getRequestHeaders")
          .returns(REMOTE_INPUT)
          .method("getRequestURI")
          .returns(REMOTE_INPUT)
          .plainType("com.sun.net.httpserver.Headers")
          .method("getFirst", USER_INPUT_NAME)
          .returns(RECEIVER)
          .build();

  private HttpMessageRoles() {}
}
