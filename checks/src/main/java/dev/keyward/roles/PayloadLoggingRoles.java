package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

import java.util.stream.Stream;

/** Roles of what makes clients, servers and tracers record the messages that pass through them. */
public final class PayloadLoggingRoles {
  public static final RoleTable TABLE =
      spring(servers(clients(RoleTable.library("payload logging"))))
          .plainType("org.apache.logging.log4j.core.config.Configurator")
          .staticMethod("setLevel", LOGGER_NAME, LOGGER_LEVEL)
          .build();

  private PayloadLoggingRoles() {}

  private static RoleTable.Builder clients(RoleTable.Builder table) {
    return table
        .type("okhttp3.logging.HttpLoggingInterceptor")
        .constructor()
        .constructor(OTHER)
        .method("setLevel", RECORDED_PARTS)
        .returns(RECEIVER)
        .method("level", RECORDED_PARTS)
        .method("redactHeader", REDACTED_HEADERS)
        .plainType("feign.Feign$Builder")
        .method("logLevel", RECORDED_PARTS)
        .plainType("feign.BaseBuilder")
        .method("logLevel", RECORDED_PARTS)
        .plainType("reactor.netty.transport.Transport")
        .method("wiretap", PAYLOAD_RECORDED)
        .plainType("reactor.netty.http.client.HttpClient")
        .method("wiretap", PAYLOAD_RECORDED);
  }

  private static RoleTable.Builder servers(RoleTable.Builder table) {
    Stream.of("Client", "Server")
        .map(side -> "io.opentelemetry.instrumentation.api.semconv.http.Http" + side)
        .forEach(
            side ->
                table
                    .plainType(side + "AttributesExtractorBuilder")
                    .method("setCapturedRequestHeaders", CAPTURED_HEADERS)
                    .method("setCapturedResponseHeaders", CAPTURED_HEADERS));
    return table
        .plainType("io.vertx.core.net.NetworkOptions")
        .method("setLogActivity", PAYLOAD_RECORDED)
        .type("org.glassfish.jersey.logging.LoggingFeature")
        .constructor(
            OTHER, RECORDED_PARTS.as("org.glassfish.jersey.logging.LoggingFeature$Verbosity"))
        .constructor(OTHER, OTHER, RECORDED_PARTS, OTHER)
        .plainType("org.glassfish.jersey.logging.LoggingFeature$LoggingFeatureBuilder")
        .method("verbosity", RECORDED_PARTS)
        .type("org.apache.cxf.ext.logging.LoggingFeature")
        .constructor()
        .returns(PAYLOAD_RECORDER)
        .method("setSensitiveElementNames", REDACTED_PARTS)
        .method("addSensitiveElementNames", REDACTED_PARTS)
        .method("setSensitiveDataHelper", REDACTED_PARTS)
        .method("setSender", REDACTED_PARTS)
        .method("setInSender", REDACTED_PARTS)
        .method("setOutSender", REDACTED_PARTS);
  }

  private static RoleTable.Builder spring(RoleTable.Builder table) {
    return table
        .plainType("org.springframework.web.filter.AbstractRequestLoggingFilter")
        .method("setIncludePayload", PAYLOAD_RECORDED)
        .method("setIncludeHeaders", HEADERS_RECORDED)
        .method("setIncludeQueryString", QUERY_RECORDED)
        .method("setHeaderPredicate", REDACTED_HEADERS)
        .type("org.springframework.web.filter.CommonsRequestLoggingFilter")
        .constructor()
        .type("org.springframework.web.filter.ServletContextRequestLoggingFilter")
        .constructor()
        .plainType("org.springframework.http.codec.CodecConfigurer$DefaultCodecs")
        .method("enableLoggingRequestDetails", PAYLOAD_RECORDED);
  }
}
