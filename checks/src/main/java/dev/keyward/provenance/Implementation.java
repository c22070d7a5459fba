package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
   * What a method does for one kind of arguments.
   *
   * @param site the method, in whichever class it is written
   * @param parameters how many parameters it has
   * @param returned where its result comes from
   * @param throwsItself whether some path ends with an exception that is thrown by none of these
   * @param throwing the calls with roles whose exceptions end some path
   */
  public record Outcome(
      Site site,
      int parameters,
      Provenance returned,
      boolean throwsItself,
      ImmutableList<RoleCall> throwing) {

    /** Whether some path ends with an exception. */
    public boolean mayThrow() {
      return throwsItself || !throwing.isEmpty();
    }

    Outcome at(Site place) {
      return new Outcome(place, parameters, returned, throwsItself, throwing);
    }
  }

  /**
   * What the overloads of the named method do for each of the witnesses; empty if they have no code
   * in the module, or for a class that nobody can instantiate. Where the budget is spent, only code
   * that decides is executed.
   */
  public List<Outcome> outcomes(String method, List<Witness> witnesses) {
    if (interpreter.budget().isSpent() && !code.decides()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Outcome> outcomes = ImmutableList.builder();
    JCTree tree = code.site().tree();
    for (Witness witness : witnesses) {
      if (code.symbol() != null) {
        for (MethodSymbol overload : overloads(code.symbol(), method)) {
          outcomes.add(outcome(overload, witness));
        }
      } else if (tree instanceof JCLambda lambda) {
        outcomes.add(interpreter.outcome(lambda, code, witness));
      } else if (((JCTree.JCMemberReference) tree).sym instanceof MethodSymbol target
          && index.body(target) != null) {
        outcomes.add(outcome(target, witness).at(code.site()));
      }
    }
    return outcomes.build();
  }

  /** The methods of this name that run for an instance of the class and are in the module. */
  private Set<MethodSymbol> overloads(ClassSymbol type, String name) {
    Set<MethodSymbol> overloads = new LinkedHashSet<>();
    if ((type.flags() & (Flags.ABSTRACT | Flags.INTERFACE)) != 0) {
      return overloads;
    }
    for (Type supertype : interpreter.types().closure(type.type)) {
      for (Symbol member : supertype.tsym.members().getSymbols()) {
        if (member instanceof MethodSymbol method && method.name.contentEquals(name)) {
          MethodSymbol running = interpreter.implementation(method, type.type);
          if (index.body(running) != null) {
            overloads.add(running);
          }
        }
      }
    }
    return overloads;
  }

  private Outcome outcome(MethodSymbol method, Witness witness) {
    return interpreter.outcome(index.body(method), code, witness);
  }
}
