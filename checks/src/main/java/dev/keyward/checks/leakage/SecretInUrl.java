package dev.keyward.checks.leakage;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.jca.QueryName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@link BugChecker} that flags secrets in the queries of addresses, in commands and in names,
 * which are written down by whoever meets them.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This puts a secret into an address or a command; send it in a header or a body",
    link = Docs.CHECKS + "SecretInUrl.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class SecretInUrl extends KeywardCheck {
  private static final long serialVersionUID = 1L;
  private static final String ADDRESS =
      "gets into the query of an address, which servers, proxies and browsers write down. Send it in"
          + " a header or in the body";

  /** Creates the check. */
  public SecretInUrl() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return Stream.of(
            analysis.uses(Role.QUERY_PARAMETER).stream().flatMap(use -> parameter(use).stream()),
            analysis.uses(Role.ADDRESS_PART).stream().flatMap(use -> address(use).stream()),
            analysis.uses(Role.COMMAND_ARGUMENT).stream()
                .flatMap(
                    use ->
                        secret(
                            use,
                            "is an argument of a command, which every user of the machine can list."
                                + " Pass it through the input or the environment of the process")
                            .stream()),
            analysis.uses(Role.VISIBLE_NAME).stream()
                .flatMap(
                    use ->
                        secret(
                            use,
                            "becomes the name of a thread, which logs and dumps show. Use another"
                                + " name")
                            .stream()),
            analysis.uses(Role.SYSTEM_PROPERTY_VALUE).stream()
                .flatMap(
                    use ->
                        secret(
                            use,
                            "becomes a property of the JVM, which all of its code and its dumps"
                                + " show")
                            .stream())
                .map(finding -> finding.as(SUGGESTION)),
            SecretParameters.in(analysis).stream())
        .flatMap(findings -> findings)
        .collect(ImmutableList.toImmutableList());
  }

  /** A parameter with a name: the name says what it is where the value does not. */
  private static Optional<Finding> parameter(RoleUse use) {
    Optional<String> name =
        use.argument(Role.QUERY_NAME).flatMap(given -> given.only(String.class));
    Optional<QueryName> kind = name.flatMap(QueryName::of);
    if (kind.filter(QueryName.PUBLIC::equals).isPresent() || use.isNumber()) {
      return Optional.empty();
    }
    Optional<Origin> secret = use.provenance().any(origin -> LeakedSecret.in(origin).isPresent());
    return secret
        .map(origin -> found(use, origin, ADDRESS, severity(use, origin, kind)))
        .or(() -> named(use, name, kind));
  }

  private static SeverityLevel severity(RoleUse use, Origin origin, Optional<QueryName> kind) {
    SeverityLevel declared = LeakedSecret.in(origin).orElseThrow().severity();
    boolean isDemanded =
        use.argument(Role.ADDRESS_TEXT).stream()
            .flatMap(text -> text.constants(String.class))
            .anyMatch(QueryName::isDemandedBy);
    boolean isDoubtful =
        LeakedSecret.in(origin).orElseThrow().isToken()
            && kind.filter(QueryName.DOUBTFUL::equals).isPresent();
    return declared == ERROR ? ERROR : isDemanded || isDoubtful ? SUGGESTION : declared;
  }

  /** What is not constant, and is a secret by the name of the parameter. */
  private static Optional<Finding> named(
      RoleUse use, Optional<String> name, Optional<QueryName> kind) {
    boolean isUnknown =
        use.provenance().origins().stream().anyMatch(origin -> origin.constant().isEmpty());
    return kind.filter(parameter -> isUnknown)
        .map(
            parameter ->
                Finding.at(use.site(), "What is called " + name.orElseThrow() + " " + ADDRESS)
                    .as(parameter == QueryName.SECRET ? WARNING : SUGGESTION));
  }

  /** A text that becomes an address, with a value in its query. */
  private static Optional<Finding> address(RoleUse use) {
    return use.provenance()
        .any(
            origin -> origin.roles().contains(Role.IN_QUERY) && LeakedSecret.in(origin).isPresent())
        .map(
            origin ->
                found(use, origin, ADDRESS, LeakedSecret.in(origin).orElseThrow().severity()));
  }

  private static Optional<Finding> secret(RoleUse use, String consequence) {
    Provenance value = use.provenance();
    return value
        .any(origin -> LeakedSecret.in(origin).isPresent())
        .map(
            origin ->
                found(use, origin, consequence, LeakedSecret.in(origin).orElseThrow().severity()));
  }

  private static Finding found(
      RoleUse use, Origin origin, String consequence, SeverityLevel severity) {
    String description = LeakedSecret.in(origin).orElseThrow().description();
    return Finding.at(use.placeOf(origin), description + use.from(origin) + " " + consequence)
        .as(severity);
  }
}
