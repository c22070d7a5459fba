package dev.keyward.provenance.constanttime;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Code that is written in a method and run by whoever gets it. */
final class Lambdas {
  private final Execution execution;
  private final Map<Symbol, JCLambda> named = new HashMap<>();

  Lambdas(Execution execution) {
    this.execution = execution;
  }

  /** The variable holds the lambda, and nothing else ever. */
  void name(JCVariableDecl variable, @Nullable JCTree value) {
    if (value instanceof JCLambda lambda) {
      named.put(variable.sym, lambda);
    }
  }

  /** The lambda that the variable holds, if that is known. */
  @Nullable JCLambda of(@Nullable Symbol variable) {
    return variable == null || execution.isAssigned(variable) ? null : named.get(variable);
  }

  /** Runs a lambda as often as one likes; what is secret of its result. */
  Secrecy run(JCLambda lambda, List<Secrecy> arguments, Scope scope) {
    Secrecy outer = execution.returned;
    execution.returned = Secrecy.NONE;
    Type outerType = execution.returnType;
    execution.returnType = resultType(lambda);
    Secrecy result = Secrecy.NONE;
    for (int round = 0; round < 2; round++) {
      result = result.or(once(lambda, arguments, scope));
    }
    result = result.or(execution.returned);
    execution.returned = outer;
    execution.returnType = outerType;
    return result;
  }

  private Secrecy once(JCLambda lambda, List<Secrecy> arguments, Scope scope) {
    Scope inside = scope.copy();
    for (int i = 0; i < lambda.params.size(); i++) {
      execution
          .stores()
          .declare(
              lambda.params.get(i),
              null,
              i < arguments.size() ? arguments.get(i) : Secrecy.NONE,
              inside);
    }
    Secrecy value = Secrecy.NONE;
    if (lambda.body instanceof JCBlock block) {
      execution.statements().run(block, inside);
    } else {
      value =
          execution
              .expressions()
              .evaluateAs(execution.returnType, (JCExpression) lambda.body, inside);
    }
    scope.absorb(inside);
    return value;
  }

  /** What the method of the interface returns that the lambda implements. */
  private @Nullable Type resultType(JCLambda lambda) {
    Types types = execution.declarations().types();
    return lambda.type == null || !types.isFunctionalInterface(lambda.type)
        ? null
        : types.findDescriptorType(lambda.type).getReturnType();
  }
}
