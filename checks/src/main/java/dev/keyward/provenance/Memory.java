package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What variables and objects hold at a point of the interpretation.
 *
 * <p>A branch works on a fork, which records only what the branch writes; where branches meet, only
 * what they wrote is compared. So the cost of a method is linear in its length.
 */
final class Memory {

  /**
   * A place that holds something.
   *
   * <p>Here and in values, equality is spelled out: what a record derives is linked when it is
   * first used, which costs a short compilation more than all the comparisons.
   */
  sealed interface Cell {
    /** A local variable of one activation. */
    record Local(int frame, VarSymbol variable) implements Cell {
      @Override
      public boolean equals(Object other) {
        return other instanceof Local local && local.frame == frame && local.variable == variable;
      }

      @Override
      public int hashCode() {
        return frame * 31 + variable.hashCode();
      }
    }

    /** A field of one object. */
    record Field(HeapObject object, VarSymbol field) implements Cell {
      @Override
      public boolean equals(Object other) {
        return other instanceof Field cell && cell.object == object && cell.field == field;
      }

      @Override
      public int hashCode() {
        return object.hashCode() * 31 + field.hashCode();
      }
    }

    /** A static field. */
    record Static(VarSymbol field) implements Cell {
      @Override
      public boolean equals(Object other) {
        return other instanceof Static cell && cell.field == field;
      }

      @Override
      public int hashCode() {
        return field.hashCode();
      }
    }

    /** What conditions say of what a place holds. */
    record Known(Cell cell) implements Cell {
      @Override
      public boolean equals(Object other) {
        return other instanceof Known known && known.cell.equals(cell);
      }

      @Override
      public int hashCode() {
        return cell.hashCode() + 1;
      }
    }

    /** What an array, buffer, builder or collection contains. */
    record Contents(HeapObject object) implements Cell {
      @Override
      public boolean equals(Object other) {
        return other instanceof Contents cell && cell.object == object;
      }

      @Override
      public int hashCode() {
        return object.hashCode() * 31;
      }
    }

    /** That an object of the module has been made on the way here. */
    record Made(HeapObject object) implements Cell {
      @Override
      public boolean equals(Object other) {
        return other instanceof Made cell && cell.object == object;
      }

      @Override
      public int hashCode() {
        return object.hashCode() * 31 + 2;
      }
    }

    /** The last calls with a library's object. */
    record Latest(HeapObject object) implements Cell {
      @Override
      public boolean equals(Object other) {
        return other instanceof Latest cell && cell.object == object;
      }

      @Override
      public int hashCode() {
        return object.hashCode() * 31 + 1;
      }
    }
  }

  private final @Nullable Memory parent;
  private final Function<Cell, @Nullable Object> initial;
  private final Map<Cell, Object> written = new LinkedHashMap<>();
  private boolean dead;

  /**
   * The memory of a new run.
   *
   * @param initial what a place holds that nobody has written to yet; null where that is nothing
   */
  Memory(Function<Cell, @Nullable Object> initial) {
    this(null, initial);
  }

  private Memory(@Nullable Memory parent, Function<Cell, @Nullable Object> initial) {
    this.parent = parent;
    this.initial = initial;
  }

  Memory fork() {
    return new Memory(this, initial);
  }

  /** Finds only what the objects themselves hold. */
  static Memory empty() {
    return new Memory(cell -> null);
  }

  /** Whether no execution gets here. */
  boolean isDead() {
    return dead;
  }

  void kill() {
    dead = true;
  }

  void revive() {
    dead = false;
  }

