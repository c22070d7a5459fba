package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class CallbacksTest {
  private static final byte[] BODY = "paid".getBytes(StandardCharsets.UTF_8);

  private final Callbacks callbacks = new Callbacks(new CallbackKeys().create());

  @Test
  void genuine() throws Exception {
    assertTrue(callbacks.isGenuine(BODY, callbacks.tag(BODY)));
  }

  @Test
  void forged() throws Exception {
    byte[] tag = callbacks.tag(BODY);
    tag[31] ^= 1;

    assertFalse(callbacks.isGenuine(BODY, tag));
    assertFalse(callbacks.isGenuine(BODY, Arrays.copyOf(tag, 31)));
    assertFalse(callbacks.isGenuine(BODY, new byte[0]));
  }

  @Test
  void keysAreLongEnough() {
    assertEquals(32, new CallbackKeys().create().getEncoded().length);
  }
}
