package dev.keyward.provenance;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operators of the language on constants, as the language specification defines them. */
final class Folding {
  private static final int MAX_TEXT = 1 << 16;

  private Folding() {}

  /** javac's own constant of a type, boxed as the program sees it. */
  static @Nullable Object constantOf(@Nullable Type type) {
    Object value = type == null ? null : type.constValue();
    return value == null ? null : coerce(value, type.getTag());
  }

  /** The constant converted to a primitive type; unchanged for other types. */
  static Object coerce(Object value, TypeTag tag) {
    if (tag == TypeTag.BOOLEAN) {
      return value instanceof Integer number ? (Object) (number != 0) : value;
    }
    if (tag == TypeTag.CHAR && value instanceof Number number) {
      return (char) number.intValue();
    }
    Number number = number(value);
    if (number == null) {
      return value;
    }
    return switch (tag) {
      case BYTE -> (byte) number.longValue();
      case SHORT -> (short) number.longValue();
      case INT -> isFloating(number) ? (Object) (int) number.doubleValue() : number.intValue();
      case LONG -> isFloating(number) ? (Object) (long) number.doubleValue() : number.longValue();
      case FLOAT -> number.floatValue();
      case DOUBLE -> number.doubleValue();
      default -> value;
    };
  }

  static Value coerce(Value value, @Nullable Type type) {
    if (type == null || !type.isPrimitive()) {
      return value;
    }
    TypeTag tag = type.getTag();
    return isChanged(value, tag)
        ? value.map(
            a ->
                a instanceof Alternative.Constant c && c.value() != Alternative.NULL
                    ? new Alternative.Constant(coerce(c.value(), tag), c.site(), c.entry())
                    : a)
        : value;
  }

  private static boolean isChanged(Value value, TypeTag tag) {
    for (Alternative alternative : value.alternatives()) {
      if (alternative instanceof Alternative.Constant constant
          && constant.value() != Alternative.NULL
          && !coerce(constant.value(), tag).equals(constant.value())) {
        return true;
      }
    }
    return false;
  }

  /** The value of {@code left op right}; null if it has none. */
  static @Nullable Object binary(JCTree.Tag operator, Object left, Object right) {
    if (operator == JCTree.Tag.EQ || operator == JCTree.Tag.NE) {
      Boolean same = same(left, right);
      return same == null ? null : same == (operator == JCTree.Tag.EQ);
    }
    if (left == Alternative.NULL || right == Alternative.NULL) {
      return operator == JCTree.Tag.PLUS ? concat(left, right) : null;
    }
    if (operator == JCTree.Tag.PLUS && (isText(left) || isText(right))) {
      return concat(left, right);
    }
    if (left instanceof Boolean one && right instanceof Boolean two) {
      return switch (operator) {
        case AND, BITAND -> one & two;
        case OR, BITOR -> one | two;
        case BITXOR -> one ^ two;
        default -> null;
      };
    }
    Number one = number(left);
    Number two = number(right);
    if (one == null || two == null) {
      return null;
    }
    if (operator == JCTree.Tag.SL || operator == JCTree.Tag.SR || operator == JCTree.Tag.USR) {
      return shift(operator, one, two);
    }
    if (one instanceof Double
        || two instanceof Double
        || one instanceof Float
        || two instanceof Float) {
      Object result = floating(operator, one.doubleValue(), two.doubleValue());
      return result instanceof Double d && !(one instanceof Double) && !(two instanceof Double)
          ? (Object) d.floatValue()
          : result;
    }
    Object result = integral(operator, one.longValue(), two.longValue());
    return result instanceof Long number && !(one instanceof Long) && !(two instanceof Long)
        ? (Object) number.intValue()
        : result;
  }

  /** The value of {@code op operand}, without assignment; null if it has none. */
  static @Nullable Object unary(JCTree.Tag operator, Object operand) {
    if (operator == JCTree.Tag.NOT) {
      return operand instanceof Boolean b ? !b : null;
    }
    Number number = number(operand);
    if (number == null) {
      return null;
    }
    boolean isLong = number instanceof Long;
    return switch (operator) {
      case POS -> number;
      case NEG ->
          isFloating(number)
              ? (Object)
                  (number instanceof Float f ? (Object) (-f) : (Object) (-number.doubleValue()))
              : isLong ? (Object) (-number.longValue()) : (Object) (-number.intValue());
      case COMPL ->
          isFloating(number)
              ? null
              : isLong ? (Object) (~number.longValue()) : (Object) (~number.intValue());
      default -> null;
    };
  }

  /** Whether two constants are the same; null where object identity would decide. */
  private static @Nullable Boolean same(Object left, Object right) {
    Number one = number(left);
    Number two = number(right);
    if (one != null && two != null) {
      return isFloating(one) || isFloating(two)
          ? one.doubleValue() == two.doubleValue()
          : one.longValue() == two.longValue();
    }
    return Objects.equals(left, right);
  }

  private static @Nullable Object concat(Object left, Object right) {
    String text = String.valueOf(left) + right;
    return text.length() > MAX_TEXT ? null : text;
  }

  private static boolean isText(Object value) {
    return value instanceof String;
  }

  private static @Nullable Object shift(JCTree.Tag operator, Number left, Number right) {
    if (isFloating(left) || isFloating(right)) {
      return null;
    }
    int distance = (int) right.longValue();
    if (left instanceof Long number) {
      return switch (operator) {
        case SL -> number << distance;
        case SR -> number >> distance;
        default -> number >>> distance;
      };
    }
    int number = left.intValue();
    return switch (operator) {
      case SL -> number << distance;
      case SR -> number >> distance;
      default -> number >>> distance;
    };
  }

  private static @Nullable Object integral(JCTree.Tag operator, long left, long right) {
    return switch (operator) {
      case PLUS -> left + right;
      case MINUS -> left - right;
      case MUL -> left * right;
      case DIV -> right == 0 ? null : left / right;
      case MOD -> right == 0 ? null : left % right;
      case BITAND -> left & right;
      case BITOR -> left | right;
      case BITXOR -> left ^ right;
      case LT -> left < right;
      case LE -> left <= right;
      case GT -> left > right;
      case GE -> left >= right;
      default -> null;
    };
  }

  private static @Nullable Object floating(JCTree.Tag operator, double left, double right) {
    return switch (operator) {
      case PLUS -> left + right;
      case MINUS -> left - right;
      case MUL -> left * right;
      case DIV -> left / right;
      case MOD -> left % right;
      case LT -> left < right;
      case LE -> left <= right;
      case GT -> left > right;
      case GE -> left >= right;
      default -> null;
    };
  }

  /** The number as the language promotes it: int, long, float or double. */
  private static @Nullable Number number(Object value) {
    if (value instanceof Character c) {
      return (int) c;
    }
    if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    return value instanceof Integer
            || value instanceof Long
            || value instanceof Float
            || value instanceof Double
        ? (Number) value
        : null;
  }

  private static boolean isFloating(Number number) {
    return number instanceof Double || number instanceof Float;
  }
}
