package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import dev.keyward.support.Masked;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The elements of an array that are all constants.
 *
 * @param elements boxed; empty where the array is too long to be read element by element
 * @param length the number of elements, -1 where it is not known
 * @param neverWritten whether nobody wrote to it since {@code new}
 */
public record ConstantArray(ImmutableList<Object> elements, int length, boolean neverWritten) {

  /** Whether every element is known to be zero. */
  public boolean isZero() {
    return neverWritten
        || (!elements.isEmpty() && elements.stream().allMatch(e -> e instanceof Byte b && b == 0));
  }

  /** The text, if the elements are known and characters. */
  Optional<String> text() {
    return !elements.isEmpty() && elements.stream().allMatch(Character.class::isInstance)
        ? Optional.of(elements.stream().map(Object::toString).collect(Collectors.joining()))
        : Optional.empty();
  }

  /** What can be told of it without giving it away. */
  String masked() {
    return text().map(Masked::text).orElseGet(() -> Masked.bytes(length));
  }
}
