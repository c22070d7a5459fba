package dev.keyward.provenance;

import dev.keyward.roles.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks through digests: what they make of constants is as constant, of passwords as guessable. */
final class Digests {
  /** Digests of digests, as in home-made derivations, are followed this far. */
  private static final int MAX_DEPTH = 4;

  /** Loops that hash again and again are followed back as many rounds as they are executed. */
  private static final int MAX_CHAIN = 2_000;

  private Digests() {}

  /** Whether the call puts out the digest of a password, or a digest of that, and so on. */
  static boolean isOfPassword(RoleCall digest) {
    Set<RoleCall> seen = new HashSet<>(Set.of(digest));
    Deque<RoleCall> open = new ArrayDeque<>(seen);
    while (!open.isEmpty() && seen.size() <= MAX_CHAIN) {
      List<Provenance> inputs = open.remove().inputs(Role.DIGEST_INPUT);
      if (inputs.stream().anyMatch(input -> input.any(Origin::isPassword).isPresent())) {
        return true;
      }
      inputs.stream()
          .flatMap(input -> input.origins().stream())
          .flatMap(origin -> origin.madeBy(Role.DIGEST_OUTPUT).stream())
          .filter(seen::add)
          .forEach(open::add);
    }
    return false;
  }

  /** Whether it is the digest of a password that people marked as secret. */
  static boolean isOfMarkedPassword(RoleCall digest) {
    List<Provenance> inputs = digest.inputs(Role.DIGEST_INPUT);
    return inputs.stream().anyMatch(i -> i.any(o -> o.roles().contains(Role.SECRET)).isPresent())
        && inputs.stream().anyMatch(input -> input.any(Origin::isPassword).isPresent());
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
      if (source.role() == Role.EXCERPT) {
        continue;
      }
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
