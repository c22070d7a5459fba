package dev.keyward.jca;

import dev.keyward.jca.CipherMode.Purpose;
import dev.keyward.jca.NamedCipher.Kind;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What {@code Cipher.getInstance} is asked for: an algorithm, a mode and a padding. */
public final class Transformation {
  private final NamedCipher named;
  private final String mode;
  private final String padding;
  private final boolean modeByDefault;
  private final boolean paddingByDefault;

  Transformation(
      NamedCipher named,
      String mode,
      String padding,
      boolean modeByDefault,
      boolean paddingByDefault) {
    this.named = named;
    this.mode = mode;
    this.padding = padding;
    this.modeByDefault = modeByDefault;
    this.paddingByDefault = paddingByDefault;
  }

  /** The transformation that {@code Cipher.getInstance} gives for a name. */
  public static Optional<Transformation> parse(String spelled) {
    return TransformationParser.parse(spelled);
  }

  /** The standard name of the algorithm, for example {@code AES} or {@code PBEWithMD5AndDES}. */
  public String algorithm() {
    return named.canonical();
  }

  /** The mode of operation, for example {@code CBC}: the default one where none is named. */
  public String mode() {
    return mode;
  }

  /** The padding, for example {@code PKCS5Padding}: SunJCE's default where none is named. */
  public String padding() {
    return padding;
  }

  /** Whether no padding is named, so that each provider may take another. */
  public boolean isPaddingByDefault() {
    return paddingByDefault;
  }

  /** The size of the key that the name fixes, in bits: 128 for {@code AES_128/GCM/NoPadding}. */
  public OptionalInt keyBits() {
    return named.keyBits() == 0 ? OptionalInt.empty() : OptionalInt.of(named.keyBits());
  }

  /** The scheme that makes the key from a password, if there is one. */
  public Optional<PasswordBasedName> passwordBased() {
    return Optional.ofNullable(named.passwordBased());
  }

  /** The length of the blocks that are encrypted, in bytes; 0 if that is no block cipher. */
  public int blockBytes() {
    return cipher().map(CipherAlgorithm::blockBits).orElse(0) / Byte.SIZE;
  }

  /** Whether a block cipher takes nothing but whole blocks. */
  public boolean isOfWholeBlocks() {
    return named.kind() == Kind.SYMMETRIC
        && named.encryptsBlocks()
        && padding.equals(CipherPadding.NONE);
  }

  /** Whether a block cipher encrypts equal blocks to equal blocks, named so or by default. */
  public boolean isEcb() {
    return named.encryptsBlocks() && mode.equals("ECB");
  }

  /** Whether it is ECB because no mode is named; an object identifier names one. */
  public boolean isEcbByDefault() {
    return isEcb() && modeByDefault;
  }

  /** Whether what was changed is refused: an authenticated mode, or a cipher with a MAC inside. */
  public boolean isAuthenticated() {
    return named.kind() == Kind.POLY1305
        || named.kind() == Kind.INTEGRATED
        || purpose() == Purpose.AUTHENTICITY;
  }

  /**
   * Whether it hides data but does not notice changes: a block cipher in a mode such as CBC or CTR,
   * or a stream cipher. Not ECB, which does not even hide; not storage, not key wraps.
   */
  public boolean isBlockCipherWithoutAuthentication() {
    return named.kind() == Kind.SYMMETRIC && (isStream() || purpose() == Purpose.SECRECY);
  }

  /**
   * Whether a nonce may not come twice under one key. Key wraps, storage and synthetic nonces bear
   * it by design.
   */
  public boolean needsFreshNonce() {
    return isBlockCipherWithoutAuthentication()
        || (isAuthenticated() && !isAsymmetric() && !mode.equals("GCM-SIV"));
  }

  /** Whether it is CBC with a padding whose errors an attacker can ask about. */
  public boolean isCbcWithPadding() {
    return named.kind() == Kind.SYMMETRIC && isCbc() && CipherPadding.adds(padding);
  }

