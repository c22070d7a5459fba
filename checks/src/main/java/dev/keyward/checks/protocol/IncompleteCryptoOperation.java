package dev.keyward.checks.protocol;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.KeyAlgorithm;
import dev.keyward.jca.Policy;
import dev.keyward.jca.TlsContextName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.roles.Role;
import dev.keyward.roles.Step;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@link BugChecker} that flags cryptographic operations of which a step is missing, so that they
 * cover nothing, throw, or never give a result.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A step of this operation is missing; initialise, feed and finish it in this order",
    link = Docs.CHECKS + "IncompleteCryptoOperation.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class IncompleteCryptoOperation extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public IncompleteCryptoOperation() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Verdicts verdicts = new Verdicts();
    Verdicts leftovers = new Verdicts();
    for (RoleCall creation : analysis.calls()) {
      Life.of(creation).ifPresent(life -> judge(life, verdicts, leftovers));
    }
    return Stream.concat(leftovers.findings().stream(), verdicts.findings().stream())
        .collect(toImmutableList());
  }

  private static void judge(Life life, Verdicts verdicts, Verdicts leftovers) {
    Optional<RoleCall> blank =
        life.calls().stream().filter(call -> isOnBlank(call, life)).findFirst();
    if (blank.isPresent()) {
      verdicts.add(Verdict.GUILTY, onBlank(blank.get(), life));
      return;
    }
    for (RoleCall call : life.calls()) {
      if (life.isBefore(call, Step.INITIALISES) || !isUsed(call)) {
        judgeOrder(call, life, verdicts);
      } else if (Life.isIn(life.creation(), Step.MAKES_BLANK)) {
        verdicts.exempt(call.site());
      } else if (Life.isIn(call, Step.USES)) {
        defaults(call, life).ifPresent(finding -> verdicts.add(Verdict.GUILTY, finding));
      } else {
        judgeOrder(call, life, verdicts);
      }
    }
    Leftovers.of(life).ifPresent(finding -> leftovers.add(Verdict.GUILTY, finding));
  }

  // Without initialisation.

  private static boolean isUsed(RoleCall call) {
    return Life.isIn(call, Step.FEEDS)
        || Life.isIn(call, Step.FINISHES)
        || Life.isIn(call, Step.USES);
  }

  /** Whether no way leads from the initialisation to the call, which is the first of its kind. */
  private static boolean isOnBlank(RoleCall call, Life life) {
    return Life.isIn(life.creation(), Step.MAKES_BLANK)
        && !isDefault(life.creation())
        && isUsed(call)
        && call.before(life.object(), earlier -> false).stream()
            .noneMatch(earlier -> Life.isIn(earlier, Step.INITIALISES) || isUsed(earlier));
  }

  /** Whether it may be the platform's own context, which is initialised. */
  private static boolean isDefault(RoleCall creation) {
    return creation
        .argument(Role.TLS_PROTOCOL)
        .filter(
            name ->
                name.all(
                        o ->
                            o.text()
                                .filter(text -> !TlsContextName.isInitialised(text))
                                .isPresent())
                    .isEmpty())
        .isPresent();
  }

  private static Finding onBlank(RoleCall call, Life life) {
    return Finding.at(
        call.site(),
        String.format(
            "%s is called on the object from %s, which nobody has initialised: it throws. Initialise"
                + " it first.",
            Life.name(call), life.creation().site()));
  }

  /** A generator that makes keys of whatever size its provider likes. */
  private static Optional<Finding> defaults(RoleCall call, Life life) {
    return life.creation()
        .argument(Role.KEY_PAIR_ALGORITHM)
        .or(() -> life.creation().argument(Role.KEY_ALGORITHM))
        .flatMap(name -> name.only(String.class))
        .filter(IncompleteCryptoOperation::isOfManySizes)
        .map(
            name ->
                Finding.at(
                        call.site(),
                        String.format(
                            "Nobody has said how large a key for \"%s\" is to be, so the provider and"
                                + " its version decide. Initialise the generator with a size.",
                            name))
                    .as(SUGGESTION));
  }

  private static boolean isOfManySizes(String algorithm) {
    return KeyAlgorithm.parse(algorithm)
        .filter(parsed -> parsed.sizeLimit().isPresent() && parsed.sizeInName().isEmpty())
        // ML-KEM and ML-DSA have parameter sets in place of sizes, and all of them are sound.
        .filter(parsed -> parsed.isSymmetric() || parsed.isQuantumVulnerable())
        .isPresent();
  }

  // Over nothing, and in the wrong order.

  private static void judgeOrder(RoleCall call, Life life, Verdicts verdicts) {
    if (Life.isIn(call, Step.FINISHES) && !Life.hasInput(call)) {
      judgeEnd(call, life, verdicts);
    } else if (call.argument(Role.ASSOCIATED_DATA).isPresent()
        && call.isAlwaysAfter(
            life.object(),
            earlier ->
                earlier.argument(Role.CIPHER_INPUT).isPresent() && Life.isIn(earlier, Step.FEEDS),
            Life::beginsAnew)) {
      verdicts.add(
          Verdict.GUILTY,
          Finding.at(
              call.site(),
              "The associated data comes after the message, when the cipher no longer takes any: it"
                  + " throws. Call updateAAD before update."));
    }
  }

  private static void judgeEnd(RoleCall call, Life life, Verdicts verdicts) {
    if (life.isBefore(call, Step.FEEDS, Life::beginsAnew) || Emptiness.isMeant(call)) {
      verdicts.exempt(call.site());
    } else {
      verdicts.add(Verdict.GUILTY, Finding.at(call.site(), Emptiness.message(call, life)));
    }
  }
}
