package dev.keyward.provenance;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The methods of some classes that work together: they share the state of an object, or call each
 * other. A class of helpers has many that do not.
 */
final class Relatives {
  private final Uses uses = new Uses();

  private Relatives() {}

  /** The methods that these work with: whose fields they share, and what all of them call. */
  static Set<Symbol> of(Collection<? extends Symbol> methods, Collection<JCClassDecl> classes) {
    Relatives relatives = new Relatives();
    classes.forEach(type -> type.accept(relatives.uses));
    return relatives.of(methods);
  }

  private Set<Symbol> of(Collection<? extends Symbol> methods) {
    Set<Symbol> related = new HashSet<>();
    methods.forEach(method -> related.add(uses.around.getOrDefault(method, method)));
    Set<Symbol> state = new HashSet<>();
    related.forEach(method -> state.addAll(uses.fields.getOrDefault(method, Set.of())));
    uses.fields.forEach(
        (method, fields) -> {
          if (!Collections.disjoint(fields, state)) {
            related.add(method);
          }
        });
    Deque<Symbol> open = new ArrayDeque<>(related);
    while (!open.isEmpty()) {
      for (Symbol called : uses.calls.getOrDefault(open.remove(), Set.of())) {
        if (related.add(called)) {
          open.add(called);
        }
      }
    }
    return related;
  }

  /** What the methods use; those of a class inside of a method belong to that method. */
  private static final class Uses extends TreeScanner {
    private final Map<Symbol, Set<Symbol>> calls = new HashMap<>();
    private final Map<Symbol, Set<Symbol>> fields = new HashMap<>();
    private final Map<Symbol, Symbol> around = new HashMap<>();
    private @Nullable Symbol method;

    @Override
    public void visitMethodDef(JCMethodDecl tree) {
      Symbol outer = method;
      method = outer == null ? tree.sym : outer;
      around.put(tree.sym, method);
      super.visitMethodDef(tree);
      method = outer;
    }

    @Override
    public void visitIdent(JCIdent tree) {
      use(tree.sym);
    }

    @Override
    public void visitSelect(JCFieldAccess tree) {
      use(tree.sym);
      super.visitSelect(tree);
    }

    @Override
    public void visitReference(JCMemberReference tree) {
      use(tree.sym);
      super.visitReference(tree);
    }

    @Override
    public void visitNewClass(JCNewClass tree) {
      use(tree.constructor);
      super.visitNewClass(tree);
    }

    private void use(@Nullable Symbol symbol) {
      if (method == null || symbol == null) {
        return;
      }
      if (symbol instanceof Symbol.MethodSymbol) {
        calls.computeIfAbsent(method, m -> new HashSet<>()).add(symbol);
      } else if (symbol.getKind().isField() && !isForAll(symbol)) {
        fields.computeIfAbsent(method, m -> new HashSet<>()).add(symbol);
      }
    }

    /** Constants, loggers and generators are everybody's tools. */
    private static boolean isForAll(Symbol field) {
      return (field.flags() & Flags.STATIC) != 0 && (field.flags() & Flags.FINAL) != 0;
    }
  }
}
