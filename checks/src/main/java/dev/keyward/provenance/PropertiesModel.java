package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** {@code Properties}, also those that are loaded from a resource of the compilation. */
final class PropertiesModel implements LibraryModel {
  private final Interpreter interpreter;
  private final Resources resources;

  PropertiesModel(Interpreter interpreter, Resources resources) {
    this.interpreter = interpreter;
    this.resources = resources;
  }

  /** A stream of a resource, until something reads it. */
  record ResourceName(String name) {}

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of(
        "java.util.Properties",
        "java.util.Hashtable",
        "java.lang.Class",
        "java.lang.ClassLoader",
        "java.io.InputStreamReader",
        "java.io.BufferedReader",
        "java.io.BufferedInputStream");
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.method().isConstructor()) {
      if (!call.owner().equals("java.util.Properties")) {
        return call.argument(0).constantOrNull() instanceof ResourceName ? call.argument(0) : null;
      }
      HeapObject object =
          Ingredients.made(HeapObject.Kind.MAP, call.method().owner.type, null, call);
      call.memory()
          .put(
              new Memory.Cell.Contents(object),
              call.arguments().isEmpty() ? Contents.Mapping.EMPTY : Contents.Mapping.UNKNOWN);
      return Value.reference(object);
    }
    return switch (call.name()) {
      case "getResourceAsStream", "getSystemResourceAsStream" -> resource(call);
      case "load" -> load(call);
      case "setProperty" -> set(call);
      case "getProperty" -> get(call);
      default -> null;
    };
  }

  private @Nullable Value resource(Call call) {
    if (!(call.argument(0).constantOrNull() instanceof String name)) {
      return null;
    }
    if (name.startsWith("/")) {
      name = name.substring(1);
    } else if (call.owner().equals("java.lang.Class")) {
      ClassSymbol type = call.frame().body().owner();
      String folder = type.packge().getQualifiedName().toString().replace('.', '/');
      name = folder.isEmpty() ? name : folder + "/" + name;
    }
    return resources.properties(name) == null
        ? null
        : Value.constant(new ResourceName(name), call.site());
  }

  private @Nullable Value load(Call call) {
    HeapObject object = call.receiver().objectOrNull();
    if (object == null || !(call.memory().contents(object) instanceof Contents.Mapping map)) {
      return null;
    }
    Properties loaded =
        call.argument(0).constantOrNull() instanceof ResourceName resource
            ? resources.properties(resource.name())
            : null;
    if (loaded == null) {
      interpreter.variables().write(object, Contents.Mapping.UNKNOWN, call.frame(), call.memory());
      return Value.UNKNOWN;
    }
    for (String key : loaded.stringPropertyNames()) {
      map = map.with(key, Value.constant(loaded.getProperty(key), call.site()));
    }
    interpreter.variables().write(object, map, call.frame(), call.memory());
    return Value.UNKNOWN;
  }

  private @Nullable Value set(Call call) {
    HeapObject object = call.receiver().objectOrNull();
    if (object != null && call.memory().contents(object) instanceof Contents.Mapping map) {
      interpreter
          .variables()
          .write(
              object,
              map.with(call.argument(0).constantOrNull(), call.argument(1)),
              call.frame(),
              call.memory());
      return Value.UNKNOWN;
    }
    return null;
  }

  private static @Nullable Value get(Call call) {
    HeapObject object = call.receiver().objectOrNull();
    if (object == null
        || !(call.memory().contents(object) instanceof Contents.Mapping map)
        || call.argument(0).constantOrNull() == null) {
      return null;
    }
    Value found = map.get(call.argument(0).constantOrNull());
    return found != null ? found : call.arguments().size() > 1 ? call.argument(1) : Value.NULL;
  }
}
