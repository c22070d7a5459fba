package dev.keyward.checks.passwords;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import dev.keyward.jca.LoginName;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * A comparison of two values, one of which is the password that somebody typed, and the other the
 * one that is stored.
 *
 * @param left one of the values
 * @param right the other
 */
record ClearComparison(Side left, Side right) {
  private static final ImmutableSet<Role> IN_CLEAR =
      Sets.immutableEnumSet(
          Role.PASSWORD_INPUT, Role.NAMED_PASSWORD, Role.USER_INPUT, Role.REMOTE_INPUT);

  /** What changes how a text is held, and not the text. */
  private static final ImmutableSet<String> VIEWS =
      ImmutableSet.of("getBytes", "toCharArray", "toString", "trim", "strip", "valueOf");

  private static final ImmutableSet<String> COMPARING_METHODS =
      ImmutableSet.of("equals", "compareTo", "compare", "hashCode");

  /**
   * An operand.
   *
   * @param tree how it is written, without views
   * @param provenance where it comes from
   */
  record Side(ExpressionTree tree, Provenance provenance) {
    boolean isInClear() {
      return provenance.all(Side::isInClear).isPresent();
    }

    private static boolean isInClear(Origin origin) {
      return !origin.roles().isEmpty() && IN_CLEAR.containsAll(origin.roles());
    }

    /** Nothing is known of it but how it is called, or what it is looked up with. */
    boolean isUnknown() {
      return provenance.all(origin -> origin.isUnknown() && origin.roles().isEmpty()).isPresent();
    }

    private String name() {
      return nameOf(tree).orElse("");
    }

    /** What it is a part of, if that is written before it. */
    private Optional<ExpressionTree> whole() {
      ExpressionTree select =
          tree instanceof MethodInvocationTree call ? call.getMethodSelect() : tree;
      return select instanceof MemberSelectTree member
          ? Optional.of(member.getExpression())
          : Optional.empty();
    }

    private String wholeName() {
      return whole().flatMap(ClearComparison::nameOf).orElse("");
    }

    /** Whether it belongs to what the program knows of a user. */
    boolean isStored() {
      return (isInClear() && LoginName.isAccount(wholeName()))
          || (isUnknown() && (LoginName.isStoredPassword(name()) || isLookedUp()));
    }

    /** Whether it was kept, if it is the password that goes with what was given. */
    boolean isKept() {
      return isUnknown() && LoginName.isStored(name());
    }

    boolean isPassword() {
      return provenance.all(Origin::isPassword).isPresent();
    }

    /** Whether it is what a map has under the name of a user. */
    private boolean isLookedUp() {
      return tree instanceof MethodInvocationTree call
          && call.getArguments().size() == 1
          && name().equals("get")
          && isUser(call.getArguments().get(0));
    }

    /** The name of a user, or what a request has under one. */
    private static boolean isUser(ExpressionTree tree) {
      return nameOf(tree).filter(LoginName::isUser).isPresent()
          || (tree instanceof MethodInvocationTree call
              && call.getArguments().size() == 1
              && call.getArguments().get(0) instanceof LiteralTree text
              && LoginName.isUser(String.valueOf(text.getValue())));
    }

    /** Whether it is what came with the request. */
    boolean isGiven() {
      return isInClear() && (whole().isEmpty() ? !isField() : LoginName.isRequest(wholeName()));
    }

    /** Whether it is a part of the object whose method compares. */
    private boolean isField() {
      Symbol symbol = ASTHelpers.getSymbol(tree);
      return symbol != null && symbol.getKind() == ElementKind.FIELD;
    }
  }

  /** The comparison that the use is an operand of, if both operands are written there. */
  static Optional<ClearComparison> of(RoleUse use) {
    RoleCall call = use.call();
    if (!(call.site().tree() instanceof MethodInvocationTree tree)) {
      return Optional.empty();
    }
    List<Side> sides = new ArrayList<>();
    if (call.row().receiver().isPresent()
        && tree.getMethodSelect() instanceof MemberSelectTree select) {
      sides.add(new Side(bare(select.getExpression()), call.receiver()));
    }
    for (int i = 0; i < tree.getArguments().size() && i < call.arguments().size(); i++) {
      if (call.row().role(i) == use.role()) {
        sides.add(new Side(bare(tree.getArguments().get(i)), call.arguments().get(i)));
      }
    }
    return sides.size() == 2 && !COMPARING_METHODS.contains(call.site().names().get(0))
        ? Optional.of(new ClearComparison(sides.get(0), sides.get(1)))
        : Optional.empty();
  }

  /** Whether it is a login; passwords that are typed twice, or changed, are compared as well. */
  boolean isLogin() {
    return isLogin(left, right) || isLogin(right, left);
  }

  private static boolean isLogin(Side stored, Side given) {
    return given.isGiven() && (stored.isStored() || (stored.isKept() && given.isPassword()));
  }

  private static ExpressionTree bare(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree parenthesized) {
      return bare(parenthesized.getExpression());
    }
    if (tree instanceof MethodInvocationTree call
        && nameOf(call).filter(VIEWS::contains).isPresent()) {
      if (call.getArguments().size() == 1 && !nameOf(call).get().equals("getBytes")) {
        return bare(call.getArguments().get(0));
      }
      if (call.getMethodSelect() instanceof MemberSelectTree select) {
        return bare(select.getExpression());
      }
    }
    return tree;
  }

  private static Optional<String> nameOf(Tree tree) {
    if (tree instanceof MethodInvocationTree call) {
      return nameOf(call.getMethodSelect());
    }
    return tree instanceof MemberSelectTree select
        ? Optional.of(select.getIdentifier().toString())
        : tree instanceof IdentifierTree identifier
            ? Optional.of(identifier.getName().toString())
            : Optional.empty();
  }
}
