package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssert;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCLabeledStatement;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCSwitch;
import com.sun.tools.javac.tree.JCTree.JCSwitchExpression;
import com.sun.tools.javac.tree.JCTree.JCSynchronized;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCYield;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import dev.keyward.provenance.Conditions.Branches;
import dev.keyward.provenance.Frame.Handler;
import dev.keyward.provenance.Frame.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes statements. */
final class Statements {
  /** Snapshots of a {@code try} block's states; more would make long blocks quadratic. */
  private static final int MAX_THROWN = 8;

  /** How often the rest of a block is executed separately for the two values of a flag. */
  private static final int MAX_SPLITS = 3;

  private final Interpreter interpreter;
  private final Loops loops;

  Statements(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.loops = new Loops(interpreter, this);
  }

  void executeAll(List<? extends JCStatement> statements, Frame frame, Memory memory) {
    for (int i = 0; i < statements.size() && !memory.isDead(); i++) {
      JCStatement statement = statements.get(i);
      if (statement instanceof JCIf branch
          && frame.splits < MAX_SPLITS
          && recurs(branch, statements.subList(i + 1, statements.size()))) {
        frame.splits++;
        executeSplit(branch, statements.subList(i + 1, statements.size()), frame, memory);
        frame.splits--;
        return;
      }
      execute(statement, frame, memory);
    }
  }

