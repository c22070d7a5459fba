package dev.keyward.annotations;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A run of javac on one source file. */
final class Compilation {
  private Compilation() {}

  /** Where the compiled annotations are. */
  static Path annotations() {
    try {
      return Path.of(Secret.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Compiles a class, and returns what javac said. */
  static List<String> compile(
      String lint, String name, String source, Path output, Path... classPath) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> path = Stream.of(classPath).map(Path::toString).collect(Collectors.toList());
    List<String> options =
        List.of(
            lint,
            "-proc:none",
            "-d",
            output.toString(),
            "-cp",
            String.join(System.getProperty("path.separator"), path));
    javac.getTask(null, null, diagnostics, options, null, List.of(file)).call();
    return diagnostics.getDiagnostics().stream()
        .map(Compilation::describe)
        .collect(Collectors.toList());
  }

  private static String describe(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() + " " + diagnostic.getMessage(Locale.ENGLISH);
  }
}
