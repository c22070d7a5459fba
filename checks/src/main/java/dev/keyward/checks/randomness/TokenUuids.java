package dev.keyward.checks.randomness;

import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.keyward.checks.Finding;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.Optional;

/** UUIDs that serve as tokens. */
final class TokenUuids {
  /** What others can compute when they know, or try, what went in. */
  private static final ImmutableSet<Role> KNOWN =
      Sets.immutableEnumSet(Role.NAMED_USER, Role.CLOCK_READING, Role.COUNTER_VALUE);

  private TokenUuids() {}

  /** The finding about a token that is a UUID; what is only known to be random is dormant. */
  static Optional<Finding> judge(RoleUse use) {
    return use.provenance()
        .any(origin -> isUuid(origin, Role.NAME_BASED_UUID) && isOfWhatIsKnown(origin))
        .map(origin -> uuid(use, origin, "anybody computes it from what it is made of"))
        .or(
            () ->
                use.provenance()
                    .any(origin -> isUuid(origin, Role.UUID_VALUE))
                    .map(
                        origin ->
                            uuid(use, origin, "of 128 bits only 122 are random").as(SUGGESTION)));
  }

  private static boolean isUuid(Origin origin, Role kind) {
    return !origin.isUnknown() && origin.roles().equals(ImmutableSet.of(kind));
  }

  private static boolean isOfWhatIsKnown(Origin uuid) {
    return uuid.madeBy(Role.NAME_BASED_UUID).stream()
        .allMatch(call -> call.arguments().get(0).all(TokenUuids::isKnown).isPresent());
  }

  private static boolean isKnown(Origin source) {
    return source.constant().isPresent()
        || (!source.isUnknown() && !source.roles().isEmpty() && KNOWN.containsAll(source.roles()));
  }

  private static Finding uuid(RoleUse use, Origin origin, String why) {
    return Finding.at(
        use.placeOf(origin),
        String.format(
            "\"%s\" is a UUID%s, made for names and not for secrets: %s. Draw 32 bytes with"
                + " SecureRandom.nextBytes, and encode them with Base64.getUrlEncoder().",
            use.call().row().name(), use.from(origin), why));
  }
}
