package dev.keyward.checks.randomness;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts a secure generator in the place of a weak one, where it fits: it is a {@code Random} too.
 *
 * <p>A generator with a seed is left alone, because somebody wants its output again.
 */
final class SecureReplacement {
  private static final String SECURE = "java.security.SecureRandom";

  private SecureReplacement() {}

  /** The edit in the file of the report after which the draw is a secure one. */
  static Optional<Function<VisitorState, SuggestedFix>> of(RoleCall draw, Site report) {
    if (Guess.isShuffle(draw)) {
      return draw.arguments().size() == 1 && draw.site().unit() == report.unit()
          ? Optional.of(state -> shuffle((MethodInvocationTree) draw.site().tree(), state))
          : Optional.empty();
    }
    List<TrackedObject> generators = Guess.generators(draw).toList();
    return generators.size() == 1
        ? generators.get(0).creation().flatMap(creation -> generator(creation, report))
        : Optional.empty();
  }

  private static SuggestedFix shuffle(MethodInvocationTree call, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String type = SuggestedFixes.qualifyType(state, fix, SECURE);
    return fix.postfixWith(call.getArguments().get(0), ", new " + type + "()").build();
  }

  private static Optional<Function<VisitorState, SuggestedFix>> generator(
      RoleCall creation, Site report) {
    boolean isReplaceable =
        creation.site().unit() == report.unit()
            && creation.site().tree() instanceof NewClassTree tree
            && tree.getClassBody() == null
            && tree.getArguments().isEmpty()
            && creation.result().type().equals("java.util.Random")
            && creation.result().calls().stream()
                .noneMatch(call -> call.argument(Role.WEAK_RANDOM_SEED).isPresent());
    return isReplaceable
        ? Optional.of(state -> generator((NewClassTree) creation.site().tree(), state))
        : Optional.empty();
  }

  private static SuggestedFix generator(NewClassTree creation, VisitorState state) {
    Tree holder =
        TreePath.getPath(state.getPath().getCompilationUnit(), creation).getParentPath().getLeaf();
    if (holder instanceof VariableTree variable
        && ASTHelpers.hasImplicitType(variable, state)
        && !ASTHelpers.isConsideredFinal(ASTHelpers.getSymbol(variable))) {
      return SuggestedFix.emptyFix(); // Another generator may be assigned to it.
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String type = SuggestedFixes.qualifyType(state, fix, SECURE);
    return fix.replace(creation.getIdentifier(), type).build();
  }
}
