package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Arguments into parameters and results out of methods, context by context. */
final class CallTest {
  @TestFactory
  Stream<DynamicTest> methods() {
    return new Twins()
        .code("argument", "use(\"«DES|AES»\"); // BUG")
        .pair(
            "result",
            "String n() { return \"«DES|AES»\"; } void m() throws Exception { use(n()); }")
        .pair(
            "through three methods",
            """
            static void a(String x) throws Exception { b(x); }
            static void b(String y) throws Exception { c(y, 1); }
            static void c(String z, int n) throws Exception { use(z); }
            void m() throws Exception {
              a("«DES|AES»"); // BUG
            }
            """)
        .pair(
            "through many methods",
            """
            static void a(String x) throws Exception { b(x); }
            static void b(String x) throws Exception { c(x); }
            static void c(String x) throws Exception { d(x); }
            static void d(String x) throws Exception { e(x); }
            static void e(String x) throws Exception { f(x); }
            static void f(String x) throws Exception { g(x); }
            static void g(String x) throws Exception { h(x); }
            static void h(String x) throws Exception { i(x); }
            static void i(String x) throws Exception { j(x); }
            static void j(String x) throws Exception { k(x); }
            static void k(String x) throws Exception { use(x); }
            void m() throws Exception {
              a("«DES|AES»"); // BUG
            }
            """)
        .pair(
            "the call with the good value is not blamed",
            """
            static void run(String name) throws Exception { use(name); }
            void m() throws Exception {
              run("AES");
              run("«DES|AES»"); // BUG
              run("AES/GCM/NoPadding");
            }
            """)
        .pair(
            "results are told apart by call",
            """
            static String id(String x) { return x; }
            void m() throws Exception {
              String a = id("«DES|AES»");
              String b = id("«AES|DES»");
              use(a); // BUG
            }
            """)
        .pair(
            "the second of two parameters",
            """
            static void run(String one, String two) throws Exception { use(two); }
            void m() throws Exception { run("«AES|DES»", "«DES|AES»"); }
            """)
        .pair(
            "assignment to a parameter",
            """
            static void run(String name) throws Exception { «|name = "AES";» use(name); }
            void m() throws Exception { run("DES"); }
            """)
        .pair(
            "assignment in a method does not reach the argument",
            """
            static void change(String name) { name = "«AES|DES»"; }
            void m() throws Exception { String name = "«DES|AES»"; change(name); use(name); }
            """)
        .pair(
            "overloads",
            """
            static String n(int x) { return "DES"; }
            static String n(long x) { return "AES"; }
            void m() throws Exception { use(n(1«|L»)); }
            """)
        .pair(
            "variable arity",
            """
            static String last(String... xs) { return xs[xs.length - 1]; }
            void m() throws Exception { use(last(«"AES", "DES"|"DES", "AES"»)); }
            """)
        .pair(
            "variable arity with an array",
            """
            static String first(Object... xs) { return (String) xs[0]; }
            void m() throws Exception { use(first((Object[]) new String[] {"«DES|AES»", "«AES|DES»"})); }
            """)
        .pair(
            "no variable arguments",
            """
            static String first(String... xs) { return xs.length == 0 ? "DES" : xs[0]; }
            void m() throws Exception { use(first(«|"AES"»)); }
            """)
        .pair(
            "generic method",
            """
            static <X> X pick(boolean one, X a, X b) { return one ? a : b; }
            void m() throws Exception { use(pick(«true|false», "DES", "AES")); }
            """)
        .pair(
            "recursion",
            """
            static String down(int n, String s) { return n == 0 ? s : down(n - 1, «s|"AES"»); }
            void m() throws Exception { use(down(5, "DES")); }
            """)
        .pair(
            "mutual recursion",
            """
            static String even(int n) { return n == 0 ? "DES" : odd(n - 1); }
            static String odd(int n) { return n == 0 ? "AES" : even(n - 1); }
            void m() throws Exception { use(even(«6|7»)); }
            """)
        .pair(
            "recursion of unknown depth",
            """
            static String down(int n, String s) { return n <= 0 ? s : down(n - 1, s); }
            void m(int depth) throws Exception { use(down(depth, "«DES|AES»")); }
            """)
        .pair(
            "recursion on a string",
            """
            static String reversed(String s) { return s.isEmpty() ? "" : reversed(s.substring(1)) + s.charAt(0); }
            void m() throws Exception { use(reversed("«SED|SEA»")); }
            """)
        .pair(
            "static import of another class",
            """
            void m() throws Exception { use(Names.name()); }
            // File: Names
            class Names { static String name() { return "«DES|AES»"; } }
            """)
        .pair(
            "several returns",
            """
            static String n(int x) { if (x == 1) { return "AES"; } if (x == 2) { return "DES"; } return "AES"; }
            void m() throws Exception { use(n(«2|3»)); }
            """)
        .pair(
            "a method that returns its argument in a branch",
            """
            static String orDefault(String s, String other) { return s != null ? s : other; }
            void m() throws Exception { use(orDefault(«null|"AES"», "DES")); }
            """)
        .pair(
            "private method in another class of the file",
            """
            private static class Inner { private static String name() { return "«DES|AES»"; } }
            void m() throws Exception { use(Inner.name()); }
            """)
        .pair(
            "effects of a method on a field",
            """
            private String name = "«AES|DES»";
            private void prepare() { name = "«DES|AES»"; }
            void m() throws Exception { prepare(); use(name); }
            """)
        .pair(
            "default value by overload",
            """
            static void run() throws Exception { run("«DES|AES»"); }
            static void run(String name) throws Exception { use(name); }
            void m() throws Exception { run(); run("AES"); }
            """)
        .pair(
            "a public method has other callers too",
            """
            public static void run(String name) throws Exception { use(name); }
            public void m(String given) throws Exception { run(«"DES"|given»); }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> inheritance() {
    return new Twins()
        .pair(
            "override",
            """
            static class A { String n() { return "«AES|DES»"; } }
            static class B extends A { @Override String n() { return "«DES|AES»"; } }
            void m() throws Exception { A a = new B(); use(a.n()); }
            """)
        .pair(
            "inherited",
            """
            static class A { String n() { return "«DES|AES»"; } }
            static class B extends A {}
            void m() throws Exception { use(new B().n()); }
            """)
        .pair(
            "call of super",
            """
            static class A { String n() { return "«DES|AES»"; } }
            static class B extends A { @Override String n() { return super.n(); } }
            void m() throws Exception { use(new B().n()); }
            """)
        .pair(
            "template method",
            """
            static abstract class A {
              abstract String n();
              void run() throws Exception { use(n()); }
            }
            static class B extends A { @Override String n() { return "«DES|AES»"; } }
            void m() throws Exception { new B().run(); }
            """)
        .pair(
            "interface",
            """
            interface N { String n(); }
            static class B implements N { public String n() { return "«DES|AES»"; } }
            static class C implements N { public String n() { return "«AES|DES»"; } }
            void m() throws Exception { N a = new B(); use(a.n()); }
            """)
        .pair(
            "the only implementation in the module",
            """
            private interface N { String n(); }
            private static class B implements N { public String n() { return "«DES|AES»"; } }
            void m(N given) throws Exception { use(given.n()); }
            """)
        .pair(
            "default method",
            """
            interface N { String suffix(); default String n() { return "«D|A»" + suffix(); } }
            static class B implements N { public String suffix() { return "ES"; } }
            void m() throws Exception { use(new B().n()); }
            """)
        .pair(
            "overridden default method",
            """
            interface N { default String n() { return "DES"; } }
            static class B implements N { «|public String n() { return "AES"; }» }
            void m() throws Exception { use(new B().n()); }
            """)
        .pair(
            "static method of an interface",
            """
            interface N { static String n() { return "«DES|AES»"; } }
            void m() throws Exception { use(N.n()); }
            """)
        .pair(
            "private method of an interface",
            """
            interface N { private String hidden() { return "«DES|AES»"; } default String n() { return hidden(); } }
            static class B implements N {}
            void m() throws Exception { use(new B().n()); }
            """)
        .pair(
            "super method of an interface",
            """
            interface N { default String n() { return "«DES|AES»"; } }
            static class B implements N { public String n() { return N.super.n(); } }
            void m() throws Exception { use(new B().n()); }
            """)
        .pair(
            "private methods are not overridden",
            """
            static class A { private String n() { return "«DES|AES»"; } String get() { return n(); } }
            static class B extends A { String n() { return "«AES|DES»"; } }
            void m() throws Exception { use(new B().get()); }
            """)
        .pair(
            "enum constant with a body",
            """
            enum E {
              OLD { String n() { return "DES"; } },
              NEW { String n() { return "AES"; } };
              abstract String n();
            }
            void m() throws Exception { use(E.«OLD|NEW».n()); }
            """)
        .pair(
            "sealed interface",
            """
            sealed interface N permits A, B {}
            record A(String name) implements N {}
            record B(int size) implements N {}
            static String of(N n) { return n instanceof A a ? a.name() : "AES"; }
            void m() throws Exception { use(of(new A("«DES|AES»"))); }
            """)
        .pair(
            "generic superclass",
            """
            static abstract class Base<X> { abstract X get(); X twice() { return get(); } }
            static class Impl extends Base<String> { @Override String get() { return "«DES|AES»"; } }
            void m() throws Exception { use(new Impl().twice()); }
            """)
        .pair(
            "strategy chosen by a flag",
            """
            interface N { String n(); }
            static class Old implements N { public String n() { return "DES"; } }
            static class New implements N { public String n() { return "AES"; } }
            static N choose(boolean legacy) { return legacy ? new Old() : new New(); }
            void m() throws Exception { use(choose(«true|false»).n()); }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> functions() {
    return new Twins()
        .code("lambda", "Supplier<String> s = () -> \"«DES|AES»\"; use(s.get());")
        .code(
            "lambda with a block",
            "Supplier<String> s = () -> { String n = \"«DES|AES»\"; return n; }; use(s.get());")
        .code(
            "lambda with arguments",
            "BiFunction<String, String, String> f = (a, b) -> b; use(f.apply(\"«AES|DES»\", \"«DES|AES»\"));")
        .code(
            "captured variable",
            "String n = \"«DES|AES»\"; Supplier<String> s = () -> n; use(s.get());")
        .code(
            "lambda that returns a lambda",
            "Function<String, Supplier<String>> f = x -> () -> x; use(f.apply(\"«DES|AES»\").get());")
        .pair(
            "reference to a static method",
            """
            static String n() { return "«DES|AES»"; }
            void m() throws Exception { Supplier<String> s = T::n; use(s.get()); }
            """)
        .pair(
            "reference to a method of an object",
            """
            record R(String name) {}
            void m() throws Exception { Supplier<String> s = new R("«DES|AES»")::name; use(s.get()); }
            """)
        .pair(
            "reference to a method of the first argument",
            """
            record R(String name) {}
            void m() throws Exception { Function<R, String> f = R::name; use(f.apply(new R("«DES|AES»"))); }
            """)
        .pair(
            "reference to a constructor",
            """
            record R(String name) {}
            void m() throws Exception { Function<String, R> f = R::new; use(f.apply("«DES|AES»").name()); }
            """)
        .code(
            "reference to a method of the JDK",
            "UnaryOperator<String> f = String::toUpperCase; use(f.apply(\"«des|aes»\"));")
        .code(
            "reference to a constructor of the JDK",
            "Function<char[], String> f = String::new; use(f.apply(new char[] {'«D|A»', 'E', 'S'}));")
        .pair(
            "lambda in a field",
            """
            private final Supplier<String> name = () -> "«DES|AES»";
            void m() throws Exception { use(name.get()); }
            """)
        .pair(
            "lambda in a static field of another class",
            """
            void m() throws Exception { use(Names.NAME.get()); }
            // File: Names
            class Names { static final Supplier<String> NAME = () -> "«DES|AES»"; }
            """)
        .pair(
            "lambda as an argument",
            """
            static void run(Supplier<String> name) throws Exception { use(name.get()); }
            void m() throws Exception { run(() -> "«DES|AES»"); run(() -> "AES"); }
            """)
        .pair(
            "interface of the module",
            """
            interface Namer { String name(int size) throws Exception; }
            static void run(Namer namer) throws Exception { use(namer.name(128)); }
            void m() throws Exception { run(size -> size > «200|100» ? "AES" : "DES"); }
            """)
        .pair(
            "default method of an interface of the module",
            """
            interface Namer { String name(); default String upper() { return name().toUpperCase(Locale.ROOT); } }
            void m() throws Exception { Namer n = () -> "«des|aes»"; use(n.upper()); }
            """)
        .pair(
            "code in a lambda that a library runs",
            """
            void m(List<String> xs) {
              xs.forEach(x -> { try { use("«DES|AES»"); } catch (Exception e) { } });
            }
            """)
        .pair(
            "code in a lambda that an executor runs",
            """
            void m(ExecutorService pool) { pool.submit(() -> { use("«DES|AES»"); return 1; }); }
            """)
        .pair(
            "code in a reference that an executor runs",
            """
            void run() { try { use("«DES|AES»"); } catch (Exception e) { } }
            void m(ExecutorService pool) { pool.execute(this::run); }
            """)
        .pair(
            "anonymous class",
            """
            void m() throws Exception {
              Supplier<String> s = new Supplier<>() { public String get() { return "«DES|AES»"; } };
              use(s.get());
            }
            """)
        .pair(
            "anonymous class that captures",
            """
            static Supplier<String> of(String name) {
              return new Supplier<>() { @Override public String get() { return name; } };
            }
            void m() throws Exception { Supplier<String> other = of("«AES|DES»"); use(of("«DES|AES»").get()); }
            """)
        .pair(
            "anonymous class with a field",
            """
            void m() throws Exception {
              Object o = new Object() {
                final String name = "«DES|AES»";
                @Override public String toString() { return name; }
              };
              use(o.toString());
            }
            """)
        .pair(
            "local class that captures",
            """
            void m() throws Exception {
              String n = "«DES|AES»";
              class Local { String name() { return n; } }
              use(new Local().name());
            }
            """)
        .code(
            "andThen and compose",
            """
            Function<String, String> f = x -> x + "E";
            Function<String, String> g = x -> x + "S";
            use(f.andThen(g).apply("«D|A»"));
            """)
        .code(
            "predicates",
            """
            Predicate<String> old = x -> x.startsWith("D");
            if (old.«test|negate().test»("D")) { use("DES"); }
            """)
        .code("callable", "Callable<String> c = () -> \"«DES|AES»\"; use(c.call());")
        .pair(
            "conditional function",
            """
            static Supplier<String> of(boolean weak) { return weak ? () -> "DES" : () -> "AES"; }
            void m() throws Exception { use(of(«true|false»).get()); }
            """)
        .pair(
            "functions in a map",
            """
            static final Map<String, Supplier<String>> NAMES = Map.of("old", () -> "DES", "new", () -> "AES");
            void m() throws Exception { use(NAMES.get("«old|new»").get()); }
            """)
        .tests();
  }
}
