package dev.keyward.jca;

/**
 * The parameters of Argon2.
 *
 * @param memoryKib the memory, in KiB
 * @param iterations the passes over it
 * @param parallelism the lanes
 */
public record Argon2Cost(int memoryKib, int iterations, int parallelism) {

  /** Whether it costs an attacker enough. */
  public boolean meets(Policy policy) {
    return memoryKib >= policy.minimum(Limit.ARGON2_MEMORY_KIB)
        && iterations >= policy.minimum(Limit.ARGON2_ITERATIONS)
        && parallelism >= policy.minimum(Limit.ARGON2_PARALLELISM);
  }
}
