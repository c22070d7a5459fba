package dev.keyward.checks.hashing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.jca.HashName;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags broken hash functions where security depends on them. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Security depends on a broken hash function here; use SHA-256 or better",
    link = Docs.CHECKS + "WeakHash.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class WeakHash extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public WeakHash() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Map<RoleCall, DigestPurpose> purposes = DigestPurpose.on(analysis);
    Stream<Finding> digests =
        analysis.uses(Role.DIGEST_NAME).stream()
            .filter(name -> purposes.containsKey(name.call()))
            .filter(name -> broken(name).isPresent())
            .filter(name -> !isPrescribed(name.call(), analysis))
            .map(name -> ofDigest(name, purposes.get(name.call())));
    Stream<Finding> fixed =
        purposes.entrySet().stream()
            .filter(entry -> implied(entry.getKey()).filter(HashName::isBroken).isPresent())
            .filter(entry -> !isPrescribed(entry.getKey(), analysis))
            .map(entry -> ofFixed(entry.getKey(), entry.getValue()));
    Stream<Finding> paddings =
        Stream.of(Role.PADDING_DIGEST_NAME, Role.MASK_DIGEST_NAME)
            .flatMap(role -> analysis.uses(role).stream())
            .flatMap(name -> ofPadding(name).stream());
    return Stream.of(digests, fixed, paddings)
        .flatMap(findings -> findings)
        .collect(toImmutableList());
  }

  private static boolean isPrescribed(RoleCall digest, Analysis analysis) {
    return LegacyProtocol.prescribes(Prescription.HASH, analysis.surroundings(digest));
  }

  /** The function that a method stands for which needs no name. */
  private static Optional<HashName> implied(RoleCall digest) {
    return digest.row().implied().flatMap(HashName::parse);
  }

  private static Optional<Origin> broken(RoleUse name) {
    return name.provenance().any(origin -> hash(origin).filter(HashName::isBroken).isPresent());
  }

  private static Optional<HashName> hash(Origin origin) {
    return origin.text().flatMap(HashName::parse);
  }

  /** Reported with the name, unless only code elsewhere makes security depend on it. */
  private static Finding ofDigest(RoleUse name, DigestPurpose purpose) {
    Origin origin = broken(name).orElseThrow();
    Site place = name.placeOf(origin);
    return Finding.at(
            place.unit() == purpose.site().unit() ? place : purpose.site(),
            message(
                hash(origin).orElseThrow(), name.from(origin), purpose.what(), purpose.advice()))
        .as(purpose.severity());
  }

  /** Reported where the function is chosen, unless only code elsewhere depends on it. */
  private static Finding ofFixed(RoleCall digest, DigestPurpose purpose) {
    boolean isHere = digest.site().unit() == purpose.site().unit();
    return Finding.at(
            isHere ? digest.site() : purpose.site(),
            message(implied(digest).orElseThrow(), "", purpose.what(), purpose.advice()))
        .as(purpose.severity());
  }

  /**
   * Signatures are as strong as their hash function. The one in the padding of an encryption, or in
   * a mask, need not resist collisions; that it is an old one is worth an advice.
   */
  private static Optional<Finding> ofPadding(RoleUse name) {
    boolean signs =
        name.role() == Role.PADDING_DIGEST_NAME
            && name.argument(Role.SALT_LENGTH_BYTES).isPresent();
    return broken(name)
        .filter(origin -> !name.placeOf(origin).isInProvider())
        .map(
            origin ->
                Finding.at(
                        name.placeOf(origin),
                        message(
                            hash(origin).orElseThrow(),
                            name.from(origin),
                            signs ? "hashes what is signed" : "is chosen by hand for a padding",
                            "Use SHA-256 or better."))
                    .as(signs ? ERROR : isDated(origin) ? SUGGESTION : WARNING));
  }

  private static boolean isDated(Origin origin) {
    return hash(origin).filter(hash -> hash.outputBits() >= 160).isPresent();
  }

  private static String message(HashName hash, String from, String what, String advice) {
    return String.format(
        "%s%s %s: %s. %s", hash.canonical(), from, what, hash.weakness().orElseThrow(), advice);
  }
}
