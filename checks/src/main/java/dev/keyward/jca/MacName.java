package dev.keyward.jca;

import static java.util.Locale.ENGLISH;

import java.util.Optional;

/** A message authentication code. */
public final class MacName {
  private final String canonical;
  private final Optional<HashName> hash;
  private final int outputBits;
  private final Optional<String> weakness;

  private MacName(
      String canonical, Optional<HashName> hash, int outputBits, Optional<String> weakness) {
    this.canonical = canonical;
    this.hash = hash;
    this.outputBits = outputBits;
    this.weakness = weakness;
  }

  /** The code that {@code Mac} or a key generator for it gives for a name. */
  public static Optional<MacName> parse(String spelled) {
    if (!spelled.toUpperCase(ENGLISH).startsWith("HMAC")) {
      return Optional.empty();
    }
    return HashName.parsePart(spelled.substring(4))
        .map(
            hash ->
                new MacName(
                    "Hmac" + hash.canonical().replace("SHA-", "SHA"),
                    Optional.of(hash),
                    hash.outputBits(),
                    hash.weakness()));
  }

  /** The standard name, for example {@code HmacSHA256}. */
  public String canonical() {
    return canonical;
  }

  /** The hash function inside, if it is built on one. */
  public Optional<HashName> hash() {
    return hash;
  }

  /** The length of its output, in bits. */
  public int outputBits() {
    return outputBits;
  }

  /** Whether it is too weak to authenticate messages. */
  public boolean isWeak() {
    return weakness.isPresent();
  }

  /** Why it is weak: a short clause. */
  public Optional<String> weakness() {
    return weakness;
  }

  /** Whether fewer bits than its whole output are kept. */
  public boolean isTruncatedBy(int keptBits) {
    return keptBits < outputBits;
  }

  @Override
  public String toString() {
    return canonical;
  }
}
