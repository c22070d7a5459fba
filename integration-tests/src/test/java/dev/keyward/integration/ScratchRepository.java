package dev.keyward.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A local repository under {@code target} that holds Keyward as a release would, so that nothing
 * unreleased lands in the repository of whoever builds. What else a build needs is copied from
 * there, and downloaded only if it is missing.
 */
final class ScratchRepository {
  private static final String VERSION = System.getProperty("keyward.version");

  private final Path folder;
  private final Path settings;

  private ScratchRepository(Path folder, Path settings) {
    this.folder = folder;
    this.settings = settings;
  }

  static ScratchRepository create() {
    // Not emptied: what is copied once stays.
    Path folder = Folders.MODULE.resolve("target/repository");
    try {
      install(folder, "keyward", Folders.ROOT, false);
      install(folder, "keyward-annotations", Folders.ROOT.resolve("annotations"), true);
      install(folder, "keyward-checks", Folders.ROOT.resolve("checks"), true);
      return new ScratchRepository(folder, settings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void install(Path folder, String artifact, Path module, boolean jar)
      throws IOException {
    Path artifacts =
        Files.createDirectories(folder.resolve("dev/keyward").resolve(artifact).resolve(VERSION));
    String name = artifact + "-" + VERSION;
    replace(module.resolve("pom.xml"), artifacts.resolve(name + ".pom"));
    if (jar) {
      replace(module.resolve("target/" + name + ".jar"), artifacts.resolve(name + ".jar"));
    }
  }

  private static void replace(Path from, Path to) throws IOException {
    Files.deleteIfExists(to);
    Files.copy(from, to);
  }

  /** Settings in which the local repository of this build is one more to copy from. */
  private static Path settings() throws IOException {
    String repository =
        """
        <id>of-this-build</id>
                  <url>%s</url>
                  <releases><checksumPolicy>ignore</checksumPolicy></releases>
                  <snapshots><enabled>false</enabled></snapshots>"""
            .formatted(Path.of(System.getProperty("keyward.localRepository")).toUri());
    return Files.writeString(
        Folders.MODULE.resolve("target/settings.xml"),
        """
        <settings>
          <profiles>
            <profile>
              <id>copy</id>
              <repositories>
                <repository>
                  %1$s
                </repository>
              </repositories>
              <pluginRepositories>
                <pluginRepository>
                  %1$s
                </pluginRepository>
              </pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles>
            <activeProfile>copy</activeProfile>
          </activeProfiles>
        </settings>
        """
            .formatted(repository));
  }

  /** The arguments of a Maven run that uses this repository, and the user's own settings if any. */
  String[] options(String... arguments) {
    boolean userSettings =
        Files.exists(Path.of(System.getProperty("user.home"), ".m2", "settings.xml"));
    List<String> options = new ArrayList<>(List.of(arguments));
    options.add(userSettings ? "--global-settings" : "--settings");
    options.add(settings.toString());
    options.add("-Dmaven.repo.local=" + folder);
    options.add("-Dversion.keyward=" + VERSION);
    return options.toArray(String[]::new);
  }
}
