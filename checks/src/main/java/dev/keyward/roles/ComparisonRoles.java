package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/**
 * The JDK's comparisons and look-ups, which stop at the first difference: they tell whoever can
 * measure time how much of a secret is right.
 */
public final class ComparisonRoles {
  public static final RoleTable TABLE =
      RoleTable.library("java.base")
          .plainType("java.lang.String")
          .method("equals", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("equalsIgnoreCase", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("contentEquals", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("compareTo", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("compareToIgnoreCase", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("startsWith", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("startsWith", EARLY_EXIT_COMPARAND, OTHER)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("endsWith", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("regionMatches", OTHER, EARLY_EXIT_COMPARAND, OTHER, OTHER)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("regionMatches", OTHER, OTHER, EARLY_EXIT_COMPARAND, OTHER, OTHER)
          .receiver(EARLY_EXIT_COMPARAND)
          .plainType("java.lang.CharSequence")
          .staticMethod("compare", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .plainType("java.lang.Comparable")
          .method("compareTo", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .plainType("java.util.Comparator")
          .method("compare", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .plainType("java.util.Objects")
          .staticMethod("equals", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .staticMethod("deepEquals", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .staticMethod("compare", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND, OTHER)
          .plainType("java.util.Arrays")
          .staticMethod("equals", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .staticMethod("equals", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND, OTHER)
          .staticMethod(
              "equals",
              EARLY_EXIT_COMPARAND,
              OFFSET_BYTES,
              OTHER,
              EARLY_EXIT_COMPARAND,
              OFFSET_BYTES,
              OTHER)
          .staticMethod("deepEquals", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .staticMethod("binarySearch", OTHER, LOOKUP_COMPARAND)
          .staticMethod("binarySearch", OTHER, LOOKUP_COMPARAND, OTHER)
          .staticMethod("compare", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .staticMethod("compare", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND, OTHER)
          .staticMethod(
              "compare",
              EARLY_EXIT_COMPARAND,
              OFFSET_BYTES,
              OTHER,
              EARLY_EXIT_COMPARAND,
              OFFSET_BYTES,
              OTHER)
          .staticMethod("compareUnsigned", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .staticMethod(
              "compareUnsigned",
              EARLY_EXIT_COMPARAND,
              OFFSET_BYTES,
              OTHER,
              EARLY_EXIT_COMPARAND,
              OFFSET_BYTES,
              OTHER)
          .staticMethod("mismatch", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .staticMethod("mismatch", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND, OTHER)
          .staticMethod(
              "mismatch",
              EARLY_EXIT_COMPARAND,
              OFFSET_BYTES,
              OTHER,
              EARLY_EXIT_COMPARAND,
              OFFSET_BYTES,
              OTHER)
          .plainType("java.nio.ByteBuffer")
          .method("equals", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("compareTo", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("mismatch", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .plainType("java.nio.CharBuffer")
          .method("equals", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("compareTo", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("mismatch", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .plainType("java.math.BigInteger")
          .method("equals", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("compareTo", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .plainType("java.util.UUID")
          .method("equals", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("compareTo", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .plainType("java.lang.Integer")
          .method("equals", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .staticMethod("compare", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .staticMethod("compareUnsigned", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .plainType("java.lang.Long")
          .method("equals", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .staticMethod("compare", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .staticMethod("compareUnsigned", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .plainType("java.lang.Byte")
          .staticMethod("compare", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .staticMethod("compareUnsigned", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .plainType("java.lang.Character")
          .staticMethod("compare", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
          .plainType("java.util.Optional")
          .method("equals", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .plainType("java.util.List")
          .method("equals", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("indexOf", LOOKUP_COMPARAND)
          .method("lastIndexOf", LOOKUP_COMPARAND)
          .plainType("java.util.Set")
          .method("equals", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .plainType("java.util.Collection")
          .method("contains", LOOKUP_COMPARAND)
          .method("remove", LOOKUP_COMPARAND)
          .plainType("java.util.Collections")
          .staticMethod("binarySearch", OTHER, LOOKUP_COMPARAND)
          .staticMethod("binarySearch", OTHER, LOOKUP_COMPARAND, OTHER)
          .staticMethod("frequency", OTHER, LOOKUP_COMPARAND)
          .plainType("java.util.Map")
          .method("equals", EARLY_EXIT_COMPARAND)
          .receiver(EARLY_EXIT_COMPARAND)
          .method("get", LOOKUP_COMPARAND)
          .method("getOrDefault", LOOKUP_COMPARAND, OTHER)
          .method("containsKey", LOOKUP_COMPARAND)
          .method("containsValue", LOOKUP_COMPARAND)
          .method("computeIfAbsent", LOOKUP_COMPARAND, OTHER)
          .method("computeIfPresent", LOOKUP_COMPARAND, OTHER)
          .method("remove", LOOKUP_COMPARAND)
          .build();

  private ComparisonRoles() {}
}
