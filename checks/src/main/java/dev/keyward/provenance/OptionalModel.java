package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.provenance.Contents.Sequence;
import dev.keyward.provenance.Contents.Sequence.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Optional} and its primitive siblings: sequences of at most one element. */
final class OptionalModel implements LibraryModel {
  private final Containers containers;

  OptionalModel(Containers containers) {
    this.containers = containers;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of(
        "java.util.Optional",
        "java.util.OptionalInt",
        "java.util.OptionalLong",
        "java.util.OptionalDouble");
  }

  @Override
  public @Nullable Value apply(Call call) {
    switch (call.name()) {
      case "of":
        return containers.sequence(call.arguments(), call);
      case "ofNullable":
        return containers.sequence(ofNullable(call.argument(0)), call);
      case "empty":
        return containers.sequence(List.of(), call);
      default:
        HeapObject object = call.receiver().objectOrNull();
        return object != null && call.memory().contents(object) instanceof Sequence held
            ? onReceiver(call, held)
            : ofUnknown(call);
    }
  }

  static Sequence ofNullable(Value value) {
    List<Alternative> present =
        value.alternatives().stream().filter(a -> !Value.NULL.alternatives().contains(a)).toList();
    boolean sure = present.stream().noneMatch(a -> a instanceof Computed);
    if (present.size() == value.alternatives().size() || present.isEmpty()) {
      return present.isEmpty()
          ? Sequence.of(List.of())
          : Sequence.of(List.of(value), sure ? Known.ORDER : Known.MEMBERS);
    }
    return Sequence.of(
        List.of(new Value(ImmutableList.copyOf(present), value.dependence(), value.weak())),
        Known.MEMBERS);
  }

  /** An optional of which nothing is known still has the default that the call brings. */
  private @Nullable Value ofUnknown(Call call) {
    return switch (call.name()) {
      case "orElse" -> held(call).or(call.argument(0));
      case "orElseGet" -> held(call).or(containers.apply(call.argument(0), call));
      default -> null;
    };
  }

  /** What an optional of which nothing is known but who gave it holds. */
  private static Value held(Call call) {
    return call.receiver().sources().isEmpty()
        ? Value.unknown(call.dependence())
        : Ingredients.mixed(List.of(call.receiver()), true, call).dependingOn(call.dependence());
  }

  private @Nullable Value onReceiver(Call call, Sequence held) {
    boolean exact = held.isExact();
    boolean present = exact && !held.elements().isEmpty();
    boolean absent = held.known() != Known.SOME && held.elements().isEmpty();
    Value first = call.argument(0);
    switch (call.name()) {
      case "get", "getAsInt", "getAsLong", "getAsDouble", "orElseThrow":
        return absent ? Value.UNKNOWN : held.any();
      case "orElse":
        return present ? held.get(0) : absent ? first : held.any().or(first);
      case "orElseGet":
        return present
            ? held.get(0)
            : absent ? containers.apply(first, call) : held.any().or(containers.apply(first, call));
      case "or":
        return present ? call.receiver() : absent ? containers.apply(first, call) : null;
      case "isPresent":
        return Containers.truth(present ? Boolean.TRUE : absent ? Boolean.FALSE : null, call);
      case "isEmpty":
        return Containers.truth(present ? Boolean.FALSE : absent ? Boolean.TRUE : null, call);
      case "map":
        return containers.sequence(containers.map(held, first, call), call);
      case "flatMap":
        return present
            ? containers.apply(first, call, held.get(0))
            : absent ? containers.sequence(List.of(), call) : null;
      case "filter":
        return containers.sequence(containers.filter(held, first, true, call), call);
      case "stream":
        return containers.sequence(held, call);
      case "ifPresent":
        containers.forEach(held, first, call);
        return Value.UNKNOWN;
      case "ifPresentOrElse":
        containers.forEach(held, first, call);
        if (!present) {
          containers.apply(call.argument(1), call);
        }
        return Value.UNKNOWN;
      default:
        return null;
    }
  }
}
