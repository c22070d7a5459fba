package dev.keyward.checks.encryption;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.ConstantArray;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.Optional;
import java.util.stream.Collectors;

/** A {@link BugChecker} that flags nonces with a constant value where data is encrypted. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A constant nonce repeats for every message; draw a fresh one from SecureRandom",
    link = Docs.CHECKS + "HardcodedIv.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class HardcodedIv extends NonceCheck {
  private static final long serialVersionUID = 1L;

  /** How many bytes of a nonce a message shows. */
  private static final int SHOWN_BYTES = 4;

  /** Creates the check. */
  public HardcodedIv() {}

  @Override
  void judge(RoleUse nonce, RoleCall encryption, Analysis analysis, Verdicts verdicts) {
    Optional<Origin> constant = nonce.provenance().any(origin -> origin.constant().isPresent());
    if (constant.isEmpty()) {
      return;
    }
    Finding finding = finding(nonce, constant.get());
    if (changes(nonce, finding.site(), analysis)
        || isForBlocks(encryption, analysis)
        || isPrescribed(nonce, constant.get(), analysis)) {
      verdicts.exempt(finding.site());
      return;
    }
    switch (KeyLifetime.of(encryption, analysis)) {
      case ONE_MESSAGE -> verdicts.acquit(finding.site());
      case FRESH -> verdicts.add(Verdict.OPEN, finding.as(WARNING));
      case ONE_PROCESS, LASTING -> verdicts.add(Verdict.GUILTY, finding);
      case UNKNOWN -> verdicts.add(Verdict.OPEN, finding);
    }
  }

  /** Whether equal blocks may show: of a MAC, of a key stream, or of a key under CBC. */
  private static boolean isForBlocks(RoleCall encryption, Analysis analysis) {
    return encryption
        .receiver()
        .objects()
        .anyMatch(
            cipher ->
                BuildingBlocks.isMac(cipher, analysis)
                    || BuildingBlocks.isGenerator(cipher)
                    || (Ciphers.transformation(cipher).filter(Transformation::isCbc).isPresent()
                        && Messages.areKeys(encryption)));
  }

  private static boolean isPrescribed(RoleUse nonce, Origin constant, Analysis analysis) {
    return constant.isZeros()
        && LegacyProtocol.prescribes(Prescription.ZERO_NONCE, analysis.surroundings(nonce.call()));
  }

  /** Whether another execution or round meets another value here, so that it is a count. */
  private static boolean changes(RoleUse nonce, Site place, Analysis analysis) {
    return analysis.uses(Role.NONCE).stream()
        .filter(other -> other.site().equals(nonce.site()))
        .anyMatch(
            other ->
                isCount(other, place)
                    || (isInAnotherRound(other, nonce) && !isSameConstant(other, nonce)));
  }

  /** Whether a count comes in at the place; what other callers count is theirs. */
  private static boolean isCount(RoleUse nonce, Site place) {
    return nonce
        .provenance()
        .any(
            origin ->
                origin.roles().contains(Role.COUNTER_VALUE) && nonce.placeOf(origin).equals(place))
        .isPresent();
  }

  private static boolean isInAnotherRound(RoleUse one, RoleUse other) {
    return !one.call().loops().isEmpty()
        && one.call().loops().equals(other.call().loops())
        && one.call().isTogetherWith(other.call());
  }

  private static boolean isSameConstant(RoleUse one, RoleUse other) {
    return constant(one).isPresent() && constant(one).equals(constant(other));
  }

  private static Optional<Object> constant(RoleUse use) {
    return use.provenance().constant().flatMap(Origin::constant);
  }

  private static Finding finding(RoleUse nonce, Origin constant) {
    return Finding.at(
        nonce.placeOf(constant),
        String.format(
            "%s%s is used as a nonce for encryption: every message gets the same one, so equal"
                + " plaintexts show, and in GCM or CTR mode two messages reveal each other. Fill a"
                + " new array from SecureRandom for each message and store it in front of the"
                + " ciphertext.",
            describe(constant), nonce.from(constant)));
  }

  private static String describe(Origin constant) {
    return constant
        .constant()
        .filter(ConstantArray.class::isInstance)
        .map(array -> describe((ConstantArray) array))
        .orElse("A constant");
  }

  private static String describe(ConstantArray array) {
    String length = array.length() < 0 ? "" : array.length() + " ";
    if (array.neverWritten()) {
      return "An array of " + length + "zeros";
    }
    String shown =
        array.elements().stream()
            .limit(SHOWN_BYTES)
            .map(element -> String.format("%02x", element))
            .collect(Collectors.joining());
    return "A constant" + (shown.isEmpty() ? "" : " (" + length + "bytes, " + shown + "…)");
  }
}
