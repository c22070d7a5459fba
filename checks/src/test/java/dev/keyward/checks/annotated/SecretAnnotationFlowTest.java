package dev.keyward.checks.annotated;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class SecretAnnotationFlowTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(SecretAnnotationFlow.class, getClass());

  private final BugCheckerRefactoringTestHelper refactoring =
      BugCheckerRefactoringTestHelper.newInstance(SecretAnnotationFlow.class, getClass());

  private static final String IMPORTS =
      """
      import dev.keyward.annotations.Declassifies;
      import dev.keyward.annotations.Secret;
      import java.io.ByteArrayOutputStream;
      import java.io.Serializable;
      import java.nio.ByteBuffer;
      import java.nio.CharBuffer;
      import java.nio.charset.StandardCharsets;
      import java.security.*;
      import java.util.*;
      import java.util.function.*;
      import java.util.stream.*;
      import javax.crypto.*;
      import javax.crypto.spec.*;
      """;

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Marked.java",
            IMPORTS,
            """
            class Marked {
              private @Secret String token;
              private @Secret char[] password;
              private @Secret byte[] key;
              private @Secret List<String> codes = new ArrayList<>();
              private final Map<String, String> users = new HashMap<>();
              private boolean present;
              private int length;

              Marked(@Secret String token, @Secret char[] password, @Secret byte[] key) {
                this.token = token;
                this.password = password.clone();
                this.key = Arrays.copyOf(key, 16);
                this.present = token != null;
                this.length = token.length();
                codes.add(token);
              }

              @Secret
              String token() {
                return token;
              }

              @Secret
              String header() {
                return "Bearer " + token;
              }

              int size() {
                return key.length;
              }

              int length() {
                return token.length();
              }

              boolean isPresent() {
                return token != null;
              }

              boolean isBlank() {
                return token.isBlank();
              }

              boolean accepts(byte[] other) {
                return MessageDigest.isEqual(key, other);
              }

              @Override
              public int hashCode() {
                return Objects.hash(token);
              }

              byte[] encrypt(Cipher cipher, byte[] nonce) throws Exception {
                cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(128, nonce));
                return cipher.doFinal(token.getBytes(StandardCharsets.UTF_8));
              }

              byte[] mac(Mac mac) throws Exception {
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(key);
              }

              byte[] fingerprint() throws Exception {
                return MessageDigest.getInstance("SHA-256").digest(key);
              }

              byte[] sign(Signature signature, PrivateKey privateKey) throws Exception {
                signature.initSign(privateKey);
                signature.update(key);
                return signature.sign();
              }

              SecretKey secretKey() {
                return new SecretKeySpec(key, "AES");
              }

              /** The first two characters, by which support finds a token: the rest has 200 bits. */
              @Declassifies
              String hint() {
                return token.substring(0, 2);
              }

              String known() {
                return hint();
              }

              void user(String name) {
                users.put(name, "x");
              }
            }
            """)
        .addSourceLines(
            "Passed.java",
            IMPORTS,
            """
            class Passed {
              private @Secret String token;
              private String name;

              static String upper(String text) {
                return text.toUpperCase(Locale.ROOT);
              }

              static int count(String text) {
                return text.length();
              }

              @Secret
              String shout() {
                return upper(token);
              }

              int size() {
                return count(token);
              }

              void named(String text) {
                this.name = text;
              }

              void use() {
                named("name");
                named(Integer.toString(count(token)));
              }

              void clear() {
                token = null;
              }
            }
            """)
        .addSourceLines(
            "Records.java",
            IMPORTS,
            """
            class Records {
              record Session(String user, @Secret byte[] key) {}

              Session session(@Secret byte[] key) {
                return new Session("me", key);
              }

              String user(Session session) {
                return session.user();
              }

              @Secret
              byte[] key(Session session) {
                return session.key();
              }
            }
            """)
        .addSourceLines(
            "Types.java",
            IMPORTS,
            """
            class Types {
              @Secret
              static final class Token {
                private final @Secret String value;

                Token(@Secret String value) {
                  this.value = value;
                }
              }

              private Token token;

              Token token(@Secret Token given) {
                token = given;
                return token;
              }
            }
            """)
        .addSourceLines(
            "Overriding.java",
            IMPORTS,
            """
            class Overriding {
              interface Source {
                @Secret
                String get(String name);

                void set(String value);
              }

              static class Kept implements Source {
                private @Secret String value;

                @Override
                public String get(String name) {
                  return value;
                }

                @Override
                public void set(@Secret String value) {
                  this.value = value;
                }
              }

              static class OfLibrary implements Supplier<String> {
                private @Secret String value;

                @Override
                public String get() {
                  return value;
                }
              }
            }
            """)
        .addSourceLines(
            "Channels.java",
            IMPORTS,
            """
            class Channels {
              private @Secret String password;
              private java.net.http.HttpClient client;

              String row() throws Exception {
                try (var connection =
                        java.sql.DriverManager.getConnection("jdbc:x:y", "me", password);
                    var rows = connection.createStatement().executeQuery("select 1")) {
                  return rows.getString(1);
                }
              }

              String answer() throws Exception {
                var request =
                    java.net.http.HttpRequest.newBuilder(java.net.URI.create("https://example.org"))
                        .header("Authorization", "Bearer " + password)
                        .build();
                return client
                    .send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                    .body();
              }

              int strength() {
                Set<Character> distinct = new HashSet<>();
                Map<Character, Integer> counts = new HashMap<>();
                for (char c : password.toCharArray()) {
                  distinct.add(c);
                  counts.merge(c, 1, Integer::sum);
                }
                return distinct.size();
              }

              String output() throws Exception {
                Process process = new ProcessBuilder("tool", password).start();
                return new String(process.getInputStream().readAllBytes());
              }
            }
            """)
        .addSourceLines(
            "Serialised.java",
            IMPORTS,
            """
            class Serialised implements Serializable {
              private transient @Secret String token;
              private String user;
            }
            """)
        .addSourceLines(
            "Unmarked.java",
            IMPORTS,
            """
            class Unmarked {
              private String password;
              private String token;

              String password() {
                return password;
              }

              void set(String newToken) {
                token = newToken;
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Returned.java",
            IMPORTS,
            """
            class Returned {
              private @Secret String token;
              private @Secret char[] password;
              private @Secret byte[] key;
              private static @Secret String shared;

              String getter() {
                // BUG: Diagnostic contains: mark the method getter @Secret
                return token;
              }

              static String ofClass() {
                // BUG: Diagnostic contains: the method ofClass
                return shared;
              }

              String assigned() {
                String local = token;
                String other = local;
                // BUG: Diagnostic contains: the method assigned
                return other;
              }

              String concatenated() {
                // BUG: Diagnostic contains: the method concatenated
                return "Bearer " + token;
              }

              String formatted() {
                // BUG: Diagnostic contains: the method formatted
                return String.format("Bearer %s", token);
              }

              String formattedToo() {
                // BUG: Diagnostic contains: the method formattedToo
                return "Bearer %s".formatted(token);
              }

              String joined() {
                // BUG: Diagnostic contains: the method joined
                return String.join(":", "user", token);
              }

              String part() {
                // BUG: Diagnostic contains: the method part
                return token.substring(2).trim();
              }

              char one() {
                // BUG: Diagnostic contains: the method one
                return token.charAt(0);
              }

              char[] characters() {
                // BUG: Diagnostic contains: the method characters
                return token.toCharArray();
              }

              byte[] bytes() {
                // BUG: Diagnostic contains: the method bytes
                return token.getBytes(StandardCharsets.UTF_8);
              }

              String text() {
                // BUG: Diagnostic contains: the method text
                return new String(password);
              }

              String valueOf() {
                // BUG: Diagnostic contains: the method valueOf
                return String.valueOf(password);
              }

              String decoded() {
                // BUG: Diagnostic contains: the method decoded
                return new String(key, StandardCharsets.UTF_8);
              }

              ByteBuffer buffer() {
                // BUG: Diagnostic contains: the method buffer
                return ByteBuffer.wrap(key);
              }

              ByteBuffer encodedBuffer() {
                // BUG: Diagnostic contains: the method encodedBuffer
                return StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
              }

              byte[] ofBuffer() {
                ByteBuffer buffer = ByteBuffer.allocate(16);
                buffer.put(key);
                // BUG: Diagnostic contains: the method ofBuffer
                return buffer.array();
              }

              StringBuilder builder() {
                // BUG: Diagnostic contains: the method builder
                return new StringBuilder().append("x").append(token);
              }

              String built() {
                StringBuilder builder = new StringBuilder();
                builder.append(password);
                // BUG: Diagnostic contains: the method built
                return builder.reverse().toString();
              }

              String base64() {
                // BUG: Diagnostic contains: the method base64
                return Base64.getEncoder().encodeToString(key);
              }

              String hex() {
                // BUG: Diagnostic contains: the method hex
                return HexFormat.of().formatHex(key);
              }

              byte[] copy() {
                // BUG: Diagnostic contains: the method copy
                return Arrays.copyOf(key, 32);
              }

              byte[] range() {
                // BUG: Diagnostic contains: the method range
                return Arrays.copyOfRange(key, 1, 3);
              }

              byte[] cloned() {
                // BUG: Diagnostic contains: the method cloned
                return key.clone();
              }

              byte[] arraycopied() {
                byte[] copy = new byte[16];
                System.arraycopy(key, 0, copy, 0, 16);
                // BUG: Diagnostic contains: the method arraycopied
                return copy;
              }

              byte[] looped() {
                byte[] copy = new byte[16];
                for (int i = 0; i < copy.length; i++) {
                  copy[i] = (byte) (key[i] ^ 1);
                }
                // BUG: Diagnostic contains: the method looped
                return copy;
              }

              byte[] written() {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.writeBytes(key);
                // BUG: Diagnostic contains: the method written
                return out.toByteArray();
              }

              List<String> list() {
                // BUG: Diagnostic contains: the method list
                return List.of("x", token);
              }

              String ofList() {
                List<String> all = new ArrayList<>();
                all.add(token);
                // BUG: Diagnostic contains: the method ofList
                return all.get(0);
              }

              String ofMap() {
                Map<String, String> headers = new HashMap<>();
                headers.put("Authorization", token);
                // BUG: Diagnostic contains: the method ofMap
                return headers.get("Authorization");
              }

              String[] array() {
                // BUG: Diagnostic contains: the method array
                return new String[] {"x", token};
              }

              Optional<String> optional() {
                // BUG: Diagnostic contains: the method optional
                return Optional.ofNullable(token);
              }

              String ofOptional() {
                // BUG: Diagnostic contains: the method ofOptional
                return Optional.ofNullable(token).map(t -> "Bearer " + t).orElse("");
              }

              String ofStream() {
                // BUG: Diagnostic contains: the method ofStream
                return Stream.of("Bearer", token).map(String::trim).collect(Collectors.joining(" "));
              }

              List<String> ofStreamToo() {
                // BUG: Diagnostic contains: the method ofStreamToo
                return Stream.of(token).filter(t -> !t.isEmpty()).toList();
              }

              String ofLambda() {
                Function<String, String> prefix = t -> "Bearer " + t;
                // BUG: Diagnostic contains: the method ofLambda
                return prefix.apply(token);
              }

              String ofReference() {
                UnaryOperator<String> upper = String::toUpperCase;
                // BUG: Diagnostic contains: the method ofReference
                return upper.apply(token);
              }

              String ofSupplier() {
                Supplier<String> source = () -> token;
                // BUG: Diagnostic contains: the method ofSupplier
                return source.get();
              }

              String ofMethod() {
                // BUG: Diagnostic contains: the method ofMethod
                return prefixed(token);
              }

              static String prefixed(String text) {
                return "x" + text;
              }

              String chosen(boolean really) {
                // BUG: Diagnostic contains: the method chosen
                return really ? token : "";
              }

              String switched(int kind) {
                // BUG: Diagnostic contains: the method switched
                return switch (kind) {
                  case 1 -> token;
                  default -> "";
                };
              }

              Object object() {
                // BUG: Diagnostic contains: the method object
                return token;
              }

              <T> T generic(@Secret T value) {
                // BUG: Diagnostic contains: the method generic
                return value;
              }

              String ofException() {
                IllegalStateException e = new IllegalStateException("bad " + token);
                // BUG: Diagnostic contains: the method ofException
                return e.getMessage();
              }

              String ofLocal(String text) {
                @Secret String local = text.strip();
                // BUG: Diagnostic contains: the method ofLocal
                return local;
              }
            }
            """)
        .addSourceLines(
            "Pieces.java",
            IMPORTS,
            """
            class Pieces {
              record Session(String user, @Secret String key) {}

              record Plain(String user, String key) {}

              static class Holder {
                private String held;

                void set(String value) {
                  held = value;
                }
              }

              static class Builder {
                private @Secret String value;

                Builder value(@Secret String value) {
                  this.value = value;
                  return this;
                }

                Built build() {
                  return new Built(this);
                }
              }

              static class Built {
                private final @Secret String value;

                Built(Builder builder) {
                  this.value = builder.value;
                }
              }

              private @Secret String token;
              private String last;
              private String[] all = new String[2];
              private final List<String> seen = new ArrayList<>();
              private final StringBuilder text = new StringBuilder();

              String accessor(Session session) {
                // BUG: Diagnostic contains: the method accessor
                return session.key();
              }

              String matched(Object object) {
                if (object instanceof Session session) {
                  // BUG: Diagnostic contains: the method matched
                  return session.key;
                }
                return "";
              }

              Plain plain() {
                // BUG: Diagnostic contains: the field key
                return new Plain("me", token);
              }

              void stored() {
                // BUG: Diagnostic contains: mark the field last @Secret
                last = token;
              }

              void element() {
                // BUG: Diagnostic contains: the field all
                all[0] = token;
              }

              void added() {
                // BUG: Diagnostic contains: the field seen
                seen.add(token);
              }

              void appended() {
                // BUG: Diagnostic contains: the field text
                text.append("x").append(token);
              }

              void passed(Holder holder) {
                // BUG: Diagnostic contains: mark the parameter value and the field held @Secret
                holder.set(token);
              }

              void deeper(Holder holder) {
                // BUG: Diagnostic contains: the parameter one and the parameter value and the field held
                pass(holder, token);
              }

              private static void pass(Holder holder, String one) {
                holder.set(one);
              }

              String built(Built built) {
                // BUG: Diagnostic contains: the method built
                return built.value;
              }

              void lookedUp(Map<String, String> map, Set<String> set) {
                // BUG: Diagnostic contains: used as a key or element by put
                map.put(token, "x");
                // BUG: Diagnostic contains: used as a key or element by add
                set.add(token);
                // BUG: Diagnostic contains: used as a key or element by of
                Map.of("x", "y", token, "z");
                // BUG: Diagnostic contains: used as a key or element by computeIfAbsent
                map.computeIfAbsent(token, t -> "");
              }

              void interned() {
                // BUG: Diagnostic contains: is interned
                token.intern();
              }

              void cached(com.google.common.cache.Cache<String, String> cache) {
                // BUG: Diagnostic contains: is kept by a cache
                cache.put("x", token);
              }

              // BUG: Diagnostic contains: the field header
              private final String header = "Bearer " + secret();

              @Secret
              static String secret() {
                return "x".repeat(3);
              }
            }
            """)
        .addSourceLines(
            "Digested.java",
            IMPORTS,
            """
            class Digested {
              byte[] hash(@Secret char[] password) throws Exception {
                byte[] bytes = new String(password).getBytes(StandardCharsets.UTF_8);
                // BUG: Diagnostic contains: the method hash
                return MessageDigest.getInstance("SHA-256").digest(bytes);
              }
            }
            """)
        .addSourceLines(
            "Contracts.java",
            IMPORTS,
            """
            class Contracts {
              interface Source {
                String get();

                void set(@Secret String value);
              }

              static class Kept implements Source {
                private @Secret String value;

                @Override
                @Secret
                // BUG: Diagnostic contains: the method that it overrides does not say so
                public String get() {
                  return value;
                }

                @Override
                // BUG: Diagnostic contains: value is @Secret in the method that this one overrides
                public void set(String value) {
                  this.value = value;
                }
              }

              static class Plain implements Source {
                private @Secret String value;

                @Override
                public String get() {
                  // BUG: Diagnostic contains: mark the method get @Secret
                  return value;
                }

                @Override
                public void set(@Secret String value) {
                  this.value = value;
                }
              }

              // Says why.
              @Declassifies
              // BUG: Diagnostic contains: No Javadoc comment says why
              static String unexplained(@Secret String text) {
                return text.substring(1);
              }

              /** Nothing. */
              @Declassifies
              // BUG: Diagnostic contains: returns nothing
              static void nothing(@Secret String text) {}

              /** Both. */
              @Declassifies
              @Secret
              // BUG: Diagnostic contains: but not both
              static String both(@Secret String text) {
                return text;
              }

              static class Serialised implements Serializable {
                // BUG: Diagnostic contains: token is @Secret and a part of the serialised form
                private @Secret String token;
              }
            }
            """)
        .doTest();
  }

  @Test
  void annotationsOfOthers() {
    CompilationTestHelper.newInstance(SecretAnnotationFlow.class, getClass())
        .setArgs("-XepOpt:Keyward:SecretAnnotations=com.acme.Sensitive,com.acme.Marks.Hidden")
        .addSourceLines("Sensitive.java", "package com.acme;", "public @interface Sensitive {}")
        .addSourceLines(
            "Marks.java", "package com.acme;", "public @interface Marks { @interface Hidden {} }")
        .addSourceLines(
            "DoNotLog.java", "package com.palantir.logsafe;", "public @interface DoNotLog {}")
        .addSourceLines(
            "Other.java",
            """
            import com.acme.Marks;
            import com.acme.Sensitive;
            import com.palantir.logsafe.DoNotLog;

            class Other {
              private @Sensitive String one;
              private @Marks.Hidden String two;
              private @DoNotLog String three;

              String one() {
                // BUG: Diagnostic contains: the method one
                return one;
              }

              String two() {
                // BUG: Diagnostic contains: the method two
                return two;
              }

              String three() {
                // BUG: Diagnostic contains: the method three
                return three;
              }

              @DoNotLog
              String marked() {
                return three;
              }
            }
            """)
        .doTest();
  }

  @Test
  void generatedCode() {
    compilation
        .addSourceLines(
            "Generated.java",
            IMPORTS,
            """
            class Generated {
              private @Secret String token;
              private String other;

              @javax.annotation.processing.Generated("x")
              String token() {
                return token;
              }

              @javax.annotation.processing.Generated("x")
              static class Builder {
                private String value;

                void value(String value) {
                  this.value = value;
                }
              }

              void build() {
                new Builder().value(token);
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "Missed.java",
            IMPORTS,
            """
            class Missed {
              private @Secret String token;
              private String held = "";

              void some(boolean really, String other) {
                held = other;
              }

              String queued(java.util.concurrent.BlockingQueue<String> queue) throws Exception {
                queue.put(token);
                return queue.take();
              }

              String reflected() throws Exception {
                return (String) Missed.class.getDeclaredField("token").get(this);
              }

              int hash() {
                return token.hashCode() * 31 > 0 ? 1 : 0;
              }
            }
            """)
        .doTest();
  }

  @Test
  void fixes() {
    refactoring
        .addInputLines(
            "Marked.java",
            """
            import dev.keyward.annotations.Secret;

            class Marked {
              private @Secret String token;
              private String last;
              private String one, two;

              /** The token. */
              @Deprecated
              String token() {
                return token;
              }

              void keep() {
                last = token;
                one = token;
              }

              void pass() {
                set(token);
              }

              private void set(final String value) {
                two = value;
              }

              record Plain(String user, String key) {}

              Plain plain() {
                return new Plain("me", token);
              }
            }
            """)
        .addOutputLines(
            "Marked.java",
            """
            import dev.keyward.annotations.Secret;

            class Marked {
              private @Secret String token;
              @Secret private String last;
              private String one, two;

              /** The token. */
              @Secret
              @Deprecated
              String token() {
                return token;
              }

              void keep() {
                last = token;
                one = token;
              }

              void pass() {
                set(token);
              }

              private void set(@Secret final String value) {
                two = value;
              }

              record Plain(String user, @Secret String key) {}

              Plain plain() {
                return new Plain("me", token);
              }
            }
            """)
        .doTest(TestMode.AST_MATCH);
  }
}
