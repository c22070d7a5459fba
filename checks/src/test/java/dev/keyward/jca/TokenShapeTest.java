package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The beginnings stand apart from the rest, or scanners of repositories would stumble over them.
 */
final class TokenShapeTest {
  private static final String DRAWN = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0";
  private static final String HEX = "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @CsvSource({
    "GITHUB, ghp_, 36",
    "GITHUB, gho_, 36",
    "GITLAB, glpat-, 20",
    "SLACK, xoxb-, 40",
    "STRIPE, sk_live_, 24",
    "STRIPE, rk_live_, 30",
    "NPM, npm_, 36",
    "GOOGLE, AIza, 35",
    "VAULT, hvs., 30",
  })
  void issued(TokenShape shape, String beginning, int length) {
    String token = beginning + DRAWN.substring(0, length);

    assertEquals(Optional.of(shape), TokenShape.of(token));
    assertEquals(Optional.empty(), TokenShape.of(beginning + DRAWN.substring(0, 15)));
    assertEquals(Optional.empty(), TokenShape.of(beginning + "x".repeat(length)));
    assertEquals(Optional.empty(), TokenShape.of("See " + token));
  }

  @Test
  void others() {
    assertEquals(Optional.of(TokenShape.AWS), TokenShape.of("AKIA" + "QWERTYUIOPASDF23"));
    assertEquals(Optional.empty(), TokenShape.of("AKIA" + "IOSFODNN7EXAMPLE"));
    assertEquals(Optional.of(TokenShape.DIGITAL_OCEAN), TokenShape.of("dop_v1_" + HEX));
    assertEquals(
        Optional.of(TokenShape.SLACK_HOOK),
        TokenShape.of(
            "https://hooks.slack.com/services/" + "T01234567/B01234567/" + DRAWN.substring(0, 24)));
    assertEquals(
        Optional.of(TokenShape.SENDGRID),
        TokenShape.of("SG." + DRAWN.substring(0, 22) + "." + DRAWN + "u1V"));
    assertEquals(
        Optional.of(TokenShape.AZURE),
        TokenShape.of(
            "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey="
                + HEX
                + HEX.substring(0, 22)
                + "==;EndpointSuffix=core.windows.net"));
    assertEquals(
        Optional.of(TokenShape.JWT),
        TokenShape.of("eyJ" + "hbGciOiJIUzI1NiJ9" + "." + "eyJ" + "zdWIiOiJzaG9wIn0." + DRAWN));
  }

  @Test
  void privateKeys() {
    String body = "\n" + HEX + "\n";

    for (String kind : new String[] {"", "RSA ", "EC ", "OPENSSH "}) {
      assertEquals(
          Optional.of(TokenShape.PRIVATE_KEY),
          TokenShape.of(pem(kind + "PRIVATE KEY", body)),
          kind);
    }
    assertEquals(Optional.empty(), TokenShape.of(pem("PUBLIC KEY", body)));
    assertEquals(Optional.empty(), TokenShape.of(pem("CERTIFICATE", body)));
    assertEquals(Optional.empty(), TokenShape.of(pem("ENCRYPTED PRIVATE KEY", body)));
    assertEquals(Optional.empty(), TokenShape.of(pem("PRIVATE KEY", "\n...\n")));
    assertEquals(Optional.empty(), TokenShape.of("-----BEGIN " + "PRIVATE KEY-----"));
  }

  private static String pem(String what, String body) {
    return "-----BEGIN " + what + "-----" + body + "-----END " + what + "-----\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SG.",
        "sk-learn is a library of Python",
        "eyJhbGciOiJIUzI1NiJ9",
        "xoxo, gossip girl and all the others",
        "npm_config_registry_and_others_beside_it",
        "AKIA is how the identifiers of AWS begin",
      })
  void anythingElse(String text) {
    assertEquals(Optional.empty(), TokenShape.of(text));
  }

  @Test
  void costsNothingOnLongTexts() {
    String text = "-----BEGIN PRIVATE KEY-----" + "A".repeat(1_000_000);

    assertTimeout(Duration.ofMillis(100), () -> assertFalse(TokenShape.mayBe(text)));
  }
}
