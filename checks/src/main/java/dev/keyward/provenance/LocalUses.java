package dev.keyward.provenance;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import javax.lang.model.element.ElementKind;

/** What the code around a call does with a local variable, as far as it is written there. */
final class LocalUses extends TreeScanner {
  private final Symbol variable;
  private int mentions;
  private int measurements;

  private LocalUses(Symbol variable) {
    this.variable = variable;
  }

  private static LocalUses of(Symbol variable, Site site) {
    LocalUses uses = new LocalUses(variable);
    ((JCTree) site.member()).accept(uses);
    return uses;
  }

  /** Whether the call is made on a variable, and that is the only time it is used. */
  static boolean isOnlyUse(Site call) {
    return call.tree() instanceof JCMethodInvocation invocation
        && invocation.meth instanceof JCFieldAccess access
        && TreeInfo.symbol(access.selected) instanceof VarSymbol variable
        && variable.getKind() == ElementKind.LOCAL_VARIABLE
        && of(variable, call).mentions == 1;
  }

  /** Whether the array that the call returns is asked for its length only. */
  static boolean isOnlyMeasured(Site call) {
    TreePath path = call.path();
    Tree parent = path == null ? null : path.getParentPath().getLeaf();
    if (parent instanceof JCVariableDecl declaration
        && declaration.sym.getKind() == ElementKind.LOCAL_VARIABLE) {
      LocalUses uses = of(declaration.sym, call);
      return uses.mentions == uses.measurements;
    }
    return parent instanceof JCFieldAccess access && isLength(access);
  }

  private static boolean isLength(JCFieldAccess access) {
    return access.name.contentEquals("length");
  }

  @Override
  public void visitIdent(JCIdent tree) {
    mentions += tree.sym == variable ? 1 : 0;
  }

  @Override
  public void visitSelect(JCFieldAccess tree) {
    JCExpression selected = tree.selected;
    measurements += isLength(tree) && TreeInfo.symbol(selected) == variable ? 1 : 0;
    super.visitSelect(tree);
  }
}
