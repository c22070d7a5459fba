package orders;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords of customers. */
final class Customers {
  private static final int ITERATIONS = 10_000;
  private static final int HASH_BITS = 256;

  private final SecureRandom random = new SecureRandom();

  byte[] newSalt() {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    return salt;
  }

  byte[] hash(char[] password, byte[] salt) throws GeneralSecurityException {
    // Planted: WeakPasswordHashParameters
    PBEKeySpec spec = new PBEKeySpec(password, salt, ITERATIONS, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } finally {
      spec.clearPassword();
    }
  }
}
