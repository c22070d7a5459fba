package dev.keyward.checks.keys;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class SecretDefaultValueTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(SecretDefaultValue.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.io.InputStream;
            import java.security.KeyStore;
            import java.sql.DriverManager;
            import java.util.Objects;
            import java.util.Optional;
            import java.util.Properties;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;
            import javax.net.ssl.TrustManagerFactory;

            class Negatives {
              Object configured() {
                return new SecretKeySpec(System.getenv("ORDERS_KEY").getBytes(UTF_8), "AES");
              }

              Object required() {
                String key =
                    Optional.ofNullable(System.getenv("ORDERS_KEY"))
                        .orElseThrow(() -> new IllegalStateException("ORDERS_KEY is not set"));
                return new SecretKeySpec(key.getBytes(UTF_8), "AES");
              }

              Object checked() {
                String password = System.getProperty("orders.password");
                if (password == null) {
                  throw new IllegalStateException("orders.password is not set");
                }
                return password;
              }

              // An empty default stands for a setting that was not made.
              Object empty(byte[] salt) {
                String password = System.getProperty("orders.password", "");
                return new PBEKeySpec(password.toCharArray(), salt, 600_000, 256);
              }

              Object none() throws Exception {
                String dbPassword = System.getProperty("db.password", "none");
                return DriverManager.getConnection("jdbc:mysql://db/shop", "shop", dbPassword);
              }

              Object reference() {
                String apiKey = System.getProperty("api.key", "${api.key}");
                return apiKey;
              }

              // Other settings of secrets, and words that only sound like one.
              void others(Properties settings) {
                int passwordMinLength = Integer.parseInt(settings.getProperty("password.min", "12"));
                String tokenTtl = settings.getProperty("token.ttl", "PT5M");
                String passwordEncoder = settings.getProperty("password.encoder", "argon2");
                String keyword = settings.getProperty("keyword", "new");
                String tokenType = settings.getProperty("token.type", "Bearer");
                String secretName = settings.getProperty("secret.name", "orders");
                String keyAlgorithm = settings.getProperty("key.algorithm", "AES");
                String passwordFile = System.getenv().getOrDefault("PASSWORD_FILE", "/run/secrets/db");
                String sessionCookie = settings.getProperty("session.cookie", "SID");
              }

              // HardcodedKey reports these: nothing was configurable.
              Object constant() {
                return new SecretKeySpec("0123456789abcdef".getBytes(UTF_8), "AES");
              }

              Object branch(byte[] given) {
                byte[] key = given == null ? "0123456789abcdef".getBytes(UTF_8) : given;
                return new SecretKeySpec(key, "AES");
              }

              // Certificates are public.
              void trust(InputStream in, TrustManagerFactory factory) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(in, System.getProperty("trust.password", "changeit").toCharArray());
                factory.init(store);
              }

              Object inMemory() throws Exception {
                return DriverManager.getConnection(
                    "jdbc:h2:mem:shop", "sa", System.getProperty("h2.password", "sa"));
              }

              // Nobody but this method sees the default, and it refuses it.
              Object refused() {
                String secret = System.getProperty("orders.secret", "");
                if (secret.isEmpty()) {
                  throw new IllegalStateException("orders.secret is not set");
                }
                return secret;
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Positives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.io.InputStream;
            import java.net.PasswordAuthentication;
            import java.security.Key;
            import java.security.KeyStore;
            import java.sql.DriverManager;
            import java.util.Base64;
            import java.util.Objects;
            import java.util.Optional;
            import java.util.Properties;
            import java.util.prefs.Preferences;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;
            import org.apache.commons.configuration2.ImmutableConfiguration;
            import org.springframework.core.env.Environment;

            class Positives {
              Object property() {
                String key = System.getProperty("orders.key", "0123456789abcdef");
                // BUG: Diagnostic contains: Where it is not configured, this key is a constant of 16 bytes
                return new SecretKeySpec(key.getBytes(UTF_8), "AES");
              }

              Object properties(Properties settings) {
                String key = settings.getProperty("orders.key", "0123456789abcdef");
                // BUG: Diagnostic contains: this key is a constant of 16 bytes
                return new SecretKeySpec(key.getBytes(UTF_8), "AES");
              }

              Object environment() {
                String key = System.getenv().getOrDefault("ORDERS_KEY", "0123456789abcdef");
                // BUG: Diagnostic contains: this key is a constant of 16 bytes
                return new SecretKeySpec(key.getBytes(UTF_8), "AES");
              }

              Object optional() {
                String key = Optional.ofNullable(System.getenv("ORDERS_KEY")).orElse("0123456789abcdef");
                // BUG: Diagnostic contains: this key is a constant of 16 bytes
                return new SecretKeySpec(key.getBytes(UTF_8), "AES");
              }

              Object supplied() {
                String key =
                    Optional.ofNullable(System.getenv("ORDERS_KEY")).orElseGet(() -> "0123456789abcdef");
                // BUG: Diagnostic contains: this key is a constant of 16 bytes
                return new SecretKeySpec(key.getBytes(UTF_8), "AES");
              }

              Object otherwise() {
                String key = Objects.requireNonNullElse(System.getenv("ORDERS_KEY"), "0123456789abcdef");
                // BUG: Diagnostic contains: this key is a constant of 16 bytes
                return new SecretKeySpec(key.getBytes(UTF_8), "AES");
              }

              Object conditional() {
                String configured = System.getenv("ORDERS_KEY");
                String key = configured != null ? configured : "0123456789abcdef";
                // BUG: Diagnostic contains: this key is a constant of 16 bytes
                return new SecretKeySpec(key.getBytes(UTF_8), "AES");
              }

              Object encoded() {
                String key = System.getenv("ORDERS_KEY");
                if (key == null || key.isBlank()) {
                  key = "MDEyMzQ1Njc4OWFiY2RlZg==";
                }
                // BUG: Diagnostic contains: this key is a constant of 16 bytes
                return new SecretKeySpec(Base64.getDecoder().decode(key), "AES");
              }

              Object password(byte[] salt) {
                char[] password = System.getProperty("orders.password", "hunter2").toCharArray();
                // BUG: Diagnostic contains: this password is a constant of 7 characters
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              // A request works, too, when nobody follows it.
              Object database() throws Exception {
                return DriverManager.getConnection(
                    "jdbc:mysql://db/shop",
                    "shop",
                    // BUG: Diagnostic contains: this password is a constant of 8 characters
                    System.getProperty("db.password", "changeit"));
              }

              Object proxy(String user) {
                String password = System.getenv().getOrDefault("PROXY_PASSWORD", "hunter2");
                // BUG: Diagnostic contains: this password is a constant of 7 characters
                return new PasswordAuthentication(user, password.toCharArray());
              }

              Key keyStore(KeyStore store) throws Exception {
                return store.getKey(
                    "server",
                    // BUG: Diagnostic contains: this key store password is a constant of 8 characters
                    System.getProperty("store.password", "changeit").toCharArray());
              }

              Object spring(Environment environment) throws Exception {
                String password = environment.getProperty("db.password", "hunter2");
                // BUG: Diagnostic contains: this password is a constant of 7 characters
                return DriverManager.getConnection("jdbc:mysql://db/shop", "shop", password);
              }

              Object commons(ImmutableConfiguration settings) throws Exception {
                String password = settings.getString("db.password", "hunter2");
                // BUG: Diagnostic contains: this password is a constant of 7 characters
                return DriverManager.getConnection("jdbc:mysql://db/shop", "shop", password);
              }

              Object preferences(Preferences settings) throws Exception {
                String password = settings.get("db.password", "hunter2");
                // BUG: Diagnostic contains: this password is a constant of 7 characters
                return DriverManager.getConnection("jdbc:mysql://db/shop", "shop", password);
              }
            }
            """)
        .doTest();
  }

  @Test
  void names() {
    compilation
        .addSourceLines(
            "Names.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.util.Base64;
            import java.util.Optional;
            import java.util.Properties;
            import javax.crypto.spec.SecretKeySpec;

            class Names {
              private static final String SIGNING_KEY =
                  System.getenv().getOrDefault("SIGNING_KEY", "0123456789abcdef");

              private static final String JWT_SECRET =
                  // BUG: Diagnostic contains: this secret is a constant of 10 characters: whoever
                  System.getenv().getOrDefault("JWT_SECRET", "dev-secret");

              private final String apiKey =
                  // BUG: Diagnostic contains: this secret is a constant of 7 characters
                  Optional.ofNullable(System.getenv("API_KEY")).orElse("hunter2");

              String local(Properties settings) {
                // BUG: Diagnostic contains: this secret is a constant of 7 characters
                String dbPassword = settings.getProperty("db.password", "hunter2");
                return "" + dbPassword.length();
              }

              String accessToken() {
                // BUG: Diagnostic contains: this secret is a constant of 7 characters
                return System.getProperty("orders.token", "hunter2");
              }

              // One default, one report: where it is used.
              Object key() {
                // BUG: Diagnostic contains: this key is a constant of 16 bytes
                return new SecretKeySpec(SIGNING_KEY.getBytes(UTF_8), "HmacSHA256");
              }

              Object encodedKey() {
                String secretKey = System.getProperty("key", "MDEyMzQ1Njc4OWFiY2RlZg==");
                // BUG: Diagnostic contains: this key is a constant of 16 bytes
                return new SecretKeySpec(Base64.getDecoder().decode(secretKey), "AES");
              }
            }
            """)
        .doTest();
  }

  @Test
  void annotations() {
    compilation
        .addSourceLines(
            "org/springframework/beans/factory/annotation/Value.java",
            """
            package org.springframework.beans.factory.annotation;

            public @interface Value {
              String value();
            }
            """)
        .addSourceLines(
            "org/eclipse/microprofile/config/inject/ConfigProperty.java",
            """
            package org.eclipse.microprofile.config.inject;

            public @interface ConfigProperty {
              String name() default "";

              String defaultValue() default "";
            }
            """)
        .addSourceLines(
            "Settings.java",
            """
            import org.eclipse.microprofile.config.inject.ConfigProperty;
            import org.springframework.beans.factory.annotation.Value;

            class Settings {
              private static final String PREFIX = "${shop.";

              @Value("${db.password}")
              String required;

              @Value("${db.password:}")
              String off;

              @Value("${db.password:${DB_PASSWORD:}}")
              String elsewhere;

              @Value("${password.min-length:12}")
              String minLength;

              @Value("${password.min-length:12}")
              int number;

              @Value("${token.ttl:PT15M}")
              String ttl;

              @Value("${jwt.key-alias:main}")
              String alias;

              @Value("#{settings.secret}")
              String expression;

              @ConfigProperty(name = "api.token")
              String token;

              // BUG: Diagnostic contains: Where db.password is not configured, this secret is a
              @Value("${db.password:changeit}")
              String password;

              // BUG: Diagnostic contains: Where app.jwt.secret is not configured
              @Value("${app.jwt.secret:dev}")
              String signing;

              // BUG: Diagnostic contains: Where shop.key is not configured
              @Value(PREFIX + "key:4c8a}")
              String apiKey;

              // BUG: Diagnostic contains: Where api.token is not configured
              @ConfigProperty(name = "api.token", defaultValue = "4c8a")
              char[] sent;

              // BUG: Diagnostic contains: Where ldap.password is not configured
              Settings(@Value("${ldap.password:admin}") String ldap) {}
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "Misses.java",
            """
            import java.util.Properties;

            class Misses {
              String settings(Properties settings) {
                return settings.getProperty("db.password", "hunter2");
              }

              static class Options {
                String password = "hunter2";
              }
            }
            """)
        .doTest();
  }
}
