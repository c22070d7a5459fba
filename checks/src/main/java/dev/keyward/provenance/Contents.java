package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a mutable container holds; instances are immutable snapshots. */
sealed interface Contents {
  /** What two branches leave behind. */
  Contents join(Contents other);

  /** The same, decided by these parameters. */
  Contents dependingOn(ImmutableSet<Symbol> dependencies);

  /** The same, with the unknown added everywhere. */
  Contents blurred();

  /**
   * An array or buffer.
   *
   * @param length the number of elements
   * @param elements each element, null where they are not told apart
   * @param any what any element can be, where they are not told apart
   */
  record Elements(Value length, @Nullable ImmutableList<Value> elements, Value any)
      implements Contents {
    /** Longer arrays are not followed element by element. */
    static final int MAX_TOLD_APART = 1024;

    static Elements of(List<Value> elements) {
      return new Elements(
          Value.constant(elements.size(), null), ImmutableList.copyOf(elements), Value.UNKNOWN);
    }

    static Elements filled(Value length, Value element) {
      return length.constantOrNull() instanceof Integer size && size >= 0 && size <= MAX_TOLD_APART
          ? new Elements(
              length, ImmutableList.copyOf(Collections.nCopies(size, element)), Value.UNKNOWN)
          : new Elements(length, null, element);
    }

    /** Any of the elements. */
    Value anyElement() {
      if (elements == null) {
        return any;
      }
      Value result = null;
      for (Value element : elements) {
        result = result == null ? element : result == element ? result : result.or(element);
      }
      return result == null ? any : result;
    }

    Value get(@Nullable Object index) {
      if (elements != null && index instanceof Integer i && i >= 0 && i < elements.size()) {
        return elements.get(i);
      }
      return anyElement();
    }

    Elements with(@Nullable Object index, Value value) {
      if (elements != null && index instanceof Integer i) {
        if (i < 0 || i >= elements.size()) {
          return this;
        }
        List<Value> changed = new ArrayList<>(elements);
        changed.set(i, value);
        return new Elements(length, ImmutableList.copyOf(changed), any);
      }
      return new Elements(length, null, anyElement().or(value));
    }

    @Override
    public Elements join(Contents other) {
      if (!(other instanceof Elements that)) {
        return blurred();
      }
      Value joinedLength = length.or(that.length);
      if (elements != null && that.elements != null && elements.size() == that.elements.size()) {
        List<Value> joined = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
          joined.add(elements.get(i).or(that.elements.get(i)));
        }
        return new Elements(joinedLength, ImmutableList.copyOf(joined), any);
      }
      return new Elements(joinedLength, null, anyElement().or(that.anyElement()));
    }

    @Override
    public Elements dependingOn(ImmutableSet<Symbol> dependencies) {
      return dependencies.isEmpty()
          ? this
          : new Elements(length.dependingOn(dependencies), elements, any.dependingOn(dependencies));
    }

    @Override
    public Elements blurred() {
      return new Elements(length, null, anyElement().or(Value.UNKNOWN));
    }
  }

  /**
   * A list, set, iterator, stream or optional.
   *
   * @param elements the elements, in order where {@code exact}
   * @param exact whether just these elements are contained
   * @param cursor how many elements an iterator has passed
   */
  record Sequence(ImmutableList<Value> elements, boolean exact, int cursor) implements Contents {
    static Sequence of(List<Value> elements) {
      return new Sequence(ImmutableList.copyOf(elements), true, 0);
    }

    static final Sequence UNKNOWN = new Sequence(ImmutableList.of(Value.UNKNOWN), false, 0);

    Value any() {
      Value result = exact ? null : Value.UNKNOWN;
      for (Value element : elements) {
        result = result == null ? element : result.or(element);
      }
      return result == null ? Value.UNKNOWN : result;
    }

    Value get(@Nullable Object index) {
      return exact && index instanceof Integer i && i >= 0 && i < elements.size()
          ? elements.get(i)
          : any();
    }

    Sequence plus(Value element) {
      return exact && elements.size() >= Elements.MAX_TOLD_APART
          ? blurred()
          : new Sequence(
              ImmutableList.<Value>builder().addAll(elements).add(element).build(), exact, cursor);
    }

    Sequence advanced() {
      return new Sequence(elements, exact, cursor + 1);
    }

    @Override
    public Sequence join(Contents other) {
      return other instanceof Sequence that
          ? new Sequence(
              ImmutableList.<Value>builder().addAll(elements).addAll(that.elements).build().stream()
                  .distinct()
                  .collect(ImmutableList.toImmutableList()),
              false,
              0)
          : blurred();
    }

    @Override
    public Sequence dependingOn(ImmutableSet<Symbol> dependencies) {
      return dependencies.isEmpty()
          ? this
          : new Sequence(
              elements.stream()
                  .map(e -> e.dependingOn(dependencies))
                  .collect(ImmutableList.toImmutableList()),
              exact,
              cursor);
    }

    @Override
    public Sequence blurred() {
      return new Sequence(elements, false, 0);
    }
  }

  /**
   * A map.
   *
   * @param entries the values by constant key
   * @param exact whether just these keys are contained
   */
  record Mapping(ImmutableMap<Object, Value> entries, boolean exact) implements Contents {
    static final Mapping EMPTY = new Mapping(ImmutableMap.of(), true);
    static final Mapping UNKNOWN = new Mapping(ImmutableMap.of(), false);

    /** The value under the key; null where the key is surely absent. */
    @Nullable Value get(@Nullable Object key) {
      if (key == null) {
        return any();
      }
      Value value = entries.get(key);
      return value != null ? value : exact ? null : Value.UNKNOWN;
    }

    Value any() {
      return entries.values().stream().reduce(Value.UNKNOWN, Value::or);
    }

    Mapping with(@Nullable Object key, Value value) {
      if (key == null) {
        return new Mapping(entries, false);
      }
      Map<Object, Value> changed = new LinkedHashMap<>(entries);
      changed.put(key, value);
      return new Mapping(ImmutableMap.copyOf(changed), exact);
    }

    @Override
    public Mapping join(Contents other) {
      if (!(other instanceof Mapping that)) {
        return blurred();
      }
      Map<Object, Value> joined = new LinkedHashMap<>(entries);
      that.entries.forEach((key, value) -> joined.merge(key, value, Value::or));
      boolean same = entries.keySet().equals(that.entries.keySet());
      return new Mapping(ImmutableMap.copyOf(joined), exact && that.exact && same);
    }

    @Override
    public Mapping dependingOn(ImmutableSet<Symbol> dependencies) {
      if (dependencies.isEmpty()) {
        return this;
      }
      ImmutableMap.Builder<Object, Value> result = ImmutableMap.builder();
      entries.forEach((key, value) -> result.put(key, value.dependingOn(dependencies)));
      return new Mapping(result.buildOrThrow(), exact);
    }

    @Override
    public Mapping blurred() {
      return new Mapping(entries, false);
    }
  }
}
