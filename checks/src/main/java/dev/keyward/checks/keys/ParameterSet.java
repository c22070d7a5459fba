package dev.keyward.checks.keys;

import dev.keyward.checks.Finding;
import dev.keyward.jca.KeyAlgorithm;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.stream.Stream;

/** Parameter sets, such as ML-KEM-512, that are too small for new keys. */
final class ParameterSet {
  private ParameterSet() {}

  static Stream<Finding> tooSmall(Analysis analysis, Policy policy) {
    return Stream.of(
            analysis.uses(Role.KEY_PAIR_ALGORITHM).stream()
                .filter(use -> generatesKeys(use.call().result())),
            analysis.uses(Role.CURVE_NAME).stream()
                .filter(use -> CurveUse.generatesKeys(use.call().result())),
            analysis.uses(Role.ALGORITHM_PARAMETERS).stream()
                .filter(
                    use -> use.call().receiver().objects().anyMatch(ParameterSet::generatesKeys)))
        .flatMap(uses -> uses)
        .flatMap(use -> tooSmall(use, policy).stream());
  }

  private static Optional<Finding> tooSmall(RoleUse use, Policy policy) {
    return use.provenance()
        .any(origin -> tooSmall(origin, policy).isPresent())
        .filter(origin -> !use.placeOf(origin).isInProvider())
        .map(
            origin ->
                Finding.at(
                    use.placeOf(origin),
                    demand(tooSmall(origin, policy).orElseThrow(), use.from(origin), policy)));
  }

  private static Optional<KeyAlgorithm> tooSmall(Origin name, Policy policy) {
    return name.constant()
        .map(constant -> constant.toString().replace('_', '-')) // So do constants spell it.
        .flatMap(KeyAlgorithm::parse)
        .filter(algorithm -> algorithm.sizeInName().isPresent())
        .filter(
            algorithm ->
                algorithm
                    .sizeLimit()
                    .filter(limit -> !policy.allows(limit, algorithm.sizeInName().getAsInt()))
                    .isPresent());
  }

  private static String demand(KeyAlgorithm small, String from, Policy policy) {
    return small.canonical()
        + from
        + " is too small a set of parameters: "
        + policy.source(small.sizeLimit().orElseThrow())
        + " asks for at least "
        + small
            .canonical()
            .replace(
                "-" + small.sizeInName().getAsInt(),
                "-" + policy.minimum(small.sizeLimit().orElseThrow()))
        + ".";
  }

  /** Whether keys are made with it; others read keys that exist. */
  private static boolean generatesKeys(TrackedObject generator) {
    return generator.calls().stream().anyMatch(ParameterSet::generates);
  }

  private static boolean generates(RoleCall call) {
    return call.row().outputs().anyMatch(Role.GENERATED_KEY::equals);
  }
}
