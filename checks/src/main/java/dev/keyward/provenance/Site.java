package dev.keyward.provenance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.TreeInfo;
import java.nio.file.Path;

/**
 * A place in the sources of the module.
 *
 * @param tree the tree at that place
 * @param unit the file that holds it
 */
public record Site(JCTree tree, JCCompilationUnit unit) {

  /** The offset of the first character of the tree in its file. */
  public int position() {
    return TreeInfo.getStartPos(tree);
  }

  /** The line, counted from 1. */
  public int line() {
    return unit.getLineMap() == null ? 0 : (int) unit.getLineMap().getLineNumber(position());
  }

  /** The file's name without its folders. */
  public String fileName() {
    return Path.of(unit.getSourceFile().getName()).getFileName().toString();
  }

  /** The method, block or field declaration around it. */
  public Tree member() {
    for (TreePath path = TreePath.getPath(unit, tree); path != null; path = path.getParentPath()) {
      if (path.getParentPath() != null && path.getParentPath().getLeaf() instanceof ClassTree) {
        return path.getLeaf();
      }
    }
    return tree;
  }

  /** {@code File.java:12}. */
  @Override
  public String toString() {
    return fileName() + ":" + line();
  }
}
