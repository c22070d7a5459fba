package dev.keyward.checks.encryption;

import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.roles.Role;
import java.util.stream.Stream;

/** What went into digests. */
final class Digests {
  private Digests() {}

  /** The data that a digest is made of, as far as it is seen to go in. */
  static Stream<Provenance> inputs(RoleCall digest) {
    return Stream.concat(
            Stream.of(digest),
            digest
                .receiver()
                .objects()
                .flatMap(object -> digest.before(object, Digests::isDigest).stream()))
        .flatMap(call -> call.argument(Role.DIGEST_INPUT).stream());
  }

  private static boolean isDigest(RoleCall call) {
    return call.row().result().filter(role -> role == Role.DIGEST_OUTPUT).isPresent();
  }
}
