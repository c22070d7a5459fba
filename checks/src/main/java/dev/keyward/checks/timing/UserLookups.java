package dev.keyward.checks.timing;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.keyward.checks.Finding;
import dev.keyward.checks.Logging;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Logins that answer otherwise, or sooner, for users that do not exist. */
final class UserLookups {
  private static final ImmutableSet<Role> HASHES =
      ImmutableSet.of(Role.PASSWORD_HASH, Role.FAST_PASSWORD_HASH, Role.CRYPTOGRAPHIC_OBJECT);

  /** Names under which people log in; a number that the program gave them is no secret. */
  private static final Pattern LOGIN =
      Pattern.compile(
          "(?i).*(user_?name|login|e?_?mail|account_?name|principal)|user|name|account");

  /** Who does these is logged in, or is told anyway. */
  private static final Pattern OTHER_PURPOSE =
      Pattern.compile("(?i).*(change|update|reset|confirm|delete|remove|register|signup|create).*");

  private UserLookups() {}

  /** Whether the call verifies a password against its hash. */
  static boolean isVerification(RoleCall call) {
    boolean isSlow =
        (call.argument(Role.HASHED_PASSWORD).isPresent()
                || call.argument(Role.BCRYPT_PASSWORD).isPresent())
            && call.row().result().filter(HASHES::contains).isEmpty()
            && call.method().type.getReturnType() != null
            && call.method().type.getReturnType().hasTag(TypeTag.BOOLEAN);
    return isSlow
        || (call.row().result().filter(Role.VERIFICATION_RESULT::equals).isPresent()
            && call.arguments().stream()
                .flatMap(argument -> argument.origins().stream())
                .anyMatch(origin -> !origin.madeBy(Role.DERIVED_KEY).isEmpty()));
  }

  static Stream<Finding> judge(RoleCall verification) {
    List<Finding> findings = new ArrayList<>();
    for (Site site : verification.sites()) {
      TreePath path = site.path();
      TreePath method = method(path);
      if (method == null
          || OTHER_PURPOSE.matcher(((MethodTree) method.getLeaf()).getName()).matches()) {
        continue;
      }
      Optional<Finding> texts = LoginTexts.judge(method);
      texts.or(() -> earlyAnswer(path, method)).ifPresent(findings::add);
    }
    return findings.stream();
  }

  private static @Nullable TreePath method(@Nullable TreePath path) {
    TreePath outer = path;
    while (outer != null && !(outer.getLeaf() instanceof MethodTree)) {
      outer = outer.getParentPath();
    }
    return outer;
  }

  // An answer before the verification.

  private static Optional<Finding> earlyAnswer(TreePath verification, TreePath method) {
    for (TreePath path = verification;
        path.getParentPath() != null && path.getLeaf() != method.getLeaf();
        path = path.getParentPath()) {
      if (path.getParentPath().getLeaf() instanceof BlockTree block
          && path.getLeaf() instanceof StatementTree statement) {
        List<? extends StatementTree> before =
            block.getStatements().subList(0, block.getStatements().indexOf(statement));
        for (StatementTree earlier : before) {
          if (earlier instanceof IfTree choice && isEarly(choice, verification.getLeaf(), before)) {
            return Optional.of(
                Finding.at(
                        site(choice.getCondition(), method),
                        "For users that do not exist the answer comes before any password is hashed, so"
                            + " how long it takes tells who has an account. Verify the password against"
                            + " the hash of a dummy first, then give the same answer.")
                    .as(WARNING));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isEarly(
      IfTree choice, Tree verification, List<? extends StatementTree> before) {
    Symbol user = absent(choice.getCondition());
    return user != null
        && choice.getElseStatement() == null
        && leaves(choice.getThenStatement())
        && before.stream().anyMatch(statement -> looksUp(statement, user))
        && isAbout(verification, user, before);
  }

  /** The variable that the condition finds empty. */
  private static @Nullable Symbol absent(ExpressionTree condition) {
    if (condition instanceof ParenthesizedTree inner) {
      return absent(inner.getExpression());
    }
    if (condition instanceof BinaryTree comparison
        && comparison.getKind() == Tree.Kind.EQUAL_TO
        && comparison.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL) {
      return ASTHelpers.getSymbol(comparison.getLeftOperand());
    }
    boolean isNegated =
        condition instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT;
    Tree asked = isNegated ? ((UnaryTree) condition).getExpression() : condition;
    String expected = isNegated ? "isPresent" : "isEmpty";
    return asked instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals(expected)
        ? ASTHelpers.getSymbol(select.getExpression())
        : null;
  }

  /** Whether the branch ends the method, and does nothing that takes its time. */
  private static boolean leaves(StatementTree branch) {
    List<? extends StatementTree> statements =
        branch instanceof BlockTree block ? block.getStatements() : List.of(branch);
    if (statements.isEmpty()) {
      return false;
    }
    StatementTree last = statements.get(statements.size() - 1);
    return (last instanceof ReturnTree || last instanceof ThrowTree)
        && statements.subList(0, statements.size() - 1).stream().allMatch(Logging::isOnly)
        && !(last instanceof ReturnTree returned && callsSomething(returned.getExpression()));
  }

  private static boolean callsSomething(@Nullable Tree expression) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= !Answer.isResponse(call) && !ASTHelpers.getSymbol(call).isStatic();
        return super.visitMethodInvocation(call, unused);
      }
    }.scan(expression, null);
    return found[0];
  }

  /** Whether the statement finds the user by the name that somebody logs in with. */
  private static boolean looksUp(StatementTree statement, Symbol user) {
    return statement instanceof VariableTree variable
        && user.equals(ASTHelpers.getSymbol(variable))
        && variable.getInitializer() instanceof MethodInvocationTree call
        && call.getArguments().stream()
            .anyMatch(
                argument ->
                    argument instanceof IdentifierTree name
                        && LOGIN.matcher(name.getName()).matches());
  }

  /** Whether the password is compared with something of the user's. */
  private static boolean isAbout(
      Tree verification, Symbol user, List<? extends StatementTree> before) {
    Set<Symbol> derived = new HashSet<>(Set.of(user));
    for (StatementTree statement : before) {
      if (statement instanceof VariableTree variable
          && variable.getInitializer() != null
          && mentions(variable.getInitializer(), derived)) {
        derived.add(ASTHelpers.getSymbol(variable));
      }
    }
    return verification instanceof MethodInvocationTree call
        && call.getArguments().stream().anyMatch(argument -> mentions(argument, derived));
  }

  private static boolean mentions(Tree tree, Set<Symbol> symbols) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        found[0] |= symbols.contains(ASTHelpers.getSymbol(name));
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  private static Site site(Tree tree, TreePath place) {
    return new Site((JCTree) tree, (JCCompilationUnit) place.getCompilationUnit());
  }
}
