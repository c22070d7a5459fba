package dev.keyward.checks.timing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.Tree;
import dev.keyward.checks.ConstantTimeEquals;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Declarations;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.constanttime.ConstantTime;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A {@link BugChecker} that flags comparisons of secrets that end at the first difference, so that
 * their duration tells how much was right.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "How long this comparison takes tells how much was right; use MessageDigest.isEqual",
    link = Docs.CHECKS + "NonConstantTimeComparison.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class NonConstantTimeComparison extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private static final ImmutableList<Role> COMPARANDS =
      ImmutableList.of(Role.EARLY_EXIT_COMPARAND, Role.LOOKUP_COMPARAND);

  /** Creates the check. */
  public NonConstantTimeComparison() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    ConstantTime promises = ConstantTime.of(analysis);
    Declarations declarations = analysis.declarations();
    // What breaks a promise of constant time is told by the check of these promises.
    return COMPARANDS.stream()
        .flatMap(role -> analysis.uses(role).stream())
        .filter(use -> !promises.leaksAt(use.call().site()))
        .flatMap(use -> judge(use, declarations).stream())
        .filter(finding -> !promises.leaksAt(finding.site()))
        .collect(toImmutableList());
  }

  private static Optional<Finding> judge(RoleUse use, Declarations declarations) {
    for (Protected kind : Protected.values()) {
      Optional<Origin> origin = use.provenance().any(kind::includes);
      boolean isCompared =
          origin.isPresent()
              && (kind == Protected.MARKED_FOR_CONSTANT_TIME
                  ? MarkedComparison.breaksPromise(use, others(use), declarations)
                  : !isOrder(use) && isExposed(use, kind) && !isAmongEquals(use, origin.get()));
      if (isCompared) {
        return Optional.of(finding(use, kind, origin.get()));
      }
    }
    return Optional.empty();
  }

  /** Whether it is asked which of two numbers is the larger one, as in checks of ranges. */
  private static boolean isOrder(RoleUse use) {
    return use.call().row().name().equals("compareTo")
        && use.call().method().owner.getQualifiedName().contentEquals("java.math.BigInteger");
  }

  /** Whether nothing is known of who calls the {@code equals} that compares, or only another. */
  private static boolean isAmongEquals(RoleUse use, Origin origin) {
    return EqualsMethods.contain(use.call().site())
        && (use.call().isMetAlone() || EqualsMethods.contain(use.placeOf(origin)));
  }

  /** Whether somebody who does not know the secret can choose the other side. */
  private static boolean isExposed(RoleUse use, Protected kind) {
    if (MarkedComparison.isLookup(use)) {
      return kind.isMarked()
          && !MarkedComparison.isChoiceOfClass(
              use); // A code of one's own is a good key to look things up by.
    }
    List<Provenance> others = others(use);
    return MarkedComparison.isDifference(use, others)
        || (others.stream().allMatch(other -> isForeign(other, kind))
            && (!MarkedComparison.isOfNumbers(use) || EarlyExit.isCausedBy(use.call().site())));
  }

  /** What the value is compared with. */
  private static List<Provenance> others(RoleUse use) {
    ImmutableList.Builder<Provenance> others = ImmutableList.builder();
    for (int i = 0; i < use.call().arguments().size(); i++) {
      if (use.call().row().role(i) == use.role()
          && use.call().arguments().get(i) != use.provenance()) {
        others.add(use.call().arguments().get(i));
      }
    }
    if (use.call().row().receiver().isPresent() && use.call().receiver() != use.provenance()) {
      others.add(use.call().receiver());
    }
    return others.build();
  }

  /** A constant is no guess, and two values of the same kind are compared by whoever made both. */
  private static boolean isForeign(Provenance other, Protected kind) {
    return other.origins().stream()
        .anyMatch(origin -> origin.constant().isEmpty() && !kind.includes(origin));
  }

  private static Finding finding(RoleUse use, Protected kind, Origin origin) {
    boolean isHere = use.placeOf(origin) == use.site();
    boolean isCertain =
        kind == Protected.MARKED_FOR_CONSTANT_TIME
            || (kind.isCertain() && use.role() != Role.LOOKUP_COMPARAND);
    Finding finding =
        Finding.at(
                isHere ? use.call().site() : use.placeOf(origin),
                String.format(
                    "%s%s is compared by %s. %s.",
                    kind.description(),
                    use.from(origin),
                    MarkedComparison.means(use),
                    MarkedComparison.advice(use)))
            .as(isCertain ? ERROR : WARNING);
    return isHere ? fix(use.call().site().tree()).map(finding::fixedBy).orElse(finding) : finding;
  }

  private static Optional<Function<VisitorState, SuggestedFix>> fix(Tree comparison) {
    return ConstantTimeEquals.ofArrays(comparison)
        .or(() -> ConstantTimeEquals.ofStrings(comparison));
  }
}
