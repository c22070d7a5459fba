package dev.keyward.support;

import static java.util.stream.Collectors.joining;

import com.sun.tools.javac.util.Context;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Defects of Keyward itself. None of them breaks a build: what fails is skipped for the rest of the
 * compilation, and one note says so.
 */
public final class Failures {
  private static final Context.Key<Failures> KEY = new Context.Key<>();

  /** A system property with which tests see what is otherwise only noted. */
  private static final String THROWN = "keyward.failures.thrown";

  /** Enough of the stack to tell two defects apart. */
  private static final int SHOWN_FRAMES = 3;

  private final Context context;
  private final Set<String> failed = new HashSet<>();

  private Failures(Context context) {
    this.context = context;
  }

  /** The failures of the compilation. */
  public static Failures of(Context context) {
    Failures failures = context.get(KEY);
    if (failures == null) {
      failures = new Failures(context);
      context.put(KEY, failures);
    }
    return failures;
  }

  /** Does the work, unless work of this name has failed before. */
  public <T> Optional<T> attempt(String name, Supplier<T> work) {
    if (failed.contains(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      // The second error is what javac's own consistency checks throw.
      if (Boolean.getBoolean(THROWN)) {
        throw e;
      }
      failed.add(name);
      Messages.note(context, describe(name, e));
      return Optional.empty();
    }
  }

  private static String describe(String name, Throwable failure) {
    return String.format(
        "Keyward %s: %s failed with %s, and is skipped for the rest of this compilation. This is a"
            + " defect of Keyward, not of your code; please report it at %s",
        version(), name, where(failure), Docs.PROBLEMS);
  }

  /** The kind and place of a failure; its message may quote what must not reach a log. */
  private static String where(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(SHOWN_FRAMES)
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .collect(joining(" < ", failure.getClass().getSimpleName() + " at ", ""));
  }

  private static String version() {
    // Of the jar's manifest; classes outside a jar have none.
    return Optional.ofNullable(Failures.class.getPackage().getImplementationVersion())
        .orElse("(development version)");
  }
}
