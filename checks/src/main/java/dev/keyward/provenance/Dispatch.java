package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which methods a virtual call can end up in; asked so often that answers are kept. */
final class Dispatch {
  private final ModuleIndex index;
  private final Types types;
  private final Map<MethodSymbol, Map<Symbol, MethodSymbol>> implementations = new HashMap<>();
  private final Map<MethodSymbol, Map<Symbol, Set<MethodSymbol>>> targets = new HashMap<>();

  Dispatch(ModuleIndex index, Types types) {
    this.index = index;
    this.types = types;
  }

  /** The method that runs when {@code method} is called on an object of just this type. */
  MethodSymbol implementation(MethodSymbol method, Type type) {
    return implementations
        .computeIfAbsent(method, m -> new HashMap<>())
        .computeIfAbsent(type.tsym, t -> find(method, (ClassSymbol) t));
  }

  private MethodSymbol find(MethodSymbol method, ClassSymbol type) {
    MethodSymbol found = method.implementation(type, types, true);
    return found == null ? method : found;
  }

  /** The methods of the module that can run when the object's static type is this. */
  Set<MethodSymbol> targets(MethodSymbol method, ClassSymbol type) {
    return targets
        .computeIfAbsent(method, m -> new HashMap<>())
        .computeIfAbsent(type, t -> findTargets(method, type));
  }

  private Set<MethodSymbol> findTargets(MethodSymbol method, ClassSymbol type) {
    Set<MethodSymbol> found = new LinkedHashSet<>();
    add(implementation(method, type.type), found);
    for (ClassSymbol sub : index.subclasses(type)) {
      if (mayImplement(method, sub, type)) {
        add(implementation(method, sub.type), found);
      }
    }
    return found;
  }

  private void add(MethodSymbol target, Set<MethodSymbol> found) {
    if (index.body(target) != null) {
      found.add(target);
    }
  }

  /** Whether the class can have another implementation than the class that it extends. */
  private boolean mayImplement(MethodSymbol method, ClassSymbol sub, ClassSymbol type) {
    return sub.members().findFirst(method.name) != null
        || (!sub.isInterface() && !sub.getSuperclass().tsym.isSubClass(type, types));
  }
}
