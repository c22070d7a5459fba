package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCFunctionalExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lambdas and method references, as values and as code. */
final class Functions {
  private final Interpreter interpreter;

  Functions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** A lambda or method reference as a value. */
  Value create(JCFunctionalExpression tree, Frame frame, Memory memory) {
    Value receiver = null;
    if (tree instanceof JCMemberReference reference
        && !TreeInfo.isStaticSelector(reference.expr, reference.name.table.names)) {
      receiver = interpreter.expressions().evaluate(reference.expr, frame, memory);
      TrackedObject.release(receiver);
    }
    if (frame.thisValue() != null) {
      TrackedObject.release(frame.thisValue());
    }
    HeapObject function =
        HeapObject.made(HeapObject.Kind.FUNCTION, tree.type, new Site(tree, frame.body().unit()))
            .withFunction(new HeapObject.Function(tree, frame, receiver))
            .withCaptured(interpreter.captures().take(tree, frame, memory));
    frame.run().made(function);
    frame.run().addCallback(function);
    return Value.reference(function);
  }

  /** A function that a library computes from others. */
  static Value computed(HeapObject.Computation computation, Call call) {
    HeapObject function =
        Ingredients.made(HeapObject.Kind.FUNCTION, call.type(), null, call)
            .withComputation(computation);
    return Value.reference(function);
  }

  /** Calls a function that a library was given, with arguments that the library passes. */
  Value apply(Value function, List<Value> arguments, Call call) {
    HeapObject object = function.objectOrNull();
    if (object == null || object.kind() != HeapObject.Kind.FUNCTION) {
      return applyObject(function, arguments, call);
    }
    return invoke(
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

  /** Calls the only abstract method of the interface that an object of the module implements. */
  private Value applyObject(Value function, List<Value> arguments, Call call) {
    HeapObject object = function.objectOrNull();
    if (object == null || object.kind() != HeapObject.Kind.INSTANCE) {
      return Value.UNKNOWN;
    }
    for (Type type : interpreter.types().closure(object.type())) {
      if (interpreter.types().isFunctionalInterface(type)
          && interpreter.types().findDescriptorSymbol(type.tsym) instanceof MethodSymbol method
          && method.params().size() == arguments.size()) {
        return interpreter
            .invocations()
            .invoke(
                new Call(
                    method,
                    function,
                    ImmutableList.copyOf(arguments),
                    ImmutableList.of(),
                    call.site(),
                    method.type.getReturnType(),
                    call.frame(),
                    call.memory()),
                false);
      }
    }
    return Value.UNKNOWN;
  }

  /** Calls the code of a function. */
  Value invoke(Call call, HeapObject object) {
    if (object.computation() != null) {
      return object.computation().apply(call);
    }
    HeapObject.Function function = object.function();
    return function.tree() instanceof JCLambda lambda
        ? interpreter
            .activations()
            .execute(call, body(function, lambda), function.frame().thisValue(), object)
        : refer((JCMemberReference) function.tree(), function, call);
  }

  private static Body body(HeapObject.Function function, JCLambda lambda) {
    Body around = function.frame().body();
    return new Body(Body.Kind.METHOD, around.classTree(), around.method(), around.unit(), lambda);
  }

  private Value refer(JCMemberReference reference, HeapObject.Function function, Call call) {
    call.frame().run().invoked(reference);
    if (reference.expr.type.hasTag(TypeTag.ARRAY) && reference.sym.isConstructor()) {
      return NewArrays.create(call.argument(0), reference.expr.type, call);
    }
    if (!(reference.sym instanceof MethodSymbol method)) {
      return interpreter.activations().giveUp(call);
    }
    ImmutableList<Value> arguments = call.arguments();
    ImmutableList<Site> sites = call.argumentSites();
    Value receiver = function.receiver() == null ? Value.UNKNOWN : function.receiver();
    if (function.receiver() == null && !method.isStatic() && !method.isConstructor()) {
      if (arguments.isEmpty()) {
        return interpreter.activations().giveUp(call);
      }
      receiver = arguments.get(0);
      arguments = arguments.subList(1, arguments.size());
      sites = sites.isEmpty() ? sites : sites.subList(1, sites.size());
    }
    Call inner =
        new Call(
            method,
            receiver,
            arguments,
            sites,
            new Site(reference, function.frame().body().unit()),
            method.isConstructor() ? reference.expr.type : method.type.getReturnType(),
            call.frame(),
            call.memory());
    return method.isConstructor()
        ? interpreter.constructors().construct(inner, reference.expr.type, null)
        : interpreter.invocations().invoke(inner, false);
  }

  /** A library gets hold of code, and may call it before it returns. */
  void handOut(Value value, Call call) {
    for (HeapObject object : value.objects()) {
      boolean isLocal =
          object.kind() == HeapObject.Kind.FUNCTION
              || (object.kind() == HeapObject.Kind.INSTANCE
                  && object.enclosing() != null
                  && interpreter.index().declares(object.type().tsym));
      if (isLocal && !object.isGiven() && call.frame().canAfford(0)) {
        Memory called = call.memory().fork();
        callBack(object, call.frame(), called);
        call.memory().merge(List.of(call.memory().fork(), called), Dependence.NONE);
      }
    }
  }

  /** Executes code that somebody outside the module will call with arguments of their own. */
  void callBack(HeapObject object, Frame frame, Memory memory) {
    if (object.kind() == HeapObject.Kind.FUNCTION) {
      HeapObject.Function function = object.function();
      if (function == null) {
        return;
      }
      if (function.tree() instanceof JCMemberReference reference) {
        callBack(reference, function, object, frame, memory);
      } else if (function.tree() instanceof JCLambda lambda && !frame.run().hasInvoked(lambda)) {
        interpreter
            .activations()
            .execute(
                callFromOutside(null, lambda.params, object.site(), frame, memory),
                body(function, lambda),
                function.frame().thisValue(),
                object);
      }
      return;
    }
    for (JCTree member : interpreter.index().classTree(object.type().tsym).defs) {
      if (member instanceof JCMethodDecl method
          && method.body != null
          && !method.sym.isConstructor()
          && !method.sym.isStatic()
          && !frame.run().hasInvoked(method)) {
        interpreter
            .activations()
            .execute(
                callFromOutside(method.sym, method.params, object.site(), frame, memory),
                interpreter.index().body(method.sym),
                Value.reference(object),
                null);
      }
    }
  }

  private void callBack(
      JCMemberReference reference,
      HeapObject.Function function,
      HeapObject object,
      Frame frame,
      Memory memory) {
    if (reference.sym instanceof MethodSymbol method
        && interpreter.index().body(method) != null
        && !method.isConstructor()
        && !frame.run().hasInvoked(reference)) {
      frame.run().invoked(reference);
      Body body = interpreter.index().body(method);
      Value receiver =
          function.receiver() != null || method.isStatic()
              ? function.receiver()
              : interpreter.given(frame.run(), method.owner.type, method.owner, Dependence.NONE);
      interpreter
          .activations()
          .execute(
              callFromOutside(method, body.method().params, object.site(), frame, memory),
              body,
              receiver,
              null);
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
          interpreter.given(frame.run(), parameter.sym.type, parameter.sym, Dependence.NONE));
      sites.add(site);
    }
    return new Call(
        method, Value.UNKNOWN, values.build(), sites.build(), site, null, frame, memory);
  }
}
