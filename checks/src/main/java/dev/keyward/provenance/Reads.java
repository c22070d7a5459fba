package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;

/** Looks for the places that read a local variable. */
final class Reads extends TreeScanner {
  private final Symbol variable;
  private boolean read;

  private Reads(Symbol variable) {
    this.variable = variable;
  }

  static Reads of(Symbol variable, Body body) {
    Reads reads = new Reads(variable);
    JCTree code = body.method() == null ? body.classTree() : body.method();
    code.accept(reads);
    return reads;
  }

  boolean isRead() {
    return read;
  }

  @Override
  public void visitIdent(JCIdent tree) {
    read |= tree.sym == variable;
  }

  @Override
  public void visitAssign(JCAssign tree) {
    if (TreeInfo.symbol(tree.lhs) != variable) {
      scan(tree.lhs);
    }
    scan(tree.rhs);
  }
}
