package dev.keyward.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import com.google.testing.compile.JavaFileObjects;
import dev.keyward.checks.timing.NonConstantTimeComparison;
import dev.keyward.checks.tls.TrustAllCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one compilation learns about a value, another one knows. */
final class SummaryTest {
  private static final String LIBRARY =
      """
      package lib;

      import java.security.Key;
      import java.security.SecureRandom;
      import javax.crypto.Cipher;
      import javax.crypto.Mac;

      public class Crypto {
        public static Cipher open(String name) throws Exception {
          return Cipher.getInstance(name);
        }

        public static Cipher openDeeper(int unused, String name) throws Exception {
          return open(name);
        }

        public static Cipher choose(boolean old, String name) throws Exception {
          return old ? Cipher.getInstance(name) : null;
        }

        public static byte[] tag(Mac mac, byte[] message) {
          return mac.doFinal(message);
        }

        public Mac mac() throws Exception {
          return Mac.getInstance("HmacSHA256");
        }

        static String key() {
          return "DES";
        }

        private static Cipher hidden(String name) throws Exception {
          return Cipher.getInstance(name);
        }

        public static int length(String name) {
          return name.length();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void argumentOfAnotherModulesMethod() throws IOException {
    library();

    assertEquals(
        List.of("User.java:4", "User.java:5"),
        findings(
            FlagsDes.class,
            """
            class User {
              void m() throws Exception {
                lib.Crypto.open("AES");
                lib.Crypto.open("DES");
                lib.Crypto.openDeeper(1, "D" + "ES");
                lib.Crypto.choose(true, "DES");
                lib.Crypto.length("DES");
              }
            }
            """));
  }

  @Test
  void resultOfAnotherModulesMethod() throws IOException {
    library();

    assertEquals(
        List.of("User.java:4"),
        findings(
            NonConstantTimeComparison.class,
            """
            class User {
              boolean m(javax.crypto.Mac mac, byte[] message, byte[] received) {
                boolean same = java.util.Arrays.equals(message, received);
                return java.util.Arrays.equals(lib.Crypto.tag(mac, message), received) && same;
              }
            }
            """));
  }

  /** Methods that call others of another module are summarised with them. */
  @Test
  void throughTwoModules() throws IOException {
    library();
    compile(
        FlagsDes.class,
        "Middle",
        """
        package middle;

        public class Middle {
          public static void use(String name) throws Exception {
            lib.Crypto.open(name);
          }
        }
        """);

    assertEquals(
        List.of("User.java:3"),
        findings(
            FlagsDes.class,
            """
            class User {
              void m() throws Exception {
                middle.Middle.use("DES");
              }
            }
            """));
  }

  /** What another compilation has reported is not reported again. */
  @Test
  void defectsInsideStayInside() throws IOException {
    compile(
        FlagsDes.class,
        "Inner",
        """
        public class Inner {
          public static javax.crypto.Cipher open(byte[] unused) throws Exception {
            return javax.crypto.Cipher.getInstance("DES");
          }
        }
        """);

    assertEquals(
        List.of(),
        findings(
            FlagsDes.class,
            "class User { void m() throws Exception { Inner.open(new byte[1]); } }"));
  }

  @Test
  void sameSourcesSameBytesAndNoContents() throws IOException {
    library();
    String first = Files.readString(file("lib.Crypto"), UTF_8);
    library();

    assertEquals(first, Files.readString(file("lib.Crypto"), UTF_8));
    assertTrue(first.startsWith("keyward summary 1\n"), first);
    assertFalse(first.contains("hidden"), first);
    assertFalse(first.contains("length"), first);
  }

  /** A class without such methods has no file. */
  @Test
  void nothingForOthers() throws IOException {
    compile(TrustAllCertificates.class, "Plain", "public class Plain { int x() { return 1; } }");

    assertFalse(Files.exists(folder.resolve("META-INF")));
  }

  @Test
  void damagedFileIsNoFile() throws IOException {
    library();
    Files.writeString(file("lib.Crypto"), "keyward summary 1\n#open(java.lang.String)\nx\ty\n=?\n");

    assertEquals(
        List.of(),
        findings(
            FlagsDes.class,
            "class User { void m() throws Exception { lib.Crypto.open(\"DES\"); } }"));
  }

  private Path file(String type) {
    return folder.resolve("META-INF/keyward").resolve(type);
  }

  private void library() {
    compile(FlagsDes.class, "Crypto", LIBRARY);
  }

  private List<String> findings(Class<? extends BugChecker> check, String source) {
    return compile(check, "User", source);
  }

  private ImmutableList<String> compile(
      Class<? extends BugChecker> check, String name, String source) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(check))
        .getTask(
            null,
            null,
            diagnostics,
            List.of(
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-proc:none",
                "-XepAllErrorsAsWarnings", // So that there are class files all the same.
                "-cp",
                folder.toString(),
                "-d",
                folder.toString()),
            null,
            List.of(JavaFileObjects.forSourceString(name, source)))
        .call();
    List<String> findings = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      String message = diagnostic.getMessage(null);
      if (message.contains("[" + check.getSimpleName() + "]")) {
        findings.add(name + ".java:" + diagnostic.getLineNumber());
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        throw new AssertionError(message);
      }
    }
    return ImmutableList.copyOf(findings);
  }
}
