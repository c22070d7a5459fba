/**
 * Checks of keys: whether they are secret, and whether they are large enough to stay so.
 *
 * <p>A key that stands in the code is known to everybody who has the code, and a key that is too
 * small is known to everybody who takes the time.
 */
@NullMarked
package dev.keyward.checks.keys;

import org.jspecify.annotations.NullMarked;
