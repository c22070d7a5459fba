package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.keyward.provenance.Contents.Mapping;
import dev.keyward.provenance.Contents.Sequence;
import dev.keyward.provenance.Contents.Sequence.Known;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams: every step is done at once, on all the elements. */
final class StreamModel implements LibraryModel {
  private final Interpreter interpreter;
  private final Containers containers;

  StreamModel(Interpreter interpreter, Containers containers) {
    this.interpreter = interpreter;
    this.containers = containers;
  }

  /** A collector with its arguments. */
  private record Collecting(String name, ImmutableList<Value> arguments) {}

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of(
        "java.util.stream.Stream",
        "java.util.stream.IntStream",
        "java.util.stream.LongStream",
        "java.util.stream.BaseStream",
        "java.util.stream.Collectors",
        "java.util.Arrays",
        "java.lang.String",
        "java.lang.CharSequence");
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.owner().equals("java.util.stream.Collectors")) {
      return Value.constant(new Collecting(call.name(), call.arguments()), call.site());
    }
    if (!call.owner().startsWith("java.util.stream.")) {
      return source(call);
    }
    if (call.method().isStatic()) {
      return factory(call);
    }
    HeapObject object = call.receiver().objectOrNull();
    if (object == null || !(call.memory().contents(object) instanceof Sequence sequence)) {
      return null;
    }
    Sequence next = step(call, sequence);
    return next != null ? containers.sequence(next, call) : end(call, sequence);
  }

  /** Strings and arrays as streams. */
  private @Nullable Value source(Call call) {
    switch (call.name()) {
      case "stream":
        return call.arguments().size() == 1
            ? containers.sequence(containers.read(call.argument(0), call.memory()), call)
            : null;
      case "chars", "codePoints":
        return text(call) instanceof String text
            ? containers.sequence(
                text.chars().mapToObj(c -> Value.constant(c, call.site())).toList(), call)
            : null;
      case "lines":
        return text(call) instanceof String text
            ? containers.sequence(
                text.lines().map(line -> Value.constant(line, call.site())).toList(), call)
            : null;
      default:
        return null;
    }
  }

  private @Nullable Object text(Call call) {
    return interpreter.texts().of(call.receiver(), call).constantOrNull();
  }

  private @Nullable Value factory(Call call) {
    switch (call.name()) {
      case "of":
        return containers.sequence(
            call.method().isVarArgs()
                ? containers.read(call.argument(0), call.memory())
                : Sequence.of(call.arguments()),
            call);
      case "ofNullable":
        return containers.sequence(OptionalModel.ofNullable(call.argument(0)), call);
      case "empty", "builder":
        return containers.sequence(List.of(), call);
      case "range", "rangeClosed":
        return range(call, call.name().equals("range") ? 0 : 1);
      case "generate":
        Value element = containers.apply(call.argument(0), call);
        return containers.sequence(Sequence.of(List.of(element), Known.MEMBERS), call);
      case "concat":
        Sequence one = containers.read(call.argument(0), call.memory());
        Sequence two = containers.read(call.argument(1), call.memory());
        return containers.sequence(one.plusAll(two), call);
      default:
        return null;
    }
  }

  private @Nullable Value range(Call call, int more) {
    if (!(call.argument(0).constantOrNull() instanceof Integer from)
        || !(call.argument(1).constantOrNull() instanceof Integer to)
        || (long) to - from > Contents.Elements.MAX_TOLD_APART) {
      return null;
    }
    List<Value> numbers = new ArrayList<>();
    for (int i = from; i < to + more; i++) {
      numbers.add(Value.constant(i, call.site()));
    }
    return containers.sequence(numbers, call);
  }

  /** The elements after a step that makes another stream; null if the call is none. */
  private @Nullable Sequence step(Call call, Sequence sequence) {
    Value first = call.argument(0);
    return switch (call.name()) {
      case "map", "mapToObj", "mapToInt", "mapToLong" -> containers.map(sequence, first, call);
      case "filter" -> containers.filter(sequence, first, true, call);
      case "takeWhile", "dropWhile" -> sequence.unordered();
      case "flatMap" -> flat(containers.map(sequence, first, call), call);
      case "peek" -> {
        containers.forEach(sequence, first, call);
        yield sequence;
      }
      case "boxed", "parallel", "sequential", "unordered", "onClose", "asLongStream" -> sequence;
      case "distinct" -> distinct(sequence);
      case "sorted" -> ListChanges.sorted(sequence, call.arguments().isEmpty());
      case "limit" -> part(sequence, first.constantOrNull(), true);
      case "skip" -> part(sequence, first.constantOrNull(), false);
      default -> null;
    };
  }

  private Sequence flat(Sequence streams, Call call) {
    Sequence all = Sequence.of(List.of(), streams.known());
    for (Value stream : streams.elements()) {
      all = all.plusAll(containers.read(stream, call.memory()));
    }
    return all;
  }

  private static Sequence distinct(Sequence sequence) {
    boolean decided = sequence.elements().stream().allMatch(e -> Containers.key(e) != null);
    return decided
        ? Sequence.of(
            Lists.newArrayList(sequence.elements().stream().distinct().toList()), sequence.known())
        : sequence.unordered();
  }

  private static Sequence part(Sequence sequence, @Nullable Object bound, boolean before) {
    if (!sequence.isExact() || !(bound instanceof Long n) || n < 0) {
      return sequence.unordered();
    }
    int size = sequence.elements().size();
    int cut = (int) Math.min(n, size);
    return Sequence.of(
        before ? sequence.elements().subList(0, cut) : sequence.elements().subList(cut, size));
  }

  private @Nullable Value end(Call call, Sequence sequence) {
    switch (call.name()) {
      case "findFirst":
        return containers.sequence(part(sequence, 1L, true), call);
      case "findAny", "max", "min":
        return containers.sequence(
            sequence.elements().size() <= 1 ? sequence : sequence.unordered(), call);
      case "forEach", "forEachOrdered":
        containers.forEach(sequence, call.argument(0), call);
        return Value.UNKNOWN;
      case "toList", "iterator":
        return containers.sequence(sequence, call);
      case "toArray":
        return containers.array(sequence, call.type(), call);
      case "count":
        return sequence.isExact()
            ? Value.constant((long) sequence.elements().size(), call.site())
            : Value.UNKNOWN;
      case "anyMatch":
        return match(sequence, true, true, call);
      case "allMatch":
        return match(sequence, false, false, call);
      case "noneMatch":
        return match(sequence, true, false, call);
      case "reduce":
        return reduce(sequence, call);
      case "collect":
        return call.argument(0).constantOrNull() instanceof Collecting collector
            ? collect(sequence, collector, call)
            : null;
      default:
        return null;
    }
  }

  /** Whether there is an element that is {@code wanted}; {@code answer} is the result if so. */
  private Value match(Sequence sequence, boolean wanted, boolean answer, Call call) {
    Boolean result = sequence.known() == Known.SOME ? null : !answer;
    for (Value element : sequence.elements()) {
      Value matches = containers.apply(call.argument(0), call, element);
      if (wanted ? matches.isTrue() : matches.isFalse()) {
        result = sequence.isExact() ? (Boolean) answer : null;
        break;
      }
      if (!(wanted ? matches.isFalse() : matches.isTrue())) {
        result = null;
      }
    }
    return Containers.truth(result, call);
  }

  private @Nullable Value reduce(Sequence sequence, Call call) {
    if (!sequence.isExact() || call.arguments().size() > 2) {
      return null;
    }
    boolean seeded = call.arguments().size() == 2;
    Value result = seeded ? call.argument(0) : null;
    for (Value element : sequence.elements()) {
      result =
          result == null
              ? element
              : containers.apply(call.argument(call.arguments().size() - 1), call, result, element);
    }
    return seeded
        ? result
        : containers.sequence(result == null ? List.of() : List.of(result), call);
  }

  private @Nullable Value collect(Sequence sequence, Collecting collector, Call call) {
    switch (collector.name()) {
      case "toList", "toUnmodifiableList", "toCollection":
        return containers.sequence(sequence, call);
      case "toSet", "toUnmodifiableSet":
        return containers.sequence(sequence.unordered(), call);
      case "joining":
        return sequence.isExact() ? join(sequence.elements(), collector.arguments(), call) : null;
      case "toMap", "toUnmodifiableMap", "toConcurrentMap":
        Mapping map = sequence.isExact() ? Mapping.EMPTY : Mapping.UNKNOWN;
        for (Value element : sequence.elements()) {
          Value key = containers.apply(collector.arguments().get(0), call, element);
          map =
              map.with(
                  Containers.key(key),
                  containers.apply(collector.arguments().get(1), call, element));
        }
        return containers.made(HeapObject.Kind.MAP, map, call);
      default:
        return null;
    }
  }

  /** The texts of the elements, with a delimiter, a prefix and a suffix where they are given. */
  private Value join(List<Value> elements, List<Value> around, Call call) {
    Value empty = Value.constant("", call.site());
    Value delimiter = around.isEmpty() ? empty : around.get(0);
    List<Value> parts = new ArrayList<>();
    parts.add(around.size() > 1 ? around.get(1) : empty);
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        parts.add(delimiter);
      }
      parts.add(elements.get(i));
    }
    parts.add(around.size() > 2 ? around.get(2) : empty);
    return interpreter.texts().concatenated(parts, call);
  }
}
