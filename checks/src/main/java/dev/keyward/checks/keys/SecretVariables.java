package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/**
 * Arrays that people marked as secret, or that hold a password that was just read: whether they are
 * wiped, and whether they are copied into a string, which cannot be.
 */
final class SecretVariables {
  private static final String STRING = "java.lang.String";

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
      TreePath path = TreePath.getPath(call.unit(), call.tree());
      Tree parent = path == null ? call.tree() : path.getParentPath().getLeaf();
      if (parent instanceof VariableTree) {
        judge(new Site((JCTree) parent, call.unit()), false, findings);
      } else if (isCopyOf(parent, call.tree()) && isChars(call.tree())) {
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
    Mentions mentions = new Mentions(variable);
    mentions.scan(scope(declaration, variable), null);
    if (type.equals("char[]")) {
      for (TreePath copy : mentions.copies) {
        Site site = new Site((JCTree) copy.getLeaf(), declaration.unit());
        findings.add(copied(site).as(isMarked && !isDemanded(copy) ? WARNING : SUGGESTION));
      }
    }
    boolean isOwned =
        variable.getKind() == ElementKind.LOCAL_VARIABLE
            && isFresh(((VariableTree) tree).getInitializer());
    if (isOwned && mentions.isKnown && !mentions.isWiped && mentions.count > 0) {
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
    TreePath path = TreePath.getPath(declaration.unit(), declaration.tree());
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

  private static boolean isCopyOf(Tree tree, Tree array) {
    if (tree instanceof NewClassTree made) {
      return typeOf(made).equals(STRING) && made.getArguments().contains(array);
    }
    return tree instanceof MethodInvocationTree call
        && call.getArguments().contains(array)
        && ASTHelpers.getSymbol(call).owner.getQualifiedName().contentEquals(STRING)
        && ASTHelpers.getSymbol(call).isStatic();
  }

  /** Whether a library takes nothing but a string. */
  private boolean isDemanded(TreePath copy) {
    Tree user = copy.getParentPath().getLeaf();
    return arguments(user).contains(copy.getLeaf())
        && !analysis.declares(ASTHelpers.getSymbol(user).owner);
  }

  private static List<? extends ExpressionTree> arguments(Tree call) {
    return call instanceof MethodInvocationTree invocation
        ? invocation.getArguments()
        : call instanceof NewClassTree made ? made.getArguments() : List.of();
  }

  /** What the code does with the variable. */
  private final class Mentions extends TreePathScanner<Void, Void> {
    private final Symbol variable;
    private final List<TreePath> copies = new ArrayList<>();
    private boolean isKnown = true;
    private boolean isWiped;
    private int count;

    Mentions(Symbol variable) {
      this.variable = variable;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      if (variable.equals(ASTHelpers.getSymbol(tree))) {
        count++;
        mention(tree);
      }
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      TreePath parent = getCurrentPath().getParentPath();
      if (variable.equals(ASTHelpers.getSymbol(tree)) && isCopyOf(parent.getLeaf(), tree)) {
        copies.add(parent);
      }
      return super.visitMemberSelect(tree, unused);
    }

    private void mention(IdentifierTree tree) {
      TreePath parent = getCurrentPath().getParentPath();
      Tree user = parent.getLeaf();
      if (isCopyOf(user, tree)) {
        copies.add(parent);
        return;
      }
      switch (user.getKind()) {
        case MEMBER_SELECT, ENHANCED_FOR_LOOP, EQUAL_TO, NOT_EQUAL_TO -> {}
        case ARRAY_ACCESS -> isWiped |= isWritten(parent);
        default -> passed(user, tree);
      }
    }

    private boolean isWritten(TreePath element) {
      return element.getParentPath().getLeaf() instanceof AssignmentTree assignment
          && assignment.getVariable() == element.getLeaf();
    }

    private void passed(Tree user, IdentifierTree tree) {
      Optional<Role> role =
          calls.get(user).stream().findFirst().map(call -> role(call, user, tree));
      isWiped |= role.filter(Role.ERASED::equals).isPresent();
      isKnown &= role.filter(known -> known != Role.OTHER).isPresent();
    }

    private Role role(RoleCall call, Tree user, IdentifierTree tree) {
      int position = arguments(user).indexOf(tree);
      return position < 0 ? Role.OTHER : call.row().role(position);
    }
  }
}
