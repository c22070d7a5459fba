package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCFunctionalExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCInstanceOf;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCParens;
import com.sun.tools.javac.tree.JCTree.JCSwitchExpression;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Name;
import dev.keyward.provenance.Conditions.Branches;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions. */
final class Expressions {
  private final Interpreter interpreter;
  private final Operators operators;
  private final Assignments assignments;
  private final NewArrays arrays;

  Expressions(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.operators = new Operators(interpreter);
    this.assignments = new Assignments(interpreter);
    this.arrays = new NewArrays(interpreter);
  }

  /** The expression's value, converted to the type that it is assigned to. */
  Value evaluate(JCExpression tree, Frame frame, Memory memory, Type target) {
    return Folding.coerce(evaluate(tree, frame, memory), target);
  }

  /** An index or a length, which can also be written as a {@code byte} or a {@code char}. */
  Value number(JCExpression tree, Frame frame, Memory memory) {
    return evaluate(tree, frame, memory, interpreter.symtab().intType);
  }

  Value evaluate(JCExpression tree, Frame frame, Memory memory) {
    frame.step();
    Object constant = Folding.constantOf(tree.type);
    if (constant != null) {
      return Value.constant(constant, siteOfConstant(tree, frame));
    }
    return switch (tree.getTag()) {
      case PARENS -> evaluate(((JCParens) tree).expr, frame, memory);
      case LITERAL -> Value.NULL;
      case IDENT -> identifier((JCIdent) tree, frame, memory);
      case SELECT -> select((JCFieldAccess) tree, frame, memory);
      case APPLY -> interpreter.invocations().call((JCMethodInvocation) tree, frame, memory);
      case NEWCLASS -> interpreter.constructors().create((JCNewClass) tree, frame, memory);
      case NEWARRAY -> arrays.create((JCNewArray) tree, frame, memory);
      case LAMBDA, REFERENCE ->
          interpreter.functions().create((JCFunctionalExpression) tree, frame, memory);
      case CONDEXPR -> conditional((JCConditional) tree, frame, memory);
      case TYPECAST -> cast((JCTypeCast) tree, frame, memory);
      case TYPETEST -> typeTest((JCInstanceOf) tree, frame, memory);
      case INDEXED -> indexed((JCArrayAccess) tree, frame, memory);
      case ASSIGN -> assignments.assign((JCAssign) tree, frame, memory);
      case SWITCH_EXPRESSION ->
          interpreter.statements().switches().evaluate((JCSwitchExpression) tree, frame, memory);
      case PREINC, PREDEC, POSTINC, POSTDEC -> assignments.increment((JCUnary) tree, frame, memory);
      case AND, OR -> logical((JCBinary) tree, frame, memory);
      default ->
          tree instanceof JCAssignOp compound
              ? assignments.compound(compound, frame, memory)
              : operators.evaluate(tree, frame, memory);
    };
  }

  private @Nullable Site siteOfConstant(JCExpression tree, Frame frame) {
    JCTree bare = TreeInfo.skipParens(tree);
    if (bare instanceof JCIdent || bare instanceof JCFieldAccess) {
      Symbol symbol = TreeInfo.symbol(bare);
      Site declaration = symbol == null ? null : interpreter.index().siteOf(symbol);
      if (declaration != null || (symbol instanceof VarSymbol field && Variables.isField(field))) {
        return declaration;
      }
    }
    return new Site(tree, frame.body().unit());
  }

  /** Whether it names the object itself; compared by identity, for it is asked of every name. */
  static boolean isThis(Name name) {
    return name == name.table.names._this || name == name.table.names._super;
  }

  private Value identifier(JCIdent tree, Frame frame, Memory memory) {
    if (!(tree.sym instanceof VarSymbol variable)) {
      return Value.UNKNOWN;
    }
    if (isThis(tree.name)) {
      return interpreter.variables().enclosing(frame.body().owner(), frame);
    }
    Value value = interpreter.variables().read(variable, frame, memory);
    return Variables.isField(variable) ? value : interpreter.variables().mark(variable, value);
  }

  private Value select(JCFieldAccess tree, Frame frame, Memory memory) {
    if (isThis(tree.name)) {
      return interpreter.variables().enclosing(tree.selected.type.tsym, frame);
    }
    if (!(tree.sym instanceof VarSymbol variable) || tree.name == tree.name.table.names._class) {
      return Value.UNKNOWN;
    }
    if (variable.isStatic()) {
      return interpreter.variables().readStatic(variable, frame, memory);
    }
    Value receiver = evaluate(tree.selected, frame, memory);
    return interpreter.variables().readField(receiver, variable, frame, memory);
  }

  private Value conditional(JCConditional tree, Frame frame, Memory memory) {
    Branches branches = interpreter.conditions().split(tree.cond, frame, memory);
    Dependence guards = frame.guards;
    frame.guards = guards.or(branches.dependence());
    Value result = null;
    if (!branches.whenTrue().isDead()) {
      result = evaluate(tree.truepart, frame, branches.whenTrue(), tree.type);
    }
    if (!branches.whenFalse().isDead()) {
      Value other = evaluate(tree.falsepart, frame, branches.whenFalse(), tree.type);
      result =
          result == null || branches.whenTrue().isDead()
              ? other
              : branches.whenFalse().isDead() ? result : result.or(other);
    }
    frame.guards = guards;
    memory.merge(List.of(branches.whenTrue(), branches.whenFalse()), branches.dependence());
    return (result == null ? Value.UNKNOWN : result).dependingOn(branches.dependence());
  }

  private Value logical(JCBinary tree, Frame frame, Memory memory) {
    Branches branches = interpreter.conditions().split(tree, frame, memory);
    boolean canBeTrue = !branches.whenTrue().isDead();
    boolean canBeFalse = !branches.whenFalse().isDead();
    memory.merge(List.of(branches.whenTrue(), branches.whenFalse()), branches.dependence());
    return (canBeTrue && canBeFalse
            ? Value.UNKNOWN
            : Value.constant(canBeTrue, new Site(tree, frame.body().unit())))
        .dependingOn(branches.dependence());
  }

  private Value cast(JCTypeCast tree, Frame frame, Memory memory) {
    Value value = evaluate(tree.expr, frame, memory);
    return tree.type.isPrimitive() ? Folding.coerce(value, tree.type) : value;
  }

  private Value typeTest(JCInstanceOf tree, Frame frame, Memory memory) {
    Value value = evaluate(tree.expr, frame, memory);
    Boolean answer = interpreter.patterns().matches(tree.pattern, value, frame, memory);
    return answer == null
        ? Value.unknown(value.dependence())
        : Value.constant(answer, null).dependingOn(value.dependence());
  }

  private Value indexed(JCArrayAccess tree, Frame frame, Memory memory) {
    Value array = evaluate(tree.indexed, frame, memory);
    Value index = number(tree.index, frame, memory);
    return interpreter
        .variables()
        .readElement(array, index, new Site(tree, frame.body().unit()), memory);
  }
}
