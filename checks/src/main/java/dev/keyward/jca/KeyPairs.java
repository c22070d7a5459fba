package dev.keyward.jca;

import com.google.common.collect.ImmutableList;
import dev.keyward.jca.KeyAlgorithm.Family;
import java.util.List;

/** The algorithms of key pairs of the JDK and of Bouncy Castle, with all their names. */
final class KeyPairs {

  /** In each line a family and the names of one of its algorithms. */
  private static final String TABLE =
      """
      RSA           RSA 1.2.840.113549.1.1 1.2.840.113549.1.1.1 2.5.8.1.1
      RSA           RSASSA-PSS PSS 1.2.840.113549.1.1.10
      DSA           DSA 1.2.840.10040.4.1 1.3.14.3.2.12
      DH            DiffieHellman DH 1.2.840.113549.1.3.1
      DH            ElGamal 1.3.14.7.2.1.1
      EC            EC EllipticCurve 1.2.840.10045.2.1 ECDSA ECDH ECDHC ECMQV ECIES
      EC            SM2
      EC            ECGOST3410 ECGOST-3410 GOST-3410-2001 1.2.643.2.2.19
      EC            ECGOST3410-2012 GOST-3410-2012 1.2.643.7.1.1.1.1 1.2.643.7.1.1.1.2
      EC            DSTU4145 DSTU-4145 DSTU-4145-2002 1.2.804.2.1.1.1.1.3.1.1
      ASYMMETRIC    GOST3410 GOST-3410 GOST-3410-94 1.2.643.2.2.20
      EDDSA         EdDSA
      EDDSA         Ed25519 1.3.101.112
      EDDSA         Ed448 1.3.101.113
      XDH           XDH
      XDH           X25519 1.3.101.110
      XDH           X448 1.3.101.111
      ML_KEM        ML-KEM MLKEM
      ML_KEM        ML-KEM-512 2.16.840.1.101.3.4.4.1
      ML_KEM        ML-KEM-768 2.16.840.1.101.3.4.4.2
      ML_KEM        ML-KEM-1024 2.16.840.1.101.3.4.4.3
      ML_DSA        ML-DSA MLDSA
      ML_DSA        ML-DSA-44 2.16.840.1.101.3.4.3.17
      ML_DSA        ML-DSA-65 2.16.840.1.101.3.4.3.18
      ML_DSA        ML-DSA-87 2.16.840.1.101.3.4.3.19
      ML_DSA        HASH-ML-DSA SHA512withMLDSA
      ML_DSA        ML-DSA-44-WITH-SHA512 SHA512withMLDSA44 2.16.840.1.101.3.4.3.32
      ML_DSA        ML-DSA-65-WITH-SHA512 SHA512withMLDSA65 2.16.840.1.101.3.4.3.33
      ML_DSA        ML-DSA-87-WITH-SHA512 SHA512withMLDSA87 2.16.840.1.101.3.4.3.34
      SLH_DSA       SLH-DSA
      SLH_DSA       HASH-SLH-DSA
      SLH_DSA       SLH-DSA-SHA2-128s 2.16.840.1.101.3.4.3.20
      SLH_DSA       SLH-DSA-SHA2-128f 2.16.840.1.101.3.4.3.21
      SLH_DSA       SLH-DSA-SHA2-192s 2.16.840.1.101.3.4.3.22
      SLH_DSA       SLH-DSA-SHA2-192f 2.16.840.1.101.3.4.3.23
      SLH_DSA       SLH-DSA-SHA2-256s 2.16.840.1.101.3.4.3.24
      SLH_DSA       SLH-DSA-SHA2-256f 2.16.840.1.101.3.4.3.25
      SLH_DSA       SLH-DSA-SHAKE-128s 2.16.840.1.101.3.4.3.26
      SLH_DSA       SLH-DSA-SHAKE-128f 2.16.840.1.101.3.4.3.27
      SLH_DSA       SLH-DSA-SHAKE-192s 2.16.840.1.101.3.4.3.28
      SLH_DSA       SLH-DSA-SHAKE-192f 2.16.840.1.101.3.4.3.29
      SLH_DSA       SLH-DSA-SHAKE-256s 2.16.840.1.101.3.4.3.30
      SLH_DSA       SLH-DSA-SHAKE-256f 2.16.840.1.101.3.4.3.31
      STATEFUL_HASH HSS/LMS LMS 1.2.840.113549.1.9.16.3.17
      STATEFUL_HASH XMSS
      STATEFUL_HASH XMSSMT
      """;

  private KeyPairs() {}

  static ImmutableList<KeyAlgorithm> all() {
    ImmutableList.Builder<KeyAlgorithm> pairs = ImmutableList.builder();
    for (List<String> row : Spellings.rows(TABLE)) {
      Family family = Family.valueOf(row.get(0));
      // The family of the rest has one member only.
      String weakness = family == Family.ASYMMETRIC ? "GOST R 34.10-94 is withdrawn" : null;
      pairs.add(
          new KeyAlgorithm(family, weakness, ImmutableList.copyOf(row.subList(1, row.size()))));
    }
    return pairs.build();
  }
}
