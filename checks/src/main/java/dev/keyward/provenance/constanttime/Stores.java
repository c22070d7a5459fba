package dev.keyward.provenance.constanttime;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCBindingPattern;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import org.jspecify.annotations.Nullable;

/** What assignments leave in variables, fields and arrays. */
final class Stores {
  private final Execution execution;

  Stores(Execution execution) {
    this.execution = execution;
  }

  /** Evaluates what an assignment evaluates before its value. */
  void evaluateTarget(JCExpression target, Scope scope) {
    JCTree tree = TreeInfo.skipParens(target);
    if (tree instanceof JCArrayAccess access) {
      execution.expressions().evaluate(access, scope);
    } else if (tree instanceof JCFieldAccess access && access.sym instanceof VarSymbol) {
      execution.expressions().evaluate(access.selected, scope);
    }
  }

  /** Assigns the value; its tree is given if the target may be another name for it afterwards. */
  void store(JCExpression target, @Nullable JCTree source, Secrecy value, Scope scope) {
    JCTree tree = TreeInfo.skipParens(target);
    Holder holder = Holder.of(tree);
    if (holder == null) {
      return;
    }
    Symbol symbol = TreeInfo.symbol(tree);
    if (tree instanceof JCArrayAccess) {
      execution.write(holder, named("array", tree, value), scope);
    } else if (holder.part() == null) {
      assign(symbol, tree, source, value, scope);
    } else if (holder.root() == Scope.THIS && holder.part() == symbol) {
      assignField(symbol, tree, value, scope);
    } else {
      execution.write(holder, named("field", tree, value), scope);
    }
    if (source != null && holder.part() != null && !target.type.isPrimitive()) {
      Holder.all(source).forEach(other -> execution.alias(holder, other));
    }
  }

  /** Declares a local variable with a value. */
  void declare(JCVariableDecl variable, @Nullable JCTree source, Secrecy value, Scope scope) {
    assign(variable.sym, variable, source, value, scope);
  }

  private void assign(
      Symbol variable, JCTree tree, @Nullable JCTree source, Secrecy value, Scope scope) {
    String kind = variable.owner instanceof Symbol.ClassSymbol ? "field " : "local ";
    Secrecy stored =
        execution
            .stored(value, scope)
            .map(path -> path.then(kind + variable.name, execution.site(tree)));
    scope.set(variable, stored);
    if (variable.owner instanceof Symbol.ClassSymbol) {
      execution.note(variable, stored);
    }
    if (source != null && !variable.type.isPrimitive()) {
      Holder name = new Holder(variable, null);
      Holder.all(source).forEach(other -> execution.alias(name, other));
    }
  }

  /** Assigns a field of the object whose method runs; what it held before is gone. */
  private void assignField(Symbol field, JCTree tree, Secrecy value, Scope scope) {
    Secrecy stored =
        execution
            .stored(value, scope)
            .map(path -> path.then("field " + field.name, execution.site(tree)));
    Secrecy object = scope.get(Scope.THIS);
    Secrecy others =
        new Secrecy(
            object.whole(),
            ImmutableMap.copyOf(Maps.filterKeys(object.parts(), part -> part != field)));
    SecretPath path = stored.any();
    if (path != null) {
      execution.note(Scope.THIS, Secrecy.ofPart(field, path));
      others = others.or(Secrecy.ofPart(field, path));
    }
    scope.set(Scope.THIS, others);
  }

  /** Binds every variable of the patterns in the tree. */
  void bind(Tree pattern, Secrecy value, Scope scope) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBindingPattern(BindingPatternTree binding, Void unused) {
        declare(((JCBindingPattern) binding).var, null, value, scope);
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        return null;
      }
    }.scan(pattern, null);
  }

  /** Binds every variable of the labels of a case. */
  void bindLabels(JCCase tree, Secrecy value, Scope scope) {
    tree.labels.forEach(label -> bind(label, value, scope));
  }

  private Secrecy named(String kind, JCTree target, Secrecy value) {
    Symbol symbol =
        target instanceof JCArrayAccess access
            ? TreeInfo.symbol(TreeInfo.skipParens(access.indexed))
            : TreeInfo.symbol(target);
    return symbol == null
        ? value
        : value.map(path -> path.then(kind + " " + symbol.name, execution.site(target)));
  }
}
