package dev.keyward.provenance.constanttime;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is secret of the values of expressions. */
final class Expressions extends SimpleTreeVisitor<Secrecy, Scope> {
  private final Execution execution;
  private final Operators operators;

  Expressions(Execution execution) {
    super(Secrecy.NONE);
    this.execution = execution;
    this.operators = new Operators(execution);
  }

  Secrecy evaluate(@Nullable Tree tree, Scope scope) {
    return tree == null ? Secrecy.NONE : visit(tree, scope);
  }

  /** Evaluates what becomes a value of the type. */
  Secrecy evaluateAs(@Nullable Type type, ExpressionTree tree, Scope scope) {
    Secrecy value = evaluate(tree, scope);
    JCExpression expression = (JCExpression) tree;
    if (type != null
        && expression.type != null
        && expression.type.isPrimitive()
        && !type.isPrimitive()
        && !type.hasTag(TypeTag.VOID)) {
      execution.check(expression, Rule.BOXING, value.any());
    }
    return value;
  }

  /** Evaluates what decides what is executed next: each operand by itself. */
  Secrecy decide(Tree condition, Rule rule, Scope scope) {
    JCTree tree = TreeInfo.skipParens((JCTree) condition);
    if (tree.getKind() == Kind.LOGICAL_COMPLEMENT) {
      return decide(((UnaryTree) tree).getExpression(), rule, scope);
    }
    if (tree instanceof BinaryTree binary && Operators.isShortCircuit(tree.getKind())) {
      Secrecy left = decide(binary.getLeftOperand(), rule, scope);
      return left.or(
          execution.under(left.any(), () -> decide(binary.getRightOperand(), rule, scope)));
    }
    Secrecy value = evaluate(tree, scope);
    execution.check(tree, rule, value.any());
    return value;
  }

  @Override
  public Secrecy visitParenthesized(ParenthesizedTree tree, Scope scope) {
    return evaluate(tree.getExpression(), scope);
  }

  // Variables.

  @Override
  public Secrecy visitIdentifier(IdentifierTree tree, Scope scope) {
    JCIdent name = (JCIdent) tree;
    if (!(name.sym instanceof VarSymbol variable) || name.type.constValue() != null) {
      return Secrecy.NONE;
    }
    Holder holder = Holder.of(name);
    Secrecy held = scope.get(holder.root());
    return marked(variable).or(holder.part() == null ? held : held.part(holder.part()));
  }

  @Override
  public Secrecy visitMemberSelect(MemberSelectTree tree, Scope scope) {
    JCFieldAccess access = (JCFieldAccess) tree;
    if (!(access.sym instanceof VarSymbol field)) {
      return Secrecy.NONE;
    }
    if (field.isStatic() || field.name.contentEquals("this")) {
      return marked(field).or(scope.get(Holder.of(access).root()));
    }
    Secrecy object = evaluate(access.selected, scope);
    if (access.selected.type.hasTag(TypeTag.ARRAY)) {
      return Secrecy.NONE; // The length.
    }
    return marked(field).or(object.part(field));
  }

  /** What the declaration of a variable says. */
  private Secrecy marked(VarSymbol variable) {
    boolean isMarked =
        !execution.isParameter(variable)
            && (execution.declarations().isSecret(variable)
                || execution.declarations().isComparedInConstantTime(variable));
    String kind =
        switch (variable.getKind()) {
          case FIELD -> "secret field ";
          case PARAMETER -> "secret parameter ";
          default -> "secret variable ";
        };
    return isMarked ? Secrecy.of(SecretPath.from(kind + variable.name)) : Secrecy.NONE;
  }

  @Override
  public Secrecy visitArrayAccess(ArrayAccessTree tree, Scope scope) {
    Secrecy array = evaluate(tree.getExpression(), scope);
    Secrecy index = evaluate(tree.getIndex(), scope);
    execution.check((JCTree) tree.getIndex(), Rule.INDEX, index.any());
    return array.or(Secrecy.of(index.any()));
  }

