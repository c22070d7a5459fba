package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import java.util.List;
import java.util.stream.Stream;

/**
 * A declaration that says something of secrets which it may not say, or fails to say it.
 *
 * @param kind what is wrong
 * @param site the method or parameter
 * @param name what it is called
 */
public record ContractBreach(Kind kind, Site site, String name) {
  /** What can be wrong with the annotations of a method. */
  public enum Kind {
    /** The overridden method takes a secret; this one does not say so. */
    PARAMETER_LEFT_OUT,
    /** Whoever calls the overridden method does not know that the result is secret. */
    RESULT_ADDED,
    /** A method that returns nothing declassifies it. */
    DECLASSIFIES_NOTHING,
    /** The result is secret and public. */
    DECLASSIFIES_SECRET,
    /** No comment says why the result may be public. */
    DECLASSIFIES_WITHOUT_REASON
  }

  static ImmutableList<ContractBreach> of(ModuleIndex index, Markings markings) {
    ImmutableList.Builder<ContractBreach> breaches = ImmutableList.builder();
    for (JCClassDecl type : index.classTrees()) {
      for (JCTree member : type.defs) {
        if (member instanceof JCMethodDecl method && method.sym != null) {
          Site site = new Site(method, index.unitOf(type.sym));
          ofOverriding(method, site, markings).forEach(breaches::add);
          if (markings.declassifies(method.sym)) {
            ofDeclassifying(method.sym, site, markings).forEach(breaches::add);
          }
        }
      }
    }
    return breaches.build();
  }

  private static Stream<ContractBreach> ofOverriding(
      JCMethodDecl method, Site site, Markings markings) {
    List<MethodSymbol> overridden =
        method.sym.isConstructor() || method.sym.isStatic()
            ? List.of()
            : markings.overridden(method.sym).toList();
    if (overridden.isEmpty()) {
      return Stream.empty();
    }
    Stream.Builder<ContractBreach> breaches = Stream.builder();
    if (markings.areSecretOn(method.sym)
        && overridden.stream().noneMatch(markings::areSecretOn)
        && !markings.hasSecretType(method.sym)) {
      breaches.add(new ContractBreach(Kind.RESULT_ADDED, site, method.name.toString()));
    }
    for (int i = 0; i < method.params.size(); i++) {
      int position = i;
      Symbol parameter = method.params.get(i).sym;
      boolean isTaken =
          overridden.stream()
              .map(MethodSymbol::params)
              .anyMatch(p -> position < p.size() && markings.areSecretOn(p.get(position)));
      if (isTaken && !markings.areSecretOn(parameter) && !markings.hasSecretType(parameter)) {
        breaches.add(
            new ContractBreach(
                Kind.PARAMETER_LEFT_OUT,
                new Site(method.params.get(i), site.unit()),
                parameter.name.toString()));
      }
    }
    return breaches.build();
  }

  private static Stream<ContractBreach> ofDeclassifying(
      MethodSymbol method, Site site, Markings markings) {
    String name = method.name.toString();
    Stream.Builder<ContractBreach> breaches = Stream.builder();
    if (method.getReturnType().hasTag(TypeTag.VOID)) {
      breaches.add(new ContractBreach(Kind.DECLASSIFIES_NOTHING, site, name));
    } else if (markings.areSecretOn(method)) {
      breaches.add(new ContractBreach(Kind.DECLASSIFIES_SECRET, site, name));
    } else if (!site.isExplained()) {
      breaches.add(new ContractBreach(Kind.DECLASSIFIES_WITHOUT_REASON, site, name));
    }
    return breaches.build();
  }
}
