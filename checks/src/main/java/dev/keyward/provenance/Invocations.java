package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import dev.keyward.provenance.Memory.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the code that a call runs. */
final class Invocations {
  /** More implementations than this are not told apart. */
  static final int MAX_TARGETS = 4;

  private final Interpreter interpreter;

  Invocations(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value call(JCMethodInvocation tree, Frame frame, Memory memory) {
    if (!(TreeInfo.symbol(tree.meth) instanceof MethodSymbol method)) {
      return Value.UNKNOWN;
    }
    boolean discarded = frame.discarded == tree;
    Value receiver = receiver(tree.meth, method, frame, memory);
    Call call = call(tree, method, receiver, tree.args, tree.varargsElement, frame, memory);
    if (memory.isDead()) {
      return Value.UNKNOWN;
    }
    frame.discarded = discarded ? tree : null;
    if (method.isConstructor()) {
      return interpreter.constructors().callAnother(call, tree);
    }
    boolean isSuper =
        TreeInfo.name(TreeInfo.skipParens(receiverTree(tree.meth)))
            == method.name.table.names._super;
    return invoke(call, isSuper);
  }

  /** A call that the compiler adds. */
  Value call(MethodSymbol method, Value receiver, Site site, Frame frame, Memory memory) {
    Call call =
        new Call(
            method,
            receiver,
            ImmutableList.of(),
            ImmutableList.of(),
            site,
            method.type.getReturnType(),
            frame,
            memory);
    return invoke(call, false);
  }

  private static JCTree receiverTree(JCExpression method) {
    return method instanceof JCFieldAccess access ? access.selected : method;
  }

  private Value receiver(JCExpression tree, MethodSymbol method, Frame frame, Memory memory) {
    if (method.isConstructor()) {
      return frame.thisValue() == null ? Value.UNKNOWN : frame.thisValue();
    }
    if (tree instanceof JCFieldAccess access) {
      if (!method.isStatic()) {
        return interpreter.expressions().evaluate(access.selected, frame, memory);
      }
      return Value.UNKNOWN;
    }
    return method.isStatic()
        ? Value.UNKNOWN
        : interpreter.variables().enclosing(method.owner, frame);
  }

  /** A call with its arguments evaluated. */
  Call call(
      JCTree tree,
      MethodSymbol method,
      Value receiver,
      List<JCExpression> written,
      @Nullable Type variableArity,
      Frame frame,
      Memory memory) {
    List<JCExpression> arguments = List.copyOf(written);
    List<Value> values = new ArrayList<>();
    List<Site> sites = new ArrayList<>();
    List<Type> types =
        method.type == null ? List.of() : List.copyOf(method.type.getParameterTypes());
    int fixed = variableArity == null ? arguments.size() : types.size() - 1;
    for (int i = 0; i < fixed; i++) {
      JCExpression argument = arguments.get(i);
      Value value = interpreter.expressions().evaluate(argument, frame, memory);
      values.add(i < types.size() ? Folding.coerce(value, types.get(i)) : value);
      sites.add(new Site(argument, frame.body().unit()));
    }
    if (variableArity != null) {
      List<Value> tail = new ArrayList<>();
      for (JCExpression argument : arguments.subList(fixed, arguments.size())) {
        Value value = interpreter.expressions().evaluate(argument, frame, memory);
        TrackedObject.release(value);
        tail.add(Folding.coerce(value, variableArity));
      }
      Site site =
          new Site(fixed < arguments.size() ? arguments.get(fixed) : tree, frame.body().unit());
      HeapObject array =
          frame
              .run()
              .made(
                  HeapObject.made(
                      HeapObject.Kind.ARRAY,
                      new Type.ArrayType(variableArity, interpreter.symtab().arrayClass),
                      site));
      memory.put(new Cell.Contents(array), Contents.Elements.of(tail));
      values.add(Value.reference(array));
      sites.add(site);
    }
    Type type = tree instanceof JCExpression expression ? expression.type : method.type;
    return new Call(
        method,
        receiver,
        ImmutableList.copyOf(values),
        ImmutableList.copyOf(sites),
        new Site(tree, frame.body().unit()),
        type,
        frame,
        memory);
  }

  /** What annotations on the method say about its result. */
  private Value result(Call call, Value value) {
    if (interpreter.markings().declassifies(call.method())) {
      return value.isConstant() ? value : Value.unknown(value.dependence());
    }
    Confidences confidences = interpreter.index().confidences();
    return interpreter.variables().mark(call.method(), confidences.shown(call, value));
  }

  /** Calls the method, or the one that overrides it. */
  Value invoke(Call call, boolean isSuper) {
    return result(call, target(call, isSuper));
  }

  private Value target(Call call, boolean isSuper) {
    MethodSymbol method = call.method();
    boolean exact =
        isSuper
            || method.isStatic()
            || (method.flags() & (Flags.PRIVATE | Flags.FINAL)) != 0
            || (method.owner.flags() & Flags.FINAL) != 0
                && interpreter.index().body(method) != null;
    if (exact && interpreter.index().declares(method.owner)) {
      return invokeExact(call, method, method.isStatic() ? null : call.receiver());
    }
    if (method.isStatic()) {
      return interpreter.library().call(call);
    }
    return invokeVirtual(call);
  }

  private Value invokeExact(Call call, MethodSymbol method, @Nullable Value receiver) {
    if (interpreter.index().body(method) != null) {
      return execute(call, method, receiver);
    }
    Value implicit = implicitMember(call, method, receiver);
    return implicit != null ? implicit : interpreter.activations().giveUp(call);
  }

  /** Members that the compiler adds: accessors of records, {@code values} of enums. */
  private @Nullable Value implicitMember(Call call, MethodSymbol method, @Nullable Value receiver) {
    if (receiver != null
        && (method.owner.flags() & Flags.RECORD) != 0
        && method.params().isEmpty()) {
      for (Symbol member : method.owner.members().getSymbolsByName(method.name)) {
        if (member instanceof VarSymbol component && !component.isStatic()) {
          return interpreter
              .variables()
              .readField(receiver, component, call.frame(), call.memory());
        }
      }
    }
    if ((method.owner.flags() & Flags.ENUM) != 0 && method.isStatic()) {
      List<Value> constants =
          interpreter
              .fields()
              .enumConstants((ClassSymbol) method.owner, call.frame(), call.memory());
      if (method.name.contentEquals("values")) {
        return interpreter.library().newArray(constants, call);
      }
      if (call.argument(0).constantOrNull() instanceof String name) {
        for (Value constant : constants) {
          HeapObject object = constant.objectOrNull();
          if (object != null && name.equals(object.enumConstant())) {
            return constant;
          }
        }
      }
    }
    return null;
  }

  private Value execute(Call call, MethodSymbol method, @Nullable Value receiver) {
    return interpreter
        .activations()
        .execute(call, interpreter.index().body(method), receiver, null);
  }

  private Value invokeVirtual(Call call) {
    Value receiver = call.receiver();
    List<Alternative> targets = new ArrayList<>();
    for (Alternative alternative : receiver.alternatives()) {
      if (!(alternative instanceof Constant c && c.value() == Alternative.NULL)) {
        targets.add(alternative);
      }
    }
    if (targets.size() == 1) {
      return invokeOn(call, targets.get(0));
    }
    if (targets.isEmpty() || targets.size() > MAX_TARGETS) {
      return interpreter.index().declares(call.method().owner)
          ? interpreter.activations().giveUp(call)
          : interpreter.library().call(call);
    }
    if (targets.stream().noneMatch(a -> a instanceof Reference r && hasCode(r.object()))
        && !interpreter.index().declares(call.method().owner)) {
      return interpreter.library().call(call);
    }
    List<Memory> ends = new ArrayList<>();
    Value result = null;
    for (Alternative target : targets) {
      Memory inside = call.memory().fork();
      Value value =
          invokeOn(
              call.on(new Value(ImmutableList.of(target), receiver.dependence(), receiver.weak()))
                  .in(inside),
              target);
      ends.add(inside);
      if (!inside.isDead()) {
        result = result == null ? value : result.or(value);
      }
    }
    call.memory().merge(ends, receiver.dependence());
    return (result == null ? Value.UNKNOWN : result).dependingOn(receiver.dependence());
  }

  private static boolean hasCode(HeapObject object) {
    return object.kind() == HeapObject.Kind.INSTANCE || object.kind() == HeapObject.Kind.FUNCTION;
  }

  private Value invokeOn(Call call, Alternative target) {
    MethodSymbol method = call.method();
    if (target instanceof Reference reference) {
      HeapObject object = reference.object();
      if (object.kind() == HeapObject.Kind.FUNCTION) {
        return (method.flags() & (Flags.DEFAULT | Flags.STATIC)) == 0
            ? interpreter.functions().invoke(call, object)
            : interpreter.index().body(method) != null
                ? execute(call, method, call.receiver())
                : interpreter.library().call(call);
      }
      if (object.kind() == HeapObject.Kind.INSTANCE && !object.isGiven()) {
        MethodSymbol found = interpreter.implementation(method, object.type());
        return interpreter.index().body(found) != null
            ? execute(call, found, call.receiver())
            : interpreter.index().declares(found.owner)
                ? invokeExact(call, found, call.receiver())
                : interpreter.library().call(call);
      }
      if (object.kind() == HeapObject.Kind.INSTANCE) {
        return invokeAny(call, object.type());
      }
    }
    return interpreter.index().declares(method.owner)
        ? invokeAny(call, method.owner.type)
        : interpreter.library().call(call);
  }

  /** A call on an object of which only the static type is known. */
  private Value invokeAny(Call call, Type type) {
    MethodSymbol method = call.method();
    if (!(type.tsym instanceof ClassSymbol)) {
      return interpreter.activations().giveUp(call);
    }
    MethodSymbol declared = interpreter.implementation(method, type);
    Set<MethodSymbol> targets = interpreter.dispatch().targets(method, (ClassSymbol) type.tsym);
    if (targets.isEmpty()) {
      return interpreter.index().declares(declared.owner)
          ? invokeExact(call, declared, call.receiver())
          : interpreter.library().call(call);
    }
    if (targets.size() > MAX_TARGETS || (targets.size() > 1 && recurs(call, targets))) {
      return interpreter.activations().giveUp(call);
    }
    if (targets.size() == 1) {
      MethodSymbol only = targets.iterator().next();
      return execute(call, only, receiverFor(call, only));
    }
    List<Memory> ends = new ArrayList<>();
    Value result = null;
    for (MethodSymbol target : targets) {
      Memory inside = call.memory().fork();
      Value value = execute(call.in(inside), target, receiverFor(call, target));
      ends.add(inside);
      result = result == null ? value : result.or(value);
    }
    call.memory().merge(ends, call.receiver().dependence());
    return (result == null ? Value.UNKNOWN : result.weakened())
        .dependingOn(call.receiver().dependence());
  }

  /** Whether the call may go on with what is being executed, on any object. */
  private boolean recurs(Call call, Set<MethodSymbol> targets) {
    return targets.stream()
        .map(interpreter.index()::body)
        .anyMatch(body -> body != null && call.frame().activationsOf(body) > 0);
  }

  private Value receiverFor(Call call, MethodSymbol target) {
    return call.receiver().objectOrNull() != null
        ? call.receiver()
        : Value.reference(
                HeapObject.given(
                    HeapObject.Kind.INSTANCE, target.owner.type, call.receiver().dependence()))
            .dependingOn(call.receiver().dependence());
  }
}
