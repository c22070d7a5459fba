package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.tree.JCTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code java.util.function} makes of functions. */
final class FunctionModel implements LibraryModel {
  private final Containers containers;

  FunctionModel(Containers containers) {
    this.containers = containers;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of(
        "java.util.function.Function",
        "java.util.function.BiFunction",
        "java.util.function.UnaryOperator",
        "java.util.function.IntUnaryOperator",
        "java.util.function.Predicate",
        "java.util.function.BiPredicate",
        "java.util.function.IntPredicate",
        "java.util.function.Consumer",
        "java.util.function.BiConsumer");
  }

  @Override
  public @Nullable Value apply(Call call) {
    Value self = call.receiver();
    Value other = call.argument(0);
    return switch (call.name()) {
      case "identity" -> Functions.computed(inner -> inner.argument(0), call);
      case "andThen" ->
          call.owner().endsWith("Consumer")
              ? Functions.computed(inner -> each(self, other, inner), call)
              : Functions.computed(inner -> containers.apply(other, inner, all(self, inner)), call);
      case "compose" ->
          Functions.computed(
              inner ->
                  containers.apply(self, inner, containers.apply(other, inner, inner.argument(0))),
              call);
      case "negate" -> Functions.computed(inner -> not(all(self, inner), inner), call);
      case "not" -> Functions.computed(inner -> not(all(other, inner), inner), call);
      case "and", "or" ->
          Functions.computed(
              inner ->
                  Operators.combine(
                      List.of(all(self, inner), all(other, inner)),
                      inner.site(),
                      constants ->
                          Folding.binary(
                              call.name().equals("and") ? JCTree.Tag.AND : JCTree.Tag.OR,
                              constants[0],
                              constants[1])),
              call);
      default -> null;
    };
  }

  private Value each(Value first, Value second, Call inner) {
    all(first, inner);
    return all(second, inner);
  }

  private Value all(Value function, Call inner) {
    return containers.apply(function, inner, inner.arguments().toArray(Value[]::new));
  }

  private static Value not(Value value, Call inner) {
    return Operators.combine(
        List.of(value), inner.site(), args -> Folding.unary(JCTree.Tag.NOT, args[0]));
  }
}
