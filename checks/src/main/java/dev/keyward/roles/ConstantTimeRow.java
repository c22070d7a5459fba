package dev.keyward.roles;

import com.google.common.collect.ImmutableList;

/**
 * A method or constructor whose running time does not depend on what it is given, apart from its
 * lengths and positions.
 *
 * @param type the qualified name of its class
 * @param name its name; that of a constructor is {@code <init>}
 * @param parameters what it does with each argument
 * @param keeps whether its object holds afterwards what it was given
 * @param isPublic whether nobody learns anything from its result
 */
public record ConstantTimeRow(
    String type, String name, ImmutableList<Handling> parameters, boolean keeps, boolean isPublic) {

  /** What the method does with an argument. */
  public enum Handling {
    /** Its value may be secret. */
    VALUE,
    /** It says where or how much: the running time depends on it. */
    PLACE,
    /** What it points to is overwritten. */
    FILLED
  }

  ConstantTimeRow keeping() {
    return new ConstantTimeRow(type, name, parameters, true, isPublic);
  }

  ConstantTimeRow withPublicResult() {
    return new ConstantTimeRow(type, name, parameters, keeps, true);
  }
}
