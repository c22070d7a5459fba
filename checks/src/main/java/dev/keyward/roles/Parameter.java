package dev.keyward.roles;

/** What one parameter of a library method is to Keyward: a {@link Role}, or a {@link Fill}. */
public sealed interface Parameter permits Role, Fill {}
