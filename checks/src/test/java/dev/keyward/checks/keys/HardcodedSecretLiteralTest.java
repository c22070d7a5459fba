package dev.keyward.checks.keys;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Tokens are put together, or scanners of repositories would stumble over them. */
final class HardcodedSecretLiteralTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(HardcodedSecretLiteral.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.KeyFactory;
            import java.security.spec.PKCS8EncodedKeySpec;
            import java.util.Base64;
            import javax.crypto.spec.SecretKeySpec;
            import org.springframework.http.HttpHeaders;

            class Negatives {
              // Labels, names and settings of secrets.
              static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
              static final String PASSWORD = "password";
              static final String ACCESS_TOKEN = "access_token";
              static final String API_KEY = "X-Api-Key-V2-Header-Name";
              static final String SECRET_KEY = "spring.security.oauth2.client-secret";
              static final String TOKEN_PREFIX = "ghp_";
              static final String GITHUB_FORM = "ghp_[A-Za-z0-9]{36}";

              // What is public, or says nothing.
              static final String PUBLIC_KEY =
                  "-----BEGIN PUBLIC KEY-----\\n"
                      + "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuEMCow\\n"
                      + "-----END PUBLIC KEY-----";
              static final String SHA_256 =
                  "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
              static final String INTEGRITY = "sha384-oqVuAfXRKap7fdgcCY5uykM6R9GqQ8Kuxy9rx7HNQlGYl1kPzQ";
              static final String TOKEN_ID = "123e4567-e89b-12d3-a456-426614174000";
              static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
              static final String IMAGE =
                  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk";

              // Fillers and published examples.
              static final String AWS_ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
              static final String GITHUB_TOKEN = "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
              static final String API_TOKEN = "your-api-token-here";
              static final String JWT_SECRET = "${jwt.secret}";

              String body(String pem) {
                return pem.replace("-----BEGIN PRIVATE KEY-----", "")
                    .replace("-----END PRIVATE KEY-----", "");
              }

              // HardcodedKey and HardcodedPassword report these where they are used.
              static final String SIGNING_KEY = "h7Gk29sLq0Zx8Vb3Nm5Tr1Yw";

              Object key() {
                return new SecretKeySpec(SIGNING_KEY.getBytes(UTF_8), "HmacSHA256");
              }

              static final String ENCRYPTION_KEY = "q83vEjRWeJCrze8SNFZ4kA==";

              Object encodedKey() {
                return new SecretKeySpec(Base64.getDecoder().decode(ENCRYPTION_KEY), "AES");
              }

              void bearer(HttpHeaders headers) {
                headers.setBearerAuth("ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8");
              }

              // SecretDefaultValue reports it.
              String accessToken() {
                return System.getProperty("token", "ghp_" + "b1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8");
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
            class Positives {
              static final String KEY =
                  // BUG: Diagnostic contains: This text (119 characters, "----…") has the form of a private key: whoever
                  "-----BEGIN " + "PRIVATE KEY-----\\n"
                      + "MC4CAQAwBQYDK2VwBCIEIHcHbQpzGKV9PBbBclGyZkXfTC+H68CZKrF3+6UduSwq\\n"
                      + "-----END PRIVATE KEY-----\\n";

              String block() {
                // BUG: Diagnostic contains: has the form of a private key
                return \"""
                    -----BEGIN RSA PRIVATE KEY-----
                    MIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu
                    KUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQJAIJLixBy2qpFoS4DSmoEm
                    -----END RSA PRIVATE KEY-----
                    \""";
              }

              void tokens() {
                // BUG: Diagnostic contains: 40 characters, "ghp_…") has the form of a token of GitHub
                send("ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8");
                // BUG: Diagnostic contains: has the form of a live key of Stripe
                send("sk_live_" + "a1B2c3D4e5F6g7H8i9J0k1L2");
                // BUG: Diagnostic contains: 20 characters) has the form of an access key id of AWS
                send("AKIA" + "QWERTYUIOPASDF23");
                // BUG: Diagnostic contains: "eyJh…") has the form of a signed token (JWT)
                send("eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiJzaG9wIn0." + "a1B2c3D4e5F6g7H8i9J0k1L2");
              }

              @interface Setting {
                String value();
              }

              // BUG: Diagnostic contains: has the form of a token of GitHub
              @Setting("ghp_" + "c1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8")
              String token;

              native void send(String token);
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
            class Names {
              // BUG: Diagnostic contains: API_KEY is a random text of 32 characters, "9f86…": whoever
              static final String API_KEY = "9f86d081884c7d659a2feaa0c55ad015";

              // BUG: Diagnostic contains: clientSecret is a random text of 24 characters, "h7Gk…"
              private final String clientSecret = "h7Gk29sLq0Zx8Vb3Nm5Tr1Yw";

              void local() {
                // BUG: Diagnostic contains: dbPassword is a random text of 16 characters: whoever
                String dbPassword = "x7Kq92LmP04vTz8B";
                String checksum = "9f86d081884c7d659a2feaa0c55ad015";
                String nonce = "9f86d081884c7d659a2feaa0c55ad015";
              }
            }
            """)
        .doTest();
  }

  @Test
  void isBounded() {
    compilation
        .addSourceLines(
            "Large.java",
            "class Large {",
            "  static final String DATA = \"" + "ghp_".repeat(16_000) + "\";",
            "}")
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "Misses.java",
            """
            class Misses {
              static final String PASSWORD = "hunter2";

              String inside() {
                return "curl -H 'Authorization: " + "ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'";
              }

              String joined(String prefix) {
                return prefix + "_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
              }
            }
            """)
        .doTest();
  }
}
