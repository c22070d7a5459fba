package dev.keyward.checks.encryption;

import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Follows keys and parameters to the ciphers that they get to. */
final class Reach {
  private Reach() {}

  /** The initialisations with the object, or with what is made from it on the way. */
  static Stream<RoleCall> initialisations(TrackedObject start) {
    Set<RoleCall> calls = new LinkedHashSet<>();
    Deque<TrackedObject> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      TrackedObject object = open.remove();
      Stream.concat(object.passedTo().stream(), object.calls().stream())
          .filter(
              call ->
                  !Ciphers.initialises(call)
                      || Ciphers.isInOneGo(call)
                      || object.passedTo().contains(call))
          .filter(calls::add)
          .filter(call -> !Ciphers.initialises(call))
          .forEach(
              call -> {
                open.add(call.result());
                if (call.argument(Role.ALGORITHM_PARAMETERS).isPresent()) {
                  call.receiver().objects().forEach(open::add);
                }
              });
    }
    return calls.stream().filter(Ciphers::initialises);
  }
}
