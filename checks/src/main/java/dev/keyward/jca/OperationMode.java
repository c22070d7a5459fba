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

  /**
   * The mode that {@code Cipher.init} understands by a number, other libraries by whether something
   * is encrypted, and role tables by its name where a method does nothing else.
   */
  public static Optional<OperationMode> of(Object constant) {
    if (constant instanceof Boolean encrypts) {
      return Optional.of(encrypts ? ENCRYPT : DECRYPT);
    }
    for (OperationMode mode : values()) {
      if (constant.equals(mode.number) || constant.equals(mode.name())) {
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
