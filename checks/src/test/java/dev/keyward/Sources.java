package dev.keyward;

import com.google.errorprone.bugpatterns.BugChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The source files of this module, and of the repository. */
final class Sources {
  static final Path MAIN = Path.of("src/main/java");
  static final Path TEST = Path.of("src/test/java");
  static final Path REPOSITORY = Path.of("..");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  private Sources() {}

  /** The checks that are registered, as Error Prone finds them. */
  static List<Class<? extends BugChecker>> checks() {
    return ServiceLoader.load(BugChecker.class).stream()
        .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
        .filter(type -> type.getName().startsWith("dev.keyward."))
        .toList();
  }

  static Path of(Class<?> type) {
    return MAIN.resolve(type.getName().replace('.', '/') + ".java");
  }

  static Path testOf(Class<?> type) {
    return TEST.resolve(type.getName().replace('.', '/') + "Test.java");
  }

  static Path pageOf(Class<?> type) {
    return REPOSITORY.resolve("docs/checks/" + type.getSimpleName() + ".md");
  }

  static List<Path> java(Path root) {
    return files(root).stream().filter(file -> file.toString().endsWith(".java")).toList();
  }

  /** Every file below a folder that people wrote. */
  static List<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).filter(Sources::isWritten).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWritten(Path file) {
    for (Path part : file) {
      if (List.of("target", ".git", ".idea", ".vscode").contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands between double quotes on one line. */
  static Stream<String> literals(String source) {
    return LITERAL.matcher(source).results().map(match -> match.group(1));
  }

  static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }
}
