package dev.keyward.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that depends on annotated code compiles where the annotations are missing. */
final class MissingJarTest {
  private static final String LIBRARY =
      """
      import dev.keyward.annotations.*;

      %s
      public class Library {
        @Secret @ConstantTimeRequired public final byte[] key = new byte[16];

        @ConstantTimeRequired
        public static boolean same(@Secret @ConstantTimeRequired byte[] a, byte[] b) {
          return java.security.MessageDigest.isEqual(a, b);
        }

        @Declassifies
        public String name(@CryptoReviewed(reason = "r", reviewer = "r", expires = "2027-06-30") int i) {
          @Secret int local = i;
          return "key " + local;
        }

        @Secret
        public record Session(String user, @Secret byte[] token) {}
      }
      """;

  private static final String DEPENDENT =
      """
      class Dependent {
        boolean test(Library library, Library.Session session) {
          return Library.same(library.key, session.token()) && library.name(1).isEmpty();
        }
      }
      """;

  @TempDir private Path classes;

  @Test
  void markersAreNotMissed() {
    compileLibrary("");

    assertEquals(
        List.of(), Compilation.compile("-Xlint:all", "Dependent", DEPENDENT, classes, classes));
  }

  @Test
  void elementsAreNotMissedByDefault() {
    compileLibrary("@CryptoPrimitive(reviewedBy = \"a team\")");

    assertEquals(
        List.of(),
        Compilation.compile("-Xlint:all,-classfile", "Dependent", DEPENDENT, classes, classes));
  }

  /**
   * The price of an element: javac's lint of class files mentions it, and {@code -Werror} fails.
   */
  @Test
  void elementsAreMissedByTheLintOfClassFiles() {
    compileLibrary("@CryptoPrimitive(reviewedBy = \"a team\")");

    List<String> said =
        Compilation.compile("-Xlint:classfile", "Dependent", DEPENDENT, classes, classes);
    assertEquals(1, said.size(), said::toString);
    assertTrue(said.get(0).startsWith("WARNING Cannot find annotation method 'reviewedBy()'"));
  }

  private void compileLibrary(String annotation) {
    List<String> said =
        Compilation.compile(
            "-Xlint:all",
            "Library",
            LIBRARY.formatted(annotation),
            classes,
            Compilation.annotations());
    assertEquals(List.of(), said);
    assertTrue(classes.resolve("Library$Session.class").toFile().isFile());
  }
}
