package dev.keyward.jca;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Texts that a machine drew: keys and tokens in Base64 or hexadecimal.
 *
 * <p>Such a text goes over from small letters to capitals and digits after two characters on
 * average, where names and passwords of people have words in them.
 */
public final class RandomText {
  /** In characters. 64 bits in hexadecimal are the shortest keys that are issued. */
  private static final int MIN_LENGTH = 16;

  /** In characters. Longer texts are data. */
  private static final int MAX_LENGTH = 500;

  /** In characters; three times out of four a run in Base64 or hexadecimal is shorter. */
  private static final int MAX_MEAN_RUN = 3;

  private static final int MIN_DIFFERENT = 8;

  private static final Pattern FORM =
      Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9+/_-]+={0,2}");

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private RandomText() {}

  /** Whether the text looks drawn; UUIDs do not count, because most of them are no secrets. */
  public static boolean is(String text) {
    return text.length() >= MIN_LENGTH
        && text.length() <= MAX_LENGTH
        && FORM.matcher(text).matches()
        && !UUID.matcher(text).matches()
        && text.chars().distinct().count() >= MIN_DIFFERENT
        && !isSequence(text)
        && text.length() <= MAX_MEAN_RUN * SecretName.words(text).size();
  }

  /** Whether it is an alphabet, or counts. */
  private static boolean isSequence(String text) {
    long steps =
        IntStream.range(1, text.length())
            .filter(i -> Math.abs(text.charAt(i) - text.charAt(i - 1)) == 1)
            .count();
    return 2 * steps > text.length();
  }
}
