package dev.keyward.support;

import java.math.BigInteger;

/**
 * Says what a constant secret is without giving it away, because build logs are read by many: its
 * kind and its length, and of a long text the first characters, by which its owner knows it again.
 */
public final class Masked {
  /** Texts from this length on are known again by four characters, a sixth of them at most. */
  private static final int LONG_TEXT = 24;

  private static final int HINT = 4;

  private Masked() {}

  /** {@code 40 characters, "wJal…"} for a long text, and {@code 8 characters} for a short one. */
  public static String text(String secret) {
    String length = count(secret.length(), "character");
    return secret.length() < LONG_TEXT || !isPlain(secret)
        ? length
        : length + ", \"" + secret.substring(0, HINT) + "…\"";
  }

  /** {@code 16 bytes}; {@code bytes} where the length, then negative, is not known. */
  public static String bytes(int length) {
    return length < 0 ? "bytes" : count(length, "byte");
  }

  /** {@code 256 bits}. */
  public static String number(BigInteger secret) {
    return count(secret.bitLength(), "bit");
  }

  private static String count(int number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /** Whether the hint is fit for one line of a log. */
  private static boolean isPlain(String secret) {
    return secret.chars().limit(HINT).allMatch(c -> c > ' ' && c < 127);
  }
}
