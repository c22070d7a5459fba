package dev.keyward.checks.encryption;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.roles.RoleRow;
import dev.keyward.roles.RoleTables;
import dev.keyward.roles.Step;
import dev.keyward.support.Docs;
import java.util.List;

/**
 * A {@link BugChecker} that flags ciphers, digests, MACs and signatures that several threads use at
 * once.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Threads that share this object mix their data; make one for each operation",
    link = Docs.CHECKS + "SharedCryptoState.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class SharedCryptoState extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** The types whose objects keep what they are fed. */
  private static final ImmutableSet<String> STATEFUL =
      RoleTables.ALL.stream()
          .flatMap(table -> table.rows().stream())
          .filter(row -> row.is(Step.FEEDS))
          .map(RoleRow::type)
          .collect(ImmutableSet.toImmutableSet());

  private static final String WHY =
      " It keeps what it is fed, so two threads get the result of both their data, or of none. Make"
          + " one for each operation, or keep one in a ThreadLocal.";

  /** Creates the check. */
  public SharedCryptoState() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Verdicts verdicts = new Verdicts();
    analysis.calls().stream()
        .filter(SharedCryptoState::changesState)
        .forEach(call -> judge(call, verdicts));
    return verdicts.findings();
  }

  private static boolean changesState(RoleCall call) {
    return STATEFUL.contains(call.row().type())
        && (call.row().is(Step.INITIALISES)
            || call.row().is(Step.FEEDS)
            || call.row().is(Step.FINISHES));
  }

  private static void judge(RoleCall call, Verdicts verdicts) {
    Threads.parallel(call)
        .ifPresentOrElse(
            lambda ->
                verdicts.add(
                    Verdict.GUILTY,
                    Finding.at(
                        call.site(),
                        "The lambda runs in several threads of a parallel stream, and the object was"
                            + " made outside of it."
                            + WHY)),
            () ->
                Sharing.of(call)
                    .filter(sharing -> Threads.areSeveral(call, sharing.field()))
                    .ifPresent(sharing -> verdicts.add(Verdict.GUILTY, finding(call, sharing))));
  }

  private static Finding finding(RoleCall call, Sharing sharing) {
    Site place = sharing.declaration(call.site().unit()).orElse(call.site());
    return Finding.at(
            place,
            String.format(
                "\"%s\" %s, and %s uses it without a lock (%s).%s",
                sharing.field().name,
                switch (sharing.kind()) {
                  case STATIC -> "is one object for all threads";
                  case COMPONENT -> "is in an object that serves all requests";
                  case SINGLETON -> "is in the only object of its class";
                },
                method(call),
                call.site(),
                WHY))
        .as(sharing.kind() == Sharing.Kind.STATIC ? ERROR : WARNING);
  }

  /** The method around the call. */
  private static String method(RoleCall call) {
    return call.site().member() instanceof JCTree.JCMethodDecl method
        ? method.name.toString()
        : "code";
  }
}
