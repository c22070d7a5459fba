package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Fields of any kind of class; two objects are two where their creation is visible. */
final class FieldTest {
  @TestFactory
  Stream<DynamicTest> objects() {
    return new Twins()
        .pair(
            "initialiser",
            "private final String name = \"«DES|AES»\"; void m() throws Exception { use(name); }")
        .pair(
            "constructor",
            """
            final String name;
            T(String n) { name = n; }
            void run() throws Exception { use(name); }
            static void m() throws Exception { new T("«AES|DES»"); new T("«DES|AES»").run(); }
            """)
        .pair(
            "constructor that calls another",
            """
            private final String name;
            T() { this("«DES|AES»"); }
            T(String n) { name = n; }
            static void m() throws Exception { use(new T().name); }
            """)
        .pair(
            "array that another constructor makes",
            """
            private final char[] name;
            T(String n) { this(n.length()); System.arraycopy(n.toCharArray(), 0, name, 0, 3); }
            private T(int length) { name = new char[length]; }
            static void m() throws Exception { use(new String(new T("«DES|AES»").name)); }
            """)
        .pair(
            "constructor of the superclass",
            """
            static class A { final String name; A(String n) { name = n; } }
            static class B extends A { B() { super("«DES|AES»"); } }
            void m() throws Exception { use(new B().name); }
            """)
        .pair(
            "initialiser before the constructor",
            """
            String name = "«AES|DES»";
            T() { name = "«DES|AES»"; }
            static void m() throws Exception { use(new T().name); }
            """)
        .pair(
            "instance block",
            """
            String name;
            { name = "«DES|AES»"; }
            void m() throws Exception { use(name); }
            """)
        .pair(
            "setter",
            """
            String name = "«AES|DES»";
            void set(String n) { name = n; }
            static void m() throws Exception { T t = new T(); t.set("«DES|AES»"); use(t.name); }
            """)
        .pair(
            "setter, then getter",
            """
            private String name;
            String get() { return name; }
            void set(String n) { this.name = n; }
            static void m() throws Exception { T t = new T(); t.set("«DES|AES»"); use(t.get()); }
            """)
        .pair(
            "direct write",
            """
            String name = "«AES|DES»";
            static void m() throws Exception { T t = new T(); t.name = "«DES|AES»"; use(t.name); }
            """)
        .pair(
            "two objects of a class",
            """
            private static class Config { final String name; Config(String n) { name = n; } }
            void m() throws Exception {
              Config one = new Config("AES");
              Config two = new Config("DES");
              use(«two|one».name);
            }
            """)
        .pair(
            "one object is changed, not the other",
            """
            private static class Config { String name = "AES"; }
            void m() throws Exception {
              Config one = new Config();
              Config two = new Config();
              two.name = "DES";
              use(«two|one».name);
            }
            """)
        .pair(
            "two names of one object",
            """
            private static class Config { String name = "AES"; }
            void m() throws Exception {
              Config one = new Config();
              Config two = «one|new Config()»;
              two.name = "DES";
              use(one.name);
            }
            """)
        .pair(
            "object changed by a method",
            """
            private static class Config { String name = "«AES|DES»"; }
            static void weaken(Config c) { c.name = "«DES|AES»"; }
            void m() throws Exception { Config c = new Config(); weaken(c); use(c.name); }
            """)
        .pair(
            "only one object in the module",
            """
            private final String name;
            private T(String n) { name = n; }
            static final T ONE = new T("«DES|AES»");
            void run() throws Exception { use(name); }
            """)
        .pair(
            "objects that are not told apart",
            """
            private final String name;
            private T(String n) { name = n; }
            static final T ONE = new T("AES/GCM/NoPadding");
            static final T TWO = new T("DES");
            void run() throws Exception { use(name); }
            static void m() throws Exception { «TWO|ONE».run(); }
            """)
        .pair(
            "object in a field of an object",
            """
            private static class Inner { final String name; Inner(String n) { name = n; } }
            private static class Outer { final Inner inner; Outer(Inner i) { inner = i; } }
            void m() throws Exception { use(new Outer(new Inner("«DES|AES»")).inner.name); }
            """)
        .pair(
            "linked objects",
            """
            private static class Node { final String name; Node next; Node(String n) { name = n; } }
            void m() throws Exception {
              Node first = new Node("AES");
              first.next = new Node("«DES|AES»");
              use(first.next.name);
            }
            """)
        .pair(
            "shadowed field",
            """
            static class A { String name = "AES"; }
            static class B extends A { String name = "DES"; }
            void m() throws Exception { B b = new B(); use(«b|((A) b)».name); }
            """)
        .pair(
            "parameter that shadows a field",
            """
            private final String name = "DES";
            void run(String name) throws Exception { use(«this.name|name»); }
            void m() throws Exception { run("AES"); }
            """)
        .pair(
            "inherited field",
            """
            static class A { protected String name = "AES"; }
            static class B extends A { B() { name = "«DES|AES»"; } }
            void m() throws Exception { use(new B().name); }
            """)
        .pair(
            "conditional write",
            """
            private static class Config { String name = "AES"; void set(boolean weak) { if (weak) { name = "DES"; } } }
            void m() throws Exception { Config c = new Config(); c.set(«true|false»); use(c.name); }
            """)
        .pair(
            "this escapes",
            """
            private String name;
            T() { Registry.prepare(this); use2(); }
            void set(String n) { name = n; }
            void use2() { try { use(name); } catch (Exception e) { } }
            // File: Registry
            class Registry { static void prepare(T t) { t.set("«DES|AES»"); } }
            """)
        .pair(
            "array in a field",
            """
            private final String[] names = {"AES", "«DES|AES»"};
            void m() throws Exception { use(names[1]); }
            """)
        .pair(
            "field that nobody writes",
            """
            private String name;
            void m() throws Exception { use(name == null ? "«DES|AES»" : "AES"); }
            """)
        .pair(
            "lazily initialised",
            """
            private String name;
            private String name() { if (name == null) { name = "«DES|AES»"; } return name; }
            void m() throws Exception { use(name()); }
            """)
        .pair(
            "written by another method of the class",
            """
            private String name;
            void init() { name = "«DES|AES»"; }
            void run() throws Exception { use(name); }
            """)
        .pair(
            "public field of a public class has other writers",
            """
            void m() throws Exception { use(new Open().name); use(Open.given().name); }
            // File: Open
            public class Open { public String name = "«DES|AES»"; static Open given() { return null; } }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> statics() {
    return new Twins()
        .pair(
            "constant of another class",
            """
            void m() throws Exception { use(Names.A); }
            // File: Names
            class Names { static final String A = "«DES|AES»"; static final String B = "«AES|DES»"; }
            """)
        .pair(
            "constant of an interface",
            """
            void m() throws Exception { use(Names.A); }
            // File: Names
            interface Names { String A = String.valueOf("«DES|AES»"); }
            """)
        .pair(
            "constant inherited from an interface",
            """
            static class C implements Names { String get() { return A; } }
            void m() throws Exception { use(new C().get()); }
            // File: Names
            interface Names { String A = "«DES|AES»".trim(); }
            """)
        .pair(
            "static block",
            """
            static final String NAME;
            static { NAME = "«DES|AES»"; }
            void m() throws Exception { use(NAME); }
            """)
        .pair(
            "static block with a loop",
            """
            static final String NAME;
            static { StringBuilder b = new StringBuilder(); for (char c : "«SED|SEA»".toCharArray()) { b.insert(0, c); } NAME = b.toString(); }
            void m() throws Exception { use(NAME); }
            """)
        .pair(
            "order of initialisation",
            """
            static String first = "«DES|AES»";
            static String second = first;
            static { first = "«AES|DES»"; }
            void m() throws Exception { use(second); }
            """)
        .pair(
            "a chain of constants",
            """
            void m() throws Exception { use(One.A); }
            // File: One
            class One { static final String A = Two.B + "S"; }
            // File: Two
            class Two { static final String B = Three.C.concat("E"); }
            // File: Three
            class Three { static final String C = "«D|A»".trim(); }
            """)
        .pair(
            "mutable static",
            """
            private static String name = "«AES|DES»";
            static void m() throws Exception { name = "«DES|AES»"; use(name); }
            """)
        .pair(
            "object made on one path",
            """
            static class Config { final int code = «0|1»; }
            void m() throws Exception {
              Config config = null;
              if (unknown()) { config = new Config(); }
              use(config.code == 0 ? "DES" : "AES");
            }
            """)
        .pair(
            "object made in a loop",
            """
            static class Config { final int code = «0|1»; }
            void m() throws Exception {
              Config config = null;
              for (int i = 0; unknown(); i++) { config = new Config(); }
              use(config.code == 0 ? "DES" : "AES");
            }
            """)
        .pair(
            "object made when it is first needed",
            """
            static class Config {
              private static volatile Config instance;
              final int code = «0|1»;
              static Config get() {
                if (instance == null) {
                  synchronized (Config.class) {
                    if (instance == null) { instance = new Config(); }
                  }
                }
                return instance;
              }
            }
            void m() throws Exception { use(Config.get().code == 0 ? "DES" : "AES"); }
            """)
        .pair(
            "object made on one path and changed on it",
            """
            static class Config { int code; }
            void m() throws Exception {
              Config config = null;
              if (unknown()) { config = new Config(); config.code = «0|1»; }
              if (config != null) { use(config.code == 0 ? "DES" : "AES"); }
            }
            """)
        .knownMiss(
            "mutable static written elsewhere",
            """
            private static String name = "«DES|AES»";
            static void reset() { name = "AES/GCM/NoPadding"; }
            static void m() throws Exception { use(name); }
            """)
        .pair(
            "conditional on a constant of another class",
            """
            static final String NAME = Flags.LEGACY ? "DES" : "AES";
            void m() throws Exception { use(NAME); }
            // File: Flags
            class Flags { static final boolean LEGACY = «true|false»; }
            """)
        .pair(
            "singleton",
            """
            private static final T INSTANCE = new T("«DES|AES»");
            private final String name;
            private T(String name) { this.name = name; }
            static T get() { return INSTANCE; }
            static void m() throws Exception { use(get().name); }
            """)
        .pair(
            "lazy singleton",
            """
            private static T instance;
            private final String name;
            private T(String name) { this.name = name; }
            static synchronized T get() { if (instance == null) { instance = new T("«DES|AES»"); } return instance; }
            static void m() throws Exception { use(get().name); }
            """)
        .pair(
            "holder class",
            """
            private static class Holder { static final String NAME = "«DES|AES»".trim(); }
            void m() throws Exception { use(Holder.NAME); }
            """)
        .pair(
            "thread local",
            """
            private static final ThreadLocal<String> NAME = ThreadLocal.withInitial(() -> "«DES|AES»");
            void m() throws Exception { use(NAME.get()); }
            """)
        .pair(
            "thread local that is set",
            """
            void m() throws Exception {
              ThreadLocal<String> name = ThreadLocal.withInitial(() -> "«AES|DES»");
              name.set("«DES|AES»");
              use(name.get());
            }
            """)
        .pair(
            "atomic reference",
            """
            private final AtomicReference<String> name = new AtomicReference<>("«DES|AES»");
            void m() throws Exception { use(name.get()); }
            """)
        .pair(
            "atomic reference that is set",
            """
            void m() throws Exception {
              AtomicReference<String> name = new AtomicReference<>("«AES|DES»");
              name.set("«DES|AES»");
              use(name.get());
            }
            """)
        .knownMiss(
            "atomic number",
            """
            void m() throws Exception {
              AtomicInteger code = new AtomicInteger(«67|64»);
              use(code.incrementAndGet());
            }
            """)
        .pair(
            "static cache",
            """
            private static final Map<String, String> CACHE = new ConcurrentHashMap<>();
            static synchronized String name(String key) { return CACHE.computeIfAbsent(key, k -> k + "S"); }
            void m() throws Exception { use(name("«DE|AE»")); }
            """)
        .pair(
            "map that a static block fills",
            """
            private static final Map<String, String> NAMES = new HashMap<>();
            static { NAMES.put("weak", "DES"); NAMES.put("strong", "AES"); }
            void m() throws Exception { use(NAMES.get("«weak|strong»")); }
            """)
        .pair(
            "list that a static block fills",
            """
            private static final List<String> NAMES = new ArrayList<>();
            static { NAMES.add("AES"); NAMES.add("DES"); }
            void m() throws Exception { use(NAMES.get(«1|0»)); }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> recordsAndEnums() {
    return new Twins()
        .pair(
            "record",
            """
            record R(String a, String b) {}
            void m() throws Exception { use(new R("«AES|DES»", "«DES|AES»").b()); }
            """)
        .pair(
            "compact constructor",
            """
            record R(String a) { R { a = "«DES|AES»"; } }
            void m() throws Exception { use(new R("«AES|DES»").a()); }
            """)
        .pair(
            "compact constructor with a default",
            """
            record R(String a) { R { if (a == null) { a = "DES"; } } }
            void m() throws Exception { use(new R(«null|"AES"»).a()); }
            """)
        .pair(
            "further constructor of a record",
            """
            record R(String a, int n) { R(int n) { this("«DES|AES»", n); } }
            void m() throws Exception { use(new R(1).a()); }
            """)
        .pair(
            "canonical constructor in full",
            """
            record R(String a) { R(String a) { this.a = a.toUpperCase(Locale.ROOT); } }
            void m() throws Exception { use(new R("«des|aes»").a()); }
            """)
        .pair(
            "accessor",
            """
            record R(String a) { public String a() { return a + "S"; } }
            void m() throws Exception { use(new R("«DE|AE»").a()); }
            """)
        .pair(
            "method of a record",
            """
            record R(String a) { R weak() { return new R("«DES|AES»"); } }
            void m() throws Exception { use(new R("AES").weak().a()); }
            """)
        .pair(
            "record in a record",
            """
            record Inner(String name) {}
            record Outer(Inner inner, int n) {}
            void m() throws Exception { use(new Outer(new Inner("«DES|AES»"), 1).inner().name()); }
            """)
        .pair(
            "what a constant of an enum holds comes in with the constant",
            """
            enum Name {
              OLD("DES"), NEW("AES");
              private final String name;
              Name(String name) { this.name = name; }
            }
            T(String name) throws Exception { use(name); }
            T(Name name) throws Exception { this(name.name); }
            static T m() throws Exception {
              return new T(Name.«OLD|NEW»); // BUG
            }
            """)
        .pair(
            "enum field",
            """
            enum E { X("DES"), Y("AES"); final String n; E(String n) { this.n = n; } }
            void m() throws Exception { use(E.«X|Y».n); }
            """)
        .pair(
            "enum getter",
            """
            enum E { X("DES", 56), Y("AES", 128); private final String n; private final int size;
              E(String n, int size) { this.n = n; this.size = size; } String n() { return n; } }
            void m() throws Exception { use(E.«X|Y».n()); }
            """)
        .pair(
            "enum field through a parameter",
            """
            enum E { X("DES"), Y("AES"); final String n; E(String n) { this.n = n; } }
            static void run(E e) throws Exception { use(e.n); }
            void m() throws Exception { run(E.«X|Y»); }
            """)
        .pair(
            "an enum constant that nobody is known to pass",
            """
            enum E { X("«DES|AES»"); final String n; E(String n) { this.n = n; } }
            void m(E e) throws Exception { use(e.n); }
            """)
        .pair(
            "enum name",
            "enum E { DES, AES } void m() throws Exception { use(E.«DES|AES».name()); }")
        .pair(
            "enum as text",
            "enum E { DES, AES } void m() throws Exception { use(E.«DES|AES».toString()); }")
        .pair(
            "enum concatenated",
            "enum E { D, A } void m() throws Exception { use(E.«D|A» + \"ES\"); }")
        .pair(
            "enum with its own toString",
            """
            enum E { X; @Override public String toString() { return "«DES|AES»"; } }
            void m() throws Exception { use(E.X.toString()); }
            """)
        .pair(
            "enum valueOf",
            """
            enum E { X("DES"), Y("AES"); final String n; E(String n) { this.n = n; } }
            void m() throws Exception { use(E.valueOf("«X|Y»").n); }
            """)
        .pair(
            "enum values",
            "enum E { AES, DES } void m() throws Exception { use(E.values()[«1|0»].name()); }")
        .pair(
            "enum ordinal",
            """
            enum E { X, Y }
            static final String[] NAMES = {"AES", "DES"};
            void m() throws Exception { use(NAMES[E.«Y|X».ordinal()]); }
            """)
        .pair(
            "enum looked up in a loop",
            """
            enum E {
              X("x", "DES"), Y("y", "AES");
              final String key; final String n;
              E(String key, String n) { this.key = key; this.n = n; }
              static E of(String key) {
                for (E e : values()) { if (e.key.equals(key)) { return e; } }
                throw new IllegalArgumentException();
              }
            }
            void m() throws Exception { use(E.of("«x|y»").n); }
            """)
        .pair(
            "singleton enum",
            """
            enum E { INSTANCE; private String n = "«AES|DES»"; void set(String n) { this.n = n; } }
            void m() throws Exception { E.INSTANCE.set("«DES|AES»"); use(E.INSTANCE.n); }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> builders() {
    return new Twins()
        .pair(
            "fluent builder",
            """
            static class B {
              private String n = "«AES|DES»";
              B name(String n) { this.n = n; return this; }
              String build() { return n; }
            }
            void m() throws Exception { use(new B().name("«DES|AES»").build()); }
            """)
        .pair(
            "nested builder",
            """
            private final String name;
            private final int size;
            private T(Builder b) { name = b.name; size = b.size; }
            static Builder builder() { return new Builder(); }
            static final class Builder {
              private String name = "AES";
              private int size = 1;
              Builder name(String n) { name = n; return this; }
              Builder size(int s) { size = s; return this; }
              T build() { return new T(this); }
            }
            void run() throws Exception { use(name); }
            static void m() throws Exception { builder().name("«DES|AES»").size(3).build().run(); }
            """)
        .pair(
            "builder in a variable",
            """
            static class B {
              private String n;
              void name(String n) { this.n = n; }
              String build() { return n; }
            }
            void m() throws Exception {
              B one = new B();
              B two = new B();
              one.name("«DES|AES»");
              two.name("«AES|DES»");
              use(one.build());
            }
            """)
        .pair(
            "immutable wither",
            """
            record Options(String name, int size) {
              Options withName(String n) { return new Options(n, size); }
              Options withSize(int s) { return new Options(name, s); }
            }
            void m() throws Exception {
              Options base = new Options("«AES|DES»", 1);
              Options changed = base.withName("«DES|AES»").withSize(2);
              use(changed.name());
            }
            """)
        .pair(
            "builder with a consumer",
            """
            static class B { String n = "AES"; }
            static String build(Consumer<B> setup) { B b = new B(); setup.accept(b); return b.n; }
            void m() throws Exception { use(build(b -> b.n = "«DES|AES»")); }
            """)
        .pair(
            "generic builder",
            """
            static abstract class Base<S extends Base<S>> {
              String n = "AES";
              abstract S self();
              S name(String n) { this.n = n; return self(); }
            }
            static class Impl extends Base<Impl> { Impl self() { return this; } Impl other() { return this; } }
            void m() throws Exception { use(new Impl().other().name("«DES|AES»").other().n); }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> innerClasses() {
    return new Twins()
        .pair(
            "inner class reads an outer field",
            """
            private final String name = "«DES|AES»";
            class Inner { void run() throws Exception { use(name); } }
            void m() throws Exception { new Inner().run(); }
            """)
        .pair(
            "inner class of another object",
            """
            private final String name;
            T(String n) { name = n; }
            class Inner { void run() throws Exception { use(name); } }
            static void m() throws Exception { T a = new T("AES"); T b = new T("DES"); «b|a».new Inner().run(); }
            """)
        .pair(
            "qualified this",
            """
            private final String name = "«DES|AES»";
            class Inner { final String name = "«AES|DES»"; void run() throws Exception { use(T.this.name); } }
            void m() throws Exception { new Inner().run(); }
            """)
        .pair(
            "inner class writes an outer field",
            """
            private String name = "«AES|DES»";
            class Inner { void run() { name = "«DES|AES»"; } }
            void m() throws Exception { new Inner().run(); use(name); }
            """)
        .pair(
            "anonymous class reads an outer field",
            """
            private final String name = "«DES|AES»";
            void m() throws Exception {
              Supplier<String> s = new Supplier<String>() { @Override public String get() { return name; } };
              use(s.get());
            }
            """)
        .pair(
            "lambda reads an outer field",
            """
            private String name = "«DES|AES»";
            void m() throws Exception { Supplier<String> s = () -> name; use(s.get()); }
            """)
        .pair(
            "private static nested class",
            """
            private static class Nested { private String name = "«DES|AES»"; }
            void m() throws Exception { Nested n = new Nested(); use(n.name); }
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
