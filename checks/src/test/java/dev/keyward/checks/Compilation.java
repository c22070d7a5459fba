package dev.keyward.checks;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/** A compilation with some checks, and everything that was said in it. */
public final class Compilation {
  private final ScannerSupplier checks;
  private final List<String> options =
      new ArrayList<>(
          List.of(
              "-XDcompilePolicy=simple",
              "--should-stop=ifError=FLOW",
              "-proc:none",
              "-d",
              System.getProperty("java.io.tmpdir")));
  private final List<JavaFileObject> files = new ArrayList<>();

  private Compilation(ScannerSupplier checks) {
    this.checks = checks;
  }

  /** A compilation in which these checks run. */
  @SafeVarargs
  public static Compilation with(Class<? extends BugChecker>... checks) {
    return new Compilation(ScannerSupplier.fromBugCheckerClasses(ImmutableList.copyOf(checks)));
  }

  /** Adds options of javac and flags of Error Prone. */
  public Compilation options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Adds a file; its name may contain folders. */
  public Compilation file(String name, String text) {
    files.add(
        new SimpleJavaFileObject(URI.create("memory:///" + name + ".java"), Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        });
    return this;
  }

  /** What was said, each as its kind and first line: {@code WARNING [Check] message}. */
  public List<String> said() {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    new BaseErrorProneJavaCompiler(checks)
        .getTask(new PrintWriter(new StringWriter()), null, diagnostics, options, null, files)
        .call();
    return diagnostics.getDiagnostics().stream()
        .map(said -> said.getKind() + " " + said.getMessage(Locale.ENGLISH))
        .map(text -> text.lines().findFirst().orElseThrow())
        .toList();
  }
}
