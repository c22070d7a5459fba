package dev.keyward.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that are documentation. */
final class Docs {
  static final Path FOLDER = Path.of(System.getProperty("docs.folder"));
  static final Path ROOT = FOLDER.toAbsolutePath().getParent();

  private Docs() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every page, and the file that a visitor of the repository sees first. */
  static List<Path> pages() {
    try (Stream<Path> files = Stream.concat(Files.list(FOLDER), Files.list(checks()))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              files.filter(file -> file.toString().endsWith(".md")).sorted())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder with a page for each check. */
  static Path checks() {
    return FOLDER.resolve("checks");
  }
}
