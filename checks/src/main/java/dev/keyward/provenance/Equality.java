package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Memory.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A condition that compares a local variable with a constant, so that a later one about the same
 * variable can be decided by it.
 *
 * @param variable the variable
 * @param constant what it is compared with
 * @param whenTrue whether they are equal where the condition is true
 */
record Equality(VarSymbol variable, Object constant, boolean whenTrue) {

  /**
   * What is known of a variable without being where its value comes from.
   *
   * @param value what the variable held when this was found out
   * @param constant what that equals
   */
  record Fact(Value value, Object constant) {}

  /** Nothing is known. */
  static final Fact NONE = new Fact(Value.UNKNOWN, Alternative.NULL);

  static @Nullable Equality of(JCExpression condition) {
    JCExpression bare = TreeInfo.skipParens(condition);
    if (bare.hasTag(JCTree.Tag.NOT)) {
      Equality inner = of(((JCUnary) bare).arg);
      return inner == null ? null : new Equality(inner.variable, inner.constant, !inner.whenTrue);
    }
    if (bare instanceof JCIdent) {
      return of(bare, true, true);
    }
    if (bare instanceof JCBinary binary
        && (bare.hasTag(JCTree.Tag.EQ) || bare.hasTag(JCTree.Tag.NE))) {
      return either(binary.lhs, binary.rhs, bare.hasTag(JCTree.Tag.EQ));
    }
    if (bare instanceof JCMethodInvocation call
        && call.meth instanceof JCFieldAccess method
        && method.name.contentEquals("equals")) {
      return call.args.size() == 2
          ? either(call.args.head, call.args.last(), true)
          : either(method.selected, call.args.head, true);
    }
    return null;
  }

  private static @Nullable Equality either(JCExpression one, JCExpression two, boolean equal) {
    Object constant = Folding.constantOf(two.type);
    return constant != null
        ? of(one, constant, equal)
        : Folding.constantOf(one.type) == null
            ? null
            : of(two, Folding.constantOf(one.type), equal);
  }

  private static @Nullable Equality of(JCExpression tree, Object constant, boolean equal) {
    return TreeInfo.skipParens(tree) instanceof JCIdent ident
            && ident.sym instanceof VarSymbol variable
            && !Variables.isField(variable)
            && Folding.constantOf(ident.type) == null
        ? new Equality(variable, constant, equal)
        : null;
  }

  /** Whether the condition compares the same variable. */
  boolean isAbout(JCExpression condition) {
    Equality other = of(condition);
    return other != null && other.variable == variable;
  }

  /** Remembers what the branches of the condition say of the variable in that place. */
  void remember(Cell cell, Memory whenTrueMemory, Memory whenFalseMemory) {
    Memory memory = whenTrue ? whenTrueMemory : whenFalseMemory;
    Value value = memory.value(cell);
    if (value != null) {
      memory.put(new Cell.Known(cell), new Fact(value, constant));
    }
  }

  /** What the variable in that place is known to equal; null if nothing is. */
  static @Nullable Object known(Cell cell, Memory memory) {
    return memory.get(new Cell.Known(cell)) instanceof Fact fact
            && fact != NONE
            && fact.value() == memory.value(cell)
        ? fact.constant()
        : null;
  }
}
