package dev.keyward.checks.keys;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new RSA key larger, which changes nothing that is stored: where the size is a literal, at
 * the call or in a variable that is there for nothing else.
 */
final class SizeFix {
  private SizeFix() {}

  static Optional<Function<VisitorState, SuggestedFix>> of(KeySize size, Policy policy) {
    boolean isOnlyRsa = size.kind().limit() == Limit.RSA_BITS && size.isSure();
    boolean isHere = size.use().placeOf(size.origin()) == size.use().site();
    if (!isOnlyRsa || !isHere) {
      return Optional.empty();
    }
    Tree argument = size.use().site().tree();
    Tree literal = literal(argument, size.use().site().unit());
    String replacement = Integer.toString(policy.advice(Limit.RSA_BITS));
    return literal == null
        ? Optional.empty()
        : Optional.of(state -> SuggestedFix.replace(literal, replacement));
  }

  private static @Nullable Tree literal(Tree argument, Tree unit) {
    if (argument instanceof LiteralTree) {
      return argument;
    }
    Symbol variable = ASTHelpers.getSymbol(argument);
    if (!(argument instanceof IdentifierTree) || variable == null || !isPrivate(variable)) {
      return null;
    }
    Mentions mentions = new Mentions(variable);
    mentions.scan(unit, null);
    return mentions.count == 1 && mentions.initialiser instanceof LiteralTree
        ? mentions.initialiser
        : null;
  }

  /** Whether nobody outside the file can read it. */
  private static boolean isPrivate(Symbol variable) {
    return variable.getKind() == ElementKind.LOCAL_VARIABLE
        || variable.getModifiers().contains(Modifier.PRIVATE);
  }

  /** Counts where a variable is read or written, its declaration aside. */
  private static final class Mentions extends TreeScanner<Void, Void> {
    private final Symbol variable;
    private int count;
    private @Nullable ExpressionTree initialiser;

    Mentions(Symbol variable) {
      this.variable = variable;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (variable.equals(ASTHelpers.getSymbol(tree))) {
        initialiser = tree.getInitializer();
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      count += variable.equals(ASTHelpers.getSymbol(tree)) ? 1 : 0;
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      count += variable.equals(ASTHelpers.getSymbol(tree)) ? 1 : 0;
      return super.visitMemberSelect(tree, null);
    }
  }
}
