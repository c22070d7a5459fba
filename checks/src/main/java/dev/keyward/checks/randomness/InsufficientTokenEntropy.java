package dev.keyward.checks.randomness;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import dev.keyward.jca.SecretName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import dev.keyward.support.Docs;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** A {@link BugChecker} that flags tokens that are drawn securely, but with too few bits. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This token is short enough to be found by trial; draw 32 bytes from SecureRandom",
    link = Docs.CHECKS + "InsufficientTokenEntropy.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class InsufficientTokenEntropy extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Where a value is judged by what it is used for. */
  private static final ImmutableSet<Role> TYPED =
      Sets.immutableEnumSet(
          Role.KEY_BYTES,
          Role.INPUT_KEY_MATERIAL,
          Role.PRIVATE_NUMBER,
          Role.NONCE,
          Role.SALT,
          Role.SEED,
          Role.CIPHER_INPUT,
          Role.MAC_INPUT,
          Role.SIGNED_BYTES);

  /** Short by design, because people type it; how often they may try is limited elsewhere. */
  private static final Pattern TYPED_BY_PEOPLE =
      Pattern.compile("\\b([ht]?otp|pin|sms|captcha|[2m]fa|one ?time|two ?factor)\\b");

  /** Creates the check. */
  public InsufficientTokenEntropy() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    ImmutableSet<Site> typed =
        analysis.uses(TYPED).stream()
            .flatMap(use -> use.provenance().origins().stream())
            .flatMap(origin -> draws(origin).stream())
            .map(RoleCall::site)
            .collect(toImmutableSet());
    Set<Site> reported = new HashSet<>();
    return analysis.uses(Role.NAMED_VALUE).stream()
        .filter(InsufficientTokenEntropy::isToken)
        .filter(use -> !analysis.surroundings(use.call()).mention(TYPED_BY_PEOPLE))
        .flatMap(
            use ->
                Truncation.judge(use, policy)
                    .or(() -> ofDraw(use, typed, reported, analysis, policy))
                    .or(() -> TokenUuids.judge(use))
                    .stream())
        .collect(toImmutableList());
  }

  private static boolean isToken(RoleUse use) {
    String name = use.call().row().name();
    return !use.isNumber()
        && !SecretName.isTyped(name)
        && SecretName.of(name)
            .filter(kind -> kind == SecretName.TOKEN || kind == SecretName.KEY)
            .isPresent();
  }

  private static Optional<Finding> ofDraw(
      RoleUse use, ImmutableSet<Site> typed, Set<Site> reported, Analysis analysis, Policy policy) {
    int minimum = policy.minimum(Limit.TOKEN_BITS);
    return use.provenance()
        .any(origin -> bits(origin, analysis) < minimum)
        .filter(origin -> draws(origin).stream().map(RoleCall::site).noneMatch(typed::contains))
        .filter(origin -> reported.addAll(Lists.transform(draws(origin), RoleCall::site)))
        .map(
            origin ->
                Finding.at(
                    use.placeOf(origin),
                    String.format(
                        "\"%s\" has at most %d bits, from %s (%s): who tries often enough finds one"
                            + " that is valid. Draw %d bytes with SecureRandom.nextBytes, and encode"
                            + " them with Base64.getUrlEncoder().",
                        use.call().row().name(),
                        (int) Math.ceil(bits(origin, analysis)),
                        name(draws(origin).get(0)),
                        draws(origin).get(0).site(),
                        policy.advice(Limit.TOKEN_BITS) / Byte.SIZE)));
  }

  private static double bits(Origin origin, Analysis analysis) {
    OptionalDouble bits = Entropy.of(origin, analysis);
    return bits.orElse(Double.POSITIVE_INFINITY);
  }

  private static String name(RoleCall draw) {
    return draw.row().kind() == RoleRow.Kind.CONSTRUCTOR
        ? "new " + draw.row().type().substring(draw.row().type().lastIndexOf('.') + 1)
        : draw.row().name();
  }

  private static List<RoleCall> draws(Origin origin) {
    return origin.madeBy(Role.SECURE_RANDOM_OUTPUT);
  }
}
