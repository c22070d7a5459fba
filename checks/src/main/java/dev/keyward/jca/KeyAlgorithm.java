package dev.keyward.jca;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The algorithm of a key: of a key pair or of a secret key. */
public final class KeyAlgorithm {

  /** What the keys of an algorithm are made of, and so how their size is judged. */
  public enum Family {
    RSA,
    DSA,
    /** Diffie-Hellman and ElGamal in a prime field. */
    DH,
    /** Elliptic curves in Weierstrass form, for signatures or agreement. */
    EC,
    /** Ed25519 and Ed448. */
    EDDSA,
    /** X25519 and X448. */
    XDH,
    ML_KEM,
    ML_DSA,
    SLH_DSA,
    /** Hash-based signatures with a state: HSS/LMS and XMSS. */
    STATEFUL_HASH,
    /** Other key pairs that are made to resist quantum computers. */
    POST_QUANTUM,
    AES,
    CHACHA20,
    /** The key of a message authentication code, mostly of an HMAC. */
    HMAC,
    /** Any other secret key. */
    SYMMETRIC,
    /** Any other key pair. */
    ASYMMETRIC;

    /** What the policy says about the size of such keys, in bits, or of their parameter set. */
    public Optional<Limit> sizeLimit() {
      return Optional.ofNullable(
          switch (this) {
            case RSA -> Limit.RSA_BITS;
            case DSA -> Limit.DSA_BITS;
            case DH -> Limit.DH_BITS;
            case EC -> Limit.EC_BITS;
            case AES -> Limit.AES_BITS;
            case ML_KEM -> Limit.ML_KEM_PARAMETER_SET;
            case ML_DSA -> Limit.ML_DSA_PARAMETER_SET;
            default -> null; // All sizes are sound, or none are.
          });
    }
  }

  private static final Spellings<KeyAlgorithm> PAIRS =
      Spellings.of(KeyPairs.all(), algorithm -> algorithm.spellings);

  /** The number in a name that settles the parameters. */
  private static final Pattern SIZE = Pattern.compile("^(?:ML-KEM-|ML-DSA-)(\\d+)");

  /** Candidates and mixtures that wait for a standard or for its adoption. */
  private static final Pattern POST_QUANTUM =
      Pattern.compile(
          "(HASH)?MLDSA\\d\\d-.+|(BIKE|CMCE|DILITHIUM|FALCON|FRODO|HQC|KYBER|MAYO|MCELIECE|NTRU"
              + "|PICNIC|SABER|SNOVA|SNTRU|SPHINCS)[-+_\\w]*");

  /** Key agreements, with the key derivation that Bouncy Castle builds in. */
  private static final Pattern AGREEMENT =
      Pattern.compile("(ECC?DH|ECCDHU|ECDHC|ECMQV|ECKAEG|DH|DHU|X25519|X448|XDH)U?(WITH\\w+KDF)?");

  private final Family family;
  private final Optional<String> weakness;
  private final ImmutableList<String> spellings;

  KeyAlgorithm(Family family, @Nullable String weakness, ImmutableList<String> spellings) {
    this.family = family;
    this.weakness = Optional.ofNullable(weakness);
    this.spellings = spellings;
  }

  /** The algorithm that a generator, a key factory or a key specification gives for a name. */
  public static Optional<KeyAlgorithm> parse(String spelled) {
    return parsePair(spelled).or(() -> parseSecret(spelled));
  }

  /** The algorithm of key pairs of this name. */
  public static Optional<KeyAlgorithm> parsePair(String spelled) {
    return PAIRS
        .find(spelled)
        .or(
            () ->
                Optional.of(Spellings.upper(spelled))
                    .filter(name -> POST_QUANTUM.matcher(name).matches())
                    .map(
                        name ->
                            new KeyAlgorithm(Family.POST_QUANTUM, null, ImmutableList.of(name))));
  }

  /** The algorithm of secret keys of this name. */
  public static Optional<KeyAlgorithm> parseSecret(String spelled) {
    return cipherOf(spelled)
        .map(KeyAlgorithm::of)
        .or(() -> MacName.parse(spelled).map(KeyAlgorithm::of));
  }

  /** The algorithm of the key pairs that {@code KeyAgreement} takes under this name. */
  public static Optional<KeyAlgorithm> parseAgreement(String spelled) {
    Matcher agreement = AGREEMENT.matcher(Spellings.upper(spelled));
    return agreement.matches()
        ? PAIRS.find(agreement.group(1).startsWith("EC") ? "EC" : agreement.group(1))
        : PAIRS.find(spelled);
  }

  /** Whether the {@code KeyAgreement} of this name makes keys of what it computes. */
  public static boolean derivesAgreedKey(String spelled) {
    Matcher agreement = AGREEMENT.matcher(Spellings.upper(spelled));
    return agreement.matches() && agreement.group(2) != null;
  }

  private static Optional<CipherAlgorithm> cipherOf(String spelled) {
    return NamedCipher.parse(spelled)
        .filter(NamedCipher::namesKeys)
        .map(NamedCipher::cipher)
        .or(
            () ->
                WholeNames.find(spelled)
                    .flatMap(whole -> NamedCipher.parse(whole.substring(0, whole.indexOf('/'))))
                    .map(NamedCipher::cipher));
  }

  private static KeyAlgorithm of(CipherAlgorithm cipher) {
    Family family =
        switch (cipher) {
          case AES, RIJNDAEL -> Family.AES;
          case CHACHA20 -> Family.CHACHA20;
          default -> Family.SYMMETRIC;
        };
    return new KeyAlgorithm(
        family, cipher.weakness().orElse(null), ImmutableList.of(cipher.canonical()));
  }

  private static KeyAlgorithm of(MacName mac) {
    return new KeyAlgorithm(
        Family.HMAC, mac.weakness().orElse(null), ImmutableList.of(mac.canonical()));
  }

  /** The standard name. */
  public String canonical() {
    return spellings.get(0);
  }

  /** What its keys are made of. */
  public Family family() {
    return family;
  }

  /** Whether it is the algorithm of secret keys rather than of key pairs. */
  public boolean isSymmetric() {
    return switch (family) {
      case AES, CHACHA20, HMAC, SYMMETRIC -> true;
      default -> false;
    };
  }

  /** The number that the name itself fixes, such as the 768 of ML-KEM-768. */
  public OptionalInt sizeInName() {
    Matcher size = SIZE.matcher(canonical());
    return size.find() ? OptionalInt.of(Integer.parseInt(size.group(1))) : OptionalInt.empty();
  }

  /** What the policy says about the size of its keys, in bits, or about {@link #sizeInName()}. */
  public Optional<Limit> sizeLimit() {
    return family.sizeLimit();
  }

  /** Whether a large quantum computer breaks it. */
  public boolean isQuantumVulnerable() {
    return switch (family) {
      case RSA, DSA, DH, EC, EDDSA, XDH, ASYMMETRIC -> true;
      default -> false;
    };
  }

  /** Whether no key of the algorithm is strong, whatever its size. */
  public boolean isWeak() {
    return weakness.isPresent();
  }

  /** Why it is weak: a short clause. */
  public Optional<String> weakness() {
    return weakness;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyAlgorithm that && canonical().equals(that.canonical());
  }

  @Override
  public int hashCode() {
    return canonical().hashCode();
  }

  @Override
  public String toString() {
    return canonical();
  }
}
