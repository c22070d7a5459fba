package dev.keyward.checks.keys;

import dev.keyward.jca.KeyAlgorithm;
import dev.keyward.jca.KeyAlgorithm.Family;
import dev.keyward.jca.MacName;
import dev.keyward.jca.OperationMode;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.stream.Stream;

/** What a key is for. */
enum KeyPurpose {
  ENCRYPTION("encrypts"),
  AUTHENTICATION("authenticates"),
  SIGNATURE("signs");

  private final String verb;

  KeyPurpose(String verb) {
    this.verb = verb;
  }

  String verb() {
    return verb;
  }

  /** What the key is for that the call takes, if that is known. */
  static Optional<KeyPurpose> of(RoleCall initialisation) {
    if (initialisation.argument(Role.KEY).isEmpty()) {
      return Optional.empty();
    }
    if (initialisation.argument(Role.OPERATION_MODE).isPresent()) {
      return Optional.of(ENCRYPTION);
    }
    boolean isHmac =
        names(initialisation, Role.MAC_NAME)
            .flatMap(name -> MacName.parse(name).stream())
            .anyMatch(mac -> mac.hash().isPresent());
    return isHmac && authenticates(initialisation)
        ? Optional.of(AUTHENTICATION)
        : names(initialisation, Role.SIGNATURE_NAME).findAny().isPresent()
            ? Optional.of(SIGNATURE)
            : Optional.empty();
  }

  private static Stream<String> names(RoleCall initialisation, Role role) {
    return initialisation
        .receiver()
        .objects()
        .flatMap(object -> object.creation().stream())
        .flatMap(creation -> creation.argument(role).stream())
        .flatMap(name -> name.constants(String.class));
  }

  /** Whether the MAC is one of messages; of constants alone it is a name for the key, or a key. */
  private static boolean authenticates(RoleCall initialisation) {
    return initialisation
        .receiver()
        .objects()
        .flatMap(object -> object.calls().stream())
        .flatMap(call -> call.argument(Role.MAC_INPUT).stream())
        .anyMatch(input -> input.constant().isEmpty());
  }

  /** Whether a key that is for one of them must not be for the other. */
  boolean collidesWith(KeyPurpose other) {
    return this != other && (this == ENCRYPTION || other == ENCRYPTION);
  }

  /** Whether the cipher decrypts or unwraps: what a private key is for. */
  static boolean isUndoing(RoleCall initialisation) {
    return initialisation
        .argument(Role.OPERATION_MODE)
        .flatMap((Provenance mode) -> mode.only(Integer.class))
        .flatMap(OperationMode::of)
        .filter(OperationMode::undoes)
        .isPresent();
  }

  /** Whether the bytes become the key of a cipher. */
  static boolean isForCipher(RoleUse bytes) {
    return bytes.argument(Role.KEY_ALGORITHM).stream()
        .flatMap(name -> name.constants(String.class))
        .flatMap(name -> KeyAlgorithm.parseSecret(name).stream())
        .anyMatch(algorithm -> algorithm.family() != Family.HMAC);
  }
}
