package dev.keyward.checks.encryption;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a nonce that nobody draws comes a second time. */
enum Recurrence {
  KEY(ERROR, "The key", "a nonce is sent in the clear, so the key is public"),
  CLOCK(ERROR, "A clock reading", "two messages in one tick, or after the clock is set, share it"),
  COUNTER(WARNING, "A counter in memory", "it starts again with each process, the key does not"),
  FIXED(WARNING, "A value that does not change", "every message gets the same nonce"),
  DIGEST(WARNING, "A digest of what is known", "equal inputs give equal nonces"),
  CHECKSUM(WARNING, "A checksum", "it has so few values that it comes again by chance"),
  HASH_CODE(WARNING, "A hash code", "it has so few values that it comes again by chance");

  /** Results that others can compute, or meet again. Anything else may be drawn or agreed upon. */
  private static final ImmutableSet<Role> COMPUTED =
      ImmutableSet.of(
          Role.CLOCK_READING,
          Role.COUNTER_VALUE,
          Role.DIGEST_OUTPUT,
          Role.CHECKSUM_OUTPUT,
          Role.IDENTITY_HASH);

  private static final ImmutableSet<Role> KEPT =
      ImmutableSet.of(Role.KEY_ENCODING, Role.DERIVED_KEY, Role.PASSWORD_INPUT, Role.CONFIGURATION);

  private final SeverityLevel severity;
  private final String what;
  private final String why;

  Recurrence(SeverityLevel severity, String what, String why) {
    this.severity = severity;
    this.what = what;
    this.why = why;
  }

  SeverityLevel severity() {
    return severity;
  }

  /** What the nonce is. */
  String what() {
    return what;
  }

  /** Why that is bad. */
  String why() {
    return why;
  }

  /** Whether a key of this lifetime is gone before the nonce comes again. */
  boolean isHarmless(KeyLifetime key) {
    return this != KEY
        && (key == KeyLifetime.ONE_MESSAGE
            || key == KeyLifetime.FRESH
            || (this == COUNTER && key == KeyLifetime.ONE_PROCESS));
  }

  /** Why a nonce of this origin comes again, if it does. */
  static Optional<Recurrence> of(Origin nonce, RoleCall encryption, Analysis analysis) {
    if (isKey(nonce, encryption)) {
      return Optional.of(KEY);
    }
    ImmutableSet<Role> roles = nonce.roles();
    if (nonce.isUnknown() || roles.isEmpty()) {
      return Optional.empty();
    }
    if (KEPT.containsAll(roles)) {
      return KeyLifetime.of(nonce, encryption, analysis) == KeyLifetime.LASTING
          ? Optional.of(FIXED)
          : Optional.empty();
    }
    return COMPUTED.containsAll(roles) ? ofComputed(nonce, encryption) : Optional.empty();
  }

  private static Optional<Recurrence> ofComputed(Origin nonce, RoleCall encryption) {
    ImmutableSet<Role> roles = nonce.roles();
    if (roles.contains(Role.DIGEST_OUTPUT)) {
      return nonce.madeBy(Role.DIGEST_OUTPUT).stream()
              .allMatch(digest -> isDetermined(digest, encryption))
          ? Optional.of(DIGEST)
          : Optional.empty();
    }
    if (roles.contains(Role.COUNTER_VALUE)) {
      // Together with the time of the start, a count does not come again.
      return roles.size() == 1 && restarts(nonce) ? Optional.of(COUNTER) : Optional.empty();
    }
    return Optional.of(
        roles.contains(Role.CLOCK_READING)
            ? CLOCK
            : roles.contains(Role.CHECKSUM_OUTPUT) ? CHECKSUM : HASH_CODE);
  }

  private static boolean isKey(Origin nonce, RoleCall encryption) {
    Optional<Provenance> key = encryption.argument(Role.KEY);
    ImmutableList<TrackedObject> keys =
        key.stream().flatMap(Provenance::objects).collect(ImmutableList.toImmutableList());
    boolean encoded =
        nonce.roles().equals(ImmutableSet.of(Role.KEY_ENCODING))
            && nonce.madeBy(Role.KEY_ENCODING).stream()
                .flatMap(call -> call.receiver().objects())
                .anyMatch(keys::contains);
    return encoded
        || (nonce.constant().isEmpty()
            && keys.stream()
                .flatMap(object -> object.creation().stream())
                .filter(creation -> !takesPart(creation))
                .flatMap(creation -> creation.argument(Role.KEY_BYTES).stream())
                .flatMap(bytes -> bytes.origins().stream())
                .anyMatch(bytes -> nonce.isSameObjectAs(bytes) || nonce.isCopyOf(bytes)));
  }

  /** Whether the key is a part of an array, which can hold the nonce in another one. */
  private static boolean takesPart(RoleCall creation) {
    return creation.argument(Role.KEY_OFFSET_BYTES).isPresent();
  }

  /** Whether nobody gives the counter a start that was kept from an earlier process. */
  private static boolean restarts(Origin count) {
    return count.madeBy(Role.COUNTER_VALUE).stream()
        .allMatch(
            call ->
                !call.receiver().isUnknown()
                    && call.receiver().objects().allMatch(Recurrence::startsAtConstant));
  }

  private static boolean startsAtConstant(TrackedObject counter) {
    return counter.creation().isPresent()
        && Stream.concat(counter.creation().stream(), counter.calls().stream())
            .flatMap(call -> call.argument(Role.COUNTER_START).stream())
            .allMatch(start -> start.constant().isPresent());
  }

  /** Whether nothing goes into the digest but what comes again, such as the message itself. */
  private static boolean isDetermined(RoleCall digest, RoleCall encryption) {
    ImmutableList<Origin> messages =
        encryption
            .receiver()
            .objects()
            .flatMap(cipher -> cipher.calls().stream())
            .flatMap(call -> call.argument(Role.CIPHER_INPUT).stream())
            .flatMap(input -> input.origins().stream())
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Origin> inputs =
        Digests.inputs(digest)
            .flatMap(input -> input.origins().stream())
            .collect(ImmutableList.toImmutableList());
    return !inputs.isEmpty()
        && inputs.stream()
            .allMatch(input -> isKnown(input) || messages.stream().anyMatch(input::isSameObjectAs));
  }

  private static boolean isKnown(Origin input) {
    return input.constant().isPresent()
        || (!input.isUnknown()
            && !input.roles().isEmpty()
            && input.roles().stream().allMatch(r -> COMPUTED.contains(r) || KEPT.contains(r)));
  }
}
