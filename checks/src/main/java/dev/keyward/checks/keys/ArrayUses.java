package dev.keyward.checks.keys;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import dev.keyward.provenance.RoleCall;
import dev.keyward.roles.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the code does with an array that a variable holds. */
final class ArrayUses extends TreePathScanner<Void, Void> {
  private static final String STRING = "java.lang.String";

  private final Symbol variable;
  private final ImmutableSetMultimap<Tree, RoleCall> calls;
  private final List<TreePath> copies = new ArrayList<>();
  private boolean isKnown = true;
  private boolean isWiped;
  private int count;

  ArrayUses(Symbol variable, ImmutableSetMultimap<Tree, RoleCall> calls) {
    this.variable = variable;
    this.calls = calls;
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
    Optional<Role> role = calls.get(user).stream().findFirst().map(call -> role(call, user, tree));
    isWiped |= role.filter(Role.ERASED::equals).isPresent();
    isKnown &= role.filter(known -> known != Role.OTHER).isPresent();
  }

  private Role role(RoleCall call, Tree user, IdentifierTree tree) {
    int position = arguments(user).indexOf(tree);
    return position < 0 ? Role.OTHER : call.row().role(position);
  }

  /** The expressions that make strings of it. */
  List<TreePath> copies() {
    return copies;
  }

  /** Whether all that is done with it is known, and none of it wipes it. */
  boolean isLeftAlone() {
    return isKnown && !isWiped && count > 0;
  }

  /** Whether the expression makes a string of the array. */
  static boolean isCopyOf(Tree tree, Tree array) {
    if (tree instanceof NewClassTree made) {
      return String.valueOf(ASTHelpers.getType(made)).equals(STRING)
          && made.getArguments().contains(array);
    }
    return tree instanceof MethodInvocationTree call
        && call.getArguments().contains(array)
        && ASTHelpers.getSymbol(call).owner.getQualifiedName().contentEquals(STRING)
        && ASTHelpers.getSymbol(call).isStatic();
  }

  /** The arguments of a call; none for anything else. */
  static List<? extends ExpressionTree> arguments(Tree call) {
    return call instanceof MethodInvocationTree invocation
        ? invocation.getArguments()
        : call instanceof NewClassTree made ? made.getArguments() : List.of();
  }
}
