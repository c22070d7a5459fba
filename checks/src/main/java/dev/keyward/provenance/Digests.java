package dev.keyward.provenance;

import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;

/** Looks through digests: what they make of constants is as constant, of passwords as guessable. */
final class Digests {
  /** Digests of digests, as in home-made derivations, are followed this far. */
  private static final int MAX_DEPTH = 4;

  private Digests() {}

  /** Whether the call puts out the digest of a password, or a digest of that. */
  static boolean isOfPassword(RoleCall digest) {
    return isOfPassword(digest, MAX_DEPTH);
  }

  private static boolean isOfPassword(RoleCall digest, int depth) {
    return digest.takes(
        Role.DIGEST_INPUT,
        input ->
            input.isPassword()
                || (depth > 0
                    && input.madeBy(Role.DIGEST_OUTPUT).stream()
                        .anyMatch(inner -> isOfPassword(inner, depth - 1))));
  }

  /** The constant that decides the value, if nothing else went into it. */
  static Optional<Origin> constantIn(Origin value) {
    return constantIn(value, MAX_DEPTH);
  }

  private static Optional<Origin> constantIn(Origin value, int depth) {
    if (value.constant().isPresent()) {
      return Optional.of(value);
    }
    if (depth == 0
        || value.isUnknown()
        || value.sources().isEmpty()
        || Source.isTooMany(value.sources())) {
      return Optional.empty();
    }
    Optional<Origin> first = Optional.empty();
    for (Source source : value.sources()) {
      Optional<Origin> found =
          source.role() == Role.DIGEST_OUTPUT
              ? source.call().flatMap(digest -> constantInput(digest, depth - 1))
              : Optional.empty();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      first = first.or(() -> found);
    }
    return first;
  }

  /** The first thing that went into the digest, if the digest's whole life is known. */
  private static Optional<Origin> constantInput(RoleCall digest, int depth) {
    if (digest.receiver().isUnknown()
        || !digest.receiver().objects().allMatch(object -> isFollowed(object, digest))) {
      return Optional.empty();
    }
    List<Origin> inputs =
        digest.inputs(Role.DIGEST_INPUT).stream()
            .flatMap(input -> input.origins().stream())
            .toList();
    return inputs.stream().allMatch(input -> constantIn(input, depth).isPresent())
        ? inputs.stream().findFirst().flatMap(input -> constantIn(input, depth))
        : Optional.empty();
  }

  /** Whether all that is done to the object is done in this execution. */
  private static boolean isFollowed(TrackedObject object, RoleCall digest) {
    return object.creation().isPresent()
        && object.passedTo().isEmpty()
        && !object.isShared()
        && object.calls().stream().allMatch(digest::isInRunOf);
  }
}
