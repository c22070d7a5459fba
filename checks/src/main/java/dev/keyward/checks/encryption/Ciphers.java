package dev.keyward.checks.encryption;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.keyward.jca.OperationMode;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What ciphers are and whether they encrypt or decrypt, as far as the calls on them tell. */
final class Ciphers {
  private static final ImmutableSet<OperationMode> ENCRYPTION =
      Sets.immutableEnumSet(OperationMode.ENCRYPT, OperationMode.WRAP);
  private static final ImmutableSet<OperationMode> DECRYPTION =
      Sets.immutableEnumSet(OperationMode.DECRYPT, OperationMode.UNWRAP);

  private Ciphers() {}

  /** What the cipher was asked for, if that is one known thing. */
  static Optional<Transformation> transformation(TrackedObject cipher) {
    return cipher
        .setting(Role.TRANSFORMATION)
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

  /** Whether the call takes a whole message, with what its object was told before. */
  static boolean isInOneGo(RoleCall call) {
    return initialises(call) && call.argument(Role.CIPHER_INPUT).isPresent();
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

  private static Predicate<Origin> isIn(ImmutableSet<OperationMode> modes) {
    return mode -> mode.constant().flatMap(OperationMode::of).filter(modes::contains).isPresent();
  }
}
