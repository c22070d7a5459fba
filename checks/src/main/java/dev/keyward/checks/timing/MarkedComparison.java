package dev.keyward.checks.timing;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.Tag;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Declarations;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.LanguageRows;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.regex.Pattern;

/** Comparisons of values that people marked to be compared in constant time only. */
final class MarkedComparison {
  private static final Pattern VALUES =
      Pattern.compile(
          "java\\.lang\\.(String|Byte|Short|Character|Integer|Long|Boolean|Float|Double)");

  private MarkedComparison() {}

  /** Whether anything but whether there is a value is asked, and not in constant time. */
  static boolean breaksPromise(RoleUse use, List<Provenance> others, Declarations declarations) {
    if (isChoiceOfClass(use)) {
      return false;
    }
    if (isLookup(use) || isDifference(use, others)) {
      return true;
    }
    boolean isFormat = use.call().row().name().matches("(starts|ends)With");
    if (others.stream().anyMatch(other -> isTrivial(other, isFormat))) {
      return false;
    }
    return !isOfNumbers(use)
        || (isValue(use.site().tree().type) && isItself(use.site().tree(), declarations))
        || EarlyExit.isCausedBy(use.call().site());
  }

  /** What says only whether a value is there, or, at its start or end, of which form it is. */
  private static boolean isTrivial(Provenance other, boolean isFormat) {
    return other.origins().stream() // Where there is none, it is null.
        .allMatch(
            origin ->
                origin
                    .constant()
                    .filter(value -> isFormat || value instanceof Number || value.equals(""))
                    .isPresent());
  }

  /** Whether a switch asks only which class an object has. */
  static boolean isChoiceOfClass(RoleUse use) {
    return use.call().row() == LanguageRows.SWITCH && !isValue(use.site().tree().type);
  }

  static boolean isLookup(RoleUse use) {
    return use.role() == Role.LOOKUP_COMPARAND || use.call().row() == LanguageRows.SWITCH;
  }

  /** Whether numbers are compared: elements of arrays take a loop to tell anything. */
  static boolean isOfNumbers(RoleUse use) {
    return use.call().row() == LanguageRows.EQUALITY
        || (use.call().row().name().startsWith("compare")
            && use.call().method().type.getParameterTypes().stream().allMatch(Type::isPrimitive));
  }

  /** Whether a loop ends where the difference of two elements is not zero. */
  static boolean isDifference(RoleUse use, List<Provenance> others) {
    JCTree operand = TreeInfo.skipParens(use.site().tree());
    return use.call().row() == LanguageRows.EQUALITY
        && operand instanceof JCBinary difference
        && (difference.hasTag(Tag.BITXOR) || difference.hasTag(Tag.MINUS))
        && difference.lhs.type.constValue() == null
        && difference.rhs.type.constValue() == null
        && others.stream().allMatch(other -> other.all(MarkedComparison::isNumber).isPresent())
        && EarlyExit.isCausedBy(use.call().site());
  }

  private static boolean isNumber(Origin origin) {
    return origin.constant().filter(Number.class::isInstance).isPresent();
  }

  /** Whether the operand is what people marked, not a part of it. */
  private static boolean isItself(JCTree operand, Declarations declarations) {
    JCTree tree = TreeInfo.skipParens(operand);
    Symbol symbol = TreeInfo.symbol(tree instanceof JCMethodInvocation call ? call.meth : tree);
    return symbol != null && declarations.isComparedInConstantTime(symbol);
  }

  /** Whether {@code ==} compares values, and not which object it is. */
  private static boolean isValue(Type type) {
    return type != null
        && (type.isPrimitive()
            || (type.tsym.flags() & Flags.ENUM) != 0
            || VALUES.matcher(type.tsym.getQualifiedName()).matches());
  }

  /** How it is compared and why that is wrong, as a part of the message. */
  static String means(RoleUse use) {
    boolean isOperator = use.call().row() == LanguageRows.EQUALITY;
    if (isOperator && !EarlyExit.isCausedBy(use.call().site())) {
      return "an operator, although it says that it is compared in constant time only";
    }
    return (isOperator ? "a loop" : use.call().row().name())
        + ", which ends at the first difference: by measuring time, an attacker finds the right"
        + " value byte by byte";
  }

  /** What to do instead. */
  static String advice(RoleUse use) {
    if (use.role() == Role.LOOKUP_COMPARAND) {
      return "Look up a hash of it instead";
    }
    return switch (use.type()) {
      case "char[]", "short[]", "int[]", "long[]" ->
          "Gather the differences of all elements with ^ and |, and look at the sum once, or encode"
              + " both into bytes and use MessageDigest.isEqual";
      default -> "Use MessageDigest.isEqual";
    };
  }
}
