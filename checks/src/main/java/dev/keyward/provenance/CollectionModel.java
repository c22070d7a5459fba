package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists, sets, iterators, streams and optionals. */
final class CollectionModel implements LibraryModel {
  private static final ImmutableSet<String> CREATED =
      ImmutableSet.of(
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.TreeSet",
          "java.util.ArrayDeque",
          "java.util.Vector",
          "java.util.Stack",
          "java.util.concurrent.CopyOnWriteArrayList");

  private final Interpreter interpreter;
  private final Containers containers;

  CollectionModel(Interpreter interpreter, Containers containers) {
    this.interpreter = interpreter;
    this.containers = containers;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.<String>builder()
        .addAll(CREATED)
        .add(
            "java.util.List",
            "java.util.Set",
            "java.util.Collection",
            "java.util.Collections",
            "java.util.Arrays",
            "java.util.Optional",
            "java.util.Iterator",
            "java.util.ListIterator",
            "java.util.Deque",
            "java.util.Queue",
            "java.util.stream.Stream",
            "java.lang.Iterable")
        .build();
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.method().isConstructor()) {
      return construct(call);
    }
    return call.method().isStatic() ? factory(call) : onReceiver(call);
  }

  private Value construct(Call call) {
    List<Value> elements =
        call.arguments().isEmpty() || call.argument(0).constantOrNull() instanceof Integer
            ? List.of()
            : containers.elements(call.argument(0), call.memory());
    return Value.reference(
        elements == null
            ? containers.sequence(
                List.of(containers.anyElement(call.argument(0), call.memory())), false, call)
            : containers.sequence(elements, true, call));
  }

  private @Nullable Value factory(Call call) {
    switch (call.name()) {
      case "of", "asList", "ofNullable", "copyOf", "stream":
        if (call.owner().equals("java.util.Optional") && call.argument(0).isNull()) {
          return Value.reference(containers.sequence(List.of(), true, call));
        }
        List<Value> elements = call.arguments();
        if (call.arguments().size() == 1 && !call.owner().equals("java.util.Optional")) {
          List<Value> spread = containers.elements(call.argument(0), call.memory());
          boolean packed = call.method().isVarArgs() || !call.name().equals("of");
          elements = packed ? spread : elements;
          if (elements == null) {
            return Value.reference(
                containers.sequence(
                    List.of(containers.anyElement(call.argument(0), call.memory())), false, call));
          }
        }
        return Value.reference(containers.sequence(elements, true, call));
      case "empty", "emptyList", "emptySet":
        return Value.reference(containers.sequence(List.of(), true, call));
      case "singletonList", "singleton":
        return Value.reference(containers.sequence(call.arguments(), true, call));
      case "unmodifiableList", "unmodifiableSet", "unmodifiableCollection", "synchronizedList":
        return call.argument(0);
      default:
        return null;
    }
  }

  private @Nullable Value onReceiver(Call call) {
    HeapObject object = call.receiver().objectOrNull();
    if (object == null || !(call.memory().contents(object) instanceof Contents.Sequence sequence)) {
      return null;
    }
    Value result = read(call, sequence, object);
    return result != null ? result : change(call, sequence, object);
  }

  private @Nullable Value read(Call call, Contents.Sequence sequence, HeapObject object) {
    List<Value> elements = sequence.elements();
    boolean exact = sequence.exact();
    switch (call.name()) {
      case "get":
        return call.arguments().isEmpty()
            ? sequence.get(0)
            : Ingredients.selected(sequence, call.argument(0), call.type(), call.site());
      case "orElseThrow", "getFirst", "element", "peek", "findFirst", "findAny":
        return call.name().startsWith("find")
            ? Value.reference(containers.sequence(exact ? first(elements) : elements, exact, call))
            : exact && !elements.isEmpty() ? elements.get(0) : sequence.any();
      case "getLast":
        return exact && !elements.isEmpty() ? Lists.reverse(elements).get(0) : sequence.any();
      case "orElse":
        return exact
            ? elements.isEmpty() ? call.argument(0) : elements.get(0)
            : sequence.any().or(call.argument(0));
      case "orElseGet":
        return exact && !elements.isEmpty()
            ? elements.get(0)
            : interpreter.library().apply(call.argument(0), List.of(), call);
      case "isPresent":
        return exact ? Value.constant(!elements.isEmpty(), call.site()) : Value.UNKNOWN;
      case "isEmpty":
        return exact ? Value.constant(elements.isEmpty(), call.site()) : Value.UNKNOWN;
      case "size", "count":
        return exact ? Value.constant(elements.size(), call.site()) : Value.UNKNOWN;
      case "iterator", "stream", "listIterator", "sequential", "toList":
        return Value.reference(containers.sequence(elements, exact, call));
      case "hasNext":
        return exact
            ? Value.constant(sequence.cursor() < elements.size(), call.site())
            : Value.UNKNOWN;
      case "next":
        if (exact && sequence.cursor() < elements.size()) {
          interpreter.variables().write(object, sequence.advanced(), call.frame(), call.memory());
          return elements.get(sequence.cursor());
        }
        return sequence.any();
      case "map":
        List<Value> mapped = new ArrayList<>();
        for (Value element : elements) {
          mapped.add(interpreter.library().apply(call.argument(0), List.of(element), call));
        }
        return Value.reference(containers.sequence(mapped, exact, call));
      case "forEach", "ifPresent":
        for (Value element : exact ? elements : List.of(sequence.any())) {
          interpreter.library().apply(call.argument(0), List.of(element), call);
        }
        return Value.UNKNOWN;
      case "contains":
        return Value.UNKNOWN;
      default:
        return null;
    }
  }

  private static List<Value> first(List<Value> elements) {
    return elements.isEmpty() ? elements : elements.subList(0, 1);
  }

  private @Nullable Value change(Call call, Contents.Sequence sequence, HeapObject object) {
    Contents changed;
    switch (call.name()) {
      case "add", "addLast", "offer", "offerLast":
        changed =
            call.arguments().size() == 1 ? sequence.plus(call.argument(0)) : sequence.blurred();
        break;
      case "addAll":
        List<Value> more = containers.elements(call.argument(0), call.memory());
        Contents.Sequence sum = sequence;
        if (more == null) {
          sum = sequence.plus(containers.anyElement(call.argument(0), call.memory())).blurred();
        } else {
          for (Value element : more) {
            sum = sum.plus(element);
          }
        }
        changed = sum;
        break;
      case "clear":
        changed = Contents.Sequence.of(List.of());
        break;
      case "set":
        changed = set(sequence, call.argument(0).constantOrNull(), call.argument(1));
        break;
      default:
        return null;
    }
    interpreter.variables().write(object, changed, call.frame(), call.memory());
    return Value.UNKNOWN;
  }

  private static Contents set(Contents.Sequence sequence, @Nullable Object index, Value value) {
    if (sequence.exact()
        && index instanceof Integer i
        && i >= 0
        && i < sequence.elements().size()) {
      List<Value> elements = new ArrayList<>(sequence.elements());
      elements.set(i, value);
      return Contents.Sequence.of(elements);
    }
    return sequence.plus(value).blurred();
  }
}
