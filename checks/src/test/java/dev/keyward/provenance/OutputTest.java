package dev.keyward.provenance;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import dev.keyward.checks.Finding;
import dev.keyward.checks.RoleCheck;
import dev.keyward.jca.Policy;
import dev.keyward.roles.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the JDK's methods put out, as it arrives where a value is used. */
final class OutputTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(TellsOutputs.class, getClass());

  /** Tells what each value is that {@code Objects.equals} compares with "what?". */
  @BugPattern(summary = "outputs", severity = SeverityLevel.WARNING)
  public static final class TellsOutputs extends RoleCheck {
    private static final long serialVersionUID = 1L;

    public TellsOutputs() {
      super(Role.EARLY_EXIT_COMPARAND);
    }

    @Override
    protected Optional<Finding> judge(RoleUse use, Policy policy) {
      return use.call().arguments().size() == 2
              && use.provenance() == use.call().arguments().get(0)
              && use.call().arguments().get(1).only(String.class).equals(Optional.of("what?"))
          ? Optional.of(Finding.at(use.site(), "is " + say(use.provenance())))
          : Optional.empty();
    }

    private static String say(Provenance value) {
      return Joiner.on(" or ").join(value.origins().stream().map(TellsOutputs::say).iterator());
    }

    private static String say(Origin origin) {
      return origin.constant().isPresent()
          ? origin.constant().get() + "."
          : (origin.isUnknown() ? "unknown " : "")
              + ImmutableSortedSet.copyOf(origin.roles())
              + ".";
    }
  }

  private void test(String... lines) {
    compilation
        .addSourceLines(
            "T.java",
            "import java.math.BigInteger;",
            "import java.security.*;",
            "import java.security.interfaces.*;",
            "import java.util.*;",
            "import java.util.concurrent.*;",
            "import java.util.random.*;",
            "import javax.crypto.*;",
            "import javax.crypto.spec.*;",
            "class T {",
            "  void m(Random random, RandomGenerator generator, SecureRandom secure, Key key,",
            "      RSAPublicKey publicKey, SecretKey secretKey, boolean maybe) throws Exception {",
            "    Mac.getInstance(\"HmacSHA256\");",
            Joiner.on('\n').join(lines),
            "  }",
            "}")
        .doTest();
  }

  @Test
  void drawsOfKnownGenerators() {
    test(
        """
        // BUG: Diagnostic contains: is [WEAK_RANDOM_OUTPUT].
        Objects.equals(new Random().nextInt(), "what?");
        // BUG: Diagnostic contains: is [SECURE_RANDOM_OUTPUT].
        Objects.equals(new SecureRandom().nextInt(), "what?");
        // BUG: Diagnostic contains: is [SECURE_RANDOM_OUTPUT].
        Objects.equals(secure.nextInt(6), "what?");
        // BUG: Diagnostic contains: is [WEAK_RANDOM_OUTPUT].
        Objects.equals(ThreadLocalRandom.current().nextLong(), "what?");
        // BUG: Diagnostic contains: is [WEAK_RANDOM_OUTPUT].
        Objects.equals(new SplittableRandom().split().nextLong(), "what?");
        // BUG: Diagnostic contains: is [WEAK_RANDOM_OUTPUT].
        Objects.equals(Math.random(), "what?");
        byte[] bytes = new byte[16];
        secure.nextBytes(bytes);
        // BUG: Diagnostic contains: is [SECURE_RANDOM_OUTPUT].
        Objects.equals(bytes, "what?");
        """);
  }

  @Test
  void drawsOfVariablesThatCanHoldEither() {
    test(
        """
        // BUG: Diagnostic contains: is unknown [].
        Objects.equals(random.nextInt(), "what?");
        // BUG: Diagnostic contains: is unknown [].
        Objects.equals(generator.nextInt(), "what?");
        Random strong = new SecureRandom();
        // BUG: Diagnostic contains: is [SECURE_RANDOM_OUTPUT].
        Objects.equals(strong.nextInt(), "what?");
        Random either = maybe ? new SecureRandom() : new Random();
        // BUG: Diagnostic contains: is unknown [].
        Objects.equals(either.nextInt(), "what?");
        RandomGenerator named = RandomGenerator.of("SecureRandom");
        // BUG: Diagnostic contains: is [SECURE_RANDOM_OUTPUT].
        Objects.equals(named.nextInt(), "what?");
        // BUG: Diagnostic contains: is [WEAK_RANDOM_OUTPUT].
        Objects.equals(RandomGenerator.of("L64X128MixRandom").nextInt(), "what?");
        // BUG: Diagnostic contains: is [WEAK_RANDOM_OUTPUT].
        Objects.equals(RandomGenerator.getDefault().nextInt(), "what?");
        """);
  }

  @Test
  void drawsFromAnArgument() {
    test(
        """
        // BUG: Diagnostic contains: is [SECURE_RANDOM_OUTPUT].
        Objects.equals(new BigInteger(256, secure), "what?");
        // BUG: Diagnostic contains: is [WEAK_RANDOM_OUTPUT].
        Objects.equals(new BigInteger(256, new Random()), "what?");
        // BUG: Diagnostic contains: is unknown [].
        Objects.equals(BigInteger.probablePrime(256, random), "what?");
        """);
  }

  @Test
  void encodingsOfKeys() {
    test(
        """
        // BUG: Diagnostic contains: is [PUBLIC_KEY_OUTPUT].
        Objects.equals(publicKey.getEncoded(), "what?");
        // BUG: Diagnostic contains: is [KEY_ENCODING].
        Objects.equals(secretKey.getEncoded(), "what?");
        // BUG: Diagnostic contains: is [KEY_ENCODING].
        Objects.equals(new SecretKeySpec(new byte[16], "AES").getEncoded(), "what?");
        // BUG: Diagnostic contains: is unknown [].
        Objects.equals(key.getEncoded(), "what?");
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        // BUG: Diagnostic contains: is [PUBLIC_KEY_OUTPUT].
        Objects.equals(pair.getPublic().getEncoded(), "what?");
        // BUG: Diagnostic contains: is [KEY_ENCODING].
        Objects.equals(pair.getPrivate().getEncoded(), "what?");
        // BUG: Diagnostic contains: is [KEY_ENCODING].
        Objects.equals(KeyGenerator.getInstance("AES").generateKey().getEncoded(), "what?");
        """);
  }

  @Test
  void clocksCountersAndHashes() {
    test(
        """
        // BUG: Diagnostic contains: is [CLOCK_READING].
        Objects.equals(System.nanoTime(), "what?");
        // BUG: Diagnostic contains: CLOCK_READING].
        Objects.equals(new Date().getTime(), "what?");
        // BUG: Diagnostic contains: CLOCK_READING].
        Objects.equals(java.time.Instant.now().toEpochMilli(), "what?");
        // BUG: Diagnostic contains: is [COUNTER_VALUE].
        Objects.equals(new java.util.concurrent.atomic.AtomicLong(5).getAndIncrement(), "what?");
        // BUG: Diagnostic contains: is [IDENTITY_HASH].
        Objects.equals(key.hashCode(), "what?");
        // BUG: Diagnostic contains: is 97.
        Objects.equals("a".hashCode(), "what?");
        // BUG: Diagnostic contains: is [UUID_VALUE].
        Objects.equals(UUID.randomUUID(), "what?");
        """);
  }

  @Test
  void settings() {
    test(
        """
        // BUG: Diagnostic contains: is [CONFIGURATION].
        Objects.equals(System.getenv("KEY"), "what?");
        // BUG: Diagnostic contains: is [CONFIGURATION]. or b.
        Objects.equals(System.getProperty("a", "b"), "what?");
        // BUG: Diagnostic contains: is [CONFIGURATION]. or 5.
        Objects.equals(Integer.getInteger("a", 5), "what?");
        """);
  }

  @Test
  void whatCiphersGiveOut() {
    test(
        """
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, secretKey);
        // BUG: Diagnostic contains: is [CIPHER_IV].
        Objects.equals(cipher.getIV(), "what?");
        byte[] out = new byte[64];
        cipher.doFinal(new byte[16], 0, 16, out, 0);
        // BUG: Diagnostic contains: is [CIPHER_OUTPUT].
        Objects.equals(out, "what?");
        """);
  }
}
