package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static java.util.Comparator.comparing;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.ConnectionString;
import dev.keyward.jca.Placeholder;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import dev.keyward.support.Masked;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags passwords and access keys in the code that log in somewhere. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This password stands in the code; load it at run time and change it",
    link = Docs.CHECKS + "HardcodedPassword.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class HardcodedPassword extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private static final ImmutableMap<Role, String> NOUNS =
      ImmutableMap.of(Role.LOGIN_PASSWORD, "password", Role.LOGIN_SECRET, "access secret");

  private static final String HARM =
      ": whoever has the code or the jar can log in with it. Load it at run time from a secret"
          + " manager or the environment, and change it, for it is no longer secret.";

  /** Creates the check. */
  public HardcodedPassword() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Stream<Finding> passwords =
        NOUNS.keySet().stream()
            .flatMap(role -> analysis.uses(role).stream())
            .filter(use -> !Login.isHarmless(use.call()))
            .flatMap(use -> Exposure.of(use).stream())
            .filter(exposure -> !exposure.isEmpty())
            .filter(exposure -> !exposure.isDefault()) // SecretDefaultValue's.
            .map(HardcodedPassword::finding);
    Stream<Finding> addresses =
        analysis.uses(Role.CONNECTION_STRING).stream().flatMap(use -> inAddress(use).stream());
    return Stream.concat(passwords, addresses)
        .sorted(comparing(finding -> finding.severity().orElse(ERROR)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Finding finding(Exposure exposure) {
    return Finding.at(
            exposure.site(),
            (exposure.isCertain() ? "This " : "On some path this ")
                + NOUNS.get(exposure.use().role())
                + " is"
                + exposure.description()
                + HARM)
        .as(severity(exposure.isPlaceholder(), exposure.isCertain()));
  }

  /** Driver managers and data sources take the password with the address, too. */
  private static Optional<Finding> inAddress(RoleUse address) {
    Optional<Origin> secret =
        address
            .provenance()
            .any(origin -> password(origin).filter(text -> !Placeholder.is(text)).isPresent());
    boolean isCertain = address.provenance().all(origin -> origin.text().isPresent()).isPresent();
    return secret.map(
        origin ->
            Finding.at(
                    address.placeOf(origin),
                    (isCertain ? "This " : "On some path this ")
                        + "address has a password of "
                        + Masked.text(password(origin).orElseThrow())
                        + " in it"
                        + address.from(origin)
                        + HARM)
                .as(severity(false, isCertain)));
  }

  private static Optional<String> password(Origin address) {
    return address
        .text()
        .filter(text -> !ConnectionString.isLocal(text))
        .flatMap(ConnectionString::password);
  }

  private static SeverityLevel severity(boolean isPlaceholder, boolean isCertain) {
    return isPlaceholder ? SUGGESTION : isCertain ? ERROR : WARNING;
  }
}
