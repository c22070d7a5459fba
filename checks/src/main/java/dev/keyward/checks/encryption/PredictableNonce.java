package dev.keyward.checks.encryption;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.Optional;

/** A {@link BugChecker} that flags nonces that are computed instead of drawn. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This nonce can come a second time; draw it from SecureRandom for each message",
    link = Docs.CHECKS + "PredictableNonce.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class PredictableNonce extends NonceCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public PredictableNonce() {}

  @Override
  void judge(RoleUse nonce, RoleCall encryption, Analysis analysis, Verdicts verdicts) {
    Optional<Origin> recurring =
        nonce.provenance().any(origin -> Recurrence.of(origin, encryption, analysis).isPresent());
    if (recurring.isEmpty()) {
      return;
    }
    Recurrence recurrence = Recurrence.of(recurring.get(), encryption, analysis).orElseThrow();
    Finding finding = finding(nonce, recurring.get(), recurrence);
    KeyLifetime key = KeyLifetime.of(encryption, analysis);
    if (recurrence == Recurrence.COUNTER && receiverCounts(nonce, analysis)) {
      verdicts.exempt(finding.site());
    } else if (recurrence.isHarmless(key)) {
      verdicts.acquit(finding.site());
    } else {
      verdicts.add(key == KeyLifetime.UNKNOWN ? Verdict.OPEN : Verdict.GUILTY, finding);
    }
  }

  /**
   * Whether the receiver counts, too, instead of reading the nonce from the message: then both ends
   * share a connection, and its key ends with it.
   */
  private static boolean receiverCounts(RoleUse nonce, Analysis analysis) {
    return analysis.uses(Role.NONCE).stream()
        .filter(other -> other.site().unit() == nonce.site().unit())
        .filter(other -> other.provenance().mayBeMadeOf(Role.COUNTER_VALUE))
        .flatMap(other -> Reach.initialisations(other.call().result()))
        .anyMatch(Ciphers::decrypts);
  }

  private static Finding finding(RoleUse nonce, Origin origin, Recurrence recurrence) {
    return Finding.at(
            nonce.placeOf(origin),
            String.format(
                "%s%s is used as a nonce for encryption: %s. Fill the nonce from SecureRandom for"
                    + " each message and store it in front of the ciphertext.",
                recurrence.what(), nonce.from(origin), recurrence.why()))
        .as(recurrence.severity());
  }
}
