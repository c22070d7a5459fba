/** Checks of what the annotations promise. */
@NullMarked
package dev.keyward.checks.annotated;

import org.jspecify.annotations.NullMarked;
