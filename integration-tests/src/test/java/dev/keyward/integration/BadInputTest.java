package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever it is given, the plugin says what is wrong in a sentence, and lets javac do its work.
 */
final class BadInputTest {
  private static final String SERVICES =
      "META-INF/services/com.google.errorprone.bugpatterns.BugChecker";

  private static final String BAD =
      """
      class Bad {
        static final javax.net.ssl.HostnameVerifier ANY = (host, session) -> true;
      }
      """;

  private static final String GOOD = "class Good {}\n";

  private final Path sources = Folders.empty("bad-input/sources");
  private final Path classes = Folders.empty("bad-input/classes");

  /** What javac returned, the first lines of what it said, and what was printed beside that. */
  private record Outcome(boolean success, List<String> said, String printed) {
    List<String> errors() {
      return said.stream().filter(line -> line.startsWith(Kind.ERROR + " ")).toList();
    }
  }

  @Test
  void unknownFlag() throws IOException {
    write("Bad", BAD);
    write("Good", GOOD);

    Outcome outcome = compile("-XepOpt:Keyward:MinRsaBit=4096");

    assertFalse(outcome.success());
    assertEquals(1, outcome.errors().size(), outcome::toString);
    String error = outcome.errors().get(0);
    assertTrue(error.contains("-XepOpt:Keyward:MinRsaBit; did you mean"), error);
    assertTrue(error.contains("-XepOpt:Keyward:MinRsaBits?"), error);
    assertTrue(error.contains("Profile, TestSources, "), error);
    assertEquals("", outcome.printed());
  }

  @Test
  void unusableValue() throws IOException {
    write("Bad", BAD);

    Outcome outcome = compile("-XepOpt:Keyward:Profile=cnsa");

    assertFalse(outcome.success());
    assertEquals(
        List.of(
            "ERROR Keyward cannot use -XepOpt:Keyward:Profile=cnsa: the flag accepts default,"
                + " strict, fips, cnsa2; did you mean cnsa2?"),
        outcome.errors());
    assertEquals("", outcome.printed());
  }

  @Test
  void sourceThatDoesNotCompile() throws IOException {
    write("Bad", BAD);
    write("Broken", "class Broken { int i = \"text\"; }\n");

    Outcome outcome = compile("");

    assertFalse(outcome.success());
    assertEquals(
        List.of("ERROR incompatible types: java.lang.String cannot be converted to int"),
        outcome.said());
    assertEquals("", outcome.printed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "// Nothing but a comment.",
        "package p;",
        ";",
        "import java.util.*; ; interface I {} ; enum E { A { void m() {} } ; void m() {} }",
        "class \u00c4 { { } static { } ; int[] a[] = {{}}; record R() {} @interface A {} }",
        "class Deep { Object o = (((((((((((((((((((((\"x\"))))))))))))))))))))); }"
      })
  void oddSources(String source) throws IOException {
    write("Odd", source);

    Outcome outcome = compile("");

    assertTrue(outcome.success(), outcome::toString);
    assertEquals(List.of(), outcome.said());
    assertEquals("", outcome.printed());
  }

  @Test
  void moduleAndPackageDescriptions() throws IOException {
    write("module-info", "module m { exports p; }\n");
    Files.createDirectories(sources.resolve("p"));
    write("p/package-info", "@Deprecated package p;\n");
    write("p/Good", "package p;\npublic " + GOOD);

    Outcome outcome = compile("");

    assertTrue(outcome.success(), outcome::toString);
    assertEquals(List.of(), outcome.said());
  }

  /** Thousands of operands make one deep tree. */
  @Test
  void deepExpression() throws IOException {
    write(
        "Deep",
        "class Deep { String s(String a) throws Exception { String t = "
            + "a + ".repeat(3000)
            + "a; javax.crypto.Cipher.getInstance(t); return t; } }\n");
    write("Bad", BAD);

    Outcome outcome = compile("");

    assertFalse(outcome.success());
    assertTrue(
        outcome.errors().stream().allMatch(e -> e.contains("[HostnameVerificationDisabled]")),
        outcome::toString);
  }

  @Test
  void failingCheck() throws IOException {
    write("Bad", BAD);
    write("Good", GOOD);

    Outcome outcome = compileWithFailingCheck("-XepAllErrorsAsWarnings");

    assertTrue(outcome.success(), outcome::toString);
    assertEquals(2, outcome.said().size(), outcome::toString);
    String note = said(outcome, "NOTE ");
    assertTrue(said(outcome, "WARNING ").contains("[HostnameVerificationDisabled]"));
    assertTrue(note.startsWith("NOTE Keyward "), note);
    assertTrue(note.contains(": FailingCheck failed with IllegalStateException at "), note);
    assertTrue(note.endsWith("please report it at https://github.com/keyward/keyward/issues"));
    assertEquals("", outcome.printed());
  }

  @Test
  void failingCheckWhereWarningsAreErrors() throws IOException {
    write("Good", GOOD);

    Outcome outcome = compileWithFailingCheck("", "-Werror");

    assertTrue(outcome.success(), outcome::toString);
    assertEquals(1, outcome.said().size(), outcome::toString);
  }

  private static String said(Outcome outcome, String kind) {
    return outcome.said().stream().filter(line -> line.startsWith(kind)).findFirst().orElseThrow();
  }

