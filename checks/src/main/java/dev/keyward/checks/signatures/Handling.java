package dev.keyward.checks.signatures;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.keyward.checks.Logging;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of the exceptions that a verification throws. */
final class Handling {
  /** Nobody who sends something makes these happen. */
  private static final ImmutableSet<String> OF_THE_PLATFORM =
      ImmutableSet.of(
          "java.security.NoSuchAlgorithmException",
          "java.security.NoSuchProviderException",
          "javax.crypto.NoSuchPaddingException",
          "java.io.UnsupportedEncodingException",
          "java.lang.InterruptedException");

  private Handling() {}

  /** The statements with a {@code try} that the expression stands in, innermost first. */
  static List<TryTree> around(TreePath expression) {
    List<TryTree> tries = new ArrayList<>();
    TreePath child = expression;
    for (TreePath path = expression.getParentPath();
        path != null
            && !(path.getLeaf() instanceof MethodTree)
            && !(path.getLeaf() instanceof LambdaExpressionTree);
        path = path.getParentPath()) {
      if (path.getLeaf() instanceof TryTree attempt && child.getLeaf() == attempt.getBlock()) {
        tries.add(attempt);
      }
      child = path;
    }
    return tries;
  }

  /** Whether somebody who sends something can make the code get there. */
  static boolean isOfWhatIsSent(CatchTree handler) {
    Tree type = handler.getParameter().getType();
    return (type instanceof UnionTypeTree union
            ? union.getTypeAlternatives().stream()
            : Stream.of(type))
        .anyMatch(
            alternative ->
                !OF_THE_PLATFORM.contains(
                    ASTHelpers.getType(alternative).tsym.getQualifiedName().toString()));
  }

  /** Whether the handler does nothing but write it down, if that. */
  static boolean onlyLogs(CatchTree handler) {
    return handler.getBlock().getStatements().stream().allMatch(Logging::isOnly);
  }

  /** {@code boolean valid = true; try { valid = verification; } catch … }: whether it is so. */
  static boolean isTrueBefore(TreePath verification, TryTree attempt) {
    return verification.getParentPath().getLeaf() instanceof AssignmentTree assignment
        && declaration(assignment, verification, attempt);
  }

  private static boolean declaration(
      AssignmentTree assignment, TreePath verification, TryTree attempt) {
    for (TreePath path = verification; path != null; path = path.getParentPath()) {
      if (path.getLeaf() == attempt && path.getParentPath().getLeaf() instanceof BlockTree block) {
        int index = block.getStatements().indexOf(attempt);
        return index > 0
            && block.getStatements().subList(0, index).stream()
                .anyMatch(
                    statement ->
                        statement instanceof VariableTree variable
                            && variable.getInitializer() != null
                            && Polarity.isLiteral(variable.getInitializer(), true)
                            && ASTHelpers.getSymbol(variable)
                                .equals(ASTHelpers.getSymbol(assignment.getVariable())));
      }
    }
    return false;
  }
}
