package dev.keyward.provenance.constanttime;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an expression refers to.
 *
 * @param root the variable, or {@link Scope#THIS}
 * @param part the field of it, if one is meant
 */
record Holder(Object root, @Nullable Object part) {
  /** Methods whose results are their objects or arguments, or look into these. */
  private static final Pattern VIEWS =
      Pattern.compile(
          "wrap|array|duplicate|slice|order|flip|clear|rewind|position|limit|put\\w*|as\\w+Buffer"
              + "|asList|subList|requireNonNull");

  /** All of what the variable refers to. */
  Holder whole() {
    return new Holder(root, null);
  }

  /** The same or, of an object that is not a part itself, the field. */
  Holder inside(Object field) {
    return part == null ? new Holder(root, field) : this;
  }

  /** What the expression refers to by itself. */
  static @Nullable Holder of(JCTree expression) {
    JCTree tree = TreeInfo.skipParens(expression);
    if (tree instanceof JCArrayAccess access) {
      return of(access.indexed);
    }
    if (tree instanceof JCTypeCast cast) {
      return of(cast.expr);
    }
    Symbol symbol = TreeInfo.symbol(tree);
    if (tree instanceof JCIdent name && symbol instanceof VarSymbol) {
      return isThis(name) ? new Holder(Scope.THIS, null) : ofVariable(symbol);
    }
    if (tree instanceof JCFieldAccess access && symbol instanceof VarSymbol) {
      if (symbol.isStatic() || symbol.name.contentEquals("this")) {
        return ofVariable(symbol);
      }
      Holder object = of(access.selected);
      return object == null || object.part != null ? object : new Holder(object.root, symbol);
    }
    return null;
  }

  /** What the value of the expression may refer to: what it is made of, if it is not copied. */
  static List<Holder> all(JCTree expression) {
    List<Holder> holders = new ArrayList<>();
    collect(TreeInfo.skipParens(expression), holders);
    return holders;
  }

  private static void collect(JCTree tree, List<Holder> holders) {
    if (tree instanceof JCConditional choice) {
      collect(choice.truepart, holders);
      collect(choice.falsepart, holders);
    } else if (tree instanceof JCMethodInvocation call) {
      if (VIEWS.matcher(TreeInfo.name(call.meth)).matches()) {
        if (call.meth instanceof JCFieldAccess access) {
          collect(access.selected, holders);
        }
        call.args.forEach(argument -> collect(argument, holders));
      }
    } else {
      Holder holder = of(tree);
      if (holder != null) {
        holders.add(holder);
      }
    }
  }

  private static Holder ofVariable(Symbol symbol) {
    boolean isField = symbol.owner instanceof ClassSymbol && !symbol.isStatic();
    if (symbol.name.contentEquals("this") || symbol.name.contentEquals("super")) {
      return new Holder(Scope.THIS, null);
    }
    return isField ? new Holder(Scope.THIS, symbol) : new Holder(symbol, null);
  }

  private static boolean isThis(JCIdent name) {
    return name.name.contentEquals("this") || name.name.contentEquals("super");
  }
}
