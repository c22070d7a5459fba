package dev.keyward.checks.randomness;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class PredictableSeedTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(PredictableSeed.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.nio.charset.StandardCharsets;
            import java.security.DrbgParameters;
            import java.security.KeyPairGenerator;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.util.Random;
            import java.util.SplittableRandom;
            import java.util.UUID;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;

            class Negatives {
              SecureRandom unseeded() {
                return new SecureRandom();
              }

              SecureRandom named() throws Exception {
                return SecureRandom.getInstance("SHA1PRNG");
              }

              SecureRandom generated() {
                return new SecureRandom(new SecureRandom().generateSeed(20));
              }

              SecureRandom taken() throws Exception {
                SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
                random.setSeed(SecureRandom.getSeed(20));
                return random;
              }

              SecureRandom own() throws Exception {
                SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
                random.setSeed(random.generateSeed(20));
                return random;
              }

              SecureRandom drawn() {
                byte[] seed = new byte[20];
                new SecureRandom().nextBytes(seed);
                return new SecureRandom(seed);
              }

              SecureRandom strong() throws Exception {
                SecureRandom random = new SecureRandom();
                random.setSeed(SecureRandom.getInstanceStrong().nextLong());
                return random;
              }

              SecureRandom uuid() {
                return new SecureRandom(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
              }

              SecureRandom digest() throws Exception {
                byte[] seed = SecureRandom.getSeed(32);
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(Long.toString(System.nanoTime()).getBytes(StandardCharsets.US_ASCII));
                return new SecureRandom(digest.digest(seed));
              }

              // The draw has made it seed itself, and the time is only added.
              SecureRandom afterTheFirstDraw() throws Exception {
                SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
                random.nextBytes(new byte[20]);
                random.setSeed(System.nanoTime());
                return random;
              }

              // Seeds add up.
              SecureRandom besideAnother() throws Exception {
                SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
                random.setSeed(SecureRandom.getSeed(20));
                random.setSeed(System.nanoTime());
                return random;
              }

              SecureRandom given(byte[] seed) {
                return new SecureRandom(seed);
              }

              SecureRandom givenNumber(long seed) throws Exception {
                SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
                random.setSeed(seed);
                return random;
              }

              void givenGenerator(SecureRandom random) {
                random.setSeed(1);
              }

              // This is what a personalisation string is for.
              SecureRandom personalised() throws Exception {
                return SecureRandom.getInstance(
                    "DRBG",
                    DrbgParameters.instantiation(
                        256, DrbgParameters.Capability.PR_AND_RESEED, "orders".getBytes()));
              }

              SecretKey keys() throws Exception {
                KeyGenerator generator = KeyGenerator.getInstance("AES");
                generator.init(256, new SecureRandom());
                KeyPairGenerator.getInstance("RSA").initialize(3072, SecureRandom.getInstanceStrong());
                return generator.generateKey();
              }

              // Games and tests want the same again; PredictableRandom looks at what is made of it.
              long repeatable() {
                Random other = new Random(7);
                other.setSeed(System.nanoTime());
                return new Random(42).nextLong() + new SplittableRandom(42).nextLong() + other.nextLong();
              }

              // PredictableRandom reports this.
              SecureRandom weak() {
                byte[] seed = new byte[20];
                new Random().nextBytes(seed);
                return new SecureRandom(seed);
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Seeds.java",
            """
            interface Seeds {
              String VALUE = "fixed";
            }
            """)
        .addSourceLines(
            "Positives.java",
            """
            import java.math.BigInteger;
            import java.nio.ByteBuffer;
            import java.nio.charset.StandardCharsets;
            import java.security.KeyPair;
            import java.security.KeyPairGenerator;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.time.Instant;
            import java.util.Date;
            import java.util.HexFormat;
            import java.util.Random;

            class Positives {
              private static final byte[] SEED = {1, 2, 3, 4};
              private static final String TEXT = "seed";

              private final SecureRandom field = new SecureRandom();

              {
                // BUG: Diagnostic contains: The seed is a constant. The JDK's default generators mix it
                field.setSeed(42L);
              }

              void constants() {
                // BUG: Diagnostic contains: The seed is a constant
                new SecureRandom(new byte[] {1, 2, 3});
                // BUG: Diagnostic contains: The seed is a constant (from Positives.java:14)
                new SecureRandom(SEED);
                // BUG: Diagnostic contains: The seed is a constant
                new SecureRandom(TEXT.getBytes(StandardCharsets.UTF_8));
                // BUG: Diagnostic contains: The seed is a constant
                new SecureRandom(BigInteger.valueOf(17).toByteArray());
                // BUG: Diagnostic contains: The seed is a constant
                new SecureRandom(HexFormat.of().parseHex("cafebabe"));
                // BUG: Diagnostic contains: The seed is a constant
                new SecureRandom(ByteBuffer.allocate(8).putLong(5).array());
                // BUG: Diagnostic contains: The seed is a constant
                new SecureRandom(new byte[20]);
              }

              void clocks() throws Exception {
                SecureRandom random = new SecureRandom();
                // BUG: Diagnostic contains: The seed is System.currentTimeMillis (Positives.java:44), a clock
                random.setSeed(System.currentTimeMillis());
                // BUG: Diagnostic contains: The seed is System.nanoTime
                new SecureRandom(ByteBuffer.allocate(8).putLong(System.nanoTime()).array());
                // BUG: Diagnostic contains: The seed is Instant.now
                new SecureRandom(Instant.now().toString().getBytes(StandardCharsets.US_ASCII));
                // BUG: Diagnostic contains: The seed is new Date
                SecureRandom.getInstance("DRBG").setSeed(new Date().getTime());
                // BUG: Diagnostic contains: The seed is Object.hashCode
                SecureRandom.getInstanceStrong().setSeed(hashCode());
                byte[] time = Long.toString(System.currentTimeMillis()).getBytes(StandardCharsets.US_ASCII);
                // BUG: Diagnostic contains: The seed is System.currentTimeMillis
                new SecureRandom(MessageDigest.getInstance("SHA-256").digest(time));
              }

              void repeatable() throws Exception {
                SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
                // BUG: Diagnostic contains: The seed is a constant, and before its first use it decides all
                random.setSeed(12345);
                SecureRandom sun = SecureRandom.getInstance("sha1prng", "SUN");
                // BUG: Diagnostic contains: decides all that SHA1PRNG puts out
                sun.setSeed(TEXT.getBytes(StandardCharsets.UTF_8));
                SecureRandom timed = SecureRandom.getInstance("SHA1PRNG");
                // BUG: Diagnostic contains: The seed is System.nanoTime
                timed.setSeed(System.nanoTime());
              }

              KeyPair pair() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                // BUG: Diagnostic contains: The seed is a constant
                generator.initialize(3072, new SecureRandom("pair".getBytes(StandardCharsets.UTF_8)));
                return generator.generateKeyPair();
              }

              Runnable lambda() {
                SecureRandom random = new SecureRandom();
                // BUG: Diagnostic contains: The seed is a constant
                return () -> random.setSeed(7);
              }

              Random declaredAsRandom() {
                Random random = new SecureRandom();
                // BUG: Diagnostic contains: The seed is a constant
                random.setSeed(99);
                return random;
              }

              private static SecureRandom seeded(byte[] seed) {
                return new SecureRandom(seed);
              }

              SecureRandom helper() {
                // BUG: Diagnostic contains: The seed is a constant (used at Positives.java:91)
                return seeded(new byte[20]);
              }

              SecureRandom otherClass() {
                // BUG: Diagnostic contains: The seed is a constant. The JDK's
                return new SecureRandom(Seeds.VALUE.getBytes(StandardCharsets.UTF_8));
              }
            }
            """)
        .doTest();
  }

  @Test
  void positivesWithPasswords() {
    compilation
        .addSourceLines(
            "Passwords.java",
            """
            import java.nio.charset.StandardCharsets;
            import java.security.SecureRandom;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;

            class Passwords {
              SecretKey derived(String password) throws Exception {
                SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
                // BUG: Diagnostic contains: The seed is a password, and before its first use
                random.setSeed(password.getBytes(StandardCharsets.UTF_8));
                KeyGenerator generator = KeyGenerator.getInstance("AES");
                generator.init(128, random);
                return generator.generateKey();
              }

              SecretKey ofSomething(byte[] raw) throws Exception {
                SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
                // BUG: Diagnostic contains: keys that are drawn at Passwords.java:21 included: that makes a key
                random.setSeed(raw);
                KeyGenerator generator = KeyGenerator.getInstance("AES");
                generator.init(128, random);
                return generator.generateKey();
              }

              SecretKey hoped(char[] password) throws Exception {
                KeyGenerator generator = KeyGenerator.getInstance("AES");
                // BUG: Diagnostic contains: The seed is a password. The JDK's default generators mix it
                generator.init(128, new SecureRandom(new String(password).getBytes(StandardCharsets.UTF_8)));
                return generator.generateKey();
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

            class Severities {
              void severities() throws Exception {
                SecureRandom repeatable = SecureRandom.getInstance("SHA1PRNG");
                // BUG: Diagnostic contains: decides all that SHA1PRNG puts out
                repeatable.setSeed(1);
                SecureRandom mixed = new SecureRandom();
                mixed.setSeed(1);
                new SecureRandom(new byte[] {1});
                SecureRandom.getInstance("NativePRNG").setSeed(1);
              }
            }
            """)
        .doTest();
  }

  @Test
  void fixes() {
    BugCheckerRefactoringTestHelper.newInstance(PredictableSeed.class, getClass())
        .addInputLines(
            "Fixes.java",
            """
            import java.nio.charset.StandardCharsets;
            import java.security.SecureRandom;

            class Fixes {
              private final SecureRandom field = new SecureRandom("seed".getBytes(StandardCharsets.UTF_8));

              SecureRandom local() {
                SecureRandom random = new SecureRandom();
                random.setSeed(System.currentTimeMillis());
                return random;
              }

              SecureRandom array() {
                return new SecureRandom(new byte[] {1, 2, 3});
              }

              SecureRandom repeatable() throws Exception {
                SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
                random.setSeed(1);
                return random;
              }

              private long last;

              SecureRandom alsoAnAssignment(boolean seeded) {
                SecureRandom random = new SecureRandom();
                random.setSeed(last = 5);
                if (seeded) random.setSeed(1);
                return random;
              }
            }
            """)
        .addOutputLines(
            "Fixes.java",
            """
            import java.nio.charset.StandardCharsets;
            import java.security.SecureRandom;

            class Fixes {
              private final SecureRandom field = new SecureRandom();

              SecureRandom local() {
                SecureRandom random = new SecureRandom();
                return random;
              }

              SecureRandom array() {
                return new SecureRandom();
              }

              SecureRandom repeatable() throws Exception {
                SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
                random.setSeed(1);
                return random;
              }

              private long last;

              SecureRandom alsoAnAssignment(boolean seeded) {
                SecureRandom random = new SecureRandom();
                random.setSeed(last = 5);
                if (seeded) random.setSeed(1);
                return random;
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
            import java.nio.charset.StandardCharsets;
            import java.security.SecureRandom;

            class Fixes {
              private final SecureRandom field = new SecureRandom();

              SecureRandom local() {
                SecureRandom random = new SecureRandom();
                return random;
              }

              SecureRandom array() {
                return new SecureRandom();
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
            import java.security.SecureRandom;

            class KnownMisses {
              // Nothing shows whether the generator has drawn, and which one it is.
              void given(SecureRandom random) {
                random.setSeed(1);
              }

              // The name comes from elsewhere; the seed only counts where it decides the output.
              long unknownSeed(long id) throws Exception {
                SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
                random.setSeed(id);
                return random.nextLong();
              }
            }
            """)
        .doTest();
  }
}
