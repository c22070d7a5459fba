package dev.keyward.jca;

import static java.util.Locale.ENGLISH;

import java.util.Optional;

/** A scheme that makes a key from a password. */
public final class PasswordBasedName {

  /** The standard that a scheme belongs to. */
  public enum Scheme {
    /** PKCS#5 version 2: key derivation only. */
    PBKDF2,
    /** PKCS#5 version 1: one hash, repeated, and a 64-bit block cipher. */
    PBES1,
    /** PKCS#5 version 2: PBKDF2 and a block cipher in CBC. */
    PBES2,
    /** PKCS#12's own derivation. */
    PKCS12,
    /** PKCS#5 version 2: PBKDF2 and an HMAC. */
    PBMAC1,
    SCRYPT,
    /** What OpenSSL's {@code enc} did before it learnt PBKDF2. */
    OPENSSL
  }

  private final String canonical;
  private final Scheme scheme;
  private final Optional<HashName> prf;

  private PasswordBasedName(String canonical, Scheme scheme, Optional<HashName> prf) {
    this.canonical = canonical;
    this.scheme = scheme;
    this.prf = prf;
  }

  /** The scheme that {@code SecretKeyFactory}, {@code Cipher} or {@code Mac} gives for a name. */
  public static Optional<PasswordBasedName> parse(String spelled) {
    String prefix = "PBKDF2WITHHMAC";
    if (!spelled.toUpperCase(ENGLISH).startsWith(prefix)) {
      return Optional.empty();
    }
    return HashName.parsePart(spelled.substring(prefix.length()))
        .map(
            hash ->
                new PasswordBasedName(
                    "PBKDF2WithHmac" + hash.canonical().replace("SHA-", "SHA"),
                    Scheme.PBKDF2,
                    Optional.of(hash)));
  }

  /** The standard name, for example {@code PBKDF2WithHmacSHA256}. */
  public String canonical() {
    return canonical;
  }

  /** The standard that it belongs to. */
  public Scheme scheme() {
    return scheme;
  }

  /** The hash function that is repeated. */
  public Optional<HashName> prf() {
    return prf;
  }

  /** Whether its key comes from PBKDF2, alone or as a part of PBES2 or PBMAC1. */
  public boolean isPbkdf2() {
    return scheme == Scheme.PBKDF2 || scheme == Scheme.PBES2 || scheme == Scheme.PBMAC1;
  }

  /** Whether no number of iterations makes it strong. */
  public boolean isWeakScheme() {
    return weakness().isPresent();
  }

  /** Why it is weak: a short clause. */
  public Optional<String> weakness() {
    return Optional.empty();
  }

  @Override
  public String toString() {
    return canonical;
  }
}
