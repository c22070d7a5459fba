package dev.keyward.roles;

import com.google.common.collect.ImmutableMap;

/**
 * What the object that a call makes is called, in libraries that name algorithms by classes and not
 * by texts.
 *
 * @param role what the name is, for example {@link Role#TRANSFORMATION}
 * @param pattern the name, with {@code {0}} for what the first argument is called, and {@code
 *     {this}} for what the object is that tells itself more. Where names have parts, as in {@code
 *     AES/CBC/NoPadding}, that stands for the same part of it.
 * @param words what arguments are called that have names which only the library knows
 */
public record Naming(Role role, String pattern, ImmutableMap<String, String> words) {

  /** The argument's name as everybody knows it. */
  public String standard(String name) {
    return words.getOrDefault(name, name);
  }
}
