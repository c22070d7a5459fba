/**
 * The language of the domain: names of algorithms in every spelling, curves, identifiers, and the
 * dated numbers of the policy.
 */
@NullMarked
package dev.keyward.jca;

import org.jspecify.annotations.NullMarked;
