package dev.keyward.checks.leakage;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class PayloadLoggingEnabledTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(PayloadLoggingEnabled.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Clients.java",
            """
            import feign.Feign;
            import feign.Logger;
            import io.opentelemetry.instrumentation.api.semconv.http.HttpClientAttributesExtractorBuilder;
            import java.util.List;
            import okhttp3.logging.HttpLoggingInterceptor;
            import reactor.netty.http.client.HttpClient;

            class Clients {
              HttpLoggingInterceptor basic() {
                HttpLoggingInterceptor logging = new HttpLoggingInterceptor();
                logging.setLevel(HttpLoggingInterceptor.Level.BASIC);
                return logging;
              }

              HttpLoggingInterceptor redacted() {
                HttpLoggingInterceptor logging = new HttpLoggingInterceptor();
                logging.redactHeader("Authorization");
                logging.redactHeader("Cookie");
                logging.setLevel(HttpLoggingInterceptor.Level.HEADERS);
                return logging;
              }

              HttpLoggingInterceptor redactedLater() {
                HttpLoggingInterceptor logging =
                    new HttpLoggingInterceptor().setLevel(HttpLoggingInterceptor.Level.HEADERS);
                logging.redactHeader("authorization");
                return logging;
              }

              /** Asked for: dormant. */
              HttpLoggingInterceptor asked(boolean debug) {
                HttpLoggingInterceptor logging = new HttpLoggingInterceptor();
                logging.setLevel(
                    debug ? HttpLoggingInterceptor.Level.BODY : HttpLoggingInterceptor.Level.NONE);
                if (debug) {
                  logging.setLevel(HttpLoggingInterceptor.Level.BODY);
                }
                return logging;
              }

              HttpLoggingInterceptor left(boolean debug) {
                HttpLoggingInterceptor logging = new HttpLoggingInterceptor();
                if (!debug) {
                  return logging;
                }
                logging.setLevel(HttpLoggingInterceptor.Level.BODY);
                return logging;
              }

              void toldBy(HttpLoggingInterceptor.Level level) {
                new HttpLoggingInterceptor().setLevel(level);
                new HttpLoggingInterceptor()
                    .setLevel(HttpLoggingInterceptor.Level.valueOf(System.getenv("HTTP_LOG")));
              }

              void other(boolean wiretap) {
                HttpClient.create().wiretap(wiretap).wiretap(false);
                Feign.builder().logLevel(Logger.Level.BASIC);
              }

              void captured(HttpClientAttributesExtractorBuilder<?, ?> builder) {
                builder.setCapturedRequestHeaders(List.of("X-Request-Id", "User-Agent"));
              }

              void enableDebugLog(HttpClient client) {
                client.wiretap(true);
              }
            }
            """)
        .addSourceLines(
            "Servers.java",
            """
            import io.vertx.core.http.HttpServerOptions;
            import java.util.Set;
            import java.util.logging.Level;
            import java.util.logging.Logger;
            import org.apache.cxf.ext.logging.LoggingFeature;
            import org.apache.logging.log4j.core.config.Configurator;
            import org.springframework.context.annotation.Bean;
            import org.springframework.context.annotation.Profile;
            import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
            import org.springframework.web.filter.CommonsRequestLoggingFilter;

            class Servers {
              void vertx() {
                new HttpServerOptions().setLogActivity(false);
              }

              @Bean
              CommonsRequestLoggingFilter filter() {
                CommonsRequestLoggingFilter filter = new CommonsRequestLoggingFilter();
                filter.setIncludeClientInfo(true);
                filter.setIncludeQueryString(true);
                filter.setIncludePayload(false);
                filter.setIncludeHeaders(true);
                filter.setHeaderPredicate(name -> !name.equalsIgnoreCase("authorization"));
                return filter;
              }

              @Bean
              feign.Logger.Level level() {
                return feign.Logger.Level.BASIC;
              }

              @Bean
              @Profile("dev")
              feign.Logger.Level full() {
                return feign.Logger.Level.FULL;
              }

              feign.Logger.Level noBean() {
                return feign.Logger.Level.FULL;
              }

              void jersey(Logger logger) {
                new org.glassfish.jersey.logging.LoggingFeature(
                    logger, org.glassfish.jersey.logging.LoggingFeature.Verbosity.HEADERS_ONLY);
              }

              LoggingFeature masked() {
                LoggingFeature feature = new LoggingFeature();
                feature.addSensitiveElementNames(Set.of("password"));
                return feature;
              }

              void properties(String value) {
                System.setProperty("jdk.httpclient.HttpClient.log", "requests,errors");
                System.setProperty("javax.net.debug", "ssl:handshake");
                System.setProperty("javax.net.debug", value);
                System.setProperty("org.example.debug", "all");
                Configurator.setLevel("org.apache.http.wire", "WARN");
                Configurator.setLevel("org.example", "DEBUG");
              }
            }

            @EnableWebSecurity
            class Security {}

            @EnableWebSecurity(debug = false)
            class Quiet {}

            @Profile("dev")
            @EnableWebSecurity(debug = true)
            class Development {}
            """)
        .doTest();
  }

  @Test
  void testsMayRecordEverything() {
    compilation
        .setArgs("-XepCompilingTestOnlyCode")
        .addSourceLines(
            "ClientTest.java",
            """
            import reactor.netty.http.client.HttpClient;

            class ClientTest {
              HttpClient client = HttpClient.create().wiretap(true);
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Clients.java",
            """
            import feign.Feign;
            import feign.Logger;
            import io.opentelemetry.instrumentation.api.semconv.http.HttpClientAttributesExtractorBuilder;
            import java.util.List;
            import okhttp3.OkHttpClient;
            import okhttp3.logging.HttpLoggingInterceptor;
            import reactor.netty.http.client.HttpClient;

            class Clients {
              HttpLoggingInterceptor body() {
                HttpLoggingInterceptor logging = new HttpLoggingInterceptor();
                // BUG: Diagnostic contains: whole messages
                logging.setLevel(HttpLoggingInterceptor.Level.BODY);
                return logging;
              }

              HttpLoggingInterceptor headers() {
                HttpLoggingInterceptor logging = new HttpLoggingInterceptor(System.out::println);
                logging.redactHeader("X-Other");
                // BUG: Diagnostic contains: headers
                logging.level(HttpLoggingInterceptor.Level.HEADERS);
                return logging;
              }

              void fluent(OkHttpClient.Builder builder) {
                builder.addInterceptor(
                    new HttpLoggingInterceptor()
                        // BUG: Diagnostic contains: whole messages
                        .setLevel(HttpLoggingInterceptor.Level.BODY));
              }

              void others() {
                // BUG: Diagnostic contains: whole messages
                HttpClient.create().wiretap(true);
                // BUG: Diagnostic contains: whole messages
                Feign.builder().logLevel(Logger.Level.FULL);
                // BUG: Diagnostic contains: headers
                Feign.builder().logLevel(Logger.Level.HEADERS);
              }

              void captured(HttpClientAttributesExtractorBuilder<?, ?> builder) {
                // BUG: Diagnostic contains: the header Authorization
                builder.setCapturedRequestHeaders(List.of("X-Request-Id", "Authorization"));
                // BUG: Diagnostic contains: the header set-cookie
                builder.setCapturedResponseHeaders(List.of("set-cookie"));
              }
            }
            """)
        .addSourceLines(
            "Servers.java",
            """
            import io.vertx.core.http.HttpServerOptions;
            import java.util.logging.Level;
            import java.util.logging.Logger;
            import org.apache.cxf.ext.logging.LoggingFeature;
            import org.apache.logging.log4j.core.config.Configurator;
            import org.springframework.context.annotation.Bean;
            import org.springframework.http.codec.CodecConfigurer;
            import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
            import org.springframework.web.filter.CommonsRequestLoggingFilter;

            class Servers {
              void vertx() {
                // BUG: Diagnostic contains: whole messages
                new HttpServerOptions().setLogActivity(true);
              }

              @Bean
              CommonsRequestLoggingFilter filter() {
                CommonsRequestLoggingFilter filter = new CommonsRequestLoggingFilter();
                // BUG: Diagnostic contains: whole messages
                filter.setIncludePayload(true);
                // BUG: Diagnostic contains: headers
                filter.setIncludeHeaders(true);
                return filter;
              }

              @Bean
              feign.Logger.Level level() {
                // BUG: Diagnostic contains: whole messages
                return feign.Logger.Level.FULL;
              }

              void jersey(Logger logger) {
                new org.glassfish.jersey.logging.LoggingFeature(
                    logger,
                    // BUG: Diagnostic contains: whole messages
                    org.glassfish.jersey.logging.LoggingFeature.Verbosity.PAYLOAD_ANY);
                new org.glassfish.jersey.logging.LoggingFeature(
                    logger,
                    Level.INFO,
                    // BUG: Diagnostic contains: whole messages
                    org.glassfish.jersey.logging.LoggingFeature.Verbosity.PAYLOAD_TEXT,
                    1000);
              }

              // BUG: Diagnostic contains: whole messages
              LoggingFeature cxf = new LoggingFeature();

              void codecs(CodecConfigurer.DefaultCodecs codecs) {
                // BUG: Diagnostic contains: whole messages
                codecs.enableLoggingRequestDetails(true);
              }

              void properties() {
                // BUG: Diagnostic contains: whole messages
                System.setProperty("jdk.httpclient.HttpClient.log", "requests,headers,content");
                // BUG: Diagnostic contains: headers
                System.setProperty("jdk.httpclient.HttpClient.log", "headers");
                // BUG: Diagnostic contains: whole messages
                System.setProperty("javax.net.debug", "all");
                // BUG: Diagnostic contains: whole messages
                Configurator.setLevel("org.apache.http.wire", "DEBUG");
                Configurator.setLevel(
                    // BUG: Diagnostic contains: whole messages
                    "org.apache.hc.client5.http", org.apache.logging.log4j.Level.TRACE);
              }
            }

            // BUG: Diagnostic contains: headers
            @EnableWebSecurity(debug = true)
            class Security {}
            """)
        .doTest();
  }

  @Test
  void dormant() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Dormant.java",
            """
            import okhttp3.logging.HttpLoggingInterceptor;
            import org.springframework.web.filter.CommonsRequestLoggingFilter;

            class Dormant {
              void client(boolean debug) {
                HttpLoggingInterceptor logging = new HttpLoggingInterceptor();
                if (debug) {
                  // BUG: Diagnostic contains: whole messages
                  logging.setLevel(HttpLoggingInterceptor.Level.BODY);
                }
              }

              void redacted() {
                HttpLoggingInterceptor logging = new HttpLoggingInterceptor();
                logging.redactHeader("Authorization");
                // BUG: Diagnostic contains: whole messages
                logging.setLevel(HttpLoggingInterceptor.Level.BODY);
              }

              void query(CommonsRequestLoggingFilter filter) {
                // BUG: Diagnostic contains: what follows the path
                filter.setIncludeQueryString(true);
              }
            }
            """)
        .doTest();
  }

  @Test
  void fixes() {
    BugCheckerRefactoringTestHelper.newInstance(PayloadLoggingEnabled.class, getClass())
        .addInputLines(
            "Client.java",
            """
            import okhttp3.logging.HttpLoggingInterceptor;

            class Client {
              HttpLoggingInterceptor logging() {
                HttpLoggingInterceptor logging = new HttpLoggingInterceptor();
                logging.setLevel(HttpLoggingInterceptor.Level.HEADERS);
                return logging;
              }
            }
            """)
        .addOutputLines(
            "Client.java",
            """
            import okhttp3.logging.HttpLoggingInterceptor;

            class Client {
              HttpLoggingInterceptor logging() {
                HttpLoggingInterceptor logging = new HttpLoggingInterceptor();
                logging.redactHeader("Authorization");
                logging.setLevel(HttpLoggingInterceptor.Level.HEADERS);
                return logging;
              }
            }
            """)
        .doTest(TestMode.AST_MATCH);
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "Missed.java",
            """
            import ch.qos.logback.classic.Level;
            import ch.qos.logback.classic.Logger;
            import io.netty.channel.ChannelPipeline;
            import io.netty.handler.logging.LoggingHandler;
            import okhttp3.logging.HttpLoggingInterceptor;
            import org.slf4j.LoggerFactory;

            class Missed {
              /** Whether somebody redacts headers in it is not seen. */
              void given(HttpLoggingInterceptor logging) {
                logging.setLevel(HttpLoggingInterceptor.Level.BODY);
              }

              void logback() {
                ((Logger) LoggerFactory.getLogger("org.apache.http.wire")).setLevel(Level.DEBUG);
              }

              void netty(ChannelPipeline pipeline) {
                pipeline.addLast(new LoggingHandler());
              }
            }
            """)
        .doTest();
  }
}
