package dev.keyward.provenance.constanttime;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.roles.ConstantTimeCalls;
import dev.keyward.roles.ConstantTimeRow;
import dev.keyward.roles.ConstantTimeRow.Handling;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls of methods whose code is not in the module. */
final class LibraryCalls {
  private final Execution execution;

  LibraryCalls(Execution execution) {
    this.execution = execution;
  }

  Secrecy call(Passed passed, Scope scope) {
    SecretPath secret = passed.any();
    if (secret == null) {
      return Secrecy.NONE;
    }
    if (execution.declarations().constantTimePromise(passed.method()).isPresent()) {
      return promised(passed, secret, scope);
    }
    Optional<ConstantTimeRow> row = row(passed.method());
    if (row.isPresent()) {
      return known(passed, row.get(), secret, scope);
    }
    Optional<Symbol> component = component(passed.method());
    if (component.isPresent()) {
      return passed.receiver().part(component.get());
    }
    if (execution.declarations().isUnseen(passed.method())) {
      return Secrecy.of(secret); // Judged by the compilation that sees both.
    }
    boolean isPassed = passed.arguments().stream().anyMatch(each -> each.secrecy().isSecret());
    execution.leak(
        passed.tree(),
        Rule.CALL,
        secret.then((isPassed ? "argument of " : "object of ") + passed.name(), null));
    return Secrecy.of(secret);
  }

  /** A method of another module that promises constant time, and may write into what it gets. */
  private Secrecy promised(Passed passed, SecretPath secret, Scope scope) {
    checkPromise(passed);
    for (Passed.Argument argument : passed.arguments()) {
      if (argument.tree().type instanceof Type.ArrayType) {
        write(argument.tree(), secret, scope);
      }
    }
    if (passed.method().getReturnType().hasTag(TypeTag.VOID) && passed.object() != null) {
      write(passed.object(), secret, scope);
    }
    return Secrecy.of(secret);
  }

  /** A promise is about the secrets that the method expects. */
  void checkPromise(Passed passed) {
    Set<Integer> secret = execution.declarations().secretParameters(passed.method());
    List<Secrecy> parameters = passed.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      SecretPath path = parameters.get(i).any();
      if (path != null && !secret.contains(i)) {
        execution.leak(
            passed.treesOf(i).get(0),
            Rule.UNPROTECTED,
            path.then(
                String.format(
                    "parameter %s of %s, which is not @Secret there",
                    passed.method().params().get(i).name, passed.name()),
                null));
      }
    }
  }

  private Secrecy known(Passed passed, ConstantTimeRow row, SecretPath secret, Scope scope) {
    List<Secrecy> parameters = passed.parameters();
    for (int i = 0; i < row.parameters().size(); i++) {
      if (row.parameters().get(i) == Handling.PLACE) {
        execution.check(passed.treesOf(i).get(0), Rule.PLACE, parameters.get(i).any());
      } else if (row.parameters().get(i) == Handling.FILLED) {
        passed.treesOf(i).forEach(tree -> write(tree, secret, scope));
      }
    }
    if (row.keeps() && passed.object() != null) {
      write(passed.object(), secret, scope);
    }
    return row.isPublic() ? Secrecy.NONE : Secrecy.of(secret);
  }

  private void write(JCTree target, SecretPath secret, Scope scope) {
    Holder.all(target).forEach(holder -> execution.write(holder, Secrecy.of(secret), scope));
  }

  /** The row of the method in its class, or in the nearest supertype that has one. */
  private Optional<ConstantTimeRow> row(MethodSymbol method) {
    List<Boolean> primitives =
        method.type.getParameterTypes().stream().map(Type::isPrimitive).toList();
    List<Type> types =
        method.isConstructor() || method.isStatic()
            ? List.of(method.owner.type)
            : execution.declarations().types().closure(method.owner.type);
    return types.stream()
        .flatMap(
            type ->
                ConstantTimeCalls.TABLE
                    .row(
                        type.tsym.getQualifiedName().toString(), method.name.toString(), primitives)
                    .stream())
        .findFirst();
  }

  /** The field that the method returns, if the compiler or a library wrote it for a record. */
  private static Optional<Symbol> component(MethodSymbol method) {
    if (!(method.owner instanceof ClassSymbol type)
        || (type.flags() & Flags.RECORD) == 0
        || method.isStatic()
        || !method.params().isEmpty()) {
      return Optional.empty();
    }
    for (Symbol member : type.members().getSymbolsByName(method.name)) {
      if (member instanceof Symbol.VarSymbol field && !field.isStatic()) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
