package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A build that knows Keyward only by its released jars: it fails on a defect, is repaired in place,
 * and then passes, tests and all.
 */
final class ConsumerBuildTest {
  private static final List<String> CHECKS =
      List.of("NonConstantTimeComparison", "PredictableRandom");

  private final Path consumer = Folders.empty("consumer");
  private final ScratchRepository repository = ScratchRepository.create();

  @Test
  void failsIsRepairedAndPasses() throws IOException {
    assumeTrue(Checks.names().containsAll(CHECKS), () -> "no checks " + CHECKS);
    Folders.copy(Folders.MODULE.resolve("consumer"), consumer, file -> true);

    Maven.Result first = maven("test-compile");
    assertFalse(first.success(), first::output);
    for (String check : CHECKS) {
      assertTrue(mentions(first, check) > 0, () -> check + " in\n" + first.output());
    }

    Maven.Result patch = maven("test-compile", "-Ppatch");
    assertTrue(patch.success(), patch::output);
    String callbacks = source("Callbacks");
    assertTrue(
        callbacks.contains(
            "return MessageDigest.isEqual(tag(body), presentedTag); // Both may be of any length."),
        callbacks);
    assertTrue(callbacks.contains("import java.security.MessageDigest;"), callbacks);
    String keys = source("CallbackKeys");
    assertTrue(keys.contains("new SecureRandom()"), keys);
    assertTrue(keys.contains("import java.security.SecureRandom;"), keys);

    Maven.Result second = maven("clean", "test");
    assertTrue(second.success(), second::output);
    assertTrue(second.output().contains("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0"));
    for (String check : Checks.names()) {
      assertEquals(0, mentions(second, check), () -> check + " in\n" + second.output());
    }

    assertTrue(maven("clean", "test-compile", "-Ppatch").success());
    assertEquals(callbacks, source("Callbacks"));
    assertEquals(keys, source("CallbackKeys"));
  }

  private Maven.Result maven(String... arguments) {
    return Maven.run(consumer, repository.options(arguments));
  }

  private static long mentions(Maven.Result build, String check) {
    return build.output().lines().filter(line -> line.contains("[" + check + "]")).count();
  }

  private String source(String name) throws IOException {
    return Files.readString(consumer.resolve("src/main/java/shop/" + name + ".java"));
  }
}
