package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.keyward.provenance.Contents.Sequence;
import dev.keyward.provenance.Contents.Sequence.Known;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists, sets, queues and iterators. */
final class ListModel implements LibraryModel {
  private static final ImmutableSet<String> UNORDERED =
      ImmutableSet.of(
          "java.util.Set",
          "java.util.HashSet",
          "java.util.TreeSet",
          "java.util.EnumSet",
          "java.util.PriorityQueue",
          "java.util.concurrent.ConcurrentSkipListSet",
          "java.util.concurrent.CopyOnWriteArraySet");

  private static final ImmutableSet<String> ORDERED =
      ImmutableSet.of(
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.LinkedHashSet",
          "java.util.ArrayDeque",
          "java.util.Vector",
          "java.util.Stack",
          "java.util.concurrent.CopyOnWriteArrayList",
          "java.util.concurrent.ConcurrentLinkedQueue",
          "java.util.concurrent.ConcurrentLinkedDeque",
          "java.util.concurrent.LinkedBlockingQueue",
          "java.util.concurrent.LinkedBlockingDeque",
          "java.util.concurrent.ArrayBlockingQueue");

  private final Containers containers;
  private final ListChanges changes;

  ListModel(Containers containers) {
    this.containers = containers;
    this.changes = new ListChanges(containers);
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.<String>builder()
        .addAll(UNORDERED)
        .addAll(ORDERED)
        .add(
            "java.util.List",
            "java.util.Collection",
            "java.util.SequencedCollection",
            "java.util.Collections",
            "java.util.Arrays",
            "java.util.Iterator",
            "java.util.ListIterator",
            "java.util.PrimitiveIterator.OfInt",
            "java.util.Deque",
            "java.util.Queue",
            "java.util.AbstractCollection",
            "java.util.AbstractList",
            "java.util.concurrent.BlockingQueue",
            "java.lang.Iterable")
        .build();
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.method().isConstructor()) {
      return construct(call);
    }
    if (call.method().isStatic()) {
      return call.owner().equals("java.util.Collections") && changes.isKnown(call)
          ? changes.applyStatic(call)
          : factory(call);
    }
    HeapObject object = call.receiver().objectOrNull();
    if (object == null || !(call.memory().contents(object) instanceof Sequence sequence)) {
      return null;
    }
    Value result = read(call, sequence, object);
    return result != null ? result : changes.apply(call, sequence, object);
  }

  private @Nullable Value construct(Call call) {
    if (!ORDERED.contains(call.owner()) && !UNORDERED.contains(call.owner())) {
      return null;
    }
    boolean copies =
        !call.arguments().isEmpty() && !call.method().type.getParameterTypes().head.isPrimitive();
    return created(
        copies ? containers.read(call.argument(0), call.memory()) : Sequence.of(List.of()), call);
  }

  private Value created(Sequence elements, Call call) {
    Sequence fresh = Sequence.of(elements.elements(), elements.known());
    return containers.sequence(UNORDERED.contains(call.owner()) ? fresh.unordered() : fresh, call);
  }

  private @Nullable Value factory(Call call) {
    switch (call.name()) {
      case "of", "asList", "copyOf", "noneOf", "allOf":
        return call.owner().equals("java.util.Arrays") && !call.name().equals("asList")
            ? null
            : of(call);
      case "empty", "emptyList", "emptySet", "emptyIterator":
        return containers.sequence(List.of(), call);
      case "singletonList", "singleton":
        return containers.sequence(call.arguments(), call);
      case "nCopies":
        return call.argument(0).constantOrNull() instanceof Integer n && n >= 0 && n <= 64
            ? containers.sequence(
                Lists.newArrayList(java.util.Collections.nCopies(n, call.argument(1))), call)
            : containers.sequence(Sequence.of(List.of(call.argument(1)), Known.MEMBERS), call);
      case "unmodifiableList",
      "unmodifiableSet",
      "unmodifiableCollection",
      "unmodifiableSortedSet",
      "synchronizedList",
      "synchronizedSet",
      "synchronizedCollection",
      "checkedList":
        return call.argument(0);
      default:
        return null;
    }
  }

  private @Nullable Value of(Call call) {
    if (call.owner().equals("java.util.EnumSet") && !call.name().equals("of")) {
      return call.name().equals("noneOf") ? containers.sequence(List.of(), call) : null;
    }
    List<Value> elements = new ArrayList<>();
    boolean spreads = call.method().isVarArgs() || call.name().equals("copyOf");
    int single = spreads ? call.arguments().size() - 1 : call.arguments().size();
    elements.addAll(call.arguments().subList(0, single));
    if (!spreads) {
      return created(Sequence.of(elements), call);
    }
    Sequence tail = containers.read(call.argument(single), call.memory());
    elements.addAll(tail.elements());
    return created(Sequence.of(elements, tail.known()), call);
  }

  private @Nullable Value read(Call call, Sequence sequence, HeapObject object) {
    List<Value> elements = sequence.elements();
    boolean exact = sequence.isExact();
    switch (call.name()) {
      case "get", "elementAt":
        Value element = sequence.get(call.argument(0).constantOrNull());
        return Ingredients.selected(sequence, element, call.argument(0), call.type(), call.site());
      case "getFirst", "element", "peek", "peekFirst", "firstElement", "first":
        return call.owner().equals("java.util.Stack") ? last(sequence) : sequence.get(0);
      case "getLast", "peekLast", "lastElement", "last":
        return last(sequence);
      case "size":
        return exact ? Value.constant(elements.size(), call.site()) : Value.UNKNOWN;
      case "isEmpty":
        return Containers.truth(exact ? elements.isEmpty() : null, call);
      case "contains":
        return Containers.truth(Containers.contains(sequence, call.argument(0)), call);
      case "indexOf":
        return indexOf(sequence, call);
      case "iterator", "listIterator", "stream", "parallelStream", "descendingIterator", "reversed":
        boolean reversed = call.name().startsWith("desc") || call.name().startsWith("rev");
        return containers.sequence(
            Sequence.of(reversed ? Lists.reverse(elements) : elements, sequence.known()), call);
      case "hasNext":
        return Containers.truth(exact ? sequence.cursor() < elements.size() : null, call);
      case "next", "nextInt", "nextElement":
        if (exact && sequence.cursor() < elements.size()) {
          containers.write(object, sequence.advanced(), call);
          return elements.get(sequence.cursor());
        }
        return sequence.any();
      case "toArray":
        Value array = containers.array(sequence, call.type(), call);
        containers.copyInto(call.argument(0), sequence, call);
        return array;
      case "subList":
        return subList(sequence, call);
      case "forEach", "forEachRemaining":
        containers.forEach(sequence, call.argument(0), call);
        return Value.UNKNOWN;
      default:
        return null;
    }
  }

  private static Value last(Sequence sequence) {
    return sequence.get(sequence.elements().size() - 1);
  }

  private static Value indexOf(Sequence sequence, Call call) {
    Object key = Containers.key(call.argument(0));
    for (int i = 0; sequence.isExact() && key != null && i < sequence.elements().size(); i++) {
      Object other = Containers.key(sequence.elements().get(i));
      if (other == null) {
        return Value.UNKNOWN;
      }
      if (key.equals(other)) {
        return Value.constant(i, call.site());
      }
    }
    return Boolean.FALSE.equals(Containers.contains(sequence, call.argument(0)))
        ? Value.constant(-1, call.site())
        : Value.UNKNOWN;
  }

  private Value subList(Sequence sequence, Call call) {
    return sequence.isExact()
            && call.argument(0).constantOrNull() instanceof Integer from
            && call.argument(1).constantOrNull() instanceof Integer to
            && from >= 0
            && from <= to
            && to <= sequence.elements().size()
        ? containers.sequence(sequence.elements().subList(from, to), call)
        : containers.sequence(sequence.blurred(), call);
  }
}
