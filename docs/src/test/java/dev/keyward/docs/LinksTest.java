package dev.keyward.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between pages lead somewhere. */
final class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]*)\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  private static List<Path> pages() {
    return Docs.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) {
    List<String> dead = new ArrayList<>();
    for (String link : find(LINK, withoutCode(page))) {
      if (!link.startsWith("https://") && !exists(page, link)) {
        dead.add(link);
      }
    }
    assertEquals(List.of(), dead);
  }

  @Test
  void everyPageIsOnTheIndex() {
    List<String> links = find(LINK, withoutCode(Docs.FOLDER.resolve("README.md")));

    assertEquals(
        List.of(),
        pages().stream()
            .map(page -> Docs.FOLDER.toAbsolutePath().relativize(page.toAbsolutePath()))
            .map(page -> page.toString().replace('\\', '/'))
            .filter(page -> !page.equals("README.md") && !links.contains(page))
            .toList());
  }

  private static boolean exists(Path page, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? page : page.resolveSibling(path);
    return Files.isRegularFile(target)
        && (hash < 0
            || find(HEADING, withoutCode(target)).stream()
                .map(LinksTest::anchor)
                .anyMatch(link.substring(hash + 1)::equals));
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
  }

  private static String withoutCode(Path page) {
    return CODE.matcher(Docs.read(page)).replaceAll("");
  }

  private static List<String> find(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }
}
