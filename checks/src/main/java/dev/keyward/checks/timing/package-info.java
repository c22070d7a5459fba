/**
 * Checks of what can be observed from outside: comparisons whose duration tells how much of a
 * secret was right, and answers that tell what was wrong.
 */
@NullMarked
package dev.keyward.checks.timing;

import org.jspecify.annotations.NullMarked;
