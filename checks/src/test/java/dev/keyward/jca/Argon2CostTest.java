package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.keyward.jca.Policy.Profile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Argon2CostTest {
  private static final Policy DEFAULT = Policy.of(Profile.DEFAULT, Map.of());
  private static final Policy STRICT = Policy.of(Profile.STRICT, Map.of());

  @ParameterizedTest
  @CsvSource({
    "19456, 2, 1, true",
    "47104, 1, 1, true",
    "12288, 3, 1, true",
    "9216, 4, 1, true",
    "7168, 5, 1, true",
    "65536, 3, 4, true",
    "19456, 1, 1, false",
    "16384, 2, 1, false",
    "4096, 3, 1, false",
    "1024, 100, 8, false",
  })
  void meetsTheDefault(int memoryKib, int iterations, int parallelism, boolean meets) {
    assertEquals(meets, new Argon2Cost(memoryKib, iterations, parallelism).meets(DEFAULT));
  }

  @Test
  void strictAsksForRfc9106() {
    assertTrue(new Argon2Cost(65_536, 3, 4).meets(STRICT));
    assertTrue(new Argon2Cost(1 << 21, 1, 4).meets(STRICT));
    assertFalse(new Argon2Cost(47_104, 1, 1).meets(STRICT));
    assertFalse(new Argon2Cost(65_536, 3, 1).meets(STRICT));
  }

  @Test
  void isFarBelow() {
    assertFalse(new Argon2Cost(16_384, 2, 1).isFarBelow(DEFAULT));
    assertTrue(new Argon2Cost(4_096, 3, 1).isFarBelow(DEFAULT));
    assertFalse(new Argon2Cost(Integer.MAX_VALUE, 1, 1).isFarBelow(DEFAULT));
  }
}
