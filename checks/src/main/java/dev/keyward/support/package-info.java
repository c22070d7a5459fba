/** What every check needs from its surroundings: flags, suppressions, pages, failures. */
@NullMarked
package dev.keyward.support;

import org.jspecify.annotations.NullMarked;
