/** Checks of transport security: whether anybody makes sure who is at the other end. */
@NullMarked
package dev.keyward.checks.tls;

import org.jspecify.annotations.NullMarked;
