package dev.keyward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.support.Docs;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all checks have in common. */
final class CheckConventionsTest {
  private static final Pattern BUG_PATTERN =
      Pattern.compile("(?ms)^@BugPattern\\((.*?)\\)\npublic");
  private static final Pattern FIELD = Pattern.compile("(?m)^ {4}(\\w+) =");
  private static final List<String> REQUIRED = List.of("summary", "link", "linkType", "severity");
  private static final String JAVADOC = "A {@link BugChecker} that flags ";
  private static final Pattern MISSES =
      Pattern.compile("(?ms)^## What it misses$(?:(?!^## ).)*?^- ");

  private static List<Class<? extends BugChecker>> checks() {
    return Sources.checks();
  }

  @Test
  void everyCheckIsRegistered() {
    assertEquals(
        Sources.java(Sources.MAIN).stream()
            .filter(file -> Sources.read(file).contains("\n@BugPattern("))
            .toList(),
        checks().stream().map(Sources::of).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void isFinalWithAConstructorForServiceLoaders(Class<?> check) throws NoSuchMethodException {
    assertTrue(Modifier.isFinal(check.getModifiers()));
    assertTrue(Modifier.isPublic(check.getConstructor().getModifiers()));
    assertTrue(KeywardCheck.class.isAssignableFrom(check));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void hasNoStateButItsConfiguration(Class<?> check) {
    for (var field : check.getDeclaredFields()) {
      assertTrue(Modifier.isFinal(field.getModifiers()), field::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void declaresItsPatternInOrder(Class<?> check) {
    Matcher pattern = BUG_PATTERN.matcher(Sources.read(Sources.of(check)));
    assertTrue(pattern.find());

    List<String> fields = new ArrayList<>(Sources.matches(FIELD, pattern.group(1)).toList());
    assertEquals(REQUIRED, fields.subList(0, Math.min(REQUIRED.size(), fields.size())));
    fields.removeAll(REQUIRED);
    fields.remove("tags");
    assertEquals(List.of(), fields);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void summaryIsAShortSentenceWithoutFullStop(Class<?> check) {
    String summary = pattern(check).summary();

    assertTrue(summary.length() <= 120, () -> summary.length() + " characters: " + summary);
    assertTrue(summary.matches("\\S.*[^.\\s]"), summary);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void linksToItsPage(Class<?> check) {
    assertEquals(LinkType.CUSTOM, pattern(check).linkType());
    assertEquals(Docs.CHECKS + check.getSimpleName() + ".md", pattern(check).link());
    assertTrue(Files.isRegularFile(Sources.pageOf(check)), Sources.pageOf(check)::toString);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void javadocSaysWhatItFlags(Class<?> check) {
    String source = Sources.read(Sources.of(check));
    String javadoc = source.substring(source.indexOf("\n/**") + 4).replaceFirst("^[\\s*]+", "");

    assertTrue(javadoc.startsWith(JAVADOC), javadoc);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void isTestedNegativesFirst(Class<?> check) {
    String test = Sources.read(Sources.testOf(check));

    int negatives = test.indexOf("void negatives(");
    int positives = test.indexOf("void positives(");
    assertTrue(negatives > 0);
    assertTrue(positives > negatives);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void fixesAreTested(Class<?> check) {
    if (Sources.read(Sources.of(check)).contains("fixedBy")) {
      assertTrue(Sources.read(Sources.testOf(check)).contains("void fixes("));
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void knownMissesAreTested(Class<?> check) {
    boolean misses = MISSES.matcher(Sources.read(Sources.pageOf(check))).find();

    assertEquals(misses, Sources.read(Sources.testOf(check)).contains("void knownMisses("));
  }

  private static BugPattern pattern(Class<?> check) {
    return check.getAnnotation(BugPattern.class);
  }
}
