package dev.keyward.jca;

import java.time.LocalDate;

/**
 * A number that the policy asks for, with its unit and where it comes from.
 *
 * <p>The numbers drift: each has the date of the text that its minimum was taken from. Last
 * compared with their sources in November 2026.
 */
public enum Limit {
  PBKDF2_SHA256_ITERATIONS(
      "MinPbkdf2Sha256Iterations", 600_000, 600_000, Unit.ITERATIONS, Source.OWASP_PASSWORDS),
  /** Advised by the newer OWASP Password Storage Cheat Sheet of 2026. */
  PBKDF2_SHA512_ITERATIONS(
      "MinPbkdf2Sha512Iterations", 210_000, 220_000, Unit.ITERATIONS, Source.ASVS_CRYPTOGRAPHY),
  /** Advised by the newer OWASP Password Storage Cheat Sheet of 2026, for legacy use only. */
  PBKDF2_SHA1_ITERATIONS(
      "MinPbkdf2Sha1Iterations", 1_300_000, 1_400_000, Unit.ITERATIONS, Source.ASVS_CRYPTOGRAPHY),
  /** The logarithm to base 2 of bcrypt's rounds. */
  BCRYPT_COST("MinBcryptCost", 10, 12, Unit.LOG2, Source.OWASP_PASSWORDS),
  /** The cost N of scrypt, where r is 8 and p is 1; {@link ScryptCost} knows its equivalents. */
  SCRYPT_N("MinScryptN", 1 << 17, 1 << 17, Unit.COUNT, Source.OWASP_PASSWORDS),
  /** The block size of scrypt. */
  SCRYPT_R("MinScryptR", 8, 8, Unit.COUNT, Source.OWASP_PASSWORDS),
  /** The parallelism of scrypt. */
  SCRYPT_P("MinScryptP", 1, 1, Unit.COUNT, Source.OWASP_PASSWORDS),
  /** With two passes; {@link Argon2Cost} knows its equivalents. The advice is RFC 9106's. */
  ARGON2_MEMORY_KIB("MinArgon2MemoryKib", 19_456, 65_536, Unit.KIB, Source.OWASP_PASSWORDS),
  ARGON2_ITERATIONS("MinArgon2Iterations", 2, 3, Unit.ITERATIONS, Source.OWASP_PASSWORDS),
  ARGON2_PARALLELISM("MinArgon2Parallelism", 1, 4, Unit.COUNT, Source.OWASP_PASSWORDS),
  SALT_BYTES("MinSaltBytes", 16, 16, Unit.BYTES, Source.SP_800_132),
  /** The length of a key that is derived from a password. */
  DERIVED_KEY_BITS("MinDerivedKeyBits", 128, 256, Unit.BITS, Source.ASVS_STRENGTH),
  /** The entropy of a session identifier or another token that grants access. */
  TOKEN_BITS("MinTokenBits", 128, 256, Unit.BITS, Source.ASVS_TOKENS),
  /** The modulus; the advice is that of ASVS 5.0, 11.2.3. */
  RSA_BITS("MinRsaBits", 2048, 3072, Unit.BITS, Source.SP_800_131A, 2048),
  RSA_PUBLIC_EXPONENT("MinRsaPublicExponent", 65_537, 65_537, Unit.COUNT, Source.FIPS_186_5),
  /** The modulus; the advice is that of ASVS 5.0, 11.2.3. */
  DH_BITS("MinDhBits", 2048, 3072, Unit.BITS, Source.SP_800_131A, 2048),
  /** The modulus; the advice is that of ASVS 5.0, 11.2.3. */
  DSA_BITS("MinDsaBits", 2048, 3072, Unit.BITS, Source.SP_800_131A, 2048),
  /** The field of a curve; SP 800-131A lets 224 bits pass until 2030. */
  EC_BITS("MinEcBits", 256, 256, Unit.BITS, Source.ASVS_STRENGTH, 224),
  AES_BITS("MinAesBits", 128, 256, Unit.BITS, Source.ASVS_CRYPTOGRAPHY, 128),
  /** The output of a hash function that has to resist collisions. */
  HASH_BITS("MinHashBits", 224, 256, Unit.BITS, Source.SP_800_131A, 224),
  GCM_NONCE_BYTES("MinGcmNonceBytes", 12, 12, Unit.BYTES, Source.SP_800_38D),
  GCM_TAG_BITS("MinGcmTagBits", 128, 128, Unit.BITS, Source.SP_800_38D, 96),
  /** Shorter tags are an error, not a warning: the draft of revision 1 removes them. */
  GCM_TAG_ERROR_BITS("MinGcmTagErrorBits", 96, 128, Unit.BITS, Source.SP_800_38D, 96),
  /** How many messages one key may encrypt under random 96-bit nonces: 2<sup>32</sup>. */
  GCM_RANDOM_NONCE_MESSAGES(
      "MaxGcmRandomNonceMessages", 32, 32, Unit.LOG2, Source.SP_800_38D_RANDOM_NONCES),
  /** The key of an HMAC outside of tokens; below 112 bits SP 800-131A forbids it. */
  HMAC_KEY_BYTES("MinHmacKeyBytes", 16, 32, Unit.BYTES, Source.ASVS_STRENGTH, 14),
  /** The key of a token that is signed with HS256. */
  HMAC_SHA256_KEY_BYTES("MinHmacSha256KeyBytes", 32, 32, Unit.BYTES, Source.RFC_7518, 32),
  /** The key of a token that is signed with HS384. */
  HMAC_SHA384_KEY_BYTES("MinHmacSha384KeyBytes", 48, 48, Unit.BYTES, Source.RFC_7518, 48),
  /** The key of a token that is signed with HS512. */
  HMAC_SHA512_KEY_BYTES("MinHmacSha512KeyBytes", 64, 64, Unit.BYTES, Source.RFC_7518, 64),
  /** How much of a message authentication code is kept and compared. */
  MAC_BITS("MinMacBits", 128, 256, Unit.BITS, Source.ASVS_STRENGTH),
  /** The 2 in TLS 1.2. */
  TLS_MINOR_VERSION("MinTlsMinorVersion", 2, 3, Unit.COUNT, Source.ASVS_TLS, 2),
  /** How far the clocks of who makes and who checks a token may differ. */
  CLOCK_SKEW_SECONDS("MaxClockSkewSeconds", 300, 60, Unit.SECONDS, Source.RFC_7519),
  /** The 768 of ML-KEM-768. */
  ML_KEM_PARAMETER_SET("MinMlKemParameterSet", 512, 768, Unit.COUNT, Source.FIPS_203, 512),
  /** The 65 of ML-DSA-65. */
  ML_DSA_PARAMETER_SET("MinMlDsaParameterSet", 44, 65, Unit.COUNT, Source.FIPS_204, 44);

