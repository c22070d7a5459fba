package dev.keyward.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableListMultimap;
import com.google.errorprone.bugpatterns.BugChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;

/**
 * Pairs of programs that differ in one thing: in the bad one DES reaches a transformation, in the
 * safe one it does not.
 *
 * <p>A pair is written once, with the difference between guillemets: {@code «bad|safe»}. Where the
 * bad twin has lines that end in {@code // BUG}, exactly those are reported. All pairs are compiled
 * at once, each program in a package of its own.
 */
final class Twins {
  private static final Pattern DIFFERENCE = Pattern.compile("«([^|»]*)\\|([^»]*)»");

  private final Class<? extends BugChecker> probe;
  private final List<String> programs = new ArrayList<>();
  private final List<DynamicTest> tests = new ArrayList<>();
  private final Supplier<ImmutableListMultimap<String, String>> findings =
      Suppliers.memoize(this::compile);

  /** Bad is where DES can be the transformation. */
  Twins() {
    this(FlagsDes.class);
  }

  /** Bad is what the probe reports. */
  Twins(Class<? extends BugChecker> probe) {
    this.probe = probe;
  }

  /** Adds a pair of {@link Program}s. */
  Twins pair(String name, String twins) {
    return pair(name, bad(twins), safe(twins));
  }

  /** Adds a pair whose twins are too different to be written as one. */
  Twins pair(String name, String bad, String safe) {
    int badIndex = add(bad);
    int safeIndex = add(safe);
    tests.add(
        DynamicTest.dynamicTest(
            name,
            () -> {
              assertNotEquals(bad, safe);
              List<String> reported = findings(badIndex);
              assertFalse(reported.isEmpty(), () -> "the bad twin is not reported:\n" + bad);
              List<String> marked = Program.of(bad, folder(badIndex)).marked();
              if (!marked.isEmpty()) {
                assertEquals(marked, reported, () -> "reported elsewhere:\n" + bad);
              }
              assertEquals(
                  List.of(), findings(safeIndex), () -> "the safe twin is reported:\n" + safe);
            }));
    return this;
  }

  /** Adds a pair of lists of statements. */
  Twins code(String name, String twins) {
    return pair(name, "void m() throws Exception {\n" + twins + "\n}");
  }

  /** Adds a pair of expressions that evaluate to a name, or to its characters or bytes. */
  Twins value(String name, String twins) {
    return code(name, "use(" + twins + ");");
  }

  /** Adds a pair that only newer versions of Java than the oldest can read. */
  Twins since(int feature, String name, String twins) {
    return Runtime.version().feature() >= feature ? pair(name, twins) : this;
  }

  /** Adds a pair of which the engine reports not even the bad twin. */
  Twins knownMiss(String name, String twins) {
    int index = add(bad(twins));
    tests.add(
        DynamicTest.dynamicTest(
            "missed: " + name,
            () -> assertEquals(List.of(), findings(index), "it is no longer missed")));
    return this;
  }

  /** Adds a pair of which the engine reports even the safe twin. */
  Twins knownAlarm(String name, String twins) {
    int index = add(safe(twins));
    tests.add(
        DynamicTest.dynamicTest(
            "false alarm: " + name,
            () -> assertFalse(findings(index).isEmpty(), "it is no longer reported")));
    return this;
  }

  Stream<DynamicTest> tests() {
    return tests.stream();
  }

  private static String bad(String twins) {
    return DIFFERENCE.matcher(twins).replaceAll(m -> Matcher.quoteReplacement(m.group(1)));
  }

  private static String safe(String twins) {
    return DIFFERENCE.matcher(twins).replaceAll(m -> Matcher.quoteReplacement(m.group(2)));
  }

  private int add(String program) {
    programs.add(program);
    return programs.size() - 1;
  }

  private static String folder(int index) {
    return "p" + index;
  }

  private List<String> findings(int index) {
    return Program.hasPackages(programs.get(index))
        ? Program.compile(probe, Program.of(programs.get(index)).sources()).values().asList()
        : findings.get().get(folder(index));
  }

  private ImmutableListMultimap<String, String> compile() {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      if (!Program.hasPackages(programs.get(i))) {
        sources.addAll(Program.of(programs.get(i), folder(i)).sources());
      }
    }
    return Program.compile(probe, sources);
  }
}
