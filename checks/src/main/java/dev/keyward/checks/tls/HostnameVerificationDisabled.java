package dev.keyward.checks.tls;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreePath;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Implementation.Outcome;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.Witness;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@link BugChecker} that flags host name verifiers that accept every name, and settings that
 * leave none to decide.
 */
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
    ImmutableSet<Tree> setters =
        analysis.uses(Role.HOSTNAME_VERIFIER).stream()
            .map(use -> (Tree) use.call().site().tree())
            .collect(ImmutableSet.toImmutableSet());
    return Stream.concat(
            analysis.implementations(VERIFIER).stream()
                .flatMap(implementation -> implementation.outcomes("verify", NAMES).stream())
                .filter(HostnameVerificationDisabled::acceptsEverything)
                .map(outcome -> verifier(outcome, setters)),
            analysis.uses(Role.ENDPOINT_IDENTIFICATION_ALGORITHM).stream()
                .filter(use -> !isVerifiedOtherwise(use, analysis))
                .flatMap(
                    use -> none(use.provenance()).map(origin -> setting(use, origin)).stream()))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean acceptsEverything(Outcome outcome) {
    return !outcome.mayThrow()
        && outcome
            .returned()
            .all(origin -> origin.constant().filter(Boolean.TRUE::equals).isPresent())
            .isPresent();
  }

  private static Finding verifier(Outcome outcome, ImmutableSet<Tree> setters) {
    return Finding.at(
            outcome.site(),
            "This host name verifier only ever returns true: whoever holds any valid certificate"
                + " can pose as any server. Remove it, the default verifier compares the name.")
        .fixedBy(state -> removeSetter(setters, state));
  }

  private static Optional<Origin> none(Provenance algorithm) {
    return algorithm
        .onlyNull()
        .or(() -> algorithm.all(origin -> origin.text().filter(String::isEmpty).isPresent()));
  }

  /** Whether the code asks a verifier itself, or is a server, which has no name to compare. */
  private static boolean isVerifiedOtherwise(RoleUse setting, Analysis analysis) {
    return analysis.calls().stream()
        .filter(call -> call.site().unit() == setting.site().unit())
        .anyMatch(
            call ->
                call.row().indexOf(Role.CLIENT_CERTIFICATE_NEEDED) >= 0
                    || call.row().indexOf(Role.CLIENT_CERTIFICATE_WANTED) >= 0
                    || (call.row().indexOf(Role.HOST_NAME) >= 0
                        && call.row().result().filter(Role.VERIFICATION_RESULT::equals).isPresent())
                    || call.argument(Role.TLS_CLIENT_MODE)
                        .flatMap(mode -> mode.only(Boolean.class))
                        .filter(client -> !client)
                        .isPresent());
  }

  private static Finding setting(RoleUse setting, Origin origin) {
    Site none = setting.placeOf(origin);
    return Finding.at(
            none == setting.site() ? setting.call().site() : none,
            String.format(
                "Without an algorithm for endpoint identification%s nobody compares the host name:"
                    + " whoever holds any valid certificate can pose as any server. Set \"HTTPS\".",
                setting.from(origin)))
        .fixedBy(
            state ->
                ASTHelpers.constValue(none.tree()) != null
                        || none.tree().getKind() == Kind.NULL_LITERAL
                    ? SuggestedFix.replace(none.tree(), "\"HTTPS\"")
                    : SuggestedFix.emptyFix());
  }

  /** Deletes the statement that sets the verifier, if that leaves the default one in charge. */
  private static SuggestedFix removeSetter(ImmutableSet<Tree> setters, VisitorState state) {
    TreePath setter = state.getPath().getParentPath();
    return setter.getLeaf() instanceof MethodInvocationTree call
            && setters.contains(call)
            && hasNoEffect(ASTHelpers.getReceiver(call))
            && setter.getParentPath().getLeaf() instanceof ExpressionStatementTree statement
            && setter.getParentPath().getParentPath().getLeaf() instanceof BlockTree
        ? SuggestedFix.delete((Tree) statement)
        : SuggestedFix.emptyFix();
  }

  private static boolean hasNoEffect(ExpressionTree receiver) {
    return receiver == null || receiver instanceof IdentifierTree;
  }
}