  void execute(JCStatement tree, Frame frame, Memory memory) {
    if (memory.isDead()) {
      return;
    }
    frame.run().step();
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
      case SWITCH -> {
        JCSwitch choice = (JCSwitch) tree;
        choose(choice, choice.selector, choice.cases, frame, memory);
      }
      case TRY -> tryCatch((JCTry) tree, frame, memory);
      case RETURN -> returns((JCReturn) tree, frame, memory);
      case THROW -> throwing((JCThrow) tree, frame, memory);
      case BREAK -> jump(frame.target(((JCBreak) tree).target), true, memory);
      case CONTINUE -> jump(frame.target(((JCContinue) tree).target), false, memory);
      case YIELD -> yields((JCYield) tree, frame, memory);
      case SYNCHRONIZED -> {
        interpreter.expressions().evaluate(((JCSynchronized) tree).lock, frame, memory);
        execute(((JCSynchronized) tree).body, frame, memory);
      }
      case ASSERT -> {
        // Assertions are off in production, so their conditions prove nothing.
        interpreter.expressions().evaluate(((JCAssert) tree).cond, frame, memory.fork());
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
    ImmutableSet<Symbol> before = frame.guards;
    frame.guards = Value.union(before, branches.dependencies());
    execute(tree.thenpart, frame, branches.whenTrue());
    if (tree.elsepart != null) {
      execute(tree.elsepart, frame, branches.whenFalse());
    }
    frame.guards = before;
    boolean leaves = branches.whenTrue().isDead() != branches.whenFalse().isDead();
    memory.merge(List.of(branches.whenTrue(), branches.whenFalse()), branches.dependencies());
    if (leaves && bothPossible) {
      frame.guards = Value.union(before, branches.dependencies());
    } else if (!bothPossible) {
      frame.guards = Value.union(before, branches.dependencies());
    }
  }

  /** Whether a flag that this statement tests is tested again by a later one. */
  private static boolean recurs(JCIf tree, List<? extends JCStatement> rest) {
    VarSymbol flag = flag(tree.cond);
    return flag != null
        && rest.stream().anyMatch(later -> later instanceof JCIf other && flag == flag(other.cond));
  }

  private static @Nullable VarSymbol flag(JCExpression condition) {
    JCExpression bare = TreeInfo.skipParens(condition);
    if (bare.hasTag(JCTree.Tag.NOT)) {
      bare = TreeInfo.skipParens(((JCUnary) bare).arg);
    }
    return bare instanceof JCIdent ident
            && ident.sym instanceof VarSymbol variable
            && !Variables.isField(variable)
            && Folding.constantOf(bare.type) == null
        ? variable
        : null;
  }

  private void executeSplit(
      JCIf tree, List<? extends JCStatement> rest, Frame frame, Memory memory) {
    Branches branches = interpreter.conditions().split(tree.cond, frame, memory);
    ImmutableSet<Symbol> before = frame.guards;
    frame.guards = Value.union(before, branches.dependencies());
    ImmutableSet<Symbol> inside = frame.guards;
    execute(tree.thenpart, frame, branches.whenTrue());
    executeAll(rest, frame, branches.whenTrue());
    frame.guards = inside;
    if (tree.elsepart != null) {
      execute(tree.elsepart, frame, branches.whenFalse());
    }
    executeAll(rest, frame, branches.whenFalse());
    frame.guards = before;
    memory.merge(List.of(branches.whenTrue(), branches.whenFalse()), branches.dependencies());
  }

  private void labelled(JCLabeledStatement tree, Frame frame, Memory memory) {
    Target target = new Target(tree, memory);
    frame.targets.push(target);
    Memory inside = memory.fork();
    execute(tree.body, frame, inside);
    frame.targets.pop();
    target.breaks.add(inside);
    memory.merge(target.breaks, ImmutableSet.of());
  }

  private static void jump(@Nullable Target target, boolean breaks, Memory memory) {
    if (target != null) {
      (breaks ? target.breaks : target.continues).add(memory.since(target.base));
    }
    memory.kill();
  }

  private void yields(JCYield tree, Frame frame, Memory memory) {
    Value value = interpreter.expressions().evaluate(tree.value, frame, memory);
    Target target = frame.target(tree.target);
    if (target != null && !memory.isDead()) {
      target.yielded = target.yielded == null ? value : target.yielded.or(value);
    }
    jump(target, true, memory);
  }

  private void returns(JCReturn tree, Frame frame, Memory memory) {
    if (tree.expr != null) {
      Value value = interpreter.expressions().evaluate(tree.expr, frame, memory);
      if (memory.isDead()) {
        return;
      }
      if (frame.body().method() != null
          && frame.body().lambda() == null
          && frame.body().method().restype != null) {
        value = Folding.coerce(value, frame.body().method().restype.type);
      }
      if (frame.body().symbol() != null && frame.body().lambda() == null) {
        interpreter
            .library()
            .language()
            .named(frame.body().symbol(), value, tree.expr, frame, memory);
      }
      value = value.dependingOn(frame.guards);
      frame.returned = frame.returned == null ? value : frame.returned.or(value);
    }
    frame.exits.add(memory.since(frame.base()));
    memory.kill();
  }

  private void throwing(JCThrow tree, Frame frame, Memory memory) {
    interpreter.expressions().evaluate(tree.expr, frame, memory);
    if (memory.isDead()) {
      return;
    }
    raise(tree.expr.type, null, frame, memory);
    memory.kill();
  }

  /** An exception of this type may be thrown, by the call if there is one. */
  void raise(Type thrown, @Nullable RoleCall cause, Frame frame, Memory memory) {
    raise(frame, memory);
    if (frame.lets(thrown, interpreter.types())) {
      frame.run().throwing(cause);
    }
  }

  /** Keeps the state for the handlers around it. */
  static void raise(Frame frame, Memory memory) {
    Handler handler = frame.handlers.peek();
    if (handler != null && handler.thrown.size() < MAX_THROWN) {
      handler.thrown.add(memory.since(handler.base));
    }
  }

  private static List<Type> caught(JCTry tree) {
    List<Type> caught = new ArrayList<>();
    for (JCCatch clause : tree.catchers) {
      if (clause.param.vartype instanceof JCTree.JCTypeUnion union) {
        union.alternatives.forEach(alternative -> caught.add(alternative.type));
      } else {
        caught.add(clause.param.sym.type);
      }
    }
    return caught;
  }

  private void tryCatch(JCTry tree, Frame frame, Memory memory) {
    Memory inside = memory.fork();
    Handler handler = new Handler(memory, caught(tree));
    handler.thrown.add(memory.fork());
    boolean catches = !tree.catchers.isEmpty();
    if (catches) {
      frame.handlers.push(handler);
    }
    for (JCTree resource : tree.resources) {
      if (resource instanceof JCStatement declaration) {
        execute(declaration, frame, inside);
      } else if (resource instanceof JCExpression expression) {
        interpreter.expressions().evaluate(expression, frame, inside);
      }
    }
    for (JCStatement statement : tree.body.stats) {
      execute(statement, frame, inside);
      if (catches && !inside.isDead() && handler.thrown.size() < MAX_THROWN) {
        handler.thrown.add(inside.since(memory));
      }
    }
    if (catches) {
      frame.handlers.pop();
    }
    List<Memory> ends = new ArrayList<>(List.of(inside));
    for (JCCatch clause : tree.catchers) {
      Memory caught = memory.fork();
      caught.merge(handler.thrown, ImmutableSet.of());
      execute(clause.body, frame, caught);
      ends.add(caught);
    }
    memory.merge(ends, ImmutableSet.of());
    if (tree.finalizer != null) {
      if (memory.isDead()) {
        Memory last = memory.fork();
        last.revive();
        execute(tree.finalizer, frame, last);
      } else {
        execute(tree.finalizer, frame, memory);
      }
    }
  }

  Value evaluate(JCSwitchExpression tree, Frame frame, Memory memory) {
    Target target = choose(tree, tree.selector, tree.cases, frame, memory);
    return target.yielded == null ? Value.UNKNOWN : target.yielded;
  }

  private Target choose(
      JCTree tree, JCExpression selector, List<JCCase> cases, Frame frame, Memory memory) {
    Value value = interpreter.expressions().evaluate(selector, frame, memory);
    interpreter.library().language().choice(tree, selector, value, frame, memory);
    Target target = new Target(tree, memory);
    frame.targets.push(target);
    ImmutableSet<Symbol> before = frame.guards;
    frame.guards = Value.union(before, value.dependencies());
    boolean[] possible = possible(cases, value);
    boolean exhaustive = tree instanceof JCSwitchExpression;
    for (JCCase one : cases) {
      exhaustive |= isDefault(one);
    }
    Memory falling = null;
    for (int i = 0; i < cases.size(); i++) {
      JCCase one = cases.get(i);
      Memory inside = memory.fork();
      if (!possible[i]) {
        inside.kill();
      }
      if (falling != null && !falling.isDead()) {
        Memory both = memory.fork();
        both.merge(List.of(inside, falling), value.dependencies());
        inside = both;
      }
      executeAll(one.stats, frame, inside);
      if (one.getCaseKind() == CaseTree.CaseKind.RULE) {
        target.breaks.add(inside);
        falling = null;
      } else {
        falling = inside;
      }
    }
    if (falling != null) {
      target.breaks.add(falling);
    }
    if (!exhaustive && possible[cases.size()]) {
      target.breaks.add(memory.fork());
    }
    frame.guards = before;
    frame.targets.pop();
    memory.merge(target.breaks, value.dependencies());
    if (target.yielded != null) {
      target.yielded = target.yielded.dependingOn(value.dependencies());
    }
    return target;
  }

  /** Which cases can be taken, with the absence of a match as the last. */
  private boolean[] possible(List<JCCase> cases, Value value) {
    boolean[] possible = new boolean[cases.size() + 1];
    int fallback = cases.size();
    for (int i = 0; i < cases.size(); i++) {
      if (isDefault(cases.get(i))) {
        fallback = i;
      }
    }
    for (Alternative alternative : value.alternatives()) {
      Object key = key(alternative);
      boolean found = false;
      for (int i = 0; i < cases.size(); i++) {
        Boolean match = matches(cases.get(i), key);
        possible[i] |= match == null || match;
        found |= match != null && match;
      }
      possible[fallback] |= !found;
    }
    return possible;
  }

  private static boolean isDefault(JCCase one) {
    return one.getExpressions().isEmpty();
  }

  private static @Nullable Object key(Alternative alternative) {
    if (alternative instanceof Constant constant) {
      return constant.value() instanceof LibraryEnumConstant member
          ? member.name()
          : constant.value();
    }
    return alternative instanceof Reference reference ? reference.object().enumConstant() : null;
  }

  /** Whether the case is taken for the key; null where that is not known. */
  private static @Nullable Boolean matches(JCCase one, @Nullable Object key) {
    if (isDefault(one)) {
      return false;
    }
    if (key == null) {
      return null;
    }
    for (ExpressionTree label : one.getExpressions()) {
      JCExpression expression = (JCExpression) label;
      Object constant = Folding.constantOf(expression.type);
      if (constant == null) {
        Symbol symbol = TreeInfo.symbol(expression);
        constant = symbol == null ? null : symbol.name.toString();
      }
      if (constant == null) {
        return null;
      }
      if (Boolean.TRUE.equals(Folding.binary(JCTree.Tag.EQ, constant, key))) {
        return true;
      }
    }
    return false;
  }
}
