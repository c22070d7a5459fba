package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.keyward.jca.Policy.Profile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScryptCostTest {
  private static final Policy DEFAULT = Policy.of(Profile.DEFAULT, Map.of());

  @ParameterizedTest
  @CsvSource({
    "131072, 8, 1, true",
    "262144, 8, 1, true",
    "65536, 8, 2, true",
    "32768, 8, 3, true",
    "16384, 8, 5, true",
    "8192, 8, 10, true",
    "131072, 4, 1, false",
    "65536, 8, 1, false",
    "16384, 8, 4, false",
    "4096, 8, 20, false",
    "1024, 1, 1, false",
  })
  void meetsTheDefault(long n, int r, int p, boolean meets) {
    assertEquals(meets, new ScryptCost(n, r, p).meets(DEFAULT));
  }

  @Test
  void isFarBelow() {
    assertFalse(new ScryptCost(1 << 17, 8, 1).isFarBelow(DEFAULT));
    assertFalse(new ScryptCost(1 << 16, 8, 1).isFarBelow(DEFAULT));
    assertTrue(new ScryptCost(1 << 15, 8, 1).isFarBelow(DEFAULT));
  }

  @Test
  void raisedMinimumHasNoEquivalents() {
    Policy raised = Policy.of(Profile.DEFAULT, Map.of(Limit.SCRYPT_N, 1 << 18));
    assertTrue(new ScryptCost(1 << 18, 8, 1).meets(raised));
    assertFalse(new ScryptCost(1 << 16, 8, 2).meets(raised));
  }

  @Test
  void loweredMinimumHolds() {
    Policy lowered = Policy.of(Profile.DEFAULT, Map.of(Limit.SCRYPT_N, 1 << 14));
    assertTrue(new ScryptCost(1 << 14, 8, 1).meets(lowered));
    assertTrue(new ScryptCost(1 << 13, 8, 10).meets(lowered));
    assertFalse(new ScryptCost(1 << 13, 8, 1).meets(lowered));
  }
}
