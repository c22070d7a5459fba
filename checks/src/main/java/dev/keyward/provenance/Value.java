package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can evaluate to.
 *
 * @param alternatives the possible values, in the order in which they were met
 * @param dependence whether parameters of the analysed method decide which of them, or what
 * @param weak whether some alternative may be possible on no path at all, because it was joined
 *     over objects or writers that are not told apart
 */
record Value(ImmutableList<Alternative> alternatives, Dependence dependence, boolean weak) {
  private static final int MAX_ALTERNATIVES = 16;

  static final Value UNKNOWN = of(Computed.UNKNOWN);
  static final Value NULL = of(new Constant(Alternative.NULL, null, null));

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Value value
            && value.weak == weak
            && value.alternatives.equals(alternatives)
            && value.dependence == dependence;
  }

  @Override
  public int hashCode() {
    return alternatives.hashCode() * 31 + dependence.ordinal();
  }

  static Value of(Alternative alternative) {
    return new Value(ImmutableList.of(alternative), Dependence.NONE, false);
  }

  static Value constant(Object value, @Nullable Site site) {
    return of(new Constant(value, site, null));
  }

  static Value reference(HeapObject object) {
    return of(new Reference(object, null));
  }

  static Value unknown(Dependence dependence) {
    return dependence.isNone()
        ? UNKNOWN
        : new Value(ImmutableList.of(Computed.UNKNOWN), dependence, false);
  }

  /** The constant that the value is, if it is one, from wherever it comes. */
  @Nullable Object constantOrNull() {
    if (!(alternatives.get(0) instanceof Constant first)) {
      return null;
    }
    for (int i = 1; i < alternatives.size(); i++) {
      if (!(alternatives.get(i) instanceof Constant other)
          || !other.value().equals(first.value())) {
        return null;
      }
    }
    return first.value();
  }

  /** The only alternative if there is just one and it is an object. */
  @Nullable HeapObject objectOrNull() {
    return alternatives.size() == 1 && alternatives.get(0) instanceof Reference reference
        ? reference.object()
        : null;
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(constantOrNull());
  }

  boolean isFalse() {
    return Boolean.FALSE.equals(constantOrNull());
  }

  boolean isUnknown() {
    for (int i = 0; i < alternatives.size(); i++) {
      if (alternatives.get(i) instanceof Computed computed && computed.unknown()) {
        return true;
      }
    }
    return false;
  }

  /** What went into any of the alternatives that are no objects. */
  ImmutableSet<Source> sources() {
    ImmutableSet<Source> result = ImmutableSet.of();
    for (int i = 0; i < alternatives.size(); i++) {
      if (alternatives.get(i) instanceof Computed computed) {
        result = Source.union(result, computed.sources());
      }
    }
    return result;
  }

  /** Whether every alternative is a constant. */
  boolean isConstant() {
    for (int i = 0; i < alternatives.size(); i++) {
      if (!(alternatives.get(i) instanceof Constant)) {
        return false;
      }
    }
    return true;
  }

  boolean isNull() {
    return constantOrNull() == Alternative.NULL;
  }

  /** The objects among the alternatives. */
  ImmutableList<HeapObject> objects() {
    if (alternatives.size() == 1) {
      return alternatives.get(0) instanceof Reference only
          ? ImmutableList.of(only.object())
          : ImmutableList.of();
    }
    Set<HeapObject> objects = new LinkedHashSet<>();
    for (int i = 0; i < alternatives.size(); i++) {
      if (alternatives.get(i) instanceof Reference reference) {
        objects.add(reference.object());
      }
    }
    return ImmutableList.copyOf(objects);
  }

  /** Whether there are so many alternatives that no more are kept. */
  boolean isFull() {
    return alternatives.size() >= MAX_ALTERNATIVES - 1 && isUnknown();
  }

  /** Either this or the other. */
  Value or(Value other) {
    if (this == other || equals(other)) {
      return this;
    }
    // A list, because most have one or two elements, and hashing them costs more.
    List<Alternative> union = new ArrayList<>(alternatives);
    for (Alternative alternative : other.alternatives) {
      if (!union.contains(alternative)) {
        union.add(alternative);
      }
    }
    if (union.size() > MAX_ALTERNATIVES) {
      union = union.subList(0, MAX_ALTERNATIVES - 1);
      if (!union.contains(Computed.UNKNOWN)) {
        union.add(Computed.UNKNOWN);
      }
    }
    return new Value(
        ImmutableList.copyOf(union), dependence.or(other.dependence), weak || other.weak);
  }

  Value dependingOn(Dependence more) {
    return dependence.covers(more) ? this : new Value(alternatives, dependence.or(more), weak);
  }

  Value weakened() {
    return weak ? this : new Value(alternatives, dependence, true);
  }

  Value map(UnaryOperator<Alternative> operator) {
    if (alternatives.size() == 1) {
      Alternative mapped = operator.apply(alternatives.get(0));
      return mapped == alternatives.get(0)
          ? this
          : new Value(ImmutableList.of(mapped), dependence, weak);
    }
    return new Value(
        alternatives.stream().map(operator).distinct().collect(ImmutableList.toImmutableList()),
        dependence,
        weak);
  }
}
