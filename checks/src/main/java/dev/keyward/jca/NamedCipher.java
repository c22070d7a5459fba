package dev.keyward.jca;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first part of a transformation names.
 *
 * @param kind how it works
 * @param canonical its standard name
 * @param keyBits the size of the key that the name fixes, in bits
 * @param cipher the symmetric cipher that encrypts the data
 * @param passwordBased the scheme that derives the key, if there is one
 * @param mode the mode where none is named; empty where one has to be named
 * @param padding the padding where none is named; empty where one has to be named
 * @param combinations what else can be named
 */
record NamedCipher(
    Kind kind,
    String canonical,
    OptionalInt keyBits,
    Optional<CipherAlgorithm> cipher,
    Optional<PasswordBasedName> passwordBased,
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
      Combinations.one(ImmutableSet.of(NONE), ImmutableSet.of(CipherPadding.NONE));
  private static final Combinations OF_STREAMS =
      Combinations.one(ImmutableSet.of(NONE, "ECB"), ImmutableSet.of(CipherPadding.NONE));
  private static final Combinations OF_PBES2 =
      Combinations.one(ImmutableSet.of("CBC"), ImmutableSet.of(CipherPadding.PKCS5));

  private static final Pattern SIZED_AES = Pattern.compile("AES_(128|192|256)");
  private static final Pattern INTEGRATED =
      Pattern.compile(
          "(?:EC|DH|X)?IES(?:WITHSHA(?:1|256|384|512)"
              + "|(?:WITH|WITHSHA(?:1|256|384|512)AND)(AES|DESEDE)(-CBC)?)?");
  private static final Pattern ENCAPSULATION = Pattern.compile("ML-?KEM(-(512|768|1024))?");

  /** The cipher of this name, without blanks around it. */
  static Optional<NamedCipher> parse(String spelled) {
    String upper = Spellings.upper(spelled);
    return CipherAlgorithm.parse(spelled)
        .map(NamedCipher::symmetric)
        .or(() -> PasswordBasedName.parse(spelled).flatMap(NamedCipher::passwordBased))
        .or(() -> sizedAes(SIZED_AES.matcher(upper)))
        .or(() -> integrated(INTEGRATED.matcher(upper)))
        .or(() -> encapsulation(ENCAPSULATION.matcher(upper)))
        .or(() -> other(upper));
  }

  private static NamedCipher symmetric(CipherAlgorithm cipher) {
    return cipher.isBlockCipher()
        ? new NamedCipher(
            Kind.SYMMETRIC,
            cipher.canonical(),
            OptionalInt.empty(),
            Optional.of(cipher),
            Optional.empty(),
            "ECB",
            CipherPadding.PKCS5,
            Combinations.ofBlocks(cipher))
        : stream(Kind.SYMMETRIC, cipher.canonical(), cipher, OptionalInt.empty(), OF_STREAMS);
  }

  private static NamedCipher stream(
      Kind kind,
      String canonical,
      CipherAlgorithm cipher,
      OptionalInt keyBits,
      Combinations combinations) {
    return new NamedCipher(
        kind,
        canonical,
        keyBits,
        Optional.of(cipher),
        Optional.empty(),
        NONE,
        CipherPadding.NONE,
        combinations);
  }

  private static Optional<NamedCipher> passwordBased(PasswordBasedName name) {
    return name.cipher().map(cipher -> passwordBased(name, cipher));
  }

  private static NamedCipher passwordBased(PasswordBasedName name, CipherAlgorithm cipher) {
    boolean blocks = cipher.isBlockCipher();
    return new NamedCipher(
        Kind.SYMMETRIC,
        name.canonical(),
        name.keyBits(),
        Optional.of(cipher),
        Optional.of(name),
        blocks ? "CBC" : NONE,
        blocks ? CipherPadding.PKCS5 : CipherPadding.NONE,
        !blocks ? OF_STREAMS : name.isPbkdf2() ? OF_PBES2 : Combinations.ofBlocks(cipher));
  }

  /** AES with a key of one size; it has no default mode. */
  private static Optional<NamedCipher> sizedAes(Matcher name) {
    return name.matches()
        ? Optional.of(
            new NamedCipher(
                Kind.SYMMETRIC,
                CipherAlgorithm.AES.canonical(),
                OptionalInt.of(Integer.parseInt(name.group(1))),
                Optional.of(CipherAlgorithm.AES),
                Optional.empty(),
                "",
                "",
                Combinations.ofSizedAes()))
        : Optional.empty();
  }

  /** Bouncy Castle's names; those before 1.56 left out the mode of the cipher, which was ECB. */
  private static Optional<NamedCipher> integrated(Matcher name) {
    if (!name.matches()) {
      return Optional.empty();
    }
    String cipher = name.group(1);
    String mode = cipher == null ? NONE : name.group(2) == null ? "ECB" : "CBC";
    String padding = cipher == null ? CipherPadding.NONE : CipherPadding.PKCS5;
    return Optional.of(
        new NamedCipher(
            Kind.INTEGRATED,
            name.group()
                .replace("WITH", "with")
                .replace("AND", "and")
                .replace("DESEDE", CipherAlgorithm.DESEDE.canonical()),
            OptionalInt.empty(),
            Optional.ofNullable(cipher).flatMap(CipherAlgorithm::parse),
            Optional.empty(),
            mode,
            padding,
            Combinations.one(
                ImmutableSet.of(mode, NONE, "DHAES"),
                ImmutableSet.of(
                    padding, CipherPadding.NONE, CipherPadding.PKCS5, CipherPadding.PKCS7))));
  }

  private static Optional<NamedCipher> encapsulation(Matcher name) {
    return name.matches()
        ? Optional.of(
            asymmetric(
                Kind.ENCAPSULATION,
                name.group().replace("MLKEM", "ML-KEM"),
                NONE,
                CipherPadding.NONE,
                NOTHING_ELSE))
        : Optional.empty();
  }

  private static Optional<NamedCipher> other(String upper) {
    Combinations ofPublicKey = Combinations.ofPublicKey();
    return Optional.ofNullable(
        switch (upper) {
          case "RSA" -> asymmetric(Kind.PUBLIC_KEY, "RSA", "ECB", CipherPadding.PKCS1, ofPublicKey);
          case "ELGAMAL" ->
              asymmetric(Kind.PUBLIC_KEY, "ElGamal", "ECB", CipherPadding.NONE, ofPublicKey);
          case "SM2" -> asymmetric(Kind.PUBLIC_KEY, "SM2", NONE, CipherPadding.NONE, NOTHING_ELSE);
          case "CHACHA20-POLY1305" ->
              stream(
                  Kind.POLY1305,
                  "ChaCha20-Poly1305",
                  CipherAlgorithm.CHACHA20,
                  OptionalInt.of(256),
                  NOTHING_ELSE);
          default -> null;
        });
  }

  private static NamedCipher asymmetric(
      Kind kind, String canonical, String mode, String padding, Combinations combinations) {
    return new NamedCipher(
        kind,
        canonical,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        mode,
        padding,
        combinations);
  }

  /** Whether what encrypts the data is a block cipher. */
  boolean encryptsBlocks() {
    return cipher.filter(CipherAlgorithm::isBlockCipher).isPresent();
  }
}
