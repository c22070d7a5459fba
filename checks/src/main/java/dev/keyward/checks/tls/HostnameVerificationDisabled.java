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
import dev.keyward.provenance.Implementation.Outcome;
import dev.keyward.provenance.Witness;
import dev.keyward.support.Docs;
import java.util.List;

/** A {@link BugChecker} that flags host name verifiers that accept every name. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This verifier accepts any host name; remove it so that the default one decides",
    link = Docs.CHECKS + "HostnameVerificationDisabled.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class HostnameVerificationDisabled extends KeywardCheck {
  private static final long serialVersionUID = 1L;
  private static final String VERIFIER = "javax.net.ssl.HostnameVerifier";

  /** A name that no verifier has a reason to know. */
  private static final ImmutableList<Witness> NAMES =
      ImmutableList.of(Witness.ofText("a-name-that-nobody-expects.invalid"));

  /** Creates the check. */
  public HostnameVerificationDisabled() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return analysis.implementations(VERIFIER).stream()
        .flatMap(implementation -> implementation.outcomes("verify", NAMES).stream())
        .filter(HostnameVerificationDisabled::acceptsEverything)
        .map(
            outcome ->
                Finding.at(
                    outcome.site(),
                    "This host name verifier only ever returns true: whoever holds any valid"
                        + " certificate can pose as any server. Remove it, the default verifier"
                        + " compares the name."))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean acceptsEverything(Outcome outcome) {
    return !outcome.mayThrow()
        && outcome
            .returned()
            .all(origin -> origin.constant().filter(Boolean.TRUE::equals).isPresent())
            .isPresent();
  }
}
