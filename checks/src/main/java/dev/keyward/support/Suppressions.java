package dev.keyward.support;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import java.time.LocalDate;

/** The declarations inside which a check does not report. */
public final class Suppressions {
  private static final String GENERATED = "Generated";

  private Suppressions() {}

  /**
   * Whether the code at the path is generated, or a declaration around it accepts what the check
   * says.
   */
  public static boolean cover(TreePath path, BugChecker check, VisitorState state) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (isDeclaration(at.getLeaf())
          && (isGenerated(ASTHelpers.getSymbol(at.getLeaf()))
              || isAccepted(at.getLeaf(), check, state))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeclaration(Tree tree) {
    return tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree;
  }

  /** As Error Prone has it: generators bring annotations of their own, all with this name. */
  private static boolean isGenerated(Symbol declaration) {
    return declaration.getRawAttributes().stream()
        .anyMatch(mark -> mark.type.tsym.getSimpleName().contentEquals(GENERATED));
  }

  private static boolean isAccepted(Tree declaration, BugChecker check, VisitorState state) {
    return !state.errorProneOptions().isIgnoreSuppressionAnnotations()
        && (check.isSuppressed(declaration, state)
            || Review.of(ASTHelpers.getSymbol(declaration))
                .filter(review -> review.objection(LocalDate.now()).isEmpty())
                .isPresent());
  }
}
