package orders;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts receipts before they leave for the mail service. */
final class ReceiptMailer {
  private static final int TAG_BITS = 128;
  private static final byte[] NONCE = "orders-mail!".getBytes(StandardCharsets.US_ASCII);

  private final SecretKey key;

  ReceiptMailer(SecretKey key) {
    this.key = key;
  }

  byte[] seal(String receipt) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(Transformations.RECEIPTS);
    // Planted: HardcodedIv
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, NONCE));
    return cipher.doFinal(receipt.getBytes(StandardCharsets.UTF_8));
  }
}
