package dev.keyward.roles;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;

/**
 * What a library has to derive keys with, for advice that can be followed.
 *
 * @param type the qualified name of the class that it takes
 * @param use how it is called
 */
public record DerivationOffer(String type, String use) {
  /** For secrets that nobody can guess; the JDK has it since 25. */
  private static final ImmutableList<DerivationOffer> EXTRACT_AND_EXPAND =
      ImmutableList.of(
          new DerivationOffer(
              "javax.crypto.KDF",
              "KDF.getInstance(\"HKDF-SHA256\") and"
                  + " HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, 32)"),
          new DerivationOffer(
              "com.google.crypto.tink.subtle.Hkdf",
              "Tink's Hkdf.computeHkdf(\"HmacSha256\", secret, salt, info, 32)"),
          new DerivationOffer(
              "org.bouncycastle.crypto.generators.HKDFBytesGenerator",
              "Bouncy Castle's HKDFBytesGenerator and new HKDFParameters(secret, salt, info)"),
          new DerivationOffer(
              "at.favre.lib.hkdf.HKDF",
              "HKDF.fromHmacSha256().extractAndExpand(salt, secret, info, 32)"),
          new DerivationOffer(
              "at.favre.lib.crypto.HKDF",
              "HKDF.fromHmacSha256().extractAndExpand(salt, secret, info, 32)"));

  private static final ImmutableList<DerivationOffer> STRETCH =
      ImmutableList.of(
          new DerivationOffer(
              "org.bouncycastle.crypto.generators.Argon2BytesGenerator",
              "Argon2id (Bouncy Castle's Argon2BytesGenerator)"));

  /** How to derive a key from a secret that nobody can guess, with what is there. */
  public static String forSecret(Predicate<String> isAvailable) {
    return find(
        EXTRACT_AND_EXPAND,
        isAvailable,
        "HKDF, which at.favre.lib:hkdf, Tink, Bouncy Castle and Java 25 have");
  }

  /** How to derive a key from a password, with what is there; the JDK always has PBKDF2. */
  public static String forPassword(Predicate<String> isAvailable, int iterations) {
    return find(
        STRETCH,
        isAvailable,
        "SecretKeyFactory.getInstance(\"PBKDF2WithHmacSHA256\") and new PBEKeySpec(password, salt, "
            + iterations
            + ", 256)");
  }

  private static String find(
      ImmutableList<DerivationOffer> offers, Predicate<String> isAvailable, String otherwise) {
    return offers.stream()
        .filter(offer -> isAvailable.test(offer.type))
        .map(DerivationOffer::use)
        .findFirst()
        .orElse(otherwise);
  }
}
