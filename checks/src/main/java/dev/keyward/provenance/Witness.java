package dev.keyward.provenance;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Arguments that an attacker can choose: where a method accepts one of them, it accepts the
 * attacker.
 *
 * @param text what every string or sequence of characters is, if that matters
 * @param length how many elements every array has
 */
public record Witness(Optional<String> text, int length) {
  /** Arrays of so many unknown elements, and unknown strings. */
  public static Witness ofLength(int length) {
    return new Witness(Optional.empty(), length);
  }

  /** This string, and arrays of one element. */
  public static Witness ofText(String text) {
    return of(text, 1);
  }

  /** This string, and arrays of so many unknown elements. */
  public static Witness of(String text, int length) {
    return new Witness(Optional.of(text), length);
  }

  /** An argument for a parameter of the type: never null, as libraries pass none. */
  Value argument(Value given, Type type, Function<Type, Value> element) {
    if (text.isPresent() && isText(type)) {
      return Value.constant(text.get(), null);
    }
    if (type.hasTag(TypeTag.ARRAY) && given.objectOrNull() != null) {
      given
          .objectOrNull()
          .withContents(
              Contents.Elements.of(
                  Stream.generate(() -> element.apply(((Type.ArrayType) type).elemtype))
                      .limit(length)
                      .toList()));
    }
    return given;
  }

  private static boolean isText(Type type) {
    return type.tsym.getQualifiedName().contentEquals("java.lang.String")
        || type.tsym.getQualifiedName().contentEquals("java.lang.CharSequence");
  }
}
