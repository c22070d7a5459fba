package dev.keyward.jca;

import com.google.common.collect.ImmutableList;
import dev.keyward.jca.CipherMode.Purpose;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The third parts of transformations. */
final class CipherPadding {
  static final String NONE = "NoPadding";
  static final String PKCS1 = "PKCS1Padding";
  static final String PKCS5 = "PKCS5Padding";
  static final String PKCS7 = "PKCS7Padding";

  private static final ImmutableList<String> OF_BLOCKS =
      ImmutableList.of(
          NONE,
          PKCS5,
          PKCS7,
          "ISO10126Padding",
          "ISO10126-2Padding",
          "X9.23Padding",
          "X923Padding",
          "ISO7816-4Padding",
          "ISO9797-1Padding",
          "TBCPadding",
          "ZeroBytePadding");

  /** No padding at all: the last two blocks share their bytes. */
  private static final ImmutableList<String> STEALING = ImmutableList.of("WithCTS", "CS3Padding");

  private static final Pattern OAEP =
      Pattern.compile(
          "OAEPWith(MD5|SHA-?(?:1|224|256|384|512)|SHA-512/(?:224|256)|SHA3-(?:224|256|384|512))"
              + "AndMGF1Padding",
          Pattern.CASE_INSENSITIVE);

  private CipherPadding() {}

  /** The standard name of one of some paddings. */
  static Optional<String> oneOf(String spelled, Stream<String> paddings) {
    return paddings.filter(spelled::equalsIgnoreCase).findFirst();
  }

  /** The standard name of a padding that a provider combines with the mode of a block cipher. */
  static Optional<String> ofBlocks(String spelled, CipherMode mode) {
    return switch (mode) {
      case ECB, CBC, CTS, PGP_CFB, OPENPGP_CFB ->
          oneOf(spelled, Stream.concat(OF_BLOCKS.stream(), STEALING.stream()));
      case PCBC -> oneOf(spelled, Stream.of(NONE, PKCS5, "ISO10126Padding"));
      // Until JDK 11 it was accepted, and did not pad.
      case GCM -> oneOf(spelled, Stream.of(NONE, PKCS5)).map(any -> NONE);
      case KW -> oneOf(spelled, Stream.of(NONE, PKCS5));
      default ->
          oneOf(spelled, mode.purpose() == Purpose.SECRECY ? OF_BLOCKS.stream() : Stream.of(NONE));
    };
  }

  /** The standard name of a padding of RSA or ElGamal. */
  static Optional<String> ofPublicKey(String spelled) {
    Optional<String> fixed =
        oneOf(spelled, Stream.of(NONE, PKCS1, "OAEPPadding", "ISO9796-1Padding"));
    return fixed.isPresent()
        ? fixed
        : oaepHash(spelled).map(hash -> "OAEPWith" + hash.canonical() + "AndMGF1Padding");
  }

  /** The hash function that a padding names. */
  static Optional<HashName> oaepHash(String spelled) {
    Matcher oaep = OAEP.matcher(spelled);
    return oaep.matches() ? HashName.parse(oaep.group(1)) : Optional.empty();
  }

  /** Whether a padding adds bytes, so that taking them off can fail. */
  static boolean adds(String padding) {
    return !padding.equals(NONE) && !STEALING.contains(padding);
  }
}
