package dev.keyward.jca;

/**
 * The parameter of bcrypt.
 *
 * @param cost the logarithm to base 2 of its rounds
 */
public record BcryptCost(int cost) implements PasswordCost {
  /** What is read of a password, in bytes; OWASP Password Storage Cheat Sheet (2026-08-17). */
  public static final int MAX_BYTES = 72;

  @Override
  public boolean meets(Policy policy) {
    return policy.allows(Limit.BCRYPT_COST, cost);
  }

  @Override
  public boolean isFarBelow(Policy policy) {
    return policy.forbids(Limit.BCRYPT_COST, cost);
  }

  @Override
  public String demand(Policy policy) {
    int minimum = policy.minimum(Limit.BCRYPT_COST);
    int advice = policy.advice(Limit.BCRYPT_COST);
    return policy.source(Limit.BCRYPT_COST)
        + " asks for at least "
        + minimum
        + (advice > minimum ? ", and new code should use " + advice : "");
  }

  @Override
  public String toString() {
    return "bcrypt with a cost of " + cost;
  }
}
