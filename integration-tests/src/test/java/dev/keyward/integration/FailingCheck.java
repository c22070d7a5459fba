package dev.keyward.integration;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.errorprone.BugPattern;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import java.util.List;

/** A check with a defect. It is on the processor path only where a test puts its registration. */
@BugPattern(summary = "This check fails; repair it", severity = ERROR)
public final class FailingCheck extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    throw new IllegalStateException("on purpose");
  }
}
