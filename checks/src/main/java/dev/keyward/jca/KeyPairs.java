package dev.keyward.jca;

import static dev.keyward.jca.KeyAlgorithm.Family.ASYMMETRIC;
import static dev.keyward.jca.KeyAlgorithm.Family.DH;
import static dev.keyward.jca.KeyAlgorithm.Family.DSA;
import static dev.keyward.jca.KeyAlgorithm.Family.EC;
import static dev.keyward.jca.KeyAlgorithm.Family.EDDSA;
import static dev.keyward.jca.KeyAlgorithm.Family.ML_DSA;
import static dev.keyward.jca.KeyAlgorithm.Family.ML_KEM;
import static dev.keyward.jca.KeyAlgorithm.Family.RSA;
import static dev.keyward.jca.KeyAlgorithm.Family.SLH_DSA;
import static dev.keyward.jca.KeyAlgorithm.Family.STATEFUL_HASH;
import static dev.keyward.jca.KeyAlgorithm.Family.XDH;

import com.google.common.collect.ImmutableList;
import dev.keyward.jca.KeyAlgorithm.Family;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The algorithms of key pairs of the JDK and of Bouncy Castle, with all their names. */
final class KeyPairs {
  private static final String SIGNATURES = "2.16.840.1.101.3.4.3.";

  /** The parameter sets of FIPS 205, in the order of their object identifiers. */
  private static final ImmutableList<String> SLH_DSA_SETS =
      ImmutableList.of(
          "SHA2-128s",
          "SHA2-128f",
          "SHA2-192s",
          "SHA2-192f",
          "SHA2-256s",
          "SHA2-256f",
          "SHAKE-128s",
          "SHAKE-128f",
          "SHAKE-192s",
          "SHAKE-192f",
          "SHAKE-256s",
          "SHAKE-256f");

  private KeyPairs() {}

  static Stream<KeyAlgorithm> all() {
    return Stream.concat(classical(), postQuantum());
  }

  private static Stream<KeyAlgorithm> classical() {
    return Stream.of(
        pair(RSA, "RSA", "1.2.840.113549.1.1", "1.2.840.113549.1.1.1", "2.5.8.1.1"),
        pair(RSA, "RSASSA-PSS", "PSS", "1.2.840.113549.1.1.10"),
        pair(DSA, "DSA", "1.2.840.10040.4.1", "1.3.14.3.2.12"),
        pair(DH, "DiffieHellman", "DH", "1.2.840.113549.1.3.1"),
        pair(DH, "ElGamal", "1.3.14.7.2.1.1"),
        pair(
            EC,
            "EC",
            "EllipticCurve",
            "1.2.840.10045.2.1",
            "ECDSA",
            "ECDH",
            "ECDHC",
            "ECMQV",
            "ECIES"),
        pair(EC, "SM2"),
        pair(EC, "ECGOST3410", "ECGOST-3410", "GOST-3410-2001", "1.2.643.2.2.19"),
        pair(EC, "ECGOST3410-2012", "GOST-3410-2012", "1.2.643.7.1.1.1.1", "1.2.643.7.1.1.1.2"),
        pair(EC, "DSTU4145", "DSTU-4145", "DSTU-4145-2002", "1.2.804.2.1.1.1.1.3.1.1"),
        new KeyAlgorithm(
            ASYMMETRIC,
            "GOST R 34.10-94 is withdrawn",
            ImmutableList.of("GOST3410", "GOST-3410", "GOST-3410-94", "1.2.643.2.2.20")),
        pair(EDDSA, "EdDSA"),
        pair(EDDSA, "Ed25519", "1.3.101.112"),
        pair(EDDSA, "Ed448", "1.3.101.113"),
        pair(XDH, "XDH"),
        pair(XDH, "X25519", "1.3.101.110"),
        pair(XDH, "X448", "1.3.101.111"));
  }

  private static Stream<KeyAlgorithm> postQuantum() {
    return Stream.of(
            Stream.of(
                pair(ML_KEM, "ML-KEM", "MLKEM"),
                pair(ML_KEM, "ML-KEM-512", "2.16.840.1.101.3.4.4.1"),
                pair(ML_KEM, "ML-KEM-768", "2.16.840.1.101.3.4.4.2"),
                pair(ML_KEM, "ML-KEM-1024", "2.16.840.1.101.3.4.4.3"),
                pair(ML_DSA, "ML-DSA", "MLDSA"),
                pair(ML_DSA, "ML-DSA-44", SIGNATURES + 17),
                pair(ML_DSA, "ML-DSA-65", SIGNATURES + 18),
                pair(ML_DSA, "ML-DSA-87", SIGNATURES + 19),
                pair(ML_DSA, "HASH-ML-DSA", "SHA512withMLDSA"),
                pair(ML_DSA, "ML-DSA-44-WITH-SHA512", SIGNATURES + 32),
                pair(ML_DSA, "ML-DSA-65-WITH-SHA512", SIGNATURES + 33),
                pair(ML_DSA, "ML-DSA-87-WITH-SHA512", SIGNATURES + 34),
                pair(SLH_DSA, "SLH-DSA"),
                pair(SLH_DSA, "HASH-SLH-DSA"),
                pair(STATEFUL_HASH, "HSS/LMS", "LMS", "1.2.840.113549.1.9.16.3.17"),
                pair(STATEFUL_HASH, "XMSS"),
                pair(STATEFUL_HASH, "XMSSMT")),
            IntStream.range(0, SLH_DSA_SETS.size())
                .mapToObj(
                    i -> pair(SLH_DSA, "SLH-DSA-" + SLH_DSA_SETS.get(i), SIGNATURES + (20 + i))))
        .flatMap(s -> s);
  }

  private static KeyAlgorithm pair(Family family, String... spellings) {
    return new KeyAlgorithm(family, null, ImmutableList.copyOf(spellings));
  }
}
