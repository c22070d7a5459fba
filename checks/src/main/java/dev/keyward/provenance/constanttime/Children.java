package dev.keyward.provenance.constanttime;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trees directly below a tree, also those that the oldest supported JDK does not have. */
final class Children {
  private Children() {}

  static List<JCTree> of(JCTree tree) {
    List<JCTree> children = new ArrayList<>();
    tree.accept(
        new TreeScanner() {
          @Override
          public void scan(@Nullable JCTree child) {
            if (child != null) {
              children.add(child);
            }
          }
        });
    return children;
  }
}
