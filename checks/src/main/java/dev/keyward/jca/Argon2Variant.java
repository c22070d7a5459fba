package dev.keyward.jca;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A variant of Argon2: RFC 9106 of September 2021. */
public enum Argon2Variant {
  /** Reads memory by the password: the one who shares the machine sees where. */
  D(
      0,
      "Argon2d reads its memory where the password says, which whoever shares the machine can see"),
  /** Reads memory in a fixed order: guessing it on special hardware costs less. */
  I(1, "Argon2i reads its memory in a known order, which spares special hardware a part of it"),
  /** Does one first and then the other, and is the one for passwords. */
  ID(2, null);

  private final int number;
  private final @Nullable String weakness;

  Argon2Variant(int number, @Nullable String weakness) {
    this.number = number;
    this.weakness = weakness;
  }

  /**
   * The variant of a name such as {@code Argon2id}, of its end alone, or of its number in RFC 9106.
   */
  public static Optional<Argon2Variant> parse(String name) {
    String upper = name.toUpperCase(Locale.ROOT).replaceFirst("^ARGON2_?", "");
    for (Argon2Variant variant : values()) {
      if (variant.name().equals(upper) || upper.equals(Integer.toString(variant.number))) {
        return Optional.of(variant);
      }
    }
    return Optional.empty();
  }

  /** Why it is not the one for passwords: a short clause. */
  public Optional<String> weakness() {
    return Optional.ofNullable(weakness);
  }
}
