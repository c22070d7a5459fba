package dev.keyward.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders of this build. */
final class Folders {
  /** The root of the source tree. */
  static final Path ROOT = Path.of(System.getProperty("keyward.root")).toAbsolutePath().normalize();

  static final Path MODULE = ROOT.resolve("integration-tests");

  private Folders() {}

  /** An empty folder under {@code target}, which stays for those who want to look at a failure. */
  static Path empty(String name) {
    Path folder = MODULE.resolve("target").resolve(name);
    try {
      if (Files.exists(folder)) {
        for (Path file : walk(folder, file -> true)) {
          Files.delete(file);
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a folder without what was built in it. */
  static void copy(Path from, Path to, Predicate<Path> included) {
    try {
      List<Path> files = walk(from, file -> Files.isRegularFile(file) && included.test(file));
      for (Path file : files) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the source tree, as a clone would. */
  static void copyRepository(Path to) {
    copy(ROOT, to, file -> isSource(ROOT.relativize(file)));
  }

  private static boolean isSource(Path file) {
    for (Path part : file) {
      if (part.toString().equals("target") || part.toString().equals(".git")) {
        return false;
      }
    }
    return true;
  }

  /** Files and folders, the contents of a folder before it. */
  private static List<Path> walk(Path folder, Predicate<Path> included) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(included).sorted(Comparator.reverseOrder()).toList();
    }
  }
}
