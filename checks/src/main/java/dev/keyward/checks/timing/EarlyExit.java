package dev.keyward.checks.timing;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.keyward.provenance.Site;
import org.jspecify.annotations.Nullable;

/** Hand-written loops that compare element by element and leave at the first difference. */
final class EarlyExit {
  private static final ImmutableSet<Kind> CONNECTIVES =
      ImmutableSet.of(
          Kind.PARENTHESIZED, Kind.LOGICAL_COMPLEMENT, Kind.CONDITIONAL_AND, Kind.CONDITIONAL_OR);

  /** What compares the result of a comparison with zero. */
  private static final ImmutableSet<Kind> RELATIONS =
      ImmutableSet.of(
          Kind.EQUAL_TO,
          Kind.NOT_EQUAL_TO,
          Kind.LESS_THAN,
          Kind.GREATER_THAN,
          Kind.LESS_THAN_EQUAL,
          Kind.GREATER_THAN_EQUAL);

  private static final ImmutableSet<String> SHORT_CIRCUITING =
      ImmutableSet.of("allMatch", "anyMatch", "noneMatch");

  private EarlyExit() {}

  /** Whether the outcome of the comparison decides how many rounds a loop around it makes. */
  static boolean isCausedBy(Site comparison) {
    TreePath path = comparison.path();
    if (path == null) {
      return false;
    }
    TreePath condition = path;
    if ((Tree) comparison.tree() instanceof MethodInvocationTree
        && RELATIONS.contains(path.getParentPath().getLeaf().getKind())) {
      condition = path.getParentPath();
    }
    while (CONNECTIVES.contains(condition.getParentPath().getLeaf().getKind())) {
      condition = condition.getParentPath();
    }
    Tree user = condition.getParentPath().getLeaf();
    if (user instanceof LambdaExpressionTree) {
      Tree call = condition.getParentPath().getParentPath().getLeaf();
      return call instanceof MethodInvocationTree invocation
          && SHORT_CIRCUITING.contains(ASTHelpers.getSymbol(invocation).getSimpleName().toString());
    }
    if (isLoop(user) || isAskedByLoop(user, condition.getParentPath())) {
      return true;
    }
    return user instanceof IfTree branch
        && isInLoop(condition.getParentPath())
        && (leaves(branch.getThenStatement()) || leaves(branch.getElseStatement()));
  }

  /** Whether the outcome is assigned to a variable on which the condition of a loop depends. */
  private static boolean isAskedByLoop(Tree user, TreePath path) {
    Tree target =
        user instanceof AssignmentTree assignment
            ? assignment.getVariable()
            : user instanceof CompoundAssignmentTree compound ? compound.getVariable() : null;
    if (!(target instanceof IdentifierTree)) {
      return false;
    }
    for (Tree tree : path) {
      Tree asked = condition(tree);
      if (asked != null && mentions(asked, ASTHelpers.getSymbol(target))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Tree condition(Tree loop) {
    return loop instanceof ForLoopTree rounds
        ? rounds.getCondition()
        : loop instanceof WhileLoopTree rounds
            ? rounds.getCondition()
            : loop instanceof DoWhileLoopTree rounds ? rounds.getCondition() : null;
  }

  private static boolean mentions(Tree tree, Symbol variable) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        found[0] |= variable.equals(ASTHelpers.getSymbol(name));
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  private static boolean isLoop(Tree tree) {
    return tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof ForLoopTree;
  }

  private static boolean isInLoop(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof MethodTree || tree instanceof LambdaExpressionTree) {
        return false;
      }
      if (isLoop(tree) || tree.getKind() == Kind.ENHANCED_FOR_LOOP) {
        return true;
      }
    }
    return false;
  }

  private static boolean leaves(@Nullable Tree statement) {
    return Boolean.TRUE.equals(new Jumps().scan(statement, null));
  }

  /** Looks for statements that end a round before its time. */
  private static final class Jumps extends TreeScanner<Boolean, Void> {
    @Override
    public Boolean visitReturn(ReturnTree tree, Void unused) {
      return true;
    }

    @Override
    public Boolean visitBreak(BreakTree tree, Void unused) {
      return true;
    }

    @Override
    public Boolean visitContinue(ContinueTree tree, Void unused) {
      return tree.getLabel() != null;
    }

    @Override
    public Boolean visitThrow(ThrowTree tree, Void unused) {
      return true;
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
      return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
  }
}
