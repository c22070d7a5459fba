package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CorporaPageTest {
  private static final Path PAGE = Folders.ROOT.resolve("docs/corpora.md");

  /** With {@code -Dkeyward.update} the page is written anew. */
  @Test
  void pageShowsTheJudgements() throws IOException {
    String page = CorporaPage.render(Corpus.all());
    if (System.getProperty("keyward.update") != null) {
      Files.writeString(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE));
  }
}
