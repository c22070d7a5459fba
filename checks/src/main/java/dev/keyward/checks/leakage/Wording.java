package dev.keyward.checks.leakage;

import static java.util.stream.Collectors.joining;

import dev.keyward.checks.leakage.Holder.Part;
import java.util.List;

/** The words in which secrets in texts are reported. */
final class Wording {
  private Wording() {}

  static String message(Member secret, String deed, String remedy) {
    return secret.name()
        + " "
        + secret.reason()
        + ", and "
        + deed
        + ": it gets into every log, message and debugger that shows such an object. "
        + remedy
        + ".";
  }

  /** The other secrets of the same text. */
  static String others(List<Part> parts, Part told) {
    return parts.size() < 2
        ? ""
        : parts.stream()
            .filter(part -> part != told)
            .map(part -> part.member().name())
            .collect(joining(", ", ", as it does ", ""));
  }
}
