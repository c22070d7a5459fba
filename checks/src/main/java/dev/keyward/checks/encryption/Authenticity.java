package dev.keyward.checks.encryption;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.CompilationUnitTree;
import dev.keyward.checks.encryption.TransformationCheck.Request;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;

/**
 * Whether something beside a cipher can notice that its ciphertext was changed.
 *
 * @param files those that compute or check a MAC, a signature or a digest with a key
 * @param ciphers where ciphers were asked for whose output goes into one of them
 */
record Authenticity(ImmutableSet<CompilationUnitTree> files, ImmutableSet<Site> ciphers) {
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

  static Authenticity in(Analysis analysis) {
    return new Authenticity(
        analysis.calls().stream()
            .filter(call -> call.row().roles().anyMatch(MEANS::contains) || isKeyedDigest(call))
            .map(call -> call.site().unit())
            .collect(toImmutableSet()),
        MEANS.stream()
            .flatMap(role -> analysis.uses(role).stream())
            .flatMap(input -> input.provenance().origins().stream())
            .flatMap(origin -> origin.madeBy(Role.CIPHER_OUTPUT).stream())
            .flatMap(call -> call.receiver().objects())
            .flatMap(cipher -> cipher.creation().stream())
            .map(RoleCall::site)
            .collect(toImmutableSet()));
  }

  /** Whether the file, or whoever gets the ciphertext, sees to it. */
  boolean isNear(Request request) {
    Site call = request.call().site();
    return files.contains(call.unit()) || ciphers.contains(call);
  }

  private static boolean isKeyedDigest(RoleCall call) {
    return call.argument(Role.DIGEST_INPUT)
        .flatMap(input -> input.any(o -> o.roles().stream().anyMatch(SECRETS::contains)))
        .isPresent();
  }
}
