package dev.keyward.checks.encryption;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.SharedInstances;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field that holds one object for all threads. */
record Sharing(VarSymbol field, Kind kind) {
  /** How it comes that threads share the field. */
  enum Kind {
    /** There is one in the process. */
    STATIC,
    /** A framework makes one object of the class. */
    COMPONENT,
    /** The class makes one object of itself. */
    SINGLETON
  }

  /** The shared field that the call's object is in, if it is in one. */
  static Optional<Sharing> of(RoleCall call) {
    return field(call)
        .filter(field -> field.type.tsym.getQualifiedName().contentEquals(call.row().type()))
        .flatMap(Sharing::of);
  }

  private static Optional<Sharing> of(VarSymbol field) {
    ClassSymbol owner = (ClassSymbol) field.owner;
    if (marks(owner).anyMatch(SharedInstances::isException) || isGuarded(field)) {
      return Optional.empty();
    }
    if (field.isStatic()) {
      return Optional.of(new Sharing(field, Kind.STATIC));
    }
    if (marks(owner).anyMatch(SharedInstances::isMark) || isBelowShared(owner)) {
      return Optional.of(new Sharing(field, Kind.COMPONENT));
    }
    return isSingleton(owner) ? Optional.of(new Sharing(field, Kind.SINGLETON)) : Optional.empty();
  }

  private static boolean isGuarded(VarSymbol field) {
    return field.getAnnotationMirrors().stream()
        .anyMatch(mark -> mark.type.tsym.getSimpleName().contentEquals("GuardedBy"));
  }

  private static Stream<String> marks(Symbol type) {
    return type.getAnnotationMirrors().stream()
        .map(mark -> mark.type.tsym.getQualifiedName().toString());
  }

  private static boolean isBelowShared(@Nullable Symbol type) {
    return type instanceof ClassSymbol symbol
        && (SharedInstances.isSupertype(symbol.getQualifiedName().toString())
            || isBelowShared(symbol.getSuperclass().tsym)
            || symbol.getInterfaces().stream().anyMatch(i -> isBelowShared(i.tsym)));
  }

  /** Whether all the objects of the class are in static fields of itself. */
  private static boolean isSingleton(ClassSymbol type) {
    if ((type.flags() & Flags.ENUM) != 0) {
      return true;
    }
    boolean keepsItself = false;
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol method
          && method.isConstructor()
          && (method.flags() & Flags.PRIVATE) == 0) {
        return false;
      }
      keepsItself |=
          member instanceof VarSymbol field
              && field.isStatic()
              && (field.flags() & Flags.FINAL) != 0
              && field.type.tsym == type;
    }
    return keepsItself;
  }

  /** The field that the object is called by, or that was initialised with it for good. */
  private static Optional<VarSymbol> field(RoleCall call) {
    JCTree tree = TreeInfo.skipParens(call.site().tree());
    if (tree instanceof JCMethodInvocation invocation
        && invocation.meth instanceof JCFieldAccess access
        && TreeInfo.symbol(access.selected) instanceof VarSymbol variable
        && variable.owner instanceof ClassSymbol) {
      return Optional.of(variable);
    }
    return call.receiver()
        .all(origin -> initialised(origin).isPresent())
        .flatMap(Sharing::initialised);
  }

  /** The field that is declared with the object. */
  private static Optional<VarSymbol> initialised(Origin origin) {
    return origin
        .object()
        .flatMap(TrackedObject::creation)
        .filter(RoleCall::isInitialisation)
        .map(creation -> creation.sites().get(creation.sites().size() - 1))
        .flatMap(Sharing::declared);
  }

  /** The field whose declaration the place stands in. */
  private static Optional<VarSymbol> declared(Site place) {
    for (TreePath path = place.path(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof VariableTree variable) {
        VarSymbol field = ASTHelpers.getSymbol(variable);
        return field.isStatic() ? Optional.of(field) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Where the field is declared, if that is in the file. */
  Optional<Site> declaration(JCCompilationUnit unit) {
    Tree[] found = {null};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (field.equals(ASTHelpers.getSymbol(tree))) {
          found[0] = tree;
        }
        return super.visitVariable(tree, unused);
      }
    }.scan(new TreePath(unit), null);
    return Optional.ofNullable(found[0]).map(tree -> new Site((JCTree) tree, unit));
  }
}
