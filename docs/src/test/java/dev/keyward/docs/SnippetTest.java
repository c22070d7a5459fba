package dev.keyward.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SnippetTest {
  @Test
  void members() {
    Snippet snippet =
        new Snippet(
            """
            import org.example.Thing;

            // A comment.
            private final Thing thing = new Thing();

            void method() {
              thing.use(); // flagged
            }
            """);

    assertEquals("Example.java", snippet.fileName());
    assertEquals(List.of(7L), snippet.flaggedLines());
    assertLine("  thing.use(); // flagged", 7, snippet);
  }

  @Test
  void compilationUnit() {
    Snippet snippet =
        new Snippet(
            """
            import org.example.Thing;

            /** A comment. */
            @Deprecated(since = "1")
            public final class Vault {
              Thing thing;
            }

            interface Other {}
            """);

    assertEquals("Vault.java", snippet.fileName());
    assertLine("  Thing thing;", 6, snippet);
  }

  @Test
  void memberTypeBeforeOtherMembers() {
    Snippet snippet = new Snippet("record Pair(int a, int b) {}\n\nstatic Pair pair;\n");

    assertEquals("Example.java", snippet.fileName());
    assertLine("static Pair pair;", 3, snippet);
  }

  @Test
  void memberTypeBehindOtherMembers() {
    Snippet snippet = new Snippet("int i;\n\nrecord Pair(int a, int b) {}\n");

    assertEquals("Example.java", snippet.fileName());
    assertTrue(
        snippet.unit().endsWith("\nclass Example {\nint i;\n\nrecord Pair(int a, int b) {}\n}\n"));
    assertLine("int i;", 1, snippet);
  }

  private static void assertLine(String line, int number, Snippet snippet) {
    assertEquals(
        line, snippet.unit().lines().skip(snippet.impliedLines() + number - 1).findFirst().get());
  }
}
