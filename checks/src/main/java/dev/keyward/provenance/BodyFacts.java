package dev.keyward.provenance;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a body gives to variables, calls, tests and returns, without regard to the order. */
final class BodyFacts extends TreeScanner {
  /** A call, and the arguments that are written in it. */
  record CallTree(
      JCTree tree,
      MethodSymbol method,
      @Nullable JCExpression receiver,
      List<JCExpression> arguments) {}

  private final ListMultimap<VarSymbol, JCTree> definitions = ArrayListMultimap.create();
  private final ListMultimap<VarSymbol, CallTree> touching = ArrayListMultimap.create();
  private final ListMultimap<VarSymbol, Type> iterated = ArrayListMultimap.create();
  private final List<JCExpression> indexed = new ArrayList<>();
  private final Set<VarSymbol> constants = new LinkedHashSet<>();
  private final List<CallTree> calls = new ArrayList<>();
  private final ListMultimap<Name, CallTree> callsByName = ArrayListMultimap.create();
  private final List<JCExpression> returns = new ArrayList<>();
  private final List<JCExpression> conditions = new ArrayList<>();
  private @Nullable JCTree surrounding;
  private int nested;

  private BodyFacts() {}

  static BodyFacts of(Body body) {
    BodyFacts facts = new BodyFacts();
    if (body.lambda() != null) {
      facts.scan(body.lambda());
    } else if (body.method() != null) {
      facts.scan(body.method().body);
    } else {
      boolean isStatic = body.kind() == Body.Kind.STATIC_INITIALISER;
      for (JCTree member : body.classTree().defs) {
        if (member instanceof JCTree.JCVariableDecl field && field.sym.isStatic() == isStatic
            || member instanceof JCTree.JCBlock block && block.isStatic() == isStatic) {
          facts.scan(member);
        }
      }
    }
    return facts;
  }

  /** What the variable is given, or what is written into it. */
  List<JCTree> definitions(VarSymbol variable) {
    return definitions.get(variable);
  }

  /** The types of which loops take the elements that the variable is given. */
  List<Type> iterated(VarSymbol variable) {
    return iterated.get(variable);
  }

  /** The arrays of which elements are read. */
  List<JCExpression> indexed() {
    return indexed;
  }

  /** The constants of classes that are mentioned. */
  Set<VarSymbol> constants() {
    return constants;
  }

  /** The calls that are made on the variable or that take it. */
  List<CallTree> touching(VarSymbol variable) {
    return touching.get(variable);
  }

  List<CallTree> calls() {
    return calls;
  }

  /** The calls of methods of this name. */
  List<CallTree> calls(Name method) {
    return callsByName.get(method);
  }

  List<JCExpression> returns() {
    return returns;
  }

  /** What decides which way is taken. */
  List<JCExpression> conditions() {
    return conditions;
  }

  @Override
  public void visitVarDef(JCTree.JCVariableDecl tree) {
    if (tree.init != null) {
      define(tree.sym, tree.init);
    } else if (surrounding != null) {
      define(tree.sym, surrounding);
    }
    super.visitVarDef(tree);
  }

  @Override
  public void visitIdent(JCTree.JCIdent tree) {
    mention(tree.sym);
  }

  @Override
  public void visitSelect(JCTree.JCFieldAccess tree) {
    mention(tree.sym);
    super.visitSelect(tree);
  }

  private void mention(@Nullable Symbol symbol) {
    if (symbol instanceof VarSymbol field
        && Variables.isField(field)
        && (field.flags() & (Flags.STATIC | Flags.FINAL)) == (Flags.STATIC | Flags.FINAL)) {
      constants.add(field);
    }
  }

  @Override
  public void visitAssign(JCTree.JCAssign tree) {
    define(holder(tree.lhs), tree.rhs);
    super.visitAssign(tree);
  }

  @Override
  public void visitAssignop(JCTree.JCAssignOp tree) {
    define(holder(tree.lhs), tree.rhs);
    super.visitAssignop(tree);
  }

