/**
 * Checks of protocols: whether each step is taken, in its order and on the right bytes.
 *
 * <p>What a digest, a MAC, a signature or a cipher computes depends on the calls before. Code that
 * leaves one out compiles, and mostly runs.
 */
@NullMarked
package dev.keyward.checks.protocol;

import org.jspecify.annotations.NullMarked;
