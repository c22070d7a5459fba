package dev.keyward.checks.hashing;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.roles.Role;
import java.util.List;

/** Digests of a message together with a secret, which stand for a MAC. */
final class KeyedDigest {
  private static final ImmutableSet<Role> SECRETS =
      Sets.immutableEnumSet(
          Role.SECRET,
          Role.NAMED_SECRET,
          Role.NAMED_PASSWORD,
          Role.PASSWORD_INPUT,
          Role.KEY_ENCODING,
          Role.DERIVED_KEY,
          Role.SHARED_SECRET);

  private KeyedDigest() {}

  /** Whether a secret goes into the digest. */
  static boolean takesSecret(RoleCall output) {
    return output.takes(Role.DIGEST_INPUT, KeyedDigest::isSecret);
  }

  /** Whether a secret goes into the digest, and something else beside it. */
  static boolean takesMessage(RoleCall output) {
    List<Provenance> inputs = output.inputs(Role.DIGEST_INPUT);
    return takesSecret(output)
        && inputs.stream().anyMatch(input -> input.any(KeyedDigest::isSecret).isEmpty());
  }

  private static boolean isSecret(Origin origin) {
    return origin.roles().stream().anyMatch(SECRETS::contains);
  }
}
