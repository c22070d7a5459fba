package dev.keyward.jca;

import static java.util.Locale.ENGLISH;

import java.util.Optional;
import java.util.OptionalInt;

/** The algorithm of a key: of a key pair or of a secret key. */
public final class KeyAlgorithm {

  /** What keys of an algorithm are made of, and so how their size is judged. */
  public enum Family {
    RSA,
    DSA,
    /** Diffie-Hellman and ElGamal in a prime field. */
    DH,
    /** Elliptic curves in Weierstrass form, for signatures or agreement. */
    EC,
    /** Ed25519 and Ed448. */
    EDDSA,
    /** X25519 and X448. */
    XDH,
    ML_KEM,
    ML_DSA,
    SLH_DSA,
    HSS_LMS,
    AES,
    CHACHA20,
    HMAC,
    /** Any other secret key. */
    SYMMETRIC,
    /** Any other key pair. */
    ASYMMETRIC
  }

  private final String canonical;
  private final Family family;
  private final Optional<String> weakness;

  private KeyAlgorithm(String canonical, Family family, Optional<String> weakness) {
    this.canonical = canonical;
    this.family = family;
    this.weakness = weakness;
  }

  /** The algorithm that a key generator, a key factory or a key specification gives for a name. */
  public static Optional<KeyAlgorithm> parse(String spelled) {
    return Optional.ofNullable(
        switch (spelled.toUpperCase(ENGLISH)) {
          case "RSA" -> of("RSA", Family.RSA);
          case "DSA" -> of("DSA", Family.DSA);
          case "DH", "DIFFIEHELLMAN" -> of("DiffieHellman", Family.DH);
          case "EC" -> of("EC", Family.EC);
          case "AES" -> of("AES", Family.AES);
          case "DES" ->
              new KeyAlgorithm("DES", Family.SYMMETRIC, Optional.of("DES has a 56-bit key"));
          default -> null;
        });
  }

  private static KeyAlgorithm of(String canonical, Family family) {
    return new KeyAlgorithm(canonical, family, Optional.empty());
  }

  /** The standard name. */
  public String canonical() {
    return canonical;
  }

  /** What its keys are made of. */
  public Family family() {
    return family;
  }

  /** Whether it is the algorithm of secret keys rather than of key pairs. */
  public boolean isSymmetric() {
    return switch (family) {
      case AES, CHACHA20, HMAC, SYMMETRIC -> true;
      default -> false;
    };
  }

  /** The size that the name itself fixes, in bits, such as the 768 of ML-KEM-768. */
  public OptionalInt sizeInName() {
    return OptionalInt.empty();
  }

  /** Whether a large quantum computer breaks it. */
  public boolean isQuantumVulnerable() {
    return switch (family) {
      case RSA, DSA, DH, EC, EDDSA, XDH -> true;
      default -> false;
    };
  }

  /** Whether no key of the algorithm is strong, whatever its size. */
  public boolean isWeak() {
    return weakness.isPresent();
  }

  /** Why it is weak: a short clause. */
  public Optional<String> weakness() {
    return weakness;
  }

  @Override
  public String toString() {
    return canonical;
  }
}
