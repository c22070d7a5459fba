package dev.keyward.provenance;

/**
 * How many steps the interpretation of a module may take, so that its cost grows with the length of
 * the code and not with what the code computes.
 *
 * <p>Every run gets a share of what is left, in which it follows calls and rounds of loops and asks
 * what other code leaves in fields. Past it, the run still sees the rest of its own body.
 */
final class Budget {
  /** Few modules need more: calls with roles, and what decides about them, are rare. */
  private static final long TREES_PER_STEP = 24;

  private static final long MIN_STEPS = 100_000;

  /** After so many steps in all, what calls the code with roles is left out. */
  private static final long TREES_PER_STEP_IN_ALL = 8;

  private static final long MIN_STEPS_IN_ALL = 250_000;

  /** Enough to follow a transformation through several methods and a table of options. */
  private static final int MAX_SHARE = 10_000;

  private static final int MIN_SHARE = 200;

  /** Most runs need little; what they leave is for those that need much. */
  private static final int OVERCOMMITMENT = 8;

  private final long limit;
  private long remaining;
  private long taken;
  private int pending = 1;

  Budget(long trees) {
    this.remaining = Math.max(MIN_STEPS, trees / TREES_PER_STEP);
    this.limit = Math.max(MIN_STEPS_IN_ALL, trees / TREES_PER_STEP_IN_ALL);
  }

  /** Says how many runs are still to come. */
  void pending(int runs) {
    pending = Math.max(1, runs);
  }

  /** The steps in which the next run may follow calls. */
  int share() {
    return (int) Math.max(MIN_SHARE, Math.min(MAX_SHARE, remaining * OVERCOMMITMENT / pending));
  }

  /** Whether nothing is left for runs that are not necessary. */
  boolean isSpent() {
    return taken > limit;
  }

  void spent(int steps) {
    taken += steps;
    remaining = Math.max(0, remaining - steps);
  }
}
