package dev.keyward.jca;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A hash function. */
public enum HashName {
  MD2("MD2", 128, "MD2 is broken and withdrawn", "1.2.840.113549.2.2"),
  MD4("MD4", 128, "MD4 collides by hand", "1.2.840.113549.2.4"),
  MD5("MD5", 128, "MD5 collides in seconds", "1.2.840.113549.2.5"),
  SHA_0("SHA-0", 160, "SHA-0 collides within an hour", "SHA0"),
  SHA_1("SHA-1", 160, "SHA-1 collides in practice", "SHA", "SHA1", "1.3.14.3.2.26"),
  SHA_224("SHA-224", 224, null, "SHA224", "2.16.840.1.101.3.4.2.4"),
  SHA_256("SHA-256", 256, null, "SHA256", "2.16.840.1.101.3.4.2.1"),
  SHA_384("SHA-384", 384, null, "SHA384", "2.16.840.1.101.3.4.2.2"),
  SHA_512("SHA-512", 512, null, "SHA512", "2.16.840.1.101.3.4.2.3"),
  SHA_512_224(
      "SHA-512/224",
      224,
      null,
      "SHA512/224",
      "SHA-512(224)",
      "SHA512(224)",
      "SHA512224",
      "2.16.840.1.101.3.4.2.5"),
  SHA_512_256(
      "SHA-512/256",
      256,
      null,
      "SHA512/256",
      "SHA-512(256)",
      "SHA512(256)",
      "SHA512256",
      "2.16.840.1.101.3.4.2.6"),
  SHA3_224("SHA3-224", 224, null, "2.16.840.1.101.3.4.2.7"),
  SHA3_256("SHA3-256", 256, null, "2.16.840.1.101.3.4.2.8"),
  SHA3_384("SHA3-384", 384, null, "2.16.840.1.101.3.4.2.9"),
  SHA3_512("SHA3-512", 512, null, "2.16.840.1.101.3.4.2.10"),
  SHAKE128("SHAKE128-256", 256, null, "SHAKE128", "2.16.840.1.101.3.4.2.11"),
  SHAKE256("SHAKE256-512", 512, null, "SHAKE256", "2.16.840.1.101.3.4.2.12"),
  KECCAK_224("Keccak-224", 224, null),
  KECCAK_256("Keccak-256", 256, null),
  KECCAK_288("Keccak-288", 288, null),
  KECCAK_384("Keccak-384", 384, null),
  KECCAK_512("Keccak-512", 512, null),
  TUPLE_HASH_128("TupleHash128-256", 256, null, "TupleHash128"),
  TUPLE_HASH_256("TupleHash256-512", 512, null, "TupleHash256"),
  PARALLEL_HASH_128("ParallelHash128-256", 256, null, "ParallelHash128"),
  PARALLEL_HASH_256("ParallelHash256-512", 512, null, "ParallelHash256"),
  BLAKE2B_160("BLAKE2b-160", 160, null, "1.3.6.1.4.1.1722.12.2.1.5"),
  BLAKE2B_256("BLAKE2b-256", 256, null, "1.3.6.1.4.1.1722.12.2.1.8"),
  BLAKE2B_384("BLAKE2b-384", 384, null, "1.3.6.1.4.1.1722.12.2.1.12"),
  BLAKE2B_512("BLAKE2b-512", 512, null, "1.3.6.1.4.1.1722.12.2.1.16"),
  BLAKE2S_128("BLAKE2s-128", 128, null, "1.3.6.1.4.1.1722.12.2.2.4"),
  BLAKE2S_160("BLAKE2s-160", 160, null, "1.3.6.1.4.1.1722.12.2.2.5"),
  BLAKE2S_224("BLAKE2s-224", 224, null, "1.3.6.1.4.1.1722.12.2.2.7"),
  BLAKE2S_256("BLAKE2s-256", 256, null, "1.3.6.1.4.1.1722.12.2.2.8"),
  BLAKE3_256("BLAKE3-256", 256, null, "1.3.6.1.4.1.1722.12.2.3.8"),
  RIPEMD_128("RIPEMD128", 128, "RIPEMD-128 collides in theory and is too short", "1.3.36.3.2.2"),
  RIPEMD_160("RIPEMD160", 160, "RIPEMD-160 is too short against collisions", "1.3.36.3.2.1"),
  RIPEMD_256("RIPEMD256", 256, "RIPEMD-256 is no stronger than RIPEMD-128", "1.3.36.3.2.3"),
  RIPEMD_320("RIPEMD320", 320, "RIPEMD-320 is no stronger than RIPEMD-160"),
  TIGER("Tiger", 192, "Tiger is too short and attacked on nearly all of its rounds"),
  WHIRLPOOL("Whirlpool", 512, null, "1.0.10118.3.0.55"),
  SM3("SM3", 256, null, "1.2.156.10197.1.401", "1.2.156.197.1.401"),
  GOST3411(
      "GOST3411",
      256,
      "GOST R 34.11-94 is broken in theory and withdrawn",
      "GOST",
      "GOST-3411",
      "1.2.643.2.2.9"),
  GOST3411_2012_256(
      "GOST3411-2012-256", 256, null, "GOST-2012-256", "GOST-3411-2012-256", "1.2.643.7.1.1.2.2"),
  GOST3411_2012_512(
      "GOST3411-2012-512", 512, null, "GOST-2012-512", "GOST-3411-2012-512", "1.2.643.7.1.1.2.3"),
  DSTU7564_256("DSTU7564-256", 256, null, "1.2.804.2.1.1.1.1.2.2.1"),
  DSTU7564_384("DSTU7564-384", 384, null, "1.2.804.2.1.1.1.1.2.2.2"),
  DSTU7564_512("DSTU7564-512", 512, null, "1.2.804.2.1.1.1.1.2.2.3"),
  HARAKA_256("Haraka-256", 256, null),
  HARAKA_512("Haraka-512", 256, null),
  SKEIN_256_128("Skein-256-128", 128, null),
  SKEIN_256_160("Skein-256-160", 160, null),
  SKEIN_256_224("Skein-256-224", 224, null),
  SKEIN_256_256("Skein-256-256", 256, null),
  SKEIN_512_128("Skein-512-128", 128, null),
  SKEIN_512_160("Skein-512-160", 160, null),
  SKEIN_512_224("Skein-512-224", 224, null),
  SKEIN_512_256("Skein-512-256", 256, null),
  SKEIN_512_384("Skein-512-384", 384, null),
  SKEIN_512_512("Skein-512-512", 512, null),
  SKEIN_1024_384("Skein-1024-384", 384, null),
  SKEIN_1024_512("Skein-1024-512", 512, null),
  SKEIN_1024_1024("Skein-1024-1024", 1024, null);

