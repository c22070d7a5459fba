package dev.keyward.checks.randomness;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How many bits of a secure generator are in a value, at most. */
final class Entropy {
  /** What a draw of each type yields, in bits, if it has no bound. */
  private static final ImmutableMap<String, Integer> BITS =
      ImmutableMap.of("int", 32, "long", 64, "double", 53, "float", 24, "boolean", 1);

  /** More draws than this are not told apart. */
  private static final int MAX_DRAWS = 5;

  private Entropy() {}

  /** The entropy in bits, if all of the value is secure randomness of which a bound is known. */
  static OptionalDouble of(Origin value, Analysis analysis) {
    List<RoleCall> draws = value.madeBy(Role.SECURE_RANDOM_OUTPUT);
    if (value.isUnknown()
        || draws.isEmpty()
        || draws.size() > MAX_DRAWS
        || !value.roles().equals(ImmutableSet.of(Role.SECURE_RANDOM_OUTPUT))) {
      return OptionalDouble.empty();
    }
    double bits =
        draws.stream()
            .mapToDouble(draw -> bits(draw) * Math.max(rounds(draw), executions(draw, analysis)))
            .sum();
    double whole =
        value.length().isPresent() && isBytes(draws.get(0))
            ? Math.min(bits, (double) value.length().getAsInt() * Byte.SIZE)
            : bits;
    return Double.isFinite(whole) ? OptionalDouble.of(whole) : OptionalDouble.empty();
  }

  private static boolean isBytes(RoleCall draw) {
    return draw.row().fills();
  }

  private static double bits(RoleCall draw) {
    if (draw.row().fills()) {
      return draw.arguments().get(0).all(array -> array.length().isPresent()).stream()
          .mapToDouble(array -> array.length().getAsInt() * Byte.SIZE)
          .findFirst()
          .orElse(Double.POSITIVE_INFINITY);
    }
    Optional<Provenance> size = draw.argument(Role.DRAW_SIZE_BITS);
    if (size.isPresent()) {
      return number(size).orElse(Double.POSITIVE_INFINITY);
    }
    OptionalDouble bound = number(draw.argument(Role.DRAW_BOUND));
    double origin = number(draw.argument(Role.DRAW_ORIGIN)).orElse(0);
    Integer all = BITS.get(draw.result().type());
    return all == null
        ? Double.POSITIVE_INFINITY
        : bound.isPresent() && bound.getAsDouble() - origin > 1
            ? Math.min(all, Math.log(bound.getAsDouble() - origin) / Math.log(2))
            : all;
  }

  private static OptionalDouble number(Optional<Provenance> argument) {
    return argument.flatMap(value -> value.only(Number.class)).stream()
        .mapToDouble(Number::doubleValue)
        .findFirst();
  }

  /** How often the draw is made by one run of the code, for example by a helper of two halves. */
  private static long executions(RoleCall draw, Analysis analysis) {
    return analysis.calls().stream()
        .filter(call -> call.site().equals(draw.site()) && call.isTogetherWith(draw))
        .count();
  }

  /** How often the draw is made for one value, at most. */
  private static double rounds(RoleCall draw) {
    for (TreePath path = draw.site().path(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof LambdaExpressionTree) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return draw.loops().stream().mapToDouble(Entropy::rounds).reduce(1, (a, b) -> a * b);
  }

  /** The rounds of {@code for (int i = 0; i < 8; i++)}. */
  private static double rounds(Tree loop) {
    return loop instanceof ForLoopTree counted
            && counted.getInitializer().size() == 1
            && counted.getInitializer().get(0) instanceof VariableTree start
            && start.getInitializer() != null
            && ASTHelpers.constValue(start.getInitializer()) instanceof Integer first
            && counted.getCondition() instanceof BinaryTree condition
            && ASTHelpers.constValue(condition.getRightOperand()) instanceof Integer end
            && counted.getUpdate().size() == 1
            && isStep(counted.getUpdate().get(0))
        ? switch (condition.getKind()) {
          case LESS_THAN, NOT_EQUAL_TO -> (double) end - first;
          case LESS_THAN_EQUAL -> (double) end - first + 1;
          default -> Double.POSITIVE_INFINITY;
        }
        : Double.POSITIVE_INFINITY;
  }

  private static boolean isStep(ExpressionStatementTree update) {
    return update.getExpression() instanceof UnaryTree step
        && (step.getKind() == Tree.Kind.POSTFIX_INCREMENT
            || step.getKind() == Tree.Kind.PREFIX_INCREMENT);
  }
}
