package dev.keyward.integration;

import dev.keyward.integration.Judgement.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that shows what readers judged of the findings in real libraries. */
final class CorporaPage {
  private CorporaPage() {}

  static String render(List<Corpus> corpora) {
    List<Judgement> all = corpora.stream().flatMap(c -> c.judgements().stream()).toList();
    StringBuilder page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            """
        # Real libraries

        The checks are tried on %d libraries as they were released, %,d lines in all. Somebody read every finding in its
        context, and said whether it is so. *Debatable* means that it is so, but that the harm depends on who calls the
        library. The verdicts stand in `integration-tests/corpora/*/findings.txt`, one line each. A finding without a
        verdict fails the test, and so does one that vanishes:

            mvn -Pcorpora verify

        ## What was found, by check

        | check | findings | true | false | debatable |
        | --- | ---: | ---: | ---: | ---: |
        """,
            corpora.size(),
            corpora.stream().mapToInt(Corpus::lines).sum()));
    byCheck(all).forEach((check, judgements) -> page.append(row("`" + check + "`", judgements)));
    page.append(row("all", all));
    page.append(
        """

        ## Where it was found, by library

        | library | what it is | lines | findings | true | false | debatable |
        | --- | --- | ---: | ---: | ---: | ---: | ---: |
        """);
    for (Corpus corpus : corpora) {
      String what =
          String.format(
              Locale.ROOT,
              "%s | %s | %,d",
              corpus.artifacts().stream().collect(Collectors.joining("`, `", "`", "`")),
              corpus.description(),
              corpus.lines());
      page.append(row(what, corpus.judgements()));
    }
    return page.toString();
  }

  private static Map<String, List<Judgement>> byCheck(List<Judgement> judgements) {
    return judgements.stream()
        .collect(Collectors.groupingBy(Judgement::check, TreeMap::new, Collectors.toList()));
  }

  private static String row(String what, List<Judgement> judgements) {
    List<String> cells = new ArrayList<>(List.of(what, String.valueOf(judgements.size())));
    for (Verdict verdict : Verdict.values()) {
      cells.add(String.valueOf(judgements.stream().filter(j -> j.verdict() == verdict).count()));
    }
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
