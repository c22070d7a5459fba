/**
 * Markers that tell Keyward what a value or a piece of code means.
 *
 * <p>Keyward finds most misuse without them. They say what no analysis can guess: that these bytes
 * are a secret, that this result is public, that this loop over a block cipher is meant and was
 * reviewed. Each annotation's page is its specification: the numbered conditions are what the
 * checks enforce.
 *
 * <p>The annotations have no effect at run time: none is retained there, so the jar belongs to the
 * compilation only. Code that depends on annotated code compiles without it.
 */
package dev.keyward.annotations;
