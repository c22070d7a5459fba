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
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
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
    Map<Site, RoleCall> verifications = new LinkedHashMap<>();
    analysis.calls().stream()
        .filter(call -> answers(call) || throwsOnFailure(call))
        .forEach(call -> verifications.putIfAbsent(call.site(), call));
    return verifications.values().stream()
        .flatMap(VerificationFailsOpen::judge)
        .collect(toImmutableList());
  }

  private static boolean answers(RoleCall call) {
    return call.row().result().filter(Role.VERIFICATION_RESULT::equals).isPresent();
  }

  /** Certificates and chains of them, or signatures: who returns has seen a valid one. */
  private static boolean throwsOnFailure(RoleCall call) {
    boolean isCertificate = call.row().receiver().filter(Role.CERTIFICATE::equals).isPresent();
    return isVerifier(call)
        || (isCertificate && call.argument(Role.PUBLIC_KEY).isPresent())
        || (call.argument(Role.CERTIFICATE_CHAIN).isPresent()
            && call.argument(Role.CERTIFICATE_PATH_PARAMETERS).isPresent());
  }

  private static boolean isVerifier(RoleCall call) {
    return call.row().receiver().filter(Role.VERIFIER::equals).isPresent();
  }

  private static Stream<Finding> judge(RoleCall call) {
    TreePath path = call.site().path();
    if (path == null || isJudgedElsewhere(call, path)) {
      return Stream.empty();
    }
    return Handling.around(path).stream().flatMap(attempt -> judge(call, path, attempt));
  }

  /** Results that nobody looks at, and trust managers, have checks of their own. */
  private static boolean isJudgedElsewhere(RoleCall call, TreePath path) {
    boolean isIgnored = path.getParentPath().getLeaf() instanceof ExpressionStatementTree;
    return (answers(call) && isIgnored) || call.site().isInClassOf(TRUST_MANAGER);
  }

  private static Stream<Finding> judge(RoleCall call, TreePath path, TryTree attempt) {
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
      RoleCall call, TreePath path, TryTree attempt, CatchTree handler) {
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
              new Site((JCTree) handler, call.site().unit()),
              String.format(
                  "%s decides, but where it breaks down instead, the variable keeps the true that"
                      + " it began with. Begin with false.",
                  name(call))));
    }
    return throwsOnFailure(call) && isLast(call.site().tree(), attempt)
        ? Optional.of(
            Finding.at(
                    new Site((JCTree) handler, call.site().unit()),
                    String.format(
                        "%s throws where the %s is not valid, and this handler goes on as if it"
                            + " were. Rethrow, or return false.",
                        name(call), isVerifier(call) ? "signature or code" : "certificate"))
                .as(WARNING))
        : Optional.empty();
  }

  private static boolean isLast(Tree verification, TryTree attempt) {
    return Polarity.last(attempt.getBlock()) instanceof ExpressionStatementTree statement
        && statement.getExpression() == verification;
  }

  private static Finding returned(RoleCall call, BlockTree block, String who) {
    Tree value = ((ReturnTree) Polarity.last(block)).getExpression();
    return Finding.at(
            new Site((JCTree) value, call.site().unit()),
            String.format(
                "%s decides, and %s returns true: whoever makes it fail, with a broken signature for"
                    + " example, is let through. Return false, or rethrow.",
                name(call), who))
        .fixedBy(state -> SuggestedFix.replace(value, "false"));
  }

  private static String name(RoleCall call) {
    String type = call.row().type();
    return String.format(
        "%s.%s (%s)", type.substring(type.lastIndexOf('.') + 1), call.row().name(), call.site());
  }
}
