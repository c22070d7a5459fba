package dev.keyward.jca;

import static java.util.Locale.ENGLISH;

import java.util.Optional;

/** A signature scheme. */
public final class SignatureName {
  private final String canonical;
  private final Optional<HashName> hash;
  private final KeyAlgorithm keyAlgorithm;

  private SignatureName(String canonical, Optional<HashName> hash, KeyAlgorithm keyAlgorithm) {
    this.canonical = canonical;
    this.hash = hash;
    this.keyAlgorithm = keyAlgorithm;
  }

  /** The scheme that {@code Signature} gives for a name. */
  public static Optional<SignatureName> parse(String spelled) {
    int with = spelled.toUpperCase(ENGLISH).indexOf("WITH");
    if (with < 0) {
      return Optional.empty();
    }
    Optional<HashName> hash = HashName.parsePart(spelled.substring(0, with));
    String key = spelled.substring(with + 4);
    return KeyAlgorithm.parse(key.equalsIgnoreCase("ECDSA") ? "EC" : key)
        .map(algorithm -> new SignatureName(spelled, hash, algorithm));
  }

  /** The standard name, for example {@code SHA256withRSA}. */
  public String canonical() {
    return canonical;
  }

  /** The hash function that the name fixes; nothing if it is raw, built in or a parameter. */
  public Optional<HashName> hash() {
    return hash;
  }

  /** The algorithm of its keys. */
  public KeyAlgorithm keyAlgorithm() {
    return keyAlgorithm;
  }

  /** Whether it signs the bytes as they are, as {@code NONEwithRSA} does. */
  public boolean isRaw() {
    return canonical.startsWith("NONE");
  }

  /** Whether it is RSA with probabilistic padding. */
  public boolean isPss() {
    return false;
  }

  /** Whether it is RSA with the padding of PKCS#1 version 1.5. */
  public boolean isPkcs1() {
    return keyAlgorithm.family() == KeyAlgorithm.Family.RSA && !isPss();
  }

  /** Whether it is Ed25519 or Ed448. */
  public boolean isEdDsa() {
    return keyAlgorithm.family() == KeyAlgorithm.Family.EDDSA;
  }

  /** Whether it is ML-DSA. */
  public boolean isMlDsa() {
    return keyAlgorithm.family() == KeyAlgorithm.Family.ML_DSA;
  }

  /** Whether its hash function is broken. */
  public boolean isWeak() {
    return hash.map(HashName::isBroken).orElse(false);
  }

  /** Why it is weak: a short clause. */
  public Optional<String> weakness() {
    return hash.flatMap(HashName::weakness);
  }

  @Override
  public String toString() {
    return canonical;
  }
}
