package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCTypeUnion;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Handler.Thrown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exceptions on their way to the code that catches them. */
final class Exceptions {
  /** Nobody expects an exception of these. */
  private static final ImmutableSet<String> HARMLESS =
      ImmutableSet.of("java.lang.System", "java.io.PrintStream", "java.util.logging.Logger");

  private final Interpreter interpreter;
  private final Types types;

  Exceptions(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.types = interpreter.types();
  }

  /** {@code throw}. */
  void raise(JCThrow tree, Frame frame, Memory memory) {
    Value exception = interpreter.expressions().evaluate(tree.expr, frame, memory);
    if (memory.isDead()) {
      return;
    }
    TrackedObject.release(exception);
    boolean exact = TreeInfo.skipParens(tree.expr) instanceof JCNewClass;
    raise(new Thrown(memory, exception, tree.expr.type, exact, null), frame, memory);
    memory.kill();
  }

  /**
   * A call of code outside the module, which may end with an exception.
   *
   * @param rejects whether an unchecked exception may be what it is there for
   * @param recorded the call, if it is one with roles
   */
  void maybe(Call call, boolean rejects, @Nullable RoleCall recorded) {
    for (Type declared : call.method().getThrownTypes()) {
      raise(declared, recorded, call);
    }
    if (rejects && call.method().getThrownTypes().isEmpty()) {
      raise(interpreter.symtab().runtimeExceptionType, recorded, call);
    }
    if (!isHarmless(call)) {
      raise(null, null, call);
    }
  }

  /** A call of code that is not understood. */
  void any(Call call) {
    raise(interpreter.symtab().throwableType, null, call);
  }

  private void raise(@Nullable Type type, @Nullable RoleCall cause, Call call) {
    raise(
        new Thrown(call.memory(), Value.UNKNOWN, type, false, cause), call.frame(), call.memory());
  }

  private boolean isHarmless(Call call) {
    return HARMLESS.contains(call.owner())
        || (call.method().isConstructor()
            && call.method().owner.isSubClass(interpreter.symtab().throwableType.tsym, types));
  }

  /** The exceptions that leave a method arrive at its call. */
  void arrive(Frame callee, Call call) {
    for (Thrown thrown : callee.escapes.thrown()) {
      Memory memory = call.memory().fork();
      memory.merge(List.of(thrown.state()), callee.guards);
      memory.dropLocals(callee.id());
      raise(thrown, call.frame(), memory);
    }
  }

  /** An exception is thrown here. */
  void raise(Thrown exception, Frame frame, Memory memory) {
    if (frame.run().isMuted()) {
      return;
    }
    if (!frame.isGuarded()) {
      if (exception.type() != null) {
        frame.run().throwing(exception.cause());
      }
      return;
    }
    Handler handler = frame.handlers.isEmpty() ? frame.escapes : frame.handlers.peek();
    handler.add(exception, memory);
  }

  /** Whether the clause takes the exception; null where that is not known. */
  @Nullable Boolean takes(JCCatch clause, Thrown thrown) {
    Boolean answer = false;
    for (Type caught : caught(clause)) {
      Boolean one = takes(caught, thrown);
      if (Boolean.TRUE.equals(one)) {
        return true;
      }
      answer = one == null ? null : answer;
    }
    return answer;
  }

  private static List<Type> caught(JCCatch clause) {
    return clause.param.vartype instanceof JCTypeUnion union
        ? union.alternatives.stream().map(type -> type.type).toList()
        : List.of(clause.param.sym.type);
  }

  private @Nullable Boolean takes(Type caught, Thrown thrown) {
    Type type = thrown.type();
    if (type == null) {
      boolean all =
          caught.tsym == interpreter.symtab().throwableType.tsym
              || caught.tsym == interpreter.symtab().exceptionType.tsym;
      return all ? true : null;
    }
    if (types.isSubtype(type, caught)) {
      return true;
    }
    return !thrown.exact() && types.isSubtype(caught, type) ? null : false;
  }
}
