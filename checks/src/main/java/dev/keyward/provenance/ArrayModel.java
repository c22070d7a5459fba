package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import dev.keyward.provenance.Contents.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Arrays} and {@code System.arraycopy}. */
final class ArrayModel implements LibraryModel {
  private final Interpreter interpreter;
  private final Containers containers;

  ArrayModel(Interpreter interpreter, Containers containers) {
    this.interpreter = interpreter;
    this.containers = containers;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of("java.util.Arrays", "java.lang.System");
  }

  @Override
  public @Nullable Value apply(Call call) {
    return switch (call.name()) {
      case "fill" -> fill(call);
      case "copyOf" -> copy(call, Value.constant(0, null), call.argument(1));
      case "copyOfRange" -> copy(call, call.argument(1), call.argument(2));
      case "arraycopy" -> arraycopy(call);
      case "sort", "parallelSort" -> call.arguments().size() == 1 ? sort(call) : null;
      case "setAll" -> setAll(call);
      case "parallelSetAll", "parallelPrefix" -> {
        interpreter.variables().forget(call.argument(0), call.frame(), call.memory());
        yield Value.UNKNOWN;
      }
      default -> null;
    };
  }

  private Value sort(Call call) {
    HeapObject array = call.argument(0).objectOrNull();
    Sequence sorted =
        ListChanges.sorted(containers.read(call.argument(0), call.memory()), array != null);
    if (array == null || !sorted.isExact()) {
      interpreter.variables().forget(call.argument(0), call.frame(), call.memory());
    } else {
      containers.write(array, Contents.Elements.of(sorted.elements()), call);
    }
    return Value.UNKNOWN;
  }

  private Value setAll(Call call) {
    HeapObject array = call.argument(0).objectOrNull();
    if (array == null
        || !(call.memory().contents(array) instanceof Contents.Elements before)
        || before.elements() == null) {
      interpreter.variables().forget(call.argument(0), call.frame(), call.memory());
      return Value.UNKNOWN;
    }
    List<Value> elements = new ArrayList<>();
    for (int i = 0; i < before.elements().size(); i++) {
      elements.add(containers.apply(call.argument(1), call, Value.constant(i, call.site())));
    }
    containers.write(array, Contents.Elements.of(elements), call);
    return Value.UNKNOWN;
  }

  private Value fill(Call call) {
    boolean whole = call.arguments().size() == 2;
    Value value = call.argument(call.arguments().size() - 1);
    Value array = call.argument(0);
    Integer from = whole ? Integer.valueOf(0) : number(call.argument(1));
    for (HeapObject object : array.objects()) {
      if (!(call.memory().contents(object) instanceof Contents.Elements before)) {
        continue;
      }
      Type element = Variables.elementType(object.type());
      Value content = element == null ? value : Folding.coerce(value, element);
      Integer to =
          whole
              ? before.elements() == null ? null : Integer.valueOf(before.elements().size())
              : number(call.argument(2));
      Contents.Elements after;
      if (whole) {
        after = Contents.Elements.filled(before.length(), content);
      } else if (before.elements() != null
          && from != null
          && to != null
          && from >= 0
          && to <= before.elements().size()) {
        after = before;
        for (int i = from; i < to; i++) {
          after = after.with(i, content);
        }
      } else {
        after = new Contents.Elements(before.length(), null, before.anyElement().or(content));
      }
      interpreter
          .variables()
          .write(
              object,
              array.alternatives().size() == 1 ? after : before.join(after),
              call.frame(),
              call.memory());
    }
    return Value.UNKNOWN;
  }

  private @Nullable Value copy(Call call, Value from, Value to) {
    if (call.argument(0).objects().isEmpty()) {
      return null;
    }
    Value result = null;
    for (HeapObject source : call.argument(0).objects()) {
      HeapObject copy = Ingredients.made(HeapObject.Kind.ARRAY, source.type(), null, call);
      Contents contents = call.memory().contents(source);
      if (contents instanceof Contents.Elements elements) {
        Contents part =
            part(elements, number(from), number(to), Variables.elementType(source.type()));
        call.memory().put(new Memory.Cell.Contents(copy), part);
      }
      copy.copied(new HeapObject.Copy(source, contents, call.memory().contents(copy)));
      Value value = Value.reference(copy);
      result = result == null ? value : result.or(value);
    }
    return result.dependingOn(call.dependence());
  }

  private static Contents.Elements part(
      Contents.Elements source, @Nullable Integer from, @Nullable Integer to, Type type) {
    if (source.elements() == null
        || from == null
        || to == null
        || to - from > Contents.Elements.MAX_TOLD_APART) {
      Value length = from == null || to == null ? Value.UNKNOWN : Value.constant(to - from, null);
      Value any = source.anyElement();
      return any.constantOrNull() == null
          ? new Contents.Elements(length, null, any)
          : Contents.Elements.filled(length, any);
    }
    List<Value> elements = new ArrayList<>();
    for (int i = from; i < to; i++) {
      elements.add(
          i >= 0 && i < source.elements().size() ? source.elements().get(i) : Variables.zero(type));
    }
    return Contents.Elements.of(elements);
  }

  private Value arraycopy(Call call) {
    Value source = call.argument(0);
    Value target = call.argument(2);
    Integer from = number(call.argument(1));
    Integer to = number(call.argument(3));
    Integer length = number(call.argument(4));
    for (HeapObject object : target.objects()) {
      if (!(call.memory().contents(object) instanceof Contents.Elements before)) {
        continue;
      }
      Contents.Elements after = null;
      for (HeapObject origin : source.objects()) {
        if (call.memory().contents(origin) instanceof Contents.Elements read) {
          Contents.Elements copied = copied(read, from, before, to, length);
          after = after == null ? copied : after.join(copied);
        }
      }
      interpreter
          .variables()
          .write(object, after == null ? before.blurred() : after, call.frame(), call.memory());
    }
    return Value.UNKNOWN;
  }

  private static Contents.Elements copied(
      Contents.Elements source,
      @Nullable Integer from,
      Contents.Elements target,
      @Nullable Integer to,
      @Nullable Integer length) {
    if (to == null || length == null || target.elements() == null || from == null) {
      boolean whole =
          Integer.valueOf(0).equals(to)
              && length != null
              && length.equals(target.length().constantOrNull());
      return new Contents.Elements(
          target.length(),
          null,
          whole ? source.anyElement() : target.anyElement().or(source.anyElement()));
    }
    List<Value> elements = new ArrayList<>(target.elements());
    for (int i = 0; i < length; i++) {
      if (to + i >= 0 && to + i < elements.size()) {
        elements.set(to + i, source.get(from + i));
      }
    }
    return Contents.Elements.of(elements);
  }

  private static @Nullable Integer number(Value value) {
    return value.constantOrNull() instanceof Integer number ? number : null;
  }
}
