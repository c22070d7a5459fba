package dev.keyward.checks.passwords;

import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Optional;

/** What libraries hash passwords with. */
final class Hashers {
  private Hashers() {}

  /**
   * Whether it only verifies hashes that exist: nothing is hashed with it, and it verifies, or
   * stands in a map, and not under the name of the hasher for new ones.
   */
  static boolean isForOldHashes(TrackedObject hasher) {
    return verifies(hasher) && !hashes(hasher) && !isChosen(hasher);
  }

  private static boolean verifies(TrackedObject hasher) {
    return hasher.isInMap()
        || hasher.passedTo().stream().anyMatch(call -> takesForOldHashes(call, hasher))
        || hasher.calls().stream()
            .anyMatch(call -> call.row().roles().anyMatch(Hashers::isPassword));
  }

  private static boolean isPassword(Role role) {
    return role == Role.HASHED_PASSWORD || role == Role.BCRYPT_PASSWORD;
  }

  private static boolean hashes(TrackedObject hasher) {
    return hasher.calls().stream().anyMatch(call -> call.row().result().isPresent())
        || hasher.passedTo().stream().anyMatch(call -> !takesForOldHashes(call, hasher));
  }

  private static boolean takesForOldHashes(RoleCall call, TrackedObject hasher) {
    return call.argument(Role.OLD_PASSWORD_HASHER).stream()
        .flatMap(Provenance::objects)
        .anyMatch(hasher::equals);
  }

  private static boolean isChosen(TrackedObject hasher) {
    return hasher.keys().entries().stream()
        .anyMatch(entry -> chosen(entry.getKey()).filter(entry.getValue()::equals).isPresent());
  }

  private static Optional<String> chosen(RoleCall delegation) {
    return delegation.argument(Role.PASSWORD_HASHER_NAME).flatMap(name -> name.only(String.class));
  }
}
