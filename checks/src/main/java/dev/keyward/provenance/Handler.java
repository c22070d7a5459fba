package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the states in which a piece of code throws. */
final class Handler {
  /** More states than this are not told apart. */
  private static final int MAX_STATES = 24;

  /**
   * An exception that leaves the code.
   *
   * @param state what memory holds then, as a layer over the handler's base
   * @param exception the exception
   * @param type its type; null where it can be any
   * @param exact whether it can be of no subtype
   */
  record Thrown(Memory state, Value exception, @Nullable Type type, boolean exact) {}

  private final Memory base;
  private final List<Thrown> thrown = new ArrayList<>();
  private boolean overflown;

  Handler(Memory base) {
    this.base = base;
  }

  /** The memory in which the code began. */
  Memory base() {
    return base;
  }

  void add(Memory memory, Value exception, @Nullable Type type, boolean exact) {
    if (thrown.size() >= MAX_STATES && thrown.stream().anyMatch(t -> t.type == type)) {
      overflown = true;
      return;
    }
    Memory state = memory.since(base);
    boolean known =
        thrown.stream()
            .anyMatch(t -> t.type == type && t.exception == exception && t.state.isSameAs(state));
    if (!known) {
      thrown.add(new Thrown(state, exception, type, exact));
    }
  }

  List<Thrown> thrown() {
    return thrown;
  }

  /** Continues in {@code memory} with what any of these exceptions leaves behind. */
  void resume(List<Thrown> taken, Memory memory, Memory end) {
    memory.merge(taken.stream().map(Thrown::state).toList(), ImmutableSet.of());
    if (overflown) {
      memory.widen(end);
    }
  }
}
