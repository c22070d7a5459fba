/**
 * Checks of randomness: whether what has to be unguessable comes from a generator that nobody can
 * repeat.
 */
@NullMarked
package dev.keyward.checks.randomness;

import org.jspecify.annotations.NullMarked;
