package vault;

import dev.keyward.annotations.ConstantTimeRequired;
import dev.keyward.annotations.Declassifies;
import dev.keyward.annotations.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is done with the words. */
final class Words {
  private Words() {}

  @ConstantTimeRequired
  static boolean same(@Secret byte[] expected, byte[] offered) {
    if (expected.length != offered.length) {
      return false;
    }
    int difference = 0;
    for (int i = 0; i < expected.length; i++) {
      difference |= expected[i] ^ offered[i];
    }
    return difference == 0;
  }

  /** Names the words: from so little of their digest, nobody finds them. */
  @Declassifies
  static String label(String words) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 4);
  }
}
