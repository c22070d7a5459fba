package dev.keyward.docs;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of Java code on a page: a compilation unit if all that it declares at the margin are
 * types, else the members of an implied class. Common imports are implied, too.
 */
record Snippet(String code) {
  static final String MARKER = "// flagged";

  private static final String IMPORTS =
      Stream.of(
              "dev.keyward.annotations",
              "java.io",
              "java.math",
              "java.net",
              "java.nio.charset",
              "java.nio.file",
              "java.security",
              "java.security.cert",
              "java.security.spec",
              "java.time",
              "java.util",
              "javax.crypto",
              "javax.crypto.spec",
              "javax.net.ssl")
          .map(name -> "import " + name + ".*;\n")
          .collect(joining());

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\n(.*?)^```$");
  private static final Pattern EXPIRY = Pattern.compile("(expires = \")[\\d-]+\"");

  /** Lines at the margin that declare nothing, or continue what others declare. */
  private static final Pattern NO_DECLARATION =
      Pattern.compile("\\s.*|import .*|//.*|/\\*.*|@(?!interface\\b).*|[})].*|");

  private static final Pattern TYPE =
      Pattern.compile(
          "(?:(?:public|final|abstract|sealed|non-sealed)\\s+)*"
              + "(?:class|interface|enum|record|@interface)\\s+(\\w+)");
  private static final Pattern OWN_IMPORTS = Pattern.compile("(?:\\s*import [^;]*;.*\\n)*");

  /** Every block of Java code in a text. */
  static List<Snippet> all(String text) {
    return BLOCK
        .matcher(text)
        .results()
        .map((MatchResult match) -> new Snippet(match.group(1)))
        .toList();
  }

  /** The name of the file that it would be in. */
  String fileName() {
    return type().orElse("Example") + ".java";
  }

  /** The code with all that is implied. What it says to expire does so in a month. */
  String unit() {
    return EXPIRY.matcher(completed()).replaceAll("$1" + LocalDate.now().plusMonths(1) + "\"");
  }

  private String completed() {
    if (type().isPresent()) {
      return IMPORTS + code;
    }
    Matcher imports = OWN_IMPORTS.matcher(code);
    int end = imports.lookingAt() ? imports.end() : 0;
    return IMPORTS + code.substring(0, end) + "class Example {\n" + code.substring(end) + "}\n";
  }

  /** How many lines of the {@link #unit} come before the code. */
  long impliedLines() {
    return IMPORTS.lines().count() + (type().isPresent() ? 0 : 1);
  }

  /** The lines with the marker, counted from 1. */
  List<Long> flaggedLines() {
    List<Long> flagged = new ArrayList<>();
    long number = 0;
    for (String line : code.lines().toList()) {
      number++;
      if (line.endsWith(MARKER)) {
        flagged.add(number);
      }
    }
    return flagged;
  }

  /** A compilation unit without imports, markers and white space. */
  static String essence(String unit) {
    return unit.lines()
        .filter(line -> !line.startsWith("import "))
        .map(line -> line.replace(MARKER, "").replaceAll("\\s", ""))
        .collect(joining());
  }

  /** The first type, if there are no declarations but of types. */
  private Optional<String> type() {
    List<Matcher> declarations =
        code.lines()
            .filter(line -> !NO_DECLARATION.matcher(line).matches())
            .map(TYPE::matcher)
            .toList();
    return declarations.stream().allMatch(Matcher::lookingAt)
        ? declarations.stream().findFirst().map(type -> type.group(1))
        : Optional.empty();
  }
}
