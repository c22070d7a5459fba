package dev.keyward.jca;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Locale.ENGLISH;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that has a name, by each of its spellings.
 *
 * <p>As in the JDK's own look-up, case does not matter but blanks do, and an object identifier may
 * follow {@code OID.}.
 *
 * <p>Tables are read by plain loops: they are among the first things that a compilation runs, when
 * each lambda would still have to be linked.
 */
final class Spellings<T> {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
  private static final Splitter LINES = Splitter.on('\n').omitEmptyStrings();
  private static final String OID_PREFIX = "OID.";

  private final ImmutableMap<String, T> bySpelling;

  private Spellings(Map<String, T> bySpelling) {
    this.bySpelling = ImmutableMap.copyOf(bySpelling);
  }

  /** The table of things each of which has some spellings; no two may share one. */
  static <T> Spellings<T> of(
      Iterable<T> things, Function<T, ? extends Iterable<String>> spellings) {
    Map<String, T> bySpelling = new HashMap<>();
    for (T thing : things) {
      for (String spelling : spellings.apply(thing)) {
        T other = bySpelling.put(upper(spelling), thing);
        checkState(other == null || other == thing, "%s: %s and %s", spelling, thing, other);
      }
    }
    return new Spellings<>(bySpelling);
  }

  /** The table of standard names, one in front of each line, and of what else they are called. */
  static Spellings<String> ofLines(String lines) {
    Map<String, String> bySpelling = new HashMap<>();
    for (List<String> words : rows(lines)) {
      for (String word : words) {
        String other = bySpelling.put(upper(word), words.get(0));
        checkState(other == null || other.equals(words.get(0)), "%s: %s", word, other);
      }
    }
    return new Spellings<>(bySpelling);
  }

  /** The words of each line of a table. */
  static Iterable<List<String>> rows(String lines) {
    return Iterables.transform(LINES.split(lines), WORDS::splitToList);
  }

  /** What is spelled so, if anything is. */
  Optional<T> find(String spelled) {
    String name = upper(spelled);
    if (name.startsWith(OID_PREFIX)) {
      name = name.substring(OID_PREFIX.length());
      if (!isOid(name)) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(bySpelling.get(name));
  }

  /** Whether a name is an object identifier, such as {@code 1.3.14.3.2.26}. */
  private static boolean isOid(String name) {
    return CharMatcher.inRange('0', '9').or(CharMatcher.is('.')).matchesAllOf(name);
  }

  /** A name as the JDK compares it. */
  static String upper(String name) {
    return name.toUpperCase(ENGLISH);
  }
}
