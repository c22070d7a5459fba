package dev.keyward.checks.encryption;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A {@link BugChecker} that flags short tags and unusual nonce lengths of GCM. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "GCM is weaker with these lengths; use a tag of 128 bits and a nonce of 12 bytes",
    link = Docs.CHECKS + "WeakGcmParameters.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class WeakGcmParameters extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public WeakGcmParameters() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Verdicts verdicts = new Verdicts();
    for (RoleUse tag : analysis.uses(Role.TAG_LENGTH_BITS)) {
      tag.provenance()
          .any(origin -> isShort(origin, policy))
          .ifPresent(origin -> add(tag.call(), shortTag(tag, origin, policy), verdicts));
    }
    for (RoleUse nonce : analysis.uses(Role.NONCE)) {
      nonce
          .argument(Role.TAG_LENGTH_BITS)
          .filter(tag -> tag.any(origin -> isShort(origin, policy)).isEmpty())
          .flatMap(tag -> unusualLength(nonce, policy))
          .ifPresent(finding -> add(nonce.call(), finding, verdicts));
    }
    return verdicts.findings();
  }

  /** Whoever decrypts takes what the sender chose. */
  private static void add(RoleCall parameters, Finding finding, Verdicts verdicts) {
    List<RoleCall> uses = Reach.initialisations(parameters.result()).toList();
    if (!areOfGcm(parameters, uses)) {
      verdicts.acquit(finding.site());
    } else if (uses.stream().anyMatch(Ciphers::encrypts)) {
      verdicts.add(Verdict.GUILTY, finding);
    } else if (!uses.isEmpty() && uses.stream().allMatch(Ciphers::decrypts)) {
      verdicts.acquit(finding.site());
    } else {
      verdicts.add(Verdict.OPEN, finding);
    }
  }

  /** Other modes have parameters of the same form, and other lengths. */
  private static boolean areOfGcm(RoleCall parameters, List<RoleCall> uses) {
    List<Transformation> ciphers =
        uses.stream()
            .flatMap(use -> use.receiver().objects())
            .flatMap(cipher -> Ciphers.transformation(cipher).stream())
            .toList();
    return ciphers.isEmpty()
        ? parameters.row().implied().isPresent()
        : ciphers.stream().anyMatch(Transformation::isGcm);
  }

  // Tags.

  private static boolean isShort(Origin tag, Policy policy) {
    return bits(tag).filter(bits -> !policy.allows(Limit.GCM_TAG_BITS, bits)).isPresent();
  }

  private static Optional<Integer> bits(Origin tag) {
    return tag.constant().filter(Integer.class::isInstance).map(Integer.class::cast);
  }

  private static Finding shortTag(RoleUse tag, Origin origin, Policy policy) {
    int bits = bits(origin).orElseThrow();
    int advice = policy.advice(Limit.GCM_TAG_BITS);
    String what =
        bits > 0 && bits * Byte.SIZE <= advice
            ? String.format(
                "%d%s is used as the length of a tag, which is counted in bits, not in bytes: most"
                    + " providers refuse it, and the rest check next to nothing. Use %d.",
                bits, tag.from(origin), advice)
            : String.format(
                "%d%s is used as the length of a tag, in bits: a forgery succeeds once in 2^%d"
                    + " tries, and each success helps the next. Use %d; what is stored or sent keeps"
                    + " its length until it is encrypted anew.",
                bits, tag.from(origin), bits, advice);
    Finding finding = Finding.at(tag.placeOf(origin), what);
    return bits < policy.errorBelow(Limit.GCM_TAG_BITS) ? finding : finding.as(WARNING);
  }

  // Nonces.

  /** A constant nonce has no right length; HardcodedIv reports it. */
  private static Optional<Finding> unusualLength(RoleUse nonce, Policy policy) {
    int usual = policy.minimum(Limit.GCM_NONCE_BYTES);
    return nonce
        .provenance()
        .all(o -> o.constant().isEmpty() && length(nonce, o).orElse(usual) != usual)
        .map(
            origin ->
                Finding.at(
                        nonce.placeOf(origin),
                        String.format(
                            "A nonce of %d bytes%s is used for GCM: every length but %d is hashed,"
                                + " so that random nonces meet sooner than their length promises."
                                + " Use %d bytes.",
                            length(nonce, origin).getAsInt(), nonce.from(origin), usual, usual))
                    .as(WARNING));
  }

  private static OptionalInt length(RoleUse nonce, Origin origin) {
    Optional<Integer> part =
        nonce.argument(Role.NONCE_LENGTH_BYTES).flatMap(length -> length.only(Integer.class));
    return part.isPresent()
        ? OptionalInt.of(part.get())
        : nonce.argument(Role.NONCE_LENGTH_BYTES).isPresent()
            ? OptionalInt.empty()
            : origin.length();
  }
}
