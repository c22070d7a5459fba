package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import dev.keyward.checks.Finding;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A public exponent that new keys should not have.
 *
 * @param use where it is chosen
 * @param origin where it comes from
 * @param number the exponent
 */
record PublicExponent(RoleUse use, Origin origin, BigInteger number) {

  /** The exponent if it is bad; nothing for that of a key that exists. */
  static Optional<PublicExponent> bad(RoleUse use, Policy policy) {
    return use.provenance()
        .any(origin -> number(origin).filter(n -> !isGood(n, policy)).isPresent())
        .filter(origin -> use.argument(Role.KEY_SIZE_BITS).isPresent())
        .map(origin -> new PublicExponent(use, origin, number(origin).orElseThrow()));
  }

  private static Optional<BigInteger> number(Origin origin) {
    return origin.constant().filter(BigInteger.class::isInstance).map(BigInteger.class::cast);
  }

  private static boolean isGood(BigInteger exponent, Policy policy) {
    return exponent.testBit(0) && exponent.compareTo(minimum(policy)) >= 0;
  }

  private static BigInteger minimum(Policy policy) {
    return BigInteger.valueOf(policy.minimum(Limit.RSA_PUBLIC_EXPONENT));
  }

  Finding finding(Policy policy) {
    boolean isUseless = number.compareTo(BigInteger.TWO) <= 0 || !number.testBit(0);
    return Finding.at(
            use.placeOf(origin),
            "The public exponent "
                + number
                + use.from(origin)
                + (isUseless ? " makes no key: " : " is safe only under perfect padding: ")
                + policy.source(Limit.RSA_PUBLIC_EXPONENT)
                + " asks for an odd number of at least "
                + minimum(policy)
                + ". Use RSAKeyGenParameterSpec.F4.")
        .as(isUseless ? ERROR : WARNING);
  }
}
