package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

import java.util.stream.Stream;

/** Roles of what is attached to measurements, traces and error reports, by the libraries for it. */
public final class TelemetryRoles {
  public static final RoleTable TABLE =
      newRelic(sentry(brave(openTelemetry(micrometer(RoleTable.library("telemetry"))))))
          .plainType("com.codahale.metrics.MetricRegistry")
          .staticMethod("name", OTHER, TELEMETRY)
          .method("counter", TELEMETRY)
          .method("counter", TELEMETRY, OTHER)
          .method("histogram", TELEMETRY)
          .method("histogram", TELEMETRY, OTHER)
          .method("meter", TELEMETRY)
          .method("meter", TELEMETRY, OTHER)
          .method("timer", TELEMETRY)
          .method("timer", TELEMETRY, OTHER)
          .build();

  private TelemetryRoles() {}

  private static RoleTable.Builder micrometer(RoleTable.Builder table) {
    tags(table, "io.micrometer.core.instrument.Tag", "io.micrometer.core.instrument.Tags");
    tags(table, "io.micrometer.common.KeyValue", "io.micrometer.common.KeyValues");
    Stream.of(
            "AbstractTimerBuilder",
            "Counter$Builder",
            "DistributionSummary$Builder",
            "FunctionCounter$Builder",
            "FunctionTimer$Builder",
            "Gauge$Builder",
            "LongTaskTimer$Builder",
            "TimeGauge$Builder")
        .map("io.micrometer.core.instrument."::concat)
        .forEach(
            builder ->
                table
                    .plainType(builder)
                    .method("tag", OTHER, TELEMETRY)
                    .method("tags", TELEMETRY.as("java.lang.String[]")));
    Stream.of("Span", "SpanCustomizer", "Span$Builder")
        .map("io.micrometer.tracing."::concat)
        .forEach(
            span ->
                table.plainType(span).method("tag", OTHER, TELEMETRY).method("event", TELEMETRY));
    return table
        .plainType("io.micrometer.core.instrument.MeterRegistry")
        .method("counter", OTHER, TELEMETRY.as("java.lang.String[]"))
        .method("summary", OTHER, TELEMETRY.as("java.lang.String[]"))
        .method("timer", OTHER, TELEMETRY.as("java.lang.String[]"))
        .plainType("io.micrometer.core.instrument.Metrics")
        .staticMethod("counter", OTHER, TELEMETRY.as("java.lang.String[]"))
        .staticMethod("summary", OTHER, TELEMETRY.as("java.lang.String[]"))
        .staticMethod("timer", OTHER, TELEMETRY.as("java.lang.String[]"))
        .plainType("io.micrometer.observation.Observation")
        .method("lowCardinalityKeyValue", OTHER, TELEMETRY)
        .method("highCardinalityKeyValue", OTHER, TELEMETRY)
        .plainType("io.micrometer.tracing.BaggageManager")
        .method("createBaggage", OTHER, TELEMETRY)
        .method("createBaggageInScope", OTHER, TELEMETRY);
  }

  /** A name with a value, and several of them. */
  private static void tags(RoleTable.Builder table, String one, String many) {
    table
        .plainType(one)
        .staticMethod("of", OTHER, TELEMETRY.as("java.lang.String"))
        .plainType(many)
        .staticMethod("of", OTHER, TELEMETRY)
        .staticMethod("of", TELEMETRY.as("java.lang.String[]"))
        .method("and", OTHER, TELEMETRY)
        .method("and", TELEMETRY.as("java.lang.String[]"));
  }

