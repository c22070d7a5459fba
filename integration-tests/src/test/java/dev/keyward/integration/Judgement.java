package dev.keyward.integration;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader says of a finding, as a line {@code path:line Check verdict # reason}.
 *
 * @param finding {@code path:line Check}
 * @param check the check that reported it
 */
record Judgement(String finding, String check, Verdict verdict) {
  private static final Pattern LINE =
      Pattern.compile("(\\S+:\\d+ (\\w+)) (true|false|debatable)( # .+)?");

  /** Whether what the finding says is so. */
  enum Verdict {
    TRUE,
    FALSE,
    /** So, but what harm it does depends on who calls the library. */
    DEBATABLE
  }

  static Judgement parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no 'path:line Check verdict # reason': " + line);
    }
    return new Judgement(
        matcher.group(1),
        matcher.group(2),
        Verdict.valueOf(matcher.group(3).toUpperCase(Locale.ROOT)));
  }
}
