package dev.keyward.checks.leakage;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.keyward.provenance.Analysis;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The secrets that a method puts into a text as they are: what goes through another method first
 * may be masked there.
 */
final class WrittenText extends TreeScanner<Void, Void> {
  private static final ImmutableSet<String> WRITING =
      ImmutableSet.of(
          "append",
          "add",
          "addValue",
          "format",
          "formatted",
          "join",
          "concat",
          "valueOf",
          "toString",
          "toStringHelper",
          "deepToString",
          "requireNonNullElse");

  /** Classes whose methods of these names make texts. */
  private static final Pattern WRITERS =
      Pattern.compile(
          "java\\.(lang\\.(String|StringBuilder|StringBuffer|AbstractStringBuilder)"
              + "|text\\.MessageFormat|util\\.(StringJoiner|Objects|Arrays))"
              + "|com\\.google\\.common\\.base\\.(Joiner|MoreObjects.*)"
              + "|[\\w.]*\\.\\w*ToString\\w*");

  /** Those of them that spell out arrays. */
  private static final Pattern SPELLING =
      Pattern.compile(
          "java\\.(lang\\.(String|StringBuilder|StringBuffer|AbstractStringBuilder)|util\\.Arrays)"
              + "|com\\.google\\.common\\.base\\.MoreObjects.*|[\\w.]*\\.ToStringBuilder");

  private final Analysis analysis;
  private final Map<ExpressionTree, Member> found = new LinkedHashMap<>();

  private WrittenText(Analysis analysis) {
    this.analysis = analysis;
  }

  /** The expressions whose values are printed, with what they are. */
  static Map<ExpressionTree, Member> of(MethodTree method, Analysis analysis) {
    WrittenText text = new WrittenText(analysis);
    text.scan(method.getBody(), null);
    return text.found;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    printed(tree.getExpression(), false);
    return super.visitReturn(tree, unused);
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    if (tree.getKind() == Tree.Kind.PLUS && isText(tree)) {
      printed(tree.getLeftOperand(), false);
      printed(tree.getRightOperand(), false);
    }
    return super.visitBinary(tree, unused);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    if (isText(tree.getVariable())) {
      printed(tree.getExpression(), false);
    }
    return super.visitCompoundAssignment(tree, unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    if (isText(tree)) {
      tree.getArguments().forEach(argument -> printed(argument, true));
    }
    return super.visitNewClass(tree, unused);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    String owner = method.owner.getQualifiedName().toString();
    if (WRITING.contains(method.name.toString()) && WRITERS.matcher(owner).matches()) {
      boolean spells = SPELLING.matcher(owner).matches();
      tree.getArguments().forEach(argument -> printed(argument, spells));
    }
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return null;
  }

  private static boolean isText(ExpressionTree tree) {
    return ASTHelpers.getType(tree) != null
        && ASTHelpers.getType(tree).tsym.getQualifiedName().contentEquals("java.lang.String");
  }

  private void printed(ExpressionTree tree, boolean spellsArrays) {
    if (tree instanceof ParenthesizedTree parenthesized) {
      printed(parenthesized.getExpression(), spellsArrays);
    } else if (tree instanceof TypeCastTree cast) {
      printed(cast.getExpression(), spellsArrays);
    } else if (tree instanceof ConditionalExpressionTree conditional) {
      printed(conditional.getTrueExpression(), spellsArrays);
      printed(conditional.getFalseExpression(), spellsArrays);
    } else if (tree != null) {
      Symbol symbol = read(tree);
      if (symbol != null
          && (Member.isReadable(symbol) || (spellsArrays && Member.isArray(symbol)))) {
        Member.of(symbol, analysis).ifPresent(member -> found.put(tree, member));
      }
    }
  }

  /** The field or getter that the expression reads. */
  private static Symbol read(ExpressionTree tree) {
    if (tree instanceof MethodInvocationTree call) {
      MethodSymbol method = ASTHelpers.getSymbol(call);
      return call.getArguments().isEmpty() ? method : null;
    }
    Symbol symbol =
        tree instanceof IdentifierTree || tree instanceof MemberSelectTree
            ? ASTHelpers.getSymbol(tree)
            : null;
    return symbol instanceof VarSymbol field && field.owner instanceof Symbol.ClassSymbol
        ? field
        : null;
  }
}
