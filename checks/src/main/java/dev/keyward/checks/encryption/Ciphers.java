package dev.keyward.checks.encryption;

import com.google.common.collect.ImmutableSet;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.crypto.Cipher;

/** What ciphers are and whether they encrypt or decrypt, as far as the calls on them tell. */
final class Ciphers {
  private static final ImmutableSet<Object> ENCRYPTION =
      ImmutableSet.of(Cipher.ENCRYPT_MODE, Cipher.WRAP_MODE, true);
  private static final ImmutableSet<Object> DECRYPTION =
      ImmutableSet.of(Cipher.DECRYPT_MODE, Cipher.UNWRAP_MODE, false);

  private Ciphers() {}

  /** What the cipher was asked for, if that is one known thing. */
  static Optional<Transformation> transformation(TrackedObject cipher) {
    return cipher
        .creation()
        .flatMap(creation -> creation.argument(Role.TRANSFORMATION))
        .flatMap(name -> name.only(String.class))
        .flatMap(Transformation::parse);
  }

  /** The initialisations of the cipher, wherever they are. */
  static Stream<RoleCall> initialisations(TrackedObject cipher) {
    return cipher.calls().stream().filter(Ciphers::initialises);
  }

  static boolean initialises(RoleCall call) {
    return call.argument(Role.OPERATION_MODE).isPresent();
  }

  /** Whether some execution of the initialisation is known to be one for encryption. */
  static boolean encrypts(RoleCall initialisation) {
    return initialisation
        .argument(Role.OPERATION_MODE)
        .flatMap(mode -> mode.any(isIn(ENCRYPTION)))
        .isPresent();
  }

  /** Whether the initialisation is one for encryption and nothing else. */
  static boolean onlyEncrypts(RoleCall initialisation) {
    return initialisation
        .argument(Role.OPERATION_MODE)
        .flatMap(mode -> mode.all(isIn(ENCRYPTION)))
        .isPresent();
  }

  /** Whether the initialisation is known to be one for decryption. */
  static boolean decrypts(RoleCall initialisation) {
    return initialisation
        .argument(Role.OPERATION_MODE)
        .flatMap(mode -> mode.all(isIn(DECRYPTION)))
        .isPresent();
  }

  static boolean encrypts(TrackedObject cipher) {
    return initialisations(cipher).anyMatch(Ciphers::encrypts);
  }

  /** Whether the cipher is known to decrypt and nothing else. */
  static boolean onlyDecrypts(TrackedObject cipher) {
    return initialisations(cipher).findAny().isPresent()
        && initialisations(cipher).allMatch(Ciphers::decrypts);
  }

  private static Predicate<Origin> isIn(ImmutableSet<Object> modes) {
    return mode -> mode.constant().filter(modes::contains).isPresent();
  }
}
