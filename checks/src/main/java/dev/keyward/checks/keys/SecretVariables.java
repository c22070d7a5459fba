package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.checks.Finding;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/**
 * Arrays that people marked as secret, or that hold a password that was just read: whether they are
 * wiped, and whether they are copied into a string, which cannot be.
 */
final class SecretVariables {
  private final Analysis analysis;
  private final ImmutableSetMultimap<Tree, RoleCall> calls;

  SecretVariables(Analysis analysis) {
    this.analysis = analysis;
    this.calls =
        analysis.calls().stream()
            .filter(call -> call.row().kind() != RoleRow.Kind.LANGUAGE)
            .collect(
                ImmutableSetMultimap.toImmutableSetMultimap(
                    call -> call.site().tree(), call -> call));
  }

  Stream<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    analysis.marked().forEach(site -> judge(site, true, findings));
    Set<Site> read = new LinkedHashSet<>();
    for (RoleUse use : analysis.uses(Role.PASSWORD_INPUT)) {
      // What others hand out may be theirs.
      if (!use.call().row().name().startsWith("get")) {
        read.add(use.call().site());
      }
    }
    for (Site call : read) {
      TreePath path = call.path();
      Tree parent = path == null ? call.tree() : path.getParentPath().getLeaf();
      if (parent instanceof VariableTree) {
        judge(new Site((JCTree) parent, call.unit()), false, findings);
      } else if (ArrayUses.isCopyOf(parent, call.tree()) && isChars(call.tree())) {
        findings.add(copied(new Site((JCTree) parent, call.unit())).as(SUGGESTION));
      }
    }
    return findings.stream();
  }

  private void judge(Site declaration, boolean isMarked, List<Finding> findings) {
    Tree tree = declaration.tree();
    String type = typeOf(tree);
    if (!type.equals("char[]") && !type.equals("byte[]")) {
      return;
    }
    Symbol variable = ASTHelpers.getSymbol(tree);
    ArrayUses uses = new ArrayUses(variable, calls);
    uses.scan(scope(declaration, variable), null);
    if (type.equals("char[]")) {
      for (TreePath copy : uses.copies()) {
        Site site = new Site((JCTree) copy.getLeaf(), declaration.unit());
        findings.add(copied(site).as(isMarked && !isDemanded(copy) ? WARNING : SUGGESTION));
      }
    }
    boolean isOwned =
        variable.getKind() == ElementKind.LOCAL_VARIABLE
            && isFresh(((VariableTree) tree).getInitializer());
    if (isOwned && uses.isLeftAlone()) {
      findings.add(
          Finding.at(
                  declaration,
                  "Nobody wipes this secret, so that it stays in memory until it happens to be"
                      + " overwritten, and is in every dump of it. Call Arrays.fill in a finally"
                      + " block when it has served.")
              .as(isMarked ? WARNING : SUGGESTION));
    }
  }

  private static String typeOf(Tree tree) {
    return String.valueOf(ASTHelpers.getType(tree));
  }

  private static boolean isChars(Tree tree) {
    return typeOf(tree).equals("char[]");
  }

  /** The code that can mention the variable. */
  private static TreePath scope(Site declaration, Symbol variable) {
    TreePath path = declaration.path();
    boolean isField = variable.getKind() == ElementKind.FIELD;
    TreePath member = TreePath.getPath(declaration.unit(), declaration.member());
    return isField || member == null ? path.getParentPath() : member;
  }

  /** Whether the array was just made, so that nobody else needs it. */
  private boolean isFresh(ExpressionTree initialiser) {
    if (initialiser instanceof MethodInvocationTree call) {
      Symbol method = ASTHelpers.getSymbol(call);
      // What a class hands out may be its own.
      return calls.containsKey(call) || !method.getSimpleName().toString().startsWith("get");
    }
    return initialiser instanceof NewArrayTree;
  }

  private static Finding copied(Site site) {
    return Finding.at(
        site,
        "This copies a secret into a string, which nobody can wipe: it stays in memory until it"
            + " happens to be overwritten. Keep the array, and wipe it when it has served.");
  }

  /** Whether a library takes nothing but a string. */
  private boolean isDemanded(TreePath copy) {
    Tree user = copy.getParentPath().getLeaf();
    return ArrayUses.arguments(user).contains(copy.getLeaf())
        && !analysis.declares(ASTHelpers.getSymbol(user).owner);
  }
}
