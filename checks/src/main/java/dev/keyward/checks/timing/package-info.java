/** Checks of comparisons whose duration tells how much of a secret was right. */
@NullMarked
package dev.keyward.checks.timing;

import org.jspecify.annotations.NullMarked;
