package dev.keyward.jca;

import java.time.LocalDate;

/**
 * A number that the policy asks for, with its unit and where it comes from.
 *
 * <p>The numbers drift upward: each has the date of the text that it was taken from.
 */
public enum Limit {
  PBKDF2_SHA256_ITERATIONS(
      "MinPbkdf2Sha256Iterations", 600_000, 600_000, Unit.ITERATIONS, Source.OWASP_PASSWORDS),
  PBKDF2_SHA512_ITERATIONS(
      "MinPbkdf2Sha512Iterations", 210_000, 220_000, Unit.ITERATIONS, Source.ASVS_PASSWORDS),
  PBKDF2_SHA1_ITERATIONS(
      "MinPbkdf2Sha1Iterations", 1_300_000, 1_400_000, Unit.ITERATIONS, Source.ASVS_PASSWORDS),
  /** The logarithm to base 2 of bcrypt's rounds. */
  BCRYPT_COST("MinBcryptCost", 10, 12, Unit.LOG2, Source.OWASP_PASSWORDS),
  /** N, a power of two, where r is 8 and p is 1; see {@link ScryptCost} for its equivalents. */
  SCRYPT_N("MinScryptN", 1 << 17, 1 << 17, Unit.COUNT, Source.OWASP_PASSWORDS),
  SCRYPT_R("MinScryptR", 8, 8, Unit.COUNT, Source.OWASP_PASSWORDS),
  SCRYPT_P("MinScryptP", 1, 1, Unit.COUNT, Source.OWASP_PASSWORDS),
  /** With two passes; see {@link Argon2Cost} for its equivalents. */
  ARGON2_MEMORY_KIB("MinArgon2MemoryKib", 19_456, 65_536, Unit.KIB, Source.OWASP_PASSWORDS),
  ARGON2_ITERATIONS("MinArgon2Iterations", 2, 3, Unit.ITERATIONS, Source.OWASP_PASSWORDS),
  ARGON2_PARALLELISM("MinArgon2Parallelism", 1, 4, Unit.COUNT, Source.OWASP_PASSWORDS),
  SALT_BYTES("MinSaltBytes", 16, 16, Unit.BYTES, Source.SP_800_132),
  /** The length of a key that is derived from a password. */
  DERIVED_KEY_BITS("MinDerivedKeyBits", 128, 256, Unit.BITS, Source.SP_800_132),
  /** The entropy of a session identifier or another token that grants access. */
  TOKEN_BITS("MinTokenBits", 128, 256, Unit.BITS, Source.ASVS_TOKENS),
  RSA_BITS("MinRsaBits", 2048, 3072, Unit.BITS, Source.SP_800_131A, 2048),
  RSA_PUBLIC_EXPONENT(
      "MinRsaPublicExponent", 65_537, 65_537, Unit.COUNT, Source.FIPS_186_5, 65_537),
  DH_BITS("MinDhBits", 2048, 3072, Unit.BITS, Source.SP_800_131A, 2048),
  DSA_BITS("MinDsaBits", 2048, 3072, Unit.BITS, Source.SP_800_131A, 2048),
  EC_BITS("MinEcBits", 256, 256, Unit.BITS, Source.SP_800_131A, 224),
  AES_BITS("MinAesBits", 128, 256, Unit.BITS, Source.ASVS_CIPHERS, 128),
  /** The output of a hash function that must resist collisions. */
  HASH_BITS("MinHashBits", 224, 256, Unit.BITS, Source.SP_800_131A, 224),
  GCM_NONCE_BYTES("MinGcmNonceBytes", 12, 12, Unit.BYTES, Source.SP_800_38D),
  GCM_TAG_BITS("MinGcmTagBits", 128, 128, Unit.BITS, Source.SP_800_38D, 96),
  /** Tags below this are an error, not a warning. */
  GCM_TAG_ERROR_BITS("MinGcmTagErrorBits", 96, 128, Unit.BITS, Source.SP_800_38D, 96),
  /** How many messages one key may encrypt under random 96-bit nonces, as a power of two. */
  GCM_RANDOM_NONCE_MESSAGES(
      "MaxGcmRandomNonceMessages", 32, 32, Unit.LOG2, Source.SP_800_38D_RANDOM),
  /** The key of an HMAC outside of tokens. */
  HMAC_KEY_BYTES("MinHmacKeyBytes", 16, 32, Unit.BYTES, Source.SP_800_131A),
  HMAC_SHA256_KEY_BYTES("MinHmacSha256KeyBytes", 32, 32, Unit.BYTES, Source.RFC_7518, 32),
  HMAC_SHA384_KEY_BYTES("MinHmacSha384KeyBytes", 48, 48, Unit.BYTES, Source.RFC_7518, 48),
  HMAC_SHA512_KEY_BYTES("MinHmacSha512KeyBytes", 64, 64, Unit.BYTES, Source.RFC_7518, 64),
  /** How much of a MAC is kept and compared. */
  MAC_BITS("MinMacBits", 128, 256, Unit.BITS, Source.SP_800_131A, 64),
  /** The 2 in TLS 1.2. */
  TLS_MINOR_VERSION("MinTlsMinorVersion", 2, 3, Unit.COUNT, Source.ASVS_TLS, 2),
  /** How late a token may be. */
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
    /** An exponent of two. */
    LOG2("as a power of two"),
    /** A pure number. */
    COUNT("");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    /** The word that follows the number in a message; empty for a pure number. */
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
    this(key, minimum, advice, unit, source, minimum / 2);
  }

  Limit(String key, int minimum, int advice, Unit unit, Source source, int errorBelow) {
    this.key = key;
    this.minimum = minimum;
    this.advice = advice;
    this.unit = unit;
    this.source = source;
    this.errorBelow = errorBelow;
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

  /** Below this a value is certainly too small in any context. */
  int errorBelow() {
    return errorBelow;
  }

  /** What the numbers count. */
  public Unit unit() {
    return unit;
  }

  /** Whether values must stay below it rather than above. */
  public boolean isUpper() {
    return key.startsWith("Max");
  }

  /** The document and section that the minimum was taken from. */
  public String source() {
    return source.text;
  }

  /** The date of the document. */
  public LocalDate date() {
    return source.date;
  }

  /** The documents that the numbers come from. */
  private enum Source {
    OWASP_PASSWORDS("OWASP Password Storage Cheat Sheet", "2026-08-17"),
    ASVS_PASSWORDS("OWASP ASVS 5.0, appendix C", "2025-05-30"),
    ASVS_TOKENS("OWASP ASVS 5.0, 11.5.1", "2025-05-30"),
    ASVS_CIPHERS("OWASP ASVS 5.0, appendix C", "2025-05-30"),
    ASVS_TLS("OWASP ASVS 5.0, 12.1", "2025-05-30"),
    SP_800_132("NIST SP 800-132, 5.1", "2010-12-22"),
    SP_800_131A("NIST SP 800-131A revision 2", "2019-03-21"),
    SP_800_38D("NIST SP 800-38D, 5.2.1", "2007-11-28"),
    SP_800_38D_RANDOM("NIST SP 800-38D, 8.3", "2007-11-28"),
    FIPS_186_5("FIPS 186-5, 5.1", "2023-02-03"),
    FIPS_203("FIPS 203", "2024-08-13"),
    FIPS_204("FIPS 204", "2024-08-13"),
    RFC_7518("RFC 7518, 3.2", "2015-05-01"),
    RFC_7519("RFC 7519, 4.1.4", "2015-05-01");

    private final String text;
    private final LocalDate date;

    Source(String text, String date) {
      this.text = text;
      this.date = LocalDate.parse(date);
    }
  }
}
