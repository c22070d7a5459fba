package dev.keyward.checks.leakage;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.support.Docs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags secrets in logs, in messages of exceptions and on consoles. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A secret gets into a log or message that others read; leave it out, or show an id",
    link = Docs.CHECKS + "SecretLogged.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class SecretLogged extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public SecretLogged() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Map<Site, List<Leak>> byCall =
        analysis.uses(Destination.roles()).stream()
            .flatMap(use -> leak(use).stream())
            .collect(groupingBy(leak -> leak.use.call().site(), LinkedHashMap::new, toList()));
    return byCall.values().stream()
        .flatMap(SecretLogged::findings)
        .collect(ImmutableList.toImmutableList());
  }

  /** What is wrong with one call: where it shows the secret itself, not who passed it there. */
  private static Stream<Finding> findings(List<Leak> leaks) {
    boolean shown = leaks.stream().anyMatch(Leak::isShown);
    boolean single = leaks.stream().map(leak -> leak.use.site()).distinct().count() == 1;
    return leaks.stream()
        .filter(leak -> leak.isShown() || !shown)
        .sorted(comparing(leak -> leak.severity))
        .map(
            leak ->
                single && leak.isShown()
                    ? MessageArgument.of(leak.use)
                        .map(argument -> leak.finding().fixedBy(argument::delete))
                        .orElseGet(leak::finding)
                    : leak.finding());
  }

  private static Optional<Leak> leak(RoleUse use) {
    return Destination.of(use)
        .flatMap(
            destination ->
                use.provenance()
                    .any(origin -> Secret.in(origin, use.site().tree()).isPresent())
                    .map(origin -> new Leak(use, destination, origin)));
  }

  /** A secret that a call shows. */
  private static final class Leak {
    private final RoleUse use;
    private final Destination destination;
    private final Origin origin;
    private final Secret secret;
    private final Site place;
    private final SeverityLevel severity;

    Leak(RoleUse use, Destination destination, Origin origin) {
      this.use = use;
      this.destination = destination;
      this.origin = origin;
      this.secret = Secret.in(origin, use.site().tree()).orElseThrow();
      this.place =
          secret.isNamed() && Mentions.secret(use.site().tree()) ? use.site() : use.placeOf(origin);
      this.severity = severity();
    }

    private SeverityLevel severity() {
      if (destination == Destination.CONSOLE && Secret.isFresh(origin)) {
        return SUGGESTION;
      }
      // It tells what was rejected, and a right key or password is not.
      return destination == Destination.EXCEPTION
              && secret != Secret.MARKED
              && secret.severity() == ERROR
          ? WARNING
          : secret.severity();
    }

    /** Whether it is reported at the call itself. */
    boolean isShown() {
      return place.equals(use.site());
    }

    Finding finding() {
      return Finding.at(
              place,
              String.format(
                  "%s gets into %s%s, where people and machines read it that it is not meant for."
                      + " Leave it out, or show what it belongs to: a name or an id.",
                  secret.description(),
                  destination.description(),
                  isShown() && secret.isNamed() ? "" : use.from(origin)))
          .as(severity)
          .outsideTests();
    }
  }
}
