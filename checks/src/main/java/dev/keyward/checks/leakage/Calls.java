package dev.keyward.checks.leakage;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.regex.Pattern;

/** Looks for calls in a method. */
final class Calls {
  private Calls() {}

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
