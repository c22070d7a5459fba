package dev.keyward.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReviewTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 6, 30);

  @Test
  void acceptsOnItsLastDay() {
    assertEquals(Optional.empty(), objection("cache key", "security team", "2027-06-30"));
  }

  @Test
  void expires() {
    assertEquals(
        Optional.of("it expired on 2027-06-29"),
        objection("cache key", "security team", "2027-06-29"));
  }

  @Test
  void needsReasonAndReviewer() {
    assertEquals(Optional.of("it gives no reason"), objection(" ", "security team", "2027-06-30"));
    assertEquals(Optional.of("it names no reviewer"), objection("cache key", "", "2027-06-30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "never", "2027", "30.6.2027", "2027-02-30", "2027-6-30"})
  void needsDate(String expires) {
    assertEquals(
        Optional.of("\"" + expires + "\" is not a date of the form 2027-06-30"),
        objection("cache key", "security team", expires));
  }

  private static Optional<String> objection(String reason, String reviewer, String expires) {
    return new Review(reason, reviewer, expires, "").objection(TODAY);
  }
}
