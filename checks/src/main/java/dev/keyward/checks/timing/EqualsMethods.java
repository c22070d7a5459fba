package dev.keyward.checks.timing;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.keyward.provenance.Site;

/** Implementations of {@code equals} and {@code compareTo}: nobody guesses the other side there. */
final class EqualsMethods {
  private EqualsMethods() {}

  static boolean contain(Site comparison) {
    TreePath path = comparison.path();
    for (Tree tree : path == null ? java.util.List.<Tree>of() : path) {
      if (tree instanceof MethodTree method) {
        String name = method.getName().toString();
        return (name.equals("equals") || name.equals("compareTo"))
            && method.getParameters().size() == 1;
      }
    }
    return false;
  }
}
