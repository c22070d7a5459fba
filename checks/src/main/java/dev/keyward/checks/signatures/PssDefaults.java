package dev.keyward.checks.signatures;

import dev.keyward.checks.Finding;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.HashName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/** Parameters of RSASSA-PSS that leave the hash function at what it was in 2003: SHA-1. */
final class PssDefaults {
  private PssDefaults() {}

  static void judge(Analysis analysis, Verdicts verdicts) {
    for (RoleUse parameters : analysis.uses(Role.ALGORITHM_PARAMETERS)) {
      place(parameters)
          .filter(place -> parameters.call().receiver().objects().noneMatch(Signers::onlyVerifies))
          .ifPresent(place -> verdicts.add(Verdict.GUILTY, finding(place)));
    }
  }

  /** Where the default comes in: as the parameters of the JDK, or a constructor without a hash. */
  private static Optional<Site> place(RoleUse parameters) {
    Optional<Site> constant =
        parameters
            .provenance()
            .any(origin -> origin.constant().filter(value -> isWeak(value)).isPresent())
            .map(parameters::placeOf);
    return constant.or(
        () ->
            parameters
                .provenance()
                .any(
                    o ->
                        o.object()
                            .flatMap(object -> object.creation())
                            .filter(PssDefaults::isWeak)
                            .isPresent())
                .flatMap(origin -> origin.object())
                .flatMap(object -> object.creation())
                .map(RoleCall::site));
  }

  private static boolean isWeak(Object parameters) {
    return parameters instanceof PSSParameterSpec pss
        && HashName.parse(pss.getDigestAlgorithm()).filter(HashName::isBroken).isPresent();
  }

  private static boolean isWeak(RoleCall creation) {
    return creation.argument(Role.SALT_LENGTH_BYTES).isPresent()
        && creation.row().implied().flatMap(HashName::parse).filter(HashName::isBroken).isPresent();
  }

  private static Finding finding(Site place) {
    return Finding.at(
        place,
        "These parameters stand for SHA-1: "
            + HashName.SHA_1.weakness().orElseThrow()
            + ", so a signature for one message fits another. Use new PSSParameterSpec(\"SHA-256\","
            + " \"MGF1\", MGF1ParameterSpec.SHA256, 32, 1); whoever verifies has to change first.");
  }
}
