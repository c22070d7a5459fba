package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.VariableTree;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Placeholder;
import dev.keyward.jca.Policy;
import dev.keyward.jca.SecretName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Literal;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import dev.keyward.support.Masked;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags secrets in the code that stand in for a missing setting. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This secret has a default in the code; fail at start where it is not configured",
    link = Docs.CHECKS + "SecretDefaultValue.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class SecretDefaultValue extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private static final ImmutableMap<Role, String> NOUNS =
      ImmutableMap.<Role, String>builder()
          .put(Role.KEY_BYTES, "key")
          .put(Role.INPUT_KEY_MATERIAL, "key material")
          .put(Role.PRIVATE_KEY_BYTES, "private key")
          .put(Role.PRIVATE_NUMBER, "private key")
          .put(Role.PASSWORD, "password")
          .put(Role.KEY_STORE_PASSWORD, "key store password")
          .put(Role.LOGIN_PASSWORD, "password")
          .put(Role.LOGIN_SECRET, "access secret")
          .buildOrThrow();

  /** Names of what a program needs to be told, and cannot make itself. */
  private static final ImmutableSet<SecretName> CONFIGURED =
      ImmutableSet.of(SecretName.KEY, SecretName.PASSWORD, SecretName.TOKEN);

  private static final String REMEDY =
      "whoever has the code has it, and nobody notices. Leave no default; let the program fail at"
          + " start without the setting.";

  /** Creates the check. */
  public SecretDefaultValue() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Harm harm = new Harm(analysis);
    List<Exposure> used =
        NOUNS.keySet().stream()
            .flatMap(role -> defaults(analysis, role))
            .filter(exposure -> matters(exposure, harm))
            .toList();
    // What a secret is used for tells more than its name.
    Set<Object> known = new HashSet<>();
    used.forEach(exposure -> known.add(exposure.secret()));
    used.forEach(exposure -> known.add(exposure.site().member()));
    Stream<Exposure> named =
        defaults(analysis, Role.NAMED_VALUE)
            .filter(SecretDefaultValue::isSecret)
            .filter(exposure -> !known.contains(exposure.secret()))
            .filter(exposure -> !known.contains(exposure.site().member()));
    Set<Site> reported = new HashSet<>();
    Stream<Finding> inCode =
        Stream.concat(used.stream(), named)
            .filter(exposure -> exposure.origin().site().map(reported::add).orElse(true))
            .map(SecretDefaultValue::finding);
    Stream<Finding> inAnnotations =
        analysis.settings().entries().stream()
            .filter(setting -> isSecret(setting.getKey(), setting.getValue()))
            .map(setting -> finding(setting.getValue()));
    return Stream.concat(inCode, inAnnotations).collect(ImmutableList.toImmutableList());
  }

  /** Whether the name of the variable or of its setting says that it is a secret. */
  private static boolean isSecret(Site variable, Literal setting) {
    List<String> parts = Splitter.onPattern("[./]").splitToList(setting.name());
    String last = Iterables.getLast(parts);
    String lastTwo = String.join("-", parts.subList(Math.max(0, parts.size() - 2), parts.size()));
    return !Placeholder.isNothing(setting.text())
        && Stream.of(((VariableTree) variable.tree()).getName().toString(), last, lastTwo)
            .anyMatch(name -> SecretName.of(name).filter(CONFIGURED::contains).isPresent());
  }

  private static Finding finding(Literal setting) {
    return Finding.at(
        setting.site(),
        String.format(
            "Where %s is not configured, this secret is a constant of %s: %s",
            setting.name().isEmpty() ? "it" : setting.name(), Masked.text(setting.text()), REMEDY));
  }

  private static Stream<Exposure> defaults(Analysis analysis, Role role) {
    return analysis.uses(role).stream()
        .flatMap(use -> Exposure.of(use).stream())
        .filter(Exposure::isDefault)
        .filter(exposure -> exposure.origin().text().filter(Placeholder::isNothing).isEmpty());
  }

  private static boolean matters(Exposure exposure, Harm harm) {
    return switch (exposure.use().role()) {
      case LOGIN_PASSWORD, LOGIN_SECRET -> !Login.isHarmless(exposure.use().call());
      default -> harm.of(exposure).filter(severity -> severity != SUGGESTION).isPresent();
    };
  }

  /** Whether the variable holds a text of which its name says that it is a secret. */
  private static boolean isSecret(Exposure exposure) {
    return exposure.origin().text().isPresent()
        && SecretName.of(exposure.use().call().row().name())
            .filter(CONFIGURED::contains)
            .isPresent();
  }

  private static Finding finding(Exposure exposure) {
    return Finding.at(
        exposure.site(),
        "Where it is not configured, this "
            + NOUNS.getOrDefault(exposure.use().role(), "secret")
            + " is"
            + exposure.description()
            + ": "
            + REMEDY);
  }
}
