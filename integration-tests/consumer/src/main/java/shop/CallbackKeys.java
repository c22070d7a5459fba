package shop;

import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Makes the keys that the shop shares with its payment provider. */
final class CallbackKeys {
  private static final int KEY_BYTES = 32;

  SecretKey create() {
    byte[] bytes = new byte[KEY_BYTES];
    new Random().nextBytes(bytes);
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}
