package dev.keyward.checks.annotated;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.keyward.provenance.SecretFlow;
import dev.keyward.provenance.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Adds {@code @Secret} to declarations. */
final class Marking {
  static final String ANNOTATION = "dev.keyward.annotations.Secret";

  private Marking() {}

  /** The edit that marks one declaration. */
  static Function<VisitorState, SuggestedFix> of(Site declaration) {
    return state -> mark(List.of(declaration), state);
  }

  /** The edit that marks what the secret goes through, as far as that is in the same file. */
  static Function<VisitorState, SuggestedFix> of(SecretFlow flow) {
    return state ->
        mark(
            flow.gaps().stream()
                .map(SecretFlow.Declaration::site)
                .filter(site -> site.unit() == state.getPath().getCompilationUnit())
                .toList(),
            state);
  }

  private static SuggestedFix mark(List<Site> declarations, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    Set<Integer> marked = new HashSet<>();
    for (Site declaration : declarations) {
      if (!sharesModifiers(declaration) && marked.add(declaration.position())) {
        String name = SuggestedFixes.qualifyType(state, fix, ANNOTATION);
        fix.prefixWith(declaration.tree(), "@" + name + " ");
      }
    }
    return fix.build();
  }

  /** Whether the declaration is one of several with one type: {@code String user, password;}. */
  private static boolean sharesModifiers(Site declaration) {
    if (!(declaration.tree() instanceof VariableTree)
        || !(declaration.path().getParentPath().getLeaf() instanceof ClassTree type)) {
      return false;
    }
    return type.getMembers().stream()
            .filter(VariableTree.class::isInstance)
            .filter(member -> position(member) == declaration.position())
            .count()
        > 1;
  }

  private static int position(Tree tree) {
    return ASTHelpers.getStartPosition(tree);
  }
}
