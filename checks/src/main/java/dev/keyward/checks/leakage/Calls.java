package dev.keyward.checks.leakage;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for calls in a method. */
final class Calls {
  private Calls() {}

  /** The names of what it reads; of getters, those of the properties. */
  static Set<String> names(MethodTree method) {
    Set<String> names = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        names.add(tree.getName().toString());
        return super.visitIdentifier(tree, unused);
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        String name = tree.getIdentifier().toString();
        names.add(
            name.matches("get\\p{Lu}.*")
                ? Character.toLowerCase(name.charAt(3)) + name.substring(4)
                : name);
        return super.visitMemberSelect(tree, unused);
      }
    }.scan(method.getBody(), null);
    return names;
  }

  /** Whether it calls a method whose name matches. */
  static boolean any(MethodTree method, Pattern name) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        found[0] |= name.matcher(ASTHelpers.getSymbol(tree).name.toString()).matches();
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(method.getBody(), null);
    return found[0];
  }
}
