package dev.keyward.jca;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the first part of a transformation names.
 *
 * @param kind how it works
 * @param canonical its standard name
 * @param keyBits the size of the key that the name fixes, in bits; 0 if it does not
 * @param cipher the symmetric cipher that encrypts the data, if one does
 * @param passwordBased the scheme that derives the key, if there is one
 * @param mode the mode where none is named; empty where one has to be named
 * @param padding the padding where none is named; empty where one has to be named
 * @param combinations what else can be named
 */
record NamedCipher(
    Kind kind,
    String canonical,
    int keyBits,
    @Nullable CipherAlgorithm cipher,
    @Nullable PasswordBasedName passwordBased,
    String mode,
    String padding,
    Combinations combinations) {

  enum Kind {
    /** A symmetric cipher, perhaps under a key from a password. */
    SYMMETRIC,
    /** ChaCha20 with Poly1305. */
    POLY1305,
    /** RSA and its like. */
    PUBLIC_KEY,
    /** A key agreement, a symmetric cipher and an HMAC. */
    INTEGRATED,
    /** A key encapsulation that plays a key wrap. */
    ENCAPSULATION
  }

  /** The mode of what has none. */
  static final String NONE = "None";

  private static final Combinations NOTHING_ELSE =
      Combinations.one(NONE, ImmutableSet.of(), CipherPadding.NONE, ImmutableSet.of());
  private static final Combinations OF_STREAMS =
      Combinations.one(
          NONE,
          ImmutableSet.of(NONE, "ECB"),
          CipherPadding.NONE,
          ImmutableSet.of(CipherPadding.NONE));
  private static final Combinations NO_MODE = only(NONE, CipherPadding.NONE);
  private static final Combinations OF_PBES2 = only("CBC", CipherPadding.PKCS5);

  private static final Pattern SIZED_AES = Pattern.compile("AES_(128|192|256)");
  private static final Pattern INTEGRATED =
      Pattern.compile(
          "(?:EC|DH|X)?IES(?:WITHSHA(?:1|256|384|512)"
              + "|(?:WITH|WITHSHA(?:1|256|384|512)AND)(AES|DESEDE)(-CBC)?)?");
  private static final Pattern ENCAPSULATION = Pattern.compile("ML-?KEM(-(512|768|1024))?");

  /** The cipher of this name, without blanks around it. */
  static Optional<NamedCipher> parse(String spelled) {
    Optional<CipherAlgorithm> cipher = CipherAlgorithm.parse(spelled);
    if (cipher.isPresent()) {
      return Optional.of(symmetric(cipher.get()));
    }
    Optional<PasswordBasedName> passwordBased = PasswordBasedName.parse(spelled);
    return passwordBased.isPresent()
        ? passwordBased.get().cipher().map(under -> passwordBased(passwordBased.get(), under))
        : Optional.ofNullable(other(Spellings.upper(spelled)));
  }

  private static NamedCipher symmetric(CipherAlgorithm cipher) {
    String name = cipher.canonical();
    return cipher.isBlockCipher()
        ? symmetric(name, 0, cipher, "ECB", CipherPadding.PKCS5, Combinations.ofBlocks(cipher))
        : symmetric(name, 0, cipher, NONE, CipherPadding.NONE, OF_STREAMS);
  }

  private static NamedCipher symmetric(
      String canonical,
      int keyBits,
      CipherAlgorithm cipher,
      String mode,
      String padding,
      Combinations combinations) {
    return new NamedCipher(
        Kind.SYMMETRIC, canonical, keyBits, cipher, null, mode, padding, combinations);
  }

  private static NamedCipher passwordBased(PasswordBasedName name, CipherAlgorithm cipher) {
    boolean blocks = cipher.isBlockCipher();
    return new NamedCipher(
        Kind.SYMMETRIC,
        name.canonical(),
        name.keyBits().orElse(0),
        cipher,
        name,
        blocks ? "CBC" : NONE,
        blocks ? CipherPadding.PKCS5 : CipherPadding.NONE,
        !blocks ? OF_STREAMS : name.isPbkdf2() ? OF_PBES2 : Combinations.ofBlocks(cipher));
  }

  private static @Nullable NamedCipher other(String upper) {
    switch (upper) {
      case "RSA":
        return publicKey("RSA", "ECB", CipherPadding.PKCS1, Combinations.ofPublicKey());
      case "ELGAMAL":
        return publicKey("ElGamal", "ECB", CipherPadding.NONE, Combinations.ofPublicKey());
      case "SM2":
        return publicKey("SM2", NONE, CipherPadding.NONE, NO_MODE);
      case "CHACHA20-POLY1305":
        return new NamedCipher(
            Kind.POLY1305,
            "ChaCha20-Poly1305",
            256,
            CipherAlgorithm.CHACHA20,
            null,
            NONE,
            CipherPadding.NONE,
            NO_MODE);
      default:
        return ofPattern(upper);
    }
  }

  private static NamedCipher publicKey(
      String canonical, String mode, String padding, Combinations combinations) {
    return new NamedCipher(Kind.PUBLIC_KEY, canonical, 0, null, null, mode, padding, combinations);
  }

  private static @Nullable NamedCipher ofPattern(String upper) {
    Matcher aes = SIZED_AES.matcher(upper);
    if (aes.matches()) {
      int keyBits = Integer.parseInt(aes.group(1));
      return symmetric("AES", keyBits, CipherAlgorithm.AES, "", "", Combinations.ofSizedAes());
    }
    if (ENCAPSULATION.matcher(upper).matches()) {
      String canonical = upper.replace("MLKEM", "ML-KEM");
      return new NamedCipher(
          Kind.ENCAPSULATION, canonical, 0, null, null, NONE, CipherPadding.NONE, NOTHING_ELSE);
    }
    Matcher integrated = INTEGRATED.matcher(upper);
    return integrated.matches() ? integrated(integrated) : null;
  }

  /** Bouncy Castle's names; those before 1.56 left out the mode of the cipher, which was ECB. */
  private static NamedCipher integrated(Matcher name) {
    String cipher = name.group(1);
    String mode = cipher == null ? NONE : name.group(2) == null ? "ECB" : "CBC";
    String padding = cipher == null ? CipherPadding.NONE : CipherPadding.PKCS5;
    return new NamedCipher(
        Kind.INTEGRATED,
        name.group().replace("WITH", "with").replace("AND", "and").replace("DESEDE", "DESede"),
        0,
        cipher == null ? null : CipherAlgorithm.parse(cipher).orElseThrow(),
        null,
        mode,
        padding,
        Combinations.one(
            mode,
            ImmutableSet.of(NONE, "DHAES"),
            padding,
            ImmutableSet.of(CipherPadding.NONE, CipherPadding.PKCS5, CipherPadding.PKCS7)));
  }

  private static Combinations only(String mode, String padding) {
    return Combinations.one(mode, ImmutableSet.of(mode), padding, ImmutableSet.of(padding));
  }

  /** Whether what encrypts the data is a block cipher. */
  boolean encryptsBlocks() {
    return cipher != null && cipher.isBlockCipher();
  }

  /** Whether secret keys are called so, too. */
  boolean namesKeys() {
    return (kind == Kind.SYMMETRIC || kind == Kind.POLY1305)
        && passwordBased == null
        && !mode.isEmpty();
  }
}
