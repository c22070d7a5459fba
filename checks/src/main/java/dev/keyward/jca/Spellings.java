package dev.keyward.jca;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Locale.ENGLISH;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that has a name, by each of its spellings.
 *
 * <p>As in the JDK's own look-up, case does not matter but blanks do, and an object identifier may
 * follow {@code OID.}.
 */
final class Spellings<T> {
  private static final String OID_PREFIX = "OID.";

  private final ImmutableMap<String, T> bySpelling;

  private Spellings(ImmutableMap<String, T> bySpelling) {
    this.bySpelling = bySpelling;
  }

  /** The table of things each of which has some spellings; no two may share one. */
  static <T> Spellings<T> of(Stream<T> things, Function<T, Stream<String>> spellings) {
    return new Spellings<>(
        things
            .flatMap(thing -> spellings.apply(thing).map(name -> Map.entry(upper(name), thing)))
            .distinct()
            .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The table of the constants of an enumeration. */
  static <T extends Enum<T>> Spellings<T> of(
      Class<T> constants, Function<T, Stream<String>> spellings) {
    return of(Arrays.stream(constants.getEnumConstants()), spellings);
  }

  /** What is spelled so, if anything is. */
  Optional<T> find(String spelled) {
    String name = upper(spelled);
    String bare = name.startsWith(OID_PREFIX) ? name.substring(OID_PREFIX.length()) : name;
    return name.equals(bare) || isOid(bare)
        ? Optional.ofNullable(bySpelling.get(bare))
        : Optional.empty();
  }

  /** Whether a name is an object identifier, such as {@code 1.3.14.3.2.26}. */
  static boolean isOid(String name) {
    return !name.isEmpty() && name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  /** A name as the JDK compares it. */
  static String upper(String name) {
    return name.toUpperCase(ENGLISH);
  }
}
