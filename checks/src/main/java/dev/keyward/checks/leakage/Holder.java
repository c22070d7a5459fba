package dev.keyward.checks.leakage;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Site;
import java.util.Optional;

/** A class of the module with secrets in it. */
record Holder(Site site, ClassTree tree, ClassSymbol symbol, ImmutableList<Part> parts) {
  /**
   * A field or a method without parameters whose value is secret.
   *
   * @param site its declaration
   * @param symbol what is declared
   * @param member what is known of it
   */
  record Part(Site site, Symbol symbol, Member member) {
    boolean isField() {
      return site.tree() instanceof VariableTree;
    }
  }

  static Optional<Holder> of(Site site, Analysis analysis) {
    ClassTree tree = (ClassTree) site.tree();
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    for (Tree member : tree.getMembers()) {
      boolean isData =
          member instanceof VariableTree
              || (member instanceof MethodTree method && method.getParameters().isEmpty());
      Symbol symbol = isData ? ASTHelpers.getSymbol(member) : null;
      if (symbol != null && !symbol.isConstructor()) {
        Site declared = new Site((JCTree) member, site.unit());
        Member.of(symbol, analysis).ifPresent(m -> parts.add(new Part(declared, symbol, m)));
      }
    }
    ImmutableList<Part> all = parts.build();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new Holder(site, tree, ASTHelpers.getSymbol(tree), all));
  }

  boolean isRecord() {
    return (symbol.flags() & Flags.RECORD) != 0;
  }

  /** The fields that belong to objects, and are secret. */
  ImmutableList<Part> fields() {
    return parts.stream().filter(Part::isField).collect(toImmutableList());
  }

  /** The method {@code toString()} that somebody wrote, or a tool added to the sources. */
  static Optional<MethodTree> toStringOf(ClassTree type) {
    return type.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> method.getName().contentEquals("toString"))
        .filter(method -> method.getParameters().isEmpty() && method.getBody() != null)
        .findFirst();
  }
}
