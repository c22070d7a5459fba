package dev.keyward.provenance.constanttime;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Executes {@code try}: handlers find what was written so far, and do what a secret threw. */
final class TryStatement {
  private final Execution execution;

  /** For each {@code try} around, the secret that decides whether it throws. */
  private final Deque<SecretPath[]> throwing = new ArrayDeque<>();

  TryStatement(Execution execution) {
    this.execution = execution;
  }

  /** Something is thrown here. */
  void thrown() {
    if (!throwing.isEmpty() && throwing.peek()[0] == null && execution.condition != null) {
      throwing.peek()[0] = execution.condition;
    }
  }

  void execute(TryTree tree, Scope scope) {
    Scope failed = scope.copy();
    @Nullable SecretPath[] decides = {null};
    throwing.push(decides);
    execution.handlers.push(failed);
    for (Tree resource : tree.getResources()) {
      if (resource instanceof VariableTree) {
        execution.statements().run(resource, scope);
      } else if (resource instanceof ExpressionTree) {
        execution.expressions().evaluate(resource, scope);
      }
    }
    execution.statements().run(tree.getBlock(), scope);
    execution.handlers.pop();
    throwing.pop();
    Scope ended = failed.copy();
    ended.absorb(scope);
    for (CatchTree handler : tree.getCatches()) {
      Scope caught = failed.copy();
      execution.under(
          decides[0],
          () -> {
            execution.statements().run(handler.getBlock(), caught);
            return null;
          });
      ended.absorb(caught);
      scope.join(caught);
    }
    if (tree.getFinallyBlock() != null) {
      // However it ends, the block is executed.
      execution.statements().run(tree.getFinallyBlock(), ended);
      execution.statements().run(tree.getFinallyBlock(), scope);
      if (ended.isDead()) {
        scope.kill();
      }
    }
  }
}
