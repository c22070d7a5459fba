package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.util.Context;
import dev.keyward.roles.Role;
import java.nio.file.Path;
import java.util.Optional;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** The methods of the module, and what annotations say of them and of their variables. */
public final class Declarations {
  private final Context context;
  private final ModuleIndex index;
  private final Markings markings;
  private final Types types;

  Declarations(Context context, ModuleIndex index, Markings markings, Types types) {
    this.context = context;
    this.index = index;
    this.markings = markings;
    this.types = types;
  }

  /** The compilation. */
  public Context context() {
    return context;
  }

  /** The types of the compilation. */
  public Types types() {
    return types;
  }

  /** Whether anything of the compilation may ask for constant time. */
  public boolean mayAskForConstantTime() {
    return markings.isConstantTimeUsed();
  }

  /** The methods and constructors with code, in source order. */
  public ImmutableList<Site> methods() {
    ImmutableList.Builder<Site> methods = ImmutableList.builder();
    for (JCClassDecl type : index.classTrees()) {
      for (JCTree member : type.defs) {
        if (member instanceof JCMethodDecl method) {
          code(method.sym).ifPresent(methods::add);
        }
      }
    }
    return methods.build();
  }

  /** The declaration of the method, if its code is in the module, and can be read. */
  public Optional<Site> code(MethodSymbol method) {
    return Optional.ofNullable(index.body(method))
        .filter(body -> (body.owner().flags_field & Flags.UNATTRIBUTED) == 0)
        .map(body -> new Site(body.method(), body.unit()));
  }

  /**
   * Whether the method has code in the module that cannot be read in this compilation: javac has
   * not come to it yet, or the build has compiled it before.
   */
  public boolean isUnseen(MethodSymbol method) {
    ClassSymbol type = method.enclClass();
    return declares(type) ? (type.flags_field & Flags.UNATTRIBUTED) != 0 : isInOutput(type);
  }

  private boolean isInOutput(ClassSymbol type) {
    if (type.classfile == null
        || !(context.get(JavaFileManager.class) instanceof StandardJavaFileManager files)
        || !files.hasLocation(StandardLocation.CLASS_OUTPUT)) {
      return false;
    }
    String place = type.classfile.toUri().toString();
    for (Path folder : files.getLocationAsPaths(StandardLocation.CLASS_OUTPUT)) {
      if (place.startsWith(folder.toUri().toString())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the class is one of the module. */
  public boolean declares(Symbol type) {
    return index.declares(type);
  }

  /** The methods with code in the module that override this one. */
  public ImmutableList<MethodSymbol> overriding(MethodSymbol method) {
    ImmutableList.Builder<MethodSymbol> found = ImmutableList.builder();
    if (method.isStatic() || method.isConstructor() || method.isPrivate()) {
      return ImmutableList.of();
    }
    for (ClassSymbol type : index.subclasses((ClassSymbol) method.owner)) {
      for (Symbol member : type.members().getSymbolsByName(method.name)) {
        if (member instanceof MethodSymbol other
            && other.overrides(method, type, types, false)
            && index.body(other) != null) {
          found.add(other);
        }
      }
    }
    return found.build();
  }

  /** Whether the variable, or the result of the method, is marked as a secret. */
  public boolean isSecret(Symbol symbol) {
    return markings.rolesOf(symbol).contains(Role.SECRET);
  }

  /** Whether the variable is marked to be compared in constant time only. */
  public boolean isComparedInConstantTime(Symbol symbol) {
    return markings.rolesOf(symbol).contains(Role.CONSTANT_TIME_REQUIRED);
  }

  /** Whether the result of the method is public even when it is made of secrets. */
  public boolean declassifies(MethodSymbol method) {
    return markings.declassifies(method);
  }

  /** The annotation by which the running time of the method may not depend on secrets. */
  public Optional<MethodSymbol> constantTimePromise(MethodSymbol method) {
    return markings.constantTimePromise(method);
  }

  /**
   * The parameters on which the running time of the method may not depend: those that are marked as
   * secret, or all where none is.
   */
  public ImmutableSet<Integer> secretParameters(MethodSymbol method) {
    ImmutableSet.Builder<Integer> marked = ImmutableSet.builder();
    ImmutableSet.Builder<Integer> all = ImmutableSet.builder();
    for (int i = 0; i < method.params().size(); i++) {
      all.add(i);
      if (isSecret(method.params().get(i))) {
        marked.add(i);
      }
    }
    ImmutableSet<Integer> found = marked.build();
    return found.isEmpty() ? all.build() : found;
  }
}
