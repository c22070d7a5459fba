package dev.keyward.checks.keys;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static java.util.Comparator.comparing;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import dev.keyward.roles.RoleTables;
import dev.keyward.support.Docs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags secrets that stay in memory when nobody needs them any more. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This secret stays in memory when it has served; clear it in a finally block",
    link = Docs.CHECKS + "SecretNotCleared.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class SecretNotCleared extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** The classes whose objects have a method that erases what is in them. */
  private static final ImmutableSet<String> CLEARABLE =
      RoleTables.ALL.stream()
          .flatMap(table -> table.rows().stream())
          .filter(row -> row.receiver().filter(Role.ERASED::equals).isPresent())
          .map(RoleRow::type)
          .collect(ImmutableSet.toImmutableSet());

  /** Creates the check. */
  public SecretNotCleared() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return Stream.concat(ofSpecifications(analysis), new SecretVariables(analysis).findings())
        .sorted(comparing(finding -> finding.severity().orElse(WARNING)))
        .collect(toImmutableList());
  }

  /**
   * What was cleared in one execution is not reported for another, which is not seen to its end.
   */
  private static Stream<Finding> ofSpecifications(Analysis analysis) {
    List<RoleUse> passwords =
        analysis.uses(Role.PASSWORD).stream()
            .filter(use -> use.call().row().kind() == RoleRow.Kind.CONSTRUCTOR)
            .filter(use -> CLEARABLE.contains(use.call().row().type()))
            .toList();
    Set<Object> kept = new HashSet<>();
    passwords.stream()
        .filter(use -> !isForgotten(use.call()))
        .forEach(use -> kept.add(use.call().site()));
    return passwords.stream()
        .filter(use -> !kept.contains(use.call().site()))
        .map(SecretNotCleared::finding);
  }

  /** Whether nobody else has the object that the call makes, and nobody clears it. */
  private static boolean isForgotten(RoleCall making) {
    return making.isSeenToTheEnd()
        && making.result().isConfined()
        && making.result().calls().stream()
            .noneMatch(call -> call.row().receiver().filter(Role.ERASED::equals).isPresent());
  }

  private static Finding finding(RoleUse password) {
    Finding finding =
        Finding.at(
                password.call().site(),
                "This keeps a copy of the password, which stays in memory until it happens to be"
                    + " overwritten, and is in every dump of it. Call clearPassword in a finally"
                    + " block when the key is derived.")
            .as(password.provenance().mayBeMadeOf(Role.SECRET) ? WARNING : SUGGESTION);
    return ClearingFix.of(password.call().site()).map(finding::fixedBy).orElse(finding);
  }
}
