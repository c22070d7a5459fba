package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Arguments into parameters and results out of methods. */
final class CallTest {
  @TestFactory
  Stream<DynamicTest> twins() {
    return new Twins()
        .pair(
            "argument",
            "void m() throws Exception { use(\"DES\"); }",
            "void m() throws Exception { use(\"AES\"); }")
        .pair(
            "result",
            "String n() { return \"DES\"; } void m() throws Exception { use(n()); }",
            "String n() { return \"AES\"; } void m() throws Exception { use(n()); }")
        .pair(
            "guard on a parameter",
            """
            void run(boolean strong) throws Exception { use(strong ? "AES" : "DES"); }
            void m() throws Exception { run(false); }
            """,
            """
            void run(boolean strong) throws Exception { use(strong ? "AES" : "DES"); }
            void m() throws Exception { run(true); }
            """)
        .pair(
            "early return guarded by a parameter",
            """
            void run(int k) throws Exception { if (k > 3) { return; } use("DES"); }
            void m() throws Exception { run(1); }
            """,
            """
            void run(int k) throws Exception { if (k > 3) { return; } use("DES"); }
            void m() throws Exception { run(5); }
            """)
        .pair(
            "varargs",
            """
            static String last(String... xs) { return xs[xs.length - 1]; }
            void m() throws Exception { use(last("AES", "DES")); }
            """,
            """
            static String last(String... xs) { return xs[xs.length - 1]; }
            void m() throws Exception { use(last("DES", "AES")); }
            """)
        .pair(
            "recursion",
            """
            static String down(int n, String s) { return n == 0 ? s : down(n - 1, s); }
            void m() throws Exception { use(down(5, "DES")); }
            """,
            """
            static String down(int n, String s) { return n == 0 ? s : down(n - 1, "AES"); }
            void m() throws Exception { use(down(5, "DES")); }
            """)
        .pair(
            "lambda",
            "void m() throws Exception { Supplier<String> s = () -> \"DES\"; use(s.get()); }",
            "void m() throws Exception { Supplier<String> s = () -> \"AES\"; use(s.get()); }")
        .pair(
            "method reference",
            """
            static String n() { return "DES"; }
            void m() throws Exception { Supplier<String> s = T::n; use(s.get()); }
            """,
            """
            static String n() { return "AES"; }
            void m() throws Exception { Supplier<String> s = T::n; use(s.get()); }
            """)
        .pair(
            "override",
            """
            static class A { String n() { return "AES"; } }
            static class B extends A { @Override String n() { return "DES"; } }
            void m() throws Exception { A a = new B(); use(a.n()); }
            """,
            """
            static class A { String n() { return "DES"; } }
            static class B extends A { @Override String n() { return "AES"; } }
            void m() throws Exception { A a = new B(); use(a.n()); }
            """)
        .pair(
            "interface",
            """
            interface N { String n(); }
            static class B implements N { public String n() { return "DES"; } }
            void m() throws Exception { N a = new B(); use(a.n()); }
            """,
            """
            interface N { String n(); }
            static class B implements N { public String n() { return "AES"; } }
            static class C implements N { public String n() { return "DES"; } }
            void m() throws Exception { N a = new B(); use(a.n()); }
            """)
        .pair(
            "anonymous class",
            """
            void m() throws Exception {
              Supplier<String> s = new Supplier<>() { public String get() { return "DES"; } };
              use(s.get());
            }
            """,
            """
            void m() throws Exception {
              Supplier<String> s = new Supplier<>() { public String get() { return "AES"; } };
              use(s.get());
            }
            """)
        .pair(
            "code in a lambda that a library runs",
            """
            void m(List<String> xs) {
              xs.forEach(x -> { try { use("DES"); } catch (Exception e) { } });
            }
            """,
            """
            void m(List<String> xs) {
              xs.forEach(x -> { try { use("AES"); } catch (Exception e) { } });
            }
            """)
        .tests();
  }
}
