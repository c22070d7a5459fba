package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Fields of any kind of class. */
final class FieldTest {
  @TestFactory
  Stream<DynamicTest> twins() {
    return new Twins()
        .pair(
            "constant of another class",
            """
            void m() throws Exception { use(Names.A); }
            // File: Names
            class Names { static final String A = "DES"; }
            """,
            """
            void m() throws Exception { use(Names.A); }
            // File: Names
            class Names { static final String A = "AES"; static final String B = "DES"; }
            """)
        .pair(
            "constructor",
            """
            final String name;
            T(String n) { name = n; }
            void run() throws Exception { use(name); }
            static void m() throws Exception { new T("DES").run(); }
            """,
            """
            final String name;
            T(String n) { name = n; }
            void run() throws Exception { use(name); }
            static void m() throws Exception { new T("DES"); new T("AES").run(); }
            """)
        .pair(
            "setter",
            """
            String name = "AES";
            void set(String n) { name = n; }
            static void m() throws Exception { T t = new T(); t.set("DES"); use(t.name); }
            """,
            """
            String name = "DES";
            void set(String n) { name = n; }
            static void m() throws Exception { T t = new T(); t.set("AES"); use(t.name); }
            """)
        .pair(
            "only one object in the module",
            """
            private final String name;
            private T(String n) { name = n; }
            static final T ONE = new T("DES");
            void run() throws Exception { use(name); }
            """,
            """
            private final String name;
            private T(String n) { name = n; }
            static final T ONE = new T("AES");
            static final T TWO = new T("DES");
            void run() throws Exception { use(name); }
            """)
        .pair(
            "static block",
            """
            static final String NAME;
            static { NAME = "DES"; }
            void m() throws Exception { use(NAME); }
            """,
            """
            static final String NAME;
            static { NAME = "AES"; }
            void m() throws Exception { use(NAME); }
            """)
        .pair(
            "record",
            """
            record R(String a, String b) {}
            void m() throws Exception { use(new R("AES", "DES").b()); }
            """,
            """
            record R(String a, String b) {}
            void m() throws Exception { use(new R("AES", "DES").a()); }
            """)
        .pair(
            "compact constructor",
            """
            record R(String a) { R { a = "DES"; } }
            void m() throws Exception { use(new R("AES").a()); }
            """,
            """
            record R(String a) { R { a = "AES"; } }
            void m() throws Exception { use(new R("DES").a()); }
            """)
        .pair(
            "enum field",
            """
            enum E { X("DES"), Y("AES"); final String n; E(String n) { this.n = n; } }
            void m() throws Exception { use(E.X.n); }
            """,
            """
            enum E { X("DES"), Y("AES"); final String n; E(String n) { this.n = n; } }
            void m() throws Exception { use(E.Y.n); }
            """)
        .pair(
            "enum name",
            "enum E { DES, AES } void m() throws Exception { use(E.DES.name()); }",
            "enum E { DES, AES } void m() throws Exception { use(E.AES.name()); }")
        .pair(
            "builder",
            """
            static class B {
              private String n = "AES";
              B name(String n) { this.n = n; return this; }
              String build() { return n; }
            }
            void m() throws Exception { use(new B().name("DES").build()); }
            """,
            """
            static class B {
              private String n = "DES";
              B name(String n) { this.n = n; return this; }
              String build() { return n; }
            }
            void m() throws Exception { use(new B().name("AES").build()); }
            """)
        .pair(
            "field set by a constructor from a constant elsewhere, read in an override, under a"
                + " constant condition",
            """
            static abstract class Base { abstract String pick(); void go() throws Exception { use(pick()); } }
            static class Impl extends Base {
              private final String n;
              Impl() { n = Names.WEAK; }
              @Override String pick() { int level = 2; return level > 1 ? n : "AES"; }
            }
            static void m() throws Exception { new Impl().go(); }
            // File: Names
            class Names { static final String WEAK = String.valueOf("DES"); }
            """,
            """
            static abstract class Base { abstract String pick(); void go() throws Exception { use(pick()); } }
            static class Impl extends Base {
              private final String n;
              Impl() { n = Names.WEAK; }
              @Override String pick() { int level = 0; return level > 1 ? n : "AES"; }
            }
            static void m() throws Exception { new Impl().go(); }
            // File: Names
            class Names { static final String WEAK = String.valueOf("DES"); }
            """)
        .pair(
            "copy of a constant array",
            """
            static final char[] NAME = {'D', 'E', 'S'};
            void m() throws Exception { use(new String(NAME.clone())); }
            """,
            """
            static final char[] NAME = {'D', 'E', 'S'};
            void m() throws Exception {
              char[] copy = NAME.clone();
              copy[0] = 'A';
              use(new String(copy));
            }
            """)
        .tests();
  }
}
