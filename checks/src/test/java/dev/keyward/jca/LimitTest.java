package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "MD5, PBKDF2_SHA1_ITERATIONS",
    "SHA_1, PBKDF2_SHA1_ITERATIONS",
    "SHA_224, PBKDF2_SHA256_ITERATIONS",
    "SHA_256, PBKDF2_SHA256_ITERATIONS",
    "SM3, PBKDF2_SHA256_ITERATIONS",
    "SHA_384, PBKDF2_SHA512_ITERATIONS",
    "SHA_512, PBKDF2_SHA512_ITERATIONS",
    "SHA_512_256, PBKDF2_SHA512_ITERATIONS",
    "SHA3_256, PBKDF2_SHA512_ITERATIONS",
  })
  void ofPbkdf2(HashName prf, Limit limit) {
    assertEquals(limit, Limit.ofPbkdf2(prf));
  }

  @ParameterizedTest
  @CsvSource({
    "SHA_256, HMAC_SHA256_KEY_BYTES",
    "SHA_384, HMAC_SHA384_KEY_BYTES",
    "SHA_512, HMAC_SHA512_KEY_BYTES",
    "SHA_1, HMAC_KEY_BYTES",
  })
  void ofTokenKey(HashName hash, Limit limit) {
    assertEquals(limit, Limit.ofTokenKey(hash));
  }
}
