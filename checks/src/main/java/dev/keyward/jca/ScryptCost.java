package dev.keyward.jca;

import com.google.common.collect.ImmutableList;

/**
 * The parameters of scrypt.
 *
 * @param n the cost in memory and time, a power of two
 * @param r the block size
 * @param p the parallelism
 */
public record ScryptCost(long n, int r, int p) implements PasswordCost {

  /** What costs an attacker the same: OWASP Password Storage Cheat Sheet of 2026-08-17. */
  private static final ImmutableList<ScryptCost> EQUIVALENTS =
      ImmutableList.of(
          new ScryptCost(1 << 17, 8, 1),
          new ScryptCost(1 << 16, 8, 2),
          new ScryptCost(1 << 15, 8, 3),
          new ScryptCost(1 << 14, 8, 5),
          new ScryptCost(1 << 13, 8, 10));

  @Override
  public boolean meets(Policy policy) {
    ScryptCost minimum =
        new ScryptCost(
            policy.minimum(Limit.SCRYPT_N),
            policy.minimum(Limit.SCRYPT_R),
            policy.minimum(Limit.SCRYPT_P));
    return covers(minimum)
        || (EQUIVALENTS.get(0).covers(minimum) && EQUIVALENTS.stream().anyMatch(this::covers));
  }

  @Override
  public boolean isFarBelow(Policy policy) {
    return !new ScryptCost(2 * n, r, p).meets(policy);
  }

  @Override
  public String demand(Policy policy) {
    return policy.source(Limit.SCRYPT_N)
        + " asks for at least N = "
        + policy.minimum(Limit.SCRYPT_N)
        + ", r = "
        + policy.minimum(Limit.SCRYPT_R)
        + ", p = "
        + policy.minimum(Limit.SCRYPT_P);
  }

  @Override
  public String toString() {
    return "scrypt with N = " + n + ", r = " + r + ", p = " + p;
  }

  private boolean covers(ScryptCost other) {
    return n >= other.n && r >= other.r && p >= other.p;
  }
}