  @Override
  public void visitForeachLoop(JCTree.JCEnhancedForLoop tree) {
    define(tree.var.sym, tree.expr);
    iterated.put(tree.var.sym, tree.expr.type);
    super.visitForeachLoop(tree);
  }

  @Override
  public void visitTypeTest(JCTree.JCInstanceOf tree) {
    within(tree.expr, () -> super.visitTypeTest(tree));
  }

  @Override
  public void visitSwitch(JCTree.JCSwitch tree) {
    conditions.add(tree.selector);
    within(tree.selector, () -> super.visitSwitch(tree));
  }

  @Override
  public void visitSwitchExpression(JCTree.JCSwitchExpression tree) {
    conditions.add(tree.selector);
    within(tree.selector, () -> super.visitSwitchExpression(tree));
  }

  @Override
  public void visitIf(JCTree.JCIf tree) {
    conditions.add(tree.cond);
    super.visitIf(tree);
  }

  @Override
  public void visitConditional(JCTree.JCConditional tree) {
    conditions.add(tree.cond);
    super.visitConditional(tree);
  }

  @Override
  public void visitIndexed(JCTree.JCArrayAccess tree) {
    indexed.add(tree.indexed);
    super.visitIndexed(tree);
  }

  @Override
  public void visitReturn(JCTree.JCReturn tree) {
    if (nested == 0 && tree.expr != null) {
      returns.add(tree.expr);
    }
    super.visitReturn(tree);
  }

  @Override
  public void visitLambda(JCTree.JCLambda tree) {
    nested++;
    super.visitLambda(tree);
    nested--;
  }

  @Override
  public void visitClassDef(JCTree.JCClassDecl tree) {
    nested++;
    within(null, () -> super.visitClassDef(tree));
    nested--;
  }

  @Override
  public void visitApply(JCTree.JCMethodInvocation tree) {
    if (TreeInfo.symbol(tree.meth) instanceof MethodSymbol method) {
      JCExpression receiver =
          tree.meth instanceof JCTree.JCFieldAccess access ? access.selected : null;
      call(new CallTree(tree, method, receiver, tree.args));
    }
    within(tree, () -> super.visitApply(tree));
  }

  @Override
  public void visitNewClass(JCTree.JCNewClass tree) {
    if (tree.constructor instanceof MethodSymbol method) {
      call(new CallTree(tree, method, null, tree.args));
    }
    within(tree, () -> super.visitNewClass(tree));
  }

  private void call(CallTree call) {
    calls.add(call);
    callsByName.put(call.method().name, call);
    touch(call.receiver(), call);
    call.arguments().forEach(argument -> touch(argument, call));
  }

  private void touch(@Nullable JCExpression operand, CallTree call) {
    VarSymbol holder = operand == null ? null : holder(operand);
    if (holder != null && isMutable(holder)) {
      touching.put(holder, call);
    }
  }

  /** Whether others can change what the variable holds. */
  private static boolean isMutable(VarSymbol variable) {
    return !variable.type.isPrimitive()
        && variable.type.tsym.packge().fullname != variable.name.table.names.java_lang;
  }

  private void within(@Nullable JCTree tree, Runnable walk) {
    JCTree outer = surrounding;
    surrounding = tree;
    walk.run();
    surrounding = outer;
  }

  private void define(@Nullable VarSymbol variable, JCTree value) {
    if (variable != null) {
      definitions.put(variable, value);
    }
  }

  /** The variable that the expression names or an element of which it is. */
  static @Nullable VarSymbol holder(JCTree tree) {
    JCTree bare = TreeInfo.skipParens(tree);
    while (bare instanceof JCTree.JCArrayAccess element) {
      bare = TreeInfo.skipParens(element.indexed);
    }
    if (bare instanceof JCTree.JCTypeCast cast) {
      return holder(cast.expr);
    }
    Symbol symbol = TreeInfo.symbol(bare);
    return symbol instanceof VarSymbol variable ? variable : null;
  }
}
