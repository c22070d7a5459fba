package dev.keyward.provenance;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One interpretation of a body, with everything that was seen on the way. */
final class Run {
  /** What each call may take even where much has been taken before. */
  private static final int MIN_CALL_STEPS = 300;

  private final Body body;
  private final int share;
  private final int ownSteps;
  private final DecodedNames names;
  private final List<RoleCall> calls = new ArrayList<>();
  private final List<SecretFlow> secretFlows = new ArrayList<>();
  private final Map<VarSymbol, Value> stores = new LinkedHashMap<>();
  private final Map<HeapObject, Contents> contentWrites = new IdentityHashMap<>();
  private final Set<HeapObject> made = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<HeapObject> callbacks = new ArrayList<>();
  private final Set<Tree> invoked = new HashSet<>();
  private final Map<ClassSymbol, Value> givenInstances = new HashMap<>();
  private Value returned = Value.UNKNOWN;
  private boolean returns;
  private boolean mayThrow;
  private final List<RoleCall> throwing = new ArrayList<>();
  private boolean calledFromLibrary;
  private boolean decision;
  private boolean cut;
  private boolean selective;
  private int steps;
  private int extraSteps;
  private int muted;
  private int frames;

  /**
   * An interpretation of a body.
   *
   * @param share the steps for which it follows calls and rounds of loops
   * @param ownSteps the steps for the body itself, which is executed in any case
   * @param names the texts of names, which all runs share
   */
  Run(Body body, int share, int ownSteps, DecodedNames names) {
    this.body = body;
    this.names = names;
    this.share = share;
    this.ownSteps = ownSteps;
  }

  Body body() {
    return body;
  }

  DecodedNames names() {
    return names;
  }

  /**
   * Counts one step of the interpretation.
   *
   * @param extra whether it follows a call, or may be one of many rounds of a loop
   */
  void step(boolean extra) {
    extraSteps += extra ? 1 : 0;
    if (++steps > share + ownSteps) {
      throw new BudgetExceeded();
    }
  }

  /** Ends the run before all of the body has been seen; anything may happen in the rest. */
  void cut() {
    cut = true;
    mayThrow = true;
  }

  /** Whether some of the body has not been seen. */
  boolean isCut() {
    return cut;
  }

  /** Leaves out a call of the module. */
  void leaveOut() {
    selective = true;
  }

  /** Whether calls were left out, so that what they do was not seen in this run. */
  boolean isSelective() {
    return selective;
  }

  /** All the steps that were taken. */
  int steps() {
    return steps;
  }

  /** The steps that were taken in calls and loops. */
  int extraSteps() {
    return extraSteps;
  }

  /** The steps in which the body itself may follow calls. */
  int share() {
    return share;
  }

  /** The step until which a part may follow calls: half of what is left before {@code limit}. */
  int part(int limit) {
    return Math.min(share, extraSteps + Math.max(MIN_CALL_STEPS, (limit - extraSteps) / 2));
  }

  int nextFrame() {
    return frames++;
  }

  /** Evaluates again what has been evaluated before, without recording it twice. */
  void mute(Runnable evaluation) {
    muted++;
    try {
      evaluation.run();
    } finally {
      muted--;
    }
  }

  boolean isMuted() {
    return muted > 0;
  }

  void record(RoleCall call) {
    if (muted == 0) {
      calls.add(call);
    }
  }

  void record(SecretFlow flow) {
    if (muted == 0) {
      secretFlows.add(flow);
    }
  }

  List<SecretFlow> secretFlows() {
    return Collections.unmodifiableList(secretFlows);
  }

  List<RoleCall> calls() {
    return Collections.unmodifiableList(calls);
  }

  HeapObject made(HeapObject object) {
    made.add(object);
    if (body.kind() == Body.Kind.STATIC_INITIALISER) {
      object.madeOnce();
    }
    return object;
  }

  boolean hasMade(HeapObject object) {
    return made.contains(object);
  }

  /** Remembers code that somebody else may call later. */
  void addCallback(HeapObject object) {
    callbacks.add(object);
  }

  List<HeapObject> callbacks() {
    return callbacks;
  }

  void invoked(Tree code) {
    invoked.add(code);
  }

  boolean hasInvoked(Tree code) {
    return invoked.contains(code);
  }

  Map<ClassSymbol, Value> givenInstances() {
    return givenInstances;
  }

  void wrote(HeapObject object, Contents contents) {
    if (!made.contains(object)) {
      contentWrites.merge(object, contents, Contents::join);
    }
  }

  /** The objects that another run made and that this one wrote into. */
  Set<HeapObject> writtenObjects() {
    return contentWrites.keySet();
  }

  /** What was written into an object that another run made. */
  @Nullable Contents written(HeapObject object) {
    return contentWrites.get(object);
  }

  void store(VarSymbol field, Value value) {
    stores.merge(field, value, (one, two) -> one.equals(two) ? one : one.or(two).weakened());
  }

  /** The fields that the run has written. */
  Set<VarSymbol> storedFields() {
    return stores.keySet();
  }

  /** What the field holds at the end, over all objects that the run has written. */
  @Nullable Value stored(VarSymbol field) {
    return stores.get(field);
  }

  void end(Memory exit, @Nullable Value value) {
    returned = value == null ? Value.UNKNOWN : cut ? value.or(Value.UNKNOWN) : value;
    returns = value != null || !exit.isDead();
    returned.objects().stream().filter(made::contains).forEach(HeapObject::escape);
    returned.objects().stream()
        .filter(object -> object.tracked() != null)
        .forEach(object -> object.tracked().share());
    exit.forEach(
        (cell, content) -> {
          if (cell instanceof Memory.Cell.Field field) {
            store(field.field(), (Value) content);
            if (made.contains(field.object())) {
              field.object().seal(field.field(), (Value) content);
            }
          } else if (cell instanceof Memory.Cell.Static field) {
            store(field.field(), (Value) content);
          } else if (cell instanceof Memory.Cell.Contents container
              && made.contains(container.object())) {
            container.object().seal((Contents) content);
          } else if (cell instanceof Memory.Cell.Latest latest && made.contains(latest.object())) {
            latest.object().seal((History) content);
          }
        });
  }

  Value returned() {
    return returned;
  }

  /** Whether some path ends without an exception. */
  boolean returns() {
    return returns;
  }

  /**
   * Says that a library calls the body, which passes no null.
   *
   * @param decides whether it matters where the body throws
   */
  void callFromLibrary(boolean decides) {
    calledFromLibrary = true;
    decision = decides;
  }

  /** Whether it matters where the body throws. */
  boolean isDecision() {
    return decision;
  }

  boolean isCalledFromLibrary() {
    return calledFromLibrary;
  }

  /** An exception may leave the body, thrown by the call if it is one of a library with roles. */
  void throwing(@Nullable RoleCall cause) {
    if (cause == null) {
      mayThrow = true;
    } else {
      throwing.add(cause);
    }
  }

  /** The calls whose exceptions may leave the body. */
  List<RoleCall> throwingCalls() {
    return Collections.unmodifiableList(throwing);
  }

  /** Whether some path ends with an exception that no such call throws. */
  boolean mayThrow() {
    return mayThrow;
  }

  /** Ends an interpretation that takes too long. */
  static final class BudgetExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BudgetExceeded() {
      super(null, null, false, false);
    }
  }
}
