package dev.keyward;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeMultimap;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No defect is reported by two checks: all of them are run over the programs of all tests. */
final class PrecedenceTest {
  private static final String BUG = "// BUG: Diagnostic";
  private static final Pattern CHECK = Pattern.compile("^\\[(\\w+)] ");

  /** Pairs that may report one line, since it has two defects; and which these are. */
  private static final Map<String, String> TWO_DEFECTS =
      Map.of(
          "HardcodedIv and UnauthenticatedEncryption",
          "A constructor takes the mode and the nonce.",
          "HardcodedKey and WeakCipher",
          "The class of a key says what cipher it is for.",
          "HardcodedPassword and HardcodedSecretLiteral",
          "A key of a cloud has a public half, by which it is found, and a secret one.",
          "PredictableRandom and WeakHash",
          "A token is the weak hash of a guess.",
          "SecretAnnotationFlow and SecretDependentControlFlow",
          "An unmarked method returns what a division of a secret leaves.",
          "SecretAnnotationFlow and SecretInUrl",
          "An unmarked method returns an address that has a secret in it.",
          "SecretAnnotationFlow and SecretNotCleared",
          "An unmarked method returns a copy of a secret that nobody can wipe.",
          "UnauthenticatedEncryption and WeakPasswordHashParameters",
          "A method that makes an encryptor chooses both the mode and the derivation.");

  /** So many lines are reported at least, or the programs were not found. */
  private static final int MIN_LINES = 1000;

  @TempDir private Path classes;

  @Test
  void noDefectIsReportedTwice() throws IOException {
    ScannerSupplier checks =
        ScannerSupplier.fromBugCheckerClasses(ImmutableList.copyOf(Sources.checks()));
    Map<String, String> pairs = new TreeMap<>();
    int lines = 0;
    for (Path file : Sources.java(Sources.TEST.resolve("dev/keyward/checks"))) {
      for (List<JavaFileObject> program : programs(file)) {
        SetMultimap<String, String> found = reports(checks, program);
        lines += found.keySet().size();
        for (String line : found.keySet()) {
          for (Set<String> pair : pairs(found.get(line))) {
            pairs.putIfAbsent(String.join(" and ", pair), file.getFileName() + ", " + line);
          }
        }
      }
    }
    assertEquals(Set.of(), Sets.difference(TWO_DEFECTS.keySet(), pairs.keySet()), "never seen");
    TWO_DEFECTS.keySet().forEach(pairs::remove);
    assertTrue(lines > MIN_LINES, "only " + lines);
    assertEquals(
        "",
        pairs.entrySet().stream()
            .map(pair -> pair.getKey() + ": " + pair.getValue())
            .collect(joining("\n")));
  }

  private static Iterable<Set<String>> pairs(Set<String> checks) {
    return checks.size() < 2
        ? List.of()
        : Sets.combinations(checks, 2).stream().<Set<String>>map(TreeSet::new).toList();
  }

  /** For each line, the checks that report it. */
  private SetMultimap<String, String> reports(
      ScannerSupplier checks, List<JavaFileObject> program) {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options =
        new ArrayList<>(
            List.of(
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-proc:none",
                "-d",
                classes.toString()));
    Sources.checks().forEach(check -> options.add("-Xep:" + check.getSimpleName() + ":WARN"));
    new BaseErrorProneJavaCompiler(checks)
        .getTask(new PrintWriter(new StringWriter()), null, said, options, null, program)
        .call();
    SetMultimap<String, String> reports = TreeMultimap.create();
    said.getDiagnostics()
        .forEach(
            diagnostic ->
                CHECK
                    .matcher(diagnostic.getMessage(Locale.ENGLISH))
                    .results()
                    .forEach(
                        match ->
                            reports.put(
                                diagnostic.getSource().getName() + ":" + diagnostic.getLineNumber(),
                                match.group(1))));
    return reports;
  }

  /** The programs with something to find that a test compiles, each a list of files. */
  private static List<List<JavaFileObject>> programs(Path test) throws IOException {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of(), null, List.of(file("T", Sources.read(test))));
    List<List<JavaFileObject>> programs = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
          List<MethodInvocationTree> chain = chain(tree).toList();
          if (!name(tree).equals("doTest")) {
            return super.visitMethodInvocation(tree, unused);
          }
          List<MethodInvocationTree> sources =
              chain.stream().filter(call -> name(call).equals("addSourceLines")).toList();
          if (sources.stream().anyMatch(call -> text(call).contains(BUG))) {
            programs.add(
                sources.stream()
                    .map(call -> file(literals(call).get(0).replace(".java", ""), text(call)))
                    .collect(toImmutableList()));
          }
          return null;
        }
      }.scan(unit, null);
    }
    return programs;
  }

  private static Stream<MethodInvocationTree> chain(MethodInvocationTree last) {
    return Stream.iterate(
            (ExpressionTree) last,
            MethodInvocationTree.class::isInstance,
            call ->
                ((MethodInvocationTree) call).getMethodSelect() instanceof MemberSelectTree select
                    ? select.getExpression()
                    : null)
        .map(MethodInvocationTree.class::cast);
  }

  private static String name(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : "";
  }

  private static String text(MethodInvocationTree source) {
    return literals(source).stream().skip(1).collect(joining("\n"));
  }

  private static List<String> literals(MethodInvocationTree call) {
    return call.getArguments().stream()
        .map(argument -> argument instanceof LiteralTree text ? text.getValue().toString() : "")
        .toList();
  }

  private static JavaFileObject file(String name, String text) {
    return new SimpleJavaFileObject(
        URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
