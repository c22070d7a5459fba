package dev.keyward.checks.randomness;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class InsufficientTokenEntropyTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(InsufficientTokenEntropy.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.math.BigInteger;
            import java.security.SecureRandom;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.HexFormat;
            import java.util.UUID;
            import java.util.stream.Collectors;
            import java.util.stream.IntStream;
            import java.util.stream.Stream;

            class Negatives {
              private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
              private static final SecureRandom RANDOM = new SecureRandom();

              String longEnough() {
                byte[] token = new byte[32];
                RANDOM.nextBytes(token);
                return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
              }

              String just() {
                byte[] bytes = new byte[16];
                RANDOM.nextBytes(bytes);
                String sessionId = HexFormat.of().formatHex(bytes);
                return sessionId;
              }

              String halves() {
                String token = Long.toHexString(RANDOM.nextLong()) + Long.toHexString(RANDOM.nextLong());
                return token;
              }

              private static String half() {
                return Long.toHexString(RANDOM.nextLong());
              }

              String byHelper() {
                String token = half() + half();
                return token;
              }

              String number() {
                String token = new BigInteger(130, RANDOM).toString(32);
                return token;
              }

              // 32 letters are 165 bits.
              String letters() {
                StringBuilder token = new StringBuilder();
                for (int i = 0; i < 32; i++) {
                  token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
                }
                return token.toString();
              }

              String unknownLength(int length) {
                StringBuilder token = new StringBuilder();
                for (int i = 0; i < length; i++) {
                  token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
                }
                return token.toString();
              }

              byte[] unknownSize(int size) {
                byte[] token = new byte[size];
                RANDOM.nextBytes(token);
                return token;
              }

              String streamed() {
                String token =
                    Stream.generate(() -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(36))))
                        .limit(32)
                        .collect(Collectors.joining());
                String secret =
                    IntStream.range(0, 32)
                        .mapToObj(i -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(36))))
                        .collect(Collectors.joining());
                String apiKey =
                    RANDOM
                        .ints(32, 0, 36)
                        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                        .collect(Collectors.joining());
                return token + secret + apiKey;
              }

              // Something else in it may be secret.
              String withMore(String secretPart) {
                String token = secretPart + RANDOM.nextInt(1000);
                return token;
              }

              // Short by design: people type them, and get few tries.
              String otp() {
                String otp = String.format("%06d", RANDOM.nextInt(1_000_000));
                return otp;
              }

              String pin() {
                String pin = String.valueOf(1000 + RANDOM.nextInt(9000));
                return pin;
              }

              String verificationCode() {
                String verificationCode = String.valueOf(RANDOM.nextInt(1_000_000));
                return verificationCode;
              }

              // No secrets.
              String ids() {
                String requestId = Long.toHexString(RANDOM.nextLong());
                String traceId = Long.toHexString(RANDOM.nextLong());
                int tokenCount = RANDOM.nextInt(10);
                String primaryKey = UUID.randomUUID().toString();
                return requestId + traceId + tokenCount + primaryKey;
              }

              // Dormant: 122 bits.
              String uuid() {
                String token = UUID.randomUUID().toString();
                return token;
              }

              String uuidOfWhatIsUnknown(byte[] data) {
                String token = UUID.nameUUIDFromBytes(data).toString();
                return token;
              }

              String uuidOfRandom() {
                byte[] seed = new byte[32];
                RANDOM.nextBytes(seed);
                String token = UUID.nameUUIDFromBytes(seed).toString();
                return token;
              }
            }
            """)
        .addSourceLines(
            "SmsLogin.java",
            """
            import java.security.SecureRandom;

            class SmsLogin {
              private final SecureRandom random = new SecureRandom();

              String sendSms(String number) {
                String token = String.format("%06d", random.nextInt(1_000_000));
                return number + token;
              }
            }
            """)
        .addSourceLines(
            "Typed.java",
            """
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            // What these are for is known, and judged by other checks.
            class Typed {
              private final SecureRandom random = new SecureRandom();

              GCMParameterSpec nonce() {
                byte[] sessionNonce = new byte[12];
                random.nextBytes(sessionNonce);
                return new GCMParameterSpec(128, sessionNonce);
              }

              SecretKey key() {
                byte[] secret = new byte[8];
                random.nextBytes(secret);
                return new SecretKeySpec(secret, "HmacSHA256");
              }
            }
            """)
        .addSourceLines(
            "Weak.java",
            """
            import java.util.Random;

            // PredictableRandom reports this one.
            class Weak {
              String weak() {
                String token = String.valueOf(new Random().nextInt(1_000_000));
                return token;
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
            import java.math.BigInteger;
            import java.security.SecureRandom;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.HexFormat;
            import java.util.Map;
            import java.util.UUID;

            class Positives {
              private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
              private static final int LENGTH = 8;
              private static final SecureRandom RANDOM = new SecureRandom();

              private String apiKey;

              String bounded() {
                // BUG: Diagnostic contains: "resetToken" has at most 20 bits, from nextInt (Positives.java
                String resetToken = String.valueOf(RANDOM.nextInt(1_000_000));
                return resetToken;
              }

              String unbounded() {
                // BUG: Diagnostic contains: "token" has at most 32 bits
                String token = Integer.toHexString(RANDOM.nextInt());
                return token;
              }

              String generateSessionId() {
                // BUG: Diagnostic contains: "generateSessionId" has at most 64 bits
                return Long.toHexString(RANDOM.nextLong());
              }

              byte[] bytes() {
                byte[] token = new byte[8];
                // BUG: Diagnostic contains: "token" has at most 64 bits
                RANDOM.nextBytes(token);
                return token;
              }

              String encoded() {
                byte[] bytes = new byte[6];
                RANDOM.nextBytes(bytes);
                // BUG: Diagnostic contains: "csrfToken" has at most 48 bits
                String csrfToken = Base64.getUrlEncoder().encodeToString(bytes);
                return csrfToken;
              }

              void field() {
                byte[] bytes = new byte[10];
                RANDOM.nextBytes(bytes);
                // BUG: Diagnostic contains: "apiKey" has at most 80 bits
                apiKey = HexFormat.of().formatHex(bytes);
              }

              void attribute(Map<String, String> session) {
                // BUG: Diagnostic contains: "token" has at most 64 bits
                session.put("token", Long.toString(RANDOM.nextLong(), 36));
              }

              String letters() {
                StringBuilder token = new StringBuilder();
                for (int i = 0; i < LENGTH; i++) {
                  // BUG: Diagnostic contains: "token" has at most 42 bits
                  token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
                }
                return token.toString();
              }

              String number() {
                // BUG: Diagnostic contains: "accessToken" has at most 64 bits
                String accessToken = new BigInteger(64, RANDOM).toString(32);
                return accessToken;
              }

              String helper() {
                // BUG: Diagnostic contains: "secret" has at most 32 bits
                String secret = Helper.hex(RANDOM.nextInt());
                return secret;
              }

              String ofUser(String userName) {
                // BUG: Diagnostic contains: "token" is a UUID, made for names and not for secrets: anybody computes it
                String token = UUID.nameUUIDFromBytes(userName.getBytes()).toString();
                return token;
              }
            }
            """)
        .addSourceLines(
            "Helper.java",
            """
            final class Helper {
              static String hex(int number) {
                return String.format("%08x", number);
              }
            }
            """)
        .doTest();
  }

  @Test
  void strictProfile() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Strict.java",
            """
            import java.util.UUID;

            class Strict {
              String uuid() {
                // BUG: Diagnostic contains: of 128 bits only 122 are random
                String token = UUID.randomUUID().toString();
                return token;
              }
            }
            """)
        .doTest();
  }

  @Test
  void cut() {
    compilation
        .addSourceLines(
            "Cut.java",
            """
            import java.security.SecureRandom;
            import java.util.Base64;
            import java.util.UUID;

            class Cut {
              String sessionToken() {
                // BUG: Diagnostic contains: is cut to 8 characters, which hold at most 32 bits
                return UUID.randomUUID().toString().substring(0, 8);
              }

              String encoded() {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                // BUG: Diagnostic contains: "token" is cut to 12 characters, which hold at most 72 bits
                String token = Base64.getUrlEncoder().encodeToString(bytes).substring(0, 12);
                return token;
              }

              String long32() {
                byte[] bytes = new byte[64];
                new SecureRandom().nextBytes(bytes);
                String token = Base64.getUrlEncoder().encodeToString(bytes).substring(0, 32);
                return token;
              }

              String correlationId() {
                return UUID.randomUUID().toString().substring(0, 8);
              }

              String type(String header) {
                String token = header.substring(0, 6);
                return token;
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
            import java.security.MessageDigest;
            import java.security.SecureRandom;

            class KnownMisses {
              private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
              private static final SecureRandom RANDOM = new SecureRandom();

              // The caller decides the length.
              String six() {
                return token(6);
              }

              private static String token(int length) {
                StringBuilder token = new StringBuilder();
                for (int i = 0; i < length; i++) {
                  token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
                }
                return token.toString();
              }

              // A digest is as hard to guess as what went in.
              byte[] digested() throws Exception {
                byte[] token =
                    MessageDigest.getInstance("SHA-256")
                        .digest(String.valueOf(RANDOM.nextInt(1000)).getBytes());
                return token;
              }

              // A number could be anything that is called a token.
              long number() {
                long token = RANDOM.nextLong();
                return token;
              }
            }
            """)
        .doTest();
  }
}
