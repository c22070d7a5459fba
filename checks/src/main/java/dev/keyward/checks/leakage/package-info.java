/** Checks of secrets that get to where others can read them: logs, messages, addresses, texts. */
@NullMarked
package dev.keyward.checks.leakage;

import org.jspecify.annotations.NullMarked;
