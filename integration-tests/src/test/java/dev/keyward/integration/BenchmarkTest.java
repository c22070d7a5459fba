package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.keyward.integration.MeasuredJavac.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the checks cost, over Error Prone that does nothing: each way to compile has JVMs of its
 * own, the ways take turns, and medians are compared, of the first compilation in each JVM and of
 * those after the JVM has warmed up.
 */
@Tag("benchmark")
final class BenchmarkTest {
  private static final int ROUNDS = Integer.getInteger("keyward.rounds", 3);

  /** How often a JVM compiles; from then on it is warm. */
  private static final int COMPILATIONS = 10;

  private static final int WARM = 5;

  /** What the medians of so few rounds still differ by when the same thing is measured twice. */
  private static final double NOISE = 0.03;

  /** The ways to compile. */
  private enum Way {
    PLAIN("javac alone", List.of()),
    OFF("Error Prone, every check off", Javac.withErrorProne("-XepDisableAllChecks")),
    KEYWARD("Keyward alone", Javac.withErrorProne("-XepAllErrorsAsWarnings " + Checks.onlyThese()));

    final String title;
    final List<String> plugin;

    Way(String title, List<String> plugin) {
      this.title = title;
      this.plugin = plugin;
    }
  }

  /** What is compiled. */
  private record Subject(String name, List<Path> sources, String classPath) {}

  @ParameterizedTest
  @CsvSource({"guava, 0.03", "bcprov, 0.10"})
  void costsLittle(String name, double budget) throws IOException, InterruptedException {
    Corpus corpus = Corpus.named(name);
    compare(new Subject(name, corpus.sourceFiles(), corpus.classPath()), budget);
  }

  @Test
  void annotationsCostLittle() throws IOException, InterruptedException {
    List<Path> sources = GeneratedModule.write(Folders.empty("annotated-module"));
    String classPath = System.getProperty("java.class.path");
    compare(new Subject("a module, 5 % annotated", sources, classPath), 0.03);
  }

  private static void compare(Subject subject, double budget)
      throws IOException, InterruptedException {
    Map<Way, List<Cost>> cold = new EnumMap<>(Way.class);
    Map<Way, List<Cost>> warm = new EnumMap<>(Way.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Way way : Way.values()) {
        List<Cost> costs = measure(subject, way);
        cold.computeIfAbsent(way, w -> new ArrayList<>()).add(costs.get(0));
        warm.computeIfAbsent(way, w -> new ArrayList<>()).addAll(costs.subList(WARM, costs.size()));
      }
    }

    System.out.printf(
        "%n%s, %,d files, %d rounds%n", subject.name(), subject.sources().size(), ROUNDS);
    print("a new JVM, all its threads", cold, Cost::process);
    print("a warm JVM, javac's thread", warm, Cost::compiler);
    double over =
        median(warm.get(Way.KEYWARD), Cost::compiler) / median(warm.get(Way.OFF), Cost::compiler)
            - 1;
    assertTrue(over <= budget + NOISE, () -> "%.3f over %s".formatted(over, subject.name()));
  }

  private static void print(
      String title, Map<Way, List<Cost>> costs, ToLongFunction<Cost> cpuTime) {
    System.out.println("  " + title);
    for (Way way : Way.values()) {
      double cpu = median(costs.get(way), cpuTime);
      System.out.printf(
          "    %-28s %6.2f s of CPU, %.3f of javac alone, %.3f of every check off, %5.0f MiB%n",
          way.title,
          cpu / 1e9,
          cpu / median(costs.get(Way.PLAIN), cpuTime),
          cpu / median(costs.get(Way.OFF), cpuTime),
          median(costs.get(way), Cost::heap) / (1 << 20));
    }
  }

  private static List<Cost> measure(Subject subject, Way way)
      throws IOException, InterruptedException {
    Path folder = Folders.empty("benchmark");
    List<String> options = new ArrayList<>(way.plugin);
    options.addAll(
        Javac.intoFolder(Files.createDirectory(folder.resolve("classes")), subject.classPath()));
    Path sourceFile = folder.resolve("sources");
    Path optionFile = folder.resolve("options");
    Path costFile = folder.resolve("cost");
    Files.write(sourceFile, subject.sources().stream().map(Path::toString).toList());
    Files.write(optionFile, options);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("keyward.jvmArguments").strip().split("\\s+")));
    // One collector thread, so that its share of the work does not depend on what else runs.
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx3g"));
    command.addAll(
        List.of(
            "-Dkeyward.root=" + Folders.ROOT,
            "-classpath",
            System.getProperty("java.class.path"),
            MeasuredJavac.class.getName(),
            sourceFile.toString(),
            optionFile.toString(),
            String.valueOf(COMPILATIONS),
            costFile.toString()));
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(20, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), () -> "see " + output);
    return Files.readAllLines(costFile).stream().map(Cost::parse).toList();
  }

  private static double median(List<Cost> costs, ToLongFunction<Cost> part) {
    long[] sorted = costs.stream().mapToLong(part).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
