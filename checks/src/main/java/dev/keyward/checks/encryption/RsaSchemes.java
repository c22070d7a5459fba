package dev.keyward.checks.encryption;

import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.List;

/** What RSA ciphers are for besides the encryption of messages. */
final class RsaSchemes {
  private static final ImmutableSet<String> PRIVATE_KEYS =
      ImmutableSet.of(
          "java.security.PrivateKey",
          "java.security.interfaces.RSAPrivateKey",
          "java.security.interfaces.RSAPrivateCrtKey",
          "java.security.interfaces.RSAMultiPrimePrivateCrtKey");

  /** Shorter secrets are not spread over the modulus: those are keys without the padding. */
  private static final int MIN_SPREAD_BYTES = 128;

  private RsaSchemes() {}

  /** Whether the cipher signs by hand: it encrypts with private keys, and with nothing else. */
  static boolean signs(TrackedObject cipher) {
    return Ciphers.initialisations(cipher)
        .filter(Ciphers::encrypts)
        .allMatch(
            init -> init.argument(Role.KEY).flatMap(k -> k.all(RsaSchemes::isPrivate)).isPresent());
  }

  private static boolean isPrivate(Origin key) {
    return key.roles().contains(Role.IMPORTED_KEY)
        || key.object().filter(object -> PRIVATE_KEYS.contains(object.type())).isPresent();
  }

  /**
   * Whether the cipher only computes powers for a scheme that needs no padding, or has its own: the
   * encapsulation of a random number of the modulus' size, a check of a signature, blind
   * signatures.
   */
  static boolean isPart(TrackedObject cipher, Analysis analysis) {
    List<Provenance> inputs =
        cipher.calls().stream().flatMap(call -> call.argument(Role.CIPHER_INPUT).stream()).toList();
    return BuildingBlocks.isCompared(cipher, analysis)
        || (!inputs.isEmpty() && inputs.stream().allMatch(RsaSchemes::isNumber));
  }

  private static boolean isNumber(Provenance input) {
    return input.mayBeMadeOf(Role.CIPHER_OUTPUT)
        || input.mayBeMadeOf(Role.SIGNATURE_OUTPUT)
        || input
            .all(
                origin ->
                    origin.roles().equals(ImmutableSet.of(Role.SECURE_RANDOM_OUTPUT))
                        && origin.length().orElse(MIN_SPREAD_BYTES) >= MIN_SPREAD_BYTES)
            .isPresent();
  }
}
