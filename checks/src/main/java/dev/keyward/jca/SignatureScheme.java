package dev.keyward.jca;

import static dev.keyward.jca.HashName.GOST3411;
import static dev.keyward.jca.HashName.GOST3411_2012_256;
import static dev.keyward.jca.HashName.GOST3411_2012_512;
import static dev.keyward.jca.HashName.MD2;
import static dev.keyward.jca.HashName.MD4;
import static dev.keyward.jca.HashName.MD5;
import static dev.keyward.jca.HashName.RIPEMD_128;
import static dev.keyward.jca.HashName.RIPEMD_160;
import static dev.keyward.jca.HashName.RIPEMD_256;
import static dev.keyward.jca.HashName.SHA3_224;
import static dev.keyward.jca.HashName.SHA3_256;
import static dev.keyward.jca.HashName.SHA3_384;
import static dev.keyward.jca.HashName.SHA3_512;
import static dev.keyward.jca.HashName.SHAKE128;
import static dev.keyward.jca.HashName.SHAKE256;
import static dev.keyward.jca.HashName.SHA_1;
import static dev.keyward.jca.HashName.SHA_224;
import static dev.keyward.jca.HashName.SHA_256;
import static dev.keyward.jca.HashName.SHA_384;
import static dev.keyward.jca.HashName.SHA_512;
import static dev.keyward.jca.HashName.SHA_512_224;
import static dev.keyward.jca.HashName.SHA_512_256;
import static dev.keyward.jca.HashName.SM3;
import static dev.keyward.jca.HashName.WHIRLPOOL;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What signs a hash value: the part of a signature's name after {@code with}. */
enum SignatureScheme {
  RSA("RSA", Hashes.OF_RSA, true, "RSA", "RSAEncryption"),
  PSS("RSASSA-PSS", Hashes.OF_PSS, true, "RSAandMGF1", "RSA/PSS", "RSASSA-PSS", "RSAPSS"),
  PSS_SHAKE128("RSASSA-PSS", Hashes.OF_PSS, false, "RSAandSHAKE128"),
  PSS_SHAKE256("RSASSA-PSS", Hashes.OF_PSS, false, "RSAandSHAKE256"),
  X931("RSA", Hashes.OF_OLD_RSA, false, "RSA/X9.31"),
  ISO9796("RSA", Hashes.OF_OLD_RSA, false, "RSA/ISO9796-2"),
  DSA("DSA", Hashes.OF_DSA, true, "DSA"),
  DSA_P1363("DSA", Hashes.OF_DSA, true, "DSAinP1363Format"),
  DETERMINISTIC_DSA("DSA", Hashes.OF_DSA, false, "DetDSA", "DDSA"),
  ECDSA("EC", Hashes.OF_ECDSA, true, "ECDSA"),
  ECDSA_P1363("EC", Hashes.OF_ECDSA, true, "ECDSAinP1363Format", "PLAIN-ECDSA", "CVC-ECDSA"),
  DETERMINISTIC_ECDSA("EC", Hashes.OF_ECDSA, false, "DetECDSA", "ECDDSA"),
  ECNR("EC", Hashes.SHA_1_AND_2, false, "ECNR"),
  SM2("SM2", ImmutableSet.of(SHA_256, SM3), false, "SM2"),
  GOST("GOST3410", ImmutableSet.of(GOST3411), false, "GOST3410"),
  GOST_2001("ECGOST3410", ImmutableSet.of(GOST3411), false, "ECGOST3410"),
  GOST_2012_256(
      "ECGOST3410-2012", ImmutableSet.of(GOST3411_2012_256), false, "ECGOST3410-2012-256"),
  GOST_2012_512(
      "ECGOST3410-2012", ImmutableSet.of(GOST3411_2012_512), false, "ECGOST3410-2012-512"),
  DSTU("DSTU4145", ImmutableSet.of(GOST3411), false, "DSTU4145"),
  DSTU_LITTLE_ENDIAN("DSTU4145", ImmutableSet.of(GOST3411), false, "DSTU4145LE");

  private static final Spellings<SignatureScheme> BY_NAME =
      Spellings.of(Arrays.asList(values()), scheme -> scheme.spellings);

  private final String keyAlgorithm;
  private final Set<HashName> hashes;
  private final boolean raw;
  private final ImmutableList<String> spellings;

  SignatureScheme(String keyAlgorithm, Set<HashName> hashes, boolean raw, String... spellings) {
    this.keyAlgorithm = keyAlgorithm;
    this.hashes = hashes;
    this.raw = raw;
    this.spellings = ImmutableList.copyOf(spellings);
  }

  static Optional<SignatureScheme> parse(String spelled) {
    return BY_NAME.find(spelled);
  }

  /** The name after {@code with}. */
  String canonical() {
    return spellings.get(0);
  }

  /** The algorithm of its keys. */
  KeyAlgorithm keyAlgorithm() {
    return KeyAlgorithm.parsePair(keyAlgorithm).orElseThrow();
  }

  boolean isPss() {
    return this == PSS || this == PSS_SHAKE128 || this == PSS_SHAKE256;
  }

  /** Whether a provider combines it with a hash function. */
  boolean takes(HashName hash) {
    return hashes.contains(hash);
  }

  /** Whether a provider lets it sign bytes that are not hashed. */
  boolean isRaw() {
    return raw;
  }

  private static final class Hashes {
    static final ImmutableSet<HashName> SHA_1_AND_2 =
        Sets.immutableEnumSet(SHA_1, SHA_224, SHA_256, SHA_384, SHA_512);
    static final ImmutableSet<HashName> SHA_3 =
        Sets.immutableEnumSet(SHA3_224, SHA3_256, SHA3_384, SHA3_512);
    static final ImmutableSet<HashName> SHA_2_TRUNCATED =
        Sets.immutableEnumSet(SHA_512_224, SHA_512_256);
    static final ImmutableSet<HashName> SHAKE = Sets.immutableEnumSet(SHAKE128, SHAKE256);
    static final ImmutableSet<HashName> RIPEMD =
        Sets.immutableEnumSet(RIPEMD_128, RIPEMD_160, RIPEMD_256);

    static final Set<HashName> OF_RSA =
        union(ImmutableSet.of(MD2, MD4, MD5), RIPEMD, SHA_1_AND_2, SHA_2_TRUNCATED, SHA_3);
    static final Set<HashName> OF_PSS = union(SHA_1_AND_2, SHA_2_TRUNCATED, SHA_3, SHAKE);
    static final Set<HashName> OF_OLD_RSA =
        union(ImmutableSet.of(MD5, WHIRLPOOL), RIPEMD, SHA_1_AND_2, SHA_2_TRUNCATED);
    static final Set<HashName> OF_DSA = union(ImmutableSet.of(RIPEMD_160), SHA_1_AND_2, SHA_3);
    static final Set<HashName> OF_ECDSA = union(OF_DSA, SHAKE);

    @SafeVarargs
    private static Set<HashName> union(Set<HashName>... sets) {
      Set<HashName> union = EnumSet.noneOf(HashName.class);
      for (Set<HashName> set : sets) {
        union.addAll(set);
      }
      return Sets.immutableEnumSet(union);
    }
  }
}
