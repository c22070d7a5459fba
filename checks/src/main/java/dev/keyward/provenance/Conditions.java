package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCInstanceOf;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import dev.keyward.provenance.Memory.Cell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits the execution by a condition. */
final class Conditions {
  /**
   * What follows a condition.
   *
   * @param whenTrue a layer over the memory that was split; dead if the condition is never true
   * @param whenFalse likewise
   * @param dependence whether parameters decide
   */
  record Branches(Memory whenTrue, Memory whenFalse, Dependence dependence) {}

  private final Interpreter interpreter;

  Conditions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Branches split(JCExpression condition, Frame frame, Memory memory) {
    JCExpression bare = TreeInfo.skipParens(condition);
    if (Folding.constantOf(bare.type) == null) {
      if (bare.hasTag(JCTree.Tag.NOT)) {
        Branches inner = split(((JCUnary) bare).arg, frame, memory);
        return new Branches(inner.whenFalse(), inner.whenTrue(), inner.dependence());
      }
      if (bare.hasTag(JCTree.Tag.AND)) {
        return and((JCBinary) bare, frame, memory);
      }
      if (bare.hasTag(JCTree.Tag.OR)) {
        return or((JCBinary) bare, frame, memory);
      }
    }
    return leaf(bare, frame, memory);
  }

  private Branches and(JCBinary tree, Frame frame, Memory memory) {
    Branches left = split(tree.lhs, frame, memory);
    if (left.whenTrue().isDead()) {
      return left;
    }
    Branches right = split(tree.rhs, frame, left.whenTrue());
    return new Branches(
        right.whenTrue().isDead() ? dead(memory) : right.whenTrue().since(memory),
        either(memory, left.whenFalse(), flat(right.whenFalse(), memory)),
        left.dependence().or(right.dependence()));
  }

  private Branches or(JCBinary tree, Frame frame, Memory memory) {
    Branches left = split(tree.lhs, frame, memory);
    if (left.whenFalse().isDead()) {
      return left;
    }
    Branches right = split(tree.rhs, frame, left.whenFalse());
    return new Branches(
        either(memory, left.whenTrue(), flat(right.whenTrue(), memory)),
        right.whenFalse().isDead() ? dead(memory) : right.whenFalse().since(memory),
        left.dependence().or(right.dependence()));
  }

  private static Memory flat(Memory memory, Memory base) {
    return memory.isDead() ? dead(base) : memory.since(base);
  }

  private static Memory dead(Memory base) {
    Memory dead = base.fork();
    dead.kill();
    return dead;
  }

  private static Memory either(Memory base, Memory one, Memory two) {
    Memory both = base.fork();
    both.merge(List.of(one, two), Dependence.NONE);
    return both;
  }

  private Branches leaf(JCExpression condition, Frame frame, Memory memory) {
    Value evaluated = interpreter.expressions().evaluate(condition, frame, memory);
    Equality equality = Equality.of(condition);
    Cell compared = equality == null ? null : cell(equality.variable(), frame, memory);
    Value value =
        compared == null || evaluated.isTrue() || evaluated.isFalse()
            ? evaluated
            : decided(condition, compared, evaluated, frame, memory);
    Memory whenTrue = memory.fork();
    Memory whenFalse = memory.fork();
    if (memory.isDead() || value.isFalse()) {
      whenTrue.kill();
    }
    if (memory.isDead() || value.isTrue()) {
      whenFalse.kill();
    }
    if (value.isTrue() || value.isFalse() || memory.isDead() || !frame.canAfford(200)) {
      return new Branches(whenTrue, whenFalse, value.dependence());
    }
    if (compared != null) {
      equality.remember(compared, whenTrue, whenFalse);
    }
    refine(condition, frame, memory, whenTrue, whenFalse, value);
    return new Branches(whenTrue, whenFalse, value.dependence());
  }

  /** The value of the condition if an earlier one tells what its variable equals. */
  private Value decided(
      JCExpression condition, Cell compared, Value evaluated, Frame frame, Memory memory) {
    Object known = Equality.known(compared, memory);
    if (known == null) {
      return evaluated;
    }
    Memory trial = memory.fork();
    trial.put(compared, Value.constant(known, null).dependingOn(evaluated.dependence()));
    Value[] result = {evaluated};
    frame.run().mute(() -> result[0] = interpreter.expressions().evaluate(condition, frame, trial));
    return result[0];
  }

