package dev.keyward.roles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row against older and newer releases than those that {@link RoleTablesTest} reads, so that
 * what a release does not have is known, and nothing else is missing in it.
 */
final class OtherReleasesTest {
  /** Where the build puts the releases. */
  private static final Path FOLDER = Path.of("target", "releases");

  /**
   * A release of a library.
   *
   * @param artifact the name of its jar, without the extension
   * @param packages what the names of its classes begin with, as far as tables know them
   * @param missing the types that it does not have, and members of those that it has
   */
  private record Release(String artifact, String packages, List<String> missing) {
    @Override
    public String toString() {
      return artifact;
    }
  }

  /** A line for each release, with lines below that say what is missing. */
  private static Stream<Release> releases() throws IOException {
    List<Release> releases = new ArrayList<>();
    URL expectations = OtherReleasesTest.class.getResource("other-releases.txt");
    for (String line : Resources.readLines(expectations, UTF_8)) {
      if (line.startsWith(" ")) {
        releases.get(releases.size() - 1).missing().add(line.trim());
      } else {
        List<String> words = Splitter.on(' ').splitToList(line);
        releases.add(new Release(words.get(0), words.get(1), new ArrayList<>()));
      }
    }
    return releases.stream();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void onlyWhatIsKnownToBeMissingIs(Release release) throws IOException {
    try (Classes classes = new Classes(FOLDER.resolve(release.artifact() + ".jar"))) {
      List<String> missing =
          RoleTables.ALL.stream()
              .flatMap(table -> table.rows().stream())
              .filter(row -> row.type().startsWith(release.packages()))
              .flatMap(row -> missing(row, classes).stream())
              .map(name -> name.substring(release.packages().length()))
              .distinct()
              .sorted()
              .toList();

      assertEquals(release.missing().stream().sorted().toList(), missing);
    }
  }

  /** The row's type, or its member, if the release does not have it. */
  private static Optional<String> missing(RoleRow row, Classes release) {
    if (!release.contains(row.type())) {
      return Optional.of(row.type());
    }
    Class<?> type = Members.load(row.type(), release).orElseThrow();
    return Members.of(type).stream().anyMatch(member -> Members.fits(row, member))
        ? Optional.empty()
        : Optional.of(row.type() + "." + row.name() + "/" + row.parameters().size());
  }

  /** The classes of a jar, and for what they need besides the class path of the tests. */
  private static final class Classes extends URLClassLoader {
    Classes(Path jar) throws IOException {
      super(new URL[] {jar.toUri().toURL()}, Members.class.getClassLoader());
      if (!Files.exists(jar)) {
        throw new IOException("the build did not fetch " + jar);
      }
    }

    boolean contains(String type) {
      return findResource(type.replace('.', '/') + ".class") != null;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null
            ? loaded
            : contains(name) ? findClass(name) : super.loadClass(name, resolve);
      }
    }
  }
}
