package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import java.util.List;
import java.util.Optional;

/** Code of the module that implements a type of which a library calls the methods. */
public final class Implementation {
  private final ModuleIndex.TypedCode code;
  private final ModuleIndex index;
  private final Interpreter interpreter;

  Implementation(ModuleIndex.TypedCode code, ModuleIndex index, Interpreter interpreter) {
    this.code = code;
    this.index = index;
    this.interpreter = interpreter;
  }

  /** The class, lambda or method reference. */
  public Site site() {
    return code.site();
  }

  /**
   * What a method of this name can do.
   *
   * @param site the method
   * @param returned where its result comes from
   * @param mayThrow whether some path ends with an exception
   */
  public record Outcome(Site site, Provenance returned, boolean mayThrow) {}

  /** What the implementation of the named method does; empty if it has no code in the module. */
  public List<Outcome> outcomes(String method) {
    if (code.symbol() == null) {
      return lambda().stream().toList();
    }
    return methods(code.symbol(), method);
  }

  private List<Outcome> methods(ClassSymbol type, String name) {
    return index.classTree(type).defs.stream()
        .filter(member -> member instanceof JCMethodDecl)
        .map(member -> (JCMethodDecl) member)
        .filter(method -> method.name.contentEquals(name) && method.body != null)
        .flatMap(method -> outcome(index.body(method.sym), method).stream())
        .toList();
  }

  private Optional<Outcome> lambda() {
    JCTree tree = code.site().tree();
    if (tree instanceof JCLambda lambda) {
      return Optional.of(interpreter.outcome(lambda, code));
    }
    Symbol target = ((JCTree.JCMemberReference) tree).sym;
    return target instanceof MethodSymbol method && index.body(method) != null
        ? outcome(index.body(method), tree)
        : Optional.empty();
  }

  private Optional<Outcome> outcome(Body body, JCTree tree) {
    Run run = body == null ? null : interpreter.fields().run(body);
    return run == null
        ? Optional.empty()
        : Optional.of(
            new Outcome(
                new Site(tree, code.site().unit()),
                Origins.of(run.returned(), Memory.empty()),
                run.mayThrow()));
  }
}
