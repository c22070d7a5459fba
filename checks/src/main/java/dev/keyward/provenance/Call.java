package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import org.jspecify.annotations.Nullable;

/**
 * A call with its evaluated operands.
 *
 * @param method the method or constructor as the compiler resolved it; null for what is no call
 * @param receiver the object that it is called on; unknown for static methods and constructors
 * @param arguments the arguments, a variable-arity tail packed into an array
 * @param argumentSites where the arguments stand
 * @param site the call itself
 * @param type the type of the call's value
 * @param frame the activation that makes the call
 * @param memory the state in which it does
 */
record Call(
    @Nullable MethodSymbol method,
    Value receiver,
    ImmutableList<Value> arguments,
    ImmutableList<Site> argumentSites,
    Site site,
    Type type,
    Frame frame,
    Memory memory) {

  /** The same call on another receiver. */
  Call on(Value other) {
    return new Call(method, other, arguments, argumentSites, site, type, frame, memory);
  }

  /** The same call in another state. */
  Call in(Memory other) {
    return new Call(method, receiver, arguments, argumentSites, site, type, frame, other);
  }

  Value argument(int index) {
    return index < arguments.size() ? arguments.get(index) : Value.UNKNOWN;
  }

  String name() {
    return frame.run().names().text(method.name);
  }

  /** The qualified name of the class that declares the method. */
  String owner() {
    return frame.run().names().text(method.owner.getQualifiedName());
  }

  /** Whether the operands depend on parameters. */
  Dependence dependence() {
    Dependence result = receiver.dependence();
    for (Value argument : arguments) {
      result = result.or(argument.dependence());
    }
    return result;
  }

  /** Whether the program names the method in the call, rather than the compiler or a library. */
  boolean isWritten() {
    return site.tree() instanceof JCTree.JCNewClass
        || site.tree() instanceof JCTree.JCMethodInvocation invocation
            && TreeInfo.name(invocation.meth) == method.name;
  }

  boolean isWeak() {
    return receiver.weak() || arguments.stream().anyMatch(Value::weak);
  }

  boolean isDiscarded() {
    return frame.discarded == site.tree();
  }
}
