package dev.keyward.checks.passwords;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.NewClassTree;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.BcryptCost;
import dev.keyward.jca.HashName;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags what bcrypt does not read to the end. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "bcrypt reads 72 bytes of this; put the password first, or hash with Argon2id",
    link = Docs.CHECKS + "BcryptInputTruncation.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class BcryptInputTruncation extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      " Hash the password alone, or with Argon2id, which reads all of it; verify old hashes as they"
          + " were made, and rehash each at the next login.";

  /** Creates the check. */
  public BcryptInputTruncation() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return analysis.wholeUses(Role.BCRYPT_PASSWORD).stream()
        .filter(password -> isHashed(password.call()))
        .flatMap(password -> judge(password).stream())
        .collect(toImmutableList());
  }

  /** What is verified was hashed somewhere else, and one report of both is enough. */
  private static boolean isHashed(RoleCall call) {
    return call.row().result().filter(Role.PASSWORD_HASH::equals).isPresent();
  }

  private static Optional<Finding> judge(RoleUse password) {
    return behindOther(password)
        .or(
            () ->
                finding(
                    password,
                    raw(password),
                    WARNING,
                    "What is hashed here%s is bytes of a"
                        + " digest that are read as a text: most are no characters, and are all replaced by the"
                        + " same one, so that many passwords have one hash. Encode them in Base64."))
        .or(
            () ->
                finding(
                    password,
                    tooLong(password),
                    WARNING,
                    "This digest%s is longer than the"
                        + " 72 bytes that bcrypt reads, and newer releases refuse it."))
        .or(
            () ->
                finding(
                    password,
                    digest(password),
                    SUGGESTION,
                    "This digest%s has no secret key:"
                        + " whoever has digests of passwords from somewhere else tries these, which is fast,"
                        + " and not the passwords. Use an HMAC with a key that is kept elsewhere."));
  }

  private static Optional<Finding> behindOther(RoleUse password) {
    return password
        .provenance()
        .any(origin -> Concatenation.of(origin).filter(Concatenation::mayHide).isPresent())
        .map(
            origin -> {
              boolean isHidden = Concatenation.of(origin).orElseThrow().hides();
              return Finding.at(
                      password.placeOf(origin),
                      String.format(
                          "bcrypt reads the first %d bytes, and here something else%s stands in"
                              + " front of the password: %s.%s",
                          BcryptCost.MAX_BYTES,
                          password.from(origin),
                          isHidden
                              ? "every password is accepted"
                              : "the longer that is, the fewer characters of the password count, or"
                                  + " none",
                          REMEDY))
                  .as(isHidden ? ERROR : WARNING);
            });
  }

  private static Optional<Finding> finding(
      RoleUse password, Optional<Origin> origin, SeverityLevel severity, String what) {
    return origin.map(
        o ->
            Finding.at(password.placeOf(o), String.format(what, password.from(o)) + REMEDY)
                .as(severity));
  }

  private static Stream<RoleCall> digests(Origin origin) {
    return Stream.concat(
        origin.madeBy(Role.DIGEST_OUTPUT).stream().filter(RoleCall::isDigestOfPassword),
        origin.madeBy(Role.MAC_OUTPUT).stream()
            .filter(mac -> mac.takes(Role.MAC_INPUT, Origin::isPassword)));
  }

  /** A text that a constructor makes of bytes. */
  private static Optional<Origin> raw(RoleUse password) {
    return password
        .provenance()
        .any(
            origin ->
                digests(origin).findAny().isPresent()
                    && origin.site().filter(s -> s.tree() instanceof NewClassTree).isPresent());
  }

  /** What is too long in Base64, and in hexadecimal digits anyway. */
  private static Optional<Origin> tooLong(RoleUse password) {
    return password
        .provenance()
        .any(
            origin ->
                digests(origin)
                    .flatMap(digest -> digest.algorithms(Role.DIGEST_NAME).stream())
                    .flatMap(name -> HashName.parse(name).stream())
                    .anyMatch(hash -> hash.outputBits() / 6 > BcryptCost.MAX_BYTES));
  }

  private static Optional<Origin> digest(RoleUse password) {
    return password
        .provenance()
        .any(
            origin ->
                origin.madeBy(Role.DIGEST_OUTPUT).stream().anyMatch(RoleCall::isDigestOfPassword));
  }
}
