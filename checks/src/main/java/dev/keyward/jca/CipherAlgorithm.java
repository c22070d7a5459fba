package dev.keyward.jca;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An algorithm that encrypts, as the first part of a transformation names it. */
enum CipherAlgorithm {
  AES(128, null, "AES", "2.16.840.1.101.3.4.1"),
  ARIA(128, null, "ARIA"),
  CAMELLIA(128, null, "Camellia"),
  CAST6(128, null, "CAST6"),
  DSTU7624(128, null, "DSTU7624", "DSTU7624-128"),
  DSTU7624_256(256, null, "DSTU7624-256"),
  DSTU7624_512(512, null, "DSTU7624-512"),
  KUZNYECHIK(128, null, "GOST3412-2015"),
  NOEKEON(128, null, "Noekeon"),
  RC5_64(128, null, "RC5-64"),
  RC6(128, null, "RC6"),
  RIJNDAEL(128, null, "Rijndael"),
  SERPENT(128, null, "Serpent"),
  SHACAL2(256, null, "Shacal2", "SHACAL-2"),
  SM4(128, null, "SM4"),
  THREEFISH_256(256, null, "Threefish-256"),
  THREEFISH_512(512, null, "Threefish-512"),
  THREEFISH_1024(1024, null, "Threefish-1024"),
  TNEPRES(128, null, "Tnepres"),
  TWOFISH(128, null, "Twofish"),
  SEED(128, "SEED is out of use", "SEED"),
  DES(64, "DES has a 56-bit key, which can be searched", "DES"),
  DESEDE(
      64,
      "Triple DES has 64-bit blocks and is withdrawn since 2024",
      "DESede",
      "TripleDES",
      "TDEA"),
  RC2(64, "RC2 is broken by related keys and has 64-bit blocks", "RC2"),
  RC5(64, "RC5 has 64-bit blocks", "RC5", "RC5-32"),
  BLOWFISH(64, "Blowfish has 64-bit blocks", "Blowfish"),
  CAST5(64, "CAST5 has 64-bit blocks", "CAST5"),
  GOST28147(64, "GOST 28147-89 has 64-bit blocks", "GOST28147", "GOST", "GOST-28147"),
  IDEA(64, "IDEA has 64-bit blocks and weak keys", "IDEA"),
  SKIPJACK(64, "Skipjack has an 80-bit key and 64-bit blocks", "Skipjack"),
  TEA(64, "TEA is broken by related keys and has 64-bit blocks", "TEA"),
  XTEA(64, "XTEA has 64-bit blocks", "XTEA"),
  CHACHA20(0, null, "ChaCha20", "CHACHA7539"),
  CHACHA(0, null, "ChaCha"),
  GRAIN_128(0, null, "Grain128"),
  GRAIN_V1(0, "Grain v1 has an 80-bit key", "Grainv1"),
  HC128(0, null, "HC128"),
  HC256(0, null, "HC256"),
  SALSA20(0, null, "Salsa20"),
  XSALSA20(0, null, "XSalsa20"),
  ZUC_128(0, null, "ZUC-128"),
  ZUC_256(0, null, "ZUC-256"),
  RC4(0, "the key stream of RC4 is biased", "ARCFOUR", "RC4", "ARC4", "1.2.840.113549.3.4"),
  VMPC(0, "the key stream of VMPC is biased", "VMPC"),
  VMPC_KSA3(0, "the key stream of VMPC is biased", "VMPC-KSA3"),
  XXTEA(0, "XXTEA falls to chosen plaintexts and notices no changes", "XXTEA"),
  VIGENERE(0, "Vigenère's cipher is solved with pen and paper", "Vigenere"),
  NULL(0, "the null cipher does not encrypt", "NULL");

  /** The block ciphers of SunJCE, which alone knows propagating CBC. */
  private static final ImmutableSet<CipherAlgorithm> PROPAGATING =
      ImmutableSet.of(AES, DES, DESEDE, RC2, BLOWFISH);

  private static final Spellings<CipherAlgorithm> BY_NAME =
      Spellings.of(Arrays.asList(values()), cipher -> cipher.spellings);

  private final int blockBits;
  private final Optional<String> weakness;
  private final ImmutableList<String> spellings;

  CipherAlgorithm(int blockBits, @Nullable String weakness, String... spellings) {
    this.blockBits = blockBits;
    this.weakness = Optional.ofNullable(weakness);
    this.spellings = ImmutableList.copyOf(spellings);
  }

  static Optional<CipherAlgorithm> parse(String spelled) {
    return BY_NAME.find(spelled);
  }

  String canonical() {
    return spellings.get(0);
  }

  /** Whether it needs a mode of operation; otherwise it is a stream cipher. */
  boolean isBlockCipher() {
    return blockBits > 0;
  }

  /** The length of a block, in bits; 0 for a stream cipher. */
  int blockBits() {
    return blockBits;
  }

  boolean knowsPropagatingCbc() {
    return PROPAGATING.contains(this);
  }

  /** Why it is weak, in any mode: a short clause. */
  Optional<String> weakness() {
    return weakness;
  }
}