  @Override
  public Secrecy visitAssignment(AssignmentTree tree, Scope scope) {
    JCExpression target = (JCExpression) tree.getVariable();
    execution.stores().evaluateTarget(target, scope);
    Secrecy value = evaluateAs(target.type, tree.getExpression(), scope);
    execution.stores().store(target, (JCTree) tree.getExpression(), value, scope);
    return value;
  }

  @Override
  public Secrecy visitCompoundAssignment(CompoundAssignmentTree tree, Scope scope) {
    JCExpression target = (JCExpression) tree.getVariable();
    Secrecy before = evaluate(target, scope);
    Secrecy operand = evaluate(tree.getExpression(), scope);
    Secrecy value = operators.compound((JCTree) tree, before, operand);
    execution.stores().store(target, null, value, scope);
    return value;
  }

  // Operators.

  @Override
  public Secrecy visitUnary(UnaryTree tree, Scope scope) {
    Secrecy value = evaluate(tree.getExpression(), scope);
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          execution.stores().store((JCExpression) tree.getExpression(), null, value, scope);
      default -> {}
    }
    return value;
  }

  @Override
  public Secrecy visitBinary(BinaryTree tree, Scope scope) {
    if (Operators.isShortCircuit(tree.getKind())) {
      Secrecy left = decide(tree.getLeftOperand(), Rule.OPERAND, scope);
      Secrecy right = execution.under(left.any(), () -> evaluate(tree.getRightOperand(), scope));
      return left.or(right);
    }
    return operators.binary(
        (JCTree) tree,
        evaluate(tree.getLeftOperand(), scope),
        evaluate(tree.getRightOperand(), scope));
  }

  @Override
  public Secrecy visitConditionalExpression(ConditionalExpressionTree tree, Scope scope) {
    Secrecy chosen = decide(tree.getCondition(), Rule.CONDITIONAL, scope);
    Secrecy value =
        execution.under(
            chosen.any(),
            () ->
                evaluate(tree.getTrueExpression(), scope)
                    .or(evaluate(tree.getFalseExpression(), scope)));
    return value.or(Secrecy.of(chosen.any()));
  }

  @Override
  public Secrecy visitTypeCast(TypeCastTree tree, Scope scope) {
    return evaluateAs(((JCTree) tree.getType()).type, tree.getExpression(), scope);
  }

  @Override
  public Secrecy visitInstanceOf(InstanceOfTree tree, Scope scope) {
    execution.stores().bind(tree, evaluate(tree.getExpression(), scope), scope);
    return Secrecy.NONE;
  }

  @Override
  public Secrecy visitSwitchExpression(SwitchExpressionTree tree, Scope scope) {
    return execution.statements().switches().evaluate(tree, scope);
  }

  // What is made or called.

  @Override
  public Secrecy visitNewArray(NewArrayTree tree, Scope scope) {
    for (ExpressionTree size : tree.getDimensions()) {
      execution.check((JCTree) size, Rule.SIZE, evaluate(size, scope).any());
    }
    Secrecy contents = Secrecy.NONE;
    Type type = ((JCTree) tree).type;
    Type element = type instanceof Type.ArrayType array ? array.elemtype : null;
    for (ExpressionTree each :
        tree.getInitializers() == null ? List.<ExpressionTree>of() : tree.getInitializers()) {
      contents = contents.or(evaluateAs(element, each, scope));
    }
    return contents;
  }

  @Override
  public Secrecy visitMethodInvocation(MethodInvocationTree tree, Scope scope) {
    return execution.calls().call((JCMethodInvocation) tree, scope);
  }

  @Override
  public Secrecy visitNewClass(NewClassTree tree, Scope scope) {
    return execution.calls().construct((JCNewClass) tree, scope);
  }

  @Override
  public Secrecy visitLambdaExpression(LambdaExpressionTree tree, Scope scope) {
    return execution.lambdas().run((JCLambda) tree, List.of(), scope);
  }

  @Override
  public Secrecy visitMemberReference(MemberReferenceTree tree, Scope scope) {
    evaluate(tree.getQualifierExpression(), scope);
    return Secrecy.NONE;
  }
}
