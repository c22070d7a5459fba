package dev.keyward.checks.timing;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.keyward.checks.Logging;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/**
 * What a block of code tells whoever called: a constant that it returns or sends.
 *
 * @param statement the statement that tells it
 * @param text what it says
 */
record Answer(StatementTree statement, String text) {
  /** Types through which servers answer, as those of every framework are called. */
  private static final Pattern RESPONSE =
      Pattern.compile("\\w*Response(Entity|Builder|Writer)?|BodyBuilder|\\w*HttpExchange");

  /** What the block answers, if that is the same each time. */
  static Optional<Answer> of(BlockTree block) {
    List<? extends StatementTree> statements =
        block.getStatements().stream().filter(statement -> !Logging.isOnly(statement)).toList();
    StringBuilder text = new StringBuilder();
    StatementTree told = null;
    for (StatementTree statement : statements) {
      ExpressionTree expression = answer(statement);
      if (expression == null && !(statement instanceof ReturnTree)) {
        return Optional.empty();
      }
      if (expression != null) {
        if (!isFixed(expression)) {
          return Optional.empty();
        }
        text.append(expression);
        told = told == null ? statement : told;
      }
    }
    return told == null ? Optional.empty() : Optional.of(new Answer(told, text.toString()));
  }

  private static ExpressionTree answer(StatementTree statement) {
    if (statement instanceof ReturnTree returned) {
      return returned.getExpression();
    }
    return statement instanceof ExpressionStatementTree expression
            && isResponse(expression.getExpression())
        ? expression.getExpression()
        : null;
  }

  /** Whether the expression is a call on what answers a request, or on a part of it. */
  static boolean isResponse(Tree expression) {
    return expression instanceof MethodInvocationTree call
        && (isResponseType(ASTHelpers.getSymbol(call).owner)
            || (call.getMethodSelect() instanceof MemberSelectTree select
                && isResponse(select.getExpression())));
  }

  static boolean isResponseType(Symbol type) {
    return RESPONSE.matcher(type.getSimpleName()).matches();
  }

  /** Whether nothing goes into the expression but constants. */
  private static boolean isFixed(ExpressionTree expression) {
    boolean[] fixed = {true};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) {
          fixed[0] &= isConstant(variable) || isResponseType(variable.type.tsym);
        }
        return null;
      }
    }.scan(expression, null);
    return fixed[0];
  }

  private static boolean isConstant(VarSymbol variable) {
    return variable.getKind() == ElementKind.ENUM_CONSTANT
        || (variable.isStatic() && ASTHelpers.isConsideredFinal(variable))
        || variable.getConstValue() != null;
  }
}
