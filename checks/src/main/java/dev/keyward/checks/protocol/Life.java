package dev.keyward.checks.protocol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import dev.keyward.roles.Step;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The calls on an object whose methods are to be called in an order.
 *
 * @param creation the call that made it
 * @param object the object
 */
record Life(RoleCall creation, TrackedObject object) {
  /** What a call works on itself, so that nothing need be fed before. */
  private static final ImmutableSet<Role> INPUTS =
      ImmutableSet.of(
          Role.DIGEST_INPUT,
          Role.MAC_INPUT,
          Role.CIPHER_INPUT,
          Role.SIGNED_BYTES,
          Role.STORED_KEY,
          Role.WRAPPED_KEY);

  /** The life of what the call makes, if it has an order and all of it is seen. */
  static Optional<Life> of(RoleCall creation) {
    boolean hasOrder = isIn(creation, Step.MAKES_BLANK) || isIn(creation, Step.MAKES_READY);
    return hasOrder && isWhole(creation.result()) && creation.isSeenToTheEnd()
        ? Optional.of(new Life(creation, creation.result()))
        : Optional.empty();
  }

  /** Whether nobody else has the object: neither unknown code nor a stream around it. */
  private static boolean isWhole(TrackedObject object) {
    return object.isConfined()
        && object.passedTo().stream().allMatch(Life::isOfLanguage)
        && object.calls().stream().allMatch(RoleCall::isSeenToTheEnd);
  }

  private static boolean isOfLanguage(RoleCall call) {
    return call.row().type().isEmpty();
  }

  static boolean isIn(RoleCall call, Step step) {
    return call.row().is(step);
  }

  /** Whether the call says itself what it works on. */
  static boolean hasInput(RoleCall call) {
    return inputs(call).findAny().isPresent();
  }

  /** What the call says itself that it works on. */
  static Stream<Provenance> inputs(RoleCall call) {
    return INPUTS.stream().flatMap(role -> call.argument(role).stream());
  }

  /** The calls on it that are surely on it, and not on another object. */
  ImmutableList<RoleCall> calls() {
    return object.calls().stream()
        .filter(call -> call.receiver().origins().size() == 1)
        .collect(ImmutableList.toImmutableList());
  }

  Stream<RoleCall> in(Step step) {
    return object.calls().stream().filter(call -> isIn(call, step));
  }

  boolean isEver(Step step) {
    return in(step).findAny().isPresent();
  }

  /** Whether a call of the step can come before, since the last that satisfies the predicate. */
  boolean isBefore(RoleCall call, Step step, Predicate<RoleCall> since) {
    return call.before(object, since).stream().anyMatch(earlier -> isIn(earlier, step));
  }

  /** Whether a call of the step can come before. */
  boolean isBefore(RoleCall call, Step step) {
    return isBefore(call, step, earlier -> false);
  }

  /** Whether what was fed before the call is gone after it. */
  static boolean beginsAnew(RoleCall call) {
    return isIn(call, Step.FINISHES) || isIn(call, Step.INITIALISES) || isIn(call, Step.RESETS);
  }

  /** {@code Mac.doFinal}. */
  static String name(RoleCall call) {
    String type = call.row().type();
    return type.substring(type.lastIndexOf('.') + 1) + "." + call.row().name();
  }
}
