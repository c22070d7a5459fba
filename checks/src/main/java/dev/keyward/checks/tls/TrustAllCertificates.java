package dev.keyward.checks.tls;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Implementation;
import dev.keyward.provenance.Implementation.Outcome;
import dev.keyward.provenance.Witness;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;

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
      ImmutableList.of(Witness.ofLength(1), Witness.ofLength(2));

  /** Creates the check. */
  public TrustAllCertificates() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return analysis.implementations(TRUST_MANAGER).stream()
        .flatMap(implementation -> hollow(implementation).stream())
        .map(
            outcome ->
                Finding.at(
                    outcome.site(),
                    "No certificate makes this method throw, so every certificate is trusted and"
                        + " whoever sits on the network can read and change the traffic. Use the"
                        + " default trust manager, or a trust store with your own authority."))
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
        .filter(outcome -> !outcome.mayThrow())
        .filter(outcome -> !extended || outcome.parameters() > 2)
        .findFirst();
  }
}
