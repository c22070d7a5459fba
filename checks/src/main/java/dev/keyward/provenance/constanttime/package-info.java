/**
 * Which running times depend on secrets: an analysis of its own, of the methods that promise that
 * theirs does not, and of the methods of the module that these call.
 *
 * <p>Values are secret or not, each with the path on which the secret came. What is written where a
 * secret decides whether it is written is secret, too. Conditions, addresses, sizes and calls that
 * a secret decides are leaks.
 */
@NullMarked
package dev.keyward.provenance.constanttime;

import org.jspecify.annotations.NullMarked;
