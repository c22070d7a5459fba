package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RandomTextTest {
  @Test
  void drawn() {
    Random random = new Random(20261125);
    int found = 0;
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = new byte[16 + random.nextInt(17)];
      random.nextBytes(bytes);
      found += RandomText.is(Base64.getEncoder().encodeToString(bytes)) ? 1 : 0;
      found += RandomText.is(HexFormat.of().formatHex(bytes)) ? 1 : 0;
    }
    assertTrue(found > 1900, found + " of 2000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password",
        "X-XSRF-TOKEN",
        "spring.security.oauth2.client.secret",
        "spring-security-oauth2-client-secret",
        "SuperSecretPassword123",
        "correct horse battery staple",
        "orders-encryption-key-1",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        "0123456789abcdef0123456789abcdef",
        "123e4567-e89b-12d3-a456-426614174000",
        "12345678901234567890",
        "2026-11-25T08:15:30",
        "aaaaaaaaaaaaaaaaaaaaaaa1",
        "JSESSIONIDSSO_2",
      })
  void written(String text) {
    assertFalse(RandomText.is(text));
  }

  @Test
  void isBounded() {
    assertFalse(RandomText.is("a1B2".repeat(250_000)));
  }
}