  /** Collisions of a shorter output cost less than 2<sup>112</sup> steps: SP 800-131A, 2019. */
  private static final int SHORTEST = 224;

  /** Outputs below it leave with the 112-bit strength: SP 800-131A revision 3, draft of 2024. */
  private static final int SHORTEST_AFTER_2030 = 256;

  private static final Spellings<HashName> BY_NAME =
      Spellings.of(Arrays.asList(values()), hash -> hash.spellings);
  private static final Spellings<HashName> BY_PART =
      Spellings.of(Arrays.asList(values()), HashName::partSpellings);

  private final ImmutableList<String> spellings;
  private final int outputBits;
  private final @Nullable String flaw;

  HashName(String canonical, int outputBits, @Nullable String flaw, String... aliases) {
    this.spellings = ImmutableList.<String>builder().add(canonical).add(aliases).build();
    this.outputBits = outputBits;
    this.flaw = flaw;
  }

  /** The hash function that {@code MessageDigest} gives for a name. */
  public static Optional<HashName> parse(String spelled) {
    return BY_NAME.find(spelled);
  }

  /** The hash function that a part of another name means, such as SHA256 in SHA256withRSA. */
  public static Optional<HashName> parsePart(String part) {
    return BY_PART.find(part);
  }

  /** The standard name, for example {@code SHA-256}. */
  public String canonical() {
    return spellings.get(0);
  }

  /** Its standard name inside other names: {@code SHA256} in {@code SHA256withRSA}. */
  public String part() {
    String canonical = canonical();
    if (canonical.startsWith("SHA-") || canonical.startsWith("Keccak-")) {
      return canonical.replaceFirst("-", "");
    }
    return canonical.startsWith("SHAKE") ? canonical.substring(0, "SHAKE".length() + 3) : canonical;
  }

  /** The length of its output, in bits. */
  public int outputBits() {
    return outputBits;
  }

  /** Whether collisions are found in practice or nearly so: it must not carry security. */
  public boolean isBroken() {
    return flaw != null || outputBits < SHORTEST;
  }

  /** Whether it is not broken but on its way out: worth an advice, not a warning. */
  public boolean isDated() {
    return !isBroken() && outputBits < SHORTEST_AFTER_2030;
  }

  /** Why it is broken or dated: a short clause. */
  public Optional<String> weakness() {
    if (flaw != null) {
      return Optional.of(flaw);
    }
    return isBroken() || isDated()
        ? Optional.of(canonical() + " gives only " + outputBits + " bits")
        : Optional.empty();
  }

  @Override
  public String toString() {
    return canonical();
  }

  private ImmutableList<String> partSpellings() {
    String part = part();
    int slash = part.indexOf('/');
    if (slash >= 0) {
      return ImmutableList.of(
          part, part.substring(0, slash) + "(" + part.substring(slash + 1) + ")");
    }
    return part.startsWith("RIPEMD")
        ? ImmutableList.of(part, part.replace("RIPEMD", "RMD"))
        : ImmutableList.of(part);
  }
}
