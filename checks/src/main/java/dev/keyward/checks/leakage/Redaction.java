package dev.keyward.checks.leakage;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.function.Function;

/** Whether credentials are left out of the headers that an object records. */
enum Redaction {
  /** The object is seen from its beginning, and nobody tells it to leave them out. */
  MISSING,
  DONE,
  /** The object comes from elsewhere. */
  UNKNOWN,
  /** Nothing tells objects of this kind what to leave out. */
  IMPOSSIBLE;

  private static final String METHOD = "redactHeader";

  static Redaction of(RoleCall call) {
    boolean isPossible =
        call.method().owner.members().findFirst(call.method().name.table.fromString(METHOD))
            != null;
    if (!isPossible) {
      return IMPOSSIBLE;
    }
    if (call.settings(Role.REDACTED_HEADERS).stream()
        .flatMap(setting -> setting.argument(Role.REDACTED_HEADERS).stream())
        .anyMatch(Redaction::isOfCredentials)) {
      return DONE;
    }
    return call.receiver().isUnknown() || call.receiver().objects().findAny().isEmpty()
        ? UNKNOWN
        : MISSING;
  }

  private static boolean isOfCredentials(Provenance header) {
    return header.isUnknown()
        || header.constants(String.class).anyMatch("Authorization"::equalsIgnoreCase);
  }

  /** Tells the object, before the call with this argument, to leave the header out. */
  static Optional<Function<VisitorState, SuggestedFix>> insertion(Site argument, String header) {
    TreePath call = argument.path() == null ? null : argument.path().getParentPath();
    if (call == null
        || !(call.getLeaf() instanceof MethodInvocationTree invocation)
        || !(call.getParentPath().getLeaf() instanceof ExpressionStatementTree)) {
      return Optional.empty();
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(invocation);
    Tree statement = call.getParentPath().getLeaf();
    return receiver instanceof IdentifierTree
        ? Optional.of(
            state ->
                SuggestedFix.prefixWith(
                    statement, receiver + "." + METHOD + "(\"" + header + "\");\n"))
        : Optional.empty();
  }
}
