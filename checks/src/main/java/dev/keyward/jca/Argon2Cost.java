package dev.keyward.jca;

import com.google.common.collect.ImmutableList;

/**
 * The parameters of Argon2.
 *
 * @param memoryKib the memory, in KiB
 * @param iterations the passes over it
 * @param parallelism the lanes
 */
public record Argon2Cost(int memoryKib, int iterations, int parallelism) implements PasswordCost {

  /** What costs an attacker the same: OWASP Password Storage Cheat Sheet of 2026-08-17. */
  private static final ImmutableList<Argon2Cost> EQUIVALENTS =
      ImmutableList.of(
          new Argon2Cost(19_456, 2, 1),
          new Argon2Cost(47_104, 1, 1),
          new Argon2Cost(12_288, 3, 1),
          new Argon2Cost(9_216, 4, 1),
          new Argon2Cost(7_168, 5, 1));

  /** The first choice of RFC 9106, section 4, of September 2021; the second is the advice. */
  private static final Argon2Cost FIRST_CHOICE = new Argon2Cost(1 << 21, 1, 4);

  @Override
  public boolean meets(Policy policy) {
    Argon2Cost minimum =
        new Argon2Cost(
            policy.minimum(Limit.ARGON2_MEMORY_KIB),
            policy.minimum(Limit.ARGON2_ITERATIONS),
            policy.minimum(Limit.ARGON2_PARALLELISM));
    return covers(minimum)
        || covers(FIRST_CHOICE)
        || (EQUIVALENTS.get(0).covers(minimum) && EQUIVALENTS.stream().anyMatch(this::covers));
  }

  @Override
  public boolean isFarBelow(Policy policy) {
    return !new Argon2Cost(
            (int) Math.min(2L * memoryKib, Integer.MAX_VALUE), iterations, parallelism)
        .meets(policy);
  }

  @Override
  public String demand(Policy policy) {
    return policy.source(Limit.ARGON2_MEMORY_KIB)
        + " asks for at least "
        + policy.minimum(Limit.ARGON2_MEMORY_KIB)
        + " KiB with "
        + policy.minimum(Limit.ARGON2_ITERATIONS)
        + " passes";
  }

  @Override
  public String toString() {
    return "Argon2 with " + memoryKib + " KiB and " + iterations + " passes";
  }

  private boolean covers(Argon2Cost other) {
    return memoryKib >= other.memoryKib
        && iterations >= other.iterations
        && parallelism >= other.parallelism;
  }
}
