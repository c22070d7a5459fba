package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import dev.keyward.provenance.Conditions.Branches;
import dev.keyward.provenance.Frame.Target;
import dev.keyward.provenance.Memory.Cell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Executes loops: round by round as long as it is known whether they go on, then once for all the
 * rounds that there may be.
 */
final class Loops {
  private static final int MAX_ROUNDS = 1100;

  /** Enough to fill an array of a few hundred elements. */
  private static final int MAX_STEPS = 4000;

  private static final int ABSTRACT_ROUNDS = 3;
  private static final int MAX_ITERATIONS = 64;

  private final Interpreter interpreter;
  private final Statements statements;
  private final Iterators iterators;

  Loops(Interpreter interpreter, Statements statements) {
    this.interpreter = interpreter;
    this.statements = statements;
    this.iterators = new Iterators(interpreter);
  }

  void execute(
      JCTree tree,
      @Nullable JCExpression condition,
      JCStatement body,
      List<? extends JCStatement> step,
      boolean bodyFirst,
      Frame frame,
      Memory memory) {
    Target target = frame.enter(tree, memory);
    frame.loops.add(tree);
    Dependence guards = frame.guards;
    Memory work = memory.fork();
    Dependence dependence = Dependence.NONE;
    boolean skipCondition = bodyFirst;
    int limit = Math.min(frame.run().extraSteps() + MAX_STEPS, frame.run().part(frame.limit()));
    for (int round = 0; ; round++) {
      if (!skipCondition && condition != null) {
        Memory before = work.fork();
        Value value = interpreter.expressions().evaluate(condition, frame, before);
        if (value.isFalse()) {
          target.breaks.add(before.since(memory));
          break;
        }
        if (!value.isTrue() || round > MAX_ROUNDS || frame.run().extraSteps() > limit) {
          dependence = value.dependence();
          anyRounds(condition, body, step, frame, memory, work, target);
          break;
        }
        work = before.since(memory);
      } else if (round > MAX_ROUNDS || (condition == null && round > 1)) {
        anyRounds(condition, body, step, frame, memory, work, target);
        break;
      }
      skipCondition = false;
      work = round(body, step, frame, memory, work, target);
      if (work.isDead()) {
        break;
      }
    }
    frame.guards = guards;
    frame.loops.remove(frame.loops.size() - 1);
    frame.targets.pop();
    memory.merge(target.breaks, dependence);
  }

  /** Executes the body and the step once; the result is a layer over {@code memory}. */
  private Memory round(
      JCStatement body,
      List<? extends JCStatement> step,
      Frame frame,
      Memory memory,
      Memory work,
      Target target) {
    statements.execute(body, frame, work);
    Memory next = work;
    if (!target.continues.isEmpty()) {
      List<Memory> ends = new ArrayList<>(target.continues);
      ends.add(work);
      target.continues.clear();
      next = memory.fork();
      next.merge(ends, Dependence.NONE);
    }
    statements.executeAll(step, frame, next);
    return next;
  }

  /** Executes the body for any number of rounds, none included. */
  private void anyRounds(
      @Nullable JCExpression condition,
      JCStatement body,
      List<? extends JCStatement> step,
      Frame frame,
      Memory memory,
      Memory start,
      Target target) {
    Memory head = start;
    for (int round = 0; round < ABSTRACT_ROUNDS && !head.isDead(); round++) {
      Memory inside = head.fork();
      Dependence dependence = Dependence.NONE;
      if (condition != null) {
        Branches branches = interpreter.conditions().split(condition, frame, inside);
        if (!branches.whenFalse().isDead()) {
          target.breaks.add(branches.whenFalse().since(memory));
        }
        dependence = branches.dependence();
        inside = branches.whenTrue();
      }
      if (inside.isDead()) {
        return;
      }
      frame.guards = frame.guards.or(dependence);
      Memory end = round(body, step, frame, memory, inside.since(memory), target);
      if (end.isDead()) {
        return;
      }
      head = advance(head, end, memory, round);
      if (head == null) {
        return;
      }
    }
    if (condition != null) {
      target.breaks.add(head);
    }
  }

  /** The state at the next round; null if there is nothing new in it. */
  private static @Nullable Memory advance(Memory head, Memory end, Memory base, int round) {
    Memory next = base.fork();
    next.merge(List.of(head, end), Dependence.NONE);
    if (!next.differsFrom(head)) {
      return null;
    }
    if (round == ABSTRACT_ROUNDS - 2) {
      next = head.since(base);
      next.widen(end);
    }
    return next;
  }

  void executeEach(JCEnhancedForLoop tree, Frame frame, Memory memory) {
    Value collection = interpreter.expressions().evaluate(tree.expr, frame, memory);
    Memory work = memory.fork();
    Target target = frame.enter(tree, memory);
    frame.loops.add(tree);
    Each loop = new Each(tree, target, frame, memory);
    Value iterator = iterators.of(collection, tree, frame, work);
    List<Value> elements = interpreter.library().elements(collection, memory);
    if (iterator != null) {
      execute(loop, iterator, work);
    } else if (elements != null) {
      for (Value element : elements) {
        work = round(loop, element, work);
        if (work.isDead()) {
          break;
        }
      }
      target.breaks.add(work);
    } else {
      Value any = interpreter.library().anyElement(collection, memory);
      anyRounds(loop, any.dependingOn(collection.dependence()), work);
    }
    frame.loops.remove(frame.loops.size() - 1);
    frame.targets.pop();
    memory.merge(target.breaks, collection.dependence());
  }

  /** A loop over the elements of something. */
  private record Each(JCEnhancedForLoop tree, Target target, Frame frame, Memory memory) {}

  private Memory round(Each loop, Value element, Memory work) {
    VarSymbol variable = loop.tree.var.sym;
    work.put(new Cell.Local(loop.frame.id(), variable), Folding.coerce(element, variable.type));
    return round(loop.tree.body, List.of(), loop.frame, loop.memory, work, loop.target);
  }

  /** Asks an iterator of the module, as long as it is known whether it has more. */
  private void execute(Each loop, Value iterator, Memory start) {
    Memory work = start;
    for (int round = 0; round < MAX_ITERATIONS && !work.isDead(); round++) {
      Value more = iterators.hasNext(iterator, loop.tree, loop.frame, work);
      if (more.isFalse()) {
        break;
      }
      Value next = iterators.next(iterator, loop.tree, loop.frame, work);
      if (!more.isTrue()) {
        anyRounds(loop, next.or(Value.UNKNOWN), work);
        return;
      }
      work = round(loop, next, work.since(loop.memory));
    }
    loop.target.breaks.add(work);
  }

  private void anyRounds(Each loop, Value any, Memory start) {
    Memory work = start;
    for (int round = 0; round < ABSTRACT_ROUNDS; round++) {
      loop.target.breaks.add(work);
      Memory end = round(loop, any, work.since(loop.memory));
      Memory next = end.isDead() ? null : advance(work, end, loop.memory, round);
      if (next == null) {
        loop.target.breaks.add(end);
        break;
      }
      work = next;
    }
    loop.target.breaks.add(work);
  }
}
