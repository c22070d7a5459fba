package dev.keyward.checks.passwords;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.LiteralTree;
import dev.keyward.checks.Finding;
import dev.keyward.jca.Argon2Cost;
import dev.keyward.jca.Argon2Variant;
import dev.keyward.jca.BcryptCost;
import dev.keyward.jca.Limit;
import dev.keyward.jca.PasswordCost;
import dev.keyward.jca.Policy;
import dev.keyward.jca.ScryptCost;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.stream.Stream;

/** What makes guessing a password too cheap in the hash of a library, chosen or by default. */
record HasherCosts(Analysis analysis, Policy policy) {
  private static final String REMEDY =
      " Old hashes still verify, for each stores its parameters: rehash them at the next login.";

  private static final String EXACT_REMEDY =
      " Old hashes verify only with the parameters that they were made with: keep these for them,"
          + " beside the new ones, and rehash at the next login.";

  private static final String ENCRYPTION_REMEDY =
      " Derive the key yourself, and hand it over; read what is encrypted already with the old one.";

  /** What is told to an object that else has defaults of its own. */
  private static final ImmutableSet<Role> CHANGES =
      Sets.immutableEnumSet(
          Role.KEY_FACTORY_NAME, Role.ARGON2_MEMORY_KIB, Role.ARGON2_MEMORY_LOG_KIB);

  Stream<Finding> findings() {
    return Stream.of(
            chosen(Role.BCRYPT_COST, (use, cost) -> new BcryptCost(cost)),
            chosen(Role.SCRYPT_N, HasherCosts::scrypt),
            chosen(Role.ARGON2_MEMORY_KIB, HasherCosts::argon2),
            chosen(Role.ARGON2_MEMORY_LOG_KIB, (use, log) -> argon2(use, 1 << Math.min(log, 30))),
            uses(Role.PASSWORD_HASHER).flatMap(use -> byDefault(use, REMEDY).stream()),
            uses(Role.EXACT_PASSWORD_HASHER).flatMap(use -> byDefault(use, EXACT_REMEDY).stream()),
            uses(Role.PASSWORD)
                .flatMap(use -> byDefault(use, ENCRYPTION_REMEDY).stream())
                .map(finding -> finding.as(WARNING)),
            uses(Role.PASSWORD_HASHER).flatMap(use -> impliedVariant(use).stream()),
            uses(Role.ARGON2_VARIANT).flatMap(use -> variant(use).stream()))
        .flatMap(findings -> findings);
  }

  private Stream<RoleUse> uses(Role role) {
    return analysis.wholeUses(role).stream().filter(use -> new Derivation(use.call()).matters());
  }

  private interface Cost {
    PasswordCost of(RoleUse use, int number);
  }

  private static PasswordCost scrypt(RoleUse use, int n) {
    return new ScryptCost(n, best(use, Role.SCRYPT_BLOCK_SIZE), best(use, Role.SCRYPT_PARALLELISM));
  }

  private static PasswordCost argon2(RoleUse use, int memoryKib) {
    return new Argon2Cost(
        memoryKib, best(use, Role.ARGON2_ITERATIONS), best(use, Role.ARGON2_PARALLELISM));
  }

  /** The largest number that it can be: what is not known may be large enough. */
  private static int best(RoleUse use, Role role) {
    ImmutableList<Provenance> numbers =
        Stream.concat(
                use.argument(role).stream(),
                use.call()
                    .receiver()
                    .objects()
                    .flatMap(builder -> builder.calls().stream())
                    .flatMap(call -> call.argument(role).stream()))
            .collect(toImmutableList());
    return numbers.isEmpty()
        ? byDefault(use, role)
        : numbers.stream().mapToInt(HasherCosts::best).max().getAsInt();
  }

  private static int best(Provenance numbers) {
    return numbers.constant().isPresent()
        ? numbers.constants(Integer.class).max(Integer::compare).orElse(Integer.MAX_VALUE)
        : Integer.MAX_VALUE;
  }

  /** What a builder takes that is not told. */
  private static int byDefault(RoleUse use, Role role) {
    return use.call().receiver().isUnknown()
        ? Integer.MAX_VALUE
        : use.creations()
            .flatMap(creation -> creation.row().implied().stream())
            .flatMap(spelled -> PasswordCost.parse(spelled).stream())
            .filter(Argon2Cost.class::isInstance)
            .map(Argon2Cost.class::cast)
            .map(cost -> role == Role.ARGON2_ITERATIONS ? cost.iterations() : cost.parallelism())
            .max(Integer::compare)
            .orElse(Integer.MAX_VALUE);
  }

