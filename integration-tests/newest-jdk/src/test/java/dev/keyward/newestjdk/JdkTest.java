package dev.keyward.newestjdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JdkTest {
  @TempDir private Path folder;

  @Test
  void noneOfThatRelease() throws IOException {
    jdk("17", "17.0.15");

    assertEquals(Optional.empty(), Jdk.find(25, homes()));
  }

  @Test
  void noCompiler() throws IOException {
    Files.delete(jdk("jre", "25.0.1").resolve("bin/javac"));

    assertEquals(Optional.empty(), Jdk.find(25, homes()));
  }

  @Test
  void noVersionThatCanBeRead() throws IOException {
    jdk("8", "1.8.0_402");
    Files.createDirectories(folder.resolve("empty"));

    assertEquals(Optional.empty(), Jdk.find(25, homes()));
    assertEquals(Optional.empty(), Jdk.find(25, Stream.of(folder.resolve("absent"))));
  }

  @Test
  void latestUpdate() throws IOException {
    jdk("a", "25");
    Path latest = jdk("b", "25.0.10");
    jdk("c", "25.0.9");
    jdk("d", "26");

    assertEquals(Optional.of(latest), Jdk.find(25, homes()).map(Jdk::home));
  }

  @Test
  void theOneThatRuns() {
    int feature = Runtime.version().feature();

    assertEquals(Optional.of(feature), Jdk.find(feature).map(jdk -> jdk.version().feature()));
  }

  private Stream<Path> homes() throws IOException {
    return Files.list(folder);
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.createFile(Files.createDirectories(home.resolve("bin")).resolve("javac"));
    return home;
  }
}
