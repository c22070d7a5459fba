package dev.keyward.checks.randomness;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.RoleCheck;
import dev.keyward.jca.GeneratorName;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import dev.keyward.support.Docs;
import java.util.Optional;

/** A {@link BugChecker} that flags secure generators that are seeded with what others know. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This seed can be guessed; let SecureRandom seed itself",
    link = Docs.CHECKS + "PredictableSeed.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class PredictableSeed extends RoleCheck {
  private static final long serialVersionUID = 1L;

  private static final String ADVICE =
      "Let SecureRandom seed itself, and derive keys from passwords with PBKDF2 or Argon2.";

  /** Creates the check. */
  public PredictableSeed() {
    super(Role.SEED, Role.SECURE_RANDOM_NAME);
  }

  @Override
  protected Optional<Finding> judge(RoleUse use, Policy policy) {
    return use.role() == Role.SEED ? judge(use) : unseeded(use);
  }

  private static Optional<Finding> judge(RoleUse seed) {
    Optional<RoleCall> creation =
        isConstructor(seed.call()) ? Optional.of(seed.call()) : seed.creations().findFirst();
    if (creation.isEmpty() || hasDrawn(seed.call())) {
      return Optional.empty();
    }
    Optional<GeneratorName> repeatable =
        creation.get().argument(Role.SECURE_RANDOM_NAME).stream()
            .flatMap(name -> name.constants(String.class))
            .flatMap(name -> GeneratorName.parse(name).stream())
            .filter(GeneratorName::isRepeatable)
            .findFirst();
    if (repeatable.isPresent() && isSeededElsewhere(seed, creation.get())) {
      return Optional.empty();
    }
    return repeatable.isPresent()
        ? repeated(seed, creation.get(), repeatable.get())
        : mixedIn(seed, creation.get());
  }

  /** A generator that does not seed itself, and that nobody else seeds. */
  private static Optional<Finding> unseeded(RoleUse name) {
    TrackedObject generator = name.call().result();
    boolean isAlone =
        !generator.isShared()
            && generator.passedTo().isEmpty()
            && generator.calls().stream().noneMatch(call -> call.argument(Role.SEED).isPresent());
    return generator.calls().stream()
        .filter(call -> isAlone && isOutput(call))
        .findFirst()
        .flatMap(draw -> name.provenance().only(String.class))
        .flatMap(GeneratorName::parse)
        .filter(GeneratorName::needsSeed)
        .map(
            type ->
                Finding.at(
                    name.call().site(),
                    String.format(
                        "Nobody seeds this %s, so that it puts out the same bytes in every process."
                            + " Use SecureRandom.",
                        type)));
  }

  private static boolean isOutput(RoleCall call) {
    return call.row().outputs().anyMatch(Role.SECURE_RANDOM_OUTPUT::equals);
  }

  private static boolean isConstructor(RoleCall call) {
    return call.row().kind() == RoleRow.Kind.CONSTRUCTOR;
  }

  /** Whether the generator has seeded itself; a later seed can only add to that. */
  private static boolean hasDrawn(RoleCall seeding) {
    return seeding.earlierCalls().stream()
        .filter(call -> call.argument(Role.SEED_LENGTH_BYTES).isEmpty())
        .anyMatch(PredictableSeed::isOutput);
  }

  /** Seeds add up, so that one which nobody can guess is enough. */
  private static boolean isSeededElsewhere(RoleUse seed, RoleCall creation) {
    return creation.result().calls().stream()
        .filter(call -> !call.site().equals(seed.call().site()))
        .flatMap(call -> call.argument(Role.SEED).stream())
        .anyMatch(other -> other.any(origin -> knowledge(origin, seed).isPresent()).isEmpty());
  }

  private static Optional<Finding> repeated(
      RoleUse seed, RoleCall creation, GeneratorName generator) {
    Optional<Origin> known = seed.provenance().any(o -> knowledge(o, seed).isPresent());
    Optional<RoleCall> keys =
        creation.result().passedTo().stream()
            .filter(call -> call.argument(Role.RANDOM).isPresent())
            .findFirst();
    String drawn =
        keys.map(call -> ", keys that are drawn at " + call.site() + " included").orElse("");
    if (known.isPresent()) {
      Finding finding =
          Finding.at(
                  seed.placeOf(known.get()),
                  String.format(
                      "The seed is %s, and before its first use it decides all that %s puts"
                          + " out%s. %s",
                      knowledge(known.get(), seed).orElseThrow(), generator, drawn, ADVICE))
              .as(ERROR);
      return Optional.of(generator.isForTests() ? finding.outsideTests() : finding);
    }
    boolean derives = keys.isPresent() && !seed.provenance().mayBeMadeOf(Role.SECURE_RANDOM_OUTPUT);
    return derives
        ? Optional.of(
            Finding.at(
                    seed.site(),
                    String.format(
                        "This seed decides all that %s puts out%s: that makes a key of whatever"
                            + " the seed is, without the work that guessing it should cost. %s",
                        generator, drawn, ADVICE))
                .as(WARNING))
        : Optional.empty();
  }

  private static Optional<Finding> mixedIn(RoleUse seed, RoleCall creation) {
    return seed.provenance()
        .any(origin -> knowledge(origin, seed).isPresent())
        .map(
            origin -> {
              Finding finding =
                  Finding.at(
                          seed.placeOf(origin),
                          String.format(
                              "The seed is %s. The JDK's default generators mix it into their own,"
                                  + " to which it adds nothing; others depend on it alone. Delete"
                                  + " it.",
                              knowledge(origin, seed).orElseThrow()))
                      .as(WARNING);
              return SeedRemoval.of(seed, creation).map(finding::fixedBy).orElse(finding);
            });
  }

  /** What others know, or can guess, about a seed of this origin; draws have their own check. */
  private static Optional<String> knowledge(Origin origin, RoleUse seed) {
    if (origin.constant().isPresent()) {
      return Optional.of("a constant" + seed.from(origin));
    }
    if (origin.isPassword()) {
      return Optional.of("a password");
    }
    return Guess.of(origin).filter(guess -> !guess.isDrawn()).map(Guess::reason);
  }
}
