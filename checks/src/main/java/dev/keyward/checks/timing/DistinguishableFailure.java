package dev.keyward.checks.timing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Attempt;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.stream.Stream;

/**
 * A {@link BugChecker} that flags decryptions and logins that tell whoever asks which step failed.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Whoever asks is told which step failed; give one answer to all failures",
    link = Docs.CHECKS + "DistinguishableFailure.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class DistinguishableFailure extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public DistinguishableFailure() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return analysis.calls().stream()
        .flatMap(DistinguishableFailure::judge)
        .collect(toImmutableList());
  }

  private static Stream<Finding> judge(RoleCall call) {
    Stream<Finding> answers = Attempt.of(call).stream().flatMap(FailureAnswers::judge);
    return UserLookups.isVerification(call)
        ? Stream.concat(answers, UserLookups.judge(call))
        : answers;
  }
}
