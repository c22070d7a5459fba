package dev.keyward.checks.leakage;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.provenance.Origin;
import dev.keyward.roles.Role;
import java.util.Optional;

/**
 * A secret in a value that gets into an address or a command.
 *
 * @param description what it is, as the subject of a sentence
 * @param severity how sure it is that it may not be there
 * @param isToken whether it is one that others hand out, and prescribe how to use
 */
record LeakedSecret(String description, SeverityLevel severity, boolean isToken) {
  /** What a digest or a cipher made of a secret is another thing. */
  private static final ImmutableSet<Role> TRANSFORMED =
      Sets.immutableEnumSet(
          Role.DIGEST_OUTPUT,
          Role.MAC_OUTPUT,
          Role.SIGNATURE_OUTPUT,
          Role.CIPHER_OUTPUT,
          Role.PASSWORD_HASH,
          Role.FAST_PASSWORD_HASH);

  static Optional<LeakedSecret> in(Origin origin) {
    if (!Sets.intersection(origin.roles(), TRANSFORMED).isEmpty()) {
      return Optional.empty();
    }
    if (origin.roles().contains(Role.NAMED_CREDENTIAL)) {
      return Optional.of(
          new LeakedSecret("A value that is called a key or token of access", WARNING, true));
    }
    return Secret.in(origin).flatMap(LeakedSecret::of).or(() -> named(origin));
  }

  private static Optional<LeakedSecret> named(Origin origin) {
    return origin.roles().contains(Role.NAMED_PASSWORD)
        ? of(Secret.NAMED_PASSWORD)
        : origin.roles().contains(Role.NAMED_SECRET) ? of(Secret.NAMED_SECRET) : Optional.empty();
  }

  /** A digest, a whole environment and what was decrypted are of no use in a query. */
  private static Optional<LeakedSecret> of(Secret secret) {
    return switch (secret) {
      case MARKED -> Optional.of(new LeakedSecret(secret.description(), ERROR, false));
      case TOKEN, NAMED_TOKEN -> Optional.of(new LeakedSecret(secret.description(), WARNING, true));
      case KEY, PASSWORD, NAMED_PASSWORD, NAMED_SECRET ->
          Optional.of(new LeakedSecret(secret.description(), WARNING, false));
      case PASSWORD_DIGEST, ENVIRONMENT, PLAINTEXT -> Optional.empty();
    };
  }
}
