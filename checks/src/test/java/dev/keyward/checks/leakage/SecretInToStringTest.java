package dev.keyward.checks.leakage;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class SecretInToStringTest {
  private static final String IMPORTS =
      """
      import com.fasterxml.jackson.annotation.*;
      import com.google.common.base.MoreObjects;
      import com.google.gson.annotations.*;
      import dev.keyward.annotations.Secret;
      import java.util.*;
      import lombok.*;
      import org.apache.commons.lang3.builder.*;
      """;

  private final CompilationTestHelper compilation =
      withStubs(CompilationTestHelper.newInstance(SecretInToString.class, getClass()));

  private final BugCheckerRefactoringTestHelper refactoring =
      BugCheckerRefactoringTestHelper.newInstance(SecretInToString.class, getClass());

  /** Annotations are read by name; what they do is done by tools that do not run here. */
  private static CompilationTestHelper withStubs(CompilationTestHelper helper) {
    return helper
        .addSourceLines("lombok/Data.java", "package lombok; public @interface Data {}")
        .addSourceLines("lombok/Getter.java", "package lombok; public @interface Getter {}")
        .addSourceLines("lombok/Value.java", "package lombok; public @interface Value {}")
        .addSourceLines(
            "lombok/ToString.java",
            """
            package lombok;

            public @interface ToString {
              String[] exclude() default {};

              String[] of() default {};

              boolean onlyExplicitlyIncluded() default false;

              @interface Exclude {}

              @interface Include {}
            }
            """)
        .addSourceLines(
            "com/google/auto/value/AutoValue.java",
            "package com.google.auto.value; public @interface AutoValue {}")
        .addSourceLines(
            "org/immutables/value/Value.java",
            """
            package org.immutables.value;

            public @interface Value {
              @interface Immutable {}

              @interface Redacted {}
            }
            """)
        .addSourceLines(
            "com/google/gson/annotations/Expose.java",
            """
            package com.google.gson.annotations;

            public @interface Expose {
              boolean serialize() default true;
            }
            """)
        .addSourceLines(
            "com/google/gson/annotations/SerializedName.java",
            "package com.google.gson.annotations; public @interface SerializedName { String value(); }")
        .addSourceLines(
            "com/fasterxml/jackson/annotation/JsonIgnore.java",
            "package com.fasterxml.jackson.annotation; public @interface JsonIgnore {}")
        .addSourceLines(
            "com/fasterxml/jackson/annotation/JsonIgnoreProperties.java",
            """
            package com.fasterxml.jackson.annotation;

            public @interface JsonIgnoreProperties {
              String[] value() default {};
            }
            """)
        .addSourceLines(
            "com/fasterxml/jackson/annotation/JsonProperty.java",
            """
            package com.fasterxml.jackson.annotation;

            public @interface JsonProperty {
              String value() default "";

              Access access() default Access.AUTO;

              enum Access {
                AUTO,
                WRITE_ONLY,
                READ_WRITE
              }
            }
            """)
        .addSourceLines(
            "jakarta/persistence/Entity.java",
            "package jakarta.persistence; public @interface Entity {}")
        .addSourceLines(
            "jakarta/json/bind/annotation/JsonbTransient.java",
            "package jakarta.json.bind.annotation; public @interface JsonbTransient {}")
        .addSourceLines(
            "jakarta/json/bind/annotation/JsonbProperty.java",
            "package jakarta.json.bind.annotation; public @interface JsonbProperty {}");
  }

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Records.java",
            IMPORTS,
            """
            class Records {
              record Arrays(String user, char[] password, byte[] secretKey, @Secret byte[] key) {}

              record Redacted(String user, String password) {
                @Override
                public String toString() {
                  return "Redacted[user=" + user + ", password=***]";
                }
              }

              record Masked(String user, String password) {
                @Override
                public String toString() {
                  return "Masked[" + user + ", " + mask(password) + ", " + password.length() + "]";
                }

                private static String mask(String text) {
                  return text == null ? "null" : "***";
                }
              }

              record MarkedAndMasked(@Secret String token) {
                @Override
                public String toString() {
                  return "[" + token.substring(0, 2) + (token != null ? ", set" : "") + "]";
                }
              }

              record Names(String passwordField, String tokenType, int passwordLength) {}

              record Token(int kind, String text) {}

              record Lexed(String token, String keyword) {}

              record Page(String nextPageToken, String pageToken, String primaryKey, String key) {}

              record Encrypted(String encryptedPassword, String maskedPassword, String publicKey) {}

              record Flags(boolean password, Boolean hasPassword, int apiKeyCount) {}

              record Hash(String passwordHash, String hashedPassword) {}

              record LoginLabels(String user, String password) {}

              record Wrapped(Password password, @Secret Password secret) {}

              static final class Password {
                private final String value = "";
                private static final String PASSWORD = "password";

                @Override
                public String toString() {
                  return PASSWORD + "=***";
                }
              }
            }
            """)
        .addSourceLines(
            "Written.java",
            IMPORTS,
            """
            class Written {
              private String user;
              private String password;
              private char[] passphrase;
              private @Secret String pin;

              @Override
              public String toString() {
                return MoreObjects.toStringHelper(this)
                    .add("user", user)
                    .add("password", password == null ? null : "***")
                    .add("hasPassword", password != null)
                    .add("passphrase", passphrase.length)
                    .add("pin", pin == null ? "unset" : "set")
                    .toString();
              }

              String url() {
                return "jdbc:" + user + password;
              }

              static class Built {
                private String apiKey;

                @Override
                public String toString() {
                  return new ToStringBuilder(this)
                      .append("apiKey", redact(apiKey))
                      .append(new ReflectionToStringBuilder(this, null) {}.toString())
                      .toString();
                }

                private static String redact(String text) {
                  return text.replaceAll(".", "*");
                }
              }

              static class Reflected {
                private transient String password;
                @ToStringExclude private String apiKey;

                @Override
                public String toString() {
                  return ToStringBuilder.reflectionToString(this);
                }
              }

              static class Excluding {
                private String password;

                @Override
                public String toString() {
                  return ReflectionToStringBuilder.toStringExclude(this, "password");
                }
              }

              static class Identity {
                private char[] password;

                @Override
                public String toString() {
                  return "Identity " + password;
                }
              }
            }
            """)
        .addSourceLines(
            "Generated.java",
            IMPORTS,
            """
            class Generated {
              @Data
              static class Excluded {
                private String user;
                @ToString.Exclude private String password;
                private static String apiKey;
              }

              @ToString(exclude = "password")
              static class Listed {
                private String password;
              }

              @ToString(of = {"user"})
              static class Chosen {
                private String user;
                private String password;
              }

              @ToString(onlyExplicitlyIncluded = true)
              static class Included {
                @ToString.Include private String user;
                private String password;
              }

              @Getter
              static class Read {
                private String password;
              }

              @Data
              static class Own {
                private String password;

                @Override
                public String toString() {
                  return "Own";
                }
              }

              @com.google.auto.value.AutoValue
              abstract static class Auto {
                abstract String user();

                abstract byte[] password();

                @Override
                public String toString() {
                  return user();
                }
              }

              @org.immutables.value.Value.Immutable
              interface Immutable {
                @org.immutables.value.Value.Redacted
                String password();
              }

              static class Plain {
                private String password;

                public String getPassword() {
                  return password;
                }
              }
            }
            """)
        .addSourceLines(
            "Json.java",
            IMPORTS,
            """
            class Json {
              static class Account {
                @JsonProperty("user")
                private String user;

                @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
                private @Secret String password;

                @JsonIgnore private @Secret String token;
                private @Secret byte[] hidden;

                @JsonIgnore
                public @Secret byte[] getKey() {
                  return hidden;
                }
              }

              @JsonIgnoreProperties({"password"})
              static class Ignoring {
                public @Secret String password;
              }

              static class AccessTokenResponse {
                @JsonProperty("access_token")
                public @Secret String accessToken;
              }

              static class LoginRequest {
                @JsonProperty("password")
                public String password;
              }

              static class Gson {
                @SerializedName("user")
                String user;

                transient @Secret String password;
              }

              static class Exposing {
                @Expose String user;

                @Expose(serialize = false)
                @Secret
                String password;

                @Secret String other;
              }

              static class Bound {
                @jakarta.json.bind.annotation.JsonbTransient public @Secret String password;
              }

              static class NoJson {
                public @Secret String password;
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Records.java",
            IMPORTS,
            """
            class Records {
              // BUG: Diagnostic contains: password is secret, by its name, and the toString that the
              record Login(String user, String password) {}

              // BUG: Diagnostic contains: token is secret, by its name
              record Credentials(String user, String token) {}

              // BUG: Diagnostic contains: secret is secret, by its name
              record ApiKey(String id, String secret) {}

              // BUG: Diagnostic contains: token is marked @Secret
              record Marked(String user, @Secret String token) {}

              // BUG: Diagnostic contains: pin is marked @Secret
              record Number(@Secret int pin) {}

              // BUG: Diagnostic contains: codes is marked @Secret
              record Several(@Secret List<String> codes) {}

              // BUG: Diagnostic contains: prints it, as it does clientSecret
              record Client(String apiKey, String clientSecret, Optional<String> region) {}

              // BUG: Diagnostic contains: passwords is secret
              record Nested(Map<String, List<String>> passwords) {}
            }
            """)
        .addSourceLines(
            "Written.java",
            IMPORTS,
            """
            class Written {
              private String user;
              private String password;
              private String privateKey;
              private char[] passphrase;
              private @Secret String pin;

              @Override
              public String toString() {
                // BUG: Diagnostic contains: password is secret, by its name, and this toString prints it
                return "Written{user='" + user + "', password='" + password + "'}";
              }

              static class Helper {
                private String clientSecret;
                private String password;
                private char[] passphrase;

                String getPassword() {
                  return password;
                }

                @Override
                public String toString() {
                  return MoreObjects.toStringHelper(this)
                      // BUG: Diagnostic contains: clientSecret is secret
                      .add("clientSecret", clientSecret)
                      // BUG: Diagnostic contains: password is secret
                      .add("password", getPassword())
                      .toString();
                }
              }

              static class Builder {
                private String accessToken;
                private char[] password;

                @Override
                public String toString() {
                  StringBuilder builder = new StringBuilder();
                  // BUG: Diagnostic contains: accessToken is secret
                  builder.append("token=").append(this.accessToken);
                  // BUG: Diagnostic contains: password is secret
                  builder.append(password);
                  return builder.toString();
                }
              }

              static class Formatted {
                private String apiKey;
                private byte[] secretKey;

                @Override
                public String toString() {
                  return String.format(
                      "Formatted[%s, %s]",
                      // BUG: Diagnostic contains: apiKey is secret
                      apiKey,
                      // BUG: Diagnostic contains: secretKey is secret
                      Arrays.toString(secretKey));
                }
              }

              static class Lang {
                private String password;

                @Override
                public String toString() {
                  return new ToStringBuilder(this)
                      // BUG: Diagnostic contains: password is secret
                      .append("password", password)
                      .toString();
                }
              }

              static class Reflected {
                private String user;
                private char[] password;

                @Override
                public String toString() {
                  // BUG: Diagnostic contains: this prints all fields
                  return ToStringBuilder.reflectionToString(this);
                }
              }

              static class Wrapping {
                private Helper helper;

                @Override
                public String toString() {
                  // BUG: Diagnostic contains: password is secret
                  return "Wrapping " + (helper == null ? "" : helper.getPassword());
                }
              }

              static class Marked {
                private @Secret String token;
                private @Secret byte[] key;

                @Override
                public String toString() {
                  // BUG: Diagnostic contains: token is marked @Secret
                  return "Marked " + token;
                }
              }

              static class Indirect {
                private @Secret byte[] key;

                @Override
                public String toString() {
                  String text = Base64.getEncoder().encodeToString(key);
                  // BUG: Diagnostic contains: is made of a value that is marked @Secret
                  return "Indirect " + text;
                }
              }
            }
            """)
        .addSourceLines(
            "Generated.java",
            IMPORTS,
            """
            class Generated {
              @Data
              static class Account {
                private String user;
                // BUG: Diagnostic contains: the toString that Lombok generates prints it
                private String password;
                // BUG: Diagnostic contains: secretKey is secret
                private byte[] secretKey;
              }

              @lombok.Value
              static class Fixed {
                // BUG: Diagnostic contains: token is marked @Secret
                @Secret String token;
              }

              @ToString(onlyExplicitlyIncluded = true)
              static class Included {
                // BUG: Diagnostic contains: password is secret
                @ToString.Include private String password;
              }

              @com.google.auto.value.AutoValue
              abstract static class Auto {
                // BUG: Diagnostic contains: the toString that is generated for the class prints it
                abstract String password();

                // BUG: Diagnostic contains: apiKey is secret
                abstract String getApiKey();
              }

              @org.immutables.value.Value.Immutable
              interface Immutable {
                // BUG: Diagnostic contains: password is secret
                String password();
              }
            }
            """)
        .addSourceLines(
            "Json.java",
            IMPORTS,
            """
            class Json {
              static class Account {
                @JsonProperty("user")
                private String user;

                // BUG: Diagnostic contains: pin is marked @Secret, and it is written wherever
                private @Secret String pin;

                public @Secret String getPin() {
                  return pin;
                }
              }

              static class Gson {
                @SerializedName("user")
                String user;

                // BUG: Diagnostic contains: password is marked @Secret
                @Secret String password;
              }

              static class Bound {
                @jakarta.json.bind.annotation.JsonbProperty public String user;
                // BUG: Diagnostic contains: password is marked @Secret
                public @Secret String password;
              }

              @jakarta.persistence.Entity
              static class User {
                @JsonProperty private String name;
                // BUG: Diagnostic contains: password is secret, by its name, and it is written
                private String password;

                public String getPassword() {
                  return password;
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void dormant() {
    withStubs(CompilationTestHelper.newInstance(SecretInToString.class, getClass()))
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Hashes.java",
            """
            class Hashes {
              // BUG: Diagnostic contains: passwordHash is the hash of a password, by its name
              record User(String name, String passwordHash) {}
            }
            """)
        .doTest();
  }

  @Test
  void fixes() {
    refactoring
        .addInputLines(
            "Login.java",
            """
            record Login(String user, String password, int tries) {}
            """)
        .addOutputLines(
            "Login.java",
            """
            record Login(String user, String password, int tries) {
              @Override
              public String toString() {
                return "Login[user=" + user + ", password=***, tries=" + tries + "]";
              }
            }
            """)
        .doTest(TestMode.AST_MATCH);
  }

  @Test
  void excludesFieldsOfLombok() {
    refactoring
        .addInputLines(
            "lombok/ToString.java",
            """
            package lombok;

            public @interface ToString {
              @interface Exclude {}
            }
            """)
        .expectUnchanged()
        .addInputLines(
            "Account.java",
            """
            import lombok.ToString;

            @ToString
            class Account {
              private String user;
              private String password;
            }
            """)
        .addOutputLines(
            "Account.java",
            """
            import lombok.ToString;

            @ToString
            class Account {
              private String user;
              @ToString.Exclude private String password;
            }
            """)
        .doTest(TestMode.AST_MATCH);
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "Missed.java",
            IMPORTS,
            """
            class Missed {
              private String password;
              private String code;

              @Override
              public String toString() {
                String local = password;
                return "Missed " + local + code;
              }

              static class Debugged {
                private String password;

                String describe() {
                  return "Debugged " + password;
                }
              }
            }
            """)
        .doTest();
  }
}
