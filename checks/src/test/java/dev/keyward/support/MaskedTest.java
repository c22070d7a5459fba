package dev.keyward.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

final class MaskedTest {
  @Test
  void shortTexts() {
    assertEquals("0 characters", Masked.text(""));
    assertEquals("1 character", Masked.text("x"));
    assertEquals("8 characters", Masked.text("changeit"));
    assertEquals("23 characters", Masked.text("correct-horse-battery-s"));
  }

  @Test
  void longTexts() {
    assertEquals(
        "40 characters, \"wJal…\"", Masked.text("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
    assertEquals("24 characters", Masked.text("\n".repeat(24)));
    assertEquals("26 characters", Masked.text("é".repeat(26)));
  }

  @Test
  void bytes() {
    assertEquals("1 byte", Masked.bytes(1));
    assertEquals("16 bytes", Masked.bytes(16));
    assertEquals("bytes", Masked.bytes(-1));
  }

  @Test
  void numbers() {
    assertEquals("1 bit", Masked.number(BigInteger.ONE));
    assertEquals("256 bits", Masked.number(BigInteger.TWO.pow(255)));
  }
}
