package dev.keyward.jca;

/**
 * The parameters of scrypt.
 *
 * @param n the cost, a power of two
 * @param r the block size
 * @param p the parallelism
 */
public record ScryptCost(long n, int r, int p) {

  /** Whether it costs an attacker enough. */
  public boolean meets(Policy policy) {
    return n >= policy.minimum(Limit.SCRYPT_N)
        && r >= policy.minimum(Limit.SCRYPT_R)
        && p >= policy.minimum(Limit.SCRYPT_P);
  }
}
