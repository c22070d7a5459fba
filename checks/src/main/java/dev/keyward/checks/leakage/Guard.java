package dev.keyward.checks.leakage;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.keyward.provenance.Site;
import java.util.List;
import java.util.regex.Pattern;

/** What keeps code from running in production, as far as it tells. */
final class Guard {
  /** Conditions of code for those who look for a mistake. */
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)debug|verbose|trace|wiretap|\\b(is)?dev|_dev|local|\\btest|profile|diagnos|logging"
              + "|log_?level|log_?(request|http|payload|bod|wire|traffic)|\\bis_?log|should_?log");

  /** Names of methods that such code calls. */
  private static final Pattern DEBUGGING =
      Pattern.compile("(?i)debug|verbose|trace|wiretap|diagnos|dump");

  private Guard() {}

  /** Whether the place is reached only where somebody asks for it. */
  static boolean stands(Site place) {
    Tree below = place.tree();
    for (TreePath path = place.path(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (isCondition(tree, below) || isNamed(tree)) {
        return true;
      }
      below = tree;
    }
    return false;
  }

  private static boolean isCondition(Tree tree, Tree below) {
    if (tree instanceof IfTree choice) {
      return below != choice.getCondition() && asks(choice.getCondition());
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return below != choice.getCondition();
    }
    if (tree instanceof SwitchTree || tree instanceof SwitchExpressionTree) {
      return tree != below;
    }
    return tree instanceof BlockTree block && isLeftBefore(block.getStatements(), below);
  }

  /** Whether an earlier statement returns unless somebody asks for it. */
  private static boolean isLeftBefore(List<? extends StatementTree> statements, Tree below) {
    return statements.stream()
        .takeWhile(statement -> statement != below)
        .anyMatch(
            statement ->
                statement instanceof IfTree choice
                    && asks(choice.getCondition())
                    && isReturn(choice.getThenStatement()));
  }

  private static boolean isReturn(StatementTree statement) {
    return statement instanceof ReturnTree
        || (statement instanceof BlockTree block
            && !block.getStatements().isEmpty()
            && isReturn(block.getStatements().get(block.getStatements().size() - 1)));
  }

  private static boolean asks(Tree condition) {
    return ASKING.matcher(condition.toString()).find();
  }

  /** Whether the declaration is called so, or marked. */
  private static boolean isNamed(Tree tree) {
    return switch (tree.getKind()) {
      case METHOD ->
          DEBUGGING.matcher(((MethodTree) tree).getName()).find()
              || isMarked(((MethodTree) tree).getModifiers().getAnnotations());
      case CLASS -> isMarked(((ClassTree) tree).getModifiers().getAnnotations());
      case VARIABLE -> isMarked(((VariableTree) tree).getModifiers().getAnnotations());
      default -> false;
    };
  }

  private static boolean isMarked(List<? extends AnnotationTree> marks) {
    return marks.stream()
        .map(mark -> ASTHelpers.getSymbol(mark).getSimpleName())
        .anyMatch(
            name -> name.contentEquals("Profile") || name.toString().startsWith("Conditional"));
  }
}
