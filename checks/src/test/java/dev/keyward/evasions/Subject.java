package dev.keyward.evasions;

import com.google.errorprone.bugpatterns.BugChecker;

/**
 * A program that a check judges by one value in it.
 *
 * @param check the check
 * @param type the type of the value
 * @param bad a value that the check must find, as the spellings take it
 * @param safe a value beside which the check is silent
 * @param use the statements around it, with {@code VALUE} in its place
 */
record Subject(
    Class<? extends BugChecker> check, String type, String bad, String safe, String use) {

  /** Whether the safe value is no constant, so that it has only one spelling. */
  boolean isSafeComputed() {
    return safe.endsWith(")");
  }

  @Override
  public String toString() {
    return check.getSimpleName();
  }
}
