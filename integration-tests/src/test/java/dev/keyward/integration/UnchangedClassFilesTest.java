package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keyward reads code; it never changes what javac makes of it. */
final class UnchangedClassFilesTest {
  private static final Path SOURCES = Folders.MODULE.resolve("demo/src/main/java");

  @Test
  void classFilesAreThoseOfPlainJavac() {
    Map<String, byte[]> plain = classes("plain", List.of());
    Map<String, byte[]> checked =
        classes("checked", Javac.withErrorProne("-XepAllErrorsAsWarnings"));

    assertEquals(8, plain.size(), "seven classes and a nested one");
    assertSame(plain, checked);
  }

  @Test
  @Tag("corpora")
  void classFilesOfLibraryAreThoseOfPlainJavac() {
    Corpus corpus = Corpus.named("nimbus-jose-jwt");
    Map<String, byte[]> plain = classes(corpus, List.of());
    Map<String, byte[]> checked =
        classes(corpus, Javac.withErrorProne("-XepAllErrorsAsWarnings " + Checks.onlyThese()));

    assertTrue(plain.size() > 300, () -> plain.size() + " classes");
    assertSame(plain, checked);
  }

  private static void assertSame(Map<String, byte[]> plain, Map<String, byte[]> checked) {
    assertEquals(plain.keySet(), checked.keySet());
    plain.forEach((name, bytes) -> assertArrayEquals(bytes, checked.get(name), name));
  }

  private static Map<String, byte[]> classes(Corpus corpus, List<String> plugin) {
    assertEquals(List.of(), corpus.compile(corpus.sourceFiles(), plugin).errors());
    return classes(corpus.output());
  }

  private static Map<String, byte[]> classes(String name, List<String> plugin) {
    Path output = Folders.empty("unchanged/" + name);
    List<String> options = new ArrayList<>(plugin);
    options.addAll(List.of("-d", output.toString()));
    Javac.Result result = Javac.compile(SOURCES, options);
    assertEquals(List.of(), result.errors());
    // Error Prone's own check of ciphers proves that the plugin ran, and that it did not without.
    assertEquals(plugin.isEmpty(), result.findings().isEmpty());
    return classes(output);
  }

  private static Map<String, byte[]> classes(Path output) {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        classes.put(output.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }
}
