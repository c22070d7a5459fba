package dev.keyward.checks.passwords;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static java.util.Comparator.comparing;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.Trials;
import dev.keyward.jca.Limit;
import dev.keyward.jca.PasswordBasedName;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags password hashes that cost an attacker too little. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Guessing this password is too cheap; raise the cost, and rehash at the next login",
    link = Docs.CHECKS + "WeakPasswordHashParameters.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class WeakPasswordHashParameters extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** What PBES2 of the JDK uses where nobody says otherwise: measured on JDK 17 and 25. */
  private static final int JDK_ITERATIONS = 4096;

  /** Creates the check. */
  public WeakPasswordHashParameters() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Trials trials = new Trials(analysis);
    return Stream.of(
            analysis.wholeUses(Role.ITERATIONS).stream()
                .filter(use -> !trials.isTest(use))
                .flatMap(
                    use ->
                        iterations(use, policy)
                            .filter(finding -> !Derivation.isPrescribed(use, analysis))),
            analysis.wholeUses(Role.KEY_SIZE_BITS).stream()
                .filter(use -> !trials.isTest(use))
                .flatMap(use -> keySize(use, policy)),
            analysis.wholeUses(Role.OPERATION_MODE).stream().flatMap(use -> byDefault(use, policy)),
            new HasherCosts(analysis, policy).findings())
        .flatMap(findings -> findings)
        .sorted(comparing(finding -> finding.severity().orElse(ERROR)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<Finding> iterations(RoleUse use, Policy policy) {
    Derivation derivation = new Derivation(use.call());
    return derivation.matters() && !derivation.isOfFixedFormat()
        ? derivation
            .leastDemanding(policy)
            .map(scheme -> tooFew(use, scheme, policy))
            .orElseGet(() -> tooFewForAny(use, derivation, policy))
            .stream()
        : Stream.empty();
  }

  private static Optional<Finding> tooFew(RoleUse use, PasswordBasedName scheme, Policy policy) {
    Limit limit = scheme.iterations().orElseThrow();
    return use.provenance()
        .any(origin -> number(origin).filter(n -> !policy.allows(limit, n)).isPresent())
        .map(
            origin ->
                finding(use, origin, scheme.canonical(), limit, policy)
                    .as(policy.forbids(limit, number(origin).orElseThrow()) ? ERROR : WARNING));
  }

  /** Fewer than half of what the fastest function needs are too few, whichever function it is. */
  private static Optional<Finding> tooFewForAny(RoleUse use, Derivation derivation, Policy policy) {
    Limit limit = Limit.PBKDF2_SHA512_ITERATIONS;
    return use.provenance()
        .any(origin -> number(origin).filter(n -> policy.forbids(limit, n)).isPresent())
        .map(
            origin ->
                finding(use, origin, "PBKDF2, even with SHA-512", limit, policy)
                    .as(derivation.isSurelyPbkdf2() ? ERROR : WARNING));
  }

  private static Stream<Finding> keySize(RoleUse use, Policy policy) {
    Derivation derivation = new Derivation(use.call());
    boolean isDerived =
        use.argument(Role.ITERATIONS).isPresent()
            && derivation.matters()
            && !derivation.isOfFixedFormat();
    return use
        .provenance()
        .any(origin -> number(origin).filter(n -> isShort(n, policy)).isPresent())
        .filter(origin -> isDerived)
        .map(
            origin -> {
              int bits = number(origin).orElseThrow();
              return Finding.at(
                      use.placeOf(origin),
                      "Guessing a key of "
                          + bits
                          + " bits"
                          + use.from(origin)
                          + " is easier than guessing a good password: "
                          + policy.source(Limit.DERIVED_KEY_BITS)
                          + " asks for at least "
                          + policy.minimum(Limit.DERIVED_KEY_BITS)
                          + " bits; the size is not in bytes.")
                  .as(policy.forbids(Limit.DERIVED_KEY_BITS, bits) ? ERROR : WARNING);
            })
        .stream();
  }

  private static boolean isShort(int bits, Policy policy) {
    return !policy.allows(Limit.DERIVED_KEY_BITS, bits);
  }

  /** A password-based cipher that is given no parameters takes its own. */
  private static Stream<Finding> byDefault(RoleUse mode, Policy policy) {
    return Derivation.withDefaults(mode.call())
        .filter(scheme -> !policy.allows(scheme.iterations().orElseThrow(), JDK_ITERATIONS))
        .map(
            scheme -> {
              Limit limit = scheme.iterations().orElseThrow();
              return Finding.at(
                      mode.call().site(),
                      "Without a PBEParameterSpec this cipher is content with "
                          + message(
                              JDK_ITERATIONS + " iterations", scheme.canonical(), limit, policy))
                  .as(policy.forbids(limit, JDK_ITERATIONS) ? ERROR : WARNING);
            })
        .stream();
  }

  private static Finding finding(
      RoleUse use, Origin origin, String scheme, Limit limit, Policy policy) {
    String number = number(origin).orElseThrow() + " iterations" + use.from(origin);
    return Finding.at(use.placeOf(origin), message(number + " are too few", scheme, limit, policy));
  }

  private static String message(String what, String scheme, Limit limit, Policy policy) {
    int minimum = policy.minimum(limit);
    int advice = policy.advice(limit);
    return what
        + " for "
        + scheme
        + ": "
        + policy.source(limit)
        + " asks for at least "
        + minimum
        + (advice > minimum ? ", newer advice for " + advice : "")
        + ". Store the number beside each hash, so that old ones still verify, and rehash them at"
        + " the next login.";
  }

  /** A number that is accepted: what is not positive throws, or stands for something else. */
  private static Optional<Integer> number(Origin origin) {
    return origin
        .text()
        .map(Ints::tryParse)
        .or(() -> origin.constant().filter(Integer.class::isInstance).map(Integer.class::cast))
        .filter(number -> number > 0);
  }
}
