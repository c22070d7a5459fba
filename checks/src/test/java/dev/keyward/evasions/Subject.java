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
 * @param isAlone whether the bad value is found even where it is not used
 */
record Subject(
    Class<? extends BugChecker> check,
    String type,
    String bad,
    String safe,
    String use,
    ImmutableSet<String> missed,
    boolean isAlone) {

  Subject(Class<? extends BugChecker> check, String type, String bad, String safe, String use) {
    this(check, type, bad, safe, use, ImmutableSet.of(), false);
  }

  Subject missing(String... placements) {
    return new Subject(check, type, bad, safe, use, ImmutableSet.copyOf(placements), isAlone);
  }

  /** The check finds the bad value wherever it stands, used or not. */
  Subject alone() {
    return new Subject(check, type, bad, safe, use, missed, true);
  }

  /** What stands beside the safe value. */
  String beside() {
    return isAlone ? safe : bad;
  }

  @Override
  public String toString() {
    return check.getSimpleName();
  }
}
