package dev.keyward.provenance;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Programs of a size that only generators write: the compilation ends, and costs what it must. */
final class BudgetTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Twice the program may take this much longer: what is less than quadratic. */
  private static final double MAX_GROWTH = 3.2;

  /** Times below this, in nanoseconds, say nothing. */
  private static final double NOISE = 4e8;

  @Test
  void manyStatements() {
    IntFunction<String> program =
        n ->
            "void m() throws Exception {\n  String name = \"DES\";\n  int x = 0;\n"
                + lines(n, i -> "  x += " + i + "; String s" + i + " = \"a\" + x;")
                + "  use(name); // BUG\n}\n";
    expectFindings(program.apply(20_000));
    expectGrowth(program, 1_500);
  }

  @Test
  void manyBranches() {
    IntFunction<String> program =
        n ->
            "void m(int x) throws Exception {\n  String name = \"DES\"; int y = 0;\n"
                + lines(n, i -> "  if (x > " + i + ") { y += " + i + "; }")
                + "  use(name); // BUG\n}\n";
    expectFindings(program.apply(5_000));
    expectGrowth(program, 1_000);
  }

  @Test
  void manyCallsInATryBlock() {
    IntFunction<String> program =
        n ->
            "void m() throws Exception {\n  String name = \"DES\"; int y = 0;\n  try {\n"
                + lines(n, i -> "    y += System.getenv(\"X\").length();")
                + "  } catch (RuntimeException e) { y = 0; }\n  use(name); // BUG\n}\n";
    expectFindings(program.apply(5_000));
    expectGrowth(program, 1_000);
  }

  @Test
  void longChainOfCalls() {
    IntFunction<String> program =
        n ->
            lines(
                    n,
                    i ->
                        "static void m%d(String x) throws Exception { m%d(x); }"
                            .formatted(i, i + 1))
                + "static void m%d(String x) throws Exception {\n  use(x);\n}\n".formatted(n)
                + "void near() throws Exception {\n  m%d(\"DES\"); // BUG\n}\n".formatted(n - 5)
                + "void far() throws Exception { m0(\"DES\"); }\n";
    expectFindings(program.apply(5_000));
    expectGrowth(program, 1_000);
  }

  @Test
  void mutualRecursion() {
    expectFindings(
        """
        static String even(int n, String x) { return n == 0 ? x : odd(n - 1, x + n) + even(n - 2, x); }
        static String odd(int n, String x) { return n == 0 ? x : even(n - 1, x) + odd(n - 2, x + n) + third(n, x); }
        static String third(int n, String x) { return n < 0 ? x : odd(n - 1, x) + even(n - 1, x) + third(n - 1, x); }
        void m(int n) throws Exception {
          use(even(n, "DES")); // BUG
          use(third(30, "AES"));
          use("DES"); // BUG
        }
        """);
  }

  @Test
  void recursionThatNeverEnds() {
    expectFindings(
        """
        static String loop(int n) { return loop(n + 1); }
        static String name = name();
        static String name() { return name; }
        void m() throws Exception {
          if (unknown()) { use(loop(0)); }
          use(name);
          use("DES"); // BUG
        }
        """);
  }

  @Test
  void largeArray() {
    IntFunction<String> program =
        n ->
            "static final int[] TABLE = {"
                + IntStream.range(0, n).mapToObj(i -> "" + i % 100).collect(joining(","))
                + "};\nvoid m() throws Exception {\n  use(TABLE[68]);\n  use(\"DES\"); // BUG\n}\n";
    expectFindings(program.apply(100_000));
    expectGrowth(program, 25_000);
  }

  @Test
  void longString() {
    expectFindings(
        "static final String LONG = \""
            + "x".repeat(1 << 20)
            + "\";\nvoid m() throws Exception {\n  use(LONG.substring(1).trim());\n"
            + "  use((LONG + LONG).length() > 5 ? \"AES\" : \"AES\");\n  use(\"DES\"); // BUG\n}\n");
  }

  @Test
  void stringThatGrows() {
    expectFindings(
        """
        void m() throws Exception {
          String s = "x";
          for (int i = 0; i < 1000; i++) { s += s; }
          StringBuilder b = new StringBuilder();
          for (int i = 0; i < 100_000; i++) { b.append(i); }
          use(s + b);
          use("x".repeat(Integer.MAX_VALUE).trim());
          use("DES"); // BUG
        }
        """);
  }

  @Test
  void loopsOfManyRounds() {
    expectFindings(
        """
        void m() throws Exception {
          long sum = 0;
          for (int i = 0; i < 1_000_000_000; i++) { for (int j = 0; j < i; j++) { sum += i * j; } }
          use("" + sum);
          use("DES"); // BUG
        }
        """);
  }

  @Test
  void helperWithManyCallers() {
    IntFunction<String> program =
        n ->
            "static void run(String x) throws Exception { use(x); }\n"
                + "void m() throws Exception {\n  use(\"DES\"); // BUG\n}\n"
                + lines(
                    n,
                    i ->
                        "static class C%d { void m() throws Exception { T.run(\"AES\"); } }"
                            .formatted(i));
    expectFindings(program.apply(2_000));
    expectGrowth(program, 1_000);
  }

  @Test
  void manyImplementations() {
    IntFunction<String> program =
        n ->
            "interface Namer { String name(); }\n"
                + "static void run(Namer x) throws Exception { use(x.name()); }\n"
                + "void m() throws Exception {\n  run(new N1()); // BUG\n}\n"
                + lines(
                    n,
                    i ->
                        "static class N%d implements Namer { public String name() { return \"%s\"; } }"
                            .formatted(i, i == 1 ? "DES" : "AES"));
    assertEquals(1, Program.of(program.apply(1_000)).findings().size());
    expectGrowth(program, 500);
  }

  @Test
  void largeSwitch() {
    IntFunction<String> program =
        n ->
            "static String name(int x) {\n  switch (x) {\n"
                + lines(n, i -> "    case %d: return \"%s\";".formatted(i, i == 7 ? "DES" : "AES"))
                + "    default: return \"AES\";\n  }\n}\n"
                + "void m() throws Exception {\n  use(name(7)); // BUG\n  use(name(8));\n}\n";
    expectFindings(program.apply(5_000));
    expectGrowth(program, 2_000);
  }

  @Test
  void longConcatenation() {
    IntFunction<String> program =
        n ->
            "void m(int x) throws Exception {\n  String s = \"\""
                + IntStream.range(0, n).mapToObj(i -> " + x").collect(joining())
                + ";\n  use(s);\n  use(\"DES\"); // BUG\n}\n";
    expectFindings(program.apply(1_500));
  }

  @Test
  void deepNesting() {
    int depth = 300;
    expectFindings(
        "void m(int x) throws Exception {\n  String name = \"DES\";\n"
            + IntStream.range(0, depth).mapToObj(i -> "if (x > " + i + ") {\n").collect(joining())
            + "use(name); // BUG\n"
            + "}\n".repeat(depth)
            + "}\n");
  }

  @Test
  void nestedLoopsAndTries() {
    int depth = 12;
    expectFindings(
        "void m(int x) throws Exception {\n  String name = \"DES\"; int y = 0;\n"
            + IntStream.range(0, depth)
                .mapToObj(
                    i -> "while (unknown()) { try { y += x; if (y == " + i + ") { continue; }\n")
                .collect(joining())
            + "use(name); // BUG\n"
            + "} finally { y++; } }\n".repeat(depth)
            + "}\n");
  }

  private static void expectFindings(String text) {
    Program program = Program.of(text);
    assertEquals(program.marked(), program.findings().stream().distinct().toList());
  }

  private static void expectGrowth(IntFunction<String> program, int size) {
    double once = time(program.apply(size));
    double twice = time(program.apply(2 * size));
    assertTrue(
        twice < MAX_GROWTH * once + NOISE,
        () -> "%.0f ms became %.0f ms".formatted(once / 1e6, twice / 1e6));
  }

  /** The processor time that the faster of two compilations takes. */
  private static double time(String text) {
    long[] times = new long[2];
    for (int i = 0; i < times.length; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      Program.of(text).findings();
      times[i] = THREADS.getCurrentThreadCpuTime() - start;
    }
    return Math.min(times[0], times[1]);
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(i -> line.apply(i) + "\n").collect(joining());
  }
}
