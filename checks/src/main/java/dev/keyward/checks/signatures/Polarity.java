package dev.keyward.checks.signatures;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a method that verifies something means success when it returns {@code true}. */
final class Polarity {
  private Polarity() {}

  /** Whether the method around the verification is seen to return {@code true} on success. */
  static boolean isTrueForSuccess(TreePath verification) {
    boolean negated = false;
    for (TreePath path = verification.getParentPath(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
        negated = !negated;
      } else if (tree instanceof ReturnTree) {
        return !negated;
      } else if (tree instanceof IfTree choice) {
        return negated ? rejects(choice) : endsWith(choice.getThenStatement(), true);
      } else if (tree instanceof VariableTree || tree instanceof AssignmentTree) {
        return !negated && isReturned(ASTHelpers.getSymbol(target(tree)), path);
      } else if (tree instanceof ExpressionStatementTree && tree(path) instanceof BlockTree block) {
        return endsWith(block, true);
      } else if (!(tree instanceof ParenthesizedTree || joins(tree))) {
        return false;
      }
    }
    return false;
  }

  /** {@code &&} and {@code ||}: the other operand counts as well, and nothing is negated. */
  private static boolean joins(Tree tree) {
    return tree.getKind() == Tree.Kind.CONDITIONAL_AND
        || tree.getKind() == Tree.Kind.CONDITIONAL_OR
        || tree.getKind() == Tree.Kind.AND
        || tree.getKind() == Tree.Kind.OR;
  }

  private static Tree tree(TreePath path) {
    return path.getParentPath().getLeaf();
  }

  private static Tree target(Tree taker) {
    return taker instanceof AssignmentTree assignment ? assignment.getVariable() : taker;
  }

  private static boolean rejects(IfTree choice) {
    return endsWith(choice.getThenStatement(), false)
        || last(choice.getThenStatement()) instanceof ThrowTree;
  }

  private static boolean isReturned(@Nullable Symbol variable, TreePath path) {
    TreePath method = path;
    while (method.getLeaf().getKind() != Tree.Kind.METHOD
        && method.getLeaf().getKind() != Tree.Kind.LAMBDA_EXPRESSION
        && method.getParentPath() != null) {
      method = method.getParentPath();
    }
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        found[0] |=
            tree.getExpression() != null
                && variable != null
                && variable.equals(ASTHelpers.getSymbol(tree.getExpression()));
        return super.visitReturn(tree, unused);
      }
    }.scan(method.getLeaf(), null);
    return found[0];
  }

  /** Whether the last thing that the statement does is to return just this. */
  static boolean endsWith(StatementTree statement, boolean value) {
    return last(statement) instanceof ReturnTree returned
        && returned.getExpression() != null
        && isLiteral(returned.getExpression(), value);
  }

  static boolean isLiteral(Tree expression, boolean value) {
    return Boolean.toString(value).equals(expression.toString())
        || ("Boolean." + Boolean.toString(value).toUpperCase(Locale.ROOT))
            .equals(expression.toString());
  }

  /** The last of the statements in a block, or the statement itself. */
  static @Nullable StatementTree last(StatementTree statement) {
    if (!(statement instanceof BlockTree block)) {
      return statement;
    }
    List<? extends StatementTree> statements = block.getStatements();
    return statements.isEmpty() ? null : last(statements.get(statements.size() - 1));
  }
}
