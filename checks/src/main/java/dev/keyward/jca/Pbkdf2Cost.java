package dev.keyward.jca;

/**
 * The parameters of PBKDF2.
 *
 * @param scheme which PBKDF2 it is
 * @param iterations how often it repeats its hash function
 */
public record Pbkdf2Cost(PasswordBasedName scheme, int iterations) implements PasswordCost {
  @Override
  public boolean meets(Policy policy) {
    return policy.allows(limit(), iterations);
  }

  @Override
  public boolean isFarBelow(Policy policy) {
    return policy.forbids(limit(), iterations);
  }

  @Override
  public String demand(Policy policy) {
    return policy.source(limit()) + " asks for at least " + policy.minimum(limit());
  }

  private Limit limit() {
    return scheme.iterations().orElseThrow();
  }

  @Override
  public String toString() {
    return scheme.canonical() + " with " + iterations + " iterations";
  }
}
