package dev.keyward.checks.randomness;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Deletes the seed of a generator of the JDK's choice, which seeds itself without it. */
final class SeedRemoval {
  /** Where nothing is changed by a call whose result nobody needs any more. */
  private static final ImmutableSet<String> HARMLESS =
      ImmutableSet.of("java.lang", "java.math", "java.nio", "java.nio.charset", "java.time");

  private SeedRemoval() {}

  /** The edit that deletes the seed, if all of it is at the generator that it is for. */
  static Optional<Function<VisitorState, SuggestedFix>> of(RoleUse seed, RoleCall creation) {
    Tree call = seed.call().site().tree();
    if (creation.result().type().equals("java.security.SecureRandom")
        && creation.site().tree() instanceof NewClassTree making
        && making.getClassBody() == null) {
      return Optional.of(
          state -> call == making ? argument(making, state) : statement(call, state));
    }
    return Optional.empty();
  }

  private static SuggestedFix argument(NewClassTree making, VisitorState state) {
    ExpressionTree seed = making.getArguments().get(0);
    return isHarmless(seed, state) ? SuggestedFix.delete(seed) : SuggestedFix.emptyFix();
  }

  private static SuggestedFix statement(Tree call, VisitorState state) {
    TreePath path = TreePath.getPath(state.getPath().getCompilationUnit(), call);
    TreePath statement = path == null ? null : path.getParentPath();
    boolean stands =
        statement != null
            && statement.getLeaf() instanceof ExpressionStatementTree
            && statement.getParentPath().getLeaf() instanceof BlockTree;
    return stands && isHarmless(((MethodInvocationTree) call).getArguments().get(0), state)
        ? SuggestedFix.delete(statement.getLeaf())
        : SuggestedFix.emptyFix();
  }

  /** Whether the program does the same when the expression is not evaluated. */
  private static boolean isHarmless(ExpressionTree seed, VisitorState state) {
    boolean[] harmless = {true};
    seed.accept(
        new TreeScanner<@Nullable Void, @Nullable Void>() {
          @Override
          public @Nullable Void visitMethodInvocation(
              MethodInvocationTree tree, @Nullable Void unused) {
            harmless[0] &=
                HARMLESS.contains(
                    ASTHelpers.getSymbol(tree).packge().getQualifiedName().toString());
            return super.visitMethodInvocation(tree, unused);
          }

          @Override
          public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            harmless[0] = false;
            return unused;
          }

          @Override
          public @Nullable Void visitCompoundAssignment(
              CompoundAssignmentTree tree, @Nullable Void unused) {
            harmless[0] = false;
            return unused;
          }

          @Override
          public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
            harmless[0] &= !tree.getKind().name().contains("CREMENT");
            return super.visitUnary(tree, unused);
          }

          @Override
          public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            harmless[0] = false;
            return unused;
          }
        },
        null);
    return harmless[0];
  }
}
