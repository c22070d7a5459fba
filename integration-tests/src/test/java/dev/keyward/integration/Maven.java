package dev.keyward.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs of the Maven that runs this build. */
final class Maven {
  private static final Path HOME = Path.of(System.getProperty("keyward.maven"));
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private Maven() {}

  record Result(int exitCode, String output) {
    boolean success() {
      return exitCode == 0;
    }
  }

  static Result run(Path folder, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(HOME.resolve("bin").resolve(WINDOWS ? "mvn.cmd" : "mvn").toString());
    command.add("--batch-mode");
    command.add("--no-transfer-progress");
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile(Path.of("target"), "maven", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      // The nested build has its own .mvn folder, and compiles with the JDK of this one.
      builder.environment().remove("MAVEN_PROJECTBASEDIR");
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = builder.start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("Maven did not end:\n" + Files.readString(output));
      }
      String said = Files.readString(output);
      Files.delete(output);
      return new Result(process.exitValue(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
