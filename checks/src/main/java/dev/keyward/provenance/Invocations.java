package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import dev.keyward.provenance.Memory.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of methods, constructors, lambdas and method references. */
final class Invocations {
  /** More implementations than this are not told apart. */
  private static final int MAX_TARGETS = 4;

  /** How often a method may be on the stack when its arguments are not all known. */
  private static final int MAX_RECURSION = 2;

  /** Longer methods, counted in trees, are followed only if they can reach a call with roles. */
  private static final int MAX_UNRELATED_SIZE = 250;

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
      return constructThis(call, tree);
    }
    boolean isSuper =
        TreeInfo.name(TreeInfo.skipParens(receiverTree(tree.meth)))
            == method.name.table.names._super;
    return result(call, invoke(call, isSuper));
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

  private Call call(
      JCTree tree,
      MethodSymbol method,
      Value receiver,
      List<JCExpression> arguments,
      @Nullable Type variableArity,
      Frame frame,
      Memory memory) {
    List<Value> values = new ArrayList<>();
    List<Site> sites = new ArrayList<>();
    List<Type> types = method.type == null ? List.of() : method.type.getParameterTypes();
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
        tail.add(
            Folding.coerce(
                interpreter.expressions().evaluate(argument, frame, memory), variableArity));
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
      return value.isConstant() ? value : Value.unknown(value.dependencies());
    }
    return interpreter.variables().mark(call.method(), value);
  }

  private Value invoke(Call call, boolean isSuper) {
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
    Body body = interpreter.index().body(method);
    if (body != null) {
      return execute(call, body, receiver, null);
    }
    Value implicit = implicitMember(call, method, receiver);
    return implicit != null ? implicit : giveUp(call);
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

  private Value invokeVirtual(Call call) {
    Value receiver = call.receiver();
    List<Alternative> targets =
        receiver.alternatives().stream()
            .filter(a -> !(a instanceof Constant c && c.value() == Alternative.NULL))
            .toList();
    if (targets.size() == 1) {
      return invokeOn(call, targets.get(0));
    }
    if (targets.isEmpty() || targets.size() > MAX_TARGETS) {
      return interpreter.index().declares(call.method().owner)
          ? giveUp(call)
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
              new Call(
                  call.method(),
                  new Value(ImmutableList.of(target), receiver.dependencies(), receiver.weak()),
                  call.arguments(),
                  call.argumentSites(),
                  call.site(),
                  call.type(),
                  call.frame(),
                  inside),
              target);
      ends.add(inside);
      if (!inside.isDead()) {
        result = result == null ? value : result.or(value);
      }
    }
    call.memory().merge(ends, receiver.dependencies());
    return (result == null ? Value.UNKNOWN : result).dependingOn(receiver.dependencies());
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
            ? invokeFunction(call, object)
            : interpreter.library().call(call);
      }
      if (object.kind() == HeapObject.Kind.INSTANCE && !object.isGiven()) {
        MethodSymbol found = interpreter.implementation(method, object.type());
        Body body = interpreter.index().body(found);
        return body != null
            ? execute(call, body, call.receiver(), null)
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
      return giveUp(call);
    }
    MethodSymbol declared = interpreter.implementation(method, type);
    Set<MethodSymbol> targets = interpreter.dispatch().targets(method, (ClassSymbol) type.tsym);
    if (targets.isEmpty()) {
      return interpreter.index().declares(declared.owner)
          ? invokeExact(call, declared, call.receiver())
          : interpreter.library().call(call);
    }
    if (targets.size() > MAX_TARGETS) {
      return giveUp(call);
    }
    if (targets.size() == 1) {
      MethodSymbol only = targets.iterator().next();
      return execute(call, interpreter.index().body(only), receiverFor(call, only), null);
    }
    List<Memory> ends = new ArrayList<>();
    Value result = null;
    for (MethodSymbol target : targets) {
      Memory inside = call.memory().fork();
      Call there =
          new Call(
              method,
              call.receiver(),
              call.arguments(),
              call.argumentSites(),
              call.site(),
              call.type(),
              call.frame(),
              inside);
      Value value =
          execute(there, interpreter.index().body(target), receiverFor(call, target), null);
      ends.add(inside);
      result = result == null ? value : result.or(value);
    }
    call.memory().merge(ends, call.receiver().dependencies());
    return (result == null ? Value.UNKNOWN : result.weakened())
        .dependingOn(call.receiver().dependencies());
  }

  private Value receiverFor(Call call, MethodSymbol target) {
    return call.receiver().objectOrNull() != null
        ? call.receiver()
        : Value.reference(
                HeapObject.given(
                    HeapObject.Kind.INSTANCE, target.owner.type, call.receiver().dependencies()))
            .dependingOn(call.receiver().dependencies());
  }

  private Value giveUp(Call call) {
    interpreter
        .statements()
        .raise(interpreter.symtab().throwableType, null, call.frame(), call.memory());
    call.arguments().forEach(a -> interpreter.variables().forget(a, call.frame(), call.memory()));
    interpreter.variables().forget(call.receiver(), call.frame(), call.memory());
    return Value.unknown(call.dependencies());
  }

  /** Calls a lambda or what a method reference names. */
  private Value invokeFunction(Call call, HeapObject object) {
    HeapObject.Function function = object.function();
    if (function.tree() instanceof JCLambda lambda) {
      Body body =
          new Body(
              Body.Kind.METHOD,
              function.frame().body().classTree(),
              function.frame().body().method(),
              function.frame().body().unit(),
              lambda);
      return execute(call, body, function.frame().thisValue(), function.frame());
    }
    JCMemberReference reference = (JCMemberReference) function.tree();
    call.frame().run().invoked(reference);
    if (!(reference.sym instanceof MethodSymbol method)) {
      return giveUp(call);
    }
    ImmutableList<Value> arguments = call.arguments();
    ImmutableList<Site> sites = call.argumentSites();
    Value receiver = function.receiver() == null ? Value.UNKNOWN : function.receiver();
    if (function.receiver() == null && !method.isStatic() && !method.isConstructor()) {
      if (arguments.isEmpty()) {
        return giveUp(call);
      }
      receiver = arguments.get(0);
      arguments = arguments.subList(1, arguments.size());
      sites = sites.subList(1, sites.size());
    }
    Site site = new Site(reference, function.frame().body().unit());
    Call inner =
        new Call(
            method,
            receiver,
            arguments,
            sites,
            site,
            method.type.getReturnType(),
            call.frame(),
            call.memory());
    return method.isConstructor()
        ? method.owner.type.hasTag(TypeTag.ARRAY) || reference.expr.type.hasTag(TypeTag.ARRAY)
            ? Value.UNKNOWN
            : construct(inner, reference.expr.type, null)
        : result(inner, invoke(inner, false));
  }

  /** Calls a function that a library was given, with arguments that the library passes. */
  Value apply(Value function, List<Value> arguments, Call call) {
    HeapObject object = function.objectOrNull();
    if (object == null || object.kind() != HeapObject.Kind.FUNCTION) {
      return Value.UNKNOWN;
    }
    return invokeFunction(
        new Call(
            null,
            Value.UNKNOWN,
            ImmutableList.copyOf(arguments),
            ImmutableList.of(),
            call.site(),
            call.type(),
            call.frame(),
            call.memory()),
        object);
  }

  /** Executes code that somebody outside the module will call with arguments of their own. */
  void callBack(HeapObject object, Frame frame, Memory memory) {
    if (object.kind() == HeapObject.Kind.FUNCTION) {
      JCTree tree = object.function().tree();
      if (!frame.run().hasInvoked(tree) && tree instanceof JCLambda lambda) {
        execute(
            callFromOutside(null, lambda.params, object.site(), frame, memory),
            new Body(
                Body.Kind.METHOD,
                object.function().frame().body().classTree(),
                object.function().frame().body().method(),
                object.function().frame().body().unit(),
                lambda),
            object.function().frame().thisValue(),
            object.function().frame());
      }
      return;
    }
    for (JCTree member : interpreter.index().classTree(object.type().tsym).defs) {
      if (member instanceof JCMethodDecl method
          && method.body != null
          && !method.sym.isConstructor()
          && !method.sym.isStatic()
          && !frame.run().hasInvoked(method)) {
        execute(
            callFromOutside(method.sym, method.params, object.site(), frame, memory),
            interpreter.index().body(method.sym),
            Value.reference(object),
            null);
      }
    }
  }

  private Call callFromOutside(
      @Nullable MethodSymbol method,
      List<JCVariableDecl> parameters,
      Site site,
      Frame frame,
      Memory memory) {
    ImmutableList.Builder<Value> values = ImmutableList.builder();
    ImmutableList.Builder<Site> sites = ImmutableList.builder();
    for (JCVariableDecl parameter : parameters) {
      values.add(
          interpreter.given(frame.run(), parameter.sym.type, parameter.sym, ImmutableSet.of()));
      sites.add(site);
    }
    return new Call(
        method, Value.UNKNOWN, values.build(), sites.build(), site, null, frame, memory);
  }

  private Value execute(Call call, Body body, @Nullable Value receiver, @Nullable Frame closure) {
    Frame caller = call.frame();
    int activations = caller.activationsOf(body);
    boolean concrete = call.arguments().stream().allMatch(Value::isConstant);
    if (!caller.canAfford(0)
        || isFarAway(body, concrete)
        || caller.depth() >= Interpreter.MAX_DEPTH
        || activations >= (concrete ? Interpreter.MAX_DEPTH : MAX_RECURSION)) {
      return giveUp(call);
    }
    JCTree code = body.lambda() != null ? body.lambda() : body.method();
    caller.run().invoked(code);
    Memory memory = call.memory();
    HeapObject self = receiver == null ? null : receiver.objectOrNull();
    Frame lexical = closure != null ? closure : self == null ? null : self.enclosing();
    Frame frame =
        new Frame(caller.run().nextFrame(), caller.run(), caller, lexical, body, receiver, memory);
    Memory inside = memory.fork();
    List<JCVariableDecl> parameters =
        body.lambda() instanceof JCLambda lambda ? lambda.params : body.method().params;
    for (int i = 0; i < parameters.size(); i++) {
      VarSymbol parameter = parameters.get(i).sym;
      Value argument = entering(call, i, frame);
      inside.put(new Cell.Local(frame.id(), parameter), Folding.coerce(argument, parameter.type));
    }
    if (body.lambda() instanceof JCLambda lambda && lambda.body instanceof JCExpression value) {
      frame.returned = interpreter.expressions().evaluate(value, frame, inside);
      if (interpreter
          .types()
          .findDescriptorType(lambda.type)
          .getReturnType()
          .hasTag(TypeTag.VOID)) {
        interpreter.library().language().discarded(value, frame.returned, frame, inside);
      }
      if (!inside.isDead()) {
        frame.exits.add(inside.since(memory));
      }
    } else if (body.lambda() instanceof JCLambda lambda) {
      interpreter.statements().execute((JCStatement) lambda.body, frame, inside);
      if (!inside.isDead()) {
        frame.exits.add(inside.since(memory));
      }
    } else {
      interpreter.executeBody(frame, inside);
    }
    if (!frame.captured) {
      frame.exits.forEach(exit -> exit.dropLocals(frame.id()));
    }
    if (frame.exits.isEmpty()) {
      Statements.raise(caller, memory);
    }
    memory.merge(frame.exits, Value.union(ImmutableSet.of(), frame.guards));
    return frame.returned == null ? Value.UNKNOWN : frame.returned;
  }

  /**
   * Whether the method is long and has nothing to do with roles. Such methods compute what is
   * seldom a constant, and would be most of what is executed.
   */
  private boolean isFarAway(Body body, boolean concrete) {
    return !concrete
        && body.lambda() == null
        && interpreter.index().size(body.method().sym) > MAX_UNRELATED_SIZE
        && !interpreter.index().reachesRoot(body, interpreter.types());
  }

  /** The argument as the callee sees it: with the place where it came in from further out. */
  private static Value entering(Call call, int index, Frame callee) {
    Value argument = call.argument(index);
    if (call.method() == null || index >= call.argumentSites().size()) {
      return argument;
    }
    Entry here = new Entry(call.argumentSites().get(index), call.frame(), call.method());
    return argument.map(
        alternative -> {
          Entry entry = alternative.entry();
          return entry != null && (entry.frame() == call.frame() || callee.isBelow(entry.frame()))
              ? alternative
              : alternative.entering(here);
        });
  }

  // Constructors.

  /** Whether the constructor says which other constructor runs first. */
  static boolean callsConstructor(JCMethodDecl constructor) {
    for (JCStatement statement : constructor.body.stats) {
      if (statement instanceof JCTree.JCExpressionStatement expression
          && expression.expr instanceof JCMethodInvocation call
          && isConstructorCall(call)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the constructor begins with {@code this(...)}. */
  static boolean delegates(JCMethodDecl constructor) {
    return constructor.body.stats.stream()
        .anyMatch(
            statement ->
                statement instanceof JCTree.JCExpressionStatement expression
                    && expression.expr instanceof JCMethodInvocation call
                    && isConstructorCall(call)
                    && TreeInfo.name(call.meth).contentEquals("this"));
  }

  private static boolean isConstructorCall(JCMethodInvocation call) {
    return TreeInfo.symbol(call.meth) instanceof MethodSymbol method && method.isConstructor();
  }

  Value create(JCNewClass tree, Frame frame, Memory memory) {
    Value outer =
        tree.encl == null ? null : interpreter.expressions().evaluate(tree.encl, frame, memory);
    if (!(tree.constructor instanceof MethodSymbol constructor)) {
      return Value.UNKNOWN;
    }
    Call call =
        call(tree, constructor, Value.UNKNOWN, tree.args, tree.varargsElement, frame, memory);
    if (memory.isDead()) {
      return Value.UNKNOWN;
    }
    return construct(call, tree.def != null ? tree.def.sym.type : tree.type, outer);
  }

  private Value construct(Call call, Type type, @Nullable Value outer) {
    Frame frame = call.frame();
    if (!interpreter.index().declares(type.tsym)) {
      return interpreter.library().call(call);
    }
    HeapObject object = HeapObject.made(HeapObject.Kind.INSTANCE, type, call.site());
    boolean local = ((ClassSymbol) type.tsym).isDirectlyOrIndirectlyLocal();
    if (local) {
      for (Frame scope = frame; scope != null; scope = scope.lexical()) {
        scope.captured = true;
      }
      frame.run().addCallback(object);
    }
    object.withEnclosing(
        local ? frame : null,
        outer != null
            ? outer
            : type.tsym.hasOuterInstance() && frame.thisValue() != null
                ? interpreter.variables().enclosing(type.tsym.owner.enclClass(), frame)
                : null);
    frame.run().made(object);
    Value created = Value.reference(object);
    Body body = interpreter.index().body(call.method());
    if (body != null) {
      execute(call, body, created, null);
    }
    return created;
  }

  /** {@code this(...)} or {@code super(...)} at the start of a constructor. */
  private Value constructThis(Call call, JCMethodInvocation tree) {
    Frame frame = call.frame();
    MethodSymbol constructor = call.method();
    Body body = interpreter.index().body(constructor);
    if (body != null) {
      execute(call, body, frame.thisValue(), null);
    } else if (!interpreter.index().declares(constructor.owner)) {
      interpreter.library().construct(call);
    }
    boolean callsSuper = TreeInfo.name(tree.meth) == constructor.name.table.names._super;
    if (callsSuper && !call.memory().isDead()) {
      interpreter.executeInitialisers(frame, call.memory(), false);
    }
    return Value.UNKNOWN;
  }

  /** A compact constructor ends with the assignment of its parameters to the components. */
  void assignComponents(JCMethodDecl constructor, Frame frame, Memory memory) {
    for (JCVariableDecl parameter : constructor.params) {
      for (Symbol member : constructor.sym.owner.members().getSymbolsByName(parameter.name)) {
        if (member instanceof VarSymbol field && !field.isStatic()) {
          Value value = memory.value(new Cell.Local(frame.id(), parameter.sym));
          interpreter
              .variables()
              .initialise(field, value == null ? Value.UNKNOWN : value, frame, memory);
        }
      }
    }
  }
}
