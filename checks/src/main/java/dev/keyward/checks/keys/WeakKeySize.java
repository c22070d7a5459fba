package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static dev.keyward.checks.keys.CurveUse.Purpose.GENERATION;
import static java.util.Comparator.comparing;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.KeyAlgorithm.Family;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags keys, curves, groups and exponents that are too small. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This key is too small to last; make a larger one",
    link = Docs.CHECKS + "WeakKeySize.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class WeakKeySize extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public WeakKeySize() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return Stream.of(
            analysis.uses(Role.KEY_SIZE_BITS).stream().flatMap(use -> size(use, policy)),
            curves(analysis, policy),
            analysis.uses(Role.PRIME).stream().flatMap(use -> prime(use, policy)),
            analysis.uses(Role.FIELD_SIZE_BITS).stream()
                .flatMap(use -> number(use, KeyKind.of(Family.EC), policy)),
            analysis.uses(Role.PUBLIC_EXPONENT).stream()
                .filter(use -> use.argument(Role.KEY_SIZE_BITS).isPresent())
                .flatMap(use -> exponent(use, policy)))
        .flatMap(findings -> findings)
        .sorted(comparing(finding -> finding.severity().orElse(ERROR)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<Finding> size(RoleUse use, Policy policy) {
    return KeySize.tooSmall(use, policy)
        .map(
            size -> {
              Finding finding = tooSmall(use, size.origin(), size.bits(), size.kind(), policy);
              return SizeFix.of(size, policy).map(finding::fixedBy).orElse(finding);
            })
        .stream();
  }

  private static Finding tooSmall(
      RoleUse use, Origin origin, int bits, KeyKind kind, Policy policy) {
    return Finding.at(
            use.placeOf(origin),
            bits
                + " bits"
                + use.from(origin)
                + " are too few for "
                + kind.name()
                + ": "
                + kind.demand(policy)
                + ".")
        .as(kind.forbids(bits, policy) ? ERROR : WARNING);
  }

  /** Who makes keys on a curve is told; who reads keys, or what nobody can tell, is not. */
  private static Stream<Finding> curves(Analysis analysis, Policy policy) {
    List<CurveUse> weak =
        analysis.uses(Role.CURVE_NAME).stream()
            .flatMap(use -> CurveUse.weak(use, policy).stream())
            .toList();
    return weak.stream()
        .filter(curve -> curve.purpose() == GENERATION)
        .map(
            curve ->
                Finding.at(
                        curve.use().placeOf(curve.origin()),
                        curve.objection()
                            + curve.use().from(curve.origin())
                            + ". Use secp256r1, or X25519 to agree on keys and Ed25519 to sign.")
                    .as(policy.forbids(Limit.EC_BITS, curve.curve().bits()) ? ERROR : WARNING));
  }

  /** A literal prime, unless it is part of a key that exists. */
  private static Stream<Finding> prime(RoleUse use, Policy policy) {
    RoleCall call = use.call();
    Family family =
        call.argument(Role.GROUP_ORDER).isPresent()
            ? Family.DSA
            : call.argument(Role.GROUP_GENERATOR).isPresent() ? Family.DH : Family.EC;
    boolean isKey =
        call.argument(Role.PUBLIC_NUMBER).isPresent()
            || call.argument(Role.PRIVATE_NUMBER).isPresent();
    return isKey ? Stream.empty() : number(use, KeyKind.of(family), policy);
  }

  private static Stream<Finding> number(RoleUse use, KeyKind kind, Policy policy) {
    return use
        .provenance()
        .any(origin -> bits(origin).filter(bits -> !kind.allows(bits, policy)).isPresent())
        .map(origin -> tooSmall(use, origin, bits(origin).orElseThrow(), kind, policy))
        .stream();
  }

  private static Optional<Integer> bits(Origin origin) {
    return origin
        .constant()
        .map(value -> value instanceof BigInteger prime ? prime.bitLength() : (Integer) value);
  }

  private static Stream<Finding> exponent(RoleUse use, Policy policy) {
    return use
        .provenance()
        .any(origin -> exponent(origin).filter(e -> !isLarge(e, policy)).isPresent())
        .map(
            origin -> {
              BigInteger exponent = exponent(origin).orElseThrow();
              boolean isUseless = exponent.compareTo(BigInteger.TWO) <= 0 || !exponent.testBit(0);
              return Finding.at(
                      use.placeOf(origin),
                      "The public exponent "
                          + exponent
                          + use.from(origin)
                          + (isUseless ? " makes no key" : " is safe only under perfect padding")
                          + ": "
                          + policy.source(Limit.RSA_PUBLIC_EXPONENT)
                          + " asks for an odd number of at"
                          + " least "
                          + policy.minimum(Limit.RSA_PUBLIC_EXPONENT)
                          + ". Use RSAKeyGenParameterSpec.F4.")
                  .as(isUseless ? ERROR : WARNING);
            })
        .stream();
  }

  private static Optional<BigInteger> exponent(Origin origin) {
    return origin.constant().filter(BigInteger.class::isInstance).map(BigInteger.class::cast);
  }

  private static boolean isLarge(BigInteger exponent, Policy policy) {
    return exponent.testBit(0)
        && exponent.compareTo(BigInteger.valueOf(policy.minimum(Limit.RSA_PUBLIC_EXPONENT))) >= 0;
  }
}
