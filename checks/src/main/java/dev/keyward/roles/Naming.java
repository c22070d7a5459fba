package dev.keyward.roles;

/**
 * What the object that a call makes is called, in libraries that name algorithms by classes and not
 * by texts.
 *
 * @param role what the name is, for example {@link Role#TRANSFORMATION}
 * @param pattern the name, with {@code {0}} for what the first argument is called. Where names have
 *     parts, as in {@code AES/CBC/NoPadding}, that stands for the same part of it.
 */
public record Naming(Role role, String pattern) {}
