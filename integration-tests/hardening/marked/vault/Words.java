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
    for (int i = 0; i < expected.length; i++) {
      // Finding: SecretDependentControlFlow
      if (expected[i] != offered[i]) {
        return false;
      }
    }
    return true;
  }

  /** Names the words: from so little of their digest, nobody finds them. */
  @Declassifies
  static String label(String words) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 4);
  }
}
