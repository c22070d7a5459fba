package dev.keyward.provenance.constanttime;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call with what is secret of what it passes.
 *
 * @param tree the call
 * @param method the method or constructor that it names
 * @param object the expression for the object of the method, if there is one
 * @param isOwn whether the object is the one whose method runs
 * @param receiver what is secret of the object
 * @param arguments the arguments as they are written
 */
record Passed(
    JCTree tree,
    MethodSymbol method,
    @Nullable JCTree object,
    boolean isOwn,
    Secrecy receiver,
    List<Argument> arguments) {

  /** An argument with what is secret of it. */
  record Argument(JCTree tree, Secrecy secrecy) {}

  /** {@code Type.method}. */
  String name() {
    return method.isConstructor()
        ? "new " + method.owner.getSimpleName()
        : method.owner.getSimpleName() + "." + method.name;
  }

  /** What is secret of each parameter; the last of a varying number holds all that is left. */
  List<Secrecy> parameters() {
    List<Secrecy> parameters = new ArrayList<>();
    int count = method.type.getParameterTypes().size();
    for (int i = 0; i < arguments.size(); i++) {
      if (i < count) {
        parameters.add(arguments.get(i).secrecy());
      } else if (count > 0) {
        parameters.set(count - 1, parameters.get(count - 1).or(arguments.get(i).secrecy()));
      }
    }
    while (parameters.size() < count) {
      parameters.add(Secrecy.NONE);
    }
    return parameters;
  }

  /** The arguments that may be passed for a parameter. */
  List<JCTree> treesOf(int parameter) {
    boolean isLast = parameter == method.type.getParameterTypes().size() - 1;
    return arguments.stream()
        .skip(parameter)
        .limit(isLast && method.isVarArgs() ? Long.MAX_VALUE : 1)
        .map(Argument::tree)
        .toList();
  }

  /** How a secret came into any of it, if one did. */
  @Nullable SecretPath any() {
    for (Argument argument : arguments) {
      if (argument.secrecy().isSecret()) {
        return argument.secrecy().any();
      }
    }
    // Of one's own object only some fields are secret, of which a library knows nothing.
    return isOwn ? receiver.whole() : receiver.any();
  }
}
