package dev.keyward.evasions;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.bugpatterns.BugChecker;

/**
 * A program that a check judges by one value in it.
 *
 * @param check the check
 * @param type the type of the value
 * @param bad a value that the check must find, as the spellings take it
 * @param safe a value beside which the check is silent
 * @param use the statements around it, with {@code VALUE} in its place
 * @param missed the placements in which the check does not find the bad value
 */
record Subject(
    Class<? extends BugChecker> check,
    String type,
    String bad,
    String safe,
    String use,
    ImmutableSet<String> missed) {

  Subject(Class<? extends BugChecker> check, String type, String bad, String safe, String use) {
    this(check, type, bad, safe, use, ImmutableSet.of());
  }

  Subject missing(String... placements) {
    return new Subject(check, type, bad, safe, use, ImmutableSet.copyOf(placements));
  }

  @Override
  public String toString() {
    return check.getSimpleName();
  }
}
