package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import java.util.Set;

/**
 * What of the module can decide about a call with roles, found without interpreting anything.
 *
 * <p>Nearly all code of a module has nothing to do with cryptography, and would be most of what is
 * interpreted. So what such calls are given is followed back first, by names alone and without
 * regard to order and paths: to the variables in it, to what these are given, to the results of
 * methods and to arguments. What is not among that is not interpreted.
 *
 * @param symbols the variables, and the methods whose result can matter
 * @param calls the calls whose result can matter, or what they leave in their arguments
 * @param reaching the bodies that can end up in a call with roles
 * @param acting these, and those that can end up in what changes a field that matters
 */
record Relevance(Set<Symbol> symbols, Set<JCTree> calls, Set<Body> reaching, Set<Body> acting) {

  /** Whether what the variable holds can matter. */
  boolean matters(VarSymbol variable) {
    return symbols.contains(variable);
  }

  /** Whether the result of the call can matter, or what it leaves in its arguments. */
  boolean matters(JCTree call) {
    return calls.contains(call);
  }

  /** Whether the result of the method can matter. */
  boolean yields(MethodSymbol method) {
    return symbols.contains(method);
  }

  /** Whether the body can end up in a call with roles. */
  boolean reaches(Body body) {
    return reaching.contains(body);
  }

  /** Whether the body can end up in a call with roles, or in what changes a field that matters. */
  boolean acts(Body body) {
    return acting.contains(body);
  }
}
