package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
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
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCParens;
import com.sun.tools.javac.tree.JCTree.JCSwitchExpression;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import dev.keyward.provenance.Conditions.Branches;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions. */
final class Expressions {
  private static final int MAX_COMBINATIONS = 64;
  private final Interpreter interpreter;

  Expressions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The expression's value, converted to the type that it is assigned to. */
  Value evaluate(JCExpression tree, Frame frame, Memory memory, Type target) {
    return Folding.coerce(evaluate(tree, frame, memory), target);
  }

  Value evaluate(JCExpression tree, Frame frame, Memory memory) {
    frame.run().step();
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
      case NEWCLASS -> interpreter.invocations().create((JCNewClass) tree, frame, memory);
      case NEWARRAY -> newArray((JCNewArray) tree, frame, memory);
      case LAMBDA, REFERENCE -> function((JCFunctionalExpression) tree, frame, memory);
      case CONDEXPR -> conditional((JCConditional) tree, frame, memory);
      case TYPECAST -> cast((JCTypeCast) tree, frame, memory);
      case TYPETEST -> typeTest((JCInstanceOf) tree, frame, memory);
      case INDEXED -> indexed((JCArrayAccess) tree, frame, memory);
      case ASSIGN -> assign((JCAssign) tree, frame, memory);
      case SWITCH_EXPRESSION ->
          interpreter.statements().evaluate((JCSwitchExpression) tree, frame, memory);
      case PREINC, PREDEC, POSTINC, POSTDEC -> increment((JCUnary) tree, frame, memory);
      case AND, OR -> logical((JCBinary) tree, frame, memory);
      default -> operator(tree, frame, memory);
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

  private Value identifier(JCIdent tree, Frame frame, Memory memory) {
    if (!(tree.sym instanceof VarSymbol variable)) {
      return Value.UNKNOWN;
    }
    if (tree.name.contentEquals("this") || tree.name.contentEquals("super")) {
      return interpreter.variables().enclosing(frame.body().owner(), frame);
    }
    Value value = interpreter.variables().read(variable, frame, memory);
    return Variables.isField(variable) ? value : interpreter.variables().mark(variable, value);
  }

  private Value select(JCFieldAccess tree, Frame frame, Memory memory) {
    if (tree.name.contentEquals("this") || tree.name.contentEquals("super")) {
      return interpreter.variables().enclosing(tree.selected.type.tsym, frame);
    }
    if (!(tree.sym instanceof VarSymbol variable) || tree.name.contentEquals("class")) {
      return Value.UNKNOWN;
    }
    if (variable.isStatic()) {
      return interpreter.variables().readStatic(variable, frame, memory);
    }
    Value receiver = evaluate(tree.selected, frame, memory);
    return interpreter.variables().readField(receiver, variable, frame, memory);
  }

  private Value newArray(JCNewArray tree, Frame frame, Memory memory) {
    Type element = Variables.elementType(tree.type);
    Site site = new Site(tree, frame.body().unit());
    HeapObject array = frame.run().made(HeapObject.made(HeapObject.Kind.ARRAY, tree.type, site));
    if (tree.elems != null) {
      memory.put(new Memory.Cell.Contents(array), initialElements(tree, element, frame, memory));
      return Value.reference(array);
    }
    Value length = tree.dims.isEmpty() ? Value.UNKNOWN : evaluate(tree.dims.head, frame, memory);
    tree.dims.stream().skip(1).forEach(dimension -> evaluate(dimension, frame, memory));
    Value zero = Variables.zero(element);
    array.pristine(
        tree.dims.size() > 1
            ? new Contents.Elements(length, null, Value.UNKNOWN)
            : Contents.Elements.filled(length, zero));
    return Value.reference(array);
  }

  private Contents.Elements initialElements(
      JCNewArray tree, Type element, Frame frame, Memory memory) {
    int length = tree.elems.size();
    if (length <= Contents.Elements.MAX_TOLD_APART) {
      List<Value> elements = new ArrayList<>(length);
      for (JCExpression expression : tree.elems) {
        elements.add(evaluate(expression, frame, memory, element));
      }
      return Contents.Elements.of(elements);
    }
    Value any = null;
    for (JCExpression expression : tree.elems) {
      if (Folding.constantOf(expression.type) == null) {
        any = evaluate(expression, frame, memory, element).or(Value.UNKNOWN);
      }
    }
    Value length2 = Value.constant(length, null);
    return new Contents.Elements(
        length2, null, any == null ? evaluate(tree.elems.head, frame, memory, element) : any);
  }

  private Value function(JCFunctionalExpression tree, Frame frame, Memory memory) {
    Value receiver = null;
    if (tree instanceof JCMemberReference reference
        && !TreeInfo.isStaticSelector(reference.expr, reference.name.table.names)) {
      receiver = evaluate(reference.expr, frame, memory);
    }
    for (Frame scope = frame; scope != null; scope = scope.lexical()) {
      scope.captured = true;
    }
    HeapObject function =
        HeapObject.made(HeapObject.Kind.FUNCTION, tree.type, new Site(tree, frame.body().unit()))
            .withFunction(new HeapObject.Function(tree, frame, receiver));
    frame.run().made(function);
    frame.run().addCallback(function);
    return Value.reference(function);
  }

  private Value conditional(JCConditional tree, Frame frame, Memory memory) {
    Branches branches = interpreter.conditions().split(tree.cond, frame, memory);
    ImmutableSet<Symbol> guards = frame.guards;
    frame.guards = Value.union(guards, branches.dependencies());
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
    memory.merge(List.of(branches.whenTrue(), branches.whenFalse()), branches.dependencies());
    return (result == null ? Value.UNKNOWN : result).dependingOn(branches.dependencies());
  }

  private Value logical(JCBinary tree, Frame frame, Memory memory) {
    Branches branches = interpreter.conditions().split(tree, frame, memory);
    boolean canBeTrue = !branches.whenTrue().isDead();
    boolean canBeFalse = !branches.whenFalse().isDead();
    memory.merge(List.of(branches.whenTrue(), branches.whenFalse()), branches.dependencies());
    return (canBeTrue && canBeFalse
            ? Value.UNKNOWN
            : Value.constant(canBeTrue, new Site(tree, frame.body().unit())))
        .dependingOn(branches.dependencies());
  }

  private Value cast(JCTypeCast tree, Frame frame, Memory memory) {
    Value value = evaluate(tree.expr, frame, memory);
    return tree.type.isPrimitive() ? Folding.coerce(value, tree.type) : value;
  }

  private Value typeTest(JCInstanceOf tree, Frame frame, Memory memory) {
    Value value = evaluate(tree.expr, frame, memory);
    if (tree.pattern instanceof JCTree.JCBindingPattern binding) {
      memory.put(new Memory.Cell.Local(frame.id(), binding.var.sym), value);
    }
    Type tested =
        tree.pattern instanceof JCTree.JCBindingPattern binding
            ? binding.var.type
            : tree.pattern.type;
    Boolean answer = null;
    for (Alternative alternative : value.alternatives()) {
      Boolean one = isInstance(alternative, tested);
      if (one == null || (answer != null && !answer.equals(one))) {
        return Value.unknown(value.dependencies());
      }
      answer = one;
    }
    return answer == null
        ? Value.UNKNOWN
        : Value.constant(answer, null).dependingOn(value.dependencies());
  }

  private @Nullable Boolean isInstance(Alternative alternative, @Nullable Type type) {
    if (alternative instanceof Constant constant) {
      if (constant.value() == Alternative.NULL) {
        return false;
      }
      return type != null
              && type.tsym.getQualifiedName().contentEquals(constant.value().getClass().getName())
          ? true
          : null;
    }
    if (type != null
        && alternative instanceof Reference reference
        && !reference.object().isGiven()
        && reference.object().kind() == HeapObject.Kind.INSTANCE
        && type.tsym instanceof ClassSymbol) {
      return interpreter.isSubtype(reference.object().type(), type.tsym);
    }
    return null;
  }

  private Value indexed(JCArrayAccess tree, Frame frame, Memory memory) {
    Value array = evaluate(tree.indexed, frame, memory);
    Value index = evaluate(tree.index, frame, memory);
    Value result = null;
    for (Alternative alternative : array.alternatives()) {
      Value element =
          alternative instanceof Reference reference
                  && memory.contents(reference.object()) instanceof Contents.Elements elements
              ? entered(
                  Ingredients.selected(
                      elements, index, tree.type, new Site(tree, frame.body().unit())),
                  reference.entry())
              : Value.UNKNOWN;
      result = result == null ? element : result.or(element);
    }
    return (result == null ? Value.UNKNOWN : result)
        .dependingOn(Value.union(array.dependencies(), index.dependencies()));
  }

  /** What comes out of an array came in with it. */
  private static Value entered(Value element, @Nullable Entry entry) {
    return entry == null
        ? element
        : element.map(inner -> inner.entry() == null ? inner.entering(entry) : inner);
  }

  private Value assign(JCAssign tree, Frame frame, Memory memory) {
    Value value = evaluate(tree.rhs, frame, memory, tree.lhs.type);
    interpreter.variables().write(tree.lhs, value, frame, memory);
    Symbol target = TreeInfo.symbol(tree.lhs);
    if (target instanceof VarSymbol variable) {
      interpreter.library().language().named(variable, value, tree.rhs, frame, memory);
      if (!Variables.isField(variable)) {
        interpreter.library().language().stored(variable, tree.rhs, value, frame, memory);
      }
    } else if (TreeInfo.skipParens(tree.lhs) instanceof JCArrayAccess element
        && TreeInfo.symbol(element.indexed) instanceof VarSymbol) {
      Value array = evaluate(element.indexed, frame, memory);
      interpreter.library().language().written(element.indexed, array, frame, memory);
    }
    return value;
  }

  private Value increment(JCUnary tree, Frame frame, Memory memory) {
    Value before = evaluate(tree.arg, frame, memory);
    boolean up = tree.hasTag(JCTree.Tag.PREINC) || tree.hasTag(JCTree.Tag.POSTINC);
    Value after =
        Folding.coerce(
            combine(
                List.of(before, Value.constant(1, null)),
                new Site(tree, frame.body().unit()),
                args -> Folding.binary(up ? JCTree.Tag.PLUS : JCTree.Tag.MINUS, args[0], args[1])),
            tree.arg.type);
    interpreter.variables().write(tree.arg, after, frame, memory);
    return tree.hasTag(JCTree.Tag.PREINC) || tree.hasTag(JCTree.Tag.PREDEC) ? after : before;
  }

  private Value operator(JCExpression tree, Frame frame, Memory memory) {
    Site site = new Site(tree, frame.body().unit());
    if (tree instanceof JCBinary binary) {
      Value left = evaluate(binary.lhs, frame, memory);
      Value right = evaluate(binary.rhs, frame, memory);
      if (binary.hasTag(JCTree.Tag.EQ) || binary.hasTag(JCTree.Tag.NE)) {
        interpreter.library().language().equality(binary, left, right, frame, memory);
      }
      Value known =
          frame.run().isCalledFromLibrary() && (isArgument(left, right) || isArgument(right, left))
              ? Value.constant(binary.hasTag(JCTree.Tag.NE), site)
              : identity(binary.getTag(), left, right);
      return known != null ? known : binary(binary, left, right, site, memory);
    }
    if (tree instanceof JCUnary unary) {
      Value operand = evaluate(unary.arg, frame, memory);
      return combine(List.of(operand), site, args -> Folding.unary(unary.getTag(), args[0]));
    }
    if (tree instanceof JCAssignOp compound) {
      Value left = evaluate(compound.lhs, frame, memory);
      Value right = evaluate(compound.rhs, frame, memory);
      JCTree.Tag operator = compound.getTag().noAssignOp();
      Value result =
          Folding.coerce(
              combine(
                  List.of(text(left, memory), text(right, memory)),
                  site,
                  args -> Folding.binary(operator, args[0], args[1])),
              compound.lhs.type);
      interpreter.variables().write(compound.lhs, result, frame, memory);
      interpreter.library().language().written(compound.lhs, result, frame, memory);
      return result;
    }
    return Value.UNKNOWN;
  }

  private Value binary(JCBinary tree, Value left, Value right, Site site, Memory memory) {
    boolean concatenates =
        tree.hasTag(JCTree.Tag.PLUS) && tree.type.tsym == interpreter.symtab().stringType.tsym;
    Value result =
        combine(
            concatenates ? List.of(text(left, memory), text(right, memory)) : List.of(left, right),
            site,
            args -> Folding.binary(tree.getTag(), args[0], args[1]));
    return isComparison(tree.getTag()) ? withoutRoles(result) : result;
  }

  private static boolean isComparison(JCTree.Tag tag) {
    return switch (tag) {
      case EQ, NE, LT, LE, GT, GE -> true;
      default -> false;
    };
  }

  private static Value withoutRoles(Value value) {
    return value.isConstant() ? value : Value.unknown(value.dependencies());
  }

  /** What an object is in a concatenation. */
  private Value text(Value value, Memory memory) {
    return interpreter.library().text(value, memory);
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
    ImmutableSet<Symbol> dependencies = Value.union(left.dependencies(), right.dependencies());
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
        ? Value.unknown(dependencies)
        : Value.constant(same == (tag == JCTree.Tag.EQ), null).dependingOn(dependencies);
  }

  /** Computes a result from constants. */
  interface Operation {
    /** The result, null if there is none. */
    @Nullable Object apply(Object[] arguments);
  }

  /** Applies an operation to every combination of the alternatives of its operands. */
  static Value combine(List<Value> operands, @Nullable Site site, Operation operation) {
    ImmutableSet<Symbol> dependencies = ImmutableSet.of();
    boolean weak = false;
    int combinations = 1;
    for (Value operand : operands) {
      dependencies = Value.union(dependencies, operand.dependencies());
      weak |= operand.weak();
      combinations *= operand.alternatives().size();
    }
    Set<Alternative> results = new LinkedHashSet<>();
    if (combinations > MAX_COMBINATIONS) {
      results.add(mixture(operands, site));
    } else {
      apply(operands, new Alternative[operands.size()], 0, site, operation, results);
    }
    Value result = new Value(ImmutableList.copyOf(results), dependencies, weak);
    return results.size() > 16
        ? new Value(ImmutableList.of(mixture(operands, site)), dependencies, weak)
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
    ImmutableSet.Builder<Source> sources = ImmutableSet.builder();
    boolean unknown = false;
    for (Alternative ingredient : ingredients) {
      if (ingredient instanceof Computed computed) {
        sources.addAll(computed.sources());
        unknown |= computed.unknown();
      } else {
        unknown |= ingredient instanceof Reference;
      }
    }
    return new Computed(sources.build(), unknown, null, site, entry);
  }
}
