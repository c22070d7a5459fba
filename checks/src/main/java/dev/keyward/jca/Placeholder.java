package dev.keyward.jca;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts that keep the place of a secret, and are none: whoever reads them learns nothing, and
 * whoever runs the program has to put something else there.
 *
 * <p>Four kinds are known:
 *
 * <ul>
 *   <li>nothing: the empty text, blanks, and words for it such as {@code none};
 *   <li>references to a value elsewhere, which a framework or a build resolves: <code>
 *       ${db.password}
 *       </code>, <code>#{...}</code>, <code>{{...}}</code>, {@code %...%}, {@code @...@}, and what
 *       documentation writes, {@code <password>} and {@code [password]};
 *   <li>masks: {@code ****}, {@code xxxx}, {@code ...};
 *   <li>requests: {@code changeit}, {@code change-me}, {@code your_password}, {@code
 *       insert-key-here}, {@code TODO}, {@code dummy}.
 * </ul>
 *
 * <p>Guessable passwords such as {@code password}, {@code secret} or {@code admin} are not among
 * them: they work where they are used.
 */
public final class Placeholder {
  /** Longer texts are no placeholders, whatever they contain. */
  private static final int MAX_LENGTH = 100;

  private static final Pattern REFERENCE =
      Pattern.compile(
          ".*[$#]\\{[^{}]*}.*|.*\\{\\{[^{}]*}}.*|%[\\w.-]+%|@[\\w.-]+@|<[^<>]+>|\\[[^\\[\\]]+]");

  private static final Pattern MASK = Pattern.compile("[*.?#_-]+|[xX]{3,}([-_][xX]+)*");

  /** Requests in one word. */
  private static final ImmutableSet<String> WORDS =
      ImmutableSet.of(
          "changeit",
          "changeme",
          "todo",
          "fixme",
          "tbd",
          "placeholder",
          "redacted",
          "dummy",
          "fake",
          "example",
          "sample");

  /** What programs write for no secret at all. */
  private static final ImmutableSet<String> NOTHING =
      ImmutableSet.of("none", "null", "nil", "undefined", "unset", "disabled", "off", "n/a");

  private static final ImmutableSet<String> REQUESTS =
      ImmutableSet.of("change", "replace", "insert", "enter", "fill", "put", "set", "provide");

  private static final ImmutableSet<String> OBJECTS =
      ImmutableSet.of("me", "it", "this", "in", "your", "the", "a", "here", "with");

  private static final Pattern YOUR =
      Pattern.compile("your(?:own)?(?:api)?(?:password|passwd|pwd|secret|key|token)(?:here)?");

  private Placeholder() {}

  /** Whether the text only keeps the place of a secret. */
  public static boolean is(String text) {
    return isNothing(text) || (text.length() <= MAX_LENGTH && isRequest(SecretName.words(text)));
  }

  /** Whether it is a placeholder that no program would take for a secret: no request, that is. */
  public static boolean isNothing(String text) {
    return text.isBlank()
        || (text.length() <= MAX_LENGTH
            && (REFERENCE.matcher(text).matches()
                || MASK.matcher(text).matches()
                || NOTHING.contains(text.toLowerCase(Locale.ROOT))));
  }

  private static boolean isRequest(List<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    return WORDS.contains(first)
        || WORDS.contains(last)
        || (words.size() > 1 && REQUESTS.contains(first) && OBJECTS.contains(words.get(1)))
        || (words.size() > 1 && (first.equals("your") || last.equals("here")))
        || YOUR.matcher(String.join("", words)).matches();
  }
}
