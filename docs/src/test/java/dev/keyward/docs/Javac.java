package dev.keyward.docs;

import static java.util.Comparator.comparing;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** javac with Error Prone and every check of the plugin. */
final class Javac {
  /** Not as a plugin of javac, which would load Error Prone anew for each of many snippets. */
  private static final JavaCompiler COMPILER =
      new BaseErrorProneJavaCompiler(
          ScannerSupplier.fromBugCheckerClasses(Check.all().stream().map(Check::type).toList()));

  private static final Pattern CHECK = Pattern.compile("\\[(\\w+)] ");

  private Javac() {}

  /** What a check said about a line. */
  record Finding(long line, String check) {}

  /** What was said: findings by line, and that something does not compile or failed. */
  record Result(List<Finding> findings, List<String> problems) {}

  /** Compiles a file with all checks that are not dormant. */
  static Result compile(Path file) {
    return result(file, List.of());
  }

  /** Compiles a file with all checks that are not dormant, and this one. */
  static Result compile(Path file, Check check) {
    return result(file, waking(check));
  }

  /** Applies the fixes of a check to a file. */
  static void patch(Path file, Check check) {
    List<String> flags = new ArrayList<>(waking(check));
    flags.add("-XepPatchChecks:" + check.name());
    flags.add("-XepPatchLocation:IN_PLACE");
    result(file, flags);
  }

  /** Compiles a file with all checks that are not dormant, and returns what javac prints. */
  static String print(Path file) {
    StringWriter printed = new StringWriter();
    run(file, List.of(), printed, null);
    return printed.toString();
  }

  private static List<String> waking(Check check) {
    return check.isDormant() ? List.of("-Xep:" + check.name() + ":WARN") : List.of();
  }

  private static void run(
      Path file,
      List<String> flags,
      Writer printed,
      @Nullable DiagnosticListener<JavaFileObject> diagnostics) {
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
      List<String> options =
          new ArrayList<>(
              List.of(
                  "-XDcompilePolicy=simple",
                  "--should-stop=ifError=FLOW",
                  "-proc:none",
                  "-d",
                  Files.createTempDirectory(file.getParent(), "classes").toString()));
      options.addAll(flags);
      COMPILER
          .getTask(printed, files, diagnostics, options, null, files.getJavaFileObjects(file))
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result result(Path file, List<String> flags) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    run(file, flags, Writer.nullWriter(), diagnostics);
    List<Finding> findings = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      Matcher check = CHECK.matcher(diagnostic.getMessage(Locale.ENGLISH));
      if (check.lookingAt()) {
        findings.add(new Finding(diagnostic.getLineNumber(), check.group(1)));
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR
          || diagnostic.getMessage(Locale.ENGLISH).startsWith("Keyward")) {
        problems.add(diagnostic.toString());
      }
    }
    findings.sort(comparing(Finding::line));
    return new Result(findings, problems);
  }
}
