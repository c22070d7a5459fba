package dev.keyward.checks.annotated;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.ConstantTimeEquals;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.constanttime.ConstantTime;
import dev.keyward.provenance.constanttime.Leak;
import dev.keyward.support.Docs;
import java.util.List;

/**
 * A {@link BugChecker} that flags branches, addresses and calls that depend on a secret in methods
 * that are annotated with {@code @ConstantTimeRequired}.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "The running time of this method depends on a secret; compute with masks instead",
    link = Docs.CHECKS + "SecretDependentControlFlow.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class SecretDependentControlFlow extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public SecretDependentControlFlow() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return ConstantTime.of(analysis).leaks().stream()
        .map(SecretDependentControlFlow::finding)
        .collect(toImmutableList());
  }

  private static Finding finding(Leak leak) {
    Finding finding =
        Finding.at(
            leak.site(),
            String.format(
                "The running time depends on a secret: %s. %s.",
                leak.story(), leak.rule().advice()));
    return LoopReplacement.of(leak.site())
        .or(() -> ConstantTimeEquals.ofArrays(leak.site().tree()))
        .map(finding::fixedBy)
        .orElse(finding);
  }
}
