package dev.keyward.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are not about one check. */
final class OtherPagesTest {
  private static final List<String> ANNOTATIONS =
      List.of(
          "Secret", "ConstantTimeRequired", "Declassifies", "CryptoPrimitive", "CryptoReviewed");

  @TempDir private Path folder;

  private static List<Path> pages() {
    return Docs.pages().stream()
        .filter(page -> page.getParent().equals(Docs.FOLDER))
        .filter(page -> !Snippet.all(Docs.read(page)).isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void codeIsClean(Path page) throws IOException {
    for (Snippet snippet : Snippet.all(Docs.read(page))) {
      assertEquals(
          new Javac.Result(List.of(), List.of()), Javac.compile(write(snippet)), snippet::code);
    }
  }

  /** The first example is the bad one; its output is tested with the rest of the front page. */
  @Test
  void codeOnFrontPageIsClean() throws IOException {
    List<Snippet> snippets = Snippet.all(Docs.read(Docs.ROOT.resolve("README.md")));

    for (Snippet snippet : snippets.subList(1, snippets.size())) {
      assertEquals(
          new Javac.Result(List.of(), List.of()), Javac.compile(write(snippet)), snippet::code);
    }
  }

  @Test
  void everyAnnotationHasASection() throws ClassNotFoundException {
    String page = Docs.read(Docs.FOLDER.resolve("annotations.md"));

    for (String annotation : ANNOTATIONS) {
      Class.forName("dev.keyward.annotations." + annotation);
      assertFalse(
          Pattern.compile("(?m)^## " + annotation + "$").matcher(page).results().toList().isEmpty(),
          annotation);
    }
    assertEquals(ANNOTATIONS.size(), page.split("\n## ").length - 1);
  }

  private Path write(Snippet snippet) throws IOException {
    return Files.writeString(folder.resolve(snippet.fileName()), snippet.unit());
  }
}
