package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.keyward.provenance.Handler.Thrown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes {@code try}: handlers, resources, and what runs on every way out. */
final class TryStatements {
  /** Outside of every statement. */
  static final int ALL = -1;

  private final Interpreter interpreter;
  private final Statements statements;

  TryStatements(Interpreter interpreter, Statements statements) {
    this.interpreter = interpreter;
    this.statements = statements;
  }

  /** Code that runs however execution leaves the code before it. */
  interface Finalizer {
    void execute(Frame frame, Memory memory);
  }

  /**
   * A finalizer that is due.
   *
   * @param targets how many jump targets lie outside of it
   * @param handlers how many handlers do
   */
  record Pending(Finalizer finalizer, int targets, int handlers) {}

  void execute(JCTry tree, Frame frame, Memory memory) {
    JCBlock last = tree.finalizer;
    if (last == null) {
      withHandlers(tree, frame, memory);
    } else {
      executeBefore(
          (f, m) -> statements.execute(last, f, m),
          (f, m) -> withHandlers(tree, f, m),
          frame,
          memory);
    }
  }

  /** Runs the finalizers between a jump and its target; outside of all for {@code return}. */
  void unwind(int targetsOutside, Frame frame, Memory memory) {
    if (frame.finalizers.isEmpty() || frame.finalizers.peek().targets() <= targetsOutside) {
      return;
    }
    Deque<Pending> finalizers = new ArrayDeque<>(frame.finalizers);
    Deque<Handler> handlers = new ArrayDeque<>(frame.handlers);
    while (!memory.isDead()
        && !frame.finalizers.isEmpty()
        && frame.finalizers.peek().targets() > targetsOutside) {
      Pending next = frame.finalizers.pop();
      while (frame.handlers.size() > next.handlers()) {
        frame.handlers.pop();
      }
      next.finalizer().execute(frame, memory);
    }
    frame.finalizers.clear();
    frame.finalizers.addAll(finalizers);
    frame.handlers.clear();
    frame.handlers.addAll(handlers);
  }

  private void executeBefore(Finalizer last, Finalizer first, Frame frame, Memory memory) {
    Memory inside = memory.fork();
    Handler escaping = new Handler(memory);
    frame.finalizers.push(new Pending(last, frame.targets.size(), frame.handlers.size()));
    frame.handlers.push(escaping);
    first.execute(frame, inside);
    frame.handlers.pop();
    frame.finalizers.pop();
    if (!inside.isDead()) {
      last.execute(frame, inside);
    }
    if (!escaping.thrown().isEmpty()) {
      Memory failing = memory.fork();
      escaping.resume(escaping.thrown(), failing, inside);
      last.execute(frame, failing);
      if (!failing.isDead()) {
        escaping.thrown().forEach(thrown -> interpreter.exceptions().raise(thrown, frame, failing));
      }
    }
    memory.merge(List.of(inside), Dependence.NONE);
  }

  private void withHandlers(JCTry tree, Frame frame, Memory memory) {
    if (tree.catchers.isEmpty()) {
      withResources(tree.resources, tree.body, frame, memory);
      return;
    }
    Memory inside = memory.fork();
    Handler handler = new Handler(memory);
    frame.handlers.push(handler);
    withResources(tree.resources, tree.body, frame, inside);
    frame.handlers.pop();
    List<Memory> ends = new ArrayList<>(List.of(inside));
    List<Thrown> open = new ArrayList<>(handler.thrown());
    for (JCCatch clause : tree.catchers) {
      List<Thrown> taken = new ArrayList<>();
      List<Thrown> rest = new ArrayList<>();
      for (Thrown thrown : open) {
        Boolean takes = interpreter.exceptions().takes(clause, thrown);
        if (takes == null || takes) {
          taken.add(thrown);
        }
        if (takes == null || !takes) {
          rest.add(thrown);
        }
      }
      open = rest;
      Memory caught = memory.fork();
      if (taken.isEmpty()) {
        // Nobody is known to throw this, yet the code stands there: it is looked at, but leads on
        // to nothing.
        caught.merge(List.of(inside), Dependence.NONE);
        caught.revive();
      } else {
        handler.resume(taken, caught, inside);
        ends.add(caught);
      }
      bind(clause.param, taken, frame, caught);
      statements.execute(clause.body, frame, caught);
    }
    for (Thrown thrown : open) {
      Memory escaping = memory.fork();
      escaping.merge(List.of(thrown.state()), Dependence.NONE);
      interpreter.exceptions().raise(thrown, frame, escaping);
    }
    memory.merge(ends, Dependence.NONE);
  }

  private static void bind(
      JCVariableDecl parameter, List<Thrown> taken, Frame frame, Memory memory) {
    Value exception = null;
    for (Thrown thrown : taken) {
      exception = exception == null ? thrown.exception() : exception.or(thrown.exception());
    }
    memory.put(
        new Memory.Cell.Local(frame.id(), parameter.sym),
        exception == null ? Value.UNKNOWN : exception);
  }

  private void withResources(List<JCTree> resources, JCBlock body, Frame frame, Memory memory) {
    if (resources.isEmpty()) {
      statements.execute(body, frame, memory);
      return;
    }
    JCTree resource = resources.get(0);
    Value value;
    if (resource instanceof JCVariableDecl declaration) {
      statements.execute(declaration, frame, memory);
      value = memory.value(new Memory.Cell.Local(frame.id(), declaration.sym));
    } else {
      value = interpreter.expressions().evaluate((JCExpression) resource, frame, memory);
    }
    if (memory.isDead()) {
      return;
    }
    List<JCTree> others = resources.subList(1, resources.size());
    MethodSymbol close = value == null ? null : close(value);
    if (close == null) {
      withResources(others, body, frame, memory);
    } else {
      Site site = new Site(resource, frame.body().unit());
      executeBefore(
          (f, m) -> interpreter.invocations().call(close, value, site, f, m),
          (f, m) -> withResources(others, body, f, m),
          frame,
          memory);
    }
  }

  /** The module's own method that closes the resource. */
  private @Nullable MethodSymbol close(Value resource) {
    HeapObject object = resource.objectOrNull();
    if (object == null || !interpreter.index().declares(object.type().tsym)) {
      return null;
    }
    var members =
        interpreter
            .types()
            .membersClosure(object.type(), false)
            .getSymbolsByName(object.type().tsym.name.table.fromString("close"));
    for (Symbol member : members) {
      if (member instanceof MethodSymbol method && method.params().isEmpty()) {
        return method;
      }
    }
    return null;
  }
}
