package dev.keyward.checks.keys;

import com.google.common.primitives.Ints;
import dev.keyward.checks.Finding;
import dev.keyward.jca.KeyAlgorithm.Family;
import dev.keyward.jca.Policy;
import dev.keyward.jca.SignatureName;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.stream.Stream;

/** The size of the RSA keys that objects make for themselves when they are given none. */
final class DefaultSize {
  private static final KeyKind RSA = KeyKind.of(Family.RSA);

  private DefaultSize() {}

  static Stream<Finding> tooSmall(Analysis analysis, Policy policy) {
    return analysis.calls().stream()
        .filter(call -> bits(call).filter(bits -> !RSA.allows(bits, policy)).isPresent())
        .filter(call -> isRsa(call) && !isGivenKeys(call))
        .map(
            call ->
                Finding.at(
                    call.site(),
                    "This makes an RSA key of "
                        + bits(call).orElseThrow()
                        + " bits, because it is given none: "
                        + RSA.demand(policy)
                        + "."));
  }

  private static Optional<Integer> bits(RoleCall call) {
    return call.row().implied().map(Ints::tryParse);
  }

  private static boolean isRsa(RoleCall call) {
    return names(call, Role.TRANSFORMATION)
            .flatMap(name -> Transformation.parse(name).stream())
            .anyMatch(Transformation::isRsa)
        || names(call, Role.SIGNATURE_NAME)
            .flatMap(name -> SignatureName.parse(name).stream())
            .anyMatch(name -> name.keyAlgorithm().family() == Family.RSA);
  }

  private static Stream<String> names(RoleCall call, Role role) {
    return call.argument(role).stream().flatMap(name -> name.constants(String.class));
  }

  /** Whether it is told to use others after all. */
  private static boolean isGivenKeys(RoleCall call) {
    return call.result().isShared()
        || call.result().calls().stream()
            .anyMatch(
                later ->
                    later.argument(Role.KEY).isPresent()
                        || later.argument(Role.PUBLIC_KEY).isPresent());
  }
}
