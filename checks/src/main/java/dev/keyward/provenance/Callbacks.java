package dev.keyward.provenance;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCFunctionalExpression;
import java.util.Collections;
import java.util.List;

/** Lambdas and method references that a library calls, nobody knows how often. */
final class Callbacks {
  private final Interpreter interpreter;

  Callbacks(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** What the function returns for what the receiver holds; other values as they are. */
  Value applied(Value argument, Call call) {
    HeapObject function = argument.objectOrNull();
    if (function == null
        || function.function() == null
        || call.memory().isDead()
        || !(function.function().tree() instanceof JCFunctionalExpression tree)
        || tree.target == null) {
      return argument;
    }
    Value element =
        call.receiver().objects().isEmpty()
            ? Ingredients.mixed(List.of(call.receiver()), true, call)
            : interpreter.library().anyElement(call.receiver(), call.memory());
    Type signature = interpreter.types().findDescriptorType(tree.target);
    Memory inside = call.memory().fork();
    Value result =
        interpreter
            .functions()
            .apply(
                argument,
                Collections.nCopies(signature.getParameterTypes().size(), element),
                call.in(inside));
    call.memory().merge(List.of(call.memory().fork(), inside), Dependence.NONE);
    return inside.isDead() ? Value.UNKNOWN : result;
  }
}
