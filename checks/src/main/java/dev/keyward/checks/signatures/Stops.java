package dev.keyward.checks.signatures;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import java.util.List;

/** Whether attempts go on after a failure, and end with the first success. */
final class Stops {
  private static final ImmutableSet<String> FIRST = ImmutableSet.of("findFirst", "findAny");

  private Stops() {}

  /** Whether the call of a stream's method asks for one element that passes. */
  static boolean atFirst(TreePath call) {
    String name = name(call);
    return isOfStream(call)
        && (name.equals("anyMatch")
            || (name.equals("filter")
                && call.getParentPath().getLeaf() instanceof MemberSelectTree next
                && FIRST.contains(next.getIdentifier().toString())));
  }

  private static boolean isOfStream(TreePath call) {
    return ASTHelpers.getSymbol((MethodInvocationTree) call.getLeaf())
        .owner
        .getQualifiedName()
        .contentEquals("java.util.stream.Stream");
  }

  private static String name(TreePath call) {
    return ASTHelpers.getSymbol((MethodInvocationTree) call.getLeaf()).getSimpleName().toString();
  }

  /** Whether the loop ends when the expression in it says yes, and goes on when it says no. */
  static boolean atSuccess(TreePath expression, Tree loop) {
    Tree child = expression.getLeaf();
    for (TreePath path = expression.getParentPath();
        path != null && path.getLeaf() != loop;
        path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof IfTree choice && choice.getCondition() == child) {
        return !isNegated(expression, choice) && leaves(choice.getThenStatement());
      }
      if (tree instanceof TryTree attempt && attempt.getBlock() == child) {
        return leaves(attempt.getBlock())
            && !attempt.getCatches().isEmpty()
            && attempt.getCatches().stream().allMatch(Stops::goesOn);
      }
      child = tree;
    }
    return false;
  }

  private static boolean isNegated(TreePath expression, IfTree choice) {
    for (TreePath path = expression.getParentPath();
        path.getLeaf() != choice;
        path = path.getParentPath()) {
      if (path.getLeaf().getKind() == Tree.Kind.LOGICAL_COMPLEMENT
          || path.getLeaf().getKind() == Tree.Kind.EQUAL_TO) {
        return true;
      }
    }
    return false;
  }

  /** Whether the statement ends with {@code return} or {@code break}. */
  private static boolean leaves(StatementTree statement) {
    StatementTree last = Polarity.last(statement);
    return (last instanceof ReturnTree && !Polarity.endsWith(statement, false))
        || last instanceof BreakTree;
  }

  /** Whether the handler does nothing about the failure but write it down, somewhere. */
  private static boolean goesOn(CatchTree handler) {
    List<? extends StatementTree> statements = handler.getBlock().getStatements();
    return Handling.isOfWhatIsSent(handler)
        && statements.stream()
            .allMatch(
                statement ->
                    statement instanceof ContinueTree
                        || (statement instanceof ExpressionStatementTree expression
                            && (expression.getExpression() instanceof MethodInvocationTree
                                || expression.getExpression() instanceof AssignmentTree)));
  }
}
