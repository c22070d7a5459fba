package dev.keyward.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a page that is rendered from the code, between two comments of this name. */
record Region(Path page, String name) {

  /** Fails if the page says something else; with {@code -Ddocs.update}, corrects the page. */
  void assertIs(String rendered) {
    String start = "<!-- " + name + " -->\n";
    String end = "<!-- end of " + name + " -->";
    String text = Docs.read(page);
    int from = text.indexOf(start) + start.length();
    int to = text.indexOf(end);
    assertTrue(from >= start.length() && from <= to, () -> page + " has no " + start);
    if (!Boolean.getBoolean("docs.update")) {
      assertEquals(rendered, text.substring(from, to), () -> "-Ddocs.update corrects " + page);
      return;
    }
    try {
      Files.writeString(page, text.substring(0, from) + rendered + text.substring(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
