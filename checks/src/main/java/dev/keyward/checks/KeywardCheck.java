package dev.keyward.checks;

import static com.google.errorprone.matchers.Description.NO_MATCH;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.ErrorProneOptions.Severity;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.util.Context;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.support.Failures;
import dev.keyward.support.Flags;
import dev.keyward.support.PatchMode;
import dev.keyward.support.Suppressions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@link BugChecker} that reports what it concludes from the {@link Analysis} of the whole
 * compilation, file by file.
 *
 * <p>Findings of severity {@code SUGGESTION} are <i>dormant</i>: they are reported as warnings
 * where the profile or a flag of Error Prone asks for them, and nowhere else. A check declares the
 * highest severity of its findings, so one that declares {@code SUGGESTION} is dormant itself.
 */
public abstract class KeywardCheck extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Context judged;
  private transient List<Finding> findings = ImmutableList.of();

  /** Everything that is wrong in the compilation, by the numbers of the policy. */
  protected abstract List<Finding> judge(Analysis analysis, Policy policy);

  /** The profiles under which what is dormant in this check is reported. */
  public ImmutableSet<Policy.Profile> wokenBy() {
    return ImmutableSet.of(Policy.Profile.STRICT);
  }

  @Override
  public final Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    Flags.of(state)
        .filter(flags -> severity(defaultSeverity(), flags, state).isPresent())
        .ifPresent(flags -> check(tree, flags, state));
    return NO_MATCH;
  }

  private void check(CompilationUnitTree tree, Flags flags, VisitorState state) {
    Failures failures = Failures.of(state.context);
    failures.attempt(
        canonicalName(),
        () -> {
          if (judged != state.context) {
            judged = state.context;
            findings =
                failures
                    .attempt("analysis", () -> Analysis.of(state.context))
                    .map(analysis -> judge(analysis, flags.policy()))
                    .orElse(ImmutableList.of());
          }
          report(tree, flags, state);
          return tree;
        });
  }

  private void report(CompilationUnitTree tree, Flags flags, VisitorState state) {
    Set<Integer> reported = new HashSet<>();
    boolean isPatching = PatchMode.isOn(state);
    Finding.Audience absent = isPatching ? Finding.Audience.READERS : Finding.Audience.PATCHES;
    for (Finding finding : findings) {
      if (finding.site().unit() != tree || finding.audience() == absent) {
        continue;
      }
      Optional<SeverityLevel> severity =
          severity(finding.severity().orElse(defaultSeverity()), flags, state);
      boolean isAccepted = !finding.inTests() && flags.isTest(tree, state);
      if (severity.isEmpty() || isAccepted || !reported.add(finding.site().position())) {
        continue;
      }
      TreePath path = finding.site().path();
      if (path == null || Suppressions.cover(path, this, state)) {
        continue;
      }
      Description.Builder description =
          buildDescription(finding.site().tree())
              .setMessage(finding.message())
              .overrideSeverity(flags.isTest(tree, state) ? lower(severity.get()) : severity.get());
      finding.fix().ifPresent(fix -> description.addFix(fix.apply(state.withPath(path))));
      state.reportMatch(description.build());
    }
  }

  /** How a finding of this severity is reported here, if it is. */
  private Optional<SeverityLevel> severity(
      SeverityLevel declared, Flags flags, VisitorState state) {
    ErrorProneOptions options = state.errorProneOptions();
    Severity asked = options.getSeverityMap().getOrDefault(canonicalName(), Severity.DEFAULT);
    boolean given = asked == Severity.WARN || asked == Severity.ERROR;
    boolean awake =
        declared != SeverityLevel.SUGGESTION
            // Else it is given to what is awake already.
            || (given && defaultSeverity() == SeverityLevel.SUGGESTION)
            || wokenBy().contains(flags.policy().profile())
            || options.isSuggestionsAsWarnings()
            || options.isEnableAllChecksAsWarnings();
    boolean error =
        given
            ? asked == Severity.ERROR
            : declared == SeverityLevel.ERROR && !options.isDropErrorsToWarnings();
    return awake && (given || error || !options.isDisableAllWarnings())
        ? Optional.of(error ? SeverityLevel.ERROR : SeverityLevel.WARNING)
        : Optional.empty();
  }

  private static SeverityLevel lower(SeverityLevel severity) {
    return severity == SeverityLevel.ERROR ? SeverityLevel.WARNING : SeverityLevel.SUGGESTION;
  }
}
