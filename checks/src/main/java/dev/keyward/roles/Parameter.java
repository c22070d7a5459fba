package dev.keyward.roles;

import com.google.common.collect.ImmutableSet;

/**
 * What one parameter of a library method is to Keyward: a {@link Role}, a {@link Fill}, or a role
 * with the {@link Typed} parameter that tells an overload from its siblings.
 */
public sealed interface Parameter permits Role, Fill, Typed {
  /**
   * The Java types that the parameter can have, themselves or a subtype; empty where any type will
   * do. Nested classes are spelled with {@code $}, arrays with {@code []}.
   */
  ImmutableSet<String> types();
}