  /** What a limit counts. */
  public enum Unit {
    BITS("bits"),
    BYTES("bytes"),
    KIB("KiB"),
    SECONDS("seconds"),
    ITERATIONS("iterations"),
    /** The exponent of a power of two. */
    LOG2("as a power of two"),
    /** A pure number. */
    COUNT("");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    /** What follows the number in a message; empty for a pure number. */
    public String word() {
      return word;
    }
  }

  private final String key;
  private final int minimum;
  private final int advice;
  private final Unit unit;
  private final Source source;
  private final int errorBelow;

  Limit(String key, int minimum, int advice, Unit unit, Source source) {
    // Half the work, or half the length.
    this(key, minimum, advice, unit, source, unit == Unit.LOG2 ? minimum - 1 : minimum / 2);
  }

  Limit(String key, int minimum, int advice, Unit unit, Source source, int errorBelow) {
    this.key = key;
    this.minimum = minimum;
    this.advice = advice;
    this.unit = unit;
    this.source = source;
    this.errorBelow = errorBelow;
  }

  /**
   * The limit of the iterations of PBKDF2 with an HMAC on a hash function: that of the one of
   * SHA-1, SHA-256 and SHA-512 which costs as much.
   */
  public static Limit ofPbkdf2(HashName prf) {
    if (prf.outputBits() <= HashName.SHA_1.outputBits()) {
      return PBKDF2_SHA1_ITERATIONS;
    }
    boolean slow =
        switch (prf) {
          case SHA_512_224, SHA_512_256, SHA3_224, SHA3_256 -> true;
          default -> prf.outputBits() >= HashName.SHA_384.outputBits();
        };
    return slow ? PBKDF2_SHA512_ITERATIONS : PBKDF2_SHA256_ITERATIONS;
  }

  /** The limit of the key of a token that is signed with an HMAC on a hash function. */
  public static Limit ofTokenKey(HashName hash) {
    return switch (hash) {
      case SHA_256 -> HMAC_SHA256_KEY_BYTES;
      case SHA_384 -> HMAC_SHA384_KEY_BYTES;
      case SHA_512 -> HMAC_SHA512_KEY_BYTES;
      default -> HMAC_KEY_BYTES;
    };
  }

  /** The key of the flag that overrides it, for example {@code MinRsaBits}. */
  public String key() {
    return key;
  }

  /**
   * The smallest number that passes without a warning; the largest for a limit that {@linkplain
   * #isUpper() bounds from above}.
   */
  public int minimum() {
    return minimum;
  }

  /** The number that new code should use. */
  public int advice() {
    return advice;
  }

  /** Smaller numbers are an error in any context, unless an override of the minimum is smaller. */
  int errorBelow() {
    return errorBelow;
  }

  /** What the numbers count. */
  public Unit unit() {
    return unit;
  }

  /** Whether values must not be above it; otherwise they must not be below. */
  public boolean isUpper() {
    return key.startsWith("Max");
  }

  /** The document, and the section in it, that the minimum was taken from. */
  public String source() {
    return source.text;
  }

  /** When that document was published; the first day where only the month is known. */
  public LocalDate date() {
    return source.date;
  }

  private enum Source {
    OWASP_PASSWORDS("OWASP Password Storage Cheat Sheet", "2026-08-17"),
    ASVS_STRENGTH("OWASP ASVS 5.0, 11.2.3", "2025-05-30"),
    ASVS_TOKENS("OWASP ASVS 5.0, 11.5.1", "2025-05-30"),
    ASVS_TLS("OWASP ASVS 5.0, 12.1", "2025-05-30"),
    ASVS_CRYPTOGRAPHY("OWASP ASVS 5.0, appendix C", "2025-05-30"),
    FIPS_186_5("FIPS 186-5, 5.1", "2023-02-03"),
    FIPS_203("FIPS 203, 8", "2024-08-13"),
    FIPS_204("FIPS 204, 4", "2024-08-13"),
    RFC_7518("RFC 7518, 3.2", "2015-05-01"),
    RFC_7519("RFC 7519, 4.1.4", "2015-05-01"),
    SP_800_131A("NIST SP 800-131A revision 2", "2019-03-21"),
    SP_800_132("NIST SP 800-132, 5.1", "2010-12-22"),
    SP_800_38D("NIST SP 800-38D, 5.2.1", "2007-11-28"),
    SP_800_38D_RANDOM_NONCES("NIST SP 800-38D, 8.3", "2007-11-28");

    private final String text;
    private final LocalDate date;

    Source(String text, String date) {
      this.text = text;
      this.date = LocalDate.parse(date);
    }
  }
}
