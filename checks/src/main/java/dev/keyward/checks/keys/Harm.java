package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.stream.Stream;

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
              .severity(exposure.use(), exposure.isEmpty())
              .map(s -> exposure.isCertain() || s == SUGGESTION ? s : WARNING);
      case INPUT_KEY_MATERIAL ->
          parts(exposure.use().call()).allMatch(Harm::isConstant)
              ? ofSecret(exposure)
              : Optional.empty(); // A label beside the secret.
      case KEY_BYTES ->
          Trials.isKnownAnswer(exposure.use())
              ? Optional.empty()
              : exposure.isZero() ? ofZeros(exposure) : ofSecret(exposure);
      default -> ofSecret(exposure);
    };
  }

  /** What the builder of a derivation is given, before and after. */
  private static Stream<Provenance> parts(RoleCall call) {
    Stream<RoleCall> before =
        Stream.iterate(
                Optional.of(call),
                Optional::isPresent,
                later ->
                    later
                        .flatMap(c -> c.receiver().objects().findFirst())
                        .flatMap(TrackedObject::creation))
            .flatMap(Optional::stream);
    return before
        .flatMap(earlier -> Stream.concat(Stream.of(earlier), earlier.result().calls().stream()))
        .flatMap(part -> part.argument(Role.INPUT_KEY_MATERIAL).stream());
  }

  private static boolean isConstant(Provenance part) {
    return part.all(origin -> origin.fixed().isPresent()).isPresent();
  }

  /** As many zeros as somebody counts at run time are HKDF's. */
  private Optional<SeverityLevel> ofZeros(Exposure exposure) {
    RoleUse key = exposure.use();
    boolean isCounted = exposure.origin().length().isEmpty();
    if (salts.contains(key)
        || Trials.isProbe(key)
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
