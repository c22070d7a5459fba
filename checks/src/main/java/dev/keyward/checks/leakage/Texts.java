package dev.keyward.checks.leakage;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** The constant texts that are written in an expression. */
final class Texts {
  private Texts() {}

  static List<String> in(Tree expression) {
    List<String> texts = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree instanceof ExpressionTree part
            && ASTHelpers.constValue(part) instanceof String text) {
          texts.add(text);
          return null;
        }
        return super.scan(tree, null);
      }
    }.scan(expression, null);
    return texts;
  }
}
