package dev.keyward.checks;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;

/** What only writes down that something happened, as far as the names of types tell. */
public final class Logging {
  private static final ImmutableSet<String> LOGS =
      ImmutableSet.of("Logger", "Log", "PrintStream", "XLogger", "FluentLogger");

  private Logging() {}

  /** Whether the statement writes something down and does nothing else. */
  public static boolean isOnly(Tree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && isLog(call);
  }

  /** Whether the call is one of a log. */
  public static boolean isLog(MethodInvocationTree call) {
    return ASTHelpers.getSymbol(call).getSimpleName().contentEquals("printStackTrace")
        || LOGS.contains(ASTHelpers.getSymbol(call).owner.getSimpleName().toString());
  }
}
