package dev.keyward.checks.encryption;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class UnresolvedAlgorithmTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(UnresolvedAlgorithm.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import jakarta.servlet.http.HttpServletRequest;
            import java.security.*;
            import java.util.*;
            import java.util.regex.Pattern;
            import javax.crypto.*;

            class Negatives {
              private static final Set<String> ALLOWED = Set.of("SHA-256", "SHA-384");
              private static final Map<String, String> NAMES =
                  Map.of("sha256", "SHA-256", "sha384", "SHA-384");
              private static final Pattern SHA_2 = Pattern.compile("SHA-(256|384|512)");

              enum Hash {
                SHA_256("SHA-256"),
                SHA_512("SHA-512");

                final String jca;

                Hash(String jca) {
                  this.jca = jca;
                }
              }

              interface Rules {
                boolean permit(String name);

                void require(String name);
              }

              // Dormant: it may be anything.
              MessageDigest unknown(String name) throws Exception {
                return MessageDigest.getInstance(name);
              }

              MessageDigest configured() throws Exception {
                return MessageDigest.getInstance(System.getProperty("digest", "SHA-256"));
              }

              MessageDigest environment() throws Exception {
                return MessageDigest.getInstance(System.getenv("DIGEST"));
              }

              KeyFactory ofKey(Key key) throws Exception {
                return KeyFactory.getInstance(key.getAlgorithm());
              }

              MessageDigest switched(HttpServletRequest request) throws Exception {
                String name =
                    switch (request.getParameter("alg")) {
                      case "256" -> "SHA-256";
                      case "512" -> "SHA-512";
                      default -> throw new IllegalArgumentException();
                    };
                return MessageDigest.getInstance(name);
              }

              MessageDigest switchedOnItself(HttpServletRequest request) throws Exception {
                String name = request.getParameter("alg");
                switch (name) {
                  case "SHA-256":
                  case "SHA-512":
                    return MessageDigest.getInstance(name);
                  default:
                    throw new IllegalArgumentException();
                }
              }

              MessageDigest enumerated(HttpServletRequest request) throws Exception {
                return MessageDigest.getInstance(Hash.valueOf(request.getParameter("alg")).jca);
              }

              MessageDigest enumName(HttpServletRequest request) throws Exception {
                return MessageDigest.getInstance(
                    Hash.valueOf(request.getParameter("alg")).name().replace('_', '-'));
              }

              MessageDigest listed(HttpServletRequest request) throws Exception {
                String name = request.getHeader("X-Alg");
                if (!ALLOWED.contains(name)) {
                  throw new IllegalArgumentException();
                }
                return MessageDigest.getInstance(name);
              }

              MessageDigest readTwice(HttpServletRequest request) throws Exception {
                if (!ALLOWED.contains(request.getHeader("X-Alg"))) {
                  throw new IllegalArgumentException();
                }
                return MessageDigest.getInstance(request.getHeader("X-Alg"));
              }

              MessageDigest listedInArray(HttpServletRequest request) throws Exception {
                String name = request.getHeader("X-Alg");
                if (Arrays.binarySearch(new String[] {"SHA-256", "SHA-384"}, name) < 0) {
                  throw new IllegalArgumentException();
                }
                return MessageDigest.getInstance(name);
              }

              MessageDigest listedInUpperCase(HttpServletRequest request) throws Exception {
                String name = request.getHeader("X-Alg").trim().toUpperCase(Locale.ROOT);
                return ALLOWED.contains(name) ? MessageDigest.getInstance(name) : null;
              }

              MessageDigest listedAsOptional(HttpServletRequest request) throws Exception {
                return MessageDigest.getInstance(
                    Optional.ofNullable(request.getHeader("X-Alg"))
                        .filter(ALLOWED::contains)
                        .orElse("SHA-256"));
              }

              MessageDigest found(HttpServletRequest request) throws Exception {
                String name = request.getHeader("X-Alg");
                return MessageDigest.getInstance(
                    ALLOWED.stream().filter(a -> a.equalsIgnoreCase(name)).findFirst().orElseThrow());
              }

              MessageDigest anyMatch(HttpServletRequest request) throws Exception {
                String name = request.getHeader("X-Alg");
                if (ALLOWED.stream().noneMatch(name::equalsIgnoreCase)) {
                  throw new IllegalArgumentException();
                }
                return MessageDigest.getInstance(name);
              }

              MessageDigest inArray(HttpServletRequest request) throws Exception {
                String name = request.getHeader("X-Alg");
                if (Arrays.asList("SHA-256", "SHA-512").indexOf(name) < 0) {
                  throw new IllegalArgumentException();
                }
                return MessageDigest.getInstance(name);
              }

              MessageDigest lookedUp(HttpServletRequest request) throws Exception {
                return MessageDigest.getInstance(NAMES.get(request.getParameter("alg")));
              }

              MessageDigest lookedUpOrDefault(HttpServletRequest request) throws Exception {
                return MessageDigest.getInstance(
                    NAMES.getOrDefault(request.getParameter("alg"), "SHA-256"));
              }

              MessageDigest compared(HttpServletRequest request) throws Exception {
                String name = request.getParameter("alg");
                if ("SHA-256".equals(name) || "SHA-512".equals(name)) {
                  return MessageDigest.getInstance(name);
                }
                throw new IllegalArgumentException();
              }

              MessageDigest matched(HttpServletRequest request) throws Exception {
                String name = request.getParameter("alg");
                if (!SHA_2.matcher(name).matches()) {
                  throw new IllegalArgumentException();
                }
                return MessageDigest.getInstance(name);
              }

              MessageDigest matchesRegex(HttpServletRequest request) throws Exception {
                String name = request.getParameter("alg");
                if (!name.matches("SHA-(256|384)")) {
                  throw new IllegalArgumentException();
                }
                return MessageDigest.getInstance(name);
              }

              MessageDigest inMethod(HttpServletRequest request) throws Exception {
                String name = request.getParameter("alg");
                validate(name);
                return MessageDigest.getInstance(name);
              }

              private static void validate(String name) {
                if (!ALLOWED.contains(name)) {
                  throw new IllegalArgumentException();
                }
              }

              MessageDigest inMethodThatReturnsIt(HttpServletRequest request) throws Exception {
                return MessageDigest.getInstance(checked(request.getParameter("alg")));
              }

              private static String checked(String name) {
                for (String allowed : ALLOWED) {
                  if (allowed.equals(name)) {
                    return name;
                  }
                }
                throw new IllegalArgumentException();
              }

              MessageDigest byRules(HttpServletRequest request, Rules rules) throws Exception {
                String name = request.getParameter("alg");
                if (!rules.permit(name)) {
                  throw new IllegalArgumentException();
                }
                return MessageDigest.getInstance(name);
              }

              MessageDigest byStrictRules(HttpServletRequest request, Rules rules) throws Exception {
                String name = request.getParameter("alg");
                rules.require(name);
                return MessageDigest.getInstance(name);
              }

              MessageDigest byProviders(HttpServletRequest request) throws Exception {
                String name = request.getParameter("alg");
                if (Security.getAlgorithms("MessageDigest").contains(name)) {
                  return MessageDigest.getInstance(name);
                }
                throw new IllegalArgumentException();
              }

              MessageDigest decided(HttpServletRequest request) throws Exception {
                return MessageDigest.getInstance(
                    request.getParameter("long") == null ? "SHA-256" : "SHA-512");
              }

              KeyStore store(HttpServletRequest request) throws Exception {
                return KeyStore.getInstance(request.getParameter("type"));
              }

              void data(HttpServletRequest request) throws Exception {
                MessageDigest.getInstance("SHA-256").digest(request.getParameter("text").getBytes());
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
            import jakarta.servlet.http.*;
            import java.security.*;
            import java.security.spec.ECGenParameterSpec;
            import java.util.*;
            import javax.crypto.*;
            import javax.net.ssl.SSLContext;

            class Positives {
              private String field;

              void everything(HttpServletRequest request) throws Exception {
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(request.getHeader("X-Alg"));
                // BUG: Diagnostic contains: The cipher is named
                Cipher.getInstance(request.getParameter("alg"));
                // BUG: Diagnostic contains: The message authentication code is named
                Mac.getInstance(request.getParameter("alg"));
                // BUG: Diagnostic contains: The signature scheme is named
                Signature.getInstance(request.getParameter("alg"));
                // BUG: Diagnostic contains: The key's algorithm is named
                KeyGenerator.getInstance(request.getParameter("alg"));
                // BUG: Diagnostic contains: The key pair's algorithm is named
                KeyPairGenerator.getInstance(request.getParameter("alg"));
                // BUG: Diagnostic contains: The secret key factory is named
                SecretKeyFactory.getInstance(request.getParameter("alg"));
                // BUG: Diagnostic contains: The key agreement is named
                KeyAgreement.getInstance(request.getParameter("alg"));
                // BUG: Diagnostic contains: The random generator is named
                SecureRandom.getInstance(request.getParameter("alg"));
                // BUG: Diagnostic contains: The version of TLS is named
                SSLContext.getInstance(request.getParameter("alg"));
                // BUG: Diagnostic contains: The curve is named
                new ECGenParameterSpec(request.getParameter("alg"));
              }

              MessageDigest isNull(HttpServletRequest request) throws Exception {
                String name = request.getParameter("alg");
                if (name == null) {
                  name = "SHA-256";
                }
                // BUG: Diagnostic contains: (from Positives.java:37)
                return MessageDigest.getInstance(name);
              }

              MessageDigest isEmpty(HttpServletRequest request) throws Exception {
                String name = request.getParameter("alg");
                if (name.isEmpty() || Objects.isNull(name)) {
                  return null;
                }
                // BUG: Diagnostic contains: The hash function is named by a request
                return MessageDigest.getInstance(name);
              }

              MessageDigest equalsEmpty(HttpServletRequest request) throws Exception {
                String name = request.getParameter("alg");
                if ("".equals(name) || name.equals("")) {
                  name = "SHA-256";
                }
                // BUG: Diagnostic contains: The hash function is named by a request
                return MessageDigest.getInstance(name);
              }

              MessageDigest changed(HttpServletRequest request) throws Exception {
                String name = request.getParameter("alg");
                // BUG: Diagnostic contains: The hash function is named by a request
                return MessageDigest.getInstance(name.trim().toUpperCase(Locale.ROOT));
              }

              MessageDigest logged(HttpServletRequest request, System.Logger logger)
                  throws Exception {
                String name = request.getParameter("alg");
                logger.log(System.Logger.Level.INFO, name);
                System.out.println(name);
                if (logger.isLoggable(System.Logger.Level.INFO)) {
                  request.setAttribute("alg", name);
                }
                // BUG: Diagnostic contains: The hash function is named by a request
                return MessageDigest.getInstance(name);
              }

              Cipher part(HttpServletRequest request) throws Exception {
                // BUG: Diagnostic contains: The cipher is named by a request
                return Cipher.getInstance("AES/" + request.getParameter("mode") + "/NoPadding");
              }

              MessageDigest throughMethods(HttpServletRequest request) throws Exception {
                // BUG: Diagnostic contains: The hash function
                return digest(name(request));
              }

              private static String name(HttpServletRequest request) {
                return Objects.requireNonNull(request.getHeader("X-Alg"));
              }

              private static MessageDigest digest(String name) throws Exception {
                return MessageDigest.getInstance(name);
              }

              MessageDigest cookie(HttpServletRequest request) throws Exception {
                String name = "SHA-256";
                for (Cookie cookie : request.getCookies()) {
                  if (cookie.getName().equals("alg")) {
                    name = cookie.getValue();
                  }
                }
                // BUG: Diagnostic contains: The hash function
                return MessageDigest.getInstance(name);
              }

              MessageDigest map(HttpServletRequest request) throws Exception {
                // BUG: Diagnostic contains: The hash function
                return MessageDigest.getInstance(request.getParameterMap().get("alg")[0]);
              }

              void remember(HttpServletRequest request) {
                field = request.getParameter("alg");
              }

              Optional<MessageDigest> optional(HttpServletRequest request) throws Exception {
                String name = Optional.ofNullable(request.getHeader("X-Alg")).orElse("SHA-256");
                // BUG: Diagnostic contains: The hash function
                return Optional.of(MessageDigest.getInstance(name));
              }
            }
            """)
        .doTest();
  }

  @Test
  void parametersOfFewValues() {
    compilation
        .addSourceLines(
            "jakarta/validation/Constraint.java",
            """
            package jakarta.validation;

            public @interface Constraint {}
            """)
        .addSourceLines(
            "jakarta/validation/constraints/NotNull.java",
            """
            package jakarta.validation.constraints;

            @jakarta.validation.Constraint
            public @interface NotNull {}
            """)
        .addSourceLines(
            "jakarta/validation/constraints/Pattern.java",
            """
            package jakarta.validation.constraints;

            @jakarta.validation.Constraint
            public @interface Pattern {
              String regexp();
            }
            """)
        .addSourceLines(
            "Parameters.java",
            """
            import jakarta.validation.constraints.NotNull;
            import jakarta.validation.constraints.Pattern;
            import jakarta.ws.rs.PathParam;
            import java.security.MessageDigest;
            import java.util.List;
            import java.util.Optional;
            import org.springframework.web.bind.annotation.*;

            class Parameters {
              enum Hash {
                SHA_256,
                SHA_512;

                String jca() {
                  return name().replace('_', '-');
                }
              }

              void constant(@RequestParam Hash hash) throws Exception {
                MessageDigest.getInstance(hash.name().replace('_', '-'));
              }

              void optional(@RequestParam Optional<Hash> hash) throws Exception {
                MessageDigest.getInstance(hash.map(Hash::jca).orElse("SHA-256"));
              }

              void list(@RequestParam List<Hash> hashes) throws Exception {
                for (Hash hash : hashes) {
                  MessageDigest.getInstance(hash.jca());
                }
              }

              void number(@RequestParam int bits) throws Exception {
                MessageDigest.getInstance("SHA-" + bits);
              }

              void boxed(@RequestParam Integer bits) throws Exception {
                MessageDigest.getInstance("SHA-" + bits);
              }

              void validated(@RequestParam @Pattern(regexp = "SHA-(256|512)") String name)
                  throws Exception {
                MessageDigest.getInstance(name);
              }

              @GetMapping("/{name:SHA-256|SHA-512}")
              void matched(@PathVariable String name) throws Exception {
                MessageDigest.getInstance(name);
              }

              @jakarta.ws.rs.Path("/{alg: SHA-(256|512)}")
              void matchedByItsName(@PathParam("alg") String name) throws Exception {
                MessageDigest.getInstance(name);
              }

              @GetMapping("/{id:[0-9]+}/{name}")
              void another(@PathVariable String name) throws Exception {
                // BUG: Diagnostic contains: named by a request
                MessageDigest.getInstance(name);
              }

              void present(@RequestParam @NotNull String name) throws Exception {
                // BUG: Diagnostic contains: named by a request
                MessageDigest.getInstance(name);
              }

              void optionalText(@RequestParam Optional<String> name) throws Exception {
                // BUG: Diagnostic contains: named by a request
                MessageDigest.getInstance(name.orElse("SHA-256"));
              }
            }
            """)
        .doTest();
  }

  @Test
  void requests() {
    compilation
        .addSourceLines(
            "Requests.java",
            """
            import com.sun.net.httpserver.HttpExchange;
            import jakarta.ws.rs.HeaderParam;
            import jakarta.ws.rs.QueryParam;
            import jakarta.ws.rs.core.HttpHeaders;
            import jakarta.ws.rs.core.UriInfo;
            import java.net.HttpURLConnection;
            import java.net.http.HttpResponse;
            import java.security.MessageDigest;
            import java.util.*;
            import javax.crypto.Cipher;
            import org.springframework.web.bind.annotation.*;
            import org.springframework.web.context.request.WebRequest;

            class Requests {
              private static final Set<String> ALLOWED = Set.of("SHA-256", "SHA-384");

              void old(javax.servlet.http.HttpServletRequest request) throws Exception {
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(request.getParameter("alg"));
              }

              @GetMapping("/hash/{alg}")
              void path(@PathVariable("alg") String alg) throws Exception {
                // BUG: Diagnostic contains: (from Requests.java:23)
                MessageDigest.getInstance(alg);
              }

              // What is compared is the other half of the header.
              boolean webhook(javax.servlet.http.HttpServletRequest request, byte[] body)
                  throws Exception {
                String[] parts = request.getHeader("X-Signature").split("=", 2);
                // BUG: Diagnostic contains: The hash function is named by a request
                byte[] hash = MessageDigest.getInstance(parts[0]).digest(body);
                return MessageDigest.isEqual(hash, HexFormat.of().parseHex(parts[1]));
              }

              @PostMapping
              void body(
                  @RequestHeader("X-Alg") String header,
                  @RequestParam(value = "alg", defaultValue = "SHA-256") String parameter,
                  @RequestParam Map<String, String> all,
                  @CookieValue String cookie,
                  @RequestBody String body)
                  throws Exception {
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(header);
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(parameter.toUpperCase(Locale.ROOT));
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(all.get("alg"));
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(cookie);
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(body);
              }

              void checked(@RequestHeader String header, @RequestParam String parameter)
                  throws Exception {
                if (ALLOWED.contains(parameter)) {
                  MessageDigest.getInstance(parameter);
                }
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(header);
              }

              void helped(@RequestParam String alg) throws Exception {
                // BUG: Diagnostic contains: The cipher is named by a request
                new Service().encrypt(alg);
              }

              static class Service {
                Cipher encrypt(String name) throws Exception {
                  return Cipher.getInstance(name);
                }
              }

              void resource(@HeaderParam("X-Alg") String header, @QueryParam("alg") String query)
                  throws Exception {
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(header);
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(query);
              }

              void oldResource(@javax.ws.rs.FormParam("alg") String alg) throws Exception {
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(alg);
              }

              void context(HttpHeaders headers, UriInfo uri) throws Exception {
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(headers.getHeaderString("X-Alg"));
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(uri.getQueryParameters().getFirst("alg"));
              }

              void web(WebRequest request) throws Exception {
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(request.getHeader("alg"));
              }

              void answer(HttpResponse<byte[]> response, HttpURLConnection connection)
                  throws Exception {
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(response.headers().firstValue("Digest").orElseThrow());
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(response.headers().firstValue("Digest").orElse("SHA-256"));
                String name =
                    response.headers().firstValue("Digest").map(String::trim).orElseGet(() -> "SHA-256");
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(name);
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(connection.getHeaderField("Digest").split("=")[0]);
              }

              void exchange(HttpExchange exchange) throws Exception {
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(exchange.getRequestHeaders().getFirst("X-Alg"));
                // BUG: Diagnostic contains: The hash function is named by a request
                MessageDigest.getInstance(exchange.getRequestHeaders().get("X-Alg").get(0));
                MessageDigest.getInstance(exchange.getResponseHeaders().getFirst("X-Alg"));
              }
            }
            """)
        .doTest();
  }

  @Test
  void tokens() {
    compilation
        .addSourceLines(
            "Tokens.java",
            """
            import com.auth0.jwt.interfaces.DecodedJWT;
            import com.nimbusds.jose.JWSHeader;
            import com.nimbusds.jose.crypto.impl.*;
            import io.jsonwebtoken.JwsHeader;
            import java.security.*;
            import java.util.Set;
            import javax.crypto.*;
            import org.jose4j.jws.JsonWebSignature;

            class Tokens {
              boolean verify(DecodedJWT token) throws Exception {
                // BUG: Diagnostic contains: named by the token's header, and nobody looks
                Mac.getInstance("HmacSHA" + token.getAlgorithm().substring(2));
                return true;
              }

              void verify(JwsHeader header) throws Exception {
                // BUG: Diagnostic contains: The signature scheme is named by the token's header
                Signature.getInstance(header.getAlgorithm());
              }

              void verify(JWSHeader header) throws Exception {
                // BUG: Diagnostic contains: The signature scheme is named by the token's header
                Signature.getInstance("SHA" + header.getAlgorithm().getName().substring(2) + "withRSA");
                // BUG: Diagnostic contains: The signature scheme is named by the token's header
                Signature.getInstance(header.getAlgorithm().toString());
              }

              void verify(JsonWebSignature token) throws Exception {
                // BUG: Diagnostic contains: The signature scheme is named by the token's header
                Signature.getInstance(token.getAlgorithmHeaderValue());
                // BUG: Diagnostic contains: The signature scheme is named by the token's header
                Signature.getInstance(token.getHeader("alg"));
              }

              void expected(DecodedJWT token) throws Exception {
                if (!token.getAlgorithm().equals("HS256")) {
                  throw new SecurityException();
                }
                Mac.getInstance("HmacSHA256");
              }

              void listed(DecodedJWT token) throws Exception {
                String algorithm = token.getAlgorithm();
                if (!Set.of("HS256", "HS384").contains(algorithm)) {
                  throw new SecurityException();
                }
                Mac.getInstance("HmacSHA" + algorithm.substring(2));
              }

              // Whoever signs has chosen what the header says.
              byte[] sign(JWSHeader header, PrivateKey key, byte[] data) throws Exception {
                Signature signature = Signature.getInstance(header.getAlgorithm().getName());
                signature.initSign(key);
                signature.update(data);
                return signature.sign();
              }

              String supported(JWSHeader header) throws Exception {
                return switch (header.getAlgorithm().getName()) {
                  case "RS256" -> Signature.getInstance("SHA256withRSA").getAlgorithm();
                  default -> throw new SecurityException();
                };
              }
            }
            """)
        .doTest();
  }

  /** What is not known is dormant, except where the name is that of something which exists. */
  @Test
  void strict() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Strict.java",
            """
            import java.security.*;
            import java.security.cert.X509Certificate;
            import java.security.spec.ECGenParameterSpec;
            import javax.crypto.*;
            import javax.crypto.spec.SecretKeySpec;
            import javax.net.ssl.TrustManagerFactory;

            class Strict {
              MessageDigest digest(String name) throws Exception {
                // BUG: Diagnostic contains: Nothing is known of the name of this hash function
                return MessageDigest.getInstance(name);
              }

              void more(String name) throws Exception {
                // BUG: Diagnostic contains: Nothing is known of the name of this cipher
                Cipher.getInstance("AES/" + name + "/NoPadding");
                // BUG: Diagnostic contains: Nothing is known of the name of this curve
                new ECGenParameterSpec(name);
              }

              void environment() throws Exception {
                // BUG: Diagnostic contains: Nothing is known of the name of this hash function
                MessageDigest.getInstance(System.getenv("DIGEST"));
                // BUG: Diagnostic contains: Nothing is known of the name of this hash function
                MessageDigest.getInstance(System.getProperty("digest"));
              }

              // What is chosen by default is judged by itself.
              void byDefault() throws Exception {
                MessageDigest.getInstance(System.getProperty("digest", "SHA-256"));
                MessageDigest.getInstance(System.getProperty("digest", "MD5"));
              }

              void known(String name) throws Exception {
                MessageDigest.getInstance("SHA-256");
                MessageDigest.getInstance(name == null ? "SHA-256" : "SHA-512");
              }

              void ofObjects(Key key, X509Certificate certificate, Mac mac) throws Exception {
                KeyFactory.getInstance(key.getAlgorithm());
                String name = certificate.getSigAlgName();
                Signature.getInstance(name);
                Mac.getInstance(mac.getAlgorithm());
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                KeyStore.getInstance(KeyStore.getDefaultType());
              }

              void spec(byte[] key, String name) throws Exception {
                new SecretKeySpec(key, name);
              }

              static class Provider extends MacSpi {
                private final Mac mac;

                Provider(String name) throws Exception {
                  mac = Mac.getInstance(name);
                }

                @Override
                protected int engineGetMacLength() {
                  return 0;
                }

                @Override
                protected void engineInit(
                    Key key, java.security.spec.AlgorithmParameterSpec parameters) {}

                @Override
                protected void engineUpdate(byte input) {}

                @Override
                protected void engineUpdate(byte[] input, int offset, int length) {}

                @Override
                protected byte[] engineDoFinal() {
                  return mac.doFinal();
                }

                @Override
                protected void engineReset() {}
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "KnownMisses.java",
            """
            import java.io.*;
            import java.net.HttpURLConnection;
            import java.security.*;
            import java.util.*;
            import org.springframework.web.bind.annotation.*;

            class KnownMisses {
              MessageDigest denied(HttpURLConnection connection) throws Exception {
                String name = connection.getHeaderField("X-Alg");
                if (name.equals("none")) {
                  throw new IOException();
                }
                return MessageDigest.getInstance(name);
              }

              static class Request {
                String digest;
              }

              MessageDigest inBody(@RequestBody Request request) throws Exception {
                return MessageDigest.getInstance(request.digest);
              }

              Signature decoded(Map<String, Object> header) throws Exception {
                return Signature.getInstance((String) header.get("alg"));
              }

              MessageDigest line(BufferedReader reader) throws Exception {
                return MessageDigest.getInstance(reader.readLine());
              }
            }
            """)
        .doTest();
  }
}
