package dev.keyward.checks.leakage;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.keyward.jca.ConfidentialName;
import org.jspecify.annotations.Nullable;

/** Finds the names of secrets in expressions. */
final class Mentions extends TreeScanner<Boolean, @Nullable Void> {
  private Mentions() {}

  /** Whether the expression names a secret itself. */
  static boolean secret(Tree expression) {
    return Boolean.TRUE.equals(new Mentions().scan(expression, null));
  }

  @Override
  public Boolean visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    return ConfidentialName.ofVariable(tree.getName().toString()).isPresent();
  }

  @Override
  public Boolean visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    return ConfidentialName.ofVariable(tree.getIdentifier().toString()).isPresent()
        || Boolean.TRUE.equals(super.visitMemberSelect(tree, unused));
  }

  @Override
  public Boolean visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    Tree method = tree.getMethodSelect();
    String name =
        method instanceof MemberSelectTree select
            ? select.getIdentifier().toString()
            : method.toString();
    return ConfidentialName.ofMethod(name, tree.getArguments().size()).isPresent()
        || Boolean.TRUE.equals(super.visitMethodInvocation(tree, unused));
  }

  @Override
  public Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
    return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
  }
}
