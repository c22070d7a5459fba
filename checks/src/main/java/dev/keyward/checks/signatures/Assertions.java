package dev.keyward.checks.signatures;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.keyward.checks.Finding;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import dev.keyward.roles.RoleTables;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds verifications that only an {@code assert} asks for. */
final class Assertions {
  private static final ImmutableSet<String> VERIFYING =
      names(
          row ->
              returns(row, Role.VERIFICATION_RESULT)
                  && row.roles().noneMatch(Role.CONSTANT_TIME_COMPARAND::equals));

  /** Whoever signs may well look once at what came out. */
  private static final ImmutableSet<String> SIGNING =
      names(row -> returns(row, Role.SIGNATURE_OUTPUT));

  private Assertions() {}

  private static boolean returns(RoleRow row, Role result) {
    return row.result().filter(result::equals).isPresent();
  }

  private static ImmutableSet<String> names(Predicate<RoleRow> which) {
    return RoleTables.ALL.stream()
        .flatMap(table -> table.rows().stream())
        .filter(which)
        .map(Assertions::name)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static String name(RoleRow row) {
    return row.type() + "." + row.name();
  }

  static Stream<Finding> findings(Analysis analysis) {
    return analysis.assertions().stream()
        .filter(condition -> called(condition.member()).stream().noneMatch(SIGNING::contains))
        .flatMap(
            condition ->
                called(condition.tree()).stream()
                    .filter(VERIFYING::contains)
                    .limit(1)
                    .map(method -> finding(condition, method)));
  }

  private static Finding finding(Site condition, String method) {
    String type = method.substring(0, method.lastIndexOf('.'));
    return Finding.at(
        condition,
        String.format(
            "%s decides, but assertions are off unless java runs with -ea: in production nobody"
                + " verifies anything here. Throw an exception where it is false.",
            method.substring(type.lastIndexOf('.') + 1)));
  }

  /** The methods that the code calls, with the classes that declare them. */
  private static Set<String> called(Tree code) {
    Set<String> called = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        Symbol method = ASTHelpers.getSymbol(tree);
        called.add(method.owner.getQualifiedName() + "." + method.getSimpleName());
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(code, null);
    return called;
  }
}
