package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Object}, {@code Enum}, strings of objects, and the end of the program. */
final class LanguageModel implements LibraryModel {
  private final Interpreter interpreter;
  private final Containers containers;

  LanguageModel(Interpreter interpreter, Containers containers) {
    this.interpreter = interpreter;
    this.containers = containers;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of(
        "Array", // The compiler's class of all arrays, which declares clone().
        "java.lang.Object",
        "java.lang.Enum",
        "java.lang.System",
        "java.lang.Runtime",
        "java.lang.String",
        "java.lang.CharSequence",
        "java.lang.Iterable",
        // The compiler's own class of the members of arrays.
        "Array");
  }

  @Override
  public @Nullable Value apply(Call call) {
    switch (call.name()) {
      case "<init>":
        return call.owner().equals("java.lang.Object")
            ? Value.reference(
                Ingredients.made(HeapObject.Kind.LIBRARY, call.method().owner.type, null, call))
            : null;
      case "exit", "halt":
        call.memory().kill();
        return Value.UNKNOWN;
      case "clone":
        return clone(call);
      case "toString", "name":
        return text(call);
      case "valueOf":
        return call.owner().equals("java.lang.String") ? string(call) : null;
      case "transform":
        return containers.apply(call.argument(0), call, call.receiver());
      case "ordinal":
        return ordinal(call);
      case "equals":
        return identity(call);
      default:
        return null;
    }
  }

  private @Nullable Value text(Call call) {
    Value self = call.receiver();
    HeapObject object = self.objectOrNull();
    if (object != null && call.name().equals("name") && object.enumConstant() != null) {
      return Value.constant(object.enumConstant(), object.site()).dependingOn(self.dependence());
    }
    if (self.constantOrNull() instanceof LibraryEnumConstant member) {
      return Value.constant(member.name(), call.site());
    }
    Value text = interpreter.texts().of(self, call);
    return text.isConstant() || (object != null && object.kind() == HeapObject.Kind.TEXT)
        ? text
        : null;
  }

  private @Nullable Value string(Call call) {
    Value value = call.argument(0);
    return value.objects().isEmpty()
            || value.objects().stream().anyMatch(o -> o.kind() == HeapObject.Kind.ARRAY)
        ? null
        : interpreter.texts().of(value, call);
  }

  private @Nullable Value ordinal(Call call) {
    HeapObject object = call.receiver().objectOrNull();
    if (object == null || object.enumConstant() == null) {
      return null;
    }
    ClassSymbol type = object.enumType();
    List<Value> constants = interpreter.fields().enumConstants(type, call.frame(), call.memory());
    for (int i = 0; i < constants.size(); i++) {
      if (constants.get(i).objectOrNull() == object) {
        return Value.constant(i, call.site()).dependingOn(call.dependence());
      }
    }
    return null;
  }

  private static @Nullable Value identity(Call call) {
    HeapObject one = call.receiver().objectOrNull();
    HeapObject two = call.argument(0).objectOrNull();
    if (one == null || two == null || !call.owner().equals("java.lang.Object")) {
      return call.owner().equals("java.lang.Enum") && one != null && two != null
          ? Containers.truth(one == two, call)
          : null;
    }
    return one == two
        ? Containers.truth(true, call)
        : isPlain(one) && isPlain(two) ? Containers.truth(false, call) : null;
  }

  /** Whether the object is one that the run made, and equal to no other. */
  private static boolean isPlain(HeapObject object) {
    return !object.isGiven() && object.kind() == HeapObject.Kind.INSTANCE;
  }

  private static @Nullable Value clone(Call call) {
    Value copies = null;
    for (HeapObject object : call.receiver().objects()) {
      if (object.kind() != HeapObject.Kind.ARRAY) {
        return null;
      }
      Value copy = copy(object, call);
      copies = copies == null ? copy : copies.or(copy);
    }
    boolean isSure = call.receiver().alternatives().size() == call.receiver().objects().size();
    return copies == null || isSure ? copies : copies.or(Value.UNKNOWN);
  }

  static Value copy(HeapObject array, Call call) {
    HeapObject copy = Ingredients.made(HeapObject.Kind.ARRAY, array.type(), null, call);
    Contents contents = call.memory().contents(array);
    if (contents != null) {
      call.memory().put(new Memory.Cell.Contents(copy), contents);
    }
    return Value.reference(copy).dependingOn(call.dependence());
  }
}