  /** Keeps on each side only the alternatives with which execution gets there. */
  private void refine(
      JCExpression condition,
      Frame frame,
      Memory memory,
      Memory whenTrue,
      Memory whenFalse,
      Value value) {
    Subject subject = Subject.of(condition, interpreter.index());
    if (subject == null) {
      return;
    }
    for (VarSymbol variable : subject.variables) {
      Cell cell = cell(variable, frame, memory);
      Value before = cell == null ? null : memory.value(cell);
      if (before == null) {
        continue;
      }
      if (condition instanceof JCIdent && condition.type.hasTag(TypeTag.BOOLEAN)) {
        whenTrue.put(cell, Value.constant(true, null).dependingOn(value.dependence()));
        whenFalse.put(cell, Value.constant(false, null).dependingOn(value.dependence()));
        return;
      }
      if (before.alternatives().size() > 1) {
        refine(condition, cell, before, frame, memory, whenTrue, whenFalse);
      }
    }
  }

  private void refine(
      JCExpression condition,
      Cell cell,
      Value before,
      Frame frame,
      Memory memory,
      Memory whenTrue,
      Memory whenFalse) {
    List<Alternative> right = new ArrayList<>();
    List<Alternative> wrong = new ArrayList<>();
    for (Alternative alternative : before.alternatives()) {
      Memory trial = memory.fork();
      trial.put(cell, with(before, List.of(alternative)));
      Value[] result = {Value.UNKNOWN};
      frame
          .run()
          .mute(() -> result[0] = interpreter.expressions().evaluate(condition, frame, trial));
      if (!result[0].isFalse()) {
        right.add(alternative);
      }
      if (!result[0].isTrue()) {
        wrong.add(alternative);
      }
    }
    if (right.isEmpty()) {
      whenTrue.kill();
    } else if (right.size() < before.alternatives().size()) {
      whenTrue.put(cell, with(before, right));
    }
    if (wrong.isEmpty()) {
      whenFalse.kill();
    } else if (wrong.size() < before.alternatives().size()) {
      whenFalse.put(cell, with(before, wrong));
    }
  }

  private static Value with(Value before, List<Alternative> alternatives) {
    return new Value(ImmutableList.copyOf(alternatives), before.dependence(), before.weak());
  }

  private static @Nullable Cell cell(VarSymbol variable, Frame frame, Memory memory) {
    if (Variables.isField(variable)) {
      if (variable.isStatic()) {
        return new Cell.Static(variable);
      }
      HeapObject object = frame.thisValue() == null ? null : frame.thisValue().objectOrNull();
      return object == null ? null : new Cell.Field(object, variable);
    }
    for (Frame scope = frame; scope != null; scope = scope.lexical()) {
      Cell cell = new Cell.Local(scope.id(), variable);
      if (memory.get(cell) != null) {
        return cell;
      }
    }
    return null;
  }

  /** The variables that a condition without side effects is about. */
  static final class Subject extends TreeScanner {
    private static final int MAX_SIZE = 24;
    private final ModuleIndex index;
    final Set<VarSymbol> variables = new LinkedHashSet<>();
    private boolean pure = true;
    private int size;

    private Subject(ModuleIndex index) {
      this.index = index;
    }

    static @Nullable Subject of(JCTree condition, ModuleIndex index) {
      Subject subject = new Subject(index);
      condition.accept(subject);
      return subject.pure && subject.size <= MAX_SIZE ? subject : null;
    }

    @Override
    public void scan(@Nullable JCTree tree) {
      if (tree == null || !pure || ++size > MAX_SIZE) {
        return;
      }
      switch (tree.getTag()) {
        case IDENT,
            SELECT,
            LITERAL,
            PARENS,
            NOT,
            EQ,
            NE,
            LT,
            LE,
            GT,
            GE,
            TYPETEST,
            APPLY,
            NULLCHK,
            TYPECAST,
            TYPEIDENT,
            TYPEARRAY,
            TYPEAPPLY ->
            super.scan(tree);
        default -> pure = false;
      }
    }

    @Override
    public void visitIdent(JCIdent tree) {
      if (tree.sym instanceof VarSymbol variable && !Expressions.isThis(variable.name)) {
        variables.add(variable);
      }
    }

    @Override
    public void visitApply(JCMethodInvocation tree) {
      pure &=
          TreeInfo.symbol(tree.meth) instanceof MethodSymbol method
              && !index.declares(method.owner);
      super.visitApply(tree);
    }

    @Override
    public void visitTypeTest(JCInstanceOf tree) {
      scan(tree.expr);
      pure &= tree.pattern instanceof JCExpression;
    }
  }
}
