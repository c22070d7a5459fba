package dev.keyward.jca;

import static java.util.Locale.ENGLISH;

import java.util.Arrays;
import java.util.Optional;

/**
 * An algorithm of {@code SecureRandom}.
 *
 * <p>What a seed does was measured on JDK 17 and 25 on Linux (2026-11): two generators got the same
 * seed, and their outputs were compared.
 */
public enum GeneratorName {
  /** Its output depends on the seed alone, if that comes before the first draw. */
  SHA1PRNG("SHA1PRNG", true),
  /** Bouncy Castle's generators that have no seed but what they are given. */
  DIGEST("DigestRandomGenerator", true),
  VMPC("VMPCRandomGenerator", true),
  /** Bouncy Castle's generator for tests, which puts out its seed. */
  FIXED("FixedSecureRandom", true),
  DRBG("DRBG", false),
  NATIVE_PRNG("NativePRNG", false),
  NATIVE_PRNG_BLOCKING("NativePRNGBlocking", false),
  NATIVE_PRNG_NON_BLOCKING("NativePRNGNonBlocking", false),
  WINDOWS_PRNG("Windows-PRNG", false),
  PKCS11("PKCS11", false);

  private final String canonical;
  private final boolean repeatable;

  GeneratorName(String canonical, boolean repeatable) {
    this.canonical = canonical;
    this.repeatable = repeatable;
  }

  /** The algorithm that {@code SecureRandom} gives for a name. */
  public static Optional<GeneratorName> parse(String spelled) {
    return Arrays.stream(values())
        .filter(name -> name.canonical.toUpperCase(ENGLISH).equals(spelled.toUpperCase(ENGLISH)))
        .findFirst();
  }

  /** The standard name. */
  public String canonical() {
    return canonical;
  }

  /** Whether a first seed decides the whole output; with others it is mixed into their own. */
  public boolean isRepeatable() {
    return repeatable;
  }

  /** Whether it puts out the same as every other one of its kind until it is given a seed. */
  public boolean needsSeed() {
    return this == DIGEST || this == VMPC;
  }

  /** Whether it is made for tests, which want to know what comes. */
  public boolean isForTests() {
    return this == FIXED;
  }

  @Override
  public String toString() {
    return canonical;
  }
}
