package dev.keyward.checks.signatures;

import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.stream.Stream;

/** What signature objects do, as far as the calls on them and with them tell. */
final class Signers {
  /** The lengths of hash values, in bytes. */
  private static final ImmutableSet<Integer> HASH_BYTES =
      ImmutableSet.of(16, 20, 28, 32, 36, 48, 64);

  private Signers() {}

  /** Whether it makes signatures on some path. */
  static boolean signs(TrackedObject signer) {
    return calls(signer)
        .anyMatch(
            call ->
                call.argument(Role.KEY).isPresent()
                    || call.row().outputs().anyMatch(Role.SIGNATURE_OUTPUT::equals));
  }

  /** Whether it checks signatures, and is not seen to make any. */
  static boolean onlyVerifies(TrackedObject signer) {
    return !signs(signer)
        && calls(signer)
            .anyMatch(
                call ->
                    call.argument(Role.PUBLIC_KEY).isPresent()
                        || call.argument(Role.CERTIFICATE).isPresent()
                        || call.argument(Role.SIGNATURE).isPresent());
  }

  /** Whether all that it is given to sign are hash values. */
  static boolean takesDigests(TrackedObject signer) {
    List<Provenance> inputs = inputs(signer);
    return !inputs.isEmpty()
        && inputs.stream().allMatch(input -> input.isMadeOf(Role.DIGEST_OUTPUT));
  }

  /** Whether it is given to sign what certainly is no hash value. */
  static boolean takesMessages(TrackedObject signer) {
    return inputs(signer).stream().anyMatch(input -> input.any(Signers::isMessage).isPresent());
  }

  private static boolean isMessage(Origin input) {
    return !input.isUnknown()
        && !input.roles().contains(Role.DIGEST_OUTPUT)
        && input.length().isPresent()
        && !HASH_BYTES.contains(input.length().getAsInt());
  }

  private static List<Provenance> inputs(TrackedObject signer) {
    return calls(signer).flatMap(call -> call.argument(Role.SIGNED_BYTES).stream()).toList();
  }

  private static Stream<RoleCall> calls(TrackedObject signer) {
    return Stream.concat(signer.calls().stream(), signer.passedTo().stream());
  }
}
