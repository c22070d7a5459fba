package dev.keyward.checks.encryption;

import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.stream.Stream;

/** The messages that ciphers encrypt. */
final class Messages {
  private Messages() {}

  /** The ciphers that end a message with the call, or are given away so that somebody ends it. */
  static Stream<TrackedObject> endedBy(RoleCall call) {
    return ends(call)
        ? call.argument(Role.CIPHER).orElse(call.receiver()).objects()
        : Stream.empty();
  }

  static boolean ends(RoleCall call) {
    return call.row().receiver().filter(role -> role == Role.FINISHED_CIPHER).isPresent()
        || call.argument(Role.CIPHER).isPresent();
  }

  /** Whether the call only adds to a message. */
  static boolean continues(RoleCall call) {
    return call.argument(Role.CIPHER_INPUT).isPresent() && !ends(call);
  }

  /** Whether the initialisation is followed by a message. */
  static boolean follows(RoleCall initialisation) {
    return initialisation
        .receiver()
        .objects()
        .anyMatch(
            cipher ->
                Stream.concat(cipher.calls().stream(), cipher.passedTo().stream())
                    .filter(Messages::ends)
                    .anyMatch(
                        end -> end.before(cipher, Ciphers::initialises).contains(initialisation)));
  }

  /** Whether the message comes from somewhere, so that there are others like it. */
  static boolean isOneOfMany(TrackedObject cipher) {
    return cipher.calls().stream()
        .flatMap(call -> call.argument(Role.CIPHER_INPUT).stream())
        .anyMatch(Provenance::isUnknown);
  }
}
