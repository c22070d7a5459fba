package dev.keyward.checks.encryption;

import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.stream.Stream;

/** The messages that ciphers encrypt. */
final class Messages {
  /** What can be taken for random bytes. */
  private static final ImmutableSet<Role> KEYS =
      ImmutableSet.of(Role.SECURE_RANDOM_OUTPUT, Role.GENERATED_KEY, Role.KEY_ENCODING);

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
    return call.argument(Role.CIPHER_INPUT).isPresent() && !ends(call) && !Ciphers.isInOneGo(call);
  }

  /** Whether the rounds of a loop are parts of one message that the last of them ends. */
  static boolean isPartOf(RoleCall call, RoleCall message) {
    return continues(call) && !call.loops().isEmpty() && call.loops().equals(message.loops());
  }

  /** Whether the cipher is set up together with its owner, and then takes message after message. */
  static boolean areWhole(TrackedObject cipher) {
    return Ciphers.initialisations(cipher).allMatch(RoleCall::isInitialisation)
        && cipher.calls().stream().noneMatch(Messages::continues);
  }

  /** Whether nothing but random bytes is encrypted after the initialisation, keys for example. */
  static boolean areKeys(RoleCall initialisation) {
    return follows(initialisation) && endsAfter(initialisation).allMatch(Messages::isKey);
  }

  private static boolean isKey(RoleCall end) {
    return end.argument(Role.STORED_KEY).isPresent()
        || end.argument(Role.CIPHER_INPUT)
            .flatMap(
                input ->
                    input.all(
                        o -> !o.isUnknown() && KEYS.containsAll(o.roles()) && !o.roles().isEmpty()))
            .isPresent();
  }

  /** Whether the initialisation is followed by a message. */
  static boolean follows(RoleCall initialisation) {
    return endsAfter(initialisation).findAny().isPresent();
  }

  private static Stream<RoleCall> endsAfter(RoleCall initialisation) {
    return initialisation
        .receiver()
        .objects()
        .flatMap(
            cipher ->
                Stream.concat(cipher.calls().stream(), cipher.passedTo().stream())
                    .filter(Messages::ends)
                    .filter(
                        end -> end.before(cipher, Ciphers::initialises).contains(initialisation)));
  }

  /**
   * Whether the cipher is fed and never told that a message ends, as in the records of a protocol,
   * which others delimit and authenticate.
   */
  static boolean neverEnd(TrackedObject cipher) {
    return cipher.calls().stream().anyMatch(Messages::continues)
        && cipher.calls().stream().noneMatch(Messages::ends)
        && cipher.passedTo().stream().noneMatch(Messages::ends)
        && cipher.calls().stream().noneMatch(call -> isWhole(call, cipher));
  }

  /** Whether a cipher that is never told an end takes a message in one go with its key. */
  private static boolean isWhole(RoleCall call, TrackedObject cipher) {
    return call.row().receiver().equals(Optional.of(Role.ENDLESS_CIPHER))
        && Ciphers.initialisations(cipher).anyMatch(call::isTogetherWith);
  }

  /** Whether the message comes from somewhere, so that there are others like it. */
  static boolean isOneOfMany(TrackedObject cipher) {
    return cipher.calls().stream()
        .flatMap(call -> call.argument(Role.CIPHER_INPUT).stream())
        .anyMatch(Provenance::isUnknown);
  }
}
