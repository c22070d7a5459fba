package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.checks.Trials;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.Optional;

/** How much harm it does that a secret stands in the code; none where it is no secret. */
final class Harm {
  private final Analysis analysis;
  private final KeyStorePasswords keyStores;
  private final ExtractionSalts salts;
  private final Trials trials;

  Harm(Analysis analysis) {
    this.analysis = analysis;
    this.keyStores = new KeyStorePasswords(analysis);
    this.salts = new ExtractionSalts(analysis);
    this.trials = new Trials(analysis);
  }

  Optional<SeverityLevel> of(Exposure exposure) {
    return switch (exposure.use().role()) {
      case KEY_STORE_PASSWORD ->
          keyStores
              .severity(exposure.use(), exposure.isEmpty())
              .map(s -> exposure.isCertain() || s == SUGGESTION ? s : WARNING);
      case INPUT_KEY_MATERIAL ->
          exposure.use().call().parts(Role.INPUT_KEY_MATERIAL).stream().allMatch(Harm::isConstant)
              ? ofSecret(exposure)
              : Optional.empty(); // A label beside the secret.
      case KEY_BYTES ->
          trials.isTest(exposure.use()) || isLabel(exposure.use())
              ? Optional.empty()
              : exposure.isZero() ? ofZeros(exposure) : ofSecret(exposure);
      case PASSWORD -> trials.isTest(exposure.use()) ? Optional.empty() : ofSecret(exposure);
      default -> ofSecret(exposure);
    };
  }

  /** Whether a protocol has a constant where others have a key. */
  private boolean isLabel(RoleUse key) {
    return ExtractionSalts.isForMac(key)
        && LegacyProtocol.prescribes(Prescription.LABEL, analysis.surroundings(key.call()));
  }

  private static boolean isConstant(Provenance part) {
    return part.all(origin -> origin.fixed().isPresent()).isPresent();
  }

  /** As many zeros as somebody counts at run time are HKDF's. */
  private Optional<SeverityLevel> ofZeros(Exposure exposure) {
    RoleUse key = exposure.use();
    boolean isCounted = exposure.origin().length().isEmpty();
    if (salts.contains(key)
        || trials.comesToNothing(key)
        || (isCounted && ExtractionSalts.mayBeForMac(key))) {
      return Optional.empty();
    }
    return ExtractionSalts.isForMac(key)
        ? Optional.of(WARNING).filter(s -> exposure.isCertain())
        : ofSecret(exposure);
  }

  /** An empty key throws, and an empty password is none. */
  private static Optional<SeverityLevel> ofSecret(Exposure exposure) {
    return exposure.isEmpty()
        ? Optional.empty()
        : Optional.of(exposure.isCertain() ? ERROR : WARNING);
  }
}
