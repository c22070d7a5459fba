package dev.keyward.checks.passwords;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static java.util.Comparator.comparing;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.Trials;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;

/** A {@link BugChecker} that flags salts that are the same for many passwords, or too short. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This salt is not fresh for each password; draw 16 bytes from SecureRandom for each",
    link = Docs.CHECKS + "StaticSalt.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class StaticSalt extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public StaticSalt() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Trials trials = new Trials(analysis);
    return analysis.wholeUses(Role.SALT).stream()
        .filter(salt -> new Derivation(salt.call()).matters() && !trials.isTest(salt))
        .flatMap(salt -> judge(salt, policy).stream())
        .sorted(comparing(finding -> finding.severity().orElse(ERROR)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<Finding> judge(RoleUse salt, Policy policy) {
    return constant(salt)
        .or(() -> ofPassword(salt))
        .or(() -> ofUser(salt))
        .or(() -> drawnOnce(salt))
        .or(() -> tooShort(salt, policy));
  }

  private static Optional<Finding> constant(RoleUse salt) {
    boolean isCertain = salt.provenance().all(o -> o.fixed().isPresent()).isPresent();
    return salt.provenance()
        .any(origin -> origin.fixed().isPresent())
        .map(
            origin ->
                finding(
                    salt,
                    origin,
                    isCertain ? ERROR : WARNING,
                    (isCertain ? "This salt is " : "On some path this salt is ")
                        + description(origin)));
  }

  private static String description(Origin origin) {
    Origin constant = origin.fixed().orElseThrow();
    return origin.length().orElse(-1) == 0
        ? "empty"
        : constant.isZeros()
            ? "an array of " + constant.masked() + ", all of them zero"
            : (constant == origin ? "a constant of " : "a digest of a constant of ")
                + constant.masked();
  }

  private static Optional<Finding> ofPassword(RoleUse salt) {
    return salt.provenance()
        .all(
            origin ->
                origin.roles().contains(Role.PASSWORD_INPUT)
                    && !origin.roles().contains(Role.SECURE_RANDOM_OUTPUT))
        .map(origin -> finding(salt, origin, WARNING, "This salt is made of the password"));
  }

  private static Optional<Finding> ofUser(RoleUse salt) {
    return salt.provenance()
        .all(StaticSalt::isOfUser)
        .map(
            origin ->
                finding(salt, origin, WARNING, "This salt is made of who the user is, no secret"));
  }

  /** Whether nothing but the user's name went in, directly or through a digest. */
  private static boolean isOfUser(Origin origin) {
    return !origin.isUnknown()
        && (origin.roles().equals(ImmutableSet.of(Role.NAMED_USER))
            || (origin.roles().equals(ImmutableSet.of(Role.DIGEST_OUTPUT))
                && origin.madeBy(Role.DIGEST_OUTPUT).stream()
                    .flatMap(digest -> digest.inputs(Role.DIGEST_INPUT).stream())
                    .flatMap(input -> input.origins().stream())
                    .allMatch(input -> input.roles().equals(ImmutableSet.of(Role.NAMED_USER)))));
  }

  private static Optional<Finding> drawnOnce(RoleUse salt) {
    return salt.provenance()
        .any(origin -> origin.isMadeOnce() && isDrawn(origin))
        .map(
            origin ->
                finding(
                    salt, origin, WARNING, "This salt is drawn once, and then the same for all"));
  }

  private static Optional<Finding> tooShort(RoleUse salt, Policy policy) {
    return salt.provenance()
        .any(origin -> isDrawn(origin) && isShort(origin, policy))
        .filter(origin -> !new Derivation(salt.call()).isOfFixedFormat())
        .map(
            origin -> {
              int length = origin.length().orElseThrow();
              return Finding.at(
                      salt.placeOf(origin),
                      "A salt of "
                          + length
                          + " bytes"
                          + salt.from(origin)
                          + " is too short: "
                          + policy.source(Limit.SALT_BYTES)
                          + " asks for at least "
                          + policy.minimum(Limit.SALT_BYTES)
                          + ". It is stored beside the hash, so that old hashes keep theirs.")
                  .as(policy.forbids(Limit.SALT_BYTES, length) ? ERROR : WARNING);
            });
  }

  private static boolean isDrawn(Origin salt) {
    return salt.roles().contains(Role.SECURE_RANDOM_OUTPUT);
  }

  private static boolean isShort(Origin salt, Policy policy) {
    return salt.length().isPresent() && !policy.allows(Limit.SALT_BYTES, salt.length().getAsInt());
  }

  private static Finding finding(RoleUse salt, Origin origin, SeverityLevel severity, String what) {
    return Finding.at(
            salt.placeOf(origin),
            what
                + salt.from(origin)
                + ": equal passwords look equal, and one guess tries them all. Draw 16 bytes from"
                + " SecureRandom for each password, and store them beside its hash.")
        .as(severity);
  }
}
