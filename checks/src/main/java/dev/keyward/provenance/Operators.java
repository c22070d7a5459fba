package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import dev.keyward.roles.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates operators on what their operands can be. */
final class Operators {
  private static final int MAX_COMBINATIONS = 64;

  private static final ImmutableSet<Source> MASKED =
      ImmutableSet.of(Source.of(Role.XOR_OUTPUT, null));

  private final Interpreter interpreter;

  Operators(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** An operator without assignment. */
  Value evaluate(JCExpression tree, Frame frame, Memory memory) {
    if (tree instanceof JCBinary binary) {
      return evaluate(binary, frame, memory);
    }
    if (tree instanceof JCUnary unary) {
      Value operand = interpreter.expressions().evaluate(unary.arg, frame, memory);
      return combine(
          List.of(operand),
          new Site(tree, frame.body().unit()),
          args -> Folding.unary(unary.getTag(), args[0]));
    }
    return Value.UNKNOWN;
  }

  /** Generated code has concatenations of thousands of operands: the left ones are no calls. */
  private Value evaluate(JCBinary tree, Frame frame, Memory memory) {
    Deque<JCBinary> chain = new ArrayDeque<>();
    JCExpression left = tree;
    while (left instanceof JCBinary binary && isPlain(binary)) {
      chain.push(binary);
      left = TreeInfo.skipParens(binary.lhs);
    }
    Value result = interpreter.expressions().evaluate(left, frame, memory);
    List<Queries.Part> parts = new ArrayList<>(List.of(new Queries.Part(result, left)));
    for (JCBinary operation : chain) {
      frame.step();
      Value right = interpreter.expressions().evaluate(operation.rhs, frame, memory);
      parts.add(new Queries.Part(right, operation.rhs));
      result = apply(operation, result, right, frame, memory);
    }
    return isText(tree)
        ? interpreter.library().queries().joined(parts, result, frame, memory)
        : result;
  }

  private static boolean isPlain(JCBinary tree) {
    return !tree.hasTag(JCTree.Tag.AND)
        && !tree.hasTag(JCTree.Tag.OR)
        && Folding.constantOf(tree.type) == null;
  }

  private Value apply(JCBinary tree, Value left, Value right, Frame frame, Memory memory) {
    Site site = new Site(tree, frame.body().unit());
    interpreter
        .library()
        .language()
        .operator(tree, tree.lhs, tree.rhs, List.of(left, right), frame, memory);
    Value known =
        frame.run().isCalledFromLibrary() && (isArgument(left, right) || isArgument(right, left))
            ? Value.constant(tree.hasTag(JCTree.Tag.NE), site)
            : identity(tree.getTag(), left, right);
    return known != null ? known : binary(tree, left, right, site, frame, memory);
  }

  private Value binary(
      JCBinary tree, Value left, Value right, Site site, Frame frame, Memory memory) {
    Value result =
        combine(
            isText(tree)
                ? List.of(
                    interpreter.texts().of(part(tree.lhs, left), site, frame, memory),
                    interpreter.texts().of(part(tree.rhs, right), site, frame, memory))
                : List.of(left, right),
            site,
            args -> Folding.binary(tree.getTag(), args[0], args[1]));
    return isComparison(tree.getTag())
        ? withoutRoles(result)
        : masked(tree.getTag(), tree.lhs, tree.rhs, left, right, result);
  }

  /** The operand of a text; a single character or number is an excerpt of what it is taken from. */
  private static Value part(JCExpression operand, Value value) {
    return operand.type != null && operand.type.isPrimitive()
        ? Confidences.disguised(value)
        : value;
  }

  private boolean isText(JCBinary tree) {
    return tree.hasTag(JCTree.Tag.PLUS) && tree.type.tsym == interpreter.symtab().stringType.tsym;
  }

  /** What a byte of an array XOR a constant is: it says what it was made of, and with what. */
  static Value masked(
      JCTree.Tag operator,
      JCExpression leftTree,
      JCExpression rightTree,
      Value left,
      Value right,
      Value result) {
    boolean isMasked =
        operator == JCTree.Tag.BITXOR
            && ((isByte(leftTree) && isMask(right) && !left.isConstant())
                || (isByte(rightTree) && isMask(left) && !right.isConstant()));
    return isMasked
        ? result.map(
            alternative ->
                alternative instanceof Computed computed
                    ? new Computed(
                        Source.union(computed.sources(), MASKED),
                        computed.unknown(),
                        null,
                        computed.site(),
                        computed.entry())
                    : alternative)
        : result;
  }

  private static boolean isMask(Value value) {
    return value.isConstant()
        && !(value.constantOrNull() instanceof Number number && number.longValue() == 0);
  }

  /** Whether it is an element of an array of bytes, widened or not. */
  private static boolean isByte(JCTree tree) {
    JCTree bare = TreeInfo.skipParens(tree);
    if (bare instanceof JCTypeCast cast) {
      return isByte(cast.expr);
    }
    if (bare instanceof JCBinary binary && binary.hasTag(JCTree.Tag.BITAND)) {
      return isByte(binary.lhs);
    }
    return bare instanceof JCArrayAccess && bare.type.hasTag(TypeTag.BYTE);
  }

  private static boolean isComparison(JCTree.Tag tag) {
    return switch (tag) {
      case EQ, NE, LT, LE, GT, GE -> true;
      default -> false;
    };
  }

  private static Value withoutRoles(Value value) {
    return value.isConstant() ? value : Value.unknown(value.dependence());
  }

  /** Whether it is null that an argument of the analysed method is compared with. */
  private static boolean isArgument(Value value, Value other) {
    return other.isNull()
        && value.alternatives().stream()
            .allMatch(
                a ->
                    a instanceof Computed computed && computed.isArgument()
                        || a instanceof Reference reference && reference.object().isGiven());
  }

  /** Comparisons of objects by identity; null if the operands' values decide. */
  private static @Nullable Value identity(JCTree.Tag tag, Value left, Value right) {
    if (tag != JCTree.Tag.EQ && tag != JCTree.Tag.NE) {
      return null;
    }
    HeapObject one = left.objectOrNull();
    HeapObject two = right.objectOrNull();
    Dependence dependence = left.dependence().or(right.dependence());
    Boolean same = null;
    if (one != null && two != null && (one == two || (!one.isGiven() && !two.isGiven()))) {
      same = one == two;
    } else if ((one != null && !one.isGiven() && right.isNull())
        || (two != null && !two.isGiven() && left.isNull())) {
      same = false;
    } else if (one == null && two == null) {
      return null;
    }
    return same == null
        ? Value.unknown(dependence)
        : Value.constant(same == (tag == JCTree.Tag.EQ), null).dependingOn(dependence);
  }

  /** Computes a result from constants. */
  interface Operation {
    /** The result, null if there is none. */
    @Nullable Object apply(Object[] arguments);
  }

  /** Applies an operation to every combination of the alternatives of its operands. */
  static Value combine(List<Value> operands, @Nullable Site site, Operation operation) {
    Dependence dependence = Dependence.NONE;
    boolean weak = false;
    int combinations = 1;
    for (Value operand : operands) {
      dependence = dependence.or(operand.dependence());
      weak |= operand.weak();
      combinations *= operand.alternatives().size();
    }
    Set<Alternative> results = new LinkedHashSet<>();
    if (combinations > MAX_COMBINATIONS) {
      results.add(mixture(operands, site));
    } else {
      apply(operands, new Alternative[operands.size()], 0, site, operation, results);
    }
    Value result = new Value(ImmutableList.copyOf(results), dependence, weak);
    return results.size() > 16
        ? new Value(ImmutableList.of(mixture(operands, site)), dependence, weak)
        : result;
  }

  private static void apply(
      List<Value> operands,
      Alternative[] chosen,
      int position,
      @Nullable Site site,
      Operation operation,
      Set<Alternative> results) {
    if (position < chosen.length) {
      for (Alternative alternative : operands.get(position).alternatives()) {
        chosen[position] = alternative;
        apply(operands, chosen, position + 1, site, operation, results);
      }
      return;
    }
    Object[] constants = new Object[chosen.length];
    Entry entry = null;
    for (int i = 0; i < chosen.length; i++) {
      constants[i] = chosen[i] instanceof Constant constant ? constant.value() : null;
      entry = entry != null ? entry : chosen[i].entry();
      if (constants[i] == null) {
        results.add(mixture(List.of(chosen), site, entry));
        return;
      }
    }
    Object result = operation.apply(constants);
    results.add(
        result != null
            ? new Constant(result, site, entry)
            : new Computed(ImmutableSet.of(), true, null, site, entry));
  }

  private static Alternative mixture(List<Value> operands, @Nullable Site site) {
    return mixture(operands.stream().flatMap(v -> v.alternatives().stream()).toList(), site, null);
  }

  private static Alternative mixture(
      List<Alternative> ingredients, @Nullable Site site, @Nullable Entry entry) {
    List<ImmutableSet<Source>> sources = new ArrayList<>();
    boolean unknown = false;
    for (Alternative ingredient : ingredients) {
      if (ingredient instanceof Computed computed) {
        sources.add(computed.sources());
        unknown |= computed.unknown();
      } else {
        unknown |= ingredient instanceof Reference;
      }
    }
    return new Computed(Source.union(sources), unknown, null, site, entry);
  }
}
