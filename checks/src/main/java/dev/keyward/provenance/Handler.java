package dev.keyward.provenance;

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
   * @param cause the call with roles that throws it, if it is one
   */
  record Thrown(
      Memory state, Value exception, @Nullable Type type, boolean exact, @Nullable RoleCall cause) {
    private boolean isLike(Thrown other) {
      return type == other.type && exception == other.exception && cause == other.cause;
    }
  }

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

  /** Keeps the exception, with what {@code memory} holds when it is thrown. */
  void add(Thrown exception, Memory memory) {
    if (thrown.size() >= MAX_STATES && thrown.stream().anyMatch(exception::isLike)) {
      overflown = true;
      return;
    }
    Memory state = memory.since(base);
    if (thrown.stream().noneMatch(t -> t.isLike(exception) && t.state.isSameAs(state))) {
      thrown.add(
          new Thrown(state, exception.exception, exception.type, exception.exact, exception.cause));
    }
  }

  List<Thrown> thrown() {
    return thrown;
  }

  /** Continues in {@code memory} with what any of these exceptions leaves behind. */
  void resume(List<Thrown> taken, Memory memory, Memory end) {
    memory.merge(taken.stream().map(Thrown::state).toList(), Dependence.NONE);
    if (overflown) {
      memory.widen(end);
    }
  }
}
