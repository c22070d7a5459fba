package dev.keyward.checks.signatures;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.util.ASTHelpers.getStartPosition;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.keyward.checks.Finding;
import dev.keyward.checks.RoleCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.Locale;
import java.util.Optional;

/**
 * A {@link BugChecker} that flags verifications of signatures, codes and host names whose result
 * nobody looks at.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Nobody looks at whether this verification succeeds; reject what does not verify",
    link = Docs.CHECKS + "UncheckedVerificationResult.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class UncheckedVerificationResult extends RoleCheck {
  private static final long serialVersionUID = 1L;

  /** Names of values with which code only spends the time that a real verification takes. */
  private static final ImmutableSet<String> STAND_INS = ImmutableSet.of("dummy", "fake", "decoy");

  /** Creates the check. */
  public UncheckedVerificationResult() {
    super(Role.DISCARDED_VALUE);
  }

  @Override
  protected Optional<Finding> judge(RoleUse discarded, Policy policy) {
    return discarded
        .provenance()
        .all(origin -> isResult(origin) || isAnswer(origin))
        .flatMap(all -> discarded.provenance().any(UncheckedVerificationResult::isResult))
        .filter(origin -> !isForTiming(discarded.site()))
        .flatMap(
            origin ->
                verification(discarded, origin)
                    .map(verification -> finding(discarded, origin, verification)));
  }

  private static boolean isResult(Origin origin) {
    return origin.roles().contains(Role.VERIFICATION_RESULT);
  }

  /** What a helper returns where it does not get as far as the verification. */
  private static boolean isAnswer(Origin origin) {
    return origin.constant().filter(Boolean.class::isInstance).isPresent();
  }

  /** The verification whose result the value is, and that nobody was told of before. */
  private static Optional<RoleCall> verification(RoleUse discarded, Origin origin) {
    Tree value = discarded.site().tree();
    return origin.madeBy(Role.VERIFICATION_RESULT).stream()
        .filter(
            call ->
                !(value instanceof MethodInvocationTree)
                    || call.site().tree() == value
                    || (call.isMadeBy(discarded.call()) && HandedBack.isResultOf(call.site())))
        .findFirst();
  }

  private static boolean isForTiming(Site site) {
    return ((Tree) site.tree()) instanceof MethodInvocationTree call
        && call.getArguments().stream().anyMatch(UncheckedVerificationResult::isStandIn);
  }

  private static boolean isStandIn(ExpressionTree argument) {
    String name =
        argument instanceof IdentifierTree || argument instanceof MemberSelectTree
            ? ASTHelpers.getSymbol(argument).getSimpleName().toString().toLowerCase(Locale.ROOT)
            : "";
    return STAND_INS.stream().anyMatch(name::contains);
  }

  private static Finding finding(RoleUse discarded, Origin origin, RoleCall verification) {
    Finding finding =
        Finding.at(
            discarded.site(),
            String.format(
                "The result of %s%s is lost: it returns false for what is forged and throws"
                    + " nothing, so a forgery goes on like the real thing. Stop when it is false.",
                verification.row().name(), discarded.from(origin)));
    return finding.fixedBy(state -> reject(verification, state));
  }

  /** Throws what the verification itself may throw, so that whoever calls is prepared for it. */
  private static SuggestedFix reject(RoleCall verification, VisitorState state) {
    TreePath statement = state.getPath().getParentPath();
    if (!(statement.getLeaf() instanceof ExpressionStatementTree)
        || state.getPath().getLeaf() != verification.site().tree()) {
      return SuggestedFix.emptyFix();
    }
    boolean declared =
        verification.method().type.getThrownTypes().stream()
            .anyMatch(
                type ->
                    type.tsym.getQualifiedName().contentEquals("java.security.SignatureException"));
    SuggestedFix.Builder fix = SuggestedFix.builder();
    if (declared) {
      fix.addImport("java.security.SignatureException");
    }
    return fix.replace(
            statement.getLeaf(),
            String.format(
                "if (!%1$s) {\n%2$s  throw new %3$s(\"verification failed\");\n%2$s}",
                state.getSourceForNode(state.getPath().getLeaf()),
                indentation(statement),
                declared ? "SignatureException" : "SecurityException"))
        .build();
  }

  private static String indentation(TreePath statement) {
    LineMap lines = statement.getCompilationUnit().getLineMap();
    return " ".repeat((int) lines.getColumnNumber(getStartPosition(statement.getLeaf())) - 1);
  }
}
