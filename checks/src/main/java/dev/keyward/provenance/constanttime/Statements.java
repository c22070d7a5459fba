package dev.keyward.provenance.constanttime;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.JCYield;
import org.jspecify.annotations.Nullable;

/** Executes statements, and tells which secrets decide what is executed. */
final class Statements extends SimpleTreeVisitor<Void, Scope> {
  private final Execution execution;
  private final LoopStatements loops;
  private final TryStatement attempts;
  private final SwitchStatements switches;

  Statements(Execution execution) {
    this.execution = execution;
    this.loops = new LoopStatements(execution);
    this.attempts = new TryStatement(execution);
    this.switches = new SwitchStatements(execution);
  }

  SwitchStatements switches() {
    return switches;
  }

  /** Executes a statement, if it is reached. */
  void run(@Nullable Tree statement, Scope scope) {
    if (statement == null || scope.isDead()) {
      return;
    }
    execution.handlers.forEach(handler -> handler.absorb(scope));
    visit(statement, scope);
    execution.skip(scope);
    execution.handlers.forEach(handler -> handler.absorb(scope));
  }

  void runAll(Iterable<? extends Tree> statements, Scope scope) {
    statements.forEach(statement -> run(statement, scope));
  }

  @Override
  public Void visitBlock(BlockTree tree, Scope scope) {
    runAll(tree.getStatements(), scope);
    return null;
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree tree, Scope scope) {
    execution.expressions().evaluate(tree.getExpression(), scope);
    return null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Scope scope) {
    JCVariableDecl variable = (JCVariableDecl) tree;
    execution.lambdas().name(variable, variable.init);
    Secrecy value =
        variable.init == null
            ? Secrecy.NONE
            : execution.expressions().evaluateAs(variable.sym.type, variable.init, scope);
    execution.stores().declare(variable, variable.init, value, scope);
    return null;
  }

  @Override
  public Void visitIf(IfTree tree, Scope scope) {
    Secrecy chosen = execution.expressions().decide(tree.getCondition(), Rule.IF, scope);
    Scope otherwise = scope.copy();
    execution.under(
        chosen.any(),
        () -> {
          run(tree.getThenStatement(), scope);
          run(tree.getElseStatement(), otherwise);
          return null;
        });
    scope.join(otherwise);
    return null;
  }

  @Override
  public Void visitAssert(AssertTree tree, Scope scope) {
    Scope failing = scope.copy();
    Secrecy chosen = execution.expressions().decide(tree.getCondition(), Rule.ASSERTION, failing);
    execution.under(
        chosen.any(), () -> execution.expressions().evaluate(tree.getDetail(), failing));
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Scope scope) {
    switches.execute(tree, scope);
    return null;
  }

  @Override
  public Void visitTry(TryTree tree, Scope scope) {
    attempts.execute(tree, scope);
    return null;
  }

  @Override
  public Void visitSynchronized(SynchronizedTree tree, Scope scope) {
    execution.expressions().evaluate(tree.getExpression(), scope);
    run(tree.getBlock(), scope);
    return null;
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Scope scope) {
    loops.execute(tree, scope);
    return null;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Scope scope) {
    loops.execute(tree, scope);
    return null;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Scope scope) {
    loops.execute(tree, scope);
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Scope scope) {
    loops.execute(tree, scope);
    return null;
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Scope scope) {
    JCTree body = (JCTree) tree.getStatement();
    if (LoopStatements.isLoop(body) || body.getKind() == Tree.Kind.SWITCH) {
      run(body, scope);
      return null;
    }
    // A jump out of it names the labelled statement or what is inside, as the release has it.
    Target target = new Target();
    execution.targets.put((JCTree) tree, target);
    execution.targets.put(body, target);
    run(body, scope);
    target.breaks.forEach(scope::join);
    return null;
  }

  // Jumps.

  @Override
  public Void visitReturn(ReturnTree tree, Scope scope) {
    if (tree.getExpression() != null) {
      JCExpression value = (JCExpression) tree.getExpression();
      Secrecy secrecy = execution.expressions().evaluateAs(execution.returnType, value, scope);
      execution.returned = execution.returned.or(execution.stored(secrecy, scope));
    }
    scope.kill();
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Scope scope) {
    execution.expressions().evaluate(tree.getExpression(), scope);
    attempts.thrown();
    scope.kill();
    return null;
  }

  @Override
  public Void visitBreak(BreakTree tree, Scope scope) {
    Target target = execution.targets.get(((JCBreak) tree).target);
    if (target != null) {
      target.breaks.add(scope.copy());
      target.leaves = target.leaves != null ? target.leaves : execution.condition;
    }
    scope.kill();
    return null;
  }

  @Override
  public Void visitContinue(ContinueTree tree, Scope scope) {
    Target target = execution.targets.get(((JCContinue) tree).target);
    if (target != null) {
      target.continues.add(scope.copy());
      target.skips = target.skips != null ? target.skips : execution.condition;
    }
    scope.kill();
    return null;
  }

  @Override
  public Void visitYield(YieldTree tree, Scope scope) {
    Secrecy value = execution.expressions().evaluate(tree.getValue(), scope);
    Target target = execution.targets.get(((JCYield) tree).target);
    if (target != null) {
      target.yielded = target.yielded.or(execution.stored(value, scope));
      target.breaks.add(scope.copy());
    }
    scope.kill();
    return null;
  }
}
