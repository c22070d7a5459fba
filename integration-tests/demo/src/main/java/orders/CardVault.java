package orders;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Card numbers at rest. */
final class CardVault {
  private final SecretKey key;

  CardVault(SecretKey key) {
    this.key = key;
  }

  String seal(String cardNumber) throws GeneralSecurityException {
    // Planted: EcbMode
    Cipher cipher = Cipher.getInstance(Transformations.CARDS);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] sealed = cipher.doFinal(cardNumber.getBytes(StandardCharsets.US_ASCII));
    return Base64.getEncoder().encodeToString(sealed);
  }
}
