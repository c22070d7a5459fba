package dev.keyward.support;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.util.Context;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import dev.keyward.jca.Policy.Profile;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The flags of a compilation, {@code -XepOpt:Keyward:Key=value}.
 *
 * @param policy whose rules are enforced, and which numbers hold
 * @param testSources matches the paths of files that are test code
 * @param secretAnnotations qualified names of annotations that mean the same as {@code @Secret}
 */
public record Flags(
    Policy policy, Optional<Pattern> testSources, ImmutableSet<String> secretAnnotations) {
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

  private static final Flag SECRET_ANNOTATIONS =
      new Flag(
          "SecretAnnotations",
          "qualified names of annotations, separated by commas, such as `com.acme.Sensitive`",
          "none",
          "Which annotations mean the same as `@Secret`, beside those that are"
              + " [known](annotations.md#secret).");

  private static final Pattern QUALIFIED_NAMES =
      Pattern.compile("[\\w$.]*[\\w$](,[\\w$.]*[\\w$])*");

  private static final ImmutableMap<Limit, Flag> LIMITS =
      Arrays.stream(Limit.values()).collect(toImmutableMap(limit -> limit, Flags::flag));

  /** Every flag there is. */
  public static ImmutableList<Flag> all() {
    return ImmutableList.<Flag>builder()
        .add(PROFILE, TEST_SOURCES, SECRET_ANNOTATIONS)
        .addAll(LIMITS.values())
        .build();
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

  /** The flags of the compilation, once a check has asked for them. */
  public static Optional<Flags> of(Context context) {
    Optional<Flags> flags = context.get(KEY);
    return flags == null ? Optional.empty() : flags;
  }

  static Flags read(FlagReader reader) {
    ImmutableMap.Builder<Limit, Integer> limits = ImmutableMap.builder();
    LIMITS.forEach(
        (limit, flag) ->
            reader.value(flag, Flags::number).ifPresent(number -> limits.put(limit, number)));
    return new Flags(
        Policy.of(
            reader.value(PROFILE, Flags::profile).orElse(Profile.DEFAULT), limits.buildOrThrow()),
        reader.value(TEST_SOURCES, Flags::pattern),
        reader.value(SECRET_ANNOTATIONS, Flags::names).orElse(ImmutableSet.of()));
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

  private static Flag flag(Limit limit) {
    return new Flag(
        limit.key(),
        "a whole number above 0" + unit(limit),
        Integer.toString(limit.minimum()),
        "The " + (limit.isUpper() ? "largest" : "smallest") + " number that is not reported.");
  }

  private static String unit(Limit limit) {
    return limit.unit().word().isEmpty() ? "" : " (" + limit.unit().word() + ")";
  }

  private static Optional<Integer> number(String text) {
    return Optional.ofNullable(Ints.tryParse(text)).filter(number -> number > 0);
  }

  private static Optional<Profile> profile(String name) {
    return Arrays.stream(Profile.values()).filter(p -> name(p).equals(name)).findFirst();
  }

  private static String name(Profile profile) {
    return Ascii.toLowerCase(profile.name());
  }

  private static Optional<ImmutableSet<String>> names(String text) {
    String bare = text.replace(" ", "");
    return QUALIFIED_NAMES.matcher(bare).matches()
        ? Optional.of(ImmutableSet.copyOf(bare.split(",")))
        : Optional.empty();
  }

  private static Optional<Pattern> pattern(String text) {
    try {
      return Optional.of(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
