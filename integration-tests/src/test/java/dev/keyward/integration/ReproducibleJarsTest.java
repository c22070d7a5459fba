package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Same sources, same bytes: built again, elsewhere and later, the jars are identical. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReproducibleJarsTest {
  private final Path again = Folders.empty("again");

  @BeforeAll
  void buildAgain() {
    Folders.copyRepository(again);
    Maven.Result build =
        Maven.run(again, "package", "-Dmaven.test.skip", "--projects", "annotations,checks");
    assertTrue(build.success(), build::output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"annotations", "checks"})
  void jarIsTheSame(String module) throws IOException {
    Path jar =
        Path.of(
            module,
            "target",
            "keyward-" + module + "-" + System.getProperty("keyward.version") + ".jar");
    assertEquals(-1, Files.mismatch(Folders.ROOT.resolve(jar), again.resolve(jar)));
  }
}
