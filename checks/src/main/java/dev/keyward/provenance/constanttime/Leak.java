package dev.keyward.provenance.constanttime;

import dev.keyward.provenance.Site;

/**
 * A place at which the running time depends on a secret.
 *
 * @param site the expression that decides
 * @param rule why the running time depends on it
 * @param path how the secret came there
 */
public record Leak(Site site, Rule rule, SecretPath path) {
  /** {@code secret parameter key -> local t (line 12) -> index}. */
  public String story() {
    return path.in(site.unit());
  }
}
