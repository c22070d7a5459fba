package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import org.jspecify.annotations.Nullable;

/**
 * Code that runs as one: a method, a constructor, or the initialisers of a class.
 *
 * @param kind which of them
 * @param classTree the class that it stands in
 * @param method the method, null for initialisers
 * @param unit the file
 * @param lambda the lambda or method reference in that code which this is, if it is one
 */
record Body(
    Kind kind,
    JCClassDecl classTree,
    @Nullable JCMethodDecl method,
    JCCompilationUnit unit,
    @Nullable JCTree lambda) {
  Body(Kind kind, JCClassDecl classTree, @Nullable JCMethodDecl method, JCCompilationUnit unit) {
    this(kind, classTree, method, unit, null);
  }

  /** What kind of code it is. */
  enum Kind {
    METHOD,
    STATIC_INITIALISER,
    /** Instance initialisers of a class, which run in every constructor that calls no other. */
    INSTANCE_INITIALISER
  }

  ClassSymbol owner() {
    return classTree.sym;
  }

  @Nullable MethodSymbol symbol() {
    return method == null ? null : method.sym;
  }

  /** Whether it is a constructor, or the initialisers of a class. */
  boolean isInitialisation() {
    return lambda == null && (method == null || method.sym.isConstructor());
  }

  /** {@code Type.method}. */
  String name() {
    String type = owner().getSimpleName().toString();
    return method == null
        ? type
        : method.sym.isConstructor() ? "new " + type : type + "." + method.getName();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body body
        && body.kind == kind
        && body.classTree == classTree
        && body.method == method
        && body.lambda == lambda;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(lambda != null ? lambda : method == null ? classTree : method)
            * 31
        + kind.ordinal();
  }
}
