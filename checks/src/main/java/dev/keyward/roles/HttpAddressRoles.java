package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

import java.util.stream.Stream;

/** Roles of addresses and of the parameters in their queries, in libraries for HTTP. */
public final class HttpAddressRoles {
  private static final String TEXT = "java.lang.String";

  public static final RoleTable TABLE =
      jaxRs(spring(apache(okHttp(RoleTable.library("http addresses"))))).build();

  private HttpAddressRoles() {}

  private static RoleTable.Builder okHttp(RoleTable.Builder table) {
    return table
        .plainType("okhttp3.HttpUrl$Builder")
        .method("addQueryParameter", QUERY_NAME, QUERY_PARAMETER)
        .method("addEncodedQueryParameter", QUERY_NAME, QUERY_PARAMETER)
        .method("setQueryParameter", QUERY_NAME, QUERY_PARAMETER)
        .method("setEncodedQueryParameter", QUERY_NAME, QUERY_PARAMETER)
        .plainType("okhttp3.HttpUrl")
        .staticMethod("parse", ADDRESS_PART.as(TEXT))
        .staticMethod("get", ADDRESS_PART.as(TEXT))
        .plainType("okhttp3.Request$Builder")
        .method("url", ADDRESS_PART.as(TEXT));
  }

  private static RoleTable.Builder apache(RoleTable.Builder table) {
    Stream.of("org.apache.hc.core5.net.URIBuilder", "org.apache.http.client.utils.URIBuilder")
        .forEach(
            builder ->
                table
                    .plainType(builder)
                    .plainConstructor(ADDRESS_PART.as(TEXT))
                    .method("addParameter", QUERY_NAME, QUERY_PARAMETER)
                    .method("setParameter", QUERY_NAME, QUERY_PARAMETER));
    Stream.of("org.apache.http.client.methods.", "org.apache.hc.client5.http.classic.methods.")
        .flatMap(part -> Stream.of("HttpGet", "HttpPost", "HttpPut").map(part::concat))
        .forEach(request -> table.plainType(request).plainConstructor(ADDRESS_PART.as(TEXT)));
    return table;
  }

  private static RoleTable.Builder spring(RoleTable.Builder table) {
    Stream.of("UriBuilder", "UriComponentsBuilder")
        .map("org.springframework.web.util."::concat)
        .forEach(
            builder ->
                table
                    .plainType(builder)
                    .method("queryParam", QUERY_NAME, QUERY_PARAMETER)
                    .method("replaceQueryParam", QUERY_NAME, QUERY_PARAMETER));
    Stream.of("reactive.function.client.WebClient", "client.RestClient")
        .map(client -> "org.springframework.web." + client + "$UriSpec")
        .forEach(spec -> table.plainType(spec).method("uri", ADDRESS_PART.as(TEXT), OTHER));
    return table
        .plainType("org.springframework.web.util.UriComponentsBuilder")
        .staticMethod("fromUriString", ADDRESS_PART)
        .plainType("org.springframework.web.client.RestOperations")
        .method("getForObject", ADDRESS_PART.as(TEXT), OTHER, OTHER)
        .method("getForEntity", ADDRESS_PART.as(TEXT), OTHER, OTHER)
        .method("postForObject", ADDRESS_PART.as(TEXT), OTHER, OTHER, OTHER)
        .method("postForEntity", ADDRESS_PART.as(TEXT), OTHER, OTHER, OTHER)
        .method("exchange", ADDRESS_PART.as(TEXT), OTHER, OTHER, OTHER, OTHER);
  }

  private static RoleTable.Builder jaxRs(RoleTable.Builder table) {
    for (String origin : new String[] {"javax", "jakarta"}) {
      table
          .plainType(origin + ".ws.rs.client.WebTarget")
          .method("queryParam", QUERY_NAME, QUERY_PARAMETER)
          .plainType(origin + ".ws.rs.core.UriBuilder")
          .method("queryParam", QUERY_NAME, QUERY_PARAMETER)
          .method("replaceQueryParam", QUERY_NAME, QUERY_PARAMETER)
          .staticMethod("fromUri", ADDRESS_PART.as(TEXT))
          .plainType(origin + ".ws.rs.client.Client")
          .method("target", ADDRESS_PART.as(TEXT));
    }
    return table;
  }
}
