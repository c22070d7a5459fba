package dev.keyward.provenance.constanttime;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Executes loops, until another round makes nothing else secret. */
final class LoopStatements {
  /** Enough for every secret to reach the last of a long chain of variables. */
  private static final int MAX_ROUNDS = 30;

  private final Execution execution;

  LoopStatements(Execution execution) {
    this.execution = execution;
  }

  static boolean isLoop(Tree tree) {
    return tree instanceof ForLoopTree
        || tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof EnhancedForLoopTree;
  }

  void execute(ForLoopTree tree, Scope scope) {
    execution.statements().runAll(tree.getInitializer(), scope);
    rounds(tree, tree.getCondition(), true, tree.getStatement(), tree.getUpdate(), scope);
  }

  void execute(WhileLoopTree tree, Scope scope) {
    rounds(tree, tree.getCondition(), true, tree.getStatement(), List.of(), scope);
  }

  void execute(DoWhileLoopTree tree, Scope scope) {
    rounds(tree, tree.getCondition(), false, tree.getStatement(), List.of(), scope);
  }

  /** How many elements there are is no secret; each of them may be. */
  void execute(EnhancedForLoopTree tree, Scope scope) {
    JCVariableDecl variable = (JCVariableDecl) tree.getVariable();
    Scope element = scope.copy();
    Secrecy all = execution.expressions().evaluate(tree.getExpression(), scope);
    execution.stores().declare(variable, (JCTree) tree.getExpression(), all, element);
    Target target = new Target();
    execution.targets.put((JCTree) tree, target);
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Scope inside = scope.copy();
      Secrecy again = execution.expressions().evaluate(tree.getExpression(), inside);
      execution.stores().declare(variable, null, again, inside);
      execution.statements().run(tree.getStatement(), inside);
      endRound(target, inside);
      if (!scope.join(inside)) {
        break;
      }
    }
    leave(tree, target, scope);
  }

  private void rounds(
      Tree tree,
      @Nullable Tree condition,
      boolean first,
      Tree body,
      List<? extends Tree> update,
      Scope scope) {
    Target target = new Target();
    execution.targets.put((JCTree) tree, target);
    Scope end = scope.copy();
    end.kill();
    @Nullable SecretPath[] decides = {null};
    Supplier<SecretPath> decide =
        () -> {
          Scope at = first ? scope : end;
          if (condition == null || at.isDead()) {
            return decides[0];
          }
          Secrecy chosen = execution.expressions().decide(condition, Rule.LOOP, at);
          return decides[0] != null ? decides[0] : chosen.any();
        };
    for (int round = 0; round < MAX_ROUNDS; round++) {
      if (first) {
        decides[0] = decide.get();
      }
      Scope inside = scope.copy();
      execution.under(
          decides[0],
          () -> {
            execution.statements().run(body, inside);
            endRound(target, inside);
            execution.statements().runAll(update, inside);
            return null;
          });
      end.become(inside);
      if (!first) {
        decides[0] = decide.get();
      }
      if (!scope.join(end)) {
        break;
      }
    }
    if (condition == null) {
      scope.kill();
    }
    leave(tree, target, scope);
  }

  private static void endRound(Target target, Scope inside) {
    target.continues.forEach(inside::join);
    target.skips = null;
    inside.skip(null);
  }

  /** Where a secret decides when the loop ends, it shows in all that the loop assigns. */
  private void leave(Tree tree, Target target, Scope scope) {
    target.breaks.forEach(scope::join);
    if (target.leaves != null) {
      for (Symbol variable : Assigned.in(tree)) {
        if (variable.owner instanceof Symbol.MethodSymbol) {
          scope.add(
              variable,
              Secrecy.of(
                  target.leaves.then(
                      "local " + variable.name + ", left early", execution.site((JCTree) tree))));
        }
      }
    }
  }
}
