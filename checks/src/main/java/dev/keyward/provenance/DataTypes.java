package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;

/** The types whose values are nothing but what they were made of. */
final class DataTypes {
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "java.lang.Object",
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.lang.Iterable",
          "java.lang.ThreadLocal",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.lang.Number",
          "java.math.BigInteger",
          "java.math.BigDecimal",
          "java.util.function.Supplier",
          "java.util.concurrent.atomic.AtomicReference");

  /** Packages of collections, streams and buffers. */
  private static final ImmutableSet<String> PACKAGES =
      ImmutableSet.of(
          "java.util",
          "java.util.stream",
          "java.util.concurrent",
          "java.nio",
          "com.google.common.collect");

  private DataTypes() {}

  static boolean include(Type type) {
    if (type instanceof Type.ArrayType array) {
      return include(array.elemtype);
    }
    return switch (type.getTag()) {
      case BYTE, CHAR, SHORT, INT, LONG, FLOAT, DOUBLE, TYPEVAR -> true;
      case CLASS ->
          NAMES.contains(type.tsym.getQualifiedName().toString())
              || PACKAGES.contains(type.tsym.packge().getQualifiedName().toString());
      default -> false;
    };
  }
}
