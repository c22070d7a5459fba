package dev.keyward.support;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@code @CryptoReviewed} says.
 *
 * @param reason why the finding is acceptable
 * @param reviewer who accepted it
 * @param expires the last day on which it is accepted, as {@code yyyy-MM-dd}
 * @param ticket where the decision is on record, or empty
 */
public record Review(String reason, String reviewer, String expires, String ticket) {
  private static final String ANNOTATION = "dev.keyward.annotations.CryptoReviewed";

  /** The review that a declaration carries. */
  public static Optional<Review> of(Symbol declaration) {
    return declaration.getRawAttributes().stream()
        .filter(mark -> mark.type.tsym.getQualifiedName().contentEquals(ANNOTATION))
        .findFirst()
        .map(Review::read);
  }

  private static Review read(Attribute.Compound annotation) {
    Map<String, String> elements = new HashMap<>();
    annotation
        .getElementValues()
        .forEach((name, value) -> elements.put(name.name.toString(), value.getValue() + ""));
    return new Review(
        elements.getOrDefault("reason", ""),
        elements.getOrDefault("reviewer", ""),
        elements.getOrDefault("expires", ""),
        elements.getOrDefault("ticket", ""));
  }

  /** Why the review accepts nothing on this day; empty if it does accept. */
  public Optional<String> objection(LocalDate today) {
    if (reason.isBlank()) {
      return Optional.of("it gives no reason");
    }
    if (reviewer.isBlank()) {
      return Optional.of("it names no reviewer");
    }
    LocalDate last;
    try {
      last = LocalDate.parse(expires);
    } catch (DateTimeParseException e) {
      return Optional.of("\"" + expires + "\" is not a date of the form 2027-06-30");
    }
    return last.isBefore(today) ? Optional.of("it expired on " + last) : Optional.empty();
  }
}