  @Nullable Object get(Cell cell) {
    for (Memory memory = this; memory != null; memory = memory.parent) {
      Object value = memory.written.get(cell);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable Object getOrInitial(Cell cell) {
    Object value = get(cell);
    return value != null ? value : initial.apply(cell);
  }

  void put(Cell cell, Object value) {
    written.put(cell, value);
  }

  /** Visits what this memory and those that it was forked from hold, the newest first. */
  void forEach(BiConsumer<Cell, Object> visitor) {
    Set<Cell> seen = new HashSet<>();
    for (Memory memory = this; memory != null; memory = memory.parent) {
      memory.written.forEach(
          (cell, content) -> {
            if (seen.add(cell)) {
              visitor.accept(cell, content);
            }
          });
    }
  }

  @Nullable Value value(Cell cell) {
    return (Value) get(cell);
  }

  /** What an array, buffer, builder or collection contains. */
  @Nullable Contents contents(HeapObject object) {
    Object contents = get(new Cell.Contents(object));
    return contents == null ? object.initialContents() : (Contents) contents;
  }

  /** The last calls with a library's object, the one that made it included. */
  History history(HeapObject object) {
    Object history = get(new Cell.Latest(object));
    return history == null ? object.initialHistory() : (History) history;
  }

  /** Whether nobody wrote into the array since {@code new}. */
  boolean isPristine(HeapObject object) {
    return !object.isWritten() && get(new Cell.Contents(object)) == null;
  }

  /** Forgets the locals of an activation that has ended. */
  void dropLocals(int frame) {
    written.keySet().removeIf(cell -> isLocal(cell, frame));
  }

  private static boolean isLocal(Cell cell, int frame) {
    return cell instanceof Cell.Known known
        ? isLocal(known.cell(), frame)
        : cell instanceof Cell.Local local && local.frame() == frame;
  }

  /** What has been written since {@code base}, without the locals of {@code droppedFrame}. */
  Memory since(Memory base, int droppedFrame) {
    Memory flat = base.fork();
    for (Memory memory = this; memory != base; memory = memory.parent) {
      for (Map.Entry<Cell, Object> entry : memory.written.entrySet()) {
        if (!isLocal(entry.getKey(), droppedFrame)) {
          flat.written.putIfAbsent(entry.getKey(), entry.getValue());
        }
      }
    }
    return flat;
  }

  /** What has been written since {@code base}. */
  Memory since(Memory base) {
    return since(base, -1);
  }

  /**
   * Continues here with what any of the forks leaves behind.
   *
   * @param dependence whether parameters decide which fork is taken
   * @return whether anything changed
   */
  boolean merge(List<Memory> forks, Dependence dependence) {
    List<Memory> alive = new ArrayList<>(forks.size());
    for (Memory fork : forks) {
      if (!fork.dead) {
        alive.add(fork);
      }
    }
    dead = alive.isEmpty();
    if (alive.size() == 1) {
      boolean changed = false;
      for (Map.Entry<Cell, Object> entry : alive.get(0).written.entrySet()) {
        changed |= !entry.getValue().equals(get(entry.getKey()));
        written.put(entry.getKey(), entry.getValue());
      }
      return changed;
    }
    Map<Cell, Object> joined = new LinkedHashMap<>();
    Set<Cell> seen = new HashSet<>();
    for (Memory fork : alive) {
      for (Cell cell : fork.written.keySet()) {
        if (seen.add(cell)) {
          Object result =
              cell instanceof Cell.Known ? agreed(cell, alive) : joined(cell, alive, dependence);
          if (result != null && (cell instanceof Cell.Known || !result.equals(get(cell)))) {
            joined.put(cell, result);
          }
        }
      }
    }
    written.putAll(joined);
    return !joined.isEmpty();
  }

  private static Object agreed(Cell cell, List<Memory> forks) {
    Object known = forks.get(0).get(cell);
    for (Memory fork : forks) {
      if (!Objects.equals(known, fork.get(cell))) {
        return Equality.NONE;
      }
    }
    return known;
  }

  private static @Nullable Object joined(Cell cell, List<Memory> forks, Dependence dependence) {
    Object result = null;
    for (Memory fork : existing(cell, forks)) {
      Object value = fork.getOrInitial(cell);
      if (value != null) {
        result = result == null ? value : join(result, value, dependence);
      }
    }
    return result;
  }

  /** The forks in which there is such a place: not where its object has not been made. */
  private static List<Memory> existing(Cell cell, List<Memory> forks) {
    if (!(cell instanceof Cell.Field field)) {
      return forks;
    }
    Cell made = new Cell.Made(field.object());
    List<Memory> existing = forks.stream().filter(fork -> fork.get(made) != null).toList();
    // One that none of them has made was there before.
    return existing.isEmpty() ? forks : existing;
  }

  /** Whether both wrote the same, over the same base. */
  boolean isSameAs(Memory other) {
    return parent == other.parent && written.equals(other.written);
  }

  /** Whether anything that this memory wrote is different there. */
  boolean differsFrom(Memory other) {
    return written.entrySet().stream()
        .anyMatch(entry -> !entry.getValue().equals(other.get(entry.getKey())));
  }

  /** Adds the unknown to all that {@code fork} would change. */
  void widen(Memory fork) {
    for (Map.Entry<Cell, Object> entry : fork.written.entrySet()) {
      if (entry.getKey() instanceof Cell.Known) {
        written.put(entry.getKey(), Equality.NONE);
        continue;
      }
      if (!existing(entry.getKey(), List.of(this, fork)).contains(this)) {
        written.put(entry.getKey(), entry.getValue());
        continue;
      }
      Object before = getOrInitial(entry.getKey());
      if (before == null || before.equals(entry.getValue())) {
        continue;
      }
      Object joined = join(before, entry.getValue(), Dependence.NONE);
      written.put(
          entry.getKey(),
          joined instanceof Value value
              ? value.or(Value.UNKNOWN)
              : joined instanceof Contents contents ? contents.blurred() : joined);
    }
    fork.written.forEach(
        (cell, value) -> {
          if (cell instanceof Cell.Made) {
            written.put(cell, value);
          }
        });
  }

  private static Object join(Object left, Object right, Dependence dependence) {
    if (left.equals(right)) {
      return left;
    }
    if (left instanceof Value one && right instanceof Value two) {
      return one.or(two).dependingOn(dependence);
    }
    if (left instanceof Contents one && right instanceof Contents two) {
      return one.join(two).dependingOn(dependence);
    }
    if (left instanceof History one && right instanceof History two) {
      return one.or(two);
    }
    throw new IllegalStateException(left + " does not join with " + right);
  }
}
