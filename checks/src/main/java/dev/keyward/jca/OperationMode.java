package dev.keyward.jca;

import java.util.Optional;
import javax.crypto.Cipher;

/** What a cipher is initialised to do. */
public enum OperationMode {
  ENCRYPT(Cipher.ENCRYPT_MODE),
  DECRYPT(Cipher.DECRYPT_MODE),
  WRAP(Cipher.WRAP_MODE),
  UNWRAP(Cipher.UNWRAP_MODE);

  private final int number;

  OperationMode(int number) {
    this.number = number;
  }

  /** The mode that {@code Cipher.init} understands by a number. */
  public static Optional<OperationMode> of(int number) {
    for (OperationMode mode : values()) {
      if (mode.number == number) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  /** Whether the cipher undoes what another did, with parameters that are given. */
  public boolean undoes() {
    return this == DECRYPT || this == UNWRAP;
  }
}
