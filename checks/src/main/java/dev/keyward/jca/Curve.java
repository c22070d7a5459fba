package dev.keyward.jca;

import static java.util.Locale.ENGLISH;

import java.util.Optional;

/** An elliptic curve that has a name. */
public final class Curve {
  private final String canonical;
  private final int bits;
  private final boolean primeField;

  private Curve(String canonical, int bits, boolean primeField) {
    this.canonical = canonical;
    this.bits = bits;
    this.primeField = primeField;
  }

  /** The curve that {@code ECGenParameterSpec} or {@code NamedParameterSpec} gives for a name. */
  public static Optional<Curve> parse(String spelled) {
    return Optional.ofNullable(
        switch (spelled.toUpperCase(ENGLISH)) {
          case "SECP256R1", "P-256", "NIST P-256" -> new Curve("secp256r1", 256, true);
          case "SECP192R1", "P-192", "NIST P-192", "PRIME192V1" ->
              new Curve("secp192r1", 192, true);
          case "SECT163R2", "B-163" -> new Curve("sect163r2", 163, false);
          default -> null;
        });
  }

  /** The standard name, for example {@code secp256r1}. */
  public String canonical() {
    return canonical;
  }

  /** The size of its field, in bits. */
  public int bits() {
    return bits;
  }

  /** Whether its field is a prime field; the binary ones are out of use. */
  public boolean isPrimeField() {
    return primeField;
  }

  /** Whether it is too small, or over a binary field. */
  public boolean isWeak() {
    return weakness().isPresent();
  }

  /** Why it is weak: a short clause. */
  public Optional<String> weakness() {
    if (bits < 224) {
      return Optional.of("a curve of " + bits + " bits is too small");
    }
    return primeField ? Optional.empty() : Optional.of("binary curves are out of use");
  }

  @Override
  public String toString() {
    return canonical;
  }
}
