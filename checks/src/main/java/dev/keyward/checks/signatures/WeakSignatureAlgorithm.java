package dev.keyward.checks.signatures;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.Policy;
import dev.keyward.jca.SignatureName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;

/** A {@link BugChecker} that flags signatures with a broken hash function or an old scheme. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This signature can be forged or is on its way out; use Ed25519 or SHA256withECDSA",
    link = Docs.CHECKS + "WeakSignatureAlgorithm.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class WeakSignatureAlgorithm extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      " Use Ed25519, SHA256withECDSA or RSASSA-PSS with SHA-256; whoever verifies has to change"
          + " first.";

  /** Creates the check. */
  public WeakSignatureAlgorithm() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Verdicts verdicts = new Verdicts();
    for (RoleUse name : analysis.uses(Role.SIGNATURE_NAME)) {
      name.provenance()
          .any(origin -> signature(origin).filter(WeakSignatureAlgorithm::isOld).isPresent())
          .ifPresent(origin -> judgeName(name, origin, analysis, verdicts));
    }
    XmlSignatures.judge(analysis, verdicts);
    PssDefaults.judge(analysis, verdicts);
    DsaKeys.judge(analysis, policy, verdicts);
    return verdicts.findings();
  }

  private static Optional<SignatureName> signature(Origin name) {
    return name.text().flatMap(SignatureName::parse);
  }

  private static boolean isOld(SignatureName name) {
    return name.isWeak() || name.isDsa() || name.isRaw() || name.isPkcs1();
  }

  private static void judgeName(RoleUse use, Origin origin, Analysis analysis, Verdicts verdicts) {
    TrackedObject signer = use.call().result();
    SignatureName name = signature(origin).orElseThrow();
    Site place = use.placeOf(origin);
    if (place.isInProvider()
        || LegacyProtocol.prescribes(Prescription.SIGNATURE, analysis.surroundings(use.call()))) {
      verdicts.exempt(place);
    } else if (Signers.onlyVerifies(signer)) {
      judgeVerification(use, origin, name, verdicts);
    } else if (isRight(name, signer)) {
      verdicts.acquit(place);
    } else {
      boolean signs = Signers.signs(signer);
      verdicts.add(
          signs ? Verdict.GUILTY : Verdict.OPEN,
          finding(use, origin, explanation(name) + "." + REMEDY).as(severity(name, signer)));
    }
  }

  /** What others have signed has to be checked, but proves little. */
  private static void judgeVerification(
      RoleUse use, Origin origin, SignatureName name, Verdicts verdicts) {
    if (name.isWeak()) {
      verdicts.add(
          Verdict.INNOCENT,
          finding(
                  use,
                  origin,
                  name.weakness().orElseThrow()
                      + ", so what is signed may have a twin. Accept it only for what was signed"
                      + " long ago.")
              .as(SUGGESTION));
    } else {
      verdicts.acquit(use.placeOf(origin));
    }
  }

  /**
   * Raw signatures are made of values that are hashed elsewhere, for example in front of an HSM.
   */
  private static boolean isRight(SignatureName name, TrackedObject signer) {
    return name.isRaw() && !name.isDsa() && Signers.takesDigests(signer);
  }

  private static SeverityLevel severity(SignatureName name, TrackedObject signer) {
    if (name.isWeak()) {
      return Signers.signs(signer) ? ERROR : WARNING;
    }
    return name.isDsa() || (name.isRaw() && Signers.takesMessages(signer)) ? WARNING : SUGGESTION;
  }

  private static String explanation(SignatureName name) {
    if (name.isWeak()) {
      return name.weakness().orElseThrow() + ", so a signature for one message fits another";
    }
    if (name.isDsa()) {
      return DsaKeys.WEAKNESS;
    }
    return name.isRaw()
        ? "it signs the bytes as they are, of which it may ignore the end, and hashes nothing"
        : "PKCS#1 v1.5 is no longer approved for new signatures everywhere";
  }

  private static Finding finding(RoleUse use, Origin origin, String explanation) {
    return Finding.at(
        use.placeOf(origin),
        String.format(
            "\"%s\"%s is used as a signature algorithm: %s",
            origin.text().orElseThrow(), use.from(origin), explanation));
  }
}
