package dev.keyward.roles;

import com.google.common.collect.ImmutableSet;

/**
 * A parameter that the method writes: after the call its content is an {@code output}.
 *
 * @param output what the content is afterwards, for example {@link Role#SECURE_RANDOM_OUTPUT}
 */
public record Fill(Role output) implements Parameter {
  private static final ImmutableSet<String> CONTAINERS =
      ImmutableSet.of("byte[]", "char[]", "java.nio.ByteBuffer", "java.util.List");

  /** A parameter whose content is {@code output} after the call. */
  public static Fill fills(Role output) {
    return new Fill(output);
  }

  @Override
  public ImmutableSet<String> types() {
    return CONTAINERS;
  }
}
