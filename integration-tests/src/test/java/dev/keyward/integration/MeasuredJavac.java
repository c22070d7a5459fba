package dev.keyward.integration;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Compiles once in a JVM of its own, as a build does, and says what that took. */
final class MeasuredJavac {
  private MeasuredJavac() {}

  /**
   * What a compilation took.
   *
   * @param cpu CPU time of the process in nanoseconds, user and system, compiler threads included
   * @param heap the largest use of the heap in bytes
   */
  record Cost(long cpu, long heap) {
    static Cost parse(String line) {
      String[] parts = line.split(" ");
      return new Cost(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
      return cpu + " " + heap;
    }
  }

  /** Arguments: a file of source files, a file of options, and where to write the cost. */
  public static void main(String[] arguments) throws Exception {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        Javac.COMPILER.getStandardFileManager(diagnostics, null, null)) {
      List<Path> sources =
          Files.readAllLines(Path.of(arguments[0])).stream().map(Path::of).toList();
      boolean compiled =
          Javac.COMPILER
              .getTask(
                  null,
                  files,
                  diagnostics,
                  Files.readAllLines(Path.of(arguments[1])),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException(diagnostics.getDiagnostics().toString());
      }
    }
    Files.writeString(Path.of(arguments[2]), cost().toString());
  }

  private static Cost cost() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    return new Cost(system.getProcessCpuTime(), heap);
  }
}
