package dev.keyward.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What CONTRIBUTING.md says about the page of a check. */
final class PagesTest {
  private static final String BAD = "Bad";
  private static final String FIXED = "Fixed";
  private static final List<String> SECTIONS =
      List.of(
          "What goes wrong",
          BAD,
          FIXED,
          "Good",
          "When it stays silent",
          "What it misses",
          "How to fix",
          "How to suppress",
          "Standards");
  private static final Set<String> OPTIONAL = Set.of(FIXED);
  private static final Pattern CWE =
      Pattern.compile("\\[CWE-(\\d+)]\\(https://cwe.mitre.org/data/definitions/\\1.html\\)");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  @TempDir private Path folder;

  @Test
  void everyPageIsOfACheck() throws IOException {
    Set<String> pages = new TreeSet<>();
    try (Stream<Path> files = Files.list(Docs.checks())) {
      files.forEach(file -> pages.add(file.getFileName().toString()));
    }
    Check.all().forEach(check -> pages.remove(check.name() + ".md"));
    assertEquals(Set.of(), pages);
  }

  @Test
  void everyCheckHasAPage() {
    assertEquals(
        List.of(),
        Check.all().stream().filter(check -> !Page.exists(check)).map(Check::name).toList());
  }

  @TestFactory
  Stream<DynamicTest> opensWithNameSummaryAndSeverity() {
    return each(
        (check, page) -> {
          assertEquals(check.name(), page.title());
          assertEquals(check.summary(), page.lead().get(0));
          assertTrue(
              page.lead().get(1).startsWith("Severity: " + check.severity()), page.lead().get(1));
        });
  }

  @TestFactory
  Stream<DynamicTest> hasTheSectionsInOrder() {
    return each(
        (check, page) ->
            assertEquals(
                SECTIONS.stream()
                    .filter(s -> !OPTIONAL.contains(s) || page.sections().containsKey(s))
                    .toList(),
                List.copyOf(page.sections().keySet())));
  }

  @TestFactory
  Stream<DynamicTest> leavesNoSectionEmpty() {
    return each(
        (check, page) ->
            page.sections().forEach((title, text) -> assertFalse(text.isBlank(), title)));
  }

  @TestFactory
  Stream<DynamicTest> saysHowToSuppress() {
    return each(
        (check, page) -> {
          String section = page.sections().get("How to suppress");
          assertTrue(section.contains("@SuppressWarnings(\"" + check.name() + "\")"), section);
          assertTrue(section.contains("../annotations.md#cryptoreviewed"), section);
        });
  }

  @TestFactory
  Stream<DynamicTest> namesStandardsWithDates() {
    return each(
        (check, page) -> {
          String section = page.sections().get("Standards");
          assertTrue(CWE.matcher(section).find(), section);
          assertTrue(YEAR.matcher(section).find(), section);
        });
  }

  @TestFactory
  Stream<DynamicTest> badCodeIsFlaggedWhereItSaysSo() {
    return each(
        (check, page) -> {
          List<Snippet> snippets = page.snippets(BAD);
          assertFalse(snippets.isEmpty());
          for (Snippet snippet : snippets) {
            assertFalse(snippet.flaggedLines().isEmpty(), snippet::code);
            assertFindings(check, snippet, snippet.flaggedLines());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> otherCodeIsNotFlagged() {
    return each(
        (check, page) -> {
          assertFalse(page.snippets("Good").isEmpty());
          for (String section : page.sections().keySet()) {
            if (!section.equals(BAD)) {
              for (Snippet snippet : page.snippets(section)) {
                assertEquals(List.of(), snippet.flaggedLines(), snippet::code);
                assertFindings(check, snippet, List.of());
              }
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> fixedCodeIsWhatTheFixMakesOfBadCode() {
    return each(
        (check, page) -> {
          List<Snippet> fixed = page.snippets(FIXED);
          for (int i = 0; i < fixed.size(); i++) {
            Path file = write(page.snippets(BAD).get(i));
            Javac.patch(file, check);
            assertEquals(
                Snippet.essence(fixed.get(i).unit()), Snippet.essence(Files.readString(file)));
          }
        });
  }

  private void assertFindings(Check check, Snippet snippet, List<Long> lines) throws IOException {
    Javac.Result result = Javac.compile(write(snippet), check);
    assertEquals(List.of(), result.problems(), snippet::code);
    assertEquals(
        lines.stream().map(line -> line + " " + check.name()).toList(),
        result.findings().stream()
            .map(finding -> finding.line() - snippet.impliedLines() + " " + finding.check())
            .toList(),
        snippet::code);
  }

  private Path write(Snippet snippet) throws IOException {
    return Files.writeString(folder.resolve(snippet.fileName()), snippet.unit());
  }

  private interface PageTest {
    void run(Check check, Page page) throws IOException;
  }

  private static Stream<DynamicTest> each(PageTest test) {
    return Check.all().stream()
        .filter(Page::exists)
        .map(
            check -> {
              Executable executable = () -> test.run(check, Page.of(check));
              return DynamicTest.dynamicTest(check.name(), executable);
            });
  }
}
