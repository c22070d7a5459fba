package dev.keyward.roles;

import com.google.common.collect.ImmutableSet;

/**
 * A parameter of one Java type, where the role alone leaves two overloads to choose from.
 *
 * @param role what the parameter means, {@link Role#OTHER} if nothing
 * @param type its qualified type, erased
 */
public record Typed(Role role, String type) implements Parameter {
  @Override
  public ImmutableSet<String> types() {
    return ImmutableSet.of(type);
  }

  @Override
  public String toString() {
    return role + "." + type;
  }
}
