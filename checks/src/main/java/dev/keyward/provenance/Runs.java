package dev.keyward.provenance;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Interprets each body once for any arguments.
 *
 * <p>A run can need the result of another that is still going on; then it is provisional: it counts
 * where it was needed, and is done again when it is asked for later.
 */
final class Runs {
  private static final int MAX_DEPTH = 24;

  /** With fewer steps, nothing worth knowing is found out. */
  private static final int MIN_STEPS = 60;

  /** After so many provisional runs, the last one counts. */
  private static final int MAX_ATTEMPTS = 2;

  /** How often a body is interpreted again with what it left in the arrays of fields. */
  private static final int MAX_REPETITIONS = 2;

  /** What the constants of a class may take, once per class: a known answer must be known. */
  private static final int CONSTANT_STEPS = 2_000;

  private final Interpreter interpreter;
  private final FieldContents contents;
  private final Map<Body, Run> runs = new HashMap<>();
  private final List<Body> running = new ArrayList<>();
  private final Set<Body> provisional = new HashSet<>();
  private final Multiset<Body> attempts = HashMultiset.create();

  /** The steps that the outermost run has left for the others that it needs. */
  private int left;

  Runs(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.contents = new FieldContents(interpreter, this);
  }

  FieldContents contents() {
    return contents;
  }

  /** The interpretation of the body for any arguments; null while it is going on. */
  @Nullable Run of(Body body) {
    Run known = runs.get(body);
    if (known != null) {
      return known;
    }
    if (running.isEmpty()) {
      left = interpreter.budget().share();
    }
    int position = running.indexOf(body);
    boolean starves = left < MIN_STEPS && body.kind() != Body.Kind.STATIC_INITIALISER;
    if (position >= 0 || running.size() >= MAX_DEPTH || starves) {
      needUnfinished(position + 1);
      return null;
    }
    running.add(body);
    Run run = interpret(body);
    for (int again = 0; again < MAX_REPETITIONS && contents.takeTraces(run, again > 0); again++) {
      run = interpret(body);
    }
    running.remove(running.size() - 1);
    attempts.add(body);
    if (!provisional.remove(body) || attempts.count(body) >= MAX_ATTEMPTS) {
      runs.put(body, run);
    }
    return run;
  }

  private Run interpret(Body body) {
    if (running.size() == 1) {
      return interpreter.run(body, left, Integer.MAX_VALUE);
    }
    if (body.kind() == Body.Kind.STATIC_INITIALISER) {
      int share = Math.max(left / 2, CONSTANT_STEPS);
      return interpreter.run(body, share, Math.max(left, CONSTANT_STEPS));
    }
    Run run = interpreter.run(body, left / 2, left);
    left -= run.steps();
    return run;
  }

  /** Whether the body is being interpreted. */
  boolean isRunning(Body body) {
    return running.contains(body);
  }

  /** How many runs are going on. */
  int depth() {
    return running.size();
  }

  /** The run that needs what is being computed; null if none does. */
  @Nullable Body current() {
    return running.isEmpty() ? null : running.get(running.size() - 1);
  }

  /** The runs from this depth on need something that is not finished. */
  void needUnfinished(int depth) {
    provisional.addAll(running.subList(Math.min(depth, running.size()), running.size()));
  }
}
