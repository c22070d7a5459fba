package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.provenance.Analysis;
import java.util.Optional;

/** How much harm it does that a secret stands in the code; none where it is no secret. */
final class Harm {
  private final KeyStorePasswords keyStores;
  private final ExtractionSalts salts;

  Harm(Analysis analysis) {
    this.keyStores = new KeyStorePasswords(analysis);
    this.salts = new ExtractionSalts(analysis);
  }

  Optional<SeverityLevel> of(Exposure exposure) {
    return switch (exposure.use().role()) {
      case KEY_STORE_PASSWORD ->
          keyStores
              .severity(exposure.use())
              .map(s -> exposure.isCertain() && !exposure.isEmpty() ? s : WARNING);
      case KEY_BYTES ->
          exposure.isZero() && ExtractionSalts.isForMac(exposure.use())
              ? Optional.of(WARNING)
                  .filter(s -> exposure.isCertain() && !salts.contains(exposure.use()))
              : ofSecret(exposure);
      default -> ofSecret(exposure);
    };
  }

  /** An empty key throws, and an empty password is none. */
  private static Optional<SeverityLevel> ofSecret(Exposure exposure) {
    return exposure.isEmpty()
        ? Optional.empty()
        : Optional.of(exposure.isCertain() ? ERROR : WARNING);
  }
}
