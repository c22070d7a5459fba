package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo shows what it promises: ten defects, each found by one check, and nothing else. */
final class DemoTest {
  private static final Path SOURCES = Folders.MODULE.resolve("demo/src/main/java");
  private static final Pattern PLANTED = Pattern.compile("// Planted: (\\w+)");

  private static Javac.Result result;

  @BeforeAll
  static void compile() {
    List<String> options = new ArrayList<>(Javac.withErrorProne("-Xep:InsecureCryptoUsage:OFF"));
    options.addAll(List.of("-d", Folders.empty("demo-classes").toString()));
    result = Javac.compile(SOURCES, options);
  }

  @Test
  void plantsTenDifferentDefects() throws IOException {
    assertEquals(10, planted().size());
    assertEquals(10, planted().stream().map(defect -> defect.split(" ")[1]).distinct().count());
  }

  @Test
  void compilesBesideItsDefects() {
    assertEquals(List.of(), result.errors());
  }

  @ParameterizedTest
  @MethodSource("planted")
  void plantedDefectIsFound(String defect) {
    String check = defect.split(" ")[1];
    assumeTrue(Checks.names().contains(check), () -> "no check " + check);

    assertEquals(1, found().stream().filter(defect::equals).count(), () -> found().toString());
  }

  @Test
  void nothingElseIsFound() throws IOException {
    List<String> others = found();
    others.removeAll(planted());
    assertEquals(List.of(), others);
  }

  private static List<String> found() {
    return result.findings().stream()
        .map(finding -> finding.path() + " " + finding.check())
        .collect(Collectors.toList());
  }

  /** The file of each planted defect, and the check that finds it. */
  private static Set<String> planted() throws IOException {
    Set<String> planted = new TreeSet<>();
    for (Path file : Javac.sourceFiles(SOURCES)) {
      Matcher matcher = PLANTED.matcher(Files.readString(file));
      while (matcher.find()) {
        planted.add(
            SOURCES.relativize(file).toString().replace('\\', '/') + " " + matcher.group(1));
      }
    }
    return planted;
  }
}
