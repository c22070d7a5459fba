package dev.keyward.docs;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac with Error Prone and every check of the plugin. */
final class Javac {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final Pattern CHECK = Pattern.compile("\\[(\\w+)] ");

  private Javac() {}

  /** What a check said about a line. */
  record Finding(long line, String check) {}

  /** What was said: findings by line, and that something does not compile or failed. */
  record Result(List<Finding> findings, List<String> problems) {}

  /** Compiles a file with all checks that are not dormant, and this one. */
  static Result compile(Path file, Check check) {
    return run(file, allBeside(check));
  }

  /** Applies the fixes of a check to a file. */
  static Result patch(Path file, Check check) {
    return run(
        file,
        allBeside(check) + " -XepPatchChecks:" + check.name() + " -XepPatchLocation:IN_PLACE");
  }

  private static String allBeside(Check check) {
    return Check.all().stream()
        .map(
            other ->
                " -Xep:" + other.name() + (other.isDormant() && other.equals(check) ? ":WARN" : ""))
        .collect(joining("", "-XepDisableAllChecks", ""));
  }

  private static Result run(Path file, String flags) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-processorpath",
              System.getProperty("java.class.path"),
              "-XDcompilePolicy=simple",
              "--should-stop=ifError=FLOW",
              "-XDaddTypeAnnotationsToSymbol=true",
              "-d",
              Files.createTempDirectory(file.getParent(), "classes").toString(),
              "-Xplugin:ErrorProne " + flags);
      COMPILER
          .getTask(null, files, diagnostics, options, null, files.getJavaFileObjects(file))
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
