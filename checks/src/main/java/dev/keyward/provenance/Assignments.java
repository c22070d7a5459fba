package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates assignments; what stands on the left is evaluated once, and first. */
final class Assignments {
  private final Interpreter interpreter;

  Assignments(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * Something that is assigned to: a variable, a field or an element.
   *
   * @param variable the variable or field; null for an element
   * @param owner the object or the array; null for a variable that is named alone
   * @param index the index of an element
   */
  private record Place(
      @Nullable VarSymbol variable, @Nullable Value owner, @Nullable Value index) {}

  private @Nullable Place place(JCExpression tree, Frame frame, Memory memory) {
    Expressions expressions = interpreter.expressions();
    JCTree bare = TreeInfo.skipParens(tree);
    if (bare instanceof JCArrayAccess access) {
      Value array = expressions.evaluate(access.indexed, frame, memory);
      return new Place(null, array, expressions.number(access.index, frame, memory));
    }
    if (!(TreeInfo.symbol(bare) instanceof VarSymbol variable)) {
      return null;
    }
    return bare instanceof JCFieldAccess access && !variable.isStatic()
        ? new Place(variable, expressions.evaluate(access.selected, frame, memory), null)
        : new Place(variable, null, null);
  }

  private Value read(Place place, Frame frame, Memory memory) {
    if (place.index() != null) {
      return interpreter.variables().readElement(place.owner(), place.index(), null, memory);
    }
    return place.owner() != null
        ? interpreter.variables().readField(place.owner(), place.variable(), frame, memory)
        : interpreter.variables().read(place.variable(), frame, memory);
  }

  private void write(@Nullable Place place, Value value, Frame frame, Memory memory) {
    if (place == null || memory.isDead()) {
      return;
    }
    if (place.index() != null) {
      interpreter.variables().writeElement(place.owner(), place.index(), value, frame, memory);
    } else {
      interpreter.variables().write(place.variable(), place.owner(), value, frame, memory);
    }
  }

  /** {@code =}. */
  Value assign(JCAssign tree, Frame frame, Memory memory) {
    Place place = place(tree.lhs, frame, memory);
    Value value = interpreter.expressions().evaluate(tree.rhs, frame, memory, tree.lhs.type);
    write(place, value, frame, memory);
    if (place != null && place.variable() != null) {
      LanguageUses language = interpreter.library().language();
      language.named(place.variable(), value, tree.rhs, frame, memory);
      interpreter.secretFlows().stored(place.variable(), value, tree.rhs, frame, memory);
      if (!Variables.isField(place.variable())) {
        language.stored(place.variable(), tree.rhs, value, frame, memory);
      }
    } else if (place != null && TreeInfo.skipParens(tree.lhs) instanceof JCArrayAccess element) {
      interpreter.library().language().written(element.indexed, place.owner(), frame, memory);
      interpreter
          .secretFlows()
          .stored(TreeInfo.symbol(element.indexed), value, tree.rhs, frame, memory);
    }
    return value;
  }

  /** {@code +=} and its siblings. */
  Value compound(JCAssignOp tree, Frame frame, Memory memory) {
    Place place = place(tree.lhs, frame, memory);
    Value left = place == null ? Value.UNKNOWN : read(place, frame, memory);
    Value right = interpreter.expressions().evaluate(tree.rhs, frame, memory);
    interpreter
        .library()
        .language()
        .operator(tree, tree.lhs, tree.rhs, List.of(left, right), frame, memory);
    Site site = new Site(tree, frame.body().unit());
    JCTree.Tag operator = tree.getTag().noAssignOp();
    boolean concatenates = tree.lhs.type.tsym == interpreter.symtab().stringType.tsym;
    Value result =
        Operators.combine(
            concatenates
                ? List.of(
                    interpreter.texts().of(left, site, frame, memory),
                    interpreter.texts().of(right, site, frame, memory))
                : List.of(left, right),
            site,
            operands -> Folding.binary(operator, operands[0], operands[1]));
    Value masked = Operators.masked(operator, tree.lhs, tree.rhs, left, right, result);
    Value stored = Folding.coerce(masked, tree.lhs.type);
    write(place, stored, frame, memory);
    interpreter.library().language().written(tree.lhs, stored, frame, memory);
    if (place != null && place.variable() != null) {
      interpreter.secretFlows().stored(place.variable(), right, tree.rhs, frame, memory);
    }
    return stored;
  }

  /** {@code ++} and {@code --}. */
  Value increment(JCUnary tree, Frame frame, Memory memory) {
    Place place = place(tree.arg, frame, memory);
    Value before = place == null ? Value.UNKNOWN : read(place, frame, memory);
    boolean up = tree.hasTag(JCTree.Tag.PREINC) || tree.hasTag(JCTree.Tag.POSTINC);
    JCTree.Tag operator = up ? JCTree.Tag.PLUS : JCTree.Tag.MINUS;
    Value after =
        Folding.coerce(
            Operators.combine(
                List.of(before, Value.constant(1, null)),
                new Site(tree, frame.body().unit()),
                operands -> Folding.binary(operator, operands[0], operands[1])),
            tree.arg.type);
    write(place, after, frame, memory);
    return tree.hasTag(JCTree.Tag.PREINC) || tree.hasTag(JCTree.Tag.PREDEC) ? after : before;
  }
}
