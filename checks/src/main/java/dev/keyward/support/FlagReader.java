package dev.keyward.support;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.names.LevenshteinEditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the flags of one namespace, and objects to what it does not know. */
final class FlagReader {
  private static final String NAMESPACE = "Keyward:";

  private final ImmutableList<Flag> known;
  private final Map<String, String> given = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  FlagReader(ImmutableList<Flag> known, ErrorProneFlags flags) {
    this.known = known;
    flags
        .getFlagsMap()
        .forEach(
            (key, value) -> {
              // Another case is another namespace to Error Prone, and a slip to people.
              if (key.regionMatches(true, 0, NAMESPACE, 0, NAMESPACE.length())) {
                given.put(key, value);
              }
            });
    given.keySet().stream().filter(key -> !isKnown(key)).forEach(this::rejectKey);
  }

  /** The value of a flag, if it is given and can be used. */
  <T> Optional<T> value(Flag flag, Function<String, Optional<T>> parser) {
    String text = given.get(NAMESPACE + flag.key());
    if (text == null) {
      return Optional.empty();
    }
    Optional<T> value = parser.apply(text);
    if (value.isEmpty()) {
      problems.add(
          String.format(
              "Keyward cannot use %s%s%s=%s: the flag accepts %s%s",
              ErrorProneFlags.PREFIX,
              NAMESPACE,
              flag.key(),
              text,
              flag.values(),
              nearest(text, List.of(flag.values().split(", ")))
                  .map(name -> "; did you mean " + name + "?")
                  .orElse("")));
    }
    return value;
  }

  /** What cannot be used, after everything was read. */
  ImmutableList<String> problems() {
    return ImmutableList.copyOf(problems);
  }

  private boolean isKnown(String key) {
    return known.stream().anyMatch(flag -> key.equals(NAMESPACE + flag.key()));
  }

  private void rejectKey(String key) {
    List<String> keys = known.stream().map(Flag::key).toList();
    problems.add(
        String.format(
            "Keyward has no flag %s%s%s The flags are %s, described at %s",
            ErrorProneFlags.PREFIX,
            key,
            nearest(key.substring(NAMESPACE.length()), keys)
                .map(name -> "; did you mean " + ErrorProneFlags.PREFIX + NAMESPACE + name + "?")
                .orElse("."),
            String.join(", ", keys),
            Docs.FLAGS));
  }

  /** The most similar name, unless half of its letters would have to be wrong. */
  private static Optional<String> nearest(String text, List<String> names) {
    return names.stream()
        .min(Comparator.comparing(name -> distance(text, name)))
        .filter(name -> distance(text, name) <= name.length() / 2);
  }

  private static int distance(String a, String b) {
    return LevenshteinEditDistance.getEditDistance(a, b, /* caseSensitive= */ false);
  }
}
