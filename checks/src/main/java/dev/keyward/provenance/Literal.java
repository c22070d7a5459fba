package dev.keyward.provenance;

/**
 * A constant text in the sources.
 *
 * @param site the expression: a literal, or several of them put together
 * @param text its value
 * @param name the variable that it initialises, if that has the name of a secret; else empty
 */
public record Literal(Site site, String text, String name) {}
