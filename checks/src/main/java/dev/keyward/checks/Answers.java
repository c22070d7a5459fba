package dev.keyward.checks;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Comparisons in which nothing takes part but constants, and what is computed to try it out. */
final class Answers {
  private static final ImmutableSet<Role> COMPARANDS =
      Sets.immutableEnumSet(Role.EARLY_EXIT_COMPARAND, Role.CONSTANT_TIME_COMPARAND);

  private final ImmutableSet<Role> outputs;

  private final Supplier<Set<RoleCall>> comparisons;
  private final Supplier<Set<Site>> compared;

  /**
   * The comparisons of a compilation.
   *
   * @param outputs what can be computed to try it out
   */
  Answers(Analysis analysis, ImmutableSet<Role> outputs) {
    this.outputs = outputs;
    this.comparisons = Suppliers.memoize(() -> comparisons(analysis));
    this.compared = Suppliers.memoize(() -> compared(analysis));
  }

  private Set<RoleCall> comparisons(Analysis analysis) {
    return comparands(analysis)
        .map(RoleUse::call)
        .filter(call -> sides(call).allMatch(this::isExpected))
        .collect(Collectors.toSet());
  }

  private static Stream<Provenance> sides(RoleCall comparison) {
    Stream<Provenance> arguments =
        IntStream.range(0, comparison.arguments().size())
            .filter(i -> COMPARANDS.contains(comparison.row().role(i)))
            .mapToObj(comparison.arguments()::get);
    return Stream.concat(
        arguments,
        comparison.row().receiver().filter(COMPARANDS::contains).stream()
            .map(role -> comparison.receiver()));
  }

  private Set<Site> compared(Analysis analysis) {
    return comparands(analysis)
        .filter(use -> isComparison(use.call()))
        .flatMap(use -> use.provenance().origins().stream())
        .flatMap(origin -> outputs.stream().flatMap(role -> origin.madeBy(role).stream()))
        .map(RoleCall::site)
        .collect(Collectors.toSet());
  }

  private static Stream<RoleUse> comparands(Analysis analysis) {
    return COMPARANDS.stream().flatMap(role -> analysis.uses(role).stream());
  }

  /** Whether the call is one of the comparisons. */
  boolean isComparison(RoleCall call) {
    return comparisons.get().contains(call);
  }

  /** Whether what the call puts out is compared in this way. */
  boolean isCompared(RoleCall call) {
    return compared.get().contains(call.site());
  }

  /** Whether the value is constant, drawn, or computed. */
  boolean isExpected(Provenance value) {
    return value.all(this::isExpected).isPresent();
  }

  private boolean isExpected(Origin origin) {
    return origin.fixed().isPresent()
        || (!origin.isUnknown()
            && !origin.roles().isEmpty()
            && origin.roles().stream()
                .allMatch(role -> outputs.contains(role) || role == Role.SECURE_RANDOM_OUTPUT));
  }
}
