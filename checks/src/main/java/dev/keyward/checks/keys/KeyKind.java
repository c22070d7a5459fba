package dev.keyward.checks.keys;

import dev.keyward.jca.KeyAlgorithm;
import dev.keyward.jca.KeyAlgorithm.Family;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import java.util.Optional;

/**
 * A kind of key of which the policy says how large it has to be.
 *
 * @param name what it is called, for example {@code RSA}
 * @param limit what the policy says
 */
record KeyKind(String name, Limit limit) {
  /** Keys of a family, where nothing else is known of them. */
  static KeyKind of(Family family) {
    return new KeyKind(family.name(), family.sizeLimit().orElseThrow());
  }

  /** The kind of key of this name; nothing if all sizes are sound, or none are. */
  static Optional<KeyKind> of(String name) {
    return KeyAlgorithm.parse(name)
        .filter(algorithm -> !algorithm.isWeak())
        .flatMap(
            algorithm -> limit(algorithm).map(limit -> new KeyKind(algorithm.canonical(), limit)));
  }

  private static Optional<Limit> limit(KeyAlgorithm algorithm) {
    return algorithm.family() == Family.HMAC
        ? Optional.of(Limit.HMAC_KEY_BYTES)
        : algorithm.sizeLimit();
  }

  boolean allows(int bits, Policy policy) {
    return policy.allows(limit, bits / unit());
  }

  boolean forbids(int bits, Policy policy) {
    return policy.forbids(limit, bits / unit());
  }

  /** {@code NIST SP 800-131A revision 2 (2019-03-21) asks for at least 2048, use 3072}. */
  String demand(Policy policy) {
    int minimum = policy.minimum(limit) * unit();
    int advice = policy.advice(limit) * unit();
    return policy.source(limit)
        + " asks for at least "
        + minimum
        + (advice > minimum ? ", use " + advice : "");
  }

  private int unit() {
    return limit.unit() == Limit.Unit.BYTES ? Byte.SIZE : 1;
  }
}
