package dev.keyward.checks.encryption;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.support.Docs;

/** A {@link BugChecker} that flags block ciphers that encrypt in ECB mode, also by default. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "ECB encrypts equal blocks to equal blocks; use AES/GCM/NoPadding with a fresh nonce",
    link = Docs.CHECKS + "EcbMode.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class EcbMode extends TransformationCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public EcbMode() {}

  @Override
  boolean isAbout(Transformation transformation) {
    return transformation.isEcb() && !transformation.isWeakCipher(); // That is WeakCipher's.
  }

  @Override
  Judge judge(Analysis analysis) {
    return (request, verdicts) -> {
      if (request.place().isInProvider()
          || BuildingBlocks.isOne(request.cipher(), request.transformation(), analysis)) {
        verdicts.exempt(request.place());
      } else if (Ciphers.onlyDecrypts(request.cipher())) {
        verdicts.acquit(request.place());
      } else {
        verdicts.add(
            Ciphers.encrypts(request.cipher()) ? Verdict.GUILTY : Verdict.OPEN,
            request.finding(explain(request.transformation())));
      }
    };
  }

  private static String explain(Transformation transformation) {
    return (transformation.isEcbByDefault() ? "without a mode it means ECB, which" : "ECB")
        + " reveals equal blocks, so the structure of the plaintext shows. Use AES/GCM/NoPadding"
        + " with a fresh 12-byte nonce and a 128-bit tag; data that is stored needs a migration.";
  }
}
