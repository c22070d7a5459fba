package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static java.util.Comparator.comparing;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.KeyAlgorithm.Family;
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
            analysis.uses(Role.KEY_SIZE_BITS).stream()
                .flatMap(use -> KeySize.tooSmall(use, policy).stream())
                .map(size -> fixed(size, policy)),
            analysis.uses(Role.CURVE_NAME).stream()
                .flatMap(use -> CurveUse.weak(use, policy).stream())
                .filter(CurveUse::generatesKeys)
                .map(curve -> curve.finding(policy)),
            ParameterSet.tooSmall(analysis, policy).map(finding -> finding.as(WARNING)),
            DefaultSize.tooSmall(analysis, policy),
            analysis.uses(Role.PRIME).stream().flatMap(use -> prime(use, policy)),
            analysis.uses(Role.FIELD_SIZE_BITS).stream()
                .flatMap(use -> number(use, KeyKind.of(Family.EC), policy)),
            analysis.uses(Role.PUBLIC_EXPONENT).stream()
                .flatMap(use -> PublicExponent.bad(use, policy).stream())
                .map(exponent -> exponent.finding(policy)))
        .flatMap(findings -> findings)
        .sorted(comparing(finding -> finding.severity().orElse(ERROR)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Finding fixed(KeySize size, Policy policy) {
    Finding finding = tooSmall(size.use(), size.origin(), size.bits(), size.kind(), policy);
    return SizeFix.of(size, policy).map(finding::fixedBy).orElse(finding);
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
        .filter(value -> value instanceof BigInteger || value instanceof Integer)
        .map(value -> value instanceof BigInteger prime ? prime.bitLength() : (Integer) value);
  }
}
