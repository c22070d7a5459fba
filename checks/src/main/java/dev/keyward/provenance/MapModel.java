package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import dev.keyward.provenance.Contents.Mapping;
import dev.keyward.provenance.Contents.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps with keys that are told apart, and their entries. */
final class MapModel implements LibraryModel {
  private static final ImmutableSet<String> CREATED =
      ImmutableSet.of(
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.EnumMap",
          "java.util.Hashtable",
          "java.util.IdentityHashMap",
          "java.util.WeakHashMap",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentSkipListMap");

  private static final ImmutableSet<String> ENTRIES =
      ImmutableSet.of(
          "java.util.Map.Entry",
          "java.util.AbstractMap.SimpleEntry",
          "java.util.AbstractMap.SimpleImmutableEntry");

  private final Interpreter interpreter;
  private final Containers containers;

  MapModel(Interpreter interpreter, Containers containers) {
    this.interpreter = interpreter;
    this.containers = containers;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.<String>builder()
        .addAll(CREATED)
        .addAll(ENTRIES)
        .add(
            "java.util.Map",
            "java.util.AbstractMap",
            "java.util.SortedMap",
            "java.util.NavigableMap",
            "java.util.SequencedMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.Collections",
            "java.util.Properties")
        .build();
  }

  @Override
  public @Nullable Value apply(Call call) {
    call.arguments().stream()
        .flatMap(argument -> argument.objects().stream())
        .filter(object -> object.tracked() != null)
        .forEach(object -> object.tracked().putInMap());
    if (call.method().isConstructor()) {
      return construct(call);
    }
    if (call.method().isStatic()) {
      return factory(call);
    }
    if (ENTRIES.contains(call.owner())) {
      return ofEntry(call);
    }
    Mapping map = contents(call.receiver(), call);
    return map == null ? ofUnknown(call) : onReceiver(call, map);
  }

  private @Nullable Value construct(Call call) {
    if (ENTRIES.contains(call.owner())) {
      return call.arguments().size() == 2 ? containers.sequence(call.arguments(), call) : null;
    }
    if (!CREATED.contains(call.owner())) {
      return null;
    }
    Type parameter =
        call.arguments().isEmpty() ? null : call.method().type.getParameterTypes().head;
    boolean copies = parameter != null && interpreter.isSubtype(parameter, "java.util.Map");
    return made(copies ? copy(call.argument(0), call) : Mapping.EMPTY, call);
  }

  private static Mapping copy(Value source, Call call) {
    Mapping contents = contents(source, call);
    return contents == null ? Mapping.UNKNOWN : contents;
  }

  private @Nullable Value factory(Call call) {
    switch (call.name()) {
      case "of":
        Mapping map = Mapping.EMPTY;
        for (int i = 0; i + 1 < call.arguments().size(); i += 2) {
          map = map.with(Containers.key(call.argument(i)), call.argument(i + 1));
        }
        return made(map, call);
      case "ofEntries":
        return made(ofEntries(containers.read(call.argument(0), call.memory()), call), call);
      case "entry":
        return containers.sequence(call.arguments(), call);
      case "emptyMap":
        return made(Mapping.EMPTY, call);
      case "singletonMap":
        return made(Mapping.EMPTY.with(Containers.key(call.argument(0)), call.argument(1)), call);
      case "unmodifiableMap", "synchronizedMap", "unmodifiableSortedMap":
        return call.argument(0);
      case "copyOf":
        return made(copy(call.argument(0), call), call);
      default:
        return null;
    }
  }

  private Mapping ofEntries(Sequence entries, Call call) {
    Mapping map = entries.isExact() ? Mapping.EMPTY : Mapping.UNKNOWN;
    for (Value entry : entries.elements()) {
      Sequence pair = containers.read(entry, call.memory());
      map = map.with(Containers.key(pair.get(0)), pair.get(1));
    }
    return map;
  }

  private @Nullable Value ofEntry(Call call) {
    HeapObject entry = call.receiver().objectOrNull();
    if (entry == null || !(call.memory().contents(entry) instanceof Sequence pair)) {
      return null;
    }
    return switch (call.name()) {
      case "getKey" -> pair.get(0);
      case "getValue" -> pair.get(1);
      default -> null;
    };
  }

  /** A map of which nothing is known still has the default that the call brings. */
  private static @Nullable Value ofUnknown(Call call) {
    return call.name().equals("getOrDefault")
        ? Ingredients.mixed(List.of(call.receiver()), true, call)
            .dependingOn(call.dependence())
            .or(call.argument(1))
        : null;
  }

  private @Nullable Value onReceiver(Call call, Mapping map) {
    Value found = map.get(Containers.key(call.argument(0)));
    switch (call.name()) {
      case "get":
        return found == null ? Value.NULL : found;
      case "getOrDefault":
        return orElse(found, call.argument(1));
      case "containsKey":
        return Containers.truth(Containers.contains(map.listed(keys(map)), call.argument(0)), call);
      case "containsValue":
        return Containers.truth(Containers.contains(map.values(), call.argument(0)), call);
      case "size":
        return map.exact() ? Value.constant(map.entries().size(), call.site()) : Value.UNKNOWN;
      case "isEmpty":
        return Containers.truth(map.exact() ? map.entries().isEmpty() : null, call);
      case "values", "elements":
        return containers.sequence(map.values(), call);
      case "keySet", "navigableKeySet", "keys":
        return containers.sequence(map.listed(keys(map)), call);
      case "entrySet":
        return containers.sequence(map.listed(entries(map, call)), call);
      case "forEach":
        map.entries()
            .forEach((key, value) -> containers.apply(call.argument(0), call, value(key), value));
        if (!map.exact()) {
          containers.apply(call.argument(0), call, Value.UNKNOWN, Value.UNKNOWN);
        }
        return Value.UNKNOWN;
      default:
        return change(call, map, found);
    }
  }

  private static Value orElse(@Nullable Value found, Value otherwise) {
    if (found == null) {
      return otherwise;
    }
    boolean mayBeAbsent =
        found.isUnknown() || found.alternatives().contains(Value.NULL.alternatives().get(0));
    return mayBeAbsent ? found.or(otherwise) : found;
  }

  private static List<Value> keys(Mapping map) {
    return map.entries().keySet().stream().map(MapModel::value).toList();
  }

  private static Value value(Object key) {
    return key instanceof HeapObject object ? Value.reference(object) : Value.constant(key, null);
  }

  private List<Value> entries(Mapping map, Call call) {
    List<Value> entries = new ArrayList<>();
    map.entries()
        .forEach(
            (key, value) -> entries.add(containers.sequence(List.of(value(key), value), call)));
    return entries;
  }

  private @Nullable Value change(Call call, Mapping map, @Nullable Value found) {
    Object key = Containers.key(call.argument(0));
    Value before = found == null ? Value.NULL : found;
    switch (call.name()) {
      case "put":
        write(call, map.with(key, call.argument(1)));
        return before;
      case "putIfAbsent":
        write(call, map.with(key, orElse(found, call.argument(1))));
        return before;
      case "computeIfAbsent":
        Value made =
            found == null || found.isUnknown()
                ? containers.apply(call.argument(1), call, call.argument(0))
                : found;
        Value either = found == null ? made : orElse(found, made);
        write(call, map.with(key, either));
        return either;
      case "compute", "computeIfPresent":
        if (found == null && call.name().equals("computeIfPresent")) {
          return Value.NULL;
        }
        Value computed = containers.apply(call.argument(1), call, call.argument(0), before);
        write(call, map.with(key, computed));
        return computed;
      case "merge":
        Value merged =
            found == null
                ? call.argument(1)
                : containers.apply(call.argument(2), call, found, call.argument(1));
        write(call, map.with(key, merged));
        return merged;
      case "remove":
        write(call, map.without(key));
        return before;
      case "putAll":
        Mapping more = contents(call.argument(0), call);
        write(call, more == null ? map.blurred() : plus(map, more));
        return Value.UNKNOWN;
      case "replaceAll":
        Map<Object, Value> replaced = new LinkedHashMap<>();
        map.entries()
            .forEach(
                (k, v) -> replaced.put(k, containers.apply(call.argument(0), call, value(k), v)));
        Mapping result = map.exact() ? Mapping.EMPTY : Mapping.UNKNOWN;
        for (Map.Entry<Object, Value> entry : replaced.entrySet()) {
          result = result.with(entry.getKey(), entry.getValue());
        }
        write(call, result);
        return Value.UNKNOWN;
      case "clear":
        write(call, Mapping.EMPTY);
        return Value.UNKNOWN;
      default:
        return null;
    }
  }

  private static Mapping plus(Mapping map, Mapping more) {
    Mapping sum = more.exact() ? map : map.blurred();
    for (Map.Entry<Object, Value> entry : more.entries().entrySet()) {
      sum = sum.with(entry.getKey(), entry.getValue());
    }
    return sum;
  }

  private void write(Call call, Mapping map) {
    HeapObject object = call.receiver().objectOrNull();
    containers.write(object, map, call);
  }

  private static @Nullable Mapping contents(Value value, Call call) {
    HeapObject object = value.objectOrNull();
    return object != null && call.memory().contents(object) instanceof Mapping map ? map : null;
  }

  private Value made(Mapping map, Call call) {
    return containers.made(HeapObject.Kind.MAP, map, call);
  }
}
