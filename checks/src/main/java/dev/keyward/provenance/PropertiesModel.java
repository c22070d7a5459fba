package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.keyward.provenance.Contents.Cursor;
import dev.keyward.provenance.Contents.Mapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** {@code Properties} and resource bundles, also those that are resources of the compilation. */
final class PropertiesModel implements LibraryModel {
  private static final ImmutableSet<String> READERS =
      ImmutableSet.of(
          "java.io.InputStreamReader",
          "java.io.BufferedReader",
          "java.io.BufferedInputStream",
          "java.io.StringReader");

  private final Containers containers;
  private final Resources resources;

  PropertiesModel(Containers containers, Resources resources) {
    this.containers = containers;
    this.resources = resources;
  }

  /** A stream of a resource, until something reads it. */
  private record ResourceName(String name) {}

  /** A reader of a string. */
  private record Text(String text) {}

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.<String>builder()
        .addAll(READERS)
        .add(
            "java.util.Properties",
            "java.util.Hashtable",
            "java.util.ResourceBundle",
            "java.lang.Class",
            "java.lang.ClassLoader",
            "java.lang.Module",
            "java.io.InputStream")
        .build();
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.method().isConstructor()) {
      return construct(call);
    }
    return switch (call.name()) {
      case "getResourceAsStream", "getSystemResourceAsStream" -> resource(call);
      case "getBundle" -> bundle(call);
      case "load" -> load(call);
      case "setProperty" -> set(call);
      case "getProperty", "getString", "getObject" -> get(call);
      case "readAllBytes" -> bytes(call);
      default -> null;
    };
  }

  private @Nullable Value construct(Call call) {
    Object source = call.argument(0).constantOrNull();
    if (READERS.contains(call.owner())) {
      return source instanceof String text
          ? Value.constant(new Text(text), call.site())
          : source instanceof ResourceName || source instanceof Text ? call.argument(0) : null;
    }
    if (!call.owner().equals("java.util.Properties")) {
      return null;
    }
    boolean copies =
        !call.arguments().isEmpty() && !call.method().type.getParameterTypes().head.isPrimitive();
    HeapObject defaults = copies ? call.argument(0).objectOrNull() : null;
    Mapping initial =
        !copies
            ? Mapping.EMPTY
            : defaults != null && call.memory().contents(defaults) instanceof Mapping map
                ? map
                : Mapping.UNKNOWN;
    return containers.made(HeapObject.Kind.MAP, initial, call);
  }

  private @Nullable Value resource(Call call) {
    if (call.arguments().isEmpty()
        || !(Iterables.getLast(call.arguments()).constantOrNull() instanceof String name)) {
      return null;
    }
    if (name.startsWith("/")) {
      name = name.substring(1);
    } else if (call.owner().equals("java.lang.Class")) {
      ClassSymbol type = call.frame().body().owner();
      String folder = type.packge().getQualifiedName().toString().replace('.', '/');
      name = folder.isEmpty() ? name : folder + "/" + name;
    }
    return resources.bytes(name) == null
        ? null
        : Value.constant(new ResourceName(name), call.site());
  }

  private @Nullable Value bundle(Call call) {
    Properties loaded =
        call.argument(0).constantOrNull() instanceof String name
            ? parse(new ResourceName(name.replace('.', '/') + ".properties"))
            : null;
    return loaded == null
        ? null
        : containers.made(HeapObject.Kind.MAP, with(Mapping.UNKNOWN, loaded, call), call);
  }

  private @Nullable Value load(Call call) {
    HeapObject object = call.receiver().objectOrNull();
    if (object == null || !(call.memory().contents(object) instanceof Mapping map)) {
      return null;
    }
    Properties loaded = parse(source(call));
    containers.write(object, loaded == null ? Mapping.UNKNOWN : with(map, loaded, call), call);
    return Value.UNKNOWN;
  }

  /** What the argument reads: a resource, a text or bytes; null where that is not known. */
  private @Nullable Object source(Call call) {
    HeapObject object = call.argument(0).objectOrNull();
    return object != null && call.memory().contents(object) instanceof Cursor cursor
        ? Ingredients.of(cursor.array(), call.memory()).constantOrNull()
        : call.argument(0).constantOrNull();
  }

  private @Nullable Properties parse(@Nullable Object source) {
    Properties properties = new Properties();
    try {
      if (source instanceof Text text) {
        Reader reader = new StringReader(text.text());
        properties.load(reader);
        return properties;
      }
      byte[] bytes =
          source instanceof ResourceName resource
              ? resources.bytes(resource.name())
              : source instanceof byte[] array ? array : null;
      if (bytes != null) {
        properties.load(new ByteArrayInputStream(bytes));
        return properties;
      }
    } catch (IOException | IllegalArgumentException e) {
      return null; // The program would fail here too.
    }
    return null;
  }

  private static Mapping with(Mapping map, Properties properties, Call call) {
    Mapping result = map;
    for (String key : properties.stringPropertyNames().stream().sorted().toList()) {
      result = result.with(key, Value.constant(properties.getProperty(key), call.site()));
    }
    return result;
  }

  private @Nullable Value set(Call call) {
    HeapObject object = call.receiver().objectOrNull();
    if (object == null || !(call.memory().contents(object) instanceof Mapping map)) {
      return null;
    }
    containers.write(object, map.with(call.argument(0).constantOrNull(), call.argument(1)), call);
    return Value.UNKNOWN;
  }

  private @Nullable Value get(Call call) {
    HeapObject object = call.receiver().objectOrNull();
    if (object == null || !(call.memory().contents(object) instanceof Mapping map)) {
      return null;
    }
    Value found = map.get(call.argument(0).constantOrNull());
    if (found == null) {
      return call.arguments().size() > 1 ? call.argument(1) : Value.NULL;
    }
    return found == Value.UNKNOWN ? null : found;
  }

  private @Nullable Value bytes(Call call) {
    byte[] bytes =
        call.receiver().constantOrNull() instanceof ResourceName resource
            ? resources.bytes(resource.name())
            : null;
    return bytes == null || bytes.length > Contents.Elements.MAX_TOLD_APART
        ? null
        : Ingredients.asResult(Value.constant(bytes, call.site()), call.type(), call);
  }
}
