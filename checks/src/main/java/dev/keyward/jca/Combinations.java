package dev.keyward.jca;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The modes and paddings with which SunJCE, Bouncy Castle or Conscrypt combine a cipher.
 *
 * @param mode gives the standard name of a mode, if it can be combined
 * @param padding gives the standard name of a padding after a mode, if it can be combined with it
 */
record Combinations(
    Function<String, Optional<String>> mode, BiFunction<String, String, Optional<String>> padding) {

  private static final ImmutableSet<String> SIZED_MODES =
      ImmutableSet.of("ECB", "CBC", "OFB", "CFB", "GCM", "GCM-SIV", "KW", "KWP");
  private static final ImmutableSet<String> SIZED_MODES_WITH_PADDING =
      ImmutableSet.of("ECB", "CBC", "KW");

  /** All that suits the blocks of a cipher. */
  static Combinations ofBlocks(CipherAlgorithm cipher) {
    return new Combinations(
        spelled ->
            CipherMode.parse(spelled)
                .filter(mode -> mode.fits(cipher, spelled))
                .map(mode -> mode.canonical(spelled)),
        (mode, spelled) -> CipherMode.parse(mode).flatMap(m -> CipherPadding.ofBlocks(spelled, m)));
  }

  /** What AES has where its name fixes the size of the key. */
  static Combinations ofSizedAes() {
    return new Combinations(
        spelled -> CipherPadding.oneOf(spelled, SIZED_MODES.stream()),
        (mode, spelled) ->
            CipherPadding.oneOf(
                spelled,
                SIZED_MODES_WITH_PADDING.contains(mode)
                    ? Stream.of(CipherPadding.NONE, CipherPadding.PKCS5)
                    : Stream.of(CipherPadding.NONE)));
  }

  /** The paddings of RSA, with a mode that means nothing. */
  static Combinations ofPublicKey() {
    return new Combinations(
        spelled ->
            CipherPadding.oneOf(spelled, Stream.of("ECB", NamedCipher.NONE)).map(any -> "ECB"),
        (mode, spelled) -> CipherPadding.ofPublicKey(spelled));
  }

  /**
   * One mode and one padding only.
   *
   * @param mode the standard name of the mode
   * @param modes how it may be spelled
   * @param padding the standard name of the padding
   * @param paddings how it may be spelled
   */
  static Combinations one(
      String mode, ImmutableSet<String> modes, String padding, ImmutableSet<String> paddings) {
    return new Combinations(
        spelled -> CipherPadding.oneOf(spelled, modes.stream()).map(any -> mode),
        (anyMode, spelled) -> CipherPadding.oneOf(spelled, paddings.stream()).map(any -> padding));
  }
}
