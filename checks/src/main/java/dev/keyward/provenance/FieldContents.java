package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the arrays and collections in fields hold, after all the code that uses the fields. */
final class FieldContents {
  /** The contents of fields that more code uses than this are not followed. */
  private static final int MAX_USERS = 48;

  private final Interpreter interpreter;
  private final Runs runs;
  private final Map<VarSymbol, Value> unfinished = new HashMap<>();

  /** What the containers held when the run that made them was over. */
  private final Map<HeapObject, Contents> made = new IdentityHashMap<>();

  /** What code that is being interpreted, or was, left in the containers. */
  private final Map<HeapObject, Contents> traces = new IdentityHashMap<>();

  FieldContents(Interpreter interpreter, Runs runs) {
    this.interpreter = interpreter;
    this.runs = runs;
  }

  /** What code sees in a field whose value is not yet complete. */
  Value unfinished(VarSymbol field) {
    return unfinished.getOrDefault(field, Value.UNKNOWN);
  }

  /**
   * Adds what other code of the module writes into the array or collection in the field.
   *
   * @return whether no run was still going on that may write more
   */
  boolean complete(VarSymbol field, Value value) {
    List<HeapObject> containers =
        value.objects().stream().filter(object -> object.initialContents() != null).toList();
    if (containers.isEmpty()) {
      return true;
    }
    containers.forEach(container -> made.putIfAbsent(container, container.initialContents()));
    Set<Body> users = interpreter.index().users(field);
    if (users.size() > MAX_USERS) {
      containers.forEach(container -> container.seal(made.get(container).blurred()));
      return true;
    }
    unfinished.put(field, value);
    containers.forEach(container -> container.seal(made.get(container)));
    Map<HeapObject, Contents> written = new IdentityHashMap<>(traces);
    written.keySet().retainAll(containers);
    boolean complete = true;
    for (Body user : users) {
      if (user.equals(runs.current())) {
        // What it writes itself, it sees itself, and meets as its traces when it is called again.
        complete = false;
        continue;
      }
      Run run = runs.of(user);
      complete &= run != null;
      for (HeapObject container : containers) {
        Contents more = run == null ? made.get(container).blurred() : run.written(container);
        if (more != null) {
          written.merge(container, more, Contents::join);
        }
      }
    }
    written.forEach((container, more) -> container.seal(made.get(container).join(more)));
    unfinished.remove(field);
    return complete;
  }

  /**
   * Keeps what the body wrote into arrays that fields hold: it meets it when it is called again.
   * What keeps changing with constants only is a counter.
   *
   * @return whether there was something new
   */
  boolean takeTraces(Run run, boolean keepsChanging) {
    boolean changed = false;
    for (HeapObject object : run.writtenObjects()) {
      Contents before = object.initialContents();
      if (object.isGiven() || before == null) {
        continue;
      }
      Contents after = before.join(run.written(object));
      if (!after.equals(before)) {
        Contents trace = keepsChanging ? after.counting() : after;
        made.putIfAbsent(object, before);
        traces.put(object, trace);
        object.seal(trace);
        changed = true;
      }
    }
    return changed;
  }
}
