package dev.keyward.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import com.google.testing.compile.JavaFileObjects;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * A small program for the engine.
 *
 * <p>It is written as the members of a class {@code T}, to which {@code use} methods are added that
 * make a cipher; a line {@code // File: Name} starts a further file, whose classes are written out
 * in full. The usual packages are imported.
 */
public record Program(ImmutableList<JavaFileObject> sources, ImmutableList<String> marked) {
  private static final String HEADER =
      """
      import java.io.*;
      import java.math.BigInteger;
      import java.nio.ByteBuffer;
      import java.nio.charset.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      import java.util.function.*;
      import java.util.stream.*;
      import java.security.*;
      import javax.crypto.*;
      import javax.crypto.spec.*;
      """;

  private static final String USES =
      """
      class T {
        static void use(String name) throws Exception { Cipher.getInstance(name); }
        static void use(char first) throws Exception { use(first + "ES"); }
        static void use(int first) throws Exception { use((char) first); }
        static void use(char[] name) throws Exception { use(new String(name)); }
        static void use(byte[] name) throws Exception { use(new String(name, StandardCharsets.US_ASCII)); }
        static boolean unknown() { return System.nanoTime() > 5; }
        static String unknownName() { return System.getenv("NAME"); }
      """;

  private static final String MARK = "// BUG";
  private static final String FILE = "// File: ";
  private static final Pattern PACKAGE = Pattern.compile("// File: \\w+\\.");

  /** One for all compilations: reading the JDK's classes takes longer than a small program. */
  private static final JavaFileManager FILES =
      ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null);

  /** Reads a program. */
  static Program of(String text) {
    return of(text, "");
  }

  /** Reads a program; the files that name no package of their own belong to this one. */
  static Program of(String text, String folder) {
    ImmutableList.Builder<JavaFileObject> sources = ImmutableList.builder();
    ImmutableList.Builder<String> marked = ImmutableList.builder();
    List<String> parts = Splitter.on(FILE).splitToList(text);
    add("T", folder, USES + parts.get(0) + "\n}\n", sources, marked);
    for (String part : parts.subList(1, parts.size())) {
      int end = part.indexOf('\n');
      add(part.substring(0, end).trim(), folder, part.substring(end + 1), sources, marked);
    }
    return new Program(sources.build(), marked.build());
  }

  /** Whether the program has files in packages of its own. */
  static boolean hasPackages(String text) {
    return PACKAGE.matcher(text).find();
  }

  private static void add(
      String name,
      String folder,
      String code,
      ImmutableList.Builder<JavaFileObject> sources,
      ImmutableList.Builder<String> marked) {
    int dot = name.lastIndexOf('.');
    String own = dot < 0 ? folder : name.substring(0, dot);
    String simple = name.substring(dot + 1);
    String text = (own.isEmpty() ? "" : "package " + own + ";\n") + HEADER + code;
    sources.add(JavaFileObjects.forSourceString(own.isEmpty() ? simple : own + "." + simple, text));
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith(MARK)) {
        marked.add(simple + ".java:" + (i + 1));
      }
    }
  }

  /** Where DES is reported, as {@code File.java:line}. */
  List<String> findings(String... options) {
    return compile(sources, options);
  }

  static List<String> compile(List<JavaFileObject> sources, String... options) {
    return compile(FlagsDes.class, sources, options).values().stream().toList();
  }

  /** The findings of programs that are compiled together, by their packages. */
  public static ImmutableListMultimap<String, String> compile(
      Class<? extends BugChecker> probe, List<JavaFileObject> sources, String... options) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(probe))
        .getTask(
            new PrintWriter(output),
            options.length == 0 ? FILES : null,
            diagnostics,
            ImmutableList.<String>builder()
                .add("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW")
                .add("--should-stop=ifNoError=FLOW") // Nobody needs the class files.
                .add("-proc:none", "-Xmaxerrs", "10000")
                .add(options)
                .build(),
            null,
            sources)
        .call();
    ImmutableListMultimap.Builder<String, String> findings = ImmutableListMultimap.builder();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getMessage(null).contains("[" + probe.getSimpleName() + "]")) {
        Path path = Path.of(diagnostic.getSource().getName());
        findings.put(
            path.getParent() == null || path.getParent().getFileName() == null
                ? ""
                : path.getParent().getFileName().toString(),
            path.getFileName() + ":" + diagnostic.getLineNumber());
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        throw new AssertionError(diagnostic.toString());
      }
    }
    assertEquals("", output.toString());
    return findings.build();
  }
}
