package dev.keyward.provenance.constanttime;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.Tree.Kind;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import org.jspecify.annotations.Nullable;

/** What operators make of secrets. */
final class Operators {
  private static final ImmutableSet<Kind> DIVISIONS =
      ImmutableSet.of(
          Kind.DIVIDE, Kind.REMAINDER, Kind.DIVIDE_ASSIGNMENT, Kind.REMAINDER_ASSIGNMENT);

  private static final ImmutableSet<Kind> SHIFTS =
      ImmutableSet.of(
          Kind.LEFT_SHIFT,
          Kind.RIGHT_SHIFT,
          Kind.UNSIGNED_RIGHT_SHIFT,
          Kind.LEFT_SHIFT_ASSIGNMENT,
          Kind.RIGHT_SHIFT_ASSIGNMENT,
          Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT);

  private final Execution execution;

  Operators(Execution execution) {
    this.execution = execution;
  }

  static boolean isShortCircuit(Kind operator) {
    return operator == Kind.CONDITIONAL_AND || operator == Kind.CONDITIONAL_OR;
  }

  /** The value of an operator that evaluates both of its operands. */
  Secrecy binary(JCTree tree, Secrecy left, Secrecy right) {
    Kind kind = tree.getKind();
    if (tree.type.constValue() != null
        || ((kind == Kind.EQUAL_TO || kind == Kind.NOT_EQUAL_TO) && isIdentity((JCBinary) tree))) {
      return Secrecy.NONE;
    }
    return compound(tree, left, right);
  }

  /** The value of an operator, whether it is assigned or not. */
  Secrecy compound(JCTree tree, Secrecy left, Secrecy right) {
    SecretPath secret = left.any() != null ? left.any() : right.any();
    Kind kind = tree.getKind();
    if (DIVISIONS.contains(kind)) {
      execution.check(tree, Rule.DIVISION, secret);
    } else if (SHIFTS.contains(kind)) {
      execution.check(tree, Rule.SHIFT, right.any());
    } else if (!tree.type.isPrimitive() && (kind == Kind.PLUS || kind == Kind.PLUS_ASSIGNMENT)) {
      execution.check(tree, Rule.TEXT, secret);
    }
    return Secrecy.of(secret);
  }

  /** Whether references are compared that say nothing of what they refer to. */
  private static boolean isIdentity(JCBinary comparison) {
    Type left = comparison.lhs.type;
    Type right = comparison.rhs.type;
    return isNull(left) || isNull(right) || (isOpaque(left) && isOpaque(right));
  }

  private static boolean isNull(@Nullable Type type) {
    return type != null && type.hasTag(TypeTag.BOT);
  }

  private static boolean isOpaque(@Nullable Type type) {
    return type != null
        && !type.isPrimitive()
        && !(type.tsym != null && (type.tsym.flags() & Flags.ENUM) != 0);
  }
}
