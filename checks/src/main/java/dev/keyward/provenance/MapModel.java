package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps with constant keys. */
final class MapModel implements LibraryModel {
  private static final ImmutableSet<String> CREATED =
      ImmutableSet.of(
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.Hashtable",
          "java.util.concurrent.ConcurrentHashMap");

  private final Interpreter interpreter;

  MapModel(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.<String>builder()
        .addAll(CREATED)
        .add("java.util.Map", "java.util.Collections", "java.util.Map.Entry")
        .build();
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.method().isConstructor()) {
      boolean copies =
          !call.arguments().isEmpty() && !call.method().type.getParameterTypes().head.isPrimitive();
      Contents.Mapping source = copies ? contents(call.argument(0), call) : Contents.Mapping.EMPTY;
      return made(source == null ? Contents.Mapping.UNKNOWN : source, call);
    }
    if (call.method().isStatic()) {
      return factory(call);
    }
    Contents.Mapping map = contents(call.receiver(), call);
    return map == null ? null : onReceiver(call, map);
  }

  private @Nullable Value factory(Call call) {
    switch (call.name()) {
      case "of":
        Contents.Mapping map = Contents.Mapping.EMPTY;
        for (int i = 0; i + 1 < call.arguments().size(); i += 2) {
          map = map.with(key(call.argument(i)), call.argument(i + 1));
        }
        return made(map, call);
      case "emptyMap":
        return made(Contents.Mapping.EMPTY, call);
      case "singletonMap":
        return made(Contents.Mapping.EMPTY.with(key(call.argument(0)), call.argument(1)), call);
      case "unmodifiableMap", "synchronizedMap":
        return call.argument(0);
      case "copyOf":
        Contents.Mapping source = contents(call.argument(0), call);
        return source == null ? null : made(source, call);
      default:
        return null;
    }
  }

  private @Nullable Value onReceiver(Call call, Contents.Mapping map) {
    Object key = key(call.argument(0));
    Value found = map.get(key);
    switch (call.name()) {
      case "get":
        return found == null ? Value.NULL : found;
      case "getOrDefault":
        return found == null ? call.argument(1) : key == null ? found.or(call.argument(1)) : found;
      case "containsKey":
        return key != null && map.exact()
            ? Value.constant(found != null, call.site())
            : Value.UNKNOWN;
      case "put":
        write(call, map.with(key, call.argument(1)));
        return found == null ? Value.NULL : found;
      case "putIfAbsent":
        write(call, found == null ? map.with(key, call.argument(1)) : map.blurred());
        return found == null ? Value.NULL : found;
      case "computeIfAbsent":
        Value made =
            found == null
                ? interpreter.library().apply(call.argument(1), List.of(call.argument(0)), call)
                : found;
        write(call, map.with(key, made));
        return made;
      case "size", "isEmpty", "keySet", "entrySet", "values":
        return null;
      default:
        write(call, map.blurred());
        return Value.UNKNOWN;
    }
  }

  private void write(Call call, Contents.Mapping map) {
    HeapObject object = call.receiver().objectOrNull();
    interpreter.variables().write(object, map, call.frame(), call.memory());
  }

  private static Contents.@Nullable Mapping contents(Value value, Call call) {
    HeapObject object = value.objectOrNull();
    return object != null && call.memory().contents(object) instanceof Contents.Mapping map
        ? map
        : null;
  }

  /** A key that is told apart; null where it is not known. */
  private static @Nullable Object key(Value value) {
    HeapObject object = value.objectOrNull();
    return object != null && object.enumConstant() != null ? object : value.constantOrNull();
  }

  private Value made(Contents.Mapping map, Call call) {
    HeapObject object =
        Ingredients.made(
            HeapObject.Kind.MAP,
            call.type() == null ? interpreter.symtab().objectType : call.type(),
            null,
            call);
    call.memory().put(new Memory.Cell.Contents(object), map);
    return Value.reference(object);
  }
}
