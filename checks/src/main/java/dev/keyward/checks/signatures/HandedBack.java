package dev.keyward.checks.signatures;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.keyward.provenance.Site;
import java.util.List;

/** Tells whether the result of a call goes to the caller alone, and is not kept or handed on. */
final class HandedBack {
  private HandedBack() {}

  /** Whether the expression is what the method around it returns, or a part of that. */
  static boolean isResultOf(Site expression) {
    TreePath path = expression.path().getParentPath();
    while (isPart(path.getLeaf())) {
      path = path.getParentPath();
    }
    return path.getLeaf() instanceof ReturnTree
        || path.getLeaf() instanceof LambdaExpressionTree
        || (path.getLeaf() instanceof VariableTree variable && isReturnedNext(variable, path));
  }

  private static boolean isPart(Tree tree) {
    return tree instanceof ParenthesizedTree
        || tree instanceof ConditionalExpressionTree
        || tree instanceof UnaryTree;
  }

  /** {@code boolean valid = …; return valid;}. */
  private static boolean isReturnedNext(VariableTree variable, TreePath path) {
    if (!(path.getParentPath().getLeaf() instanceof BlockTree block)) {
      return false;
    }
    List<? extends StatementTree> statements = block.getStatements();
    int next = statements.indexOf(variable) + 1;
    return next < statements.size()
        && statements.get(next) instanceof ReturnTree returned
        && returned.getExpression() instanceof IdentifierTree name
        && name.getName().equals(variable.getName());
  }
}
