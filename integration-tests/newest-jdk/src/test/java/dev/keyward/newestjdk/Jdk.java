package dev.keyward.newestjdk;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A JDK on this machine. */
record Jdk(Path home, Runtime.Version version) {

  /**
   * Finds the latest update of a feature release, wherever JDKs usually are: named by an
   * environment variable {@code JAVA_HOME...}, beside the JDK that is running, or in the folder of
   * a package manager, version manager or build tool.
   */
  static Optional<Jdk> find(int feature) {
    return find(feature, candidates(System.getenv(), Path.of(System.getProperty("user.home"))));
  }

  static Optional<Jdk> find(int feature, Stream<Path> homes) {
    return homes
        .flatMap(home -> read(home).stream())
        .filter(jdk -> jdk.version().feature() == feature)
        .max(Comparator.comparing(Jdk::version));
  }

  private static Stream<Path> candidates(Map<String, String> environment, Path userHome) {
    Stream<Path> named =
        environment.entrySet().stream()
            .filter(variable -> variable.getKey().startsWith("JAVA_HOME"))
            .filter(variable -> !variable.getValue().isBlank())
            .map(variable -> Path.of(variable.getValue()));
    Stream<Path> installed =
        Stream.of(
                Path.of(System.getProperty("java.home")).resolveSibling(""),
                Path.of("/usr/lib/jvm"),
                Path.of("/usr/java"),
                Path.of("/opt"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                Path.of("C:/Program Files/Java"),
                Path.of("C:/Program Files/Eclipse Adoptium"),
                userHome.resolve(".sdkman/candidates/java"),
                userHome.resolve(".jdks"),
                userHome.resolve(".gradle/jdks"),
                userHome.resolve("Library/Java/JavaVirtualMachines"))
            .flatMap(folder -> children(folder).stream())
            .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")));
    return Stream.concat(named, installed);
  }

  private static List<Path> children(Path folder) {
    List<Path> children = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        entries.forEach(children::add);
      } catch (IOException e) {
        // A folder that may not be read holds no JDK that could be used.
      }
    }
    return children;
  }

  /** Reads the file in which every JDK states its version; a JRE without a compiler is no JDK. */
  private static Optional<Jdk> read(Path home) {
    if (!Files.isRegularFile(home.resolve("release"))
        || !Files.isRegularFile(home.resolve("jmods/jdk.compiler.jmod"))
            && Stream.of("bin/javac", "bin/javac.exe")
                .noneMatch(f -> Files.exists(home.resolve(f)))) {
      return Optional.empty();
    }
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
      String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
      return Optional.of(new Jdk(home, Runtime.Version.parse(version)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // Not a JDK, or one from before versions could be parsed.
    }
  }

  Path java() {
    return home.resolve("bin").resolve("java");
  }
}
