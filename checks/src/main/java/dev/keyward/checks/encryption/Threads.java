package dev.keyward.checks.encryption;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Which threads can make a call at the same time. */
final class Threads {
  /** Methods of locks, semaphores and pools, after which the object is one thread's. */
  private static final ImmutableSet<String> LOCKS =
      ImmutableSet.of(
          "acquire",
          "enter",
          "lock",
          "lockInterruptibly",
          "readLock",
          "tryAcquire",
          "tryLock",
          "writeLock");

  private static final ImmutableSet<String> PARALLEL =
      ImmutableSet.of("parallel", "parallelStream");

  private Threads() {}

  /**
   * Whether several threads can make the call at once: its code, and all that led to it, holds no
   * lock and can be called by anybody.
   */
  static boolean areSeveral(RoleCall call, VarSymbol field) {
    List<TreePath> paths = call.sites().stream().map(Site::path).toList();
    if (paths.contains(null) || paths.stream().anyMatch(Threads::isLocked)) {
      return false;
    }
    TreePath entry = method(paths.get(paths.size() - 1));
    if (entry == null) {
      return false;
    }
    MethodSymbol method = ASTHelpers.getSymbol((MethodTree) entry.getLeaf());
    boolean sets = method.isConstructor() && !field.isStatic();
    return !method.isPrivate() && !sets && !isProgram(entry) && !isProgram(field);
  }

  private static boolean isLocked(TreePath call) {
    for (TreePath path = call; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof SynchronizedTree) {
        return true;
      }
      if (path.getLeaf() instanceof MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED) || locks(method);
      }
    }
    return false;
  }

  private static boolean locks(MethodTree method) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= LOCKS.contains(ASTHelpers.getSymbol(call).getSimpleName().toString());
        return super.visitMethodInvocation(call, unused);
      }
    }.scan(method, null);
    return found[0];
  }

  private static @Nullable TreePath method(TreePath call) {
    for (TreePath path = call; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree) {
        return path;
      }
      if (path.getLeaf() instanceof ClassTree) {
        return null;
      }
    }
    return null;
  }

  /** Whether the class is started from the command line, and then mostly has one thread. */
  private static boolean isProgram(TreePath place) {
    for (TreePath path = place; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof ClassTree type && isProgram(ASTHelpers.getSymbol(type))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProgram(Symbol symbol) {
    for (Symbol type = symbol.enclClass(); type != null; type = type.owner.enclClass()) {
      for (Symbol member :
          type.members().getSymbolsByName(type.name.table.names.fromString("main"))) {
        if (member instanceof MethodSymbol method && method.isStatic()) {
          return true;
        }
      }
      if (type.owner == null || type.owner.enclClass() == type) {
        return false;
      }
    }
    return false;
  }

  // Parallel streams.

  /** The lambda of a parallel stream around the call, whose object was made outside of it. */
  static Optional<TreePath> parallel(RoleCall call) {
    Site site = call.site();
    Symbol object =
        (Tree) site.tree() instanceof MethodInvocationTree invocation
                && ASTHelpers.getReceiver(invocation) instanceof IdentifierTree name
            ? ASTHelpers.getSymbol(name)
            : null;
    TreePath path = site.path();
    if (!(object instanceof VarSymbol) || path == null || isLocked(path)) {
      return Optional.empty();
    }
    for (; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof LambdaExpressionTree lambda
          && path.getParentPath().getLeaf() instanceof MethodInvocationTree user
          && isParallel(user)
          && !declares(lambda, object)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private static boolean isParallel(MethodInvocationTree call) {
    Tree stream = call;
    while (stream instanceof MethodInvocationTree step
        && step.getMethodSelect() instanceof MemberSelectTree select) {
      if (PARALLEL.contains(select.getIdentifier().toString())) {
        return true;
      }
      stream = select.getExpression();
    }
    return false;
  }

  private static boolean declares(LambdaExpressionTree lambda, Symbol variable) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        found[0] |= variable.equals(ASTHelpers.getSymbol(tree));
        return super.visitVariable(tree, unused);
      }
    }.scan(lambda, null);
    return found[0];
  }
}
