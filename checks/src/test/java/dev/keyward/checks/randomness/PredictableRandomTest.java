package dev.keyward.checks.randomness;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class PredictableRandomTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(PredictableRandom.class, getClass());

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Positives.java",
            """
            import java.math.BigInteger;
            import java.nio.ByteBuffer;
            import java.nio.charset.StandardCharsets;
            import java.util.*;
            import java.util.concurrent.ThreadLocalRandom;
            import java.util.random.*;
            import java.util.stream.*;
            import java.security.*;
            import javax.crypto.*;
            import java.security.spec.*;
            import javax.crypto.spec.*;

            class Positives {
              private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
              private static final char[] CHARS = ALPHABET.toCharArray();
              private final Random random = new Random();

              SecretKeySpec key() {
                byte[] bytes = new byte[16];
                random.nextBytes(bytes);
                // BUG: Diagnostic contains: This key comes from Random.nextBytes (Positives.java:
                return new SecretKeySpec(bytes, "AES");
              }

              GCMParameterSpec nonce() {
                byte[] bytes = new byte[12];
                ThreadLocalRandom.current().nextBytes(bytes);
                // BUG: Diagnostic contains: This nonce comes from ThreadLocalRandom.nextBytes
                return new GCMParameterSpec(128, bytes);
              }

              IvParameterSpec iv() {
                byte[] bytes = new byte[16];
                new SplittableRandom(7).nextBytes(bytes);
                // BUG: Diagnostic contains: This nonce comes from SplittableRandom.nextBytes
                return new IvParameterSpec(bytes);
              }

              PBEKeySpec salt(char[] password) {
                byte[] bytes = new byte[16];
                RandomGenerator.getDefault().nextBytes(bytes);
                // BUG: Diagnostic contains: This salt comes from RandomGenerator.nextBytes
                return new PBEKeySpec(password, bytes, 600_000, 256);
              }

              String hex() {
                // BUG: Diagnostic contains: The value of "token" comes from Random.nextLong
                String token = Long.toHexString(new Random().nextLong());
                return token;
              }

              String base64() {
                byte[] b = new byte[32];
                random.nextBytes(b);
                // BUG: Diagnostic contains: "sessionId" comes from Random.nextBytes
                String sessionId = Base64.getUrlEncoder().withoutPadding().encodeToString(b);
                return sessionId;
              }

              String generatePassword(int length) {
                StringBuilder sb = new StringBuilder();
                for (int i = 0; i < length; i++) {
                  sb.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                }
                // BUG: Diagnostic contains: "generatePassword" comes from Random.nextInt
                return sb.toString();
              }

              String apiKey() {
                char[] result = new char[24];
                for (int i = 0; i < result.length; i++) {
                  result[i] = CHARS[random.nextInt(CHARS.length)];
                }
                // BUG: Diagnostic contains: "apiKey" comes from Random.nextInt
                return new String(result);
              }

              String resetToken(int length) {
                char[] result = new char[length];
                for (int i = 0; i < length; i++) {
                  result[i] = CHARS[(int) (Math.random() * CHARS.length)];
                }
                // BUG: Diagnostic contains: "resetToken" comes from Math.random
                return String.valueOf(result);
              }

              String csrfToken() {
                // BUG: Diagnostic contains: "csrfToken" comes from Random.ints
                return random
                    .ints(48, 123)
                    .filter(i -> i <= 57 || i >= 97)
                    .limit(20)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
              }

              String sessionToken() {
                // BUG: Diagnostic contains: "sessionToken" comes from Random.nextInt
                return IntStream.range(0, 32)
                    .mapToObj(i -> String.valueOf(ALPHABET.charAt(random.nextInt(36))))
                    .collect(Collectors.joining());
              }

              String accessToken(int n) {
                StringBuilder sb = new StringBuilder();
                IntStream.range(0, n).forEach(i -> sb.append(CHARS[random.nextInt(36)]));
                // BUG: Diagnostic contains: "accessToken" comes from Random.nextInt
                return sb.toString();
              }

              String activationCode() {
                // BUG: Diagnostic contains: "activationCode" comes from Random.nextInt
                return Stream.generate(() -> random.nextInt(10)).limit(12).map(String::valueOf).collect(Collectors.joining());
              }

              String uuid() {
                // BUG: Diagnostic contains: "sid" comes from Random.nextLong
                UUID sid = new UUID(random.nextLong(), random.nextLong());
                return sid.toString();
              }

              String otp() {
                // BUG: Diagnostic contains: "otp" comes from Random.nextInt
                String otp = String.format("%06d", random.nextInt(1_000_000));
                return otp;
              }

              int pin() {
                // BUG: Diagnostic contains: "pin" comes from Random.nextInt
                return 1000 + random.nextInt(9000);
              }

              int code() {
                // BUG: Diagnostic contains: "otp" comes from Math.random
                int otp = (int) (Math.random() * 900000) + 100000;
                return otp;
              }

              PublicKey primes() throws Exception {
                BigInteger p = BigInteger.probablePrime(1024, random);
                BigInteger q = BigInteger.probablePrime(1024, random);
                return KeyFactory.getInstance("RSA")
                    // BUG: Diagnostic contains: The modulus of this key comes from
                    .generatePublic(new RSAPublicKeySpec(p.multiply(q), BigInteger.valueOf(65537)));
              }

              SecureRandom seed() {
                byte[] seed = new byte[20];
                new Random().nextBytes(seed);
                // BUG: Diagnostic contains: This seed comes from Random.nextBytes
                return new SecureRandom(seed);
              }

              String shuffled() {
                List<Character> characters = new ArrayList<>();
                for (char c : CHARS) {
                  characters.add(c);
                }
                Collections.shuffle(characters);
                StringBuilder sb = new StringBuilder();
                for (int i = 0; i < 10; i++) {
                  sb.append(characters.get(i));
                }
                // BUG: Diagnostic contains: "password" comes from Collections.shuffle
                String password = sb.toString();
                return password;
              }

              String clock() {
                // BUG: Diagnostic contains: "token" comes from System.currentTimeMillis
                String token = "T" + System.currentTimeMillis();
                return token;
              }

              String nano() {
                // BUG: Diagnostic contains: "sessionId" comes from System.nanoTime
                String sessionId = Long.toString(System.nanoTime(), 36);
                return sessionId;
              }

              String identity() {
                // BUG: Diagnostic contains: "sessionId" comes from Object.hashCode
                String sessionId = Integer.toHexString(hashCode());
                return sessionId;
              }

              String digest() throws Exception {
                MessageDigest md = MessageDigest.getInstance("SHA-256");
                md.update(String.valueOf(System.currentTimeMillis()).getBytes(StandardCharsets.UTF_8));
                // BUG: Diagnostic contains: "token" is a digest of System.currentTimeMillis
                String token = HexFormat.of().formatHex(md.digest());
                return token;
              }

              SecretKeySpec timeKey() {
                byte[] k = ByteBuffer.allocate(16).putLong(System.nanoTime()).putLong(1L).array();
                // BUG: Diagnostic contains: This key comes from System.nanoTime
                return new SecretKeySpec(k, "HmacSHA256");
              }

              String seededWithSecure() {
                Random r = new Random(new SecureRandom().nextLong());
                // BUG: Diagnostic contains: "apiKey" comes from Random.nextLong
                String apiKey = Long.toString(r.nextLong()) + r.nextLong();
                return apiKey;
              }

              static String random(Random source) {
                return Long.toString(source.nextLong(), 36);
              }

              String helper() {
                // BUG: Diagnostic contains: "token" comes from Random.nextLong
                String token = random(new Random());
                return token;
              }
            }
            """)
        .doTest();
  }
}
