package dev.keyward.checks.randomness;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static java.util.Comparator.comparing;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.jca.SecretName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link BugChecker} that flags secrets that come from where anybody can guess them. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This secret comes from a guessable source; draw it from SecureRandom",
    link = Docs.CHECKS + "PredictableRandom.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class PredictableRandom extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** What an API takes for a secret, or for something that may not be foreseen. */
  private static final ImmutableMap<Role, String> ROLES =
      ImmutableMap.<Role, String>builder()
          .put(Role.KEY_BYTES, "This key")
          .put(Role.INPUT_KEY_MATERIAL, "This key material")
          .put(Role.PRIVATE_KEY_BYTES, "This private key")
          .put(Role.PRIVATE_NUMBER, "This private key")
          .put(Role.PRIME, "This prime of a key")
          .put(Role.MODULUS, "The modulus of this key")
          .put(Role.PASSWORD, "This password")
          .put(Role.KEY_STORE_PASSWORD, "This password")
          .put(Role.LOGIN_PASSWORD, "This password")
          .put(Role.SALT, "This salt")
          .put(Role.NONCE, "This nonce")
          .put(Role.SEED, "This seed")
          .buildOrThrow();

  private static final ImmutableSet<Role> SINKS =
      Sets.immutableEnumSet(Role.NAMED_VALUE, ROLES.keySet().toArray(new Role[0]));

  /** A value that a message contains need not be secret; what protects the message is elsewhere. */
  private static final ImmutableSet<Role> MESSAGES =
      Sets.immutableEnumSet(Role.MAC_INPUT, Role.SIGNED_BYTES, Role.CIPHER_INPUT);

  /** Creates the check. */
  public PredictableRandom() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    ImmutableSet<Site> published = published(analysis);
    Map<RoleCall, Finding> byReading = new LinkedHashMap<>();
    for (RoleUse use : analysis.uses(SINKS)) {
      Optional<Origin> origin = use.provenance().any(o -> Guess.of(o).isPresent());
      if (origin.isPresent()) {
        Guess guess = Guess.of(origin.get()).orElseThrow();
        severity(use, guess, published)
            .map(severity -> finding(use, origin.get(), guess).as(severity))
            .ifPresent(found -> byReading.merge(guess.reading(), found, PredictableRandom::worst));
      }
    }
    return byReading.values().stream()
        .sorted(comparing(finding -> finding.severity().orElse(ERROR)))
        .collect(toImmutableList());
  }

  /** One defect is reported once: where the value is first used, for the worst of its uses. */
  private static Finding worst(Finding first, Finding later) {
    return first.severity().equals(later.severity())
            || later.severity().equals(Optional.of(WARNING))
        ? first
        : new Finding(
            first.site(),
            later.message(),
            later.severity(),
            first.fix(),
            first.inTests(),
            first.audience());
  }

  private static ImmutableSet<Site> published(Analysis analysis) {
    return analysis.uses(MESSAGES).stream()
        .flatMap(use -> use.provenance().origins().stream())
        .flatMap(origin -> Guess.of(origin).stream())
        .map(guess -> guess.reading().site())
        .collect(toImmutableSet());
  }

  private static Optional<SeverityLevel> severity(
      RoleUse use, Guess guess, ImmutableSet<Site> published) {
    if (use.role() == Role.NAMED_VALUE) {
      return published.contains(guess.reading().site())
          ? Optional.empty()
          : SecretName.of(use.call().row().name()).flatMap(name -> Secrecy.of(name, use, guess));
    }
    // Nonces and seeds that are read off a clock have checks of their own.
    return switch (use.role()) {
      case NONCE -> guess.isDrawn() ? Optional.of(ERROR) : Optional.empty();
      case SEED -> guess.isDrawn() ? Optional.of(WARNING) : Optional.empty();
      case SALT -> Optional.of(guess.isDrawn() ? ERROR : WARNING);
      default -> Optional.of(ERROR);
    };
  }

  private static Finding finding(RoleUse use, Origin origin, Guess guess) {
    Site place = use.placeOf(origin);
    String subject =
        ROLES.getOrDefault(use.role(), "The value of \"" + use.call().row().name() + "\"");
    Finding finding =
        Finding.at(
            place,
            String.format(
                "%s %s %s. Draw it from java.security.SecureRandom.",
                subject, guess.digested() ? "is a digest of" : "comes from", guess.reason()));
    return SecureReplacement.of(guess.reading(), place).map(finding::fixedBy).orElse(finding);
  }
}
