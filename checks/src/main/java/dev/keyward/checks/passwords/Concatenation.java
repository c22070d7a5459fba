package dev.keyward.checks.passwords;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.keyward.jca.BcryptCost;
import dev.keyward.jca.SecretName;
import dev.keyward.provenance.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text of several parts, one of which is a password.
 *
 * @param front the parts in front of the password
 */
record Concatenation(List<ExpressionTree> front) {

  /** The parts that the text was put together from, if that is one expression. */
  static Optional<Concatenation> of(Origin text) {
    if (!text.isPassword() || text.site().isEmpty()) {
      return Optional.empty();
    }
    List<ExpressionTree> parts = new ArrayList<>();
    if (!(text.site().get().tree() instanceof ExpressionTree whole)) {
      return Optional.empty();
    }
    add(whole, parts);
    for (int i = 0; i < parts.size(); i++) {
      if (isPassword(parts.get(i))) {
        return Optional.of(new Concatenation(parts.subList(0, i)));
      }
    }
    return Optional.empty();
  }

  private static void add(ExpressionTree tree, List<ExpressionTree> parts) {
    if (tree instanceof ParenthesizedTree parenthesized) {
      add(parenthesized.getExpression(), parts);
    } else if (tree instanceof BinaryTree binary
        && tree.getKind() == Tree.Kind.PLUS
        && ASTHelpers.constValue(tree) == null) {
      add(binary.getLeftOperand(), parts);
      add(binary.getRightOperand(), parts);
    } else if (tree instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("concat")) {
      add(select.getExpression(), parts);
      add(call.getArguments().get(0), parts);
    } else {
      parts.add(tree);
    }
  }

  private static boolean isPassword(ExpressionTree part) {
    ExpressionTree named =
        part instanceof MethodInvocationTree call ? call.getMethodSelect() : part;
    String name =
        named instanceof IdentifierTree identifier
            ? identifier.getName().toString()
            : named instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
    return SecretName.of(name).filter(SecretName.PASSWORD::equals).isPresent();
  }

  /** Whether bcrypt reads so much before the password that it may not come to its end. */
  boolean mayHide() {
    return hides() || front.stream().anyMatch(part -> ASTHelpers.constValue(part) == null);
  }

  /** Whether bcrypt does not come to the password at all. */
  boolean hides() {
    return front.stream()
            .map(ASTHelpers::constValue)
            .filter(constant -> constant != null)
            .mapToInt(constant -> constant.toString().getBytes(StandardCharsets.UTF_8).length)
            .sum()
        >= BcryptCost.MAX_BYTES;
  }
}
