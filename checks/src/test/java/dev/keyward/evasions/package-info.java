/**
 * The same misuse, spelled and placed in every way that people and generators do it.
 *
 * <p>A {@link dev.keyward.evasions.Subject} is a small program with a hole for a value. {@link
 * dev.keyward.evasions.Spelling}s write the value in other words, {@link
 * dev.keyward.evasions.Placement}s bring it there by other ways. Whatever the combination, the bad
 * value must be found and the safe one must not.
 */
@NullMarked
package dev.keyward.evasions;

import org.jspecify.annotations.NullMarked;
