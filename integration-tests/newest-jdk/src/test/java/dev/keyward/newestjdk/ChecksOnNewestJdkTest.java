package dev.keyward.newestjdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Runs the tests of the checks a second time: the same class files, on the newest supported JDK and
 * Error Prone.
 *
 * <p>A machine without such a JDK says so, loudly, and goes on: the first run has then been the
 * only one.
 */
final class ChecksOnNewestJdkTest {
  private static final int FEATURE = Integer.getInteger("keyward.jdk");
  private static final String ERROR_PRONE = System.getProperty("keyward.errorProne");
  private static final Path CHECKS = Path.of(System.getProperty("keyward.checks")).normalize();
  private static final List<String> CLASS_PATH =
      List.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")));

  private static final Pattern SUMMARY = Pattern.compile("\\[\\s*(\\d+) tests (\\w+)\\s*\\]");

  @Test
  void passOnNewestJdk() throws IOException, InterruptedException {
    Optional<Jdk> jdk = Jdk.find(FEATURE);
    if (jdk.isEmpty()) {
      System.err.printf(
          "%n!!! NO JDK %1$d WAS FOUND ON THIS MACHINE: the checks were NOT tested on it with Error"
              + " Prone %2$s.%n!!! Install one, or name it by an environment variable"
              + " JAVA_HOME_%1$d.%n%n",
          FEATURE, ERROR_PRONE);
    }
    assumeTrue(jdk.isPresent(), "no JDK " + FEATURE + " on this machine");

    Path output = Path.of("target", "newest-jdk.txt");
    int exitCode = run(jdk.get(), output);

    String said = Files.readString(output);
    assertEquals(0, exitCode, () -> "on " + jdk.get() + ":\n" + said);
    int successful = count(said, "successful");
    assertTrue(successful > 0, said);
    System.out.printf(
        "The same class files on JDK %s with Error Prone %s: %d tests passed, %d failed, %d aborted or skipped.%n",
        jdk.get().version(),
        ERROR_PRONE,
        successful,
        count(said, "failed"),
        count(said, "aborted") + count(said, "skipped"));
  }

  @Test
  void classPathHoldsTheNewestErrorProneAndTheChecksAsBuilt() {
    assertEquals(
        List.of("error_prone_core-" + ERROR_PRONE + ".jar"),
        CLASS_PATH.stream()
            .map(entry -> Path.of(entry).getFileName().toString())
            .filter(name -> name.startsWith("error_prone_core"))
            .toList());
    assertEquals(
        2,
        CLASS_PATH.stream().filter(entry -> Path.of(entry).normalize().startsWith(CHECKS)).count(),
        "the checks and their tests, from where they were built");
  }

  private static int run(Jdk jdk, Path output) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.java().toString());
    command.addAll(Arrays.asList(System.getProperty("keyward.jvmArguments").trim().split("\\s+")));
    command.add("-cp");
    command.add(String.join(System.getProperty("path.separator"), CLASS_PATH));
    command.add("org.junit.platform.console.ConsoleLauncher");
    command.add("execute");
    command.add("--scan-classpath=" + tests());
    command.add("--include-classname=.*Test");
    command.add("--details=summary");
    command.add("--disable-banner");
    command.add("--disable-ansi-colors");
    command.add("--fail-if-no-tests");
    Process process =
        new ProcessBuilder(command)
            .directory(CHECKS.toFile()) // Where the first run was.
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(15, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("the tests did not end:\n" + Files.readString(output));
    }
    return process.exitValue();
  }

  /** The class path entry with the tests of the checks: a folder or a jar, as far as Maven got. */
  private static String tests() {
    return CLASS_PATH.stream()
        .filter(entry -> Path.of(entry).normalize().startsWith(CHECKS))
        .filter(entry -> entry.endsWith("test-classes") || entry.endsWith("-tests.jar"))
        .findFirst()
        .orElseThrow();
  }

  private static int count(String said, String outcome) {
    Matcher summary = SUMMARY.matcher(said);
    while (summary.find()) {
      if (summary.group(2).equals(outcome)) {
        return Integer.parseInt(summary.group(1));
      }
    }
    throw new AssertionError("no count of tests " + outcome + " in:\n" + said);
  }
}
