package dev.keyward.checks.encryption;

import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;

/** Whether something beside a cipher can notice that its ciphertext was changed. */
final class Authenticity {
  private static final ImmutableSet<Role> MEANS =
      ImmutableSet.of(
          Role.MAC_NAME,
          Role.MAC_INPUT,
          Role.MAC_OUTPUT,
          Role.SIGNATURE_NAME,
          Role.SIGNED_BYTES,
          Role.SIGNATURE,
          Role.SIGNATURE_OUTPUT);

  private static final ImmutableSet<Role> SECRETS =
      ImmutableSet.of(Role.KEY_ENCODING, Role.HELD_KEY, Role.DERIVED_KEY, Role.SHARED_SECRET);

  private Authenticity() {}

  /** Whether the file, or whoever gets the ciphertext, computes or checks a MAC or a signature. */
  static boolean isNear(RoleUse transformation, Analysis analysis) {
    return analysis.calls().stream()
            .anyMatch(
                call ->
                    call.site().unit() == transformation.call().site().unit()
                        && (call.row().roles().anyMatch(MEANS::contains) || isKeyedDigest(call)))
        || MEANS.stream()
            .flatMap(role -> analysis.uses(role).stream())
            .anyMatch(input -> isOutput(input, transformation.call()));
  }

  private static boolean isKeyedDigest(RoleCall call) {
    return call.argument(Role.DIGEST_INPUT)
        .flatMap(input -> input.any(o -> o.roles().stream().anyMatch(SECRETS::contains)))
        .isPresent();
  }

  private static boolean isOutput(RoleUse input, RoleCall creation) {
    return input.provenance().origins().stream()
        .flatMap(origin -> origin.madeBy(Role.CIPHER_OUTPUT).stream())
        .flatMap(call -> call.receiver().objects())
        .flatMap(cipher -> cipher.creation().stream())
        .anyMatch(other -> other.site().equals(creation.site()));
  }
}
