package dev.keyward.checks.signatures;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Site;
import dev.keyward.support.Docs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags verifications that succeed when they break down. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This verification succeeds when it breaks down; return false or rethrow",
    link = Docs.CHECKS + "VerificationFailsOpen.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class VerificationFailsOpen extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private static final String TRUST_MANAGER = "javax.net.ssl.X509TrustManager";

  /** Creates the check. */
  public VerificationFailsOpen() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Map<Site, Verification> verifications = new LinkedHashMap<>();
    analysis.calls().stream()
        .flatMap(Verification::of)
        .forEach(one -> verifications.putIfAbsent(one.site(), one));
    return Stream.concat(
            verifications.values().stream().flatMap(VerificationFailsOpen::judge),
            Stream.concat(TakenForPlaintext.findings(analysis), Assertions.findings(analysis)))
        .collect(toImmutableList());
  }

  private static Stream<Finding> judge(Verification verification) {
    return verification.path().filter(path -> !isJudgedElsewhere(verification, path)).stream()
        .flatMap(
            path ->
                Handling.around(path).stream()
                    .flatMap(attempt -> judge(verification, path, attempt)));
  }

  /** Results that nobody looks at, and trust managers, have checks of their own. */
  private static boolean isJudgedElsewhere(Verification verification, TreePath path) {
    boolean isIgnored = path.getParentPath().getLeaf() instanceof ExpressionStatementTree;
    return (verification.answers() && isIgnored) || verification.site().isInClassOf(TRUST_MANAGER);
  }

  private static Stream<Finding> judge(Verification call, TreePath path, TryTree attempt) {
    boolean isTrueForSuccess = Polarity.isTrueForSuccess(path);
    BlockTree last = attempt.getFinallyBlock();
    if (last != null && Polarity.endsWith(last, true)) {
      return isTrueForSuccess
          ? Stream.of(returned(call, last, "whatever came out, this block"))
          : Stream.empty();
    }
    return attempt.getCatches().stream()
        .filter(Handling::isOfWhatIsSent)
        .flatMap(handler -> judge(call, path, attempt, handler).stream());
  }

  private static Optional<Finding> judge(
      Verification call, TreePath path, TryTree attempt, CatchTree handler) {
    if (Polarity.endsWith(handler.getBlock(), true)) {
      return Polarity.isTrueForSuccess(path)
          ? Optional.of(
              returned(call, handler.getBlock(), "where it breaks down instead, this handler"))
          : Optional.empty();
    }
    if (!Handling.onlyLogs(handler)) {
      return Optional.empty();
    }
    if (Handling.isTrueBefore(path, attempt)) {
      return Optional.of(
          Finding.at(
              call.at(handler),
              String.format(
                  "%s decides, but where it breaks down instead, the variable keeps the true that"
                      + " it began with. Begin with false.",
                  call.name())));
    }
    return call.throwsOnFailure() && isLast(call.site().tree(), attempt)
        ? Optional.of(
            Finding.at(
                    call.at(handler),
                    String.format(
                        "%s throws where the %s is not valid, and this handler goes on as if it"
                            + " were. Rethrow, or return false.",
                        call.name(), call.isVerifier() ? "signature or code" : "certificate"))
                .as(WARNING))
        : Optional.empty();
  }

  private static boolean isLast(Tree verification, TryTree attempt) {
    return Polarity.last(attempt.getBlock()) instanceof ExpressionStatementTree statement
        && statement.getExpression() == verification;
  }

  private static Finding returned(Verification call, BlockTree block, String who) {
    Tree value = ((ReturnTree) Polarity.last(block)).getExpression();
    return Finding.at(
            call.at(value),
            String.format(
                "%s decides, and %s returns true: whoever makes it fail, with a broken signature for"
                    + " example, is let through. Return false, or rethrow.",
                call.name(), who))
        .fixedBy(state -> SuggestedFix.replace(value, "false"));
  }
}
