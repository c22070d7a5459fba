package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.source.util.JavacTask;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Editors keep files in memory, compile one of them at a time, and often stop before classes. */
final class EditorTest {
  private static final String CHECK = "NonConstantTimeComparison";
  private static final Path ROOT = Path.of("/");

  private static final String TAGS =
      """
      class Tags {
        static byte[] tag(javax.crypto.SecretKey key, byte[] message) throws Exception {
          javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
          mac.init(key);
          return mac.doFinal(message);
        }
      }
      """;

  private static final String COMPARISON =
      """
      class Comparison {
        static boolean accepts(javax.crypto.SecretKey key, byte[] message, byte[] presented)
            throws Exception {
          javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
          mac.init(key);
          byte[] expected = mac.doFinal(message);
          return java.util.Arrays.equals(expected, presented);
        }
      }
      """;

  private static final String REPAIRED =
      COMPARISON.replace("java.util.Arrays.equals", "java.security.MessageDigest.isEqual");

  private static final String CALLER =
      """
      class Caller {
        boolean accepts(javax.crypto.SecretKey key, byte[] message, byte[] presented)
            throws Exception {
          return java.security.MessageDigest.isEqual(Tags.tag(key, message), presented);
        }
      }
      """;

  private final Memory memory = new Memory();

  @Test
  void findsWhatIsOnlyInMemory() {
    assumeTrue(Checks.names().contains(CHECK), () -> "no check " + CHECK);

    assertEquals(List.of("Comparison.java:7 " + CHECK), compile("Comparison", COMPARISON));
    assertEquals(List.of(), compile("Comparison", REPAIRED));
    assertEquals(List.of("Comparison.java:7 " + CHECK), compile("Comparison", COMPARISON));
  }

  @Test
  void compilesOneFileAgainstTheClassesOfOthers() {
    assertEquals(List.of(), compile("Tags", TAGS));
    assertEquals(Set.of("Tags"), memory.classes.keySet());

    assertEquals(List.of(), compile("Caller", CALLER));
    assertEquals(Set.of("Caller", "Tags"), memory.classes.keySet());
  }

  /** What editors do at each key stroke: no class is generated, and no compilation ends. */
  @Test
  void findsWhileAnalysingOnly() throws IOException {
    assumeTrue(Checks.names().contains(CHECK), () -> "no check " + CHECK);

    Javac.Result result = Javac.result(analyse("Comparison", COMPARISON), ROOT);
    assertEquals(List.of(), result.errors());
    assertEquals(
        List.of("Comparison.java:7 " + CHECK),
        result.findings().stream().map(Finding::toString).toList());
    assertTrue(memory.classes.isEmpty());
  }

  /** What an editor underlines, colours, links and shows when the pointer is over it. */
  @Test
  void tellsEditorsWhatTheyShow() throws IOException {
    assumeTrue(Checks.names().contains(CHECK), () -> "no check " + CHECK);

    List<Diagnostic<? extends JavaFileObject>> diagnostics = analyse("Comparison", COMPARISON);

    assertEquals(1, diagnostics.size(), diagnostics::toString);
    Diagnostic<? extends JavaFileObject> diagnostic = diagnostics.get(0);
    assertEquals("/Comparison.java", diagnostic.getSource().toUri().getPath());
    assertEquals(7, diagnostic.getLineNumber());
    assertEquals(
        COMPARISON.lines().toList().get(6).indexOf("(expected") + 1, diagnostic.getColumnNumber());
    assertEquals(
        "java.util.Arrays.equals(expected, presented)",
        COMPARISON.substring(
            (int) diagnostic.getStartPosition(), (int) diagnostic.getEndPosition()));
    assertEquals(Diagnostic.Kind.WARNING, diagnostic.getKind());
    assertEquals("compiler.warn.error.prone", diagnostic.getCode());
    String message = diagnostic.getMessage(Locale.ENGLISH);
    assertTrue(message.startsWith("[" + CHECK + "] "), message);
    assertTrue(message.contains("/checks/" + CHECK + ".md"), message);
    assertTrue(message.contains("Did you mean"), message);
    assertTrue(message.contains("isEqual"), message);
  }

  /** Does what editors do at each key stroke. */
  private List<Diagnostic<? extends JavaFileObject>> analyse(String name, String source)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            Javac.COMPILER.getTask(
                null, memory, diagnostics, options(), null, List.of(new Source(name, source)));
    task.parse();
    task.analyze();
    return diagnostics.getDiagnostics();
  }

  /** A file that is being typed is often wrong; the plugin then stays out of the way. */
  @Test
  void brokenFileGetsTheErrorsOfJavacOnly() {
    Javac.Result result =
        Javac.compile(
            memory,
            List.of(new Source("Broken", "class Broken { byte[] tag() { return Tags.tag; } }")),
            ROOT,
            options());

    assertEquals(List.of(), result.findings());
    assertEquals(1, result.errors().size());
    assertTrue(result.errors().get(0).contains("cannot find symbol"));
  }

  private List<String> compile(String name, String source) {
    Javac.Result result = Javac.compile(memory, List.of(new Source(name, source)), ROOT, options());
    assertEquals(List.of(), result.errors());
    return result.findings().stream().map(Finding::toString).toList();
  }

  private static List<String> options() {
    return Javac.withErrorProne("-XepAllErrorsAsWarnings " + Checks.onlyThese());
  }

  /** A source file in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Class files in memory, beside the standard ones. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, byte[]> classes = new TreeMap<>();

    Memory() {
      super(Javac.COMPILER.getStandardFileManager(null, null, null));
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(className, toByteArray());
            }
          };
        }
      };
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<Kind> kinds, boolean recurse)
        throws IOException {
      List<JavaFileObject> files = new ArrayList<>();
      super.list(location, packageName, kinds, recurse).forEach(files::add);
      if (location == StandardLocation.CLASS_PATH
          && packageName.isEmpty()
          && kinds.contains(Kind.CLASS)) {
        classes.forEach((name, bytes) -> files.add(new ClassFile(name, bytes)));
      }
      return files;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
      return file instanceof ClassFile classFile
          ? classFile.className
          : super.inferBinaryName(location, file);
    }
  }

  /** A class file in memory. */
  private static final class ClassFile extends SimpleJavaFileObject {
    private final String className;
    private final byte[] bytes;

    ClassFile(String className, byte[] bytes) {
      super(URI.create("memory:///" + className + ".class"), Kind.CLASS);
      this.className = className;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
