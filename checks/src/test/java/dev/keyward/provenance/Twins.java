package dev.keyward.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;

/**
 * Pairs of programs that differ in one thing: in the bad one DES reaches a transformation, in the
 * safe one it does not.
 *
 * <p>A program is the members of a class; a line {@code // File: Name} starts a further file, whose
 * classes are written out in full.
 */
final class Twins {
  private static final String HEADER =
      Joiner.on('\n')
          .join(
              "import java.math.BigInteger;",
              "import java.nio.ByteBuffer;",
              "import java.nio.charset.StandardCharsets;",
              "import java.util.*;",
              "import java.util.function.*;",
              "import java.util.stream.*;",
              "import java.security.*;",
              "import javax.crypto.*;",
              "import javax.crypto.spec.*;",
              "");

  private final List<DynamicTest> tests = new ArrayList<>();

  /** Adds a pair. */
  Twins pair(String name, String bad, String safe) {
    tests.add(
        DynamicTest.dynamicTest(
            name,
            () -> {
              assertTrue(!findings(bad).isEmpty(), () -> "the bad twin is not reported:\n" + bad);
              assertEquals(List.of(), findings(safe), () -> "the safe twin is reported:\n" + safe);
            }));
    return this;
  }

  Stream<DynamicTest> tests() {
    return tests.stream();
  }

  /** The findings of a program, as {@code File.java:line}. */
  static List<String> findings(String program) {
    return compile(sources(program));
  }

  static ImmutableList<JavaFileObject> sources(String program) {
    ImmutableList.Builder<JavaFileObject> sources = ImmutableList.builder();
    List<String> parts = Splitter.on("// File: ").splitToList(program);
    sources.add(
        JavaFileObjects.forSourceString(
            "T",
            HEADER
                + "class T {\n  static void use(String name) throws Exception {"
                + " Cipher.getInstance(name); }\n"
                + parts.get(0)
                + "\n}\n"));
    for (String part : parts.subList(1, parts.size())) {
      int end = part.indexOf('\n');
      String name = part.substring(0, end).trim();
      sources.add(JavaFileObjects.forSourceString(name, HEADER + part.substring(end)));
    }
    return sources.build();
  }

  static List<String> compile(List<JavaFileObject> sources) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    BaseErrorProneJavaCompiler compiler =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(FlagsDes.class));
    compiler
        .getTask(
            null,
            null,
            diagnostics,
            List.of(
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-proc:none",
                "-d",
                System.getProperty("java.io.tmpdir")),
            null,
            sources)
        .call();
    List<String> findings = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getMessage(null).contains("[FlagsDes]")) {
        String path = diagnostic.getSource().getName();
        findings.add(path.substring(path.lastIndexOf('/') + 1) + ":" + diagnostic.getLineNumber());
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        throw new AssertionError(diagnostic.toString());
      }
    }
    return findings;
  }
}
