package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns objects into what went into them, and results into objects. */
final class Ingredients {
  /** Objects in objects are not looked into further than this. */
  private static final int MAX_DEPTH = 4;

  /** Containers with more are known in part only. */
  private static final int MAX_PARTS = 1_000;

  private Ingredients() {}

  /** The value with every object replaced by a constant, or by the roles of what it holds. */
  static Value of(Value value, Memory memory) {
    return of(value, memory, 0);
  }

  private static Value of(Value value, Memory memory, int depth) {
    if (value.objects().isEmpty()) {
      return value;
    }
    Dependence dependence = value.dependence();
    boolean weak = value.weak();
    List<Alternative> result = new ArrayList<>();
    for (Alternative alternative : value.alternatives()) {
      if (!(alternative instanceof Reference reference)) {
        result.add(alternative);
        continue;
      }
      HeapObject object = reference.object();
      Contents contents = memory.contents(object);
      List<Value> parts = parts(contents);
      for (Value element : parts) {
        dependence = dependence.or(element.dependence());
        weak |= element.weak();
      }
      Object constant = constant(object, contents, memory);
      if (constant != null) {
        result.add(new Constant(constant, object.site(), reference.entry()));
        continue;
      }
      boolean isDeep = depth >= MAX_DEPTH;
      List<Value> inside = new ArrayList<>();
      for (Value part : isDeep ? ImmutableSet.<Value>of() : distinct(parts)) {
        inside.add(of(part, memory, depth + 1));
      }
      boolean isUnknown =
          contents == null
              ? object.tracked() == null || object.tracked().sources().isEmpty()
              : isDeep || inside.stream().anyMatch(Value::isUnknown);
      result.add(
          new Computed(sources(object, inside), isUnknown, null, object.site(), reference.entry()));
    }
    return new Value(
        result.stream().distinct().collect(ImmutableList.toImmutableList()), dependence, weak);
  }

  /** Everything that a container is known to hold. */
  static List<Value> parts(@Nullable Contents contents) {
    if (contents instanceof Contents.Elements elements) {
      return elements.elements() == null ? List.of(elements.any()) : elements.elements();
    }
    if (contents instanceof Contents.Sequence sequence) {
      return sequence.known() == Contents.Sequence.Known.SOME
          ? Stream.concat(sequence.elements().stream(), Stream.of(Value.UNKNOWN)).toList()
          : sequence.elements();
    }
    if (contents instanceof Contents.Cursor cursor) {
      return List.of(cursor.array());
    }
    return contents instanceof Contents.Mapping mapping
        ? List.copyOf(mapping.entries().values())
        : List.of();
  }

  /** The parts without repetitions; of very many, some and the unknown. */
  private static Set<Value> distinct(List<Value> parts) {
    Set<Value> result = new LinkedHashSet<>(parts.size() > MAX_PARTS ? List.of() : parts);
    if (parts.size() > MAX_PARTS) {
      result.addAll(parts.subList(0, MAX_PARTS));
      result.add(Value.UNKNOWN);
    }
    return result;
  }

  private static ImmutableSet<Source> sources(HeapObject object, List<Value> inside) {
    List<ImmutableSet<Source>> sources = new ArrayList<>();
    if (object.tracked() != null) {
      sources.add(object.tracked().sources());
    }
    inside.forEach(part -> sources.add(part.sources()));
    return Source.union(sources);
  }

