package vault;

import dev.keyward.annotations.Secret;

/** A tenant, and the words that open its vault. */
record Tenant(String name, @Secret String unlockWords) {
  @Override
  public String toString() {
    return "Tenant " + name;
  }
}
