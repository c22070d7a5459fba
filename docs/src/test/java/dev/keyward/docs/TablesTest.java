package dev.keyward.docs;

import static java.util.stream.Collectors.joining;

import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import dev.keyward.support.Flags;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables on the pages are rendered from the code. */
final class TablesTest {
  private static final Path INDEX = Docs.FOLDER.resolve("README.md");
  private static final Path FLAGS = Docs.FOLDER.resolve("flags.md");
  private static final Path SOURCES = Docs.FOLDER.resolve("sources.md");

  @Test
  void checksOnIndex() {
    new Region(INDEX, "checks").assertIs(checks("checks/"));
  }

  @Test
  void checksOnFrontPage() {
    new Region(Docs.ROOT.resolve("README.md"), "checks").assertIs(checks("docs/checks/"));
  }

  @Test
  void flags() {
    Set<String> limits = Arrays.stream(Limit.values()).map(Limit::key).collect(Collectors.toSet());
    new Region(FLAGS, "flags")
        .assertIs(
            table(
                List.of("flag", "accepts", "without it", "meaning"),
                Flags.all().stream()
                    .filter(flag -> !limits.contains(flag.key()))
                    .map(
                        flag ->
                            List.of(
                                code(flag.key()),
                                flag.values(),
                                flag.standard(),
                                flag.meaning()))));
  }

  @Test
  void limits() {
    new Region(FLAGS, "limits")
        .assertIs(
            table(
                Stream.concat(
                        Stream.of("flag", "unit"),
                        Arrays.stream(Policy.Profile.values()).map(TablesTest::name))
                    .toList(),
                Arrays.stream(Limit.values()).map(TablesTest::limit)));
  }

  @Test
  void dormantChecks() {
    new Region(FLAGS, "dormant")
        .assertIs(
            table(
                List.of("check", "profiles that report it"),
                Check.all().stream()
                    .filter(Check::isDormant)
                    .map(check -> List.of(link(check, "checks/"), check.wokenBy()))));
  }

  @Test
  void sources() {
    new Region(SOURCES, "numbers")
        .assertIs(
            table(
                List.of("flag", "minimum", "advice", "unit", "source", "date"),
                Arrays.stream(Limit.values())
                    .map(
                        limit ->
                            List.of(
                                code(limit.key()),
                                grouped(limit.minimum()),
                                grouped(limit.advice()),
                                unit(limit),
                                limit.source(),
                                limit.date().toString()))));
  }

  private static List<String> limit(Limit limit) {
    return Stream.concat(
            Stream.of(code(limit.key()), unit(limit)),
            Arrays.stream(Policy.Profile.values())
                .map(profile -> Policy.of(profile, Map.of()).minimum(limit) + ""))
        .toList();
  }

  /** A number without a word in messages still has a meaning. */
  private static String unit(Limit limit) {
    return limit.unit() == Limit.Unit.LOG2 ? "exponent of two" : limit.unit().word();
  }

  private static String checks(String folder) {
    return table(
        List.of("family", "check", "severity", "what it says"),
        Check.all().stream()
            .map(
                check ->
                    List.of(
                        check.family(), link(check, folder), check.severity(), check.summary())));
  }

  private static String link(Check check, String folder) {
    return "[" + check.name() + "](" + folder + check.name() + ".md)";
  }

  private static String table(List<String> heads, Stream<List<String>> rows) {
    return Stream.concat(Stream.of(heads, heads.stream().map(head -> "---").toList()), rows)
        .map(row -> row.stream().collect(joining(" | ", "| ", " |\n")))
        .collect(joining());
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String name(Policy.Profile profile) {
    return profile.name().toLowerCase(Locale.ROOT);
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
