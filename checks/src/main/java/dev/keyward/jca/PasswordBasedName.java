package dev.keyward.jca;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A scheme that makes a key from a password: alone, or as the first half of an encryption or of a
 * message authentication code.
 *
 * <p>How many iterations are enough is the {@linkplain Policy policy's} affair.
 */
public final class PasswordBasedName {

  /** The standard that a scheme belongs to. */
  public enum Scheme {
    /** PKCS#5 version 2: key derivation only. */
    PBKDF2(null),
    /** PKCS#5 version 2: PBKDF2 and a block cipher in CBC. */
    PBES2(null),
    /** PKCS#5 version 2: PBKDF2 and an HMAC. */
    PBMAC1(null),
    SCRYPT(null),
    /** PKCS#5 version 1: a hash, repeated, and a cipher with 64-bit blocks. */
    PBES1("PKCS#5 version 1 repeats a short hash, and PBES2 replaced it"),
    /** PKCS#12's own derivation. */
    PKCS12("the derivation of PKCS#12 is out of use, and PBKDF2 replaced it"),
    /** What {@code openssl enc} does where it is not told to use PBKDF2. */
    OPENSSL("the old derivation of OpenSSL hashes the password with MD5, once");

    private final Optional<String> weakness;

    Scheme(@Nullable String weakness) {
      this.weakness = Optional.ofNullable(weakness);
    }
  }

  private static final Spellings<PasswordBasedName> BY_NAME =
      Spellings.of(PasswordBasedNames.all(), name -> name.spellings);

  private final Scheme scheme;
  private final @Nullable HashName hash;
  private final @Nullable CipherAlgorithm cipher;
  private final int keyBits;
  private final ImmutableList<String> spellings;

  PasswordBasedName(
      Scheme scheme,
      @Nullable HashName hash,
      @Nullable CipherAlgorithm cipher,
      int keyBits,
      ImmutableList<String> spellings) {
    this.scheme = scheme;
    this.hash = hash;
    this.cipher = cipher;
    this.keyBits = keyBits;
    this.spellings = spellings;
  }

  /** The scheme that {@code SecretKeyFactory}, {@code Cipher} or {@code Mac} gives for a name. */
  public static Optional<PasswordBasedName> parse(String spelled) {
    return BY_NAME.find(spelled);
  }

  /** PBKDF2 with an HMAC on a hash function. */
  public static Optional<PasswordBasedName> ofPbkdf2(HashName prf) {
    return parse("PBKDF2WithHmac" + prf.part());
  }

  /** The standard name, for example {@code PBKDF2WithHmacSHA256}. */
  public String canonical() {
    return spellings.get(0);
  }

  /** The standard that it belongs to. */
  public Scheme scheme() {
    return scheme;
  }

  /** The hash function that is repeated; nothing for scrypt, which repeats something else. */
  public Optional<HashName> prf() {
    return Optional.ofNullable(hash);
  }

  /** The size of the key that the name fixes, in bits. */
  public OptionalInt keyBits() {
    return keyBits == 0 ? OptionalInt.empty() : OptionalInt.of(keyBits);
  }

  /** Whether its key comes from PBKDF2, alone or as a part of PBES2 or PBMAC1. */
  public boolean isPbkdf2() {
    return scheme == Scheme.PBKDF2 || scheme == Scheme.PBES2 || scheme == Scheme.PBMAC1;
  }

  /**
   * What the policy says about the iterations of PBKDF2 in it. Of hash functions that the sources
   * do not name, the number is that of SHA-512: the lowest, and so right for all.
   */
  public Optional<Limit> iterations() {
    return isPbkdf2()
        ? prf()
            .map(
                function ->
                    switch (function) {
                      case MD2, MD4, MD5, SHA_0, SHA_1 -> Limit.PBKDF2_SHA1_ITERATIONS;
                      case SHA_224, SHA_256, SM3 -> Limit.PBKDF2_SHA256_ITERATIONS;
                      default -> Limit.PBKDF2_SHA512_ITERATIONS;
                    })
        : Optional.empty();
  }

  /** Whether no number of iterations makes it strong. */
  public boolean isWeakScheme() {
    return weakness().isPresent();
  }

  /** Why it is weak: a short clause. */
  public Optional<String> weakness() {
    return scheme.weakness.isEmpty()
        ? Optional.empty()
        : cipher().flatMap(CipherAlgorithm::weakness).or(() -> scheme.weakness);
  }

  /** All its names, the standard one first. */
  ImmutableList<String> spellings() {
    return spellings;
  }

  /** The cipher that uses the key, if there is one. */
  Optional<CipherAlgorithm> cipher() {
    return Optional.ofNullable(cipher);
  }

  @Override
  public String toString() {
    return canonical();
  }
}
