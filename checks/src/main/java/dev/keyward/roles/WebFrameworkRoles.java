package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;

/** Roles of what a request brings to JAX-RS and Spring, by methods and by annotations. */
public final class WebFrameworkRoles {

  /** What a parameter is marked with that the framework fills from a request. */
  public static final ImmutableSet<String> ANNOTATIONS =
      Stream.concat(
              Stream.of("javax", "jakarta")
                  .flatMap(
                      origin ->
                          Stream.of("Cookie", "Form", "Header", "Matrix", "Path", "Query")
                              .map(kind -> origin + ".ws.rs." + kind + "Param")),
              Stream.of(
                      "CookieValue",
                      "MatrixVariable",
                      "PathVariable",
                      "RequestBody",
                      "RequestHeader",
                      "RequestParam",
                      "RequestPart")
                  .map(kind -> "org.springframework.web.bind.annotation." + kind))
          .collect(ImmutableSet.toImmutableSet());

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("web frameworks");
    for (String origin : new String[] {"javax", "jakarta"}) {
      table
          .plainType(origin + ".ws.rs.core.HttpHeaders")
          .method("getRequestHeader", USER_INPUT_NAME)
          .returns(REMOTE_INPUT)
          .method("getHeaderString", USER_INPUT_NAME)
          .returns(REMOTE_INPUT)
          .method("getRequestHeaders")
          .returns(REMOTE_INPUT)
          .plainType(origin + ".ws.rs.container.ContainerRequestContext")
          .method("getHeaders")
          .returns(REMOTE_INPUT)
          .method("getHeaderString", USER_INPUT_NAME)
          .returns(REMOTE_INPUT)
          .plainType(origin + ".ws.rs.core.UriInfo")
          .method("getPathParameters")
          .returns(REMOTE_INPUT)
          .method("getPathParameters", OTHER)
          .returns(REMOTE_INPUT)
          .method("getQueryParameters")
          .returns(REMOTE_INPUT)
          .method("getQueryParameters", OTHER)
          .returns(REMOTE_INPUT)
          .plainType(origin + ".ws.rs.core.MultivaluedMap")
          .method("getFirst", USER_INPUT_NAME.as("java.lang.Object"))
          .returns(RECEIVER);
    }
    return table
        .plainType("org.springframework.web.context.request.WebRequest")
        .method("getHeader", USER_INPUT_NAME)
        .returns(REMOTE_INPUT)
        .method("getHeaderValues", USER_INPUT_NAME)
        .returns(REMOTE_INPUT)
        .method("getParameter", USER_INPUT_NAME)
        .returns(REMOTE_INPUT)
        .method("getParameterValues", USER_INPUT_NAME)
        .returns(REMOTE_INPUT)
        .method("getParameterMap")
        .returns(REMOTE_INPUT)
        .plainType("org.springframework.http.server.reactive.ServerHttpRequest")
        .method("getQueryParams")
        .returns(REMOTE_INPUT)
        .plainType("org.springframework.util.MultiValueMap")
        .method("getFirst", USER_INPUT_NAME.as("java.lang.Object"))
        .returns(RECEIVER)
        .build();
  }

  private WebFrameworkRoles() {}
}
