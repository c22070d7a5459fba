/**
 * Checks of keys and hashes that are made from passwords: whether guessing the password costs an
 * attacker enough.
 *
 * <p>A salt makes the attacker guess for each password anew, and iterations make each guess slow.
 */
@NullMarked
package dev.keyward.checks.passwords;

import org.jspecify.annotations.NullMarked;
