package dev.keyward.jca;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signature scheme. */
public final class SignatureName {
  private static final String WITH = "with";
  private static final String NONE = "NONE";
  private static final String TLS_1_0 = "MD5andSHA1withRSA";

  /** In each line a name that has its parts, and those that stand for it and have none. */
  private static final Spellings<String> NAMES =
      Spellings.ofLines(
          """
          NONEwithRSA           RSA RawRSA
          NONEwithRSAandMGF1    RawRSASSA-PSS RawRSAPSS
          RSASSA-PSS            RSAPSS
          NONEwithDSA           RawDSA
          MD2withRSA            1.2.840.113549.1.1.2
          MD4withRSA            1.2.840.113549.1.1.3
          MD5withRSA            1.2.840.113549.1.1.4
          SHA1withRSA           1.2.840.113549.1.1.5 1.3.14.3.2.29
          SHA224withRSA         1.2.840.113549.1.1.14
          SHA256withRSA         1.2.840.113549.1.1.11
          SHA384withRSA         1.2.840.113549.1.1.12
          SHA512withRSA         1.2.840.113549.1.1.13
          SHA512/224withRSA     1.2.840.113549.1.1.15
          SHA512/256withRSA     1.2.840.113549.1.1.16
          SHA3-224withRSA       2.16.840.1.101.3.4.3.13
          SHA3-256withRSA       2.16.840.1.101.3.4.3.14
          SHA3-384withRSA       2.16.840.1.101.3.4.3.15
          SHA3-512withRSA       2.16.840.1.101.3.4.3.16
          RIPEMD128withRSA      1.3.36.3.3.1.3
          RIPEMD160withRSA      1.3.36.3.3.1.2
          RIPEMD256withRSA      1.3.36.3.3.1.4
          SHAKE128withRSAandMGF1 1.3.6.1.5.5.7.6.30
          SHAKE256withRSAandMGF1 1.3.6.1.5.5.7.6.31
          SHA1withDSA           DSA DSS SHA/DSA SHA-1/DSA SHAwithDSA DSAwithSHA1
          SHA1withDSA           1.2.840.10040.4.1 1.2.840.10040.4.3 1.3.14.3.2.13 1.3.14.3.2.27
          SHA1withDSA           1.3.14.3.2.26with1.2.840.10040.4.1 1.3.14.3.2.26with1.2.840.10040.4.3
          SHA1withDetDSA        DetDSA DDSA
          SHA224withDSA         2.16.840.1.101.3.4.3.1
          SHA256withDSA         2.16.840.1.101.3.4.3.2
          SHA384withDSA         2.16.840.1.101.3.4.3.3
          SHA512withDSA         2.16.840.1.101.3.4.3.4
          SHA3-224withDSA       2.16.840.1.101.3.4.3.5
          SHA3-256withDSA       2.16.840.1.101.3.4.3.6
          SHA3-384withDSA       2.16.840.1.101.3.4.3.7
          SHA3-512withDSA       2.16.840.1.101.3.4.3.8
          SHA1withECDSA         ECDSA ECDSAwithSHA1 1.2.840.10045.4.1 1.3.36.3.3.2.1
          SHA1withDetECDSA      DetECDSA ECDDSA
          SHA224withECDSA       1.2.840.10045.4.3.1
          SHA256withECDSA       1.2.840.10045.4.3.2
          SHA384withECDSA       1.2.840.10045.4.3.3
          SHA512withECDSA       1.2.840.10045.4.3.4
          SHA3-224withECDSA     2.16.840.1.101.3.4.3.9
          SHA3-256withECDSA     2.16.840.1.101.3.4.3.10
          SHA3-384withECDSA     2.16.840.1.101.3.4.3.11
          SHA3-512withECDSA     2.16.840.1.101.3.4.3.12
          RIPEMD160withECDSA    1.3.36.3.3.2.2
          SHAKE128withECDSA     1.3.6.1.5.5.7.6.32
          SHAKE256withECDSA     1.3.6.1.5.5.7.6.33
          GOST3411withGOST3410  GOST3410 GOST-3410 GOST-3410-94 1.2.643.2.2.4
          GOST3411withECGOST3410 ECGOST3410 ECGOST-3410 GOST-3410-2001 1.2.643.2.2.3
          GOST3411-2012-256withECGOST3410-2012-256 ECGOST3410-2012-256 GOST-3410-2012-256
          GOST3411-2012-256withECGOST3410-2012-256 GOST3411withECGOST3410-2012-256 1.2.643.7.1.1.3.2
          GOST3411-2012-512withECGOST3410-2012-512 ECGOST3410-2012-512 GOST-3410-2012-512
          GOST3411-2012-512withECGOST3410-2012-512 GOST3411withECGOST3410-2012-512 1.2.643.7.1.1.3.3
          GOST3411withDSTU4145  DSTU4145 DSTU-4145 DSTU-4145-2002 1.2.804.2.1.1.1.1.3.1.1.1.1
          GOST3411withDSTU4145LE 1.2.804.2.1.1.1.1.3.1.1
          SM3withSM2            1.2.156.10197.1.501
          """);

