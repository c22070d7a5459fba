package dev.keyward.checks.libraries;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.util.ServiceLoader;

/** All checks of this project at once, for code that uses a library. */
final class Checks {
  private Checks() {}

  /** A compilation in which every check reports what it finds. */
  static CompilationTestHelper compilation(Class<?> test) {
    ImmutableList<Class<? extends BugChecker>> checks =
        ServiceLoader.load(BugChecker.class).stream()
            .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
            .filter(check -> check.getName().startsWith("dev.keyward."))
            .collect(toImmutableList());
    return CompilationTestHelper.newInstance(ScannerSupplier.fromBugCheckerClasses(checks), test);
  }
}
