package dev.keyward.jca;

import java.util.regex.Pattern;

/**
 * Stored passwords whose prefix says that they are in clear: {@code {noop}} of Spring Security, and
 * {@code {CLEAR}} of directories.
 */
public final class ClearPassword {
  private static final Pattern PREFIX =
      Pattern.compile("\\{(noop|plain|plaintext|clear|cleartext)}.*", Pattern.CASE_INSENSITIVE);

  private ClearPassword() {}

  /** Whether the text begins so. */
  public static boolean is(String text) {
    return text.startsWith("{") && PREFIX.matcher(text).matches();
  }
}
