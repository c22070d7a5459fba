package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceholderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "${db.password}",
        "${DB_PASSWORD:-}",
        "prefix-${db.password}",
        "#{systemProperties['db.password']}",
        "{{ vault.password }}",
        "%DB_PASSWORD%",
        "@db.password@",
        "<password>",
        "[your password]",
        "***",
        "********",
        "xxx",
        "XXXX-XXXX",
        "...",
        "changeit",
        "changeme",
        "ChangeMe!",
        "change-me",
        "CHANGE_THIS_PASSWORD",
        "replace me",
        "insert-your-key-here",
        "your_password",
        "yourPassword",
        "yourpassword",
        "yourapikeyhere",
        "password-goes-here",
        "TODO",
        "todo: set it",
        "dummy",
        "dummy-password",
        "example-key",
        "AKIA-IOSFODNN-EXAMPLE",
        "placeholder",
        "none",
      })
  void keepsThePlaceOfASecret(String text) {
    assertTrue(Placeholder.is(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "secret",
        "admin",
        "root",
        "test",
        "mypassword",
        "s3cr3t!",
        "hunter2",
        "correct horse battery staple",
        "changes",
        "exchange-rate",
        "setup",
        "Summer$2024{",
        "P@ssw0rd@1",
        "100%",
        "x1x",
        "yourself99",
        "there",
        "insertion",
      })
  void isAPassword(String text) {
    assertFalse(Placeholder.is(text));
  }

  @Test
  void costsNothingOnLongTexts() {
    String text = "<".repeat(1_000_000);

    Assertions.assertTimeout(Duration.ofSeconds(1), () -> assertFalse(Placeholder.is(text)));
  }
}
