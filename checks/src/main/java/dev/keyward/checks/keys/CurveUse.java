package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import dev.keyward.checks.Finding;
import dev.keyward.jca.Curve;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A curve that is too weak for new keys.
 *
 * @param use where it is named
 * @param origin where the name comes from
 * @param curve the curve
 * @param objection what speaks against it: a clause
 */
record CurveUse(RoleUse use, Origin origin, Curve curve, String objection) {
  /** Of a choice of more curves nobody says that the weak one is taken. */
  private static final int MAX_TOLD = 2;

  static Optional<CurveUse> weak(RoleUse use, Policy policy) {
    return use.provenance()
        .any(origin -> objection(origin, policy).isPresent())
        .filter(origin -> !use.placeOf(origin).isInProvider())
        .map(
            origin ->
                new CurveUse(
                    use, origin, curve(origin).orElseThrow(), objection(origin, policy).get()));
  }

  private static Optional<Curve> curve(Origin name) {
    return name.text().flatMap(Curve::parse);
  }

  private static Optional<String> objection(Origin name, Policy policy) {
    return curve(name)
        .flatMap(
            curve ->
                curve
                    .weakness()
                    .or(() -> policy.objection(curve))
                    .or(() -> tooSmall(curve, policy))
                    .or(() -> unusual(curve)));
  }

  private static Optional<String> tooSmall(Curve curve, Policy policy) {
    return policy.allows(Limit.EC_BITS, curve.bits())
        ? Optional.empty()
        : Optional.of(
            curve
                + " has "
                + curve.bits()
                + " bits, and "
                + policy.source(Limit.EC_BITS)
                + " asks for "
                + policy.minimum(Limit.EC_BITS));
  }

  private static Optional<String> unusual(Curve curve) {
    return curve.isKoblitz()
        ? Optional.of(curve + " is sound, but standard for nothing but some digital currencies")
        : Optional.empty();
  }

  /**
   * Whether keys are made on the curve. Others read keys that exist, with {@code
   * AlgorithmParameters}, or nobody can tell what they do.
   */
  boolean generatesKeys() {
    return generatesKeys(use.call().result());
  }

  static boolean generatesKeys(TrackedObject curve) {
    return Stream.concat(
            curve.calls().stream().filter(part -> part.row().result().isPresent()),
            curve.passedTo().stream())
        .anyMatch(
            call ->
                call.argument(Role.CURVE).isPresent() || curve.calls().contains(call)
                    ? generatesKeys(call.result())
                    : !reads(call) && !chooses(call));
  }

  /** Whether the curve is one of many that somebody else chooses from. */
  private static boolean chooses(RoleCall call) {
    return call.argument(Role.ALGORITHM_PARAMETERS)
        .filter(curves -> curves.objects().count() > MAX_TOLD)
        .isPresent();
  }

  private static boolean reads(RoleCall call) {
    return call.argument(Role.PRIVATE_NUMBER).isPresent()
        || call.argument(Role.PUBLIC_NUMBER).isPresent()
        || call.receiver()
            .objects()
            .flatMap(object -> object.creation().stream())
            .anyMatch(creation -> creation.argument(Role.PARAMETERS_NAME).isPresent());
  }

  Finding finding(Policy policy) {
    boolean isUnusual = unusual(curve).filter(objection::equals).isPresent();
    return Finding.at(
            use.placeOf(origin),
            objection
                + use.from(origin)
                + ". Use secp256r1, or X25519 to agree on keys and Ed25519 to sign.")
        .as(isUnusual ? SUGGESTION : policy.forbids(Limit.EC_BITS, curve.bits()) ? ERROR : WARNING);
  }
}
