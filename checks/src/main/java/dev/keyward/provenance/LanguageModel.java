package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Object}, {@code Objects}, {@code Enum} and the boxes. */
final class LanguageModel implements LibraryModel {
  private final Interpreter interpreter;

  LanguageModel(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of(
        "Array", // The compiler's class of all arrays, which declares clone().
        "java.lang.Object",
        "java.lang.Enum",
        "java.util.Objects",
        "java.lang.String",
        "java.lang.CharSequence",
        "java.lang.Iterable");
  }

  @Override
  public @Nullable Value apply(Call call) {
    return switch (call.owner()) {
      case "java.util.Objects" -> objects(call);
      case "java.lang.String" -> string(call);
      default -> object(call);
    };
  }

  private @Nullable Value objects(Call call) {
    return switch (call.name()) {
      case "requireNonNull" -> withoutNull(call.argument(0));
      case "requireNonNullElse" -> {
        Value first = call.argument(0);
        boolean mayBeNull =
            first.alternatives().stream().anyMatch(a -> !(a instanceof Reference) && !isPresent(a));
        yield mayBeNull ? withoutNull(first).or(call.argument(1)) : first;
      }
      case "toString" -> interpreter.library().text(call.argument(0), call.memory());
      default -> null;
    };
  }

  private static boolean isPresent(Alternative alternative) {
    return alternative instanceof Constant constant && constant.value() != Alternative.NULL;
  }

  private static Value withoutNull(Value value) {
    List<Alternative> present =
        value.alternatives().stream()
            .filter(a -> !(a instanceof Constant c && c.value() == Alternative.NULL))
            .toList();
    return present.isEmpty()
        ? value
        : new Value(
            com.google.common.collect.ImmutableList.copyOf(present),
            value.dependencies(),
            value.weak());
  }

  private @Nullable Value string(Call call) {
    if (call.name().equals("valueOf")
        && !call.argument(0).objects().isEmpty()
        && call.argument(0).objects().stream().noneMatch(o -> o.kind() == HeapObject.Kind.ARRAY)) {
      return interpreter.library().text(call.argument(0), call.memory());
    }
    return null;
  }

  private @Nullable Value object(Call call) {
    HeapObject object = call.receiver().objectOrNull();
    switch (call.name()) {
      case "clone":
        return object == null || object.kind() != HeapObject.Kind.ARRAY ? null : copy(object, call);
      case "toString", "name":
        Value text = interpreter.library().text(call.receiver(), call.memory());
        return text.isConstant() || (object != null && object.kind() == HeapObject.Kind.TEXT)
            ? text
            : call.receiver().constantOrNull() instanceof LibraryEnumConstant member
                ? Value.constant(member.name(), call.site())
                : null;
      case "equals":
        return identity(call);
      default:
        return null;
    }
  }

  private @Nullable Value identity(Call call) {
    HeapObject one = call.receiver().objectOrNull();
    HeapObject two = call.argument(0).objectOrNull();
    return one != null && two != null && one.enumConstant() != null && two.enumConstant() != null
        ? Value.constant(one == two, call.site())
        : null;
  }

  private static Value copy(HeapObject array, Call call) {
    HeapObject copy = Ingredients.made(HeapObject.Kind.ARRAY, array.type(), null, call);
    Contents contents = call.memory().contents(array);
    if (contents != null) {
      call.memory().put(new Memory.Cell.Contents(copy), contents);
    }
    return Value.reference(copy).dependingOn(call.dependencies());
  }
}
