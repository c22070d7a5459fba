package dev.keyward.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Pairs of programs that differ in one thing: in the bad one DES reaches a transformation, in the
 * safe one it does not.
 *
 * <p>A pair is written once, with the difference between guillemets: {@code «bad|safe»}. Where the
 * bad twin has lines that end in {@code // BUG}, exactly those are reported.
 */
final class Twins {
  private static final Pattern DIFFERENCE = Pattern.compile("«([^|»]*)\\|([^»]*)»");

  private final List<DynamicTest> tests = new ArrayList<>();

  /** Adds a pair of {@link Program}s. */
  Twins pair(String name, String twins) {
    String bad = DIFFERENCE.matcher(twins).replaceAll(m -> Matcher.quoteReplacement(m.group(1)));
    String safe = DIFFERENCE.matcher(twins).replaceAll(m -> Matcher.quoteReplacement(m.group(2)));
    return pair(name, bad, safe);
  }

  /** Adds a pair whose twins are too different to be written as one. */
  Twins pair(String name, String bad, String safe) {
    tests.add(
        DynamicTest.dynamicTest(
            name,
            () -> {
              assertFalse(bad.equals(safe), () -> "the twins are the same:\n" + bad);
              Program reported = Program.of(bad);
              List<String> findings = reported.findings();
              assertFalse(findings.isEmpty(), () -> "the bad twin is not reported:\n" + bad);
              if (!reported.marked().isEmpty()) {
                assertEquals(reported.marked(), findings, () -> "reported elsewhere:\n" + bad);
              }
              assertEquals(
                  List.of(),
                  Program.of(safe).findings(),
                  () -> "the safe twin is reported:\n" + safe);
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

  /** Adds pairs of programs that only newer versions of Java than the oldest can read. */
  Twins since(int feature, String name, String twins) {
    return Runtime.version().feature() >= feature ? pair(name, twins) : this;
  }

  /** Adds a pair of which the engine does not report even the bad twin. */
  Twins knownMiss(String name, String twins) {
    String bad = DIFFERENCE.matcher(twins).replaceAll(m -> Matcher.quoteReplacement(m.group(1)));
    tests.add(
        DynamicTest.dynamicTest(
            "missed: " + name,
            () -> assertEquals(List.of(), Program.of(bad).findings(), "no longer missed")));
    return this;
  }

  Stream<DynamicTest> tests() {
    return tests.stream();
  }
}