  private final String canonical;
  private final @Nullable HashName hash;
  private final @Nullable SignatureScheme scheme;
  private final KeyAlgorithm keyAlgorithm;

  private SignatureName(
      String canonical,
      @Nullable HashName hash,
      @Nullable SignatureScheme scheme,
      KeyAlgorithm keyAlgorithm) {
    this.canonical = canonical;
    this.hash = hash;
    this.scheme = scheme;
    this.keyAlgorithm = keyAlgorithm;
  }

  /** The scheme that {@code Signature} gives for a name. */
  public static Optional<SignatureName> parse(String spelled) {
    String name = NAMES.find(spelled).orElse(spelled);
    int with = Spellings.upper(name).indexOf(Spellings.upper(WITH));
    int slash = name.lastIndexOf('/');
    Optional<SignatureName> parts =
        with >= 0
            ? parse(name.substring(0, with), name.substring(with + WITH.length()))
            : slash >= 0
                ? parse(name.substring(0, slash), name.substring(slash + 1))
                : Optional.empty();
    return parts.or(() -> parseWhole(name));
  }

  private static Optional<SignatureName> parse(String hash, String scheme) {
    return SignatureScheme.parse(scheme)
        .flatMap(
            s ->
                hash.equalsIgnoreCase(NONE)
                    ? Optional.of(s).filter(SignatureScheme::isRaw).map(raw -> of(NONE, null, raw))
                    : HashName.parsePart(hash).filter(s::takes).map(h -> of(h.part(), h, s)));
  }

  private static SignatureName of(String part, @Nullable HashName hash, SignatureScheme scheme) {
    return new SignatureName(part + WITH + scheme.canonical(), hash, scheme, scheme.keyAlgorithm());
  }

  /** A name without a hash function, which is built in or a parameter. */
  private static Optional<SignatureName> parseWhole(String name) {
    if (name.equalsIgnoreCase(TLS_1_0)) {
      return Optional.of(
          new SignatureName(
              TLS_1_0, HashName.SHA_1, SignatureScheme.RSA, SignatureScheme.RSA.keyAlgorithm()));
    }
    return KeyAlgorithm.parsePair(name)
        .flatMap(
            key ->
                switch (key.family()) {
                  case EDDSA, ML_DSA, SLH_DSA, STATEFUL_HASH, POST_QUANTUM ->
                      Optional.of(new SignatureName(key.canonical(), null, null, key));
                  case RSA ->
                      Optional.of(
                              new SignatureName(key.canonical(), null, SignatureScheme.PSS, key))
                          .filter(signature -> key.canonical().equals("RSASSA-PSS"));
                  default -> Optional.empty();
                });
  }

  /** The standard name, for example {@code SHA256withRSA}. */
  public String canonical() {
    return canonical;
  }

  /** The hash function that the name fixes; nothing if it is raw, built in or a parameter. */
  public Optional<HashName> hash() {
    return Optional.ofNullable(hash);
  }

  /** The algorithm of its keys. */
  public KeyAlgorithm keyAlgorithm() {
    return keyAlgorithm;
  }

  /** Whether it signs the bytes as they are, as {@code NONEwithRSA} does. */
  public boolean isRaw() {
    return canonical.startsWith(NONE + WITH);
  }

  /** Whether it is RSA with probabilistic padding. */
  public boolean isPss() {
    return scheme != null && scheme.isPss();
  }

  /** Whether it is RSA with the padding of PKCS#1 version 1.5. */
  public boolean isPkcs1() {
    return scheme == SignatureScheme.RSA;
  }

  /** Whether it is DSA in a prime field. */
  public boolean isDsa() {
    return keyAlgorithm.family() == KeyAlgorithm.Family.DSA;
  }

  /** Whether it is Ed25519 or Ed448. */
  public boolean isEdDsa() {
    return keyAlgorithm.family() == KeyAlgorithm.Family.EDDSA;
  }

  /** Whether it is ML-DSA. */
  public boolean isMlDsa() {
    return keyAlgorithm.family() == KeyAlgorithm.Family.ML_DSA;
  }

  /** Whether its hash function is broken. */
  public boolean isWeak() {
    return weakness().isPresent();
  }

  /** Why it is weak: a short clause. */
  public Optional<String> weakness() {
    return hash().filter(HashName::isBroken).flatMap(HashName::weakness);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignatureName that && canonical.equals(that.canonical);
  }

  @Override
  public int hashCode() {
    return canonical.hashCode();
  }

  @Override
  public String toString() {
    return canonical;
  }
}
