package dev.keyward.checks.keys;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.keyward.provenance.Site;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts what follows the declaration of a specification into a {@code try} that ends with clearing
 * it: everything to the end of the block, so that no variable gets out of reach.
 */
final class ClearingFix {
  private ClearingFix() {}

  /** The edit, where the object is made as the value of a local variable that keeps it. */
  static Optional<Function<VisitorState, SuggestedFix>> of(Site making) {
    TreePath path = making.path();
    if (path == null
        || !(path.getLeaf() instanceof NewClassTree made)
        || made.getClassBody() != null
        || !(path.getParentPath().getLeaf() instanceof VariableTree variable)
        || !(path.getParentPath().getParentPath().getLeaf() instanceof BlockTree block)
        || !isNeverAssigned(variable)) {
      return Optional.empty();
    }
    List<? extends StatementTree> statements = block.getStatements();
    int next = statements.indexOf(variable) + 1;
    return next == 0 || next == statements.size() || !isAloneOnItsLine(variable, statements)
        ? Optional.empty()
        : Optional.of(state -> fix(variable, made, Iterables.getLast(statements), state));
  }

  private static boolean isNeverAssigned(VariableTree variable) {
    VarSymbol symbol = ASTHelpers.getSymbol(variable);
    return ASTHelpers.isConsideredFinal(symbol);
  }

  /** {@code A a = new A(), b = new A();} is two statements in one. */
  private static boolean isAloneOnItsLine(
      VariableTree variable, List<? extends StatementTree> statements) {
    return statements.stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(other -> other != variable && variable.getType() != null)
        .noneMatch(
            other -> ASTHelpers.getStartPosition(other) == ASTHelpers.getStartPosition(variable));
  }

  private static SuggestedFix fix(
      VariableTree variable, NewClassTree made, StatementTree last, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    Tree type = variable.getType();
    boolean isExact =
        ASTHelpers.isSameType(ASTHelpers.getType(variable), ASTHelpers.getType(made), state);
    if (!isExact) {
      fix.replace(type, state.getSourceForNode(made.getIdentifier()));
    }
    return fix.postfixWith(variable, "\ntry {")
        .postfixWith(last, "\n} finally {\n" + variable.getName() + ".clearPassword();\n}")
        .build();
  }
}
