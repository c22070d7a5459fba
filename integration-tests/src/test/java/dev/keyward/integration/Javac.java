package dev.keyward.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac in this process, with Error Prone and Keyward on its processor path. */
final class Javac {
  static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private static final Pattern CHECK = Pattern.compile("\\[(\\w+)] ");

  private Javac() {}

  /**
   * What javac and the plugin said: findings of checks, and errors of the sources themselves or of
   * the plugin.
   */
  record Result(List<Finding> findings, List<String> errors) {}

  /** The options without which Error Prone does not start, and the flags that it gets. */
  static List<String> withErrorProne(String flags) {
    return List.of(
        "-processorpath",
        System.getProperty("java.class.path"),
        "-XDcompilePolicy=simple",
        "--should-stop=ifError=FLOW",
        "-XDaddTypeAnnotationsToSymbol=true",
        "-Xmaxwarns",
        "100000",
        "-Xmaxerrs",
        "100000",
        "-Xplugin:ErrorProne " + flags);
  }

  /** The options to compile into the folder what needs this class path, and nothing else. */
  static List<String> intoFolder(Path output, String classPath) {
    return List.of(
        "-proc:none",
        "-encoding",
        "UTF-8",
        "-implicit:none",
        // Else javac looks for sources on the class path.
        "-sourcepath",
        output.toString(),
        "-classpath",
        classPath,
        "-d",
        output.toString());
  }

  /** Compiles all sources below a folder; the paths of findings are relative to it. */
  static Result compile(Path sources, List<String> options) {
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
      return compile(
          files, files.getJavaFileObjectsFromPaths(sourceFiles(sources)), sources, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Result compile(
      JavaFileManager files,
      Iterable<? extends JavaFileObject> sources,
      Path root,
      List<String> options) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    COMPILER.getTask(null, files, diagnostics, options, null, sources).call();
    return result(diagnostics.getDiagnostics(), root);
  }

  static Result result(List<Diagnostic<? extends JavaFileObject>> diagnostics, Path root) {
    List<Finding> findings = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      String message = diagnostic.getMessage(Locale.ENGLISH);
      Optional<String> check = check(message);
      if (check.isPresent()) {
        findings.add(
            new Finding(
                path(diagnostic.getSource(), root),
                diagnostic.getLineNumber(),
                check.get(),
                diagnostic.getKind(),
                message));
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR || message.startsWith("Keyward ")) {
        errors.add(diagnostic.toString());
      }
    }
    findings.sort(null);
    return new Result(findings, errors);
  }

  static List<Path> sourceFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Optional<String> check(String message) {
    Matcher matcher = CHECK.matcher(message);
    return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String path(JavaFileObject source, Path root) {
    return root.toAbsolutePath()
        .relativize(Path.of(source.toUri().getPath()).toAbsolutePath())
        .toString()
        .replace('\\', '/');
  }
}
