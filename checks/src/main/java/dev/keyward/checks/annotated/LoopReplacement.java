package dev.keyward.checks.annotated;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Site;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@code MessageDigest.isEqual} in the place of a loop that compares two byte arrays of one
 * length, returns false at the first difference and true after the last element.
 */
final class LoopReplacement {
  private LoopReplacement() {}

  static Optional<Function<VisitorState, SuggestedFix>> of(Site difference) {
    TreePath path = TreePath.getPath(difference.unit(), difference.tree());
    if (path == null
        || !(difference.tree() instanceof BinaryTree comparison)
        || comparison.getKind() != Kind.NOT_EQUAL_TO) {
      return Optional.empty();
    }
    TreePath choice = skip(path.getParentPath(), Kind.PARENTHESIZED);
    TreePath loop = choice.getParentPath();
    if (loop.getLeaf() instanceof BlockTree block && block.getStatements().size() == 1) {
      loop = loop.getParentPath();
    }
    if (!(choice.getLeaf() instanceof IfTree branch)
        || !(loop.getLeaf() instanceof ForLoopTree rounds)
        || !(loop.getParentPath().getLeaf() instanceof BlockTree block)) {
      return Optional.empty();
    }
    Symbol one = array(comparison.getLeftOperand(), rounds);
    Symbol other = array(comparison.getRightOperand(), rounds);
    int at = block.getStatements().indexOf(rounds);
    boolean fits =
        one != null
            && other != null
            && returns(branch.getThenStatement(), false)
            && branch.getElseStatement() == null
            && isOverAll(rounds, one, other)
            && at + 1 < block.getStatements().size()
            && returns(block.getStatements().get(at + 1), true)
            && block.getStatements().subList(0, at).stream()
                .anyMatch(statement -> excludesOtherLengths(statement, one, other));
    return fits
        ? Optional.of(state -> edit(rounds, block.getStatements().get(at + 1), one, other, state))
        : Optional.empty();
  }

  private static SuggestedFix edit(
      Tree loop, Tree end, Symbol one, Symbol other, VisitorState state) {
    return SuggestedFix.builder()
        .addImport("java.security.MessageDigest")
        .replace(
            ASTHelpers.getStartPosition(loop),
            state.getEndPosition(end),
            String.format("return MessageDigest.isEqual(%s, %s);", one.name, other.name))
        .build();
  }

  private static TreePath skip(TreePath path, Kind kind) {
    return path.getLeaf().getKind() == kind ? skip(path.getParentPath(), kind) : path;
  }

  /** The byte array of which the operand is the element of the round; it is never another one. */
  private static @Nullable Symbol array(ExpressionTree operand, ForLoopTree loop) {
    if (!(operand instanceof ArrayAccessTree access)
        || !(access.getExpression() instanceof IdentifierTree name)
        || !isCounter(access.getIndex(), loop)) {
      return null;
    }
    Symbol symbol = ASTHelpers.getSymbol(name);
    boolean isFixed = (symbol.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
    boolean isBytes =
        symbol.type instanceof Type.ArrayType array && array.elemtype.hasTag(TypeTag.BYTE);
    return isFixed && isBytes && symbol.owner instanceof Symbol.MethodSymbol ? symbol : null;
  }

  private static boolean isCounter(Tree tree, ForLoopTree loop) {
    return loop.getInitializer().size() == 1
        && loop.getInitializer().get(0) instanceof VariableTree counter
        && tree instanceof IdentifierTree
        && ASTHelpers.getSymbol(counter).equals(ASTHelpers.getSymbol(tree));
  }

  /** {@code for (int i = 0; i < one.length; i++)}. */
  private static boolean isOverAll(ForLoopTree loop, Symbol one, Symbol other) {
    return loop.getInitializer().get(0) instanceof VariableTree counter
        && counter.getInitializer() instanceof LiteralTree start
        && Integer.valueOf(0).equals(start.getValue())
        && loop.getCondition() instanceof BinaryTree bound
        && bound.getKind() == Kind.LESS_THAN
        && isCounter(bound.getLeftOperand(), loop)
        && (isLength(bound.getRightOperand(), one) || isLength(bound.getRightOperand(), other))
        && loop.getUpdate().size() == 1
        && loop.getUpdate().get(0).getExpression() instanceof UnaryTree step
        && (step.getKind() == Kind.POSTFIX_INCREMENT || step.getKind() == Kind.PREFIX_INCREMENT)
        && isCounter(step.getExpression(), loop);
  }

  private static boolean isLength(Tree tree, Symbol array) {
    return tree instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("length")
        && array.equals(ASTHelpers.getSymbol(select.getExpression()));
  }

  /** {@code if (… || one.length != other.length || …) return false;}. */
  private static boolean excludesOtherLengths(StatementTree statement, Symbol one, Symbol other) {
    return statement instanceof IfTree choice
        && returns(choice.getThenStatement(), false)
        && choice.getElseStatement() == null
        && differInLength(choice.getCondition(), one, other);
  }

  private static boolean differInLength(ExpressionTree condition, Symbol one, Symbol other) {
    Tree bare = TreeInfo.skipParens((JCTree) condition);
    if (!(bare instanceof BinaryTree binary)) {
      return false;
    }
    if (binary.getKind() == Kind.CONDITIONAL_OR) {
      return differInLength(binary.getLeftOperand(), one, other)
          || differInLength(binary.getRightOperand(), one, other);
    }
    return binary.getKind() == Kind.NOT_EQUAL_TO
        && ((isLength(binary.getLeftOperand(), one) && isLength(binary.getRightOperand(), other))
            || (isLength(binary.getLeftOperand(), other)
                && isLength(binary.getRightOperand(), one)));
  }

  private static boolean returns(StatementTree statement, boolean value) {
    List<? extends StatementTree> statements =
        statement instanceof BlockTree block ? block.getStatements() : List.of(statement);
    return statements.size() == 1
        && statements.get(0) instanceof ReturnTree end
        && end.getExpression() instanceof LiteralTree literal
        && Boolean.valueOf(value).equals(literal.getValue());
  }
}
