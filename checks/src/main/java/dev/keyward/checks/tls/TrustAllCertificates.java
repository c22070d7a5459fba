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
import dev.keyward.support.Docs;
import java.util.List;

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

  /** Creates the check. */
  public TrustAllCertificates() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return analysis.implementations(TRUST_MANAGER).stream()
        .flatMap(implementation -> implementation.outcomes("checkServerTrusted").stream())
        .filter(outcome -> !outcome.mayThrow())
        .map(
            outcome ->
                Finding.at(
                    outcome.site(),
                    "No certificate makes this method throw, so every certificate is trusted and"
                        + " whoever sits on the network can read and change the traffic. Use the"
                        + " default trust manager, or a trust store with your own authority."))
        .collect(ImmutableList.toImmutableList());
  }
}
