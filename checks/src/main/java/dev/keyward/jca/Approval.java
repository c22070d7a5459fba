package dev.keyward.jca;

import static com.google.common.collect.Sets.immutableEnumSet;

import com.google.common.collect.ImmutableSet;
import dev.keyward.jca.KeyAlgorithm.Family;

/** The algorithms that a profile lets through; their numbers are {@link Policy}'s affair. */
final class Approval {
  /** Of NIST SP 800-140C, 2022, as far as Java has names for them. */
  static final Approval FIPS =
      new Approval(
          immutableEnumSet(
              HashName.SHA_1,
              HashName.SHA_224,
              HashName.SHA_256,
              HashName.SHA_384,
              HashName.SHA_512,
              HashName.SHA_512_224,
              HashName.SHA_512_256,
              HashName.SHA3_224,
              HashName.SHA3_256,
              HashName.SHA3_384,
              HashName.SHA3_512,
              HashName.SHAKE128,
              HashName.SHAKE256),
          ImmutableSet.of("AESCMAC", "AESCCMMAC", "AES-GMAC", "KMAC128", "KMAC256"),
          immutableEnumSet(
              Family.RSA,
              Family.DH,
              Family.EC,
              Family.EDDSA,
              Family.ML_KEM,
              Family.ML_DSA,
              Family.SLH_DSA,
              Family.STATEFUL_HASH,
              Family.AES),
          ImmutableSet.of("secp224r1", "secp256r1", "secp384r1", "secp521r1", "Ed25519", "Ed448"),
          128);

  /** CNSA 2.0, 2022; RSA, Diffie-Hellman and P-384 are CNSA 1.0's, until 2030 at the latest. */
  static final Approval CNSA2 =
      new Approval(
          immutableEnumSet(
              HashName.SHA_384, HashName.SHA_512, HashName.SHA3_384, HashName.SHA3_512),
          ImmutableSet.of("AESCMAC", "AES-GMAC"),
          immutableEnumSet(
              Family.RSA,
              Family.DH,
              Family.EC,
              Family.ML_KEM,
              Family.ML_DSA,
              Family.STATEFUL_HASH,
              Family.AES),
          ImmutableSet.of("secp384r1"),
          256);

  /** NIST SP 800-38A to 38G. */
  private static final ImmutableSet<CipherMode> MODES =
      immutableEnumSet(
          CipherMode.ECB,
          CipherMode.CBC,
          CipherMode.CTS,
          CipherMode.CTR,
          CipherMode.CFB,
          CipherMode.OFB,
          CipherMode.GCM,
          CipherMode.CCM,
          CipherMode.KW,
          CipherMode.KWP,
          CipherMode.XTS,
          CipherMode.FF1);

  /** The families of which other countries' or older algorithms are members, too. */
  private static final ImmutableSet<String> STANDARD =
      ImmutableSet.of("EC", "DiffieHellman", "AES");

  private final ImmutableSet<HashName> hashes;
  private final ImmutableSet<String> macs;
  private final ImmutableSet<Family> keys;
  private final ImmutableSet<String> curves;
  private final int aesBits;

  private Approval(
      ImmutableSet<HashName> hashes,
      ImmutableSet<String> macs,
      ImmutableSet<Family> keys,
      ImmutableSet<String> curves,
      int aesBits) {
    this.hashes = hashes;
    this.macs = macs;
    this.keys = keys;
    this.curves = curves;
    this.aesBits = aesBits;
  }

  boolean allows(HashName hash) {
    return hashes.contains(hash);
  }

  boolean allows(Curve curve) {
    return curves.contains(curve.canonical());
  }

  boolean allows(MacName mac) {
    return macs.contains(mac.canonical())
        || (mac.canonical().startsWith("Hmac") || mac.isPasswordBased())
            && mac.passwordBased().map(this::allows).orElse(true)
            && mac.hash().filter(this::allows).isPresent();
  }

  boolean allows(PasswordBasedName scheme) {
    return scheme.isPbkdf2() && scheme.prf().filter(this::allows).isPresent();
  }

  boolean allows(KeyAlgorithm algorithm) {
    return switch (algorithm.family()) {
      case HMAC -> MacName.parse(algorithm.canonical()).filter(this::allows).isPresent();
      case EC, DH, AES ->
          keys.contains(algorithm.family()) && STANDARD.contains(algorithm.canonical());
      default -> keys.contains(algorithm.family());
    };
  }

  boolean allows(SignatureName signature) {
    return allows(signature.keyAlgorithm())
        && signature.hash().map(hash -> allows(hash) && !hash.isBroken()).orElse(true);
  }

  boolean allows(Transformation transformation) {
    if (transformation.isAsymmetric()) {
      return transformation.isRsa()
          ? transformation.isOaep()
          : transformation.algorithm().startsWith("ML-KEM");
    }
    return transformation.cipher().filter(CipherAlgorithm.AES::equals).isPresent()
        && CipherMode.parse(transformation.mode()).filter(MODES::contains).isPresent()
        && transformation.keyBits().orElse(aesBits) >= aesBits
        && transformation.passwordBased().map(this::allows).orElse(true);
  }
}
