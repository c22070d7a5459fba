package dev.keyward.provenance;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that count in memory: they start at a constant, move only by constant steps, and
 * nobody outside the module can set them.
 */
final class Counters {
  private final Set<Symbol> stepped = new HashSet<>();
  private final Set<Symbol> assigned = new HashSet<>();

  boolean contains(VarSymbol field) {
    return stepped.contains(field)
        && !assigned.contains(field)
        && field.type.isNumeric()
        && (field.flags() & (Flags.PUBLIC | Flags.PROTECTED)) == 0
        && !FieldValues.isInjected(field);
  }

  void declared(JCVariableDecl field) {
    if (field.init != null && !isConstant(field.init)) {
      assigned.add(field.sym);
    }
  }

  /** {@code target++} and its siblings. */
  void stepped(JCTree target) {
    add(stepped, TreeInfo.symbol(target));
  }

  /** {@code target += value} and its siblings. */
  void stepped(JCAssignOp tree) {
    add(isStep(tree.getTag().noAssignOp(), tree.rhs) ? stepped : assigned, symbol(tree.lhs));
  }

  void assigned(JCTree target, JCExpression value) {
    Symbol field = symbol(target);
    JCExpression bare = TreeInfo.skipParens(value);
    if (bare instanceof JCBinary sum && symbol(sum.lhs) == field && isStep(sum.getTag(), sum.rhs)) {
      add(stepped, field);
    } else if (!isConstant(bare)) {
      add(assigned, field);
    }
  }

  private static void add(Set<Symbol> fields, @Nullable Symbol symbol) {
    if (symbol instanceof VarSymbol variable && Variables.isField(variable)) {
      fields.add(symbol);
    }
  }

  private static @Nullable Symbol symbol(JCTree tree) {
    return TreeInfo.symbol(TreeInfo.skipParens(tree));
  }

  private static boolean isStep(JCTree.Tag operator, JCExpression value) {
    return (operator == JCTree.Tag.PLUS || operator == JCTree.Tag.MINUS) && isConstant(value);
  }

  private static boolean isConstant(JCExpression value) {
    return Folding.constantOf(value.type) != null;
  }
}
