package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Locals by reaching definition. */
final class FlowTest {
  @TestFactory
  Stream<DynamicTest> twins() {
    return new Twins()
        .pair(
            "literal",
            "void m() throws Exception { Cipher.getInstance(\"DES\"); }",
            "void m() throws Exception { Cipher.getInstance(\"AES/GCM/NoPadding\"); }")
        .pair(
            "reassignment",
            """
            void m() throws Exception {
              String name = "AES/GCM/NoPadding";
              name = "DES";
              Cipher.getInstance(name);
            }
            """,
            """
            void m() throws Exception {
              String name = "DES";
              name = "AES/GCM/NoPadding";
              Cipher.getInstance(name);
            }
            """)
        .pair(
            "one branch",
            """
            void m(boolean legacy) throws Exception {
              String name = "AES/GCM/NoPadding";
              if (legacy) { name = "DES"; }
              Cipher.getInstance(name);
            }
            """,
            """
            void m(boolean legacy) throws Exception {
              String name = "DES";
              if (legacy) { name = "AES/CCM/NoPadding"; } else { name = "AES/GCM/NoPadding"; }
              Cipher.getInstance(name);
            }
            """)
        .pair(
            "a branch that leaves",
            """
            void m(boolean legacy) throws Exception {
              String name = "DES";
              if (legacy) { return; }
              Cipher.getInstance(name);
            }
            """,
            """
            void m(boolean legacy) throws Exception {
              String name = "AES/GCM/NoPadding";
              if (legacy) { name = "DES"; return; }
              Cipher.getInstance(name);
            }
            """)
        .pair(
            "loop",
            """
            void m(List<String> xs) throws Exception {
              String name = "AES/GCM/NoPadding";
              for (String x : xs) { Cipher.getInstance(name); name = "DES"; }
            }
            """,
            """
            void m(List<String> xs) throws Exception {
              String name = "DES";
              for (String x : xs) { name = "AES/GCM/NoPadding"; Cipher.getInstance(name); }
            }
            """)
        .pair(
            "try and catch",
            """
            void m() throws Exception {
              String name;
              try { name = System.getenv("X").trim(); } catch (RuntimeException e) { name = "DES"; }
              Cipher.getInstance(name);
            }
            """,
            """
            void m() throws Exception {
              String name = "DES";
              try { name = System.getenv("X").trim(); }
              catch (RuntimeException e) { name = "AES/GCM/NoPadding"; }
              Cipher.getInstance(name);
            }
            """)
        .pair(
            "finally",
            """
            void m() throws Exception {
              String name = "AES/GCM/NoPadding";
              try { System.out.println(); } finally { name = "DES"; }
              Cipher.getInstance(name);
            }
            """,
            """
            void m() throws Exception {
              String name = "DES";
              try { System.out.println(); } finally { name = "AES/GCM/NoPadding"; }
              Cipher.getInstance(name);
            }
            """)
        .pair(
            "switch statement",
            """
            void m(int x) throws Exception {
              String name;
              switch (x) { case 1: name = "AES/GCM/NoPadding"; break; default: name = "DES"; }
              Cipher.getInstance(name);
            }
            """,
            """
            void m(int x) throws Exception {
              String name = "DES";
              switch (x) {
                case 1: name = "AES/CCM/NoPadding"; break;
                default: name = "AES/GCM/NoPadding";
              }
              Cipher.getInstance(name);
            }
            """)
        .pair(
            "switch fall-through",
            """
            void m() throws Exception {
              int x = 1;
              String name = "";
              switch (x) {
                case 1: name = "AES/GCM/NoPadding";
                case 2: name = "DES"; break;
                default:
              }
              Cipher.getInstance(name);
            }
            """,
            """
            void m() throws Exception {
              int x = 1;
              String name = "";
              switch (x) {
                case 1: name = "AES/GCM/NoPadding"; break;
                case 2: name = "DES"; break;
                default:
              }
              Cipher.getInstance(name);
            }
            """)
        .pair(
            "switch expression",
            """
            void m(int x) throws Exception {
              Cipher.getInstance(switch (x) { case 1 -> "AES/GCM/NoPadding"; default -> "DES"; });
            }
            """,
            """
            void m() throws Exception {
              Cipher.getInstance(
                  switch (1) { case 1 -> "AES/GCM/NoPadding"; default -> "DES"; });
            }
            """)
        .pair(
            "ternary",
            "void m(boolean b) throws Exception { Cipher.getInstance(b ? \"AES\" : \"DES\"); }",
            "void m() throws Exception { int i = 2; Cipher.getInstance(i > 1 ? \"AES\" : \"DES\"); }")
        .pair(
            "compound assignment",
            "void m() throws Exception { String s = \"D\"; s += \"ES\"; Cipher.getInstance(s); }",
            "void m() throws Exception { String s = \"A\"; s += \"ES\"; Cipher.getInstance(s); }")
        .pair(
            "constant condition",
            """
            void m() throws Exception {
              int i = 2;
              String name = "AES";
              if (i > 1) { name = "DES"; }
              Cipher.getInstance(name);
            }
            """,
            """
            void m() throws Exception {
              int i = 2;
              String name = "DES";
              if (i > 1) { name = "AES"; }
              Cipher.getInstance(name);
            }
            """)
        .pair(
            "flag tested twice",
            """
            void m() throws Exception {
              boolean legacy = System.nanoTime() > 5;
              String name = "AES";
              if (legacy) { name = "DES"; }
              if (legacy) { Cipher.getInstance(name); }
            }
            """,
            """
            void m() throws Exception {
              boolean legacy = System.nanoTime() > 5;
              String name = "AES";
              if (legacy) { name = "DES"; }
              if (!legacy) { Cipher.getInstance(name); }
            }
            """)
        .tests();
  }
}
