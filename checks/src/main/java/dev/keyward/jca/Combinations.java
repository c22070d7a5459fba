package dev.keyward.jca;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;

/** The modes and paddings with which SunJCE, Bouncy Castle or Conscrypt combine a cipher. */
interface Combinations {

  /** The standard name of a mode, if it can be combined. */
  Optional<String> mode(String spelled);

  /** The standard name of a padding, if it can be combined with the mode. */
  Optional<String> padding(String mode, String spelled);

  /** All that suits the blocks of a cipher. */
  static Combinations ofBlocks(CipherAlgorithm cipher) {
    return new Combinations() {
      @Override
      public Optional<String> mode(String spelled) {
        return CipherMode.parse(spelled)
            .filter(mode -> mode.fits(cipher, spelled))
            .map(mode -> mode.canonical(spelled));
      }

      @Override
      public Optional<String> padding(String mode, String spelled) {
        return CipherMode.parse(mode).flatMap(m -> CipherPadding.ofBlocks(spelled, m));
      }
    };
  }

  /** What AES has where its name fixes the size of the key. */
  static Combinations ofSizedAes() {
    ImmutableSet<String> modes =
        ImmutableSet.of("ECB", "CBC", "OFB", "CFB", "GCM", "GCM-SIV", "KW", "KWP");
    ImmutableSet<String> padded = ImmutableSet.of("ECB", "CBC", "KW");
    return new Combinations() {
      @Override
      public Optional<String> mode(String spelled) {
        return CipherPadding.oneOf(spelled, modes.stream());
      }

      @Override
      public Optional<String> padding(String mode, String spelled) {
        return CipherPadding.oneOf(spelled, Stream.of(CipherPadding.NONE, CipherPadding.PKCS5))
            .filter(padding -> padding.equals(CipherPadding.NONE) || padded.contains(mode));
      }
    };
  }

  /** The paddings of RSA, with a mode that means nothing. */
  static Combinations ofPublicKey() {
    return new Combinations() {
      @Override
      public Optional<String> mode(String spelled) {
        return CipherPadding.oneOf(spelled, Stream.of("ECB", NamedCipher.NONE));
      }

      @Override
      public Optional<String> padding(String mode, String spelled) {
        return CipherPadding.ofPublicKey(spelled);
      }
    };
  }

  /**
   * One mode and padding only, which have other names as well.
   *
   * @param modes the names of the mode, the standard one first
   * @param paddings the names of the padding, the standard one first
   */
  static Combinations one(ImmutableSet<String> modes, ImmutableSet<String> paddings) {
    return new Combinations() {
      @Override
      public Optional<String> mode(String spelled) {
        return CipherPadding.oneOf(spelled, modes.stream()).map(any -> modes.asList().get(0));
      }

      @Override
      public Optional<String> padding(String mode, String spelled) {
        return CipherPadding.oneOf(spelled, paddings.stream()).map(any -> paddings.asList().get(0));
      }
    };
  }
}
