package dev.keyward.provenance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way from a file down to a tree in it. Of the members of a class, only the one that the
 * tree stands in is searched; where a tool generated the code, positions say nothing, and all are.
 */
final class Descent extends TreePathScanner<Void, Void> {
  private final JCTree target;
  private final int position;
  private @Nullable TreePath found;

  private Descent(JCTree target) {
    this.target = target;
    this.position = TreeInfo.getStartPos(target);
  }

  /** The path to the tree; null if the file does not contain it. */
  static @Nullable TreePath to(JCTree target, CompilationUnitTree unit) {
    Descent descent = new Descent(target);
    descent.scan(new TreePath(unit), null);
    return descent.found != null ? descent.found : TreePath.getPath(unit, target);
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, Void unused) {
    if (tree == target) {
      found = new TreePath(getCurrentPath(), tree);
    }
    return found != null || tree == null ? null : super.scan(tree, unused);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, Void unused) {
    Tree around = null;
    int start = -1;
    for (Tree member : tree.getMembers()) {
      int candidate = TreeInfo.getStartPos((JCTree) member);
      if (candidate <= position && candidate >= start) {
        around = member;
        start = candidate;
      }
    }
    return around == null ? super.visitClass(tree, unused) : scan(around, unused);
  }
}
