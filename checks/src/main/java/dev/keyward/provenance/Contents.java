package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.keyward.provenance.Alternative.Computed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a mutable container holds; instances are immutable snapshots. */
sealed interface Contents {
  /** What two branches leave behind. */
  Contents join(Contents other);

  /** The same, decided by what depends on this. */
  Contents dependingOn(Dependence dependence);

  /** The same, with the unknown added everywhere. */
  Contents blurred();

  /** The same, after changes that never come to an end: a count if only constants take part. */
  default Contents counting() {
    return blurred();
  }

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
        if (result.isFull()) {
          break;
        }
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
    public Elements dependingOn(Dependence dependence) {
      return dependence.isNone()
          ? this
          : new Elements(length.dependingOn(dependence), elements, any.dependingOn(dependence));
    }

    @Override
    public Elements counting() {
      return anyElement().isConstant()
          ? new Elements(length, null, Value.of(Computed.COUNT))
          : blurred();
    }

    @Override
    public Elements blurred() {
      return new Elements(length, null, anyElement().or(Value.UNKNOWN));
    }
  }

  /**
   * Something that moves along an array which others may know too.
   *
   * @param array the array
   * @param position the index of the next element
   * @param limit where the elements end
   */
  record Cursor(Value array, Value position, Value limit) implements Contents {
    @Override
    public Contents join(Contents other) {
      return other instanceof Cursor that
          ? new Cursor(array.or(that.array), position.or(that.position), limit.or(that.limit))
          : blurred();
    }

    @Override
    public Contents dependingOn(Dependence dependence) {
      return dependence.isNone()
          ? this
          : new Cursor(array.dependingOn(dependence), position, limit);
    }

    @Override
    public Contents blurred() {
      return new Cursor(array, Value.UNKNOWN, Value.UNKNOWN);
    }
  }

  /**
   * A list, set, iterator, stream, optional or other holder of values.
   *
   * @param elements the elements
   * @param known what is known of them
   * @param cursor how many elements an iterator has passed
   */
  record Sequence(ImmutableList<Value> elements, Known known, int cursor) implements Contents {
    /** More than these are not listed one by one. */
    private static final int MAX_MEMBERS = 64;

    static final Sequence UNKNOWN = new Sequence(ImmutableList.of(), Known.SOME, 0);

    /** How much is known of the elements. */
    enum Known {
      /** Just these are there, in this order. */
      ORDER,
      /** Any number of these are there, and no others. */
      MEMBERS,
      /** Others may be there too. */
      SOME
    }

    static Sequence of(List<Value> elements) {
      return of(elements, Known.ORDER);
    }

    static Sequence of(List<Value> elements, Known known) {
      if (elements.size() <= (known == Known.ORDER ? Elements.MAX_TOLD_APART : MAX_MEMBERS)) {
        return new Sequence(ImmutableList.copyOf(elements), known, 0);
      }
      Sequence all = new Sequence(ImmutableList.copyOf(elements), known, 0);
      Known members = known == Known.SOME ? Known.SOME : Known.MEMBERS;
      return new Sequence(ImmutableList.of(all.any()), members, 0);
    }

    /** Whether just these elements are there, in this order. */
    boolean isExact() {
      return known == Known.ORDER;
    }

    /** Any of the elements. */
    Value any() {
      Value result = known == Known.SOME ? Value.UNKNOWN : null;
      for (Value element : elements) {
        result = result == null ? element : result.or(element);
      }
      return result == null ? Value.UNKNOWN : result;
    }

    Value get(@Nullable Object index) {
      return isExact() && index instanceof Integer i && i >= 0 && i < elements.size()
          ? elements.get(i)
          : any();
    }

    Sequence plus(Value element) {
      Sequence longer =
          of(ImmutableList.<Value>builder().addAll(elements).add(element).build(), known);
      return new Sequence(longer.elements, longer.known, cursor);
    }

    Sequence plusAll(Sequence more) {
      boolean open = known == Known.SOME || more.known == Known.SOME;
      return of(
          Stream.concat(elements.stream(), more.elements.stream()).toList(),
          open ? Known.SOME : isExact() && more.isExact() ? Known.ORDER : Known.MEMBERS);
    }

    Sequence advanced() {
      return new Sequence(elements, known, cursor + 1);
    }

    /** The same elements, of which it is not known how often and in which order they are there. */
    Sequence unordered() {
      boolean isOrdered = isExact() && elements.size() <= 1;
      return isOrdered || known == Known.SOME
          ? this
          : of(elements.stream().distinct().toList(), Known.MEMBERS);
    }

    @Override
    public Sequence join(Contents other) {
      if (!(other instanceof Sequence that)) {
        return blurred();
      }
      if (isExact()
          && that.isExact()
          && elements.size() == that.elements.size()
          && cursor == that.cursor) {
        List<Value> joined = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
          joined.add(elements.get(i).or(that.elements.get(i)));
        }
        return new Sequence(ImmutableList.copyOf(joined), known, cursor);
      }
      boolean open = known == Known.SOME || that.known == Known.SOME;
      return of(
          Stream.concat(elements.stream(), that.elements.stream()).distinct().toList(),
          open ? Known.SOME : Known.MEMBERS);
    }

    @Override
    public Sequence dependingOn(Dependence dependence) {
      return dependence.isNone()
          ? this
          : new Sequence(
              elements.stream()
                  .map(e -> e.dependingOn(dependence))
                  .collect(ImmutableList.toImmutableList()),
              known,
              cursor);
    }

    @Override
    public Sequence blurred() {
      return of(elements, Known.SOME);
    }
  }

  /**
   * A map.
   *
   * @param entries the values by constant key
   * @param exact whether just these keys are contained
   */
  record Mapping(ImmutableMap<Object, Value> entries, boolean exact) implements Contents {
    /** In larger maps, a value under an unknown key hides what is under the others. */
    private static final int MAX_ENTRIES = 64;

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

    /** Any of the values, or the null of an absent key. */
    private Value any() {
      Value result = exact ? Value.NULL : Value.UNKNOWN;
      for (Value value : entries.values()) {
        if (result.isFull()) {
          break;
        }
        result = result.or(value);
      }
      return result;
    }

    /** The values. */
    Sequence values() {
      return listed(List.copyOf(entries.values()));
    }

    /** Something for every entry. */
    Sequence listed(List<Value> ofEntries) {
      return Sequence.of(ofEntries, exact ? Sequence.Known.ORDER : Sequence.Known.SOME);
    }

    Mapping without(@Nullable Object key) {
      if (key == null) {
        return blurred();
      }
      Map<Object, Value> changed = new LinkedHashMap<>(entries);
      changed.remove(key);
      return new Mapping(ImmutableMap.copyOf(changed), exact);
    }

    Mapping with(@Nullable Object key, Value value) {
      if (key == null) {
        if (entries.size() > MAX_ENTRIES) {
          return UNKNOWN;
        }
        // It may be under any key, or replace what is there.
        Map<Object, Value> changed = new LinkedHashMap<>();
        entries.forEach((k, v) -> changed.put(k, v.or(value)));
        return new Mapping(ImmutableMap.copyOf(changed), false);
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
    public Mapping dependingOn(Dependence dependence) {
      if (dependence.isNone()) {
        return this;
      }
      ImmutableMap.Builder<Object, Value> result = ImmutableMap.builder();
      entries.forEach((key, value) -> result.put(key, value.dependingOn(dependence)));
      return new Mapping(result.buildOrThrow(), exact);
    }

    @Override
    public Mapping blurred() {
      return new Mapping(entries, false);
    }
  }
}
