package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.keyward.provenance.Memory.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes the code that a call leads to. */
final class Activations {
  /** How often a method may be on the stack when its arguments are not all known. */
  private static final int MAX_RECURSION = 2;

  /** Methods of so few trees are followed whatever they do: they may decide a condition. */
  private static final int MAX_SHORT = 40;

  private final Interpreter interpreter;

  Activations(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** A call of code that is not followed. */
  Value giveUp(Call call) {
    interpreter.exceptions().any(call);
    call.arguments().forEach(TrackedObject::handOut);
    interpreter.library().examinations().of(call);
    call.arguments().forEach(a -> interpreter.variables().forget(a, call.frame(), call.memory()));
    interpreter.variables().forget(call.receiver(), call.frame(), call.memory());
    Type type = call.type();
    return type != null && type.hasTag(TypeTag.CLASS) && interpreter.isCryptographic(type)
        ? interpreter.given(call.frame().run(), type, call.method(), call.dependence())
        : Value.unknown(call.dependence());
  }

  /**
   * Executes a body.
   *
   * @param receiver what {@code this} is; null in static code
   * @param function the lambda whose code it is; null for a method
   */
  Value execute(Call call, Body body, @Nullable Value receiver, @Nullable HeapObject function) {
    Frame caller = call.frame();
    int activations = caller.activationsOf(body);
    if (!caller.canAfford(0)
        || !isFollowed(call, body)
        || caller.depth() >= Interpreter.MAX_DEPTH
        || (activations >= MAX_RECURSION
            && (activations >= Interpreter.MAX_DEPTH || !isConcrete(call)))) {
      caller.run().leaveOut();
      if (body.isInitialisation() && receiver != null && receiver.objectOrNull() != null) {
        receiver.objectOrNull().leaveOpen();
      }
      return giveUp(call);
    }
    JCTree code = body.lambda() != null ? body.lambda() : body.method();
    caller.run().invoked(code);
    Memory memory = call.memory();
    HeapObject self =
        function != null ? function : receiver == null ? null : receiver.objectOrNull();
    Frame lexical =
        function != null ? function.function().frame() : self == null ? null : self.enclosing();
    Frame frame =
        new Frame(caller.run().nextFrame(), caller.run(), caller, lexical, body, receiver, memory);
    frame.call = call.site();
    Memory inside = memory.fork();
    if (self != null) {
      Captures.give(self.captured(), frame, inside);
    }
    List<JCVariableDecl> parameters =
        body.lambda() instanceof JCLambda lambda ? lambda.params : body.method().params;
    for (int i = 0; i < parameters.size(); i++) {
      VarSymbol parameter = parameters.get(i).sym;
      Value argument = entering(call, i, frame);
      inside.put(new Cell.Local(frame.id(), parameter), Folding.coerce(argument, parameter.type));
      if (i < call.argumentSites().size()) {
        interpreter
            .library()
            .language()
            .named(parameter, call.argument(i), call.argumentSites().get(i).tree(), caller, memory);
      }
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
    frame.exits.forEach(exit -> exit.dropLocals(frame.id()));
    interpreter.exceptions().arrive(frame, call);
    memory.merge(frame.exits, frame.guards);
    return frame.returned == null ? Value.UNKNOWN : leaving(frame.returned, caller);
  }

  private static boolean isConcrete(Call call) {
    return call.arguments().stream().allMatch(Value::isConstant);
  }

  /** The result as the caller sees it: its own values are its own again. */
  private static Value leaving(Value returned, Frame caller) {
    return returned.map(
        alternative ->
            alternative.entry() != null && alternative.entry().frame() == caller
                ? alternative.entering(null)
                : alternative);
  }

  /** Whether what the call does, or results in, can matter. */
  private boolean isFollowed(Call call, Body body) {
    Relevance relevance = interpreter.relevance();
    return body.lambda() != null
        || call.frame().run().isDecision()
        || relevance.acts(body)
        || relevance.matters(call.site().tree())
        || (!call.isWritten() && (relevance.yields(body.symbol()) || body.symbol().isConstructor()))
        || interpreter.index().size(body.symbol()) <= MAX_SHORT
        || call.arguments().stream().anyMatch(argument -> carriesRoles(argument, call.memory()));
  }

  private static boolean carriesRoles(Value argument, Memory memory) {
    return !Ingredients.of(argument, memory).sources().isEmpty();
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
}
