package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Placeholder;
import dev.keyward.jca.Policy;
import dev.keyward.jca.RandomText;
import dev.keyward.jca.SecretName;
import dev.keyward.jca.TokenShape;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Literal;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import dev.keyward.support.Masked;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags texts in the code that have the form of a live secret. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This text has the form of a live secret; load it at run time and revoke it",
    link = Docs.CHECKS + "HardcodedSecretLiteral.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class HardcodedSecretLiteral extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Names of what others issue; salts, nonces and tags may be constants in documents. */
  private static final ImmutableSet<SecretName> ISSUED =
      ImmutableSet.of(SecretName.KEY, SecretName.PASSWORD, SecretName.TOKEN);

  private static final String HARM =
      ": whoever has the code or the jar has it. Load it at run time from a secret manager or the"
          + " environment, and revoke this one, for it is no longer secret.";

  /** Creates the check. */
  public HardcodedSecretLiteral() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    if (analysis.literals().isEmpty()) {
      return ImmutableList.of();
    }
    Set<Object> used = used(analysis);
    return analysis.literals().stream()
        .filter(literal -> Encodings.of(literal.text()).noneMatch(used::contains))
        .flatMap(literal -> judge(literal).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** The secrets whose use is known, and therefore for other checks to judge. */
  private static Set<Object> used(Analysis analysis) {
    Set<Object> used = new HashSet<>();
    Stream<Exposure> defaults =
        analysis.uses(Role.NAMED_VALUE).stream()
            .flatMap(use -> Exposure.of(use).stream())
            .filter(Exposure::isDefault);
    Stream<Exposure> exposures =
        analysis.uses(Exposure.ROLES).stream().flatMap(use -> Exposure.of(use).stream());
    Stream.concat(defaults, exposures).forEach(exposure -> used.add(exposure.secret()));
    return used;
  }

  private static Optional<Finding> judge(Literal literal) {
    return TokenShape.of(literal.text())
        .map(
            shape ->
                Finding.at(
                        literal.site(),
                        "This text ("
                            + Masked.text(literal.text())
                            + ") has the form of "
                            + shape.noun()
                            + HARM)
                    .as(shape.isLive() ? ERROR : WARNING))
        .or(() -> named(literal));
  }

  private static Optional<Finding> named(Literal literal) {
    return SecretName.of(literal.name())
        .filter(ISSUED::contains)
        .filter(name -> RandomText.is(literal.text()) && !Placeholder.is(literal.text()))
        .map(
            name ->
                Finding.at(
                        literal.site(),
                        literal.name()
                            + " is a random text of "
                            + Masked.text(literal.text())
                            + HARM)
                    .as(WARNING));
  }
}
