package dev.keyward;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.keyward.jca.HashName;
import dev.keyward.jca.KeyAlgorithm;
import dev.keyward.jca.MacName;
import dev.keyward.jca.PasswordBasedName;
import dev.keyward.jca.SignatureName;
import dev.keyward.jca.Transformation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What all source files have in common. */
final class SourceConventionsTest {
  private static final Path CHECKS = Sources.MAIN.resolve("dev/keyward/checks");
  private static final int MAX_LINES = 250;

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(dev\\.keyward(?:\\.[a-z]\\w*)+)\\.");

  /** What each package may import from the others. */
  private static final Map<String, Set<String>> BELOW =
      Map.of(
          "jca", Set.of(),
          "support", Set.of("jca"),
          "roles", Set.of("jca", "support"),
          "provenance", Set.of("roles", "jca", "support"),
          "report", Set.of("provenance", "roles", "jca", "support"),
          "checks", Set.of("report", "provenance", "roles", "jca", "support"));

  private static final List<Function<String, Optional<?>>> NAMES =
      List.of(
          HashName::parse,
          KeyAlgorithm::parse,
          MacName::parse,
          PasswordBasedName::parse,
          SignatureName::parse,
          text ->
              text.matches("[\\w-]+(/[\\w-]*){2}") ? Transformation.parse(text) : Optional.empty());

  /** In two parts, or this file would be a violation. */
  private static final Pattern MUTE_EXPECTATION =
      Pattern.compile("// BUG: Diagnostic" + " contains:[ \t]*(?:\n|\\\\n)");

  private static final Pattern MACHINE =
      Pattern.compile("(?:/" + "home|/" + "Users|/" + "root|/" + "work)/[\\w.]");

  @Test
  void importsPointDown() {
    List<String> wrong = new ArrayList<>();
    for (Path file : Sources.java(Sources.MAIN.resolve("dev/keyward"))) {
      String from = layer(packageOf(file));
      Sources.matches(IMPORT, Sources.read(file))
          .map(SourceConventionsTest::layer)
          .filter(to -> !to.equals(from) && !BELOW.get(from).contains(to))
          .forEach(to -> wrong.add(file + " imports " + to));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void familiesAreStrangers() {
    List<String> wrong = new ArrayList<>();
    for (Path file : Sources.java(CHECKS)) {
      String from = packageOf(file);
      Sources.matches(IMPORT, Sources.read(file))
          .filter(to -> to.startsWith("dev.keyward.checks.") && !to.equals(from))
          .forEach(to -> wrong.add(file + " imports " + to));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void checksKnowNoAlgorithmByName() {
    List<String> wrong = new ArrayList<>();
    for (Path file : Sources.java(CHECKS)) {
      Sources.literals(Sources.read(file))
          .filter(text -> text.startsWith("javax.crypto.Cipher") || isAlgorithm(text))
          .forEach(text -> wrong.add(file + " contains \"" + text + "\""));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void checksAreShort() {
    assertEquals(
        List.of(),
        Sources.java(CHECKS).stream()
            .filter(file -> Sources.read(file).lines().count() > MAX_LINES)
            .toList());
  }

  @Test
  void familiesTellTheirStory() {
    assertEquals(
        List.of(),
        Sources.java(CHECKS).stream()
            .map(file -> file.resolveSibling("package-info.java"))
            .distinct()
            .filter(file -> !Files.exists(file) || !Sources.read(file).contains("/**"))
            .toList());
  }

  @Test
  void expectedDiagnosticsSaySomething() {
    assertEquals(
        List.of(),
        Sources.java(Sources.TEST).stream()
            .filter(file -> MUTE_EXPECTATION.matcher(Sources.read(file)).find())
            .toList());
  }

  @Test
  void nothingDependsOnOneMachine() {
    assertEquals(
        List.of(),
        Sources.files(Sources.REPOSITORY).stream()
            .filter(file -> MACHINE.matcher(readBytes(file)).find())
            .toList());
  }

  private static boolean isAlgorithm(String text) {
    return NAMES.stream().anyMatch(parser -> parser.apply(text).isPresent());
  }

  private static String packageOf(Path file) {
    return Sources.MAIN
        .relativize(file.getParent())
        .toString()
        .replace('/', '.')
        .replace('\\', '.');
  }

  /** The third part of a package's name. */
  private static String layer(String packageName) {
    return packageName.split("\\.")[2];
  }

  /** Any file as text, also one that is none. */
  private static String readBytes(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
