package dev.keyward.docs;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.KeywardCheck;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/** A check of the plugin, as Error Prone finds it. */
record Check(Class<? extends BugChecker> type) {

  /** Every check of the plugin, by family and name. */
  static List<Check> all() {
    return ServiceLoader.load(BugChecker.class).stream()
        .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
        .filter(type -> type.getName().startsWith("dev.keyward."))
        .map(Check::new)
        .sorted(comparing(Check::family).thenComparing(Check::name))
        .toList();
  }

  String name() {
    return type.getSimpleName();
  }

  String family() {
    String packageName = type.getPackageName();
    return packageName.substring(packageName.lastIndexOf('.') + 1);
  }

  String summary() {
    return pattern().summary();
  }

  /** In the words of the pages. */
  String severity() {
    return switch (pattern().severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case SUGGESTION -> "dormant";
    };
  }

  boolean isDormant() {
    return pattern().severity() == SeverityLevel.SUGGESTION;
  }

  /** The profiles under which it reports although it is dormant. */
  String wokenBy() {
    try {
      return ((KeywardCheck) type.getConstructor().newInstance())
          .wokenBy().stream()
              .map(profile -> profile.name().toLowerCase(Locale.ROOT))
              .collect(joining(", "));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private BugPattern pattern() {
    return type.getAnnotation(BugPattern.class);
  }
}
