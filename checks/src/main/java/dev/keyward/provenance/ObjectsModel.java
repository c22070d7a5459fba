package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.provenance.Contents.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Objects}. */
final class ObjectsModel implements LibraryModel {
  private final Interpreter interpreter;
  private final Containers containers;

  ObjectsModel(Interpreter interpreter, Containers containers) {
    this.interpreter = interpreter;
    this.containers = containers;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of("java.util.Objects");
  }

  @Override
  public @Nullable Value apply(Call call) {
    Value first = call.argument(0);
    Sequence present = OptionalModel.ofNullable(first);
    boolean surelyPresent = present.isExact() && !present.elements().isEmpty();
    switch (call.name()) {
      case "requireNonNull":
        return present.elements().isEmpty() ? first : present.elements().get(0);
      case "requireNonNullElse":
        return or(present, surelyPresent, call.argument(1));
      case "requireNonNullElseGet":
        return surelyPresent ? first : or(present, false, containers.apply(call.argument(1), call));
      case "toString":
        Value text = interpreter.texts().of(first, call);
        return call.arguments().size() == 1 ? text : or(present, surelyPresent, call.argument(1));
      case "isNull":
        return Containers.truth(isNull(first), call);
      case "nonNull":
        Boolean isNull = isNull(first);
        return Containers.truth(isNull == null ? null : !isNull, call);
      case "equals":
        return equal(first, call.argument(1), call);
      default:
        return null;
    }
  }

  private static Value or(Sequence present, boolean surely, Value otherwise) {
    return surely
        ? present.elements().get(0)
        : present.elements().isEmpty() ? otherwise : present.elements().get(0).or(otherwise);
  }

  private static @Nullable Boolean isNull(Value value) {
    return value.isNull()
        ? (Boolean) true
        : value.alternatives().stream().noneMatch(Computed.class::isInstance)
                && value.alternatives().stream().noneMatch(Value.NULL.alternatives()::contains)
            ? false
            : null;
  }

  private @Nullable Value equal(Value left, Value right, Call call) {
    Object one = Containers.key(left);
    Object two = Containers.key(right);
    if (one != null && two != null) {
      return Containers.truth(one.equals(two), call);
    }
    return left.objects().isEmpty() && right.objects().isEmpty()
        ? Operators.combine(
            List.of(left, right),
            call.site(),
            constants -> Folding.binary(JCTree.Tag.EQ, constants[0], constants[1]))
        : null;
  }
}
