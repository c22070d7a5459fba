package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LimitTest {

  @ParameterizedTest
  @EnumSource
  void isSound(Limit limit) {
    assertTrue(limit.key().matches("(Min|Max)([A-Z][a-z0-9]*)+"), limit::key);
    assertFalse(limit.source().isBlank());
    assertTrue(limit.date().isAfter(LocalDate.of(2005, 1, 1)));
    assertTrue(limit.date().isBefore(LocalDate.of(2027, 1, 1)));
    assertTrue(limit.minimum() > 0);
    if (limit.isUpper()) {
      assertTrue(limit.advice() <= limit.minimum());
    } else {
      assertTrue(limit.advice() >= limit.minimum());
      assertTrue(limit.errorBelow() <= limit.minimum());
    }
  }

  @Test
  void keysAreUnique() {
    assertEquals(
        Limit.values().length, Arrays.stream(Limit.values()).map(Limit::key).distinct().count());
  }

  @Test
  void keysCarryTheirUnit() {
    for (Limit limit : Limit.values()) {
      String suffix =
          switch (limit.unit()) {
            case BITS -> "Bits";
            case BYTES -> "Bytes";
            case KIB -> "Kib";
            case SECONDS -> "Seconds";
            case ITERATIONS -> "Iterations";
            case LOG2, COUNT -> "";
          };
      assertTrue(limit.key().endsWith(suffix), limit::key);
    }
  }
}