  /** The array or text as a constant, if all of it is known. */
  private static @Nullable Object constant(
      HeapObject object, @Nullable Contents contents, Memory memory) {
    if (object.enumConstant() != null || !(contents instanceof Contents.Elements elements)) {
      return null;
    }
    if (object.kind() == HeapObject.Kind.TEXT) {
      return elements.any().constantOrNull();
    }
    Type type = Variables.elementType(object.type());
    if (elements.elements() == null || type == null) {
      return null;
    }
    Class<?> component = component(type);
    if (component == null) {
      return null;
    }
    Object array = Array.newInstance(component, elements.elements().size());
    for (int i = 0; i < elements.elements().size(); i++) {
      Object element = constant(elements.elements().get(i), memory);
      if (element == null) {
        return null;
      }
      try {
        Array.set(array, i, element == Alternative.NULL ? null : element);
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
    return array;
  }

  /** An element of an array: a constant, the name of an enum constant, or a builder's text. */
  private static @Nullable Object constant(Value element, Memory memory) {
    HeapObject object = element.objectOrNull();
    if (object == null) {
      return element.constantOrNull();
    }
    return object.enumConstant() != null
        ? object.enumConstant()
        : object.kind() == HeapObject.Kind.TEXT
                && memory.contents(object) instanceof Contents.Elements text
            ? text.any().constantOrNull()
            : null;
  }

  private static @Nullable Class<?> component(Type type) {
    return switch (type.getTag()) {
      case BYTE -> byte.class;
      case CHAR -> char.class;
      case INT -> int.class;
      case LONG -> long.class;
      case SHORT -> short.class;
      case BOOLEAN -> boolean.class;
      case CLASS ->
          switch (type.tsym.getQualifiedName().toString()) {
            case "java.lang.String" -> String.class;
            case "java.lang.CharSequence" -> CharSequence.class;
            case "java.lang.Object" -> Object.class;
            default -> null;
          };
      default -> null;
    };
  }

  /** The result of a library call as an object, where its type is an array. */
  static Value asResult(Value value, Type type, Call call) {
    boolean isArray = type != null && type.hasTag(TypeTag.ARRAY);
    if (!isArray
        && value.alternatives().stream()
            .noneMatch(a -> a instanceof Constant c && c.value().getClass().isArray())) {
      return value;
    }
    return value.map(
        alternative -> {
          if (alternative instanceof Constant constant && !constant.value().getClass().isArray()) {
            return alternative;
          }
          if (alternative instanceof Reference) {
            return alternative;
          }
          HeapObject array = made(HeapObject.Kind.ARRAY, type, alternative.site(), call);
          call.memory()
              .put(
                  new Memory.Cell.Contents(array),
                  alternative instanceof Constant constant
                      ? elements(constant.value(), alternative.site())
                      : new Contents.Elements(
                          Value.UNKNOWN,
                          null,
                          new Value(ImmutableList.of(alternative), value.dependence(), false)));
          return new Reference(array, alternative.entry());
        });
  }

  /**
   * What an element is that an index was used to find. Where an alphabet is indexed with an output,
   * the character says no more than the index; an object out of several is still itself, whoever
   * chose it.
   */
  static Value selected(Contents container, Value element, Value index, Type type, Site site) {
    List<Value> parts = parts(container);
    boolean chosen =
        !index.sources().isEmpty()
            && (type.isPrimitive() || parts.stream().allMatch(Value::isConstant));
    if (!chosen || element.constantOrNull() != null) {
      return element;
    }
    ImmutableSet.Builder<Source> sources = ImmutableSet.builder();
    sources.addAll(index.sources());
    parts.forEach(part -> sources.addAll(part.sources()));
    return new Value(
        ImmutableList.of(
            Computed.of(
                sources.build(),
                index.isUnknown() || parts.stream().anyMatch(Value::isUnknown),
                site)),
        element.dependence().or(index.dependence()),
        element.weak() || index.weak());
  }

  static HeapObject made(HeapObject.Kind kind, Type type, @Nullable Site site, Call call) {
    return call.frame().run().made(HeapObject.made(kind, type, site == null ? call.site() : site));
  }

  private static Contents.Elements elements(Object array, @Nullable Site site) {
    int length = Array.getLength(array);
    List<Value> elements = new ArrayList<>();
    for (int i = 0; i < Math.min(length, Contents.Elements.MAX_TOLD_APART); i++) {
      Object element = Array.get(array, i);
      elements.add(element == null ? Value.NULL : Value.constant(element, site));
    }
    return length <= Contents.Elements.MAX_TOLD_APART
        ? Contents.Elements.of(elements)
        : new Contents.Elements(Value.constant(length, null), null, elements.get(0));
  }

  /** What any of the operands brings into a result that is not computed here. */
  static Value mixed(List<Value> operands, boolean unknown, Call call) {
    List<ImmutableSet<Source>> sources = new ArrayList<>();
    Dependence dependence = Dependence.NONE;
    for (Value operand : operands) {
      Value bare = of(operand, call.memory());
      sources.add(bare.sources());
      dependence = dependence.or(bare.dependence());
    }
    return new Value(
        ImmutableList.of(Computed.of(Source.union(sources), unknown, call.site())),
        dependence,
        call.isWeak());
  }
}
