package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.keyward.provenance.Contents.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of lists, sets and queues. */
final class ListChanges {
  private static final ImmutableSet<String> STATIC =
      ImmutableSet.of("addAll", "reverse", "sort", "swap", "rotate", "fill");

  private final Containers containers;

  ListChanges(Containers containers) {
    this.containers = containers;
  }

  /** Whether the static method of {@code Collections} is one that changes a list. */
  boolean isKnown(Call call) {
    return STATIC.contains(call.name());
  }

  Value applyStatic(Call call) {
    for (HeapObject object : call.argument(0).objects()) {
      if (call.memory().contents(object) instanceof Sequence sequence) {
        Sequence changed =
            switch (call.name()) {
              case "addAll" -> sequence.plusAll(containers.read(call.argument(1), call.memory()));
              case "reverse" -> Sequence.of(Lists.reverse(sequence.elements()), sequence.known());
              case "sort" -> sorted(sequence, call.arguments().size() == 1);
              case "swap", "rotate" -> sequence.unordered();
              default -> sequence.plus(call.argument(1)).blurred();
            };
        boolean sure = call.argument(0).alternatives().size() == 1;
        containers.write(object, sure ? changed : sequence.join(changed), call);
      }
    }
    return Value.UNKNOWN;
  }

  /** A method of the collection itself; null if it is not known to change it. */
  @Nullable Value apply(Call call, Sequence sequence, HeapObject object) {
    switch (call.name()) {
      case "pop", "poll", "pollFirst", "removeFirst", "take":
        return removed(object, sequence, call.owner().equals("java.util.Stack") ? -1 : 0, call);
      case "pollLast", "removeLast":
        return removed(object, sequence, -1, call);
      case "remove", "removeElement", "removeElementAt":
        return remove(object, sequence, call);
      default:
        Sequence changed = changed(call, sequence);
        if (changed == null) {
          return null;
        }
        containers.write(object, changed, call);
        return Value.UNKNOWN;
    }
  }

  private @Nullable Sequence changed(Call call, Sequence sequence) {
    Value first = call.argument(0);
    return switch (call.name()) {
      case "add", "addLast", "offer", "offerLast", "addElement", "put" ->
          call.arguments().size() == 1
              ? plus(sequence, first, call)
              : insert(sequence, first.constantOrNull(), call.argument(1));
      case "addFirst", "offerFirst" -> insert(sequence, 0, first);
      case "push" ->
          call.owner().equals("java.util.Stack")
              ? plus(sequence, first, call)
              : insert(sequence, 0, first);
      case "addAll" ->
          call.arguments().size() == 1
              ? sequence.plusAll(containers.read(first, call.memory()))
              : sequence.plusAll(containers.read(call.argument(1), call.memory())).unordered();
      case "clear", "removeAllElements" -> Sequence.of(List.of());
      case "set", "setElementAt" ->
          set(
              sequence,
              (call.name().equals("set") ? first : call.argument(1)).constantOrNull(),
              call.name().equals("set") ? call.argument(1) : first);
      case "removeIf" -> containers.filter(sequence, first, false, call);
      case "replaceAll" -> containers.map(sequence, first, call);
      case "sort" -> sorted(sequence, first.isNull());
      default -> null;
    };
  }

  private static Sequence plus(Sequence sequence, Value element, Call call) {
    boolean isSet = call.owner().endsWith("Set");
    if (isSet && Boolean.TRUE.equals(Containers.contains(sequence, element))) {
      return sequence;
    }
    return isSet ? sequence.plus(element).unordered() : sequence.plus(element);
  }

  private static Sequence insert(Sequence sequence, @Nullable Object index, Value element) {
    if (sequence.isExact()
        && index instanceof Integer i
        && i >= 0
        && i <= sequence.elements().size()) {
      List<Value> elements = new ArrayList<>(sequence.elements());
      elements.add(i, element);
      return Sequence.of(elements);
    }
    return sequence.plus(element).unordered();
  }

  private static Sequence set(Sequence sequence, @Nullable Object index, Value element) {
    if (sequence.isExact()
        && index instanceof Integer i
        && i >= 0
        && i < sequence.elements().size()) {
      List<Value> elements = new ArrayList<>(sequence.elements());
      elements.set(i, element);
      return Sequence.of(elements);
    }
    return sequence.plus(element).unordered();
  }

  private Value remove(HeapObject object, Sequence sequence, Call call) {
    if (call.arguments().isEmpty()) {
      return removed(object, sequence, 0, call);
    }
    boolean byIndex = call.method().type.getParameterTypes().head.isPrimitive();
    if (byIndex) {
      return removed(
          object,
          sequence,
          call.argument(0).constantOrNull() instanceof Integer i ? i : null,
          call);
    }
    Object key = Containers.key(call.argument(0));
    Boolean contained = Containers.contains(sequence, call.argument(0));
    if (!Boolean.FALSE.equals(contained)) {
      List<Value> rest = new ArrayList<>(sequence.elements());
      boolean sure = Boolean.TRUE.equals(contained) && sequence.isExact();
      for (int i = 0; sure && i < rest.size(); i++) {
        if (key.equals(Containers.key(rest.get(i)))) {
          rest.remove(i);
          break;
        }
      }
      containers.write(object, sure ? Sequence.of(rest) : sequence.unordered(), call);
    }
    return Containers.truth(contained, call);
  }

  /** Removes the element at an index, counted from the end where it is negative. */
  private Value removed(HeapObject object, Sequence sequence, @Nullable Integer index, Call call) {
    int size = sequence.elements().size();
    if (sequence.isExact() && index != null && size > 0 && index < size) {
      List<Value> rest = new ArrayList<>(sequence.elements());
      Value element = rest.remove(index < 0 ? size - 1 : (int) index);
      containers.write(object, Sequence.of(rest), call);
      return element;
    }
    boolean empty = sequence.isExact() && size == 0;
    containers.write(object, sequence.unordered(), call);
    return empty ? Value.NULL : sequence.any();
  }

  /** In their natural order, if that is known. */
  static Sequence sorted(Sequence sequence, boolean naturally) {
    if (!naturally || !sequence.isExact()) {
      return sequence.unordered();
    }
    List<Value> sorted = new ArrayList<>(sequence.elements());
    for (Value element : sorted) {
      Object constant = element.constantOrNull();
      if (!(constant instanceof Comparable<?>)
          || constant.getClass() != sorted.get(0).constantOrNull().getClass()) {
        return sequence.unordered();
      }
    }
    Collections.sort(sorted, (one, two) -> compare(one.constantOrNull(), two.constantOrNull()));
    return Sequence.of(sorted);
  }

  @SuppressWarnings("unchecked") // Both are of the same class.
  private static int compare(Object one, Object two) {
    return ((Comparable<Object>) one).compareTo(two);
  }
}
