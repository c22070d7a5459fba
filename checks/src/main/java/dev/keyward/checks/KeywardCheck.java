package dev.keyward.checks;

import static com.google.errorprone.matchers.Description.NO_MATCH;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@link BugChecker} that reports what it concludes from the {@link Analysis} of the whole
 * compilation, file by file.
 */
public abstract class KeywardCheck extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;
  private static final String REVIEWED = "dev.keyward.annotations.CryptoReviewed";

  private transient @Nullable Context judged;
  private transient List<Finding> findings = ImmutableList.of();

  /** Everything that is wrong in the compilation, by the numbers of the policy. */
  protected abstract List<Finding> judge(Analysis analysis, Policy policy);

  @Override
  public final Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    try {
      if (judged != state.context) {
        judged = state.context;
        findings =
            judge(Analysis.of(state.context), Policy.of(Policy.Profile.DEFAULT, ImmutableMap.of()));
      }
      report(tree, state);
    } catch (RuntimeException | StackOverflowError e) {
      Log.instance(state.context)
          .printRawLines(
              Log.WriterKind.NOTICE,
              String.format(
                  "Note: Keyward's %s gave up with %s; please report it at %s",
                  canonicalName(), e, linkUrl()));
    }
    return NO_MATCH;
  }

  private void report(CompilationUnitTree tree, VisitorState state) {
    Set<Integer> reported = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.site().unit() != tree || !reported.add(finding.site().position())) {
        continue;
      }
      TreePath path = TreePath.getPath(tree, finding.site().tree());
      if (path == null || isAccepted(path, state)) {
        continue;
      }
      Description.Builder description =
          buildDescription(finding.site().tree()).setMessage(finding.message());
      severity(finding, state).ifPresent(description::overrideSeverity);
      finding.fix().ifPresent(fix -> description.addFix(fix.apply(state.withPath(path))));
      state.reportMatch(description.build());
    }
  }

  /** The finding's own severity, unless the user has given the check another one. */
  private Optional<SeverityLevel> severity(Finding finding, VisitorState state) {
    if (state.severityMap().getOrDefault(canonicalName(), defaultSeverity()) != defaultSeverity()) {
      return Optional.empty();
    }
    SeverityLevel severity = finding.severity().orElse(defaultSeverity());
    boolean lowered =
        state.errorProneOptions().isTestOnlyTarget()
            || (severity == SeverityLevel.ERROR
                && state.errorProneOptions().isDropErrorsToWarnings());
    return Optional.of(lowered ? lower(severity) : severity);
  }

  private static SeverityLevel lower(SeverityLevel severity) {
    return severity == SeverityLevel.ERROR ? SeverityLevel.WARNING : SeverityLevel.SUGGESTION;
  }

  private boolean isAccepted(TreePath path, VisitorState state) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if ((tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree)
          && (isSuppressed(tree, state)
              || ASTHelpers.getSymbol(tree).getRawAttributes().stream()
                  .map(mark -> mark.type.tsym.getQualifiedName().toString())
                  .anyMatch(name -> name.equals(REVIEWED) || name.endsWith(".Generated")))) {
        return true;
      }
    }
    return false;
  }
}
