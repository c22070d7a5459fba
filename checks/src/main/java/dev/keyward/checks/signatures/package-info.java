/**
 * Checks of signatures: whether they can be forged, and whether anybody acts on what verification
 * finds.
 */
@NullMarked
package dev.keyward.checks.signatures;

import org.jspecify.annotations.NullMarked;
