package dev.keyward.jca;

import static com.google.common.collect.Sets.immutableEnumSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;

/** A mode of operation of a block cipher. */
enum CipherMode {
  ECB(Purpose.NOTHING, "ECB"),
  CBC(Purpose.SECRECY, "CBC"),
  PCBC(Purpose.SECRECY, "PCBC"),
  CTR(Purpose.SECRECY, "CTR", "SIC"),
  /** CBC with ciphertext stealing. */
  CTS(Purpose.SECRECY, "CTS"),
  CFB(Purpose.SECRECY, "CFB"),
  OFB(Purpose.SECRECY, "OFB"),
  PGP_CFB(Purpose.SECRECY, "PGPCFB"),
  OPENPGP_CFB(Purpose.SECRECY, "OpenPGPCFB"),
  GOST_OFB(Purpose.SECRECY, "GOFB"),
  GOST_CFB(Purpose.SECRECY, "GCFB"),
  GCM(Purpose.AUTHENTICITY, "GCM"),
  GCM_SIV(Purpose.AUTHENTICITY, "GCM-SIV"),
  CCM(Purpose.AUTHENTICITY, "CCM"),
  OCB(Purpose.AUTHENTICITY, "OCB"),
  EAX(Purpose.AUTHENTICITY, "EAX"),
  KW(Purpose.KEYS, "KW"),
  KWP(Purpose.KEYS, "KWP"),
  /** The key wrap of password-based CMS recipients. */
  RFC3211(Purpose.KEYS, "RFC3211"),
  XTS(Purpose.LENGTH, "XTS"),
  FF1(Purpose.LENGTH, "FF1"),
  FF3_1(Purpose.LENGTH, "FF3-1");

  /** What a mode is made for. */
  enum Purpose {
    /** Single blocks; it hides neither equality nor changes. */
    NOTHING,
    /** It hides data but does not notice changes. */
    SECRECY,
    /** It hides data and refuses what was changed. */
    AUTHENTICITY,
    /** It encrypts keys. */
    KEYS,
    /** It keeps the length or format, as storage demands it, and has no room for a tag. */
    LENGTH
  }

  /** To these Bouncy Castle attends separately: they have GCM whatever the block, but not OCB. */
  private static final ImmutableSet<CipherAlgorithm> NATIONAL =
      immutableEnumSet(
          CipherAlgorithm.DSTU7624,
          CipherAlgorithm.DSTU7624_256,
          CipherAlgorithm.DSTU7624_512,
          CipherAlgorithm.KUZNYECHIK);

  private static final Spellings<CipherMode> BY_NAME =
      Spellings.of(Arrays.asList(values()), mode -> mode.spellings);

  private final Purpose purpose;
  private final ImmutableList<String> spellings;

  CipherMode(Purpose purpose, String... spellings) {
    this.purpose = purpose;
    this.spellings = ImmutableList.copyOf(spellings);
  }

  /** The mode of this name, with or without a width in bits, such as the 8 of CFB8. */
  static Optional<CipherMode> parse(String spelled) {
    Optional<CipherMode> whole = BY_NAME.find(spelled);
    return whole.isPresent()
        ? whole
        : BY_NAME
            .find(spelled.replaceFirst("[1-9][0-9]*$", ""))
            .filter(mode -> mode == CFB || mode == OFB);
  }

  /** The standard name, with the width that was spelled. */
  String canonical(String spelled) {
    return this == CFB || this == OFB ? Spellings.upper(spelled) : spellings.get(0);
  }

  /** Whether a mode encrypts keys. */
  static boolean isKeyWrap(String mode) {
    return parse(mode).filter(m -> m.purpose == Purpose.KEYS).isPresent();
  }

  Purpose purpose() {
    return purpose;
  }

  /** Whether a provider combines it, as it was spelled, with a cipher. */
  boolean fits(CipherAlgorithm cipher, String spelled) {
    int blockBits = cipher.blockBits();
    return switch (this) {
      case ECB, CBC, CTS, PGP_CFB, OPENPGP_CFB, GOST_CFB, EAX -> true;
      case CTR -> blockBits >= 128 || spelled.equalsIgnoreCase("CTR");
      case PCBC -> cipher.knowsPropagatingCbc();
      case CFB, OFB -> isWidth(spelled.substring(3), blockBits);
      case GOST_OFB -> blockBits == 64;
      case GCM, CCM -> blockBits == 128 || NATIONAL.contains(cipher);
      case GCM_SIV, FF1, FF3_1 -> blockBits == 128;
      case OCB -> blockBits == 128 && !NATIONAL.contains(cipher);
      case KW, KWP, XTS -> cipher == CipherAlgorithm.AES;
      case RFC3211 -> false; // It only has names of its own.
    };
  }

  private static boolean isWidth(String digits, int blockBits) {
    if (digits.isEmpty()) {
      return true;
    }
    int bits = digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    return bits % 8 == 0 && bits <= blockBits;
  }
}
