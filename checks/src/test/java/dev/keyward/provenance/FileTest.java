package dev.keyward.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every class of the same compilation, in whatever order and number its files come. */
final class FileTest {
  /** Names, sizes, a factory, an interface with two implementations and a service, all apart. */
  private static final String SEVERAL_FILES =
      """
      void m() throws Exception {
        new Service(Level.LOW).run();
        new Service(Level.HIGH).run();
        Sink.direct(Names.OLD); // BUG
        Sink.direct(Names.NEW);
      }
      // File: Service
      class Service {
        private final Scheme scheme;
        Service(Level level) { scheme = Schemes.of(level); }
        void run() throws Exception {
          Sink.direct(scheme.name()); // BUG
        }
      }
      // File: Schemes
      class Schemes { static Scheme of(Level level) { return level == Level.LOW ? new OldScheme() : new NewScheme(); } }
      // File: Level
      enum Level { LOW, HIGH }
      // File: Scheme
      interface Scheme { String name(); }
      // File: OldScheme
      class OldScheme implements Scheme { public String name() { return Names.OLD; } }
      // File: NewScheme
      class NewScheme implements Scheme { public String name() { return Names.NEW; } }
      // File: Names
      class Names { static final String OLD = String.join("", "D", "ES"); static final String NEW = "AES"; }
      // File: Sink
      class Sink { static void direct(String name) throws Exception { Cipher.getInstance(name); } }
      """;

  @TestFactory
  Stream<DynamicTest> twins() {
    return new Twins()
        .pair(
            "through five files",
            """
            void m() throws Exception {
              new Facade(new Options().name("«DES|AES»")).run();
            }
            // File: Options
            class Options { private String name; Options name(String n) { name = n; return this; } String name() { return name; } }
            // File: Facade
            class Facade { private final Options options; Facade(Options o) { options = o; } void run() throws Exception { Worker.work(options); } }
            // File: Worker
            class Worker { static void work(Options o) throws Exception { Crypto.cipher(o.name()); } }
            // File: Crypto
            final class Crypto { static Cipher cipher(String name) throws Exception { return Cipher.getInstance(name); } }
            """)
        .pair(
            "field set by a constructor, read in an override, under a constant condition",
            """
            static abstract class Base { abstract String pick(); void go() throws Exception { use(pick()); } }
            static class Impl extends Base {
              private final String n;
              Impl() { n = Names.WEAK; }
              @Override String pick() { int level = «2|0»; return level > 1 ? n : "AES"; }
            }
            static void m() throws Exception { new Impl().go(); }
            // File: Names
            class Names { static final String WEAK = String.valueOf("DES"); }
            """)
        .pair(
            "several classes in a file",
            """
            void m() throws Exception { use(new Second().get()); }
            // File: First
            class First { String get() { return "«DES|AES»"; } }
            class Second extends First {}
            """)
        .pair(
            "packages",
            """
            void m() throws Exception { use(a.A.name()); }
            // File: a.A
            public class A { public static String name() { return b.B.NAME; } }
            // File: b.B
            public class B { public static final String NAME = "«DES|AES»".trim(); }
            """)
        .pair(
            "lambda made in one file, stored in another, called in a third",
            """
            void m() throws Exception { Holder.namer = n -> n + "S"; use(Caller.call("«DE|AE»")); }
            // File: Holder
            class Holder { static UnaryOperator<String> namer; }
            // File: Caller
            class Caller { static String call(String n) { return Holder.namer.apply(n); } }
            """)
        .pair(
            "a class that is loaded by another's static block",
            """
            void m() throws Exception { use(Registry.get("x")); }
            // File: Registry
            class Registry {
              private static final Map<String, String> NAMES = new HashMap<>();
              static { Defaults.register(); }
              static void put(String k, String v) { NAMES.put(k, v); }
              static String get(String k) { return NAMES.get(k); }
            }
            // File: Defaults
            class Defaults { static void register() { Registry.put("x", "«DES|AES»"); Registry.put("y", "«AES|DES»"); } }
            """)
        .tests();
  }

  @Test
  void anyOrderOfFilesGivesTheSameFindings() {
    Program program = Program.of(SEVERAL_FILES);
    assertEquals(program.marked(), program.findings());
    Random random = new Random(42);
    for (int i = 0; i < 20; i++) {
      List<JavaFileObject> shuffled = new ArrayList<>(program.sources());
      Collections.shuffle(shuffled, random);
      assertEquals(
          ImmutableSet.copyOf(program.marked()),
          ImmutableSet.copyOf(Program.compile(shuffled)),
          shuffled::toString);
    }
  }

  @Test
  void fileByFileIsAtMostAMiss() {
    Program program = Program.of(SEVERAL_FILES);
    for (int i = 0; i < program.sources().size(); i++) {
      List<JavaFileObject> rotated = new ArrayList<>(program.sources());
      Collections.rotate(rotated, i);
      List<String> findings = Program.compile(rotated, "-XDcompilePolicy=byfile");
      assertTrue(program.marked().containsAll(findings), findings::toString);
    }
  }

  @Test
  void missingFilesAreAtMostAMiss() throws Exception {
    Program program = Program.of(SEVERAL_FILES);
    try (ClassOutput compiled = ClassOutput.of(program.sources())) {
      for (JavaFileObject missing : program.sources()) {
        List<JavaFileObject> rest =
            program.sources().stream()
                .filter(file -> file != missing)
                .collect(ImmutableList.toImmutableList());
        List<String> findings = Program.compile(rest, "-cp", compiled.folder().toString());
        assertTrue(program.marked().containsAll(findings), findings::toString);
        List<String> alone = Program.compile(List.of(missing), "-cp", compiled.folder().toString());
        assertTrue(program.marked().containsAll(alone), alone::toString);
      }
    }
  }
}
