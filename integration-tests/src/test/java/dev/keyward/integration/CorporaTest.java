package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real libraries give just the findings that somebody has read and judged. */
@Tag("corpora")
final class CorporaTest {
  private static final List<String> PLUGIN =
      Javac.withErrorProne("-XepAllErrorsAsWarnings " + Checks.onlyThese());

  @AfterAll
  static void print() {
    System.out.println(CorporaPage.render(Corpus.all()));
  }

  /** All of them, or those that {@code -Dkeyward.corpora=one,other} names. */
  static List<Corpus> corpora() {
    String names = System.getProperty("keyward.corpora");
    return names == null
        ? Corpus.all()
        : Arrays.stream(names.split(",")).map(Corpus::named).toList();
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void everyFindingIsJudged(Corpus corpus) {
    List<Path> files = corpus.sourceFiles();
    assertEquals(corpus.lines(), files.stream().mapToInt(f -> lines(f).size()).sum(), "lines");

    Javac.Result result = corpus.compile(files, PLUGIN);

    assertEquals(List.of(), result.errors());
    assertEquals("", differences(corpus, result.findings()));
  }

  /** The order of files in a build is that of a file system, and says nothing. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void orderOfFilesDoesNotMatter(long seed) {
    Corpus corpus = Corpus.named("sshd");
    List<Path> shuffled = new ArrayList<>(corpus.sourceFiles());
    Collections.shuffle(shuffled, new Random(seed));

    Javac.Result result = corpus.compile(shuffled, PLUGIN);

    assertEquals(List.of(), result.errors());
    assertEquals(corpus.compile(corpus.sourceFiles(), PLUGIN).findings(), result.findings());
  }

  /**
   * Findings that nobody has judged, as a reader wants to see them, and judged ones that are gone.
   */
  private static String differences(Corpus corpus, List<Finding> findings) {
    List<String> judged =
        new ArrayList<>(corpus.judgements().stream().map(Judgement::finding).toList());
    StringBuilder differences = new StringBuilder();
    for (Finding finding : findings) {
      if (!judged.remove(finding.toString())) {
        differences.append(
            "%n%s%n  %s%n  %s%n"
                .formatted(
                    finding,
                    lines(corpus.sources().resolve(finding.path()))
                        .get((int) finding.line() - 1)
                        .strip(),
                    finding.message()));
      }
    }
    judged.forEach(finding -> differences.append("%ngone: %s%n".formatted(finding)));
    return differences.toString();
  }

  private static List<String> lines(Path file) {
    try {
      // For showing only, and no byte is malformed in it.
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
