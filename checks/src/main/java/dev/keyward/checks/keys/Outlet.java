package dev.keyward.checks.keys;

import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells where what is written ends, through the streams that pass it on as it is. */
final class Outlet {
  /** So many streams stand in front of a file. */
  private static final int MAX_STREAMS = 6;

  private Outlet() {}

  /** Whether the stream surely ends in a file. */
  static boolean isFile(Provenance stream) {
    return isFile(stream, MAX_STREAMS);
  }

  private static boolean isFile(Provenance stream, int steps) {
    return steps > 0
        && stream
            .any(origin -> origin.object().filter(object -> isFile(object, steps)).isPresent())
            .isPresent();
  }

  private static boolean isFile(TrackedObject stream, int steps) {
    return isMadeAs(stream, Role.FILE_OUTPUT)
        || passedOn(stream).filter(next -> isFile(next, steps - 1)).isPresent();
  }

  /** Whether the stream passes on to one that only gathers what it gets. */
  static boolean isMemory(Provenance stream) {
    return stream
        .any(
            origin ->
                origin
                    .object()
                    .flatMap(Outlet::passedOn)
                    .flatMap(next -> next.all(o -> o.object().isEmpty() && !o.isUnknown()))
                    .isPresent())
        .isPresent();
  }

  private static Optional<Provenance> passedOn(TrackedObject stream) {
    return isMadeAs(stream, Role.PASSING_OUTPUT)
        ? stream.creation().flatMap(opening -> opening.argument(Role.OUTPUT))
        : Optional.empty();
  }

  private static boolean isMadeAs(TrackedObject stream, Role kind) {
    return stream
        .creation()
        .flatMap(opening -> opening.row().result())
        .filter(kind::equals)
        .isPresent();
  }

  /** Whether the call writes to a file in clear, or what it makes is written to one. */
  static boolean isFiled(RoleCall call) {
    return !isEncrypted(call)
        && writers(call).anyMatch(w -> !isEncrypted(w) && isFile(w.receiver()));
  }

  private static Stream<RoleCall> writers(RoleCall call) {
    return call.row().kind() == RoleRow.Kind.CONSTRUCTOR
        ? call.result().passedTo().stream()
            .filter(user -> user.argument(Role.OUTPUT_OBJECT).isPresent())
        : Stream.of(call);
  }

  private static boolean isEncrypted(RoleCall call) {
    return call.argument(Role.OUTPUT_ENCRYPTOR).filter(by -> !by.isNull()).isPresent();
  }
}
