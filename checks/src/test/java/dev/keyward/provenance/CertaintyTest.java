package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is certainly DES, whatever happens: the bad twin can be nothing else; in the safe one there
 * is an execution in which it is something else, or something that nobody knows.
 */
final class CertaintyTest {
  @TestFactory
  Stream<DynamicTest> flow() {
    return new Twins(FlagsSurelyDes.class)
        .code(
            "branch", "String n = \"DES\"; if (unknown()) { n = «\"DES\"|unknownName()»; } use(n);")
        .code("ternary", "use(unknown() ? \"DES\" : «\"DES\"|unknownName()»);")
        .code(
            "loop of unknown length",
            "String n = «\"DES\"|unknownName()»; while (unknown()) { n = \"DES\"; } use(n);")
        .code(
            "loop body",
            "String n = \"DES\"; for (String x : List.of(unknownName())) { n = «\"DES\"|x»; } use(n);")
        .code(
            "loop over unknown elements",
            "String n = \"DES\"; for (String x : unknownName().split(\",\")) { n = «\"DES\"|x»; } use(n);")
        .code(
            "switch",
            "String n = \"DES\"; switch (unknownName()) { case \"a\": n = «\"DES\"|\"AES\"»; break; default: } use(n);")
        .code(
            "handler",
            "String n = «\"DES\"|\"AES\"»; try { n = System.console().readLine(); n = \"DES\"; } catch (RuntimeException e) { System.gc(); } use(n);")
        .code(
            "finally",
            "String n = unknownName(); try { System.console().readLine(); } finally { «n = \"DES\"|System.gc()»; } use(n);")
        .code("operand", "use(«\"DE\"|unknownName()» + \"S\");")
        .code(
            "dead branch",
            "int i = 1; String n = \"DES\"; if (i > «1|0») { n = unknownName(); } use(n);")
        .code(
            "unknown index",
            "String[] a = {\"DES\", «\"DES\"|\"AES\"»}; use(a[unknownName().length()]);")
        .code(
            "unknown key",
            "Map<String, String> m = Map.of(\"a\", \"DES\"); use(m.get(«\"a\"|unknownName() + \"a\"») == null ? \"AES\" : \"DES\");")
        .code(
            "many alternatives",
            "String n = \"DES\"; for (int i = 0; i < 40; i++) { if (unknown()) { n = «\"DES\"|\"AES\" + i»; } } use(n);")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> memory() {
    return new Twins(FlagsSurelyDes.class)
        .pair(
            "field written in one branch",
            """
            private String name = «"DES"|unknownName()»;
            static void m() throws Exception { T t = new T(); if (unknown()) { t.name = "DES"; } use(t.name); }
            """)
        .knownMiss(
            "field of a given object written in one branch",
            """
            private String name = «"DES"|unknownName()»;
            void m() throws Exception { if (unknown()) { name = "DES"; } use(name); }
            """)
        .knownMiss(
            "static field written in one branch",
            """
            private static String name = «"DES"|unknownName()»;
            static void m() throws Exception { if (unknown()) { name = "DES"; } use(name); }
            """)
        .code(
            "array filled in one branch",
            "char[] c = «{'D', 'E', 'S'}|new char[3]»; if (unknown()) { c[0] = 'D'; c[1] = 'E'; c[2] = 'S'; } use(c);")
        .code(
            "builder changed in one branch",
            "StringBuilder b = new StringBuilder(\"DES\"); if (unknown()) { b.append(«\"\"|\"ede\"»); } use(b.toString());")
        .code(
            "list changed in one branch",
            "List<String> l = new ArrayList<>(); l.add(\"DES\"); if (unknown()) { l.set(0, «\"DES\"|\"AES\"»); } use(l.get(0));")
        .code(
            "array that a library was given",
            "char[] c = {'D', 'E', 'S'}; «System.out.println(c)|new FileReader(\"x\").read(c)»; use(c);")
        .code(
            "list that a library was given",
            "List<String> l = new ArrayList<>(List.of(\"DES\")); «System.out.println(l.size())|Collections.rotate(l, 1)»; l.add(\"x\"); use(l.get(0) == null ? \"x\" : «l.get(0)|l.get(1)»);")
        .pair(
            "object that unknown code was given",
            """
            static class Box { String name = "DES"; }
            interface Changer { void change(Box box); }
            static void m(Changer changer) throws Exception { Box b = new Box(); «|changer.change(b);» use(b.name); }
            """)
        .pair(
            "two objects, one changed",
            """
            static class Box { String name = "DES"; }
            static void m() throws Exception {
              Box a = new Box();
              Box b = new Box();
              Box c = «b|unknown() ? a : b»;
              c.name = unknownName();
              use(a.name);
            }
            """)
        .pair(
            "written by a method that is handed out",
            """
            static void m(ExecutorService pool) throws Exception {
              String[] holder = {"DES", "AES"};
              pool.execute(() -> System.out.println(holder[0]));
              use(holder[«0|unknownName().length()»]);
            }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> calls() {
    return new Twins(FlagsSurelyDes.class)
        .pair(
            "several returns",
            """
            static String n() { if (unknown()) { return "DES"; } return «"DES"|unknownName()»; }
            void m() throws Exception { use(n()); }
            """)
        .pair(
            "overrides",
            """
            static class A { String n() { return "DES"; } }
            static class B extends A { @Override String n() { return «"DES"|unknownName()»; } }
            static void m(A a) throws Exception { use(a.n()); }
            """)
        .pair(
            "argument of a method that others may call",
            """
            public static void run(String name) throws Exception { use(name); }
            public void m(String given) throws Exception { run(«"DES"|given»); }
            """)
        .knownMiss(
            "recursion of unknown depth",
            """
            static String down(int n, String s) { return n <= 0 ? s : down(n - 1, «s|s + n»); }
            void m() throws Exception { use(down(unknownName().length(), "DES")); }
            """)
        .pair(
            "a default for what is absent",
            "void m() throws Exception { use(Optional.ofNullable(«(String) null|unknownName()»).orElse(\"DES\")); }")
        .pair(
            "a function of unknown origin",
            """
            static void run(Supplier<String> s) throws Exception { use(s.get()); }
            void m(Supplier<String> given) throws Exception { run(«() -> "DES"|given»); }
            """)
        .tests();
  }
}