  private Outcome compileWithFailingCheck(String flags, String... options) throws IOException {
    Path registration = Folders.empty("bad-input/registration");
    Files.createDirectories(registration.resolve(SERVICES).getParent());
    Files.writeString(registration.resolve(SERVICES), FailingCheck.class.getName() + "\n");
    List<String> all = new ArrayList<>(List.of(options));
    all.add("-processorpath");
    all.add(registration + File.pathSeparator + System.getProperty("java.class.path"));
    return compile("-Xep:FailingCheck " + flags, all.toArray(String[]::new));
  }

  @Test
  void warningsAreErrorsOnDemand() throws IOException {
    write("Bad", BAD);

    assertTrue(compile("-XepAllErrorsAsWarnings").success());
    assertFalse(compile("-XepAllErrorsAsWarnings", "-Werror").success());
  }

  @Test
  void warningsAreSilentOnDemand() throws IOException {
    write("Bad", BAD);

    assertEquals(List.of(), compile("-XepAllErrorsAsWarnings", "-nowarn").said());
    assertFalse(compile("", "-nowarn").success());
  }

  /** The checks know the annotations by name: neither they nor the code needs the jar. */
  @Test
  void withoutTheAnnotations() throws IOException {
    write("Bad", BAD);

    Outcome outcome = compile("", "-classpath", classes.toString());

    assertEquals(1, outcome.errors().size(), outcome::toString);
    assertTrue(outcome.errors().get(0).contains("[HostnameVerificationDisabled]"));
  }

  /** A class that code depends on, but that is not there: javac copes, and so does the analysis. */
  @Test
  void withoutAClassOfTheLibrary() throws IOException {
    write("Base", "public class Base {}\n");
    write(
        "Library",
        "public class Library { public Base base() { return null; } public String algorithm() { return \"AES\"; } }\n");
    assertTrue(compile("").success());
    Files.delete(classes.resolve("Base.class"));
    Files.delete(sources.resolve("Base.java"));
    Files.delete(sources.resolve("Library.java"));
    write(
        "User",
        "class User { Object cipher(Library library) throws Exception { return"
            + " javax.crypto.Cipher.getInstance(library.algorithm() + \"/GCM/NoPadding\"); } }\n");

    Outcome outcome = compile("-Xlint:all", "-classpath", classes.toString());

    assertTrue(outcome.success(), outcome::toString);
    assertEquals(List.of(), outcome.said());
  }

  /** Each check is named: one that Error Prone cannot load is "not a valid checker name". */
  @Test
  void everyCheckIsLoaded() throws IOException {
    write("Good", GOOD);

    Outcome outcome =
        compile(
            Checks.names().stream()
                .map(name -> "-Xep:" + name + ":ERROR")
                .collect(Collectors.joining(" ", "-XepDisableAllChecks ", "")));

    assertTrue(outcome.success(), outcome::toString);
    assertEquals(List.of(), outcome.said());
    assertEquals("", outcome.printed());
  }

  private static Stream<String> flags() {
    List<String> profiles = List.of("default", "strict", "fips", "cnsa2");
    List<String> others =
        List.of(
            "-XepAllErrorsAsWarnings",
            "-XepAllSuggestionsAsWarnings",
            "-XepAllDisabledChecksAsWarnings -XepAllErrorsAsWarnings",
            "-XepDisableAllWarnings -XepAllErrorsAsWarnings",
            "-XepDisableWarningsInGeneratedCode -XepIgnoreSuppressionAnnotations",
            "-XepCompilingTestOnlyCode -XepOpt:Keyward:TestSources=.*",
            "-XepExcludedPaths:.*");
    return Stream.concat(
        profiles.stream().map(profile -> "-XepOpt:Keyward:Profile=" + profile),
        others.stream().map(flag -> "-XepOpt:Keyward:Profile=strict " + flag));
  }

  @ParameterizedTest
  @MethodSource("flags")
  void flagsTogether(String flags) throws IOException {
    Folders.copy(Folders.MODULE.resolve("demo/src/main/java"), sources, file -> true);

    Outcome outcome = compile(flags);

    assertEquals(
        List.of(),
        outcome.said().stream().filter(line -> !line.matches("[A-Z_]+ \\[\\w+] .*")).toList());
    assertEquals("", outcome.printed());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(sources.resolve(name + ".java"), text);
  }

  private Outcome compile(String flags, String... options) throws IOException {
    List<String> all =
        new ArrayList<>(Javac.withErrorProne("-XepDisableAllChecks " + enabled() + " " + flags));
    all.addAll(List.of("-d", classes.toString()));
    all.addAll(List.of(options));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter printed = new StringWriter();
    boolean success;
    try (StandardJavaFileManager files = Javac.COMPILER.getStandardFileManager(null, null, null)) {
      success =
          Javac.COMPILER
              .getTask(
                  printed,
                  files,
                  diagnostics,
                  all,
                  null,
                  files.getJavaFileObjectsFromPaths(Javac.sourceFiles(sources)))
              .call();
    }
    List<String> said =
        diagnostics.getDiagnostics().stream()
            .map(d -> d.getKind() + " " + d.getMessage(Locale.ENGLISH))
            .map(text -> text.lines().findFirst().orElseThrow())
            .toList();
    return new Outcome(success, said, printed.toString());
  }

  private static String enabled() {
    return Checks.names().stream().map(name -> "-Xep:" + name).collect(Collectors.joining(" "));
  }
}
