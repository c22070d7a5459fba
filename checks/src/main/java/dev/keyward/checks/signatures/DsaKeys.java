package dev.keyward.checks.signatures;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.CompilationUnitTree;
import dev.keyward.checks.Finding;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.KeyAlgorithm;
import dev.keyward.jca.Policy;
import dev.keyward.jca.SignatureName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;

/** New key pairs for DSA, where no signature with them is seen that would be reported instead. */
final class DsaKeys {
  static final String WEAKNESS =
      "DSA is withdrawn for new signatures (FIPS 186-5, 2023), and gives its key away when a"
          + " nonce is guessed";

  private DsaKeys() {}

  static void judge(Analysis analysis, Policy policy, Verdicts verdicts) {
    ImmutableSet<CompilationUnitTree> signing =
        analysis.uses(Role.SIGNATURE_NAME).stream()
            .filter(name -> name.provenance().any(DsaKeys::isDsaSignature).isPresent())
            .map(name -> name.call().site().unit())
            .collect(ImmutableSet.toImmutableSet());
    for (RoleUse name : analysis.uses(Role.KEY_PAIR_ALGORITHM)) {
      name.provenance()
          .any(DsaKeys::isDsa)
          .filter(origin -> generates(name) && !isTooSmall(name, policy))
          .filter(origin -> !signing.contains(name.placeOf(origin).unit()))
          .filter(origin -> !name.placeOf(origin).isInProvider())
          .filter(
              origin ->
                  !LegacyProtocol.prescribes(
                      Prescription.SIGNATURE, analysis.surroundings(name.call())))
          .ifPresent(origin -> verdicts.add(Verdict.GUILTY, finding(name, origin)));
    }
  }

  private static boolean isDsaSignature(Origin name) {
    return name.text().flatMap(SignatureName::parse).filter(SignatureName::isDsa).isPresent();
  }

  private static boolean isDsa(Origin name) {
    return name.text()
        .flatMap(KeyAlgorithm::parsePair)
        .filter(algorithm -> algorithm.family() == KeyAlgorithm.Family.DSA)
        .isPresent();
  }

  /** Factories read the keys that there are. */
  private static boolean generates(RoleUse name) {
    return name.call().result().calls().stream()
        .anyMatch(call -> call.row().outputs().anyMatch(Role.GENERATED_KEY::equals));
  }

  /** Then the size is reported, and says the same. */
  private static boolean isTooSmall(RoleUse name, Policy policy) {
    int minimum = KeyAlgorithm.Family.DSA.sizeLimit().map(policy::minimum).orElse(0);
    return name.call().result().calls().stream()
        .flatMap((RoleCall call) -> call.argument(Role.KEY_SIZE_BITS).stream())
        .flatMap(size -> size.constants(Integer.class))
        .anyMatch(bits -> bits < minimum);
  }

  private static Finding finding(RoleUse name, Origin origin) {
    return Finding.at(
            name.placeOf(origin),
            String.format(
                "\"%s\"%s is used for new key pairs: %s. Use Ed25519, or EC on secp256r1.",
                origin.text().orElseThrow(), name.from(origin), WEAKNESS))
        .as(WARNING);
  }
}
