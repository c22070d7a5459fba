package dev.keyward.integration;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Compiles the same again and again in a JVM of its own, and says what each time took. */
final class MeasuredJavac {
  private MeasuredJavac() {}

  /**
   * What a compilation took.
   *
   * @param process CPU time of the process in nanoseconds, user and system, with what the JVM takes
   *     to compile javac and the plugin
   * @param compiler CPU time of javac's own thread in nanoseconds
   * @param heap the largest use of the heap up to now in bytes
   */
  record Cost(long process, long compiler, long heap) {
    static Cost parse(String line) {
      String[] parts = line.split(" ");
      return new Cost(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public String toString() {
      return process + " " + compiler + " " + heap;
    }
  }

  /** As a build daemon does, loads the plugin once and not for each compilation. */
  private static final class KeptPlugin extends ForwardingJavaFileManager<StandardJavaFileManager> {
    KeptPlugin(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public <S> ServiceLoader<S> getServiceLoader(Location location, Class<S> service) {
      return ServiceLoader.load(service, MeasuredJavac.class.getClassLoader());
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return MeasuredJavac.class.getClassLoader();
    }
  }

  /** Arguments: a file of source files, a file of options, how often, and where to write costs. */
  public static void main(String[] arguments) throws Exception {
    List<Path> sources = Files.readAllLines(Path.of(arguments[0])).stream().map(Path::of).toList();
    List<String> options = Files.readAllLines(Path.of(arguments[1]));
    List<String> costs = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      System.gc();
      long process = processTime();
      long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      compile(sources, options);
      costs.add(
          new Cost(
                  processTime() - process,
                  ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread,
                  heap())
              .toString());
    }
    Files.write(Path.of(arguments[3]), costs);
  }

  private static void compile(List<Path> sources, List<String> options) throws Exception {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
            Javac.COMPILER.getStandardFileManager(diagnostics, null, null);
        JavaFileManager kept = new KeptPlugin(files)) {
      boolean compiled =
          Javac.COMPILER
              .getTask(
                  null,
                  kept,
                  diagnostics,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException(diagnostics.getDiagnostics().toString());
      }
    }
  }

  private static long processTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
