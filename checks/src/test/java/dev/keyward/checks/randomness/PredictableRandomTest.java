package dev.keyward.checks.randomness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.CompilationTestHelper;
import dev.keyward.checks.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PredictableRandomTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(PredictableRandom.class, getClass());

  /** Games, tests, sampling, identifiers, and names that only sound like secrets. */
  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Everyday.java",
            """
            import java.math.BigInteger;
            import java.time.Duration;
            import java.time.Instant;
            import java.util.ArrayList;
            import java.util.Collections;
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.Random;
            import java.util.SplittableRandom;
            import java.util.concurrent.ThreadLocalRandom;
            import java.util.concurrent.atomic.AtomicLong;
            import java.util.random.RandomGenerator;
            import java.util.stream.Collectors;
            import java.util.stream.IntStream;

            class Everyday {
              private final Random random = new Random();
              private final int seed = ThreadLocalRandom.current().nextInt();
              private final int salt = new Random().nextInt();
              private final AtomicLong sequence = new AtomicLong(System.currentTimeMillis());

              int dice() {
                return 1 + random.nextInt(6);
              }

              List<Integer> deck() {
                List<Integer> deck = IntStream.range(0, 52).boxed().collect(Collectors.toList());
                Collections.shuffle(deck);
                return deck;
              }

              String quiz(List<String> answers) {
                Collections.shuffle(answers, random);
                return String.join("\\n", answers);
              }

              int levelOfSkipList() {
                int level = 0;
                while (random.nextBoolean()) {
                  level++;
                }
                return level;
              }

              int hash(int h) {
                return h ^ seed ^ salt;
              }

              long backoff(int attempt) {
                return (100L << attempt) + ThreadLocalRandom.current().nextLong(100);
              }

              Duration jitter(Duration base) {
                return base.plusMillis((long) (Math.random() * 1000));
              }

              boolean isSampled(double rate) {
                return ThreadLocalRandom.current().nextDouble() < rate;
              }

              boolean isDropped() {
                return new SplittableRandom(1).nextInt(100) < 5;
              }

              <T> void reservoir(List<T> kept, T value, int seen) {
                int i = RandomGenerator.getDefault().nextInt(seen);
                if (i < kept.size()) {
                  kept.set(i, value);
                }
              }

              <T> T balance(List<T> servers) {
                return servers.get(random.nextInt(servers.size()));
              }

              double pi(int n) {
                int inside = 0;
                for (int i = 0; i < n; i++) {
                  double x = random.nextDouble();
                  double y = random.nextDouble();
                  if (x * x + y * y < 1) {
                    inside++;
                  }
                }
                return 4.0 * inside / n;
              }

              float[] weights(int n) {
                float[] weights = new float[n];
                Random repeatable = new Random(0);
                for (int i = 0; i < n; i++) {
                  weights[i] = (float) repeatable.nextGaussian();
                }
                return weights;
              }

              Map<String, String> testData() {
                Map<String, String> user = new HashMap<>();
                user.put("name", "user" + random.nextInt(1000));
                user.put("email", random.nextInt(1000) + "@example.org");
                user.put("born", Instant.now().minusSeconds(random.nextInt(1_000_000_000)).toString());
                return user;
              }

              byte[] payload() {
                byte[] payload = new byte[1024];
                random.nextBytes(payload);
                return payload;
              }

              BigInteger operand() {
                return new BigInteger(128, random);
              }

              String lorem(String[] words) {
                return random.ints(20, 0, words.length).mapToObj(i -> words[i]).collect(Collectors.joining(" "));
              }

              String colour() {
                return String.format("#%06x", random.nextInt(0x1000000));
              }

              String temporaryFile() {
                return "tmp-" + System.nanoTime() + "-" + random.nextInt(10_000);
              }

              String boundary() {
                return "----" + Long.toHexString(random.nextLong());
              }

              long next() {
                return sequence.incrementAndGet();
              }

              @Override
              public String toString() {
                return getClass().getName() + "@" + Integer.toHexString(hashCode());
              }
            }
            """)
        .addSourceLines(
            "Names.java",
            """
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;
            import java.util.Random;
            import java.util.UUID;
            import java.util.concurrent.ThreadLocalRandom;
            import java.util.function.Supplier;

            class Names {
              private final Random random = new Random();

              String requestId() {
                String requestId = Long.toHexString(random.nextLong());
                return requestId;
              }

              String correlationId() {
                String correlationId = new UUID(random.nextLong(), random.nextLong()).toString();
                return correlationId;
              }

              String traceId() {
                ThreadLocalRandom local = ThreadLocalRandom.current();
                String traceId = String.format("%016x%016x", local.nextLong(), local.nextLong());
                return traceId;
              }

              String spanId() {
                String spanId = Long.toHexString(ThreadLocalRandom.current().nextLong());
                return spanId;
              }

              long accountId() {
                long accountId = random.nextLong();
                return accountId;
              }

              String userName() {
                String userName = "user" + System.currentTimeMillis();
                return userName;
              }

              String sessionName() {
                String sessionName = "session-" + random.nextInt();
                return sessionName;
              }

              String passwordHint() {
                String passwordHint = "hint" + random.nextInt(3);
                return passwordHint;
              }

              String keys() {
                String primaryKey = "K" + random.nextInt();
                String cacheKey = primaryKey + random.nextInt();
                int keyCode = random.nextInt(128);
                return cacheKey + keyCode;
              }

              String code() {
                String code = "E" + random.nextInt(1000);
                return code;
              }

              int tokenCount() {
                int tokenCount = random.nextInt(1_000_000);
                return tokenCount;
              }

              // An index of a word.
              int token(String[] tokens) {
                int token = random.nextInt(tokens.length);
                return token;
              }

              private static final String[] TOKENS = {"if", "else", "while"};

              String keyword() {
                String token = TOKENS[random.nextInt(TOKENS.length)];
                return token;
              }

              String expression() {
                StringBuilder expression = new StringBuilder();
                for (int i = 0; i < 4; i++) {
                  String token = String.valueOf("+-*/".charAt(random.nextInt(4)));
                  expression.append(token);
                }
                return expression.toString();
              }

              // A word out of a text, as lexers and language models have them.
              String word(List<String> tokens) {
                StringBuilder sentence = new StringBuilder();
                for (int i = 0; i < 8; i++) {
                  String token = tokens.get(random.nextInt(tokens.size()));
                  sentence.append(token).append(' ');
                }
                return sentence.toString();
              }

              enum Kind {
                WORD,
                NUMBER
              }

              record Token(Kind kind, int position) {}

              Token lexed() {
                Token token = new Token(Kind.values()[random.nextInt(2)], random.nextInt(80));
                return token;
              }

              String session(Map<String, String> sessions) {
                List<String> ids = new ArrayList<>(sessions.keySet());
                String session = ids.get(random.nextInt(ids.size()));
                return session;
              }

              // The pin of a board.
              int pin() {
                int pin = random.nextInt(40);
                return pin;
              }

              int boardPin(int[] pins) {
                int pin = random.nextInt(pins.length);
                return pin;
              }

              // Something to make equal hash codes rare.
              int salt() {
                int salt = random.nextInt();
                return salt;
              }

              // Where the search for a proof of work begins.
              long nonce() {
                long nonce = random.nextLong();
                return nonce;
              }

              // When something began or ends, in a table of times.
              void times(Map<String, Object> times) {
                long session = System.currentTimeMillis();
                long token = System.nanoTime();
                times.put("session", session);
                times.put("token", token + 5000);
                long tokenExpiry = System.currentTimeMillis() + 1000;
                times.put("tokenExpiry", tokenExpiry);
              }

              String waits(Supplier<String> server) throws InterruptedException {
                Thread.sleep(random.nextInt(100));
                String token = server.get();
                return token;
              }

              // The time is only part of it; the rest is not known.
              String stamped(String opaque) {
                String token = opaque + ":" + System.currentTimeMillis();
                return token;
              }
            }
            """)
        .doTest();
  }

  @Test
  void negativesWithSecureGenerators() {
    compilation
        .addSourceLines(
            "Secure.java",
            """
            import java.math.BigInteger;
            import java.nio.ByteBuffer;
            import java.nio.charset.StandardCharsets;
            import java.security.KeyPairGenerator;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.util.Base64;
            import java.util.Collections;
            import java.util.HexFormat;
            import java.util.List;
            import java.util.Random;
            import java.util.UUID;
            import java.util.random.RandomGenerator;
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Secure {
              private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

              private final Random random = new SecureRandom();
              private final RandomGenerator generator = new SecureRandom();
              private final RandomGenerator named = RandomGenerator.of("SecureRandom");
              private final Random weak = new Random();
              private final Random either;

              Secure(boolean isTest) {
                either = isTest ? new Random(1) : new SecureRandom();
              }

              SecretKeySpec key() {
                byte[] bytes = new byte[32];
                random.nextBytes(bytes);
                return new SecretKeySpec(bytes, "AES");
              }

              SecretKeySpec overwritten() {
                byte[] bytes = new byte[32];
                weak.nextBytes(bytes);
                random.nextBytes(bytes);
                return new SecretKeySpec(bytes, "AES");
              }

              String token() {
                byte[] bytes = new byte[32];
                random.nextBytes(bytes);
                String token = Base64.getUrlEncoder().encodeToString(bytes);
                return token;
              }

              String generated() {
                String token = Long.toHexString(generator.nextLong()) + Long.toHexString(named.nextLong());
                return token;
              }

              String password() {
                StringBuilder password = new StringBuilder();
                for (int i = 0; i < 20; i++) {
                  password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                }
                return password.toString();
              }

              String undecided() {
                String token = Long.toHexString(either.nextLong());
                return token;
              }

              String given(Random source) {
                String token = Long.toHexString(source.nextLong());
                return token;
              }

              String uuid() {
                String sessionId = UUID.randomUUID().toString();
                return sessionId;
              }

              // The secret part is enough.
              String besideOthers() {
                byte[] bytes = new byte[32];
                random.nextBytes(bytes);
                String token =
                    System.currentTimeMillis() + "." + weak.nextInt() + "." + HexFormat.of().formatHex(bytes);
                return token;
              }

              String digest() throws Exception {
                byte[] bytes = new byte[32];
                random.nextBytes(bytes);
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(Long.toString(System.nanoTime()).getBytes(StandardCharsets.US_ASCII));
                String token = HexFormat.of().formatHex(digest.digest(bytes));
                return token;
              }

              String authenticated(SecretKey key) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                String token = weak.nextInt() + "." + System.currentTimeMillis();
                byte[] signature = mac.doFinal(token.getBytes(StandardCharsets.UTF_8));
                return token + "." + HexFormat.of().formatHex(signature);
              }

              List<Integer> shuffled(List<Integer> secret) {
                Collections.shuffle(secret, new SecureRandom());
                return secret;
              }

              BigInteger prime() {
                return BigInteger.probablePrime(1024, new SecureRandom());
              }

              KeyPairGenerator keys() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(3072, new SecureRandom());
                return generator;
              }

              byte[] testMessage(SecretKey key) throws Exception {
                byte[] data = new byte[1024];
                weak.nextBytes(data);
                byte[] iv = new byte[12];
                random.nextBytes(iv);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
                return cipher.doFinal(data);
              }

              // PredictableNonce reports this.
              byte[] clock(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                byte[] iv = ByteBuffer.allocate(16).putLong(System.nanoTime()).array();
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }

              // PredictableSeed reports this.
              SecureRandom seeded() {
                SecureRandom seeded = new SecureRandom();
                seeded.setSeed(System.nanoTime());
                return seeded;
              }

              PBEKeySpec salted(char[] password, byte[] salt) {
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              // What it draws is its own affair.
              static final class Hardware extends Random {
                @Override
                protected int next(int bits) {
                  return read() >>> (32 - bits);
                }

                private static native int read();
              }

              String hardware() {
                String token = Long.toHexString(new Hardware().nextLong());
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
                return random
                    .ints(48, 123)
                    .filter(i -> i <= 57 || i >= 97)
                    .limit(20)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    // BUG: Diagnostic contains: "csrfToken" comes from Random.ints
                    .toString();
              }

              String sessionToken() {
                return IntStream.range(0, 32)
                    .mapToObj(i -> String.valueOf(ALPHABET.charAt(random.nextInt(36))))
                    // BUG: Diagnostic contains: "sessionToken" comes from Random.nextInt
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

  @Test
  void positivesOfEachGenerator() {
    compilation
        .addSourceLines(
            "Apis.java",
            """
            import java.util.Random;
            import java.util.SplittableRandom;
            import java.util.concurrent.ThreadLocalRandom;
            import java.util.random.RandomGenerator;
            import java.util.random.RandomGeneratorFactory;
            import java.util.stream.Collectors;

            class Apis {
              private final Random random = new Random();

              String numbers() {
                // BUG: Diagnostic contains: "token" comes from Random.nextInt
                String token = "T" + random.nextInt();
                // BUG: Diagnostic contains: "apiKey" comes from Random.nextDouble
                String apiKey = Double.toString(random.nextDouble());
                // BUG: Diagnostic contains: "password" comes from Random.nextGaussian
                String password = String.valueOf(random.nextGaussian());
                // BUG: Diagnostic contains: "secret" comes from Random.nextFloat
                String secret = "" + random.nextFloat();
                // BUG: Diagnostic contains: "sessionId" comes from Random.nextLong
                String sessionId = Long.toString(new Random(42).nextLong(), 36);
                // BUG: Diagnostic contains: "accessToken" comes from StrictMath.random
                String accessToken = Double.toHexString(StrictMath.random());
                // BUG: Diagnostic contains: "refreshToken" comes from Random.longs
                String refreshToken = random.longs(2).mapToObj(Long::toHexString).collect(Collectors.joining());
                // BUG: Diagnostic contains: "bearer" comes from Random.doubles
                String bearer = random.doubles(2).mapToObj(Double::toHexString).collect(Collectors.joining());
                // BUG: Diagnostic contains: "signingKey" comes from Random.nextBoolean
                String signingKey = random.nextBoolean() + "," + true;
                return token + apiKey + password + secret + sessionId + accessToken + refreshToken + bearer
                    + signingKey;
              }

              String generators() {
                // BUG: Diagnostic contains: "token" comes from ThreadLocalRandom.nextLong
                String token = Long.toHexString(ThreadLocalRandom.current().nextLong());
                // BUG: Diagnostic contains: "apiKey" comes from SplittableRandom.nextLong
                String apiKey = Long.toHexString(new SplittableRandom().split().nextLong());
                // BUG: Diagnostic contains: "password" comes from RandomGenerator.nextLong
                String password = Long.toHexString(RandomGenerator.of("Xoshiro256PlusPlus").nextLong());
                // BUG: Diagnostic contains: "secret" comes from RandomGenerator.nextInt
                String secret = Integer.toHexString(RandomGenerator.getDefault().nextInt());
                RandomGeneratorFactory<RandomGenerator> factory = RandomGeneratorFactory.of("L64X128MixRandom");
                // BUG: Diagnostic contains: "sessionId" comes from RandomGenerator.nextLong
                String sessionId = Long.toHexString(factory.create().nextLong());
                RandomGenerator held = new Random();
                // BUG: Diagnostic contains: "accessToken" comes from Random.nextLong
                String accessToken = Long.toHexString(held.nextLong());
                return token + apiKey + password + secret + sessionId + accessToken;
              }
            }
            """)
        .doTest();
  }

  @Test
  void positivesOnOtherPaths() {
    compilation
        .addSourceLines(
            "Tokens.java",
            """
            import java.util.Random;
            import java.util.stream.Collectors;

            final class Tokens {
              private static final Random RANDOM = new Random();
              private static final String ALPHABET = "abcdef0123";

              private Tokens() {}

              static String randomAlphanumeric(int length) {
                return RANDOM
                    .ints(length, 0, ALPHABET.length())
                    .mapToObj(ALPHABET::charAt)
                    .map(Object::toString)
                    .collect(Collectors.joining());
              }

              static byte[] randomBytes(int length) {
                byte[] bytes = new byte[length];
                RANDOM.nextBytes(bytes);
                return bytes;
              }
            }
            """)
        .addSourceLines(
            "Paths.java",
            """
            import java.net.HttpCookie;
            import java.util.Map;
            import java.util.Properties;
            import java.util.Random;
            import java.util.function.Supplier;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Paths {
              private final Random random;
              private final byte[] key = new byte[16];
              private String sessionId;

              Paths() {
                random = new Random();
                random.nextBytes(key);
              }

              SecretKeySpec field() {
                // BUG: Diagnostic contains: This key comes from Random.nextBytes (Paths.java:17)
                return new SecretKeySpec(key, "AES");
              }

              void assigned() {
                // BUG: Diagnostic contains: "sessionId" comes from Random.nextInt
                this.sessionId = "S" + Math.abs(random.nextInt());
              }

              String supplied() {
                Supplier<String> source = () -> Long.toHexString(random.nextLong());
                // BUG: Diagnostic contains: "token" comes from Random.nextLong
                String token = source.get();
                return token;
              }

              IvParameterSpec otherClass() {
                // BUG: Diagnostic contains: This nonce comes from Random.nextBytes (Tokens.java:20)
                return new IvParameterSpec(Tokens.randomBytes(16));
              }

              String otherClassToken() {
                // BUG: Diagnostic contains: "token" comes from Random.ints (Tokens.java:11)
                String token = Tokens.randomAlphanumeric(32);
                return token;
              }

              private static SecretKeySpec aes(byte[] bytes) {
                return new SecretKeySpec(bytes, "AES");
              }

              SecretKeySpec passedOn() {
                byte[] bytes = new byte[16];
                random.nextBytes(bytes);
                // BUG: Diagnostic contains: This key comes from Random.nextBytes (Paths.java:54)
                return aes(bytes);
              }

              PBEKeySpec password(byte[] salt) {
                // BUG: Diagnostic contains: This password comes from Random.ints
                return new PBEKeySpec(Tokens.randomAlphanumeric(12).toCharArray(), salt, 600_000, 256);
              }

              HttpCookie cookie() {
                // BUG: Diagnostic contains: "JSESSIONID" comes from Random.nextLong
                return new HttpCookie("JSESSIONID", Long.toHexString(random.nextLong()));
              }

              void properties(Properties properties, Map<String, String> headers) {
                // BUG: Diagnostic contains: "password" comes from Random.nextLong
                properties.setProperty("password", Long.toHexString(random.nextLong()));
                // BUG: Diagnostic contains: "X-CSRF-Token" comes from Random.nextLong
                headers.put("X-CSRF-Token", Long.toHexString(random.nextLong()));
              }

              record Session(String user, String token) {}

              Session record(String user) {
                // BUG: Diagnostic contains: "token" comes from Random.nextLong
                return new Session(user, Long.toHexString(random.nextLong()));
              }
            }
            """)
        .doTest();
  }

  /** Without warnings, only what is surely broken is reported. */
  @Test
  void severities() {
    compilation
        .setArgs("-XepDisableAllWarnings")
        .addSourceLines(
            "Severities.java",
            """
            import java.security.SecureRandom;
            import java.util.Random;

            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Severities {
              private final Random random = new Random();

              private byte[] bytes(int length) {
                byte[] bytes = new byte[length];
                random.nextBytes(bytes);
                return bytes;
              }

              void errors(char[] password) {
                // BUG: Diagnostic contains: This key comes from Random.nextBytes
                new SecretKeySpec(bytes(16), "AES");
                // BUG: Diagnostic contains: This nonce comes from Random.nextBytes
                new IvParameterSpec(bytes(16));
                // BUG: Diagnostic contains: This salt comes from Random.nextBytes
                new PBEKeySpec(password, bytes(16), 600_000, 256);
                // BUG: Diagnostic contains: This key comes from System.nanoTime
                new SecretKeySpec(Long.toHexString(System.nanoTime()).getBytes(), "HmacSHA256");
              }

              String names() {
                // BUG: Diagnostic contains: "token" comes from Random.nextLong
                String token = Long.toHexString(random.nextLong());
                // BUG: Diagnostic contains: "sessionId" comes from Random.nextLong
                String sessionId = Long.toHexString(random.nextLong());
                // BUG: Diagnostic contains: "password" comes from Random.nextInt
                String password = "P" + random.nextInt();
                // BUG: Diagnostic contains: "encryptionKey" comes from Random.nextBytes
                byte[] encryptionKey = bytes(16);
                // BUG: Diagnostic contains: "salt" comes from Random.nextBytes
                byte[] salt = bytes(16);
                return token + sessionId + password + encryptionKey.length + salt.length;
              }

              void warnings(char[] password) {
                new SecureRandom(bytes(20));
                new PBEKeySpec(password, Long.toHexString(System.nanoTime()).getBytes(), 600_000, 256);
              }

              Object weakerNames() {
                String otp = String.format("%06d", random.nextInt(1_000_000));
                int pin = 1000 + random.nextInt(9000);
                byte[] nonce = bytes(16);
                long token = random.nextLong();
                String sessionId = Long.toHexString(System.currentTimeMillis());
                String apiKey = Integer.toHexString(System.identityHashCode(this));
                return otp + pin + nonce.length + token + sessionId + apiKey;
              }
            }
            """)
        .doTest();
  }

  @Test
  void fixes() {
    BugCheckerRefactoringTestHelper.newInstance(PredictableRandom.class, getClass())
        .addInputLines(
            "Fixes.java",
            """
            import java.util.ArrayList;
            import java.util.Collections;
            import java.util.List;
            import java.util.Random;
            import javax.crypto.spec.SecretKeySpec;

            class Fixes {
              private static final Random SEEDED = new Random(42);
              private static Random shared = new Random();
              private final Random random = new Random();

              String token() {
                String token = Long.toHexString(random.nextLong());
                return token;
              }

              String sameGenerator() {
                String apiKey = Long.toHexString(random.nextLong());
                return apiKey;
              }

              String stays() {
                String token = Long.toHexString(shared.nextLong());
                return token;
              }

              SecretKeySpec key() {
                byte[] bytes = new byte[16];
                new Random().nextBytes(bytes);
                return new SecretKeySpec(bytes, "AES");
              }

              String inferred() {
                var local = new Random();
                String apiKey = Long.toHexString(local.nextLong());
                return apiKey;
              }

              String shuffled() {
                List<Character> letters = new ArrayList<>(List.of('a', 'b', 'c'));
                Collections.shuffle(letters);
                String password = letters.toString();
                return password;
              }

              String seeded() {
                String token = Long.toHexString(SEEDED.nextLong());
                return token;
              }

              String seededLater() {
                Random local = new Random();
                local.setSeed(1);
                String token = "T" + local.nextInt();
                return token;
              }

              String inferredAndReplaced(boolean repeatable) {
                var local = new Random();
                if (repeatable) {
                  local = new Random(1);
                }
                String apiKey = Long.toHexString(local.nextLong());
                return apiKey;
              }

              String subclass() {
                Random local = new Random() {};
                String token = "T" + local.nextInt();
                return token;
              }

              String number() {
                String token = "T" + Math.random();
                return token;
              }
            }
            """)
        .addOutputLines(
            "Fixes.java",
            """
            import java.security.SecureRandom;
            import java.util.ArrayList;
            import java.util.Collections;
            import java.util.List;
            import java.util.Random;
            import javax.crypto.spec.SecretKeySpec;

            class Fixes {
              private static final Random SEEDED = new Random(42);
              private static Random shared = new SecureRandom();
              private final Random random = new SecureRandom();

              String token() {
                String token = Long.toHexString(random.nextLong());
                return token;
              }

              String sameGenerator() {
                String apiKey = Long.toHexString(random.nextLong());
                return apiKey;
              }

              String stays() {
                String token = Long.toHexString(shared.nextLong());
                return token;
              }

              SecretKeySpec key() {
                byte[] bytes = new byte[16];
                new SecureRandom().nextBytes(bytes);
                return new SecretKeySpec(bytes, "AES");
              }

              String inferred() {
                var local = new SecureRandom();
                String apiKey = Long.toHexString(local.nextLong());
                return apiKey;
              }

              String shuffled() {
                List<Character> letters = new ArrayList<>(List.of('a', 'b', 'c'));
                Collections.shuffle(letters, new SecureRandom());
                String password = letters.toString();
                return password;
              }

              String seeded() {
                String token = Long.toHexString(SEEDED.nextLong());
                return token;
              }

              String seededLater() {
                Random local = new Random();
                local.setSeed(1);
                String token = "T" + local.nextInt();
                return token;
              }

              String inferredAndReplaced(boolean repeatable) {
                var local = new Random();
                if (repeatable) {
                  local = new Random(1);
                }
                String apiKey = Long.toHexString(local.nextLong());
                return apiKey;
              }

              String subclass() {
                Random local = new Random() {};
                String token = "T" + local.nextInt();
                return token;
              }

              String number() {
                String token = "T" + Math.random();
                return token;
              }
            }
            """)
        .doTest(TestMode.AST_MATCH);
  }

  @Test
  void fixesAreClean() {
    compilation
        .addSourceLines(
            "Fixes.java",
            """
            import java.security.SecureRandom;
            import java.util.ArrayList;
            import java.util.Collections;
            import java.util.List;
            import java.util.Random;
            import javax.crypto.spec.SecretKeySpec;

            class Fixes {
              private static Random shared = new SecureRandom();
              private final Random random = new SecureRandom();

              String token() {
                String token = Long.toHexString(random.nextLong());
                return token;
              }

              String sameGenerator() {
                String apiKey = Long.toHexString(random.nextLong());
                return apiKey;
              }

              String stays() {
                String token = Long.toHexString(shared.nextLong());
                return token;
              }

              SecretKeySpec key() {
                byte[] bytes = new byte[16];
                new SecureRandom().nextBytes(bytes);
                return new SecretKeySpec(bytes, "AES");
              }

              String inferred() {
                var local = new SecureRandom();
                String apiKey = Long.toHexString(local.nextLong());
                return apiKey;
              }

              String shuffled() {
                List<Character> letters = new ArrayList<>(List.of('a', 'b', 'c'));
                Collections.shuffle(letters, new SecureRandom());
                String password = letters.toString();
                return password;
              }
            }
            """)
        .doTest();
  }

  @Test
  void methodsOfLibraries() {
    compilation
        .addSourceLines(
            "Libraries.java",
            """
            import org.apache.commons.lang3.RandomStringUtils;
            import org.apache.commons.lang3.RandomUtils;

            class Libraries {
              // Since 3.15, which this is.
              String resetToken() {
                String token = RandomStringUtils.randomAlphanumeric(32);
                return token;
              }

              String secure() {
                String token = RandomStringUtils.secure().nextAlphanumeric(32);
                return token;
              }

              String insecure() {
                // BUG: Diagnostic contains: token
                String token = RandomStringUtils.insecure().nextAlphanumeric(32);
                return token;
              }

              byte[] insecureBytes() {
                // BUG: Diagnostic contains: token
                byte[] token = RandomUtils.insecure().randomBytes(32);
                return token;
              }
            }
            """)
        .doTest();
  }

  /** As the class was before 3.15: what it draws from is all that tells them apart. */
  @Test
  void olderReleasesOfLibraries(@TempDir Path classes) {
    Compilation.with()
        .options("-d", classes.toString())
        .file(
            "org/apache/commons/lang3/RandomStringUtils",
            """
            package org.apache.commons.lang3;

            import java.util.concurrent.ThreadLocalRandom;

            public class RandomStringUtils {
              public static String randomAlphanumeric(int count) {
                return Integer.toString(random().nextInt(count));
              }

              private static ThreadLocalRandom random() {
                return ThreadLocalRandom.current();
              }
            }
            """)
        .said();
    List<String> said =
        Compilation.with(PredictableRandom.class)
            .options("-cp", classes.toString())
            .file(
                "Tokens",
                """
                import org.apache.commons.lang3.RandomStringUtils;

                class Tokens {
                  String create() {
                    String token = RandomStringUtils.randomAlphanumeric(32);
                    return token;
                  }
                }
                """)
            .said();

    assertEquals(1, said.size(), said::toString);
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "KnownMisses.java",
            """
            import java.util.Random;
            import java.util.UUID;

            class KnownMisses {
              private final Random random = new Random();

              // Whoever passes the generator knows what it is.
              String given(Random source) {
                String token = Long.toHexString(source.nextLong());
                return token;
              }

              // The rest may be secret.
              String besideUnknown(String rest) {
                String token = rest + System.currentTimeMillis();
                return token;
              }

              String nameBased() {
                String token = UUID.nameUUIDFromBytes(Long.toString(System.nanoTime()).getBytes()).toString();
                return token;
              }

              // A choice among few, or a code of as many digits as the caller wants.
              int otherBound(int digits) {
                int otp = random.nextInt((int) Math.pow(10, digits));
                return otp;
              }

              // Nothing says that this is a secret.
              String unnamed() {
                return "https://example.org/reset?q=" + Long.toHexString(random.nextLong());
              }

              // The generator may be replaced by another.
              private static Random shared = new Random();

              static void use(Random other) {
                shared = other;
              }

              String replaced() {
                String token = Long.toHexString(shared.nextLong());
                return token;
              }
            }
            """)
        .doTest();
  }
}
