package dev.keyward.jca;

import static java.util.Locale.ENGLISH;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/** What {@code Cipher.getInstance} is asked for: an algorithm, a mode and a padding. */
public final class Transformation {
  private static final ImmutableSet<String> AUTHENTICATED =
      ImmutableSet.of("GCM", "CCM", "OCB", "EAX", "GCM-SIV", "POLY1305");
  private static final ImmutableSet<String> BLOCK = ImmutableSet.of("AES", "DES", "DESEDE");

  private final String algorithm;
  private final String mode;
  private final String padding;
  private final boolean byDefault;

  private Transformation(String algorithm, String mode, String padding, boolean byDefault) {
    this.algorithm = algorithm;
    this.mode = mode;
    this.padding = padding;
    this.byDefault = byDefault;
  }

  /** The transformation that {@code Cipher.getInstance} gives for a name. */
  public static Optional<Transformation> parse(String spelled) {
    String[] parts = spelled.split("/", 3);
    String algorithm = parts[0].trim();
    if (parts.length == 2) {
      return Optional.empty();
    }
    if (parts.length == 1) {
      return Optional.of(
          new Transformation(
              algorithm,
              "ECB",
              algorithm.equalsIgnoreCase("RSA") ? "PKCS1Padding" : "PKCS5Padding",
              true));
    }
    String mode = parts[1].trim();
    return Optional.of(
        new Transformation(
            algorithm,
            mode.isEmpty() ? "ECB" : mode.toUpperCase(ENGLISH),
            parts[2].trim(),
            mode.isEmpty()));
  }

  /** The standard name of the algorithm, for example {@code AES} or {@code PBEWithMD5AndDES}. */
  public String algorithm() {
    return algorithm;
  }

  /** The mode of operation, for example {@code CBC}: the default one where none is named. */
  public String mode() {
    return mode;
  }

  /** The padding, for example {@code PKCS5Padding}: the default one where none is named. */
  public String padding() {
    return padding;
  }

  /** Whether a block cipher encrypts equal blocks to equal blocks. */
  public boolean isEcb() {
    return mode.equals("ECB") && BLOCK.contains(algorithm.toUpperCase(ENGLISH));
  }

  /** Whether it is ECB because no mode is named. */
  public boolean isEcbByDefault() {
    return isEcb() && byDefault;
  }

  /** Whether a changed ciphertext is refused. */
  public boolean isAuthenticated() {
    return AUTHENTICATED.contains(mode);
  }

  /** Whether the cipher is broken, obsolete, does nothing, or has 64-bit blocks. */
  public boolean isWeakCipher() {
    return weakness().isPresent();
  }

  /** Why the cipher is weak: a short clause. */
  public Optional<String> weakness() {
    return KeyAlgorithm.parse(algorithm).flatMap(KeyAlgorithm::weakness);
  }

  /** Whether it hides data but does not protect it from being changed. */
  public boolean isBlockCipherWithoutAuthentication() {
    return mode.equals("CBC") || mode.equals("CTR");
  }

  /** Whether it is CBC with a padding whose errors an attacker can ask about. */
  public boolean isCbcWithPadding() {
    return mode.equals("CBC") && !padding.equalsIgnoreCase("NoPadding");
  }

  /** Whether its key comes from a password. */
  public boolean isPasswordBased() {
    return algorithm.toUpperCase(ENGLISH).startsWith("PBE");
  }

  /** Whether it is made to encrypt keys, not data. */
  public boolean isKeyWrap() {
    return mode.equals("KW") || mode.equals("KWP");
  }

  /** Whether it is a cipher in Galois/counter mode. */
  public boolean isGcm() {
    return mode.equals("GCM");
  }

  /** Whether it is a stream cipher by nature, not a block cipher in a mode that makes it one. */
  public boolean isStream() {
    return algorithm.equalsIgnoreCase("ARCFOUR");
  }

  /** Whether it encrypts with a public key. */
  public boolean isAsymmetric() {
    return algorithm.equalsIgnoreCase("RSA");
  }

  /** Whether the padding is the default one because none is named. */
  public boolean isPaddingByDefault() {
    return byDefault;
  }

  /** The canonical spelling, {@code algorithm/mode/padding}. */
  @Override
  public String toString() {
    return algorithm + "/" + mode + "/" + padding;
  }
}
