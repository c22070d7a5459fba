/**
 * Checks of hashes and message authentication codes: whether the function is strong enough for what
 * its output is used for.
 */
@NullMarked
package dev.keyward.checks.hashing;

import org.jspecify.annotations.NullMarked;
