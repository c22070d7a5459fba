package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleUse;
import java.util.Optional;

/** How much harm it does that a secret stands in the code; none where it is no secret. */
final class Harm {
  private final KeyStorePasswords keyStores;
  private final HarmlessZeros zeros;

  Harm(Analysis analysis) {
    this.keyStores = new KeyStorePasswords(analysis);
    this.zeros = new HarmlessZeros(analysis);
  }

  Optional<SeverityLevel> of(Exposure exposure) {
    return switch (exposure.use().role()) {
      case KEY_STORE_PASSWORD ->
          keyStores
              .severity(exposure.use(), exposure.isEmpty())
              .map(s -> exposure.isCertain() || s == SUGGESTION ? s : WARNING);
      case KEY_BYTES -> exposure.isZero() ? ofZeros(exposure) : ofSecret(exposure);
      default -> ofSecret(exposure);
    };
  }

  private Optional<SeverityLevel> ofZeros(Exposure exposure) {
    RoleUse key = exposure.use();
    if (zeros.isExtractionSalt(key) || HarmlessZeros.isProbe(key)) {
      return Optional.empty();
    }
    return HarmlessZeros.isForMac(key)
        ? Optional.of(WARNING).filter(severity -> exposure.isCertain())
        : ofSecret(exposure);
  }

  /** An empty key throws, and an empty password is none. */
  private static Optional<SeverityLevel> ofSecret(Exposure exposure) {
    return exposure.isEmpty()
        ? Optional.empty()
        : Optional.of(exposure.isCertain() ? ERROR : WARNING);
  }
}
