package dev.keyward.provenance;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssert;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCLabeledStatement;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCSwitch;
import com.sun.tools.javac.tree.JCTree.JCSynchronized;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCYield;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Conditions.Branches;
import dev.keyward.provenance.Frame.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes statements. */
final class Statements {
  /** How often the rest of a block is executed separately for the two values of a flag. */
  private static final int MAX_SPLITS = 3;

  /** How many statements further on such a flag is looked for. */
  private static final int MAX_LOOK_AHEAD = 50;

  private final Interpreter interpreter;
  private final Loops loops;
  private final TryStatements tries;
  private final Switches switches;

  Statements(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.loops = new Loops(interpreter, this);
    this.switches = new Switches(interpreter, this);
    this.tries = new TryStatements(interpreter, this);
  }

  Switches switches() {
    return switches;
  }

  void executeAll(List<? extends JCStatement> statements, Frame frame, Memory memory) {
    // The compiler's lists count and index their elements one by one.
    List<JCStatement> all = new ArrayList<>(statements);
    for (int i = 0; i < all.size() && !memory.isDead(); i++) {
      JCStatement statement = all.get(i);
      if (statement instanceof JCIf branch && frame.splits < MAX_SPLITS) {
        List<JCStatement> rest = all.subList(i + 1, all.size());
        if (recurs(branch, rest)) {
          frame.splits++;
          executeSplit(branch, rest, frame, memory);
          frame.splits--;
          return;
        }
      }
      execute(statement, frame, memory);
    }
  }

  void execute(JCStatement tree, Frame frame, Memory memory) {
    if (memory.isDead()) {
      return;
    }
    frame.step();
    switch (tree.getTag()) {
      case BLOCK -> executeAll(((JCBlock) tree).stats, frame, memory);
      case VARDEF -> declare((JCVariableDecl) tree, frame, memory);
      case EXEC -> expression((JCExpressionStatement) tree, frame, memory);
      case IF -> branch((JCIf) tree, frame, memory);
      case WHILELOOP -> {
        JCWhileLoop loop = (JCWhileLoop) tree;
        loops.execute(loop, loop.cond, loop.body, List.of(), false, frame, memory);
      }
      case DOLOOP -> {
        JCDoWhileLoop loop = (JCDoWhileLoop) tree;
        loops.execute(loop, loop.cond, loop.body, List.of(), true, frame, memory);
      }
      case FORLOOP -> {
        JCForLoop loop = (JCForLoop) tree;
        executeAll(loop.init, frame, memory);
        loops.execute(loop, loop.cond, loop.body, loop.step, false, frame, memory);
      }
      case FOREACHLOOP -> loops.executeEach((JCEnhancedForLoop) tree, frame, memory);
      case LABELLED -> labelled((JCLabeledStatement) tree, frame, memory);
      case SWITCH -> switches.execute((JCSwitch) tree, frame, memory);
      case TRY -> tries.execute((JCTry) tree, frame, memory);
      case RETURN -> returns((JCReturn) tree, frame, memory);
      case THROW -> interpreter.exceptions().raise((JCThrow) tree, frame, memory);
      case BREAK -> jump(((JCBreak) tree).target, true, frame, memory);
      case CONTINUE -> jump(((JCContinue) tree).target, false, frame, memory);
      case YIELD -> yields((JCYield) tree, frame, memory);
      case SYNCHRONIZED -> {
        interpreter.expressions().evaluate(((JCSynchronized) tree).lock, frame, memory);
        execute(((JCSynchronized) tree).body, frame, memory);
      }
      case ASSERT -> {
        // Assertions are off in production, so their conditions prove nothing.
        JCAssert assertion = (JCAssert) tree;
        frame
            .run()
            .mute(() -> interpreter.expressions().evaluate(assertion.cond, frame, memory.fork()));
        if (assertion.detail != null) {
          Memory failed = memory.fork();
          Value detail = interpreter.expressions().evaluate(assertion.detail, frame, failed);
          interpreter.library().language().asserted(assertion, detail, frame, failed);
        }
      }
      default -> {
        // Local classes run where they are instantiated.
      }
    }
  }

  private void declare(JCVariableDecl tree, Frame frame, Memory memory) {
    if (tree.init == null) {
      return;
    }
    Value value = interpreter.expressions().evaluate(tree.init, frame, memory, tree.sym.type);
    memory.put(new Memory.Cell.Local(frame.id(), tree.sym), value);
    interpreter.library().language().named(tree.sym, value, tree.init, frame, memory);
    interpreter.library().language().stored(tree.sym, tree.init, value, frame, memory);
  }

