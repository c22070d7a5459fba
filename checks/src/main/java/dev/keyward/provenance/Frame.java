package dev.keyward.provenance;

import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One activation of a method, lambda or initialiser. */
final class Frame {
  private final int id;
  private final Run run;
  private final @Nullable Frame caller;
  private final @Nullable Frame lexical;
  private final Body body;
  private final @Nullable Value thisValue;
  private final Memory base;
  private final boolean guardedCaller;
  private final int depth;
  private final int limit;

  /** The memories in which the activation returned. */
  final List<Memory> exits = new ArrayList<>();

  /** What it returned, joined. */
  @Nullable Value returned;

  /** The statements that a {@code break} or {@code continue} can leave, innermost first. */
  final Deque<Target> targets = new ArrayDeque<>();

  /** The loops that execution is in. */
  final List<Tree> loops = new ArrayList<>();

  /** The {@code try} blocks that execution is in, innermost first. */
  final Deque<Handler> handlers = new ArrayDeque<>();

  /** The code that is due when execution leaves the statements that it is in, innermost first. */
  final Deque<TryStatements.Pending> finalizers = new ArrayDeque<>();

  /** The exceptions that leave the activation. */
  final Handler escapes;

  /** The parameters that decide whether execution gets here. */
  Dependence guards = Dependence.NONE;

  /** The call that led here; null where the interpretation began. */
  @Nullable Site call;

  /** The expression whose value nobody uses. */
  @Nullable Tree discarded;

  /** How many flags the rest of a block is being executed for separately. */
  int splits;

  /** Where jumps out of a statement are gathered. */
  static final class Target {
    final Tree statement;
    final Memory base;

    /** How many other targets lie outside of this one. */
    final int outside;

    final List<Memory> breaks = new ArrayList<>();
    final List<Memory> continues = new ArrayList<>();
    @Nullable Value yielded;

    private Target(Tree statement, Memory base, int outside) {
      this.statement = statement;
      this.base = base;
      this.outside = outside;
    }
  }

  Frame(
      int id,
      Run run,
      @Nullable Frame caller,
      @Nullable Frame lexical,
      Body body,
      @Nullable Value thisValue,
      Memory base) {
    this.id = id;
    this.run = run;
    this.caller = caller;
    this.lexical = lexical;
    this.body = body;
    this.thisValue = thisValue;
    this.base = base;
    this.escapes = new Handler(base);
    this.guardedCaller = caller != null && caller.isGuarded();
    this.depth = caller == null ? 0 : caller.depth + 1;
    this.limit = caller == null ? run.share() : run.part(caller.limit);
    if (caller != null) {
      this.guards = caller.guards;
    }
  }

  int id() {
    return id;
  }

  /** The interpretation that the activation belongs to. */
  Run run() {
    return run;
  }

  @Nullable Frame caller() {
    return caller;
  }

  /** The activation around a lambda or a local class. */
  @Nullable Frame lexical() {
    return lexical;
  }

  Body body() {
    return body;
  }

  @Nullable Value thisValue() {
    return thisValue;
  }

  /** The memory in which the activation began. */
  Memory base() {
    return base;
  }

  int depth() {
    return depth;
  }

  /** The step of the run until which the activation may follow calls. */
  int limit() {
    return limit;
  }

  /** Counts one step of the interpretation. */
  void step() {
    run.step(depth > 0 || !loops.isEmpty());
  }

  /** Whether details that take some steps are still affordable. */
  boolean canAfford(int cost) {
    return run.extraSteps() + cost < limit;
  }

  /** Whether an exception that is thrown here can be caught in the module. */
  boolean isGuarded() {
    return guardedCaller || !handlers.isEmpty();
  }

  /** Begins a statement that {@code break} or {@code continue} can leave. */
  Target enter(Tree statement, Memory memory) {
    Target target = new Target(statement, memory, targets.size());
    targets.push(target);
    return target;
  }

  /** The jump target that belongs to the statement. */
  @Nullable Target target(@Nullable Tree statement) {
    return targets.stream().filter(t -> t.statement == statement).findFirst().orElse(null);
  }

  boolean isBelow(Frame other) {
    for (Frame frame = caller; frame != null; frame = frame.caller) {
      if (frame == other) {
        return true;
      }
    }
    return false;
  }

  int activationsOf(Body other) {
    int count = 0;
    for (Frame frame = this; frame != null; frame = frame.caller) {
      if (frame.body.equals(other)) {
        count++;
      }
    }
    return count;
  }
}
