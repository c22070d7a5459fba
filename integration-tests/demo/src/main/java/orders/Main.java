package orders;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Takes one order. */
final class Main {
  private static final String MASTER = "orders-2024-prod";

  public static void main(String[] arguments) throws GeneralSecurityException {
    SecretKey key = aes(MASTER.getBytes(StandardCharsets.UTF_8));
    PaymentTokens tokens = PaymentTokens.ephemeral();
    byte[] receipt = new ReceiptMailer(key).seal("One teapot");
    System.out.println("order 1, card " + new CardVault(key).seal("4111111111111111"));
    System.out.println("token " + tokens.issue(1) + ", receipt of " + receipt.length + " bytes");
  }

  private static SecretKey aes(byte[] bytes) {
    // Planted: HardcodedKey
    return new SecretKeySpec(Arrays.copyOf(bytes, 16), "AES");
  }

  private Main() {}
}