  /** Whether each block is combined with the ciphertext of the one before. */
  public boolean isCbc() {
    return mode.equals("CBC") || mode.equals("PCBC");
  }

  /** Whether the cipher is broken, obsolete, does nothing, or has 64-bit blocks. */
  public boolean isWeakCipher() {
    return weakness().isPresent();
  }

  /** Why the cipher is weak: a short clause. */
  public Optional<String> weakness() {
    return cipher().flatMap(CipherAlgorithm::weakness);
  }

  /** Whether both decrypt the same messages, as far as spellings of modes and paddings differ. */
  public boolean isLike(Transformation other) {
    return algorithm().equals(other.algorithm())
        && (isAsymmetric() ? isOaep() == other.isOaep() : mode.equals(other.mode));
  }

  /** Whether a message is incomplete until the cipher is told that it ends. */
  public boolean needsEnd() {
    return isAsymmetric() || isKeyWrap() || isAuthenticated() || CipherPadding.adds(padding);
  }

  /** Whether it gives out whole blocks while it is still fed, and the rest at the end. */
  public boolean isIncremental() {
    return named.kind() == Kind.SYMMETRIC
        && named.encryptsBlocks()
        && !isKeyWrap()
        && (isGcm() || CipherPadding.adds(padding));
  }

  /** Whether its key comes from a password. */
  public boolean isPasswordBased() {
    return passwordBased().isPresent();
  }

  /** Whether it is made to encrypt keys, not data. */
  public boolean isKeyWrap() {
    return named.kind() == Kind.ENCAPSULATION || purpose() == Purpose.KEYS;
  }

  /** Whether it is a cipher in Galois/counter mode. */
  public boolean isGcm() {
    return mode.equals("GCM");
  }

  /** Whether it is a stream cipher by nature, not a block cipher in a mode that makes it one. */
  public boolean isStream() {
    return named.cipher() != null && !named.encryptsBlocks();
  }

  /** Whether it encrypts with a public key. */
  public boolean isAsymmetric() {
    return switch (named.kind()) {
      case PUBLIC_KEY, INTEGRATED, ENCAPSULATION -> true;
      case SYMMETRIC, POLY1305 -> false;
    };
  }

  /** Whether it encrypts with RSA. */
  public boolean isRsa() {
    return algorithm().equals("RSA");
  }

  /** Whether it is an integrated encryption scheme of Bouncy Castle: ECIES, DHIES and so on. */
  public boolean isIntegrated() {
    return named.kind() == Kind.INTEGRATED;
  }

  /** Whether a public key encrypts without any padding. */
  public boolean isUnpadded() {
    return named.kind() == Kind.PUBLIC_KEY
        && !algorithm().equals("SM2")
        && padding.equals(CipherPadding.NONE);
  }

  /** Whether a public key encrypts with the padding of PKCS#1 version 1.5. */
  public boolean isPkcs1() {
    return padding.equals(CipherPadding.PKCS1);
  }

  /** Whether a public key encrypts with optimal asymmetric padding. */
  public boolean isOaep() {
    return padding.startsWith("OAEP");
  }

  /**
   * The hash function that the padding names; the mask generation still takes SHA-1 where no
   * parameters say otherwise.
   */
  public Optional<HashName> oaepHash() {
    return isOaep() ? CipherPadding.oaepHash(padding) : Optional.empty();
  }

  /** The symmetric cipher that encrypts the data, if one does. */
  Optional<CipherAlgorithm> cipher() {
    return Optional.ofNullable(named.cipher());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Transformation that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The canonical spelling, {@code algorithm/mode/padding}. */
  @Override
  public String toString() {
    boolean sized = algorithm().equals("AES") && named.keyBits() > 0;
    return algorithm() + (sized ? "_" + named.keyBits() : "") + "/" + mode + "/" + padding;
  }

  private Purpose purpose() {
    return named.encryptsBlocks()
        ? CipherMode.parse(mode).map(CipherMode::purpose).orElse(Purpose.NOTHING)
        : Purpose.NOTHING;
  }
}
