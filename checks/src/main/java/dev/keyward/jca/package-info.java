/**
 * The language of the domain: what names of algorithms, transformations, curves and key algorithms
 * mean, however they are spelled, and which numbers the policy asks for.
 *
 * <p>Spellings are understood as the JDK's own look-up understands them: what every supported JDK
 * and Bouncy Castle reject is not understood here either, because such a program throws.
 */
@NullMarked
package dev.keyward.jca;

import org.jspecify.annotations.NullMarked;
