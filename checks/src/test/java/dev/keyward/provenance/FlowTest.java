package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Locals by reaching definition: only the value that is live at the use counts. */
final class FlowTest {
  @TestFactory
  Stream<DynamicTest> assignments() {
    return new Twins()
        .code("literal", "Cipher.getInstance(\"«DES|AES/GCM/NoPadding»\"); // BUG")
        .code(
            "reassignment",
            """
            String name = "«AES|DES»";
            name = "«DES|AES»";
            use(name); // BUG
            """)
        .code(
            "use before the reassignment",
            """
            String name = "«DES|AES»";
            use(name); // BUG
            name = "«AES|DES»";
            """)
        .code("inferred type", "var name = \"«DES|AES»\"; use(name);")
        .code(
            "assigned later",
            """
            final String name;
            if (unknown()) { name = "«DES|AES»"; } else { name = "AES"; }
            use(name);
            """)
        .code(
            "assignment as an expression",
            """
            String one = "«AES|DES»";
            String two;
            use(two = one = "«DES|AES»");
            """)
        .code(
            "chained assignment",
            """
            String one;
            String two = one = "«DES|AES»";
            use(two);
            """)
        .code("compound assignment", "String s = \"«D|A»\"; s += \"ES\"; use(s);")
        .code(
            "compound assignment to a narrower type",
            """
            byte b = 60;
            b += «8|5»;
            use(b);
            """)
        .code(
            "operands are evaluated from left to right",
            """
            String name = "«DES|AES»";
            use(name.concat((name = "«AES|DES»").substring(3)));
            """)
        .code(
            "increments before and after",
            """
            String[] names = {"AES", "DES", "AES", "AES"};
            int i = 0;
            use(names[«++i|i++»]);
            """)
        .code(
            "swap",
            """
            String one = "«DES|AES»";
            String two = "«AES|DES»";
            String kept = one;
            one = two;
            two = kept;
            use(two);
            """)
        .code(
            "a copy keeps the value",
            """
            String one = "«DES|AES»";
            String two = one;
            one = "«AES|DES»";
            use(two);
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> branches() {
    return new Twins()
        .code(
            "one branch",
            """
            String name = "AES";
            if (unknown()) { name = "«DES|AES/GCM/NoPadding»"; }
            use(name);
            """)
        .code(
            "both branches overwrite",
            """
            String name = "DES";
            if (unknown()) { name = "AES"; } else { name = "«DES|AES/GCM/NoPadding»"; }
            use(name);
            """)
        .code(
            "else if",
            """
            String name;
            if (unknown()) { name = "AES"; }
            else if (unknown()) { name = "«DES|AES»"; }
            else { name = "AES"; }
            use(name);
            """)
        .code(
            "a branch that leaves",
            """
            String name = "«DES|AES»";
            if (unknown()) { name = "DES"; return; }
            use(name);
            """)
        .code(
            "a branch that throws",
            """
            String name = "«DES|AES»";
            if (unknown()) { name = "DES"; throw new IllegalStateException(); }
            use(name);
            """)
        .code(
            "a branch that ends the program",
            """
            String name = "AES";
            if (unknown()) { name = "DES"; «System.gc()|System.exit(1)»; }
            use(name);
            """)
        .pair(
            "a branch that calls a method which never returns",
            """
            static void fail(boolean really) { if (really) { throw new IllegalStateException(); } }
            void m() throws Exception {
              String name = "AES";
              if (unknown()) { name = "DES"; fail(«false|true»); }
              use(name);
            }
            """)
        .code("ternary", "use(unknown() ? \"AES\" : \"«DES|AES»\");")
        .code(
            "nested ternaries",
            "use(unknown() ? \"AES\" : unknown() ? (unknown() ? \"«DES|AES»\" : \"AES\") : \"AES\");")
        .code(
            "assignment in a condition",
            """
            String name = "AES";
            if (unknown() && (name = "«DES|AES»") != null) { System.gc(); }
            use(name);
            """)
        .code(
            "a flag that is tested twice",
            """
            boolean legacy = unknown();
            String name = "AES";
            if (legacy) { name = "DES"; }
            if («legacy|!legacy») { use(name); }
            """)
        .knownAlarm(
            "a flag that is the negation of another",
            """
            void m() throws Exception {
              boolean modern = unknown();
              boolean legacy = !modern;
              String name = "AES";
              if (legacy) { name = "DES"; }
              if («!modern|modern») { use(name); }
            }
            """)
        .code(
            "a number that is tested twice",
            """
            int mode = Integer.parseInt(unknownName());
            String name = "AES";
            if (mode == 1) { name = "DES"; }
            if (mode == «1|2») { use(name); }
            """)
        .code(
            "a number that is tested twice, with another in between",
            """
            int mode = Integer.parseInt(unknownName());
            String name = "AES";
            if (mode == 1) { name = "DES"; }
            «|mode = 3;»
            if (mode == 1) { use(name); }
            """)
        .code(
            "what is compared is not where a value comes from",
            """
            String name = unknownName();
            if (name.equals("DES")) { use(«"DES"|name»); }
            use(name);
            """)
        .pair(
            "a name that is tested twice",
            """
            void m(String kind) throws Exception {
              String name = "AES";
              if (kind.equals("legacy")) { name = "DES"; }
              log(kind);
              if (kind.equals("«legacy|modern»")) { use(name); }
            }
            static void log(String text) { System.out.println(text); }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> loops() {
    return new Twins()
        .pair(
            "the value of the round before",
            """
            void m(List<String> xs) throws Exception {
              String name = "AES";
              for (String x : xs) { use(name); name = "«DES|AES/GCM/NoPadding»"; }
            }
            """)
        .pair(
            "overwritten in every round",
            """
            void m(List<String> xs) throws Exception {
              String name = "DES";
              for (String x : xs) { «|name = "AES";» use(name); }
            }
            """)
        .pair(
            "left unchanged",
            """
            void m(List<String> xs) throws Exception {
              String name = "«DES|AES»";
              for (String x : xs) { System.out.println(x); }
              use(name);
            }
            """)
        .code(
            "while",
            """
            String name = "AES";
            while (unknown()) { name = "«DES|AES»"; }
            use(name);
            """)
        .code(
            "do runs once at least",
            """
            String name = "«AES|DES»";
            do { name = "«DES|AES»"; } while (unknown());
            use(name);
            """)
        .code(
            "break keeps the value",
            """
            String name = "AES";
            while (unknown()) {
              name = "DES";
              if (unknown()) { «break|return»; }
              name = "AES";
            }
            use(name);
            """)
        .code(
            "continue skips the rest",
            """
            String name = "AES";
            for (int i = 0; i < 3; i++) {
              if (i > «1|-1») { continue; }
              name = "DES";
            }
            use(name);
            """)
        .code(
            "labelled break",
            """
            String name = "AES";
            search:
            for (int i = 0; i < 3; i++) {
              for (int j = 0; j < 3; j++) {
                if (j == 1) { «break|break search»; }
              }
              name = "DES";
            }
            use(name);
            """)
        .code(
            "labelled continue",
            """
            String name = "AES";
            rows:
            for (int i = 0; i < 3; i++) {
              for (int j = 0; j < 3; j++) {
                if (j == 1) { continue «|rows»; }
              }
              name = "DES";
            }
            use(name);
            """)
        .code(
            "labelled block",
            """
            String name = "AES";
            block: {
              if (unknown()) { name = "«DES|AES»"; break block; }
              name = "AES";
            }
            use(name);
            """)
        .code(
            "a loop that is never entered",
            """
            String name = "AES";
            for (int i = 0; i < «1|0»; i++) { name = "DES"; }
            use(name);
            """)
        .code(
            "counted rounds",
            """
            String name = "";
            for (int i = 0; i < «2|3»; i++) { name = name + (char) ("DXY".charAt(i) + (i == 0 ? 0 : i == 1 ? -19 : -6)); }
            use(name + "S");
            """)
        .code(
            "accumulation in a while loop",
            """
            int code = 60;
            int i = 0;
            while (i < «8|5») { code++; i++; }
            use(code);
            """)
        .code(
            "the last element of a loop over an array",
            """
            String last = null;
            for (String each : new String[] {"AES", "«AES|DES»", "«DES|AES»"}) { last = each; }
            use(last);
            """)
        .code(
            "a loop without a condition",
            """
            String name = "AES";
            for (int i = 0; ; i++) {
              if (i == «2|0») { break; }
              name = "DES";
            }
            use(name);
            """)
        .code(
            "two loops",
            """
            String name = "AES";
            for (int i = 0; i < 2; i++) {
              for (int j = 0; j <= i; j++) { if (i + j == «2|4») { name = "DES"; } }
            }
            use(name);
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> exceptions() {
    return new Twins()
        .code(
            "caught",
            """
            String name;
            try { name = unknownName().trim(); } catch (RuntimeException e) { name = "«DES|AES»"; }
            use(name);
            """)
        .code(
            "assigned before an exception",
            """
            String name = "AES";
            try { name = "«DES|AES»"; System.out.println(unknownName().trim()); name = "AES"; }
            catch (RuntimeException e) { System.gc(); }
            use(name);
            """)
        .code(
            "nothing that can throw before the assignment",
            """
            String name = "DES";
            try { «System.out.println(unknownName().trim());|» name = "AES"; }
            catch (RuntimeException e) { System.gc(); }
            use(name);
            """)
        .code(
            "handler that leaves",
            """
            String name = "DES";
            try { System.out.println(unknownName().trim()); name = "AES"; }
            catch (RuntimeException e) { «System.gc()|return»; }
            use(name);
            """)
        .code(
            "handler of the exception that is thrown",
            """
            String name = "AES";
            try {
              if (unknown()) { throw new IllegalStateException(); }
            } catch («IllegalStateException|IllegalArgumentException» e) { name = "DES"; }
            use(name);
            """)
        .code(
            "the first handler that fits",
            """
            String name;
            try { throw new IllegalArgumentException(); }
            catch («NumberFormatException|IllegalArgumentException» e) { name = "AES"; }
            catch (RuntimeException e) { name = "DES"; }
            use(name);
            """)
        .code(
            "several exceptions in one handler",
            """
            String name = "AES";
            try { throw new IllegalStateException(); }
            catch (IllegalArgumentException | IllegalStateException e) { name = "«DES|AES»"; }
            use(name);
            """)
        .code(
            "finally",
            """
            String name = "«AES|DES»";
            try { System.gc(); } finally { name = "«DES|AES»"; }
            use(name);
            """)
        .pair(
            "finally overrides a return",
            """
            @SuppressWarnings("finally")
            static String name() { try { return "«AES|DES»"; } finally { return "«DES|AES»"; } }
            void m() throws Exception { use(name()); }
            """)
        .pair(
            "finally comes too late for a returned value",
            """
            static String name() {
              String name = "«DES|AES»";
              try { return name; } finally { name = "«AES|DES»"; }
            }
            void m() throws Exception { use(name()); }
            """)
        .pair(
            "finally runs after a return",
            """
            static String name = "AES";
            static int prepare() { try { return 1; } finally { name = "«DES|AES»"; } }
            void m() throws Exception { prepare(); use(name); }
            """)
        .code(
            "finally runs after a break",
            """
            String name = "AES";
            while (true) {
              try { break; } finally { name = "«DES|AES»"; }
            }
            use(name);
            """)
        .code(
            "finally runs after continue",
            """
            String name = "AES";
            for (int i = 0; i < 2; i++) {
              try { continue; } finally { name = "«DES|AES»"; }
            }
            use(name);
            """)
        .code(
            "finally runs before the outer handler",
            """
            String name = "«AES|DES»";
            try {
              try { throw new IllegalStateException(); } finally { name = "«DES|AES»"; }
            } catch (IllegalStateException e) { System.gc(); }
            use(name);
            """)
        .code(
            "rethrown",
            """
            String name = "AES";
            try { System.out.println(unknownName().trim()); }
            catch (RuntimeException e) { name = "DES"; «System.gc()|throw e»; }
            use(name);
            """)
        .pair(
            "thrown in a method and caught by its caller",
            """
            static void check(boolean ok) { if (!ok) { throw new IllegalStateException(); } }
            void m() throws Exception {
              String name = "AES";
              try { check(«false|true»); } catch (IllegalStateException e) { name = "DES"; }
              use(name);
            }
            """)
        .pair(
            "what a method wrote before it threw",
            """
            static String name = "AES";
            static void fail() { name = "«DES|AES»"; throw new IllegalStateException(); }
            void m() throws Exception {
              try { fail(); } catch (IllegalStateException e) { System.gc(); }
              use(name);
            }
            """)
        .pair(
            "try with a resource",
            """
            record Resource(String name) implements AutoCloseable { public void close() {} }
            void m() throws Exception {
              try (Resource r = new Resource("«DES|AES»")) { use(r.name()); }
            }
            """)
        .pair(
            "a resource is closed",
            """
            static String name = "«AES|DES»";
            static class Resource implements AutoCloseable { public void close() { name = "«DES|AES»"; } }
            void m() throws Exception {
              try (Resource r = new Resource()) { System.gc(); }
              use(name);
            }
            """)
        .pair(
            "the message of an exception",
            """
            static class Weak extends RuntimeException { final String name; Weak(String n) { name = n; } }
            void m() throws Exception {
              try { throw new Weak("«DES|AES»"); } catch (Weak e) { use(e.name); }
            }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> switches() {
    return new Twins()
        .code(
            "statement",
            """
            String name;
            switch (unknownName().length()) { case 1: name = "AES"; break; default: name = "«DES|AES»"; }
            use(name);
            """)
        .code(
            "every case overwrites",
            """
            String name = "DES";
            switch (unknownName().length()) { case 1: name = "AES"; break; «case 2|default»: name = "AES"; }
            use(name);
            """)
        .code(
            "fall-through",
            """
            int x = 1;
            String name = "";
            switch (x) {
              case 1: name = "AES"; «|break;»
              case 2: name = "DES"; break;
              default:
            }
            use(name);
            """)
        .code(
            "default in the middle",
            """
            String name = "";
            switch ("«x|b»") {
              case "a": name = "AES"; break;
              default: name = "DES";
              case "c": break;
              case "b": name = "AES";
            }
            use(name);
            """)
        .code(
            "arrows do not fall through",
            """
            String name = "AES";
            switch («2|1») { case 1 -> name = "AES"; case 2 -> name = "DES"; default -> {} }
            use(name);
            """)
        .code(
            "expression",
            "use(switch (unknownName().length()) { case 1 -> \"AES\"; default -> \"«DES|AES»\"; });")
        .code(
            "expression of a constant",
            "int x = «3|1»; use(switch (x) { case 1, 2 -> \"AES\"; default -> \"DES\"; });")
        .code(
            "yield",
            """
            int x = unknownName().length();
            use(switch (x) {
              case 1: yield "AES";
              default: { String name = "«DES|AES»"; if (x > 3) { yield name; } yield "AES"; }
            });
            """)
        .code(
            "a case that throws",
            """
            use(switch (unknownName()) {
              case "a" -> "AES";
              default -> «"DES"|throw new IllegalStateException("DES")»;
            });
            """)
        .pair(
            "on an enum",
            """
            enum Level { LOW, HIGH }
            static String name(Level level) {
              return switch (level) { case LOW -> "DES"; case HIGH -> "AES"; };
            }
            void m() throws Exception { use(name(Level.«LOW|HIGH»)); }
            """)
        .pair(
            "on an enum of the JDK",
            """
            void m() throws Exception {
              TimeUnit unit = TimeUnit.«DAYS|HOURS»;
              switch (unit) { case DAYS: use("DES"); break; default: use("AES"); }
            }
            """)
        .since(
            21,
            "on types",
            """
            sealed interface Kind permits Old, New {}
            record Old() implements Kind {}
            record New() implements Kind {}
            static String name(Kind kind) {
              return switch (kind) { case Old o -> "DES"; case New n -> "AES"; };
            }
            void m() throws Exception { use(name(new «Old|New»())); }
            """)
        .since(
            21,
            "record patterns",
            """
            sealed interface Kind permits Named, Plain {}
            record Named(String name) implements Kind {}
            record Plain() implements Kind {}
            static String name(Kind kind) {
              return switch (kind) { case Named(String n) when n.length() > 2 -> n; default -> "AES"; };
            }
            void m() throws Exception { use(name(new Named("«DES|AES»"))); }
            """)
        .since(
            21,
            "null and default",
            """
            static String name(String kind) {
              return switch (kind) { case null -> "DES"; case "x" -> "AES"; default -> "AES"; };
            }
            void m() throws Exception { use(name(«null|"y"»)); }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> patterns() {
    return new Twins()
        .code("instanceof", "Object o = \"«DES|AES»\"; if (o instanceof String s) { use(s); }")
        .code(
            "negated instanceof",
            """
            Object o = "«DES|AES»";
            if (!(o instanceof String s)) { return; }
            use(s);
            """)
        .code(
            "instanceof in a conjunction",
            "Object o = \"«DES|AES»\"; if (o instanceof String s && s.length() == 3) { use(s); }")
        .code(
            "instanceof in a ternary",
            "Object o = \"«DES|AES»\"; use(o instanceof String s ? s : \"AES\");")
        .code(
            "a pattern that does not match",
            "Object o = «\"DES\"|5»; use(o instanceof String s ? s : \"AES\");")
        .since(
            21,
            "a record in an instanceof",
            """
            record Pair(String one, Object two) {}
            void m() throws Exception {
              Object o = new Pair("AES", "«DES|AES»");
              if (o instanceof Pair(String one, String two)) { use(two); }
            }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> otherStatements() {
    return new Twins()
        .code("synchronized", "synchronized (this) { use(\"«DES|AES»\"); }")
        .code("block", "String name; { name = \"«DES|AES»\"; } use(name);")
        .code(
            "assertions may be off",
            """
            String name = "AES";
            assert (name = "«AES|DES»") != null;
            use(«name.replace("A", "D")|name»);
            """)
        .code(
            "a local class",
            """
            class Local { String name() { return "«DES|AES»"; } }
            use(new Local().name());
            """)
        .tests();
  }
}
