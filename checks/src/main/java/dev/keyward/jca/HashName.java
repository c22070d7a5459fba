package dev.keyward.jca;

import static java.util.Locale.ENGLISH;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** A hash function. */
public enum HashName {
  MD2("MD2", 128, "MD2 is broken"),
  MD4("MD4", 128, "MD4 is broken"),
  MD5("MD5", 128, "MD5 has practical collisions", "1.2.840.113549.2.5"),
  SHA_1("SHA-1", 160, "SHA-1 has practical collisions", "SHA", "SHA1", "1.3.14.3.2.26"),
  SHA_224("SHA-224", 224, null, "SHA224"),
  SHA_256("SHA-256", 256, null, "SHA256", "2.16.840.1.101.3.4.2.1"),
  SHA_384("SHA-384", 384, null, "SHA384"),
  SHA_512("SHA-512", 512, null, "SHA512");

  private static final ImmutableMap<String, HashName> BY_SPELLING = bySpelling();

  private final String canonical;
  private final int outputBits;
  private final Optional<String> weakness;
  private final ImmutableList<String> aliases;

  HashName(
      String canonical,
      int outputBits,
      @org.jspecify.annotations.Nullable String weakness,
      String... aliases) {
    this.canonical = canonical;
    this.outputBits = outputBits;
    this.weakness = Optional.ofNullable(weakness);
    this.aliases = ImmutableList.copyOf(aliases);
  }

  /** The hash function that {@code MessageDigest} gives for a name. */
  public static Optional<HashName> parse(String spelled) {
    return Optional.ofNullable(BY_SPELLING.get(spelled.toUpperCase(ENGLISH)));
  }

  /** The hash function that a part of another name means, for example SHA256 in HmacSHA256. */
  public static Optional<HashName> parsePart(String part) {
    return parse(part);
  }

  /** The standard name, for example {@code SHA-256}. */
  public String canonical() {
    return canonical;
  }

  /** The length of its output, in bits. */
  public int outputBits() {
    return outputBits;
  }

  /** Whether collisions can be found, so that it must not carry security. */
  public boolean isBroken() {
    return weakness.isPresent();
  }

  /** Whether it is not broken but on its way out: worth an advice, not a warning. */
  public boolean isDated() {
    return this == SHA_224;
  }

  /** Why it is broken or dated: a short clause. */
  public Optional<String> weakness() {
    return weakness;
  }

  private static ImmutableMap<String, HashName> bySpelling() {
    ImmutableMap.Builder<String, HashName> map = ImmutableMap.builder();
    for (HashName hash : values()) {
      map.put(hash.canonical.toUpperCase(ENGLISH), hash);
      hash.aliases.forEach(alias -> map.put(alias.toUpperCase(ENGLISH), hash));
    }
    return map.buildOrThrow();
  }
}
