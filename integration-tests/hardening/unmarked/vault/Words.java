package vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is done with the words. */
final class Words {
  private Words() {}

  static boolean same(byte[] expected, byte[] offered) {
    if (expected.length != offered.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (expected[i] != offered[i]) {
        return false;
      }
    }
    return true;
  }

  static String label(String words) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 4);
  }
}
