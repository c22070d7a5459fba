package orders;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that stand for a payment until the bank has answered. */
final class PaymentTokens {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;

  PaymentTokens(SecretKey key) {
    this.key = key;
  }

  /** Returns tokens that live as long as this process. */
  static PaymentTokens ephemeral() {
    byte[] bytes = new byte[32];
    // Planted: PredictableRandom
    new Random().nextBytes(bytes);
    return new PaymentTokens(new SecretKeySpec(bytes, ALGORITHM));
  }

  String issue(long orderId) throws GeneralSecurityException {
    return orderId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(tag(orderId));
  }

  boolean accepts(long orderId, byte[] presented) throws GeneralSecurityException {
    byte[] expected = tag(orderId);
    // Planted: NonConstantTimeComparison
    return Arrays.equals(expected, presented);
  }

  private byte[] tag(long orderId) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(key);
    return mac.doFinal(Long.toString(orderId).getBytes(StandardCharsets.US_ASCII));
  }
}
