package dev.keyward.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a check.
 *
 * @param title the first heading
 * @param lead the paragraphs before the first section, one string each
 * @param sections the text under each further heading, in order
 */
record Page(String title, List<String> lead, Map<String, String> sections) {
  private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,2}) (.*)$");

  static Path file(Check check) {
    return Docs.checks().resolve(check.name() + ".md");
  }

  static boolean exists(Check check) {
    return Files.exists(file(check));
  }

  static Page of(Check check) {
    return parse(Docs.read(file(check)));
  }

  static Page parse(String text) {
    String title = "";
    List<String> lead = List.of();
    Map<String, String> sections = new LinkedHashMap<>();
    List<String> headings = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher heading = HEADING.matcher(text);
    while (heading.find()) {
      headings.add(heading.group(2));
      ends.add(heading.start());
      starts.add(heading.end());
    }
    ends.add(text.length());
    for (int i = 0; i < headings.size(); i++) {
      String body = text.substring(starts.get(i), ends.get(i + 1)).strip();
      if (i == 0) {
        title = headings.get(0);
        lead = List.of(body.split("\n\\s*\n"));
      } else {
        sections.put(headings.get(i), body);
      }
    }
    return new Page(title, lead, sections);
  }

  /** The Java code in a section. */
  List<Snippet> snippets(String section) {
    return Snippet.all(sections.getOrDefault(section, ""));
  }
}
