package dev.keyward.checks.passwords;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.jca.KeyAlgorithm;
import dev.keyward.jca.KeyAlgorithm.Family;
import dev.keyward.jca.MacName;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags keys that are made without a key derivation function. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This key is made without a key derivation; use Argon2id or PBKDF2, or HKDF",
    link = Docs.CHECKS + "AdHocKeyDerivation.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class AdHocKeyDerivation extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private static final String OF_PASSWORD =
      "who has something that is encrypted under it tries billions of passwords in a second. Derive"
          + " the key with Argon2id or PBKDF2 and a random salt; what is encrypted already is read"
          + " with the old key, until it is written again.";

  /** Creates the check. */
  public AdHocKeyDerivation() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return analysis.wholeUses(Role.KEY_BYTES).stream()
        .flatMap(key -> judge(key, analysis).stream())
        .collect(toImmutableList());
  }

  private static Optional<Finding> judge(RoleUse key, Analysis analysis) {
    return ofDigest(key)
        .or(() -> ofPassword(key))
        .or(() -> ofSharedSecret(key))
        .filter(
            finding ->
                !LegacyProtocol.prescribes(Prescription.HASH, analysis.surroundings(key.call())));
  }

  private static Optional<Finding> ofDigest(RoleUse key) {
    return key.provenance()
        .any(origin -> origin.madeBy(Role.DIGEST_OUTPUT).stream().anyMatch(d -> hashesPassword(d)))
        .map(
            origin ->
                Finding.at(
                        key.placeOf(origin),
                        "This key is a digest of a password"
                            + key.from(origin)
                            + ", and a digest is made to be fast: "
                            + OF_PASSWORD)
                    .as(isForMac(key) ? WARNING : ERROR));
  }

  /** Whether the password is in what is hashed once; repetitions are not counted. */
  private static boolean hashesPassword(RoleCall digest) {
    return digest.loops().isEmpty() && digest.takes(Role.DIGEST_INPUT, Origin::isPassword);
  }

  /** Derivations, and logins by challenge, are themselves made of MACs under a password. */
  private static Optional<Finding> ofPassword(RoleUse key) {
    return key.provenance()
        .any(AdHocKeyDerivation::isBarePassword)
        .filter(origin -> isForCipher(key))
        .map(
            origin ->
                Finding.at(
                        key.placeOf(origin),
                        "The password itself is the key"
                            + key.from(origin)
                            + ", and people choose few passwords: "
                            + OF_PASSWORD)
                    .as(origin.roles().contains(Role.PASSWORD_INPUT) ? ERROR : WARNING));
  }

  private static boolean isBarePassword(Origin origin) {
    return origin.roles().equals(ImmutableSet.of(Role.PASSWORD_INPUT))
        || origin.roles().equals(ImmutableSet.of(Role.NAMED_PASSWORD));
  }

  private static Optional<Finding> ofSharedSecret(RoleUse key) {
    return key.provenance()
        .any(
            origin ->
                !origin.isUnknown() && origin.roles().equals(ImmutableSet.of(Role.SHARED_SECRET)))
        .filter(origin -> !isForMac(key))
        .map(
            origin ->
                Finding.at(
                        key.placeOf(origin),
                        "What the key agreement computes is the key"
                            + key.from(origin)
                            + ": its bits are not evenly distributed, and nothing binds it to its"
                            + " purpose. Put it through HKDF, with both public keys in the info;"
                            + " both sides have to change together.")
                    .as(WARNING));
  }

  private static boolean isForMac(RoleUse key) {
    return algorithms(key).anyMatch(name -> MacName.parse(name).isPresent());
  }

  private static boolean isForCipher(RoleUse key) {
    return algorithms(key)
        .flatMap(name -> KeyAlgorithm.parseSecret(name).stream())
        .anyMatch(algorithm -> algorithm.family() != Family.HMAC);
  }

  private static Stream<String> algorithms(RoleUse key) {
    return key.argument(Role.KEY_ALGORITHM).stream()
        .flatMap((Provenance name) -> name.constants(String.class));
  }
}
