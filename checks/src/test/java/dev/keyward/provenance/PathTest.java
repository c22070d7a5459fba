package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Branches that are dead because their condition is constant in their context. */
final class PathTest {
  @TestFactory
  Stream<DynamicTest> conditions() {
    return new Twins()
        .code(
            "comparison", "int i = «2|0»; String s = \"AES\"; if (i > 1) { s = \"DES\"; } use(s);")
        .code(
            "else",
            "int i = «0|2»; String s; if (i > 1) { s = \"AES\"; } else { s = \"DES\"; } use(s);")
        .code("flag", "boolean weak = «true|false»; if (weak) { use(\"DES\"); }")
        .code("negation", "boolean strong = «false|true»; if (!strong) { use(\"DES\"); }")
        .code("and", "int i = 3; int j = «4|2»; if (i > 2 && j > 2) { use(\"DES\"); }")
        .code("and with an unknown", "if (unknown() && «1|0» > Math.abs(0)) { use(\"DES\"); }")
        .code("or", "int i = 1; if (i > «0|2» || i < 0) { use(\"DES\"); }")
        .code(
            "or with an unknown",
            "boolean on = «false|true»; if (on || unknown()) { return; } use(\"DES\");")
        .code(
            "exclusive or",
            "boolean a = true; boolean b = «false|true»; if (a ^ b) { use(\"DES\"); }")
        .code(
            "eager and", "boolean a = true; boolean b = «true|false»; if (a & b) { use(\"DES\"); }")
        .code("ternary", "int i = «1|2»; use(i > 1 ? \"AES\" : \"DES\");")
        .code("equal strings", "String k = \"«x|y»\"; if (k.equals(\"x\")) { use(\"DES\"); }")
        .code(
            "equal ignoring case",
            "String k = \"«X|Y»\"; if (\"x\".equalsIgnoreCase(k)) { use(\"DES\"); }")
        .code(
            "Objects.equals",
            "String k = \"«x|y»\"; if (Objects.equals(k, \"x\")) { use(\"DES\"); }")
        .code(
            "startsWith",
            "String k = \"«DESede|AES»\"; if (k.startsWith(\"DES\")) { use(\"DES\"); }")
        .code("contains", "String k = \"«DESede|AES»\"; if (k.contains(\"DES\")) { use(\"DES\"); }")
        .code("isEmpty", "String k = \"«|x»\"; if (k.isEmpty()) { use(\"DES\"); }")
        .code("matches", "String k = \"«a1|b1»\"; if (k.matches(\"a[0-9]\")) { use(\"DES\"); }")
        .code("parsed", "if (Boolean.parseBoolean(\"«true|false»\")) { use(\"DES\"); }")
        .code(
            "boxed",
            "Boolean weak = Boolean.valueOf(\"«true|false»\"); if (weak) { use(\"DES\"); }")
        .code(
            "Boolean.TRUE.equals",
            "Boolean weak = «true|false»; if (Boolean.TRUE.equals(weak)) { use(\"DES\"); }")
        .code("length of an array", "int[] a = {«1, 2, 3|1»}; if (a.length > 2) { use(\"DES\"); }")
        .code(
            "size of a list",
            "List<String> l = List.of(«\"a\", \"b\"|\"a\"»); if (l.size() > 1) { use(\"DES\"); }")
        .code(
            "member of a set",
            "Set<String> s = Set.of(\"a\", \"b\"); if (s.contains(\"«a|c»\")) { use(\"DES\"); }")
        .code(
            "optional",
            "Optional<String> o = Optional.«of(\"a\")|empty()»; if (o.isPresent()) { use(\"DES\"); }")
        .code("null", "String s = «null|\"x\"»; if (s == null) { use(\"DES\"); }")
        .code("not null", "Object o = «new Object()|null»; if (o != null) { use(\"DES\"); }")
        .code(
            "identity of objects",
            "Object a = new Object(); Object b = «a|new Object()»; if (a == b) { use(\"DES\"); }")
        .code("instance of", "Object o = «5|\"x\"»; if (o instanceof Integer) { use(\"DES\"); }")
        .code(
            "long comparison",
            "long now = «5_000_000_000L|5»; if (now > Integer.MAX_VALUE) { use(\"DES\"); }")
        .code("characters", "char c = '«b|Z»'; if (c >= 'a') { use(\"DES\"); }")
        .code("nested", "int i = 5; if (i > 3) { if (i < «6|5») { use(\"DES\"); } }")
        .code(
            "contradiction",
            "String s = unknown() ? \"AES\" : \"DES\"; if (s.equals(\"«DES|AES»\")) { use(s); }")
        .code("loop bound", "for (int i = 0; i < «1|0»; i++) { use(\"DES\"); }")
        .code(
            "while on a flag",
            "boolean on = «true|false»; while (on) { use(\"DES\"); on = false; }")
        .code(
            "switch",
            "int k = «1|2»; switch (k) { case 1: use(\"DES\"); break; default: use(\"AES\"); }")
        .code(
            "switch on a string",
            "String k = \"«a|b»\"; switch (k) { case \"a\" -> use(\"DES\"); default -> use(\"AES\"); }")
        .code(
            "a condition in a variable",
            "int i = 4; boolean weak = i > «3|4»; if (weak) { use(\"DES\"); }")
        .code(
            "several steps",
            "int i = 1; i <<= 3; i |= 1; i -= «0|9»; if (i == 9) { use(\"DES\"); }")
        .code("an unknown condition takes both ways", "if («unknown()|false») { use(\"DES\"); }")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> contexts() {
    return new Twins()
        .pair(
            "static final flag",
            """
            static final boolean WEAK = Boolean.parseBoolean("«true|false»");
            void m() throws Exception { if (WEAK) { use("DES"); } }
            """)
        .pair(
            "flag of another class",
            """
            void m() throws Exception { if (Config.LEVEL > 1) { use("DES"); } }
            // File: Config
            class Config { static final int LEVEL = «2|1»; }
            """)
        .pair(
            "field of the object",
            """
            private final boolean weak = «true|false»;
            void m() throws Exception { if (weak) { use("DES"); } }
            """)
        .pair(
            "guard on a parameter",
            """
            static void run(boolean strong) throws Exception { use(strong ? "AES" : "DES"); }
            void m() throws Exception { run(«false|true»); }
            """)
        .pair(
            "early return guarded by a parameter",
            """
            static void run(int k) throws Exception { if (k > 3) { return; } use("DES"); }
            void m() throws Exception { run(«1|5»); }
            """)
        .pair(
            "exception guarded by a parameter",
            """
            static void run(int k) throws Exception {
              if (k > 3) { throw new IllegalArgumentException(); }
              use("DES");
            }
            void m() throws Exception { run(«1|5»); }
            """)
        .pair(
            "guards of two parameters",
            """
            static void run(int a, int b) throws Exception { if (a > 1 && b > 1) { use("DES"); } }
            void m() throws Exception { run(2, «2|1»); run(«1|0», 2); }
            """)
        .pair(
            "guard through two methods",
            """
            static void inner(boolean weak) throws Exception { if (weak) { use("DES"); } }
            static void outer(int level) throws Exception { inner(level < 2); }
            void m() throws Exception { outer(«1|2»); }
            """)
        .pair(
            "guard on a parameter with an enum",
            """
            enum Level { LOW, HIGH }
            static void run(Level level) throws Exception { if (level == Level.LOW) { use("DES"); } }
            void m() throws Exception { run(Level.«LOW|HIGH»); }
            """)
        .pair(
            "guard on a parameter with a string",
            """
            static void run(String kind) throws Exception { if ("old".equals(kind)) { use("DES"); } }
            void m() throws Exception { run("«old|new»"); }
            """)
        .pair(
            "guard on null",
            """
            static void run(String name) throws Exception { use(name == null ? "DES" : name); }
            void m() throws Exception { run(«null|"AES"»); }
            """)
        .pair(
            "guard on a field of a parameter",
            """
            record Options(boolean weak) {}
            static void run(Options options) throws Exception { if (options.weak()) { use("DES"); } }
            void m() throws Exception { run(new Options(«true|false»)); }
            """)
        .pair(
            "guard on a field that the constructor sets",
            """
            private final int level;
            T(int level) { this.level = level; }
            void run() throws Exception { if (level < 2) { use("DES"); } }
            static void m() throws Exception { new T(«1|2»).run(); }
            """)
        .pair(
            "guard in a lambda",
            """
            void m() throws Exception {
              Function<Boolean, String> pick = strong -> strong ? "AES" : "DES";
              use(pick.apply(«false|true»));
            }
            """)
        .pair(
            "guard on the result of a method",
            """
            static boolean isLegacy(int version) { return version < 3; }
            void m() throws Exception { if (isLegacy(«2|3»)) { use("DES"); } }
            """)
        .pair(
            "only the call with the bad argument is reported",
            """
            static void run(String kind) throws Exception {
              switch (kind) {
                case "old" -> use("DES"); // BUG
                default -> use("AES");
              }
            }
            void m() throws Exception { run("new"); run("«old|newer»"); }
            """)
        .pair(
            "the unreachable call is not the reachable one",
            """
            void m() throws Exception {
              String name = "AES";
              if («1|2» == Integer.parseInt("1")) { name = "DES"; }
              use(name); // BUG
              use("AES");
            }
            """)
        .tests();
  }
}