  private Stream<Finding> chosen(Role role, Cost cost) {
    return uses(role)
        .flatMap(
            use ->
                tooCheap(use, cost)
                    .filter(finding -> !Derivation.isPrescribed(use, analysis))
                    .stream());
  }

  private Optional<Finding> tooCheap(RoleUse use, Cost cost) {
    return use.provenance()
        .any(origin -> number(origin).filter(n -> !cost.of(use, n).meets(policy)).isPresent())
        .map(
            origin -> {
              PasswordCost chosen = cost.of(use, number(origin).orElseThrow());
              Finding finding =
                  Finding.at(
                          use.placeOf(origin),
                          chosen
                              + use.from(origin)
                              + tooCheap(chosen)
                              + (isExact(use) ? EXACT_REMEDY : REMEDY))
                      .as(severity(chosen))
                      .outsideTests();
              return isRaisedSafely(use, origin) ? finding.fixedBy(s -> raised(use)) : finding;
            });
  }

  private static Optional<Integer> number(Origin origin) {
    return origin
        .constant()
        .filter(value -> value instanceof Integer number && number > 0)
        .map(Integer.class::cast);
  }

  private String tooCheap(PasswordCost cost) {
    return " is too cheap to guess: " + cost.demand(policy) + ".";
  }

  private SeverityLevel severity(PasswordCost cost) {
    return cost.isFarBelow(policy) ? ERROR : WARNING;
  }

  /** Whether the result does not tell how it was made. */
  private static boolean isExact(RoleUse use) {
    return use.argument(Role.SALT).isPresent()
        || Stream.concat(Stream.of(use.call()), use.creations())
            .map(call -> call.row().result())
            .anyMatch(Optional.of(Role.EXACT_PASSWORD_HASHER)::equals);
  }

  /** Whether the cost is a literal, and the hash tells it to those who verify. */
  private static boolean isRaisedSafely(RoleUse use, Origin origin) {
    return use.role() == Role.BCRYPT_COST
        && !isExact(use)
        && use.placeOf(origin) == use.site()
        && use.site().tree() instanceof LiteralTree;
  }

  private SuggestedFix raised(RoleUse cost) {
    return SuggestedFix.replace(
        cost.site().tree(), Integer.toString(policy.advice(Limit.BCRYPT_COST)));
  }

  private Optional<Finding> byDefault(RoleUse use, String remedy) {
    boolean isChanged =
        use.call().result().calls().stream()
            .anyMatch(call -> CHANGES.stream().anyMatch(r -> call.argument(r).isPresent()));
    return use.call()
        .row()
        .implied()
        .flatMap(PasswordCost::parse)
        .filter(cost -> !cost.meets(policy) && !isChanged)
        .map(
            cost ->
                Finding.at(
                        use.call().site(),
                        "By default this is " + cost + ", which" + tooCheap(cost) + remedy)
                    .as(severity(cost)));
  }

  private static Optional<Finding> impliedVariant(RoleUse use) {
    return use.call()
        .row()
        .implied()
        .flatMap(Argon2Variant::parse)
        .flatMap(Argon2Variant::weakness)
        .map(
            weakness -> Finding.at(use.call().site(), message("By default", weakness)).as(WARNING));
  }

  private static Optional<Finding> variant(RoleUse use) {
    return use.provenance()
        .any(origin -> weakness(origin).isPresent())
        .map(
            origin ->
                Finding.at(
                        use.placeOf(origin),
                        message("Here" + use.from(origin), weakness(origin).orElseThrow()))
                    .as(WARNING));
  }

  private static Optional<String> weakness(Origin variant) {
    return variant
        .constant()
        .map(Object::toString)
        .flatMap(Argon2Variant::parse)
        .flatMap(Argon2Variant::weakness);
  }

  private static String message(String where, String weakness) {
    return where
        + " "
        + weakness
        + ". Use Argon2id, as RFC 9106 and OWASP advise for passwords; each old hash names its"
        + " variant, so verify it with that, and rehash it at the next login.";
  }
}
