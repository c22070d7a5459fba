package dev.keyward.support;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.util.Context;
import dev.keyward.jca.Profile;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The flags of a compilation, {@code -XepOpt:Keyward:Key=value}.
 *
 * @param profile whose rules are enforced
 * @param testSources matches the paths of files that are test code
 */
public record Flags(Profile profile, Optional<Pattern> testSources) {
  private static final Context.Key<Optional<Flags>> KEY = new Context.Key<>();

  private static final Flag PROFILE =
      new Flag(
          "Profile",
          Arrays.stream(Profile.values()).map(Flags::name).collect(joining(", ")),
          name(Profile.DEFAULT),
          "Whose rules are enforced: which limits hold, and which dormant checks report.");

  private static final Flag TEST_SOURCES =
      new Flag(
          "TestSources",
          "a regular expression for the whole path, such as `.*/src/test/.*`",
          "no file",
          "In which files reports are one severity lower. `-XepCompilingTestOnlyCode` says the same"
              + " of all files.");

  /** Every flag there is. */
  public static ImmutableList<Flag> all() {
    return ImmutableList.of(PROFILE, TEST_SOURCES);
  }

  /** The flags of the compilation. Unusable ones are an error, after which there are none. */
  public static Optional<Flags> of(VisitorState state) {
    Optional<Flags> flags = state.context.get(KEY);
    if (flags == null) {
      FlagReader reader = new FlagReader(all(), state.errorProneOptions().getFlags());
      Flags read = read(reader);
      List<String> problems = reader.problems();
      flags = problems.isEmpty() ? Optional.of(read) : Optional.empty();
      state.context.put(KEY, flags);
      if (!problems.isEmpty()) {
        Messages.error(state.context, String.join("\n", problems));
      }
    }
    return flags;
  }

  static Flags read(FlagReader reader) {
    return new Flags(
        reader.value(PROFILE, Flags::profile).orElse(Profile.DEFAULT),
        reader.value(TEST_SOURCES, Flags::pattern));
  }

  /** Whether the file is test code. */
  public boolean isTest(CompilationUnitTree file, VisitorState state) {
    return state.errorProneOptions().isTestOnlyTarget()
        || testSources.filter(paths -> paths.matcher(path(file)).matches()).isPresent();
  }

  private static String path(CompilationUnitTree file) {
    URI uri = file.getSourceFile().toUri();
    return uri.getPath() == null ? uri.toString() : uri.getPath(); // An entry of a jar has none.
  }

  private static Optional<Profile> profile(String name) {
    return Arrays.stream(Profile.values()).filter(p -> name(p).equals(name)).findFirst();
  }

  private static String name(Profile profile) {
    return Ascii.toLowerCase(profile.name());
  }

  private static Optional<Pattern> pattern(String text) {
    try {
      return Optional.of(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
