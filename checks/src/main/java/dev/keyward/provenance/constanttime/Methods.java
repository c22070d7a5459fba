package dev.keyward.provenance.constanttime;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import dev.keyward.provenance.Declarations;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.constanttime.SecretPath.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the methods of the module do, each executed once for each choice of secret inputs. */
final class Methods {
  /** So many methods call each other before one is given up. */
  private static final int MAX_DEPTH = 24;

  /** So many executions of methods are worth it in one compilation. */
  private static final int MAX_EXECUTIONS = 20_000;

  private final Declarations declarations;
  private final Map<Request, Outcome> known = new HashMap<>();
  private final Set<Request> running = new HashSet<>();
  private int executions;

  Methods(Declarations declarations) {
    this.declarations = declarations;
  }

  Declarations declarations() {
    return declarations;
  }

  private record Request(
      MethodSymbol method, Secrecy.Shape receiver, ImmutableList<Secrecy.Shape> arguments) {}

  /** What a method that promises constant time does. */
  Outcome ofPromise(MethodSymbol method, Site declaration) {
    Set<Integer> secret = declarations.secretParameters(method);
    Scope scope = new Scope();
    List<VarSymbol> parameters = parameters(declaration);
    for (int i = 0; i < parameters.size(); i++) {
      VarSymbol parameter = parameters.get(i);
      if (!secret.contains(i) && !declarations.isComparedInConstantTime(parameter)) {
        continue;
      }
      String name =
          declarations.isSecret(parameter)
              ? "secret parameter " + parameter.name
              : "parameter " + parameter.name + ", secret as none is marked";
      scope.set(parameter, Secrecy.of(SecretPath.from(name)));
    }
    return execute(declaration, scope);
  }

  /** What a method with code in the module does with what it is given, told with its names. */
  Outcome of(MethodSymbol method, Site declaration, Secrecy receiver, List<Secrecy> arguments) {
    Request request =
        new Request(
            method,
            receiver.shape(),
            arguments.stream().map(Secrecy::shape).collect(ImmutableList.toImmutableList()));
    Outcome outcome = known.get(request);
    if (outcome != null) {
      return outcome;
    }
    if (running.size() >= MAX_DEPTH || ++executions > MAX_EXECUTIONS || !running.add(request)) {
      return assumed(method, declaration, receiver, arguments);
    }
    try {
      outcome = execute(declaration, given(method, declaration, receiver, arguments));
    } finally {
      running.remove(request);
    }
    known.put(request, outcome);
    return outcome;
  }

  private static Scope given(
      MethodSymbol method, Site declaration, Secrecy receiver, List<Secrecy> arguments) {
    Scope scope = new Scope();
    scope.set(
        Scope.THIS, input(receiver, Input.RECEIVER, "the object of " + method.name, declaration));
    List<VarSymbol> parameters = parameters(declaration);
    for (int i = 0; i < arguments.size() && i < parameters.size(); i++) {
      String name = String.format("parameter %s of %s", parameters.get(i).name, name(method));
      scope.set(parameters.get(i), input(arguments.get(i), i, name, declaration));
    }
    return scope;
  }

  private static String name(MethodSymbol method) {
    return method.isConstructor() ? "new " + method.owner.getSimpleName() : method.name.toString();
  }

  private static List<VarSymbol> parameters(Site declaration) {
    List<VarSymbol> parameters = new ArrayList<>();
    ((JCMethodDecl) declaration.tree()).params.forEach(each -> parameters.add(each.sym));
    return parameters;
  }

  private static Secrecy input(Secrecy given, int number, String name, Site declaration) {
    Secrecy secrecy =
        given.whole() == null
            ? Secrecy.NONE
            : Secrecy.of(SecretPath.from(new Input(number, null), name, declaration));
    for (Object part : given.parts().keySet()) {
      secrecy =
          secrecy.or(
              Secrecy.ofPart(part, SecretPath.from(new Input(number, part), name, declaration)));
    }
    return secrecy;
  }

  /** What is taken for granted of calls back into a method that runs already. */
  private static Outcome assumed(
      MethodSymbol method, Site declaration, Secrecy receiver, List<Secrecy> arguments) {
    Scope scope = given(method, declaration, receiver, arguments);
    Secrecy all = Secrecy.of(scope.get(Scope.THIS).any());
    for (VarSymbol parameter : parameters(declaration)) {
      all = all.or(Secrecy.of(scope.get(parameter).any()));
    }
    return new Outcome(all, ImmutableMap.of(), ImmutableList.of());
  }

  private Outcome execute(Site declaration, Scope scope) {
    JCMethodDecl tree = (JCMethodDecl) declaration.tree();
    Execution execution =
        new Execution(this, parameters(declaration), tree.body, declaration.unit());
    execution.returnType = tree.sym.getReturnType();
    execution.statements().run(tree.body, scope);
    return execution.outcome();
  }
}