  private static RoleTable.Builder openTelemetry(RoleTable.Builder table) {
    return table
        .plainType("io.opentelemetry.api.trace.Span")
        .method("setAttribute", OTHER, TELEMETRY)
        .method("addEvent", TELEMETRY)
        .method("addEvent", TELEMETRY, OTHER)
        .method("addEvent", TELEMETRY, OTHER, OTHER)
        .method("setStatus", OTHER, TELEMETRY)
        .method("updateName", TELEMETRY)
        .plainType("io.opentelemetry.api.trace.SpanBuilder")
        .method("setAttribute", OTHER, TELEMETRY)
        .plainType("io.opentelemetry.api.common.Attributes")
        .staticMethod("of", OTHER, TELEMETRY)
        .staticMethod("of", OTHER, TELEMETRY, OTHER, TELEMETRY)
        .staticMethod("of", OTHER, TELEMETRY, OTHER, TELEMETRY, OTHER, TELEMETRY)
        .plainType("io.opentelemetry.api.common.AttributesBuilder")
        .method("put", OTHER, TELEMETRY)
        .plainType("io.opentelemetry.api.baggage.BaggageBuilder")
        .method("put", OTHER, TELEMETRY)
        .method("put", OTHER, TELEMETRY, OTHER)
        .plainType("io.opentelemetry.api.logs.LogRecordBuilder")
        .method("setBody", TELEMETRY.as("java.lang.String"))
        .method("setAttribute", OTHER, TELEMETRY);
  }

  private static RoleTable.Builder brave(RoleTable.Builder table) {
    return table
        .plainType("brave.SpanCustomizer")
        .method("tag", OTHER, TELEMETRY)
        .method("annotate", TELEMETRY)
        .plainType("brave.Span")
        .method("annotate", OTHER, TELEMETRY)
        .plainType("brave.baggage.BaggageField")
        .method("updateValue", TELEMETRY)
        .method("updateValue", OTHER, TELEMETRY);
  }

  private static RoleTable.Builder sentry(RoleTable.Builder table) {
    table
        .plainType("io.sentry.Sentry")
        .staticMethod("setTag", OTHER, TELEMETRY)
        .staticMethod("setExtra", OTHER, TELEMETRY)
        .staticMethod("captureMessage", TELEMETRY)
        .staticMethod("captureMessage", TELEMETRY, OTHER)
        .staticMethod("captureMessage", TELEMETRY, OTHER, OTHER)
        .staticMethod("addBreadcrumb", TELEMETRY.as("java.lang.String"))
        .staticMethod("addBreadcrumb", TELEMETRY.as("java.lang.String"), OTHER);
    Stream.of("io.sentry.IScope", "io.sentry.IHub", "io.sentry.SentryBaseEvent")
        .forEach(
            scope ->
                table
                    .plainType(scope)
                    .method("setTag", OTHER, TELEMETRY)
                    .method("setExtra", OTHER, TELEMETRY));
    return table
        .plainType("io.sentry.IHub")
        .method("captureMessage", TELEMETRY)
        .method("captureMessage", TELEMETRY, OTHER)
        .method("captureMessage", TELEMETRY, OTHER, OTHER)
        .method("addBreadcrumb", TELEMETRY.as("java.lang.String"))
        .plainType("io.sentry.ISpan")
        .method("setTag", OTHER, TELEMETRY)
        .method("setData", OTHER, TELEMETRY)
        .plainType("io.sentry.Breadcrumb")
        .method("setMessage", TELEMETRY)
        .method("setData", OTHER, TELEMETRY);
  }

  private static RoleTable.Builder newRelic(RoleTable.Builder table) {
    return table
        .plainType("com.newrelic.api.agent.NewRelic")
        .staticMethod("addCustomParameter", OTHER, TELEMETRY)
        .staticMethod("addCustomParameters", TELEMETRY)
        .staticMethod("noticeError", TELEMETRY.as("java.lang.String"))
        .plainType("com.newrelic.api.agent.AttributeHolder")
        .method("addCustomAttribute", OTHER, TELEMETRY)
        .method("addCustomAttributes", TELEMETRY)
        .plainType("com.newrelic.api.agent.Insights")
        .method("recordCustomEvent", OTHER, TELEMETRY);
  }
}
