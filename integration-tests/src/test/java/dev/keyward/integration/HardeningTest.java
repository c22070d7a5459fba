package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A small service before it is annotated, with five annotations, and when it keeps its promises.
 */
final class HardeningTest {
  private static final Path STEPS = Folders.MODULE.resolve("hardening");

  @ParameterizedTest
  @ValueSource(strings = {"unmarked", "marked", "hardened"})
  void saysWhatItsCommentsSay(String step) throws IOException {
    Path sources = STEPS.resolve(step);
    List<String> options = new ArrayList<>(Javac.withErrorProne(Checks.onlyThese()));
    options.addAll(
        Javac.intoFolder(
            Folders.empty("hardening-" + step), System.getProperty("java.class.path")));

    Javac.Result result = Javac.compile(sources, options);

    assertEquals(expected(sources), found(result));
    assertEquals(List.of(), result.errors());
  }

  @Test
  void fiveAnnotationsAreEnough() throws IOException {
    long annotations = 0;
    for (Path file : Javac.sourceFiles(STEPS.resolve("marked"))) {
      annotations +=
          Files.readString(file)
              .lines()
              .filter(line -> !line.startsWith("import "))
              .filter(line -> line.matches(".*@(Secret|ConstantTimeRequired|Declassifies).*"))
              .count();
    }
    assertEquals(5, annotations);
  }

  private static List<String> found(Javac.Result result) {
    return result.findings().stream()
        .map(finding -> finding.path() + " " + finding.check())
        .sorted()
        .toList();
  }

  private static List<String> expected(Path sources) throws IOException {
    List<String> expected = new ArrayList<>();
    for (Path file : Javac.sourceFiles(sources)) {
      String path = sources.relativize(file).toString().replace('\\', '/');
      Files.readString(file)
          .lines()
          .map(String::strip)
          .filter(line -> line.startsWith("// Finding: "))
          .forEach(line -> expected.add(path + " " + line.substring("// Finding: ".length())));
    }
    return expected.stream().sorted().toList();
  }
}
