/** Checks of verification: whether anybody acts on what it finds. */
@NullMarked
package dev.keyward.checks.signatures;

import org.jspecify.annotations.NullMarked;
