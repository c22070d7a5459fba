package dev.keyward.checks.tls;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.KeyExchange;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Implementation;
import dev.keyward.provenance.Implementation.Outcome;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Witness;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags trust managers that cannot reject a server's certificate. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This trust manager accepts any certificate; use the platform's default one",
    link = Docs.CHECKS + "TrustAllCertificates.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class TrustAllCertificates extends KeywardCheck {
  private static final long serialVersionUID = 1L;
  private static final String TRUST_MANAGER = "javax.net.ssl.X509TrustManager";

  /** A certificate that signs itself, and one with an issuer of the attacker's own. */
  private static final ImmutableList<Witness> CHAINS =
      Stream.of(KeyExchange.values())
          .flatMap(
              exchange -> Stream.of(Witness.of(exchange.name(), 1), Witness.of(exchange.name(), 2)))
          .collect(ImmutableList.toImmutableList());

  /** Creates the check. */
  public TrustAllCertificates() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return Stream.concat(
            analysis.implementations(TRUST_MANAGER).stream()
                .flatMap(manager -> hollow(manager).stream())
                .map(TrustAllCertificates::finding),
            analysis.uses(Role.REVOCATION_CHECKED).stream()
                .filter(TrustAllCertificates::isSwitchedOff)
                .map(TrustAllCertificates::revocation))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The method that accepts a chain of some length, whoever issued it. Managers with overloads for
   * sockets and engines are asked through these and not through the two parameters.
   */
  private static Optional<Outcome> hollow(Implementation manager) {
    List<Outcome> outcomes = manager.outcomes("checkServerTrusted", CHAINS);
    boolean extended = outcomes.stream().anyMatch(outcome -> outcome.parameters() > 2);
    return outcomes.stream()
        .filter(outcome -> !outcome.throwsItself())
        .filter(outcome -> outcome.throwing().stream().allMatch(TrustAllCertificates::isIdle))
        .filter(outcome -> !extended || outcome.parameters() > 2)
        .findFirst();
  }

  /** Whether the call throws nothing that has to do with who issued the certificate. */
  private static boolean isIdle(RoleCall call) {
    return call.row().result().filter(Role.VALIDITY_PERIOD::equals).isPresent()
        || isCheckedWithItself(call);
  }

  /** Whether a certificate's signature is verified with the key in that same certificate. */
  private static boolean isCheckedWithItself(RoleCall call) {
    return call.argument(Role.PUBLIC_KEY)
        .flatMap(
            key ->
                key.all(
                    origin ->
                        origin.madeBy(Role.PUBLIC_KEY_OUTPUT).stream()
                            .anyMatch(getter -> isSame(getter.receiver(), call.receiver()))))
        .isPresent();
  }

  private static boolean isSame(Provenance one, Provenance other) {
    return one.all(first -> other.all(first::isSameObjectAs).isPresent()).isPresent();
  }

  private static Finding finding(Outcome outcome) {
    return Finding.at(
        outcome.site(),
        (outcome.throwing().isEmpty()
                ? "No certificate makes this method throw, so every certificate is trusted"
                : "This method only asks whether the certificate is in date or signs itself, which"
                    + " any certificate can, so every certificate is trusted")
            + " and whoever sits on the network can read and change the traffic. Use the default"
            + " trust manager, or a trust store with your own authority.");
  }

  private static boolean isSwitchedOff(RoleUse enabled) {
    return enabled.provenance().only(Boolean.class).filter(on -> !on).isPresent()
        && enabled
            .call()
            .receiver()
            .objects()
            .flatMap(parameters -> parameters.calls().stream())
            .noneMatch(call -> call.argument(Role.CERTIFICATE_CHECKER).isPresent());
  }

  private static Finding revocation(RoleUse enabled) {
    return Finding.at(
            enabled.site(),
            "Revocation is not checked: a certificate whose key was stolen is trusted until it"
                + " expires. Leave it on, or add a PKIXRevocationChecker of your own.")
        .as(WARNING);
  }
}
