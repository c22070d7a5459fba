package dev.keyward.checks.keys;

import dev.keyward.jca.Curve;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.Optional;

/**
 * A curve that is too weak for new keys.
 *
 * @param use where it is named
 * @param origin where the name comes from
 * @param curve the curve
 * @param objection what speaks against it: a clause
 */
record CurveUse(RoleUse use, Origin origin, Curve curve, String objection) {

  /** What the specification of a curve is for. */
  enum Purpose {
    GENERATION,
    /** Keys that exist already are read. */
    READING,
    UNKNOWN
  }

  static Optional<CurveUse> weak(RoleUse use, Policy policy) {
    return use.provenance()
        .any(origin -> objection(origin, policy).isPresent())
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
                    .or(
                        () ->
                            policy.allows(Limit.EC_BITS, curve.bits())
                                ? Optional.empty()
                                : Optional.of(
                                    curve
                                        + " has "
                                        + curve.bits()
                                        + " bits, and "
                                        + policy.source(Limit.EC_BITS)
                                        + " asks for "
                                        + policy.minimum(Limit.EC_BITS))));
  }

  Purpose purpose() {
    if (use.usesOfResult().isEmpty()) {
      return Purpose.UNKNOWN;
    }
    return use.usesOfResult().stream().allMatch(CurveUse::reads)
        ? Purpose.READING
        : Purpose.GENERATION;
  }

  /** Whether the receiver is {@code AlgorithmParameters}, with which keys are read. */
  private static boolean reads(RoleCall call) {
    return call.receiver()
        .objects()
        .flatMap(object -> object.creation().stream())
        .anyMatch(creation -> creation.argument(Role.PARAMETERS_NAME).isPresent());
  }
}
