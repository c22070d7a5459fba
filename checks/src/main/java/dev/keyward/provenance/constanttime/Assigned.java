package dev.keyward.provenance.constanttime;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.LinkedHashSet;
import java.util.Set;

/** The variables that code assigns anew after their declaration. */
final class Assigned extends TreeScanner<Void, Set<Symbol>> {
  private Assigned() {}

  static Set<Symbol> in(Tree... trees) {
    Set<Symbol> assigned = new LinkedHashSet<>();
    for (Tree tree : trees) {
      new Assigned().scan(tree, assigned);
    }
    return assigned;
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Set<Symbol> assigned) {
    add(tree.getVariable(), assigned);
    return super.visitAssignment(tree, assigned);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Set<Symbol> assigned) {
    add(tree.getVariable(), assigned);
    return super.visitCompoundAssignment(tree, assigned);
  }

  @Override
  public Void visitUnary(UnaryTree tree, Set<Symbol> assigned) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          add(tree.getExpression(), assigned);
      default -> {}
    }
    return super.visitUnary(tree, assigned);
  }

  private static void add(Tree target, Set<Symbol> assigned) {
    if (TreeInfo.symbol(TreeInfo.skipParens((JCTree) target)) instanceof VarSymbol variable) {
      assigned.add(variable);
    }
  }
}
