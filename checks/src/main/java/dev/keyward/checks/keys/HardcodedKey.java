package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static java.util.Comparator.comparing;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Implementation.Outcome;
import dev.keyward.provenance.Witness;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags keys, and passwords that make or guard keys, in the code. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This key or password stands in the code; load it at run time and replace it",
    link = Docs.CHECKS + "HardcodedKey.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class HardcodedKey extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private static final ImmutableMap<Role, String> NOUNS =
      ImmutableMap.of(
          Role.KEY_BYTES, "key",
          Role.INPUT_KEY_MATERIAL, "key material",
          Role.PRIVATE_KEY_BYTES, "private key",
          Role.PRIVATE_NUMBER, "private key",
          Role.PASSWORD, "password",
          Role.KEY_STORE_PASSWORD, "key store password");

  private static final ImmutableList<String> KEY_TYPES =
      ImmutableList.of("javax.crypto.SecretKey", "java.security.PrivateKey");

  /** The method takes no arguments. */
  private static final ImmutableList<Witness> ANY = ImmutableList.of(Witness.ofLength(0));

  private static final String REMEDY =
      "Load it at run time from a secret manager or a key store, and replace it, for it is no"
          + " longer secret.";

  /** A secret that does harm in the code, and how much. */
  private record Judged(Exposure exposure, SeverityLevel severity) {}

  /** Creates the check. */
  public HardcodedKey() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Stream<Finding> keys =
        KEY_TYPES.stream()
            .flatMap(type -> analysis.implementations(type).stream())
            .flatMap(implementation -> implementation.outcomes("getEncoded", ANY).stream())
            .flatMap(outcome -> finding(outcome).stream());
    return Stream.concat(arguments(analysis), keys).collect(ImmutableList.toImmutableList());
  }

  private static Stream<Finding> arguments(Analysis analysis) {
    Harm harm = new Harm(analysis);
    Set<Object> reported = new HashSet<>();
    return NOUNS.keySet().stream()
        .flatMap(role -> analysis.uses(role).stream())
        .flatMap(use -> Exposure.of(use).stream())
        .filter(exposure -> !exposure.isDefault()) // SecretDefaultValue's.
        .flatMap(
            exposure -> harm.of(exposure).map(severity -> new Judged(exposure, severity)).stream())
        .sorted(comparing(Judged::severity))
        .filter(judged -> reported.add(defect(judged.exposure())))
        .map(judged -> finding(judged.exposure()).as(judged.severity()));
  }

  /** What is one defect: a private key's numbers, and what opens a key store and its entries. */
  private static Object defect(Exposure exposure) {
    return exposure.use().role() == Role.KEY_STORE_PASSWORD
        ? List.of(exposure.secret(), exposure.site().member())
        : exposure.use().call();
  }

  private static Finding finding(Exposure exposure) {
    String noun = NOUNS.get(exposure.use().role());
    return Finding.at(
        exposure.site(),
        exposure.isEmpty()
            ? "This "
                + noun
                + " is empty, so that whoever gets the file can use its keys. Guard"
                + " them with a password that is not in the code, or keep them in memory only."
            : (exposure.isCertain() ? "This " : "On some path this ")
                + noun
                + " is"
                + exposure.description()
                + ": whoever has the code or the jar has"
                + " it. "
                + REMEDY);
  }

  private static Optional<Finding> finding(Outcome key) {
    boolean isCertain = key.returned().all(Exposure::isFixed).isPresent();
    return key.returned()
        .any(
            origin ->
                Exposure.isFixed(origin)
                    && !Exposure.isEmpty(origin)
                    && (isCertain || !origin.isZeros()))
        .map(
            origin ->
                Finding.at(
                        key.site(),
                        "This key's encoding is a constant of "
                            + origin.fixed().orElseThrow().masked()
                            + origin.site().map(site -> " (from " + site + ")").orElse("")
                            + ": whoever has the code or the jar has the key. "
                            + REMEDY)
                    .as(isCertain ? ERROR : WARNING));
  }
}
