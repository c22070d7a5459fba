package dev.keyward.provenance.constanttime;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Declarations;
import dev.keyward.provenance.Site;

/** What breaks the promises of the methods of the module to run in constant time. */
public final class ConstantTime {
  private static final Context.Key<ConstantTime> KEY = new Context.Key<>();

  private final ImmutableList<Leak> leaks;

  private ConstantTime(Declarations declarations) {
    ImmutableList.Builder<Leak> found = ImmutableList.builder();
    if (declarations.mayAskForConstantTime()) {
      Methods methods = new Methods(declarations);
      for (Site site : declarations.methods()) {
        MethodSymbol method = ((JCMethodDecl) site.tree()).sym;
        if (declarations.constantTimePromise(method).isPresent()) {
          found.addAll(methods.ofPromise(method, site).leaks());
        }
      }
    }
    this.leaks = found.build();
  }

  /** The leaks of the compilation; the first call does the work. */
  public static ConstantTime of(Analysis analysis) {
    Declarations declarations = analysis.declarations();
    ConstantTime known = declarations.context().get(KEY);
    if (known == null) {
      known = new ConstantTime(declarations);
      declarations.context().put(KEY, known);
    }
    return known;
  }

  /** Where running times depend on secrets although they may not, in source order. */
  public ImmutableList<Leak> leaks() {
    return leaks;
  }

  /** Whether a leak is here, in what is evaluated here, or in what this is a part of. */
  public boolean leaksAt(Site site) {
    return leaks.stream()
        .anyMatch(
            leak ->
                leak.site().unit() == site.unit()
                    && (contains(leak.site(), site) || contains(site, leak.site())));
  }

  private static boolean contains(Site outer, Site inner) {
    boolean[] found = {false};
    new TreeScanner() {
      @Override
      public void scan(JCTree tree) {
        found[0] |= tree == inner.tree();
        if (!found[0]) {
          super.scan(tree);
        }
      }
    }.scan(outer.tree());
    return found[0];
  }
}
