package dev.keyward.provenance;

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

  /** {@code File.java:12}. */
  @Override
  public String toString() {
    return fileName() + ":" + line();
  }
}
