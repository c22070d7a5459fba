package dev.keyward.checks.leakage;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.RoleCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.Optional;

/** A {@link BugChecker} that flags secrets which are written to logs or told by exceptions. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This writes a secret to where people and machines read that may not know it",
    link = Docs.CHECKS + "SecretLogged.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class SecretLogged extends RoleCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public SecretLogged() {
    super(Role.LOGGED, Role.EXCEPTION_TEXT, Role.TELEMETRY);
  }

  @Override
  protected Optional<Finding> judge(RoleUse use, Policy policy) {
    return use.isNumber()
        ? Optional.empty()
        : use.provenance()
            .any(origin -> Secret.in(origin).isPresent())
            .map(origin -> finding(use, origin));
  }

  private static Finding finding(RoleUse use, Origin origin) {
    Secret secret = Secret.in(origin).orElseThrow();
    return Finding.at(
            use.placeOf(origin),
            "This writes " + secret.description() + " to a log" + use.from(origin))
        .as(secret.severity());
  }
}