  private void expression(JCExpressionStatement tree, Frame frame, Memory memory) {
    frame.discarded = TreeInfo.skipParens(tree.expr);
    Value value = interpreter.expressions().evaluate(tree.expr, frame, memory);
    if (tree.expr.hasTag(JCTree.Tag.APPLY)) {
      interpreter.library().language().discarded(tree.expr, value, frame, memory);
    }
  }

  private void branch(JCIf tree, Frame frame, Memory memory) {
    Branches branches = interpreter.conditions().split(tree.cond, frame, memory);
    boolean bothPossible = !branches.whenTrue().isDead() && !branches.whenFalse().isDead();
    Dependence before = frame.guards;
    frame.guards = before.or(branches.dependence());
    execute(tree.thenpart, frame, branches.whenTrue());
    if (tree.elsepart != null) {
      execute(tree.elsepart, frame, branches.whenFalse());
    }
    frame.guards = before;
    boolean leaves = branches.whenTrue().isDead() != branches.whenFalse().isDead();
    memory.merge(List.of(branches.whenTrue(), branches.whenFalse()), branches.dependence());
    if (leaves && bothPossible) {
      frame.guards = before.or(branches.dependence());
    } else if (!bothPossible) {
      frame.guards = before.or(branches.dependence());
    }
  }

  /** Whether a variable that this statement compares is compared again by a later one. */
  private static boolean recurs(JCIf tree, List<? extends JCStatement> rest) {
    Equality compared = Equality.of(tree.cond);
    return compared != null
        && rest.stream()
            .limit(MAX_LOOK_AHEAD)
            .anyMatch(later -> later instanceof JCIf i && compared.isAbout(i.cond));
  }

  private void executeSplit(
      JCIf tree, List<? extends JCStatement> rest, Frame frame, Memory memory) {
    Branches branches = interpreter.conditions().split(tree.cond, frame, memory);
    Dependence before = frame.guards;
    frame.guards = before.or(branches.dependence());
    Dependence inside = frame.guards;
    execute(tree.thenpart, frame, branches.whenTrue());
    executeAll(rest, frame, branches.whenTrue());
    frame.guards = inside;
    if (tree.elsepart != null) {
      execute(tree.elsepart, frame, branches.whenFalse());
    }
    executeAll(rest, frame, branches.whenFalse());
    frame.guards = before;
    memory.merge(List.of(branches.whenTrue(), branches.whenFalse()), branches.dependence());
  }

  private void labelled(JCLabeledStatement tree, Frame frame, Memory memory) {
    Target target = frame.enter(tree, memory);
    Memory inside = memory.fork();
    execute(tree.body, frame, inside);
    frame.targets.pop();
    target.breaks.add(inside);
    memory.merge(target.breaks, Dependence.NONE);
  }

  private void jump(@Nullable JCTree statement, boolean breaks, Frame frame, Memory memory) {
    Target target = frame.target(statement);
    if (target != null) {
      tries.unwind(target.outside, frame, memory);
      if (!memory.isDead()) {
        (breaks ? target.breaks : target.continues).add(memory.since(target.base));
      }
    }
    memory.kill();
  }

  private void yields(JCYield tree, Frame frame, Memory memory) {
    Value value = interpreter.expressions().evaluate(tree.value, frame, memory);
    Target target = frame.target(tree.target);
    int before = target == null ? 0 : target.breaks.size();
    jump(tree.target, true, frame, memory);
    if (target != null && target.breaks.size() > before) {
      target.yielded = target.yielded == null ? value : target.yielded.or(value);
    }
  }

  private void returns(JCReturn tree, Frame frame, Memory memory) {
    Value value = tree.expr == null ? null : returned(tree.expr, frame, memory);
    if (!memory.isDead()) {
      tries.unwind(TryStatements.ALL, frame, memory);
    }
    if (memory.isDead()) {
      return;
    }
    if (value != null) {
      frame.returned = frame.returned == null ? value : frame.returned.or(value);
    }
    frame.exits.add(memory.since(frame.base()));
    memory.kill();
  }

  private Value returned(JCExpression tree, Frame frame, Memory memory) {
    Value value = interpreter.expressions().evaluate(tree, frame, memory);
    boolean isMethod = frame.body().symbol() != null && frame.body().lambda() == null;
    if (isMethod && !memory.isDead()) {
      value = Folding.coerce(value, frame.body().symbol().getReturnType());
      interpreter.library().language().named(frame.body().symbol(), value, tree, frame, memory);
      interpreter.secretFlows().returned(value, tree, frame, memory);
    }
    return value.dependingOn(frame.guards);
  }
}
