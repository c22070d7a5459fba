package dev.keyward.checks.libraries;

import com.google.errorprone.CompilationTestHelper;
import dev.keyward.checks.leakage.SecretLogged;
import org.junit.jupiter.api.Test;

/** What libraries for measurements, traces and error reports are given. */
final class TelemetryTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(SecretLogged.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Fine.java",
            """
            import com.codahale.metrics.MetricRegistry;
            import io.micrometer.core.instrument.Counter;
            import io.micrometer.core.instrument.MeterRegistry;
            import io.micrometer.core.instrument.Tags;
            import io.opentelemetry.api.trace.Span;
            import io.sentry.Sentry;

            class Fine {
              boolean login(MeterRegistry meters, Span span, String user, String password) {
                boolean right = check(user, password);
                Counter.builder("logins").tag("right", String.valueOf(right)).register(meters);
                span.setAttribute("password.length", password.length());
                span.setAttribute("password.empty", password.isEmpty());
                Sentry.setTag("user", user);
                meters.counter("logins", Tags.of("password", "changed")).increment();
                return right;
              }

              native boolean check(String user, String password);
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Bad.java",
            """
            import brave.SpanCustomizer;
            import com.codahale.metrics.MetricRegistry;
            import com.newrelic.api.agent.NewRelic;
            import dev.keyward.annotations.Secret;
            import io.micrometer.core.instrument.Counter;
            import io.micrometer.core.instrument.MeterRegistry;
            import io.micrometer.core.instrument.Tags;
            import io.micrometer.core.instrument.Timer;
            import io.micrometer.observation.Observation;
            import io.opentelemetry.api.common.AttributeKey;
            import io.opentelemetry.api.common.Attributes;
            import io.opentelemetry.api.trace.Span;
            import io.sentry.Sentry;

            class Bad {
              void meters(MeterRegistry meters, MetricRegistry registry, String password) {
                // BUG: Diagnostic contains: called a password
                Counter.builder("logins").tag("password", password).register(meters);
                // BUG: Diagnostic contains: called a password
                Timer.builder("logins").tags("password", password).register(meters);
                // BUG: Diagnostic contains: called a password
                meters.counter("logins", Tags.of("user", "x").and("password", password));
                // BUG: Diagnostic contains: called a password
                registry.counter("logins." + password).inc();
              }

              void traces(Span span, Observation observation, SpanCustomizer brave, @Secret String t) {
                // BUG: Diagnostic contains: marked @Secret
                span.setAttribute("token", t);
                // BUG: Diagnostic contains: marked @Secret
                span.addEvent("login", Attributes.of(AttributeKey.stringKey("token"), t));
                // BUG: Diagnostic contains: marked @Secret
                observation.highCardinalityKeyValue("token", t);
                // BUG: Diagnostic contains: marked @Secret
                brave.tag("token", t);
              }

              void errors(String password) {
                // BUG: Diagnostic contains: called a password
                Sentry.captureMessage("login failed: " + password);
                // BUG: Diagnostic contains: called a password
                NewRelic.addCustomParameter("password", password);
              }
            }
            """)
        .doTest();
  }
}
