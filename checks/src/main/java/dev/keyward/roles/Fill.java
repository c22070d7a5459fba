package dev.keyward.roles;

/**
 * A parameter that the method writes: after the call its content is an {@code output}.
 *
 * @param output what the content is afterwards, for example {@link Role#SECURE_RANDOM_OUTPUT}
 */
public record Fill(Role output) implements Parameter {

  /** A parameter whose content is {@code output} after the call. */
  public static Fill fills(Role output) {
    return new Fill(output);
  }
}
