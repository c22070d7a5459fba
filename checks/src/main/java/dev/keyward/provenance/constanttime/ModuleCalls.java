package dev.keyward.provenance.constanttime;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.constanttime.SecretPath.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of methods whose code is in the module: it is looked at. */
final class ModuleCalls {
  private final Execution execution;

  ModuleCalls(Execution execution) {
    this.execution = execution;
  }

  /** Whether all the code that the call may run is in the module, as far as anybody can tell. */
  boolean knows(MethodSymbol method) {
    return execution.declarations().declares(method.owner) && !candidates(method).isEmpty()
        || isImplicit(method);
  }

  /** The constructor that every record has, and that of classes without one. */
  private boolean isImplicit(MethodSymbol method) {
    return method.isConstructor()
        && execution.declarations().declares(method.owner)
        && !execution.declarations().isUnseen(method)
        && execution.declarations().code(method).isEmpty();
  }

  private List<MethodSymbol> candidates(MethodSymbol method) {
    List<MethodSymbol> candidates = new ArrayList<>();
    boolean isAbstract = (method.flags() & Flags.ABSTRACT) != 0;
    boolean isClosed =
        (method.owner.flags() & (Flags.SEALED | Flags.PRIVATE)) != 0
            || (method.owner.flags() & (Flags.PUBLIC | Flags.PROTECTED)) == 0;
    if (isAbstract && !isClosed) {
      return candidates;
    }
    if (execution.declarations().code(method).isPresent()) {
      candidates.add(method);
    }
    candidates.addAll(execution.declarations().overriding(method));
    return candidates;
  }

  Secrecy call(Passed passed, Scope scope) {
    MethodSymbol method = passed.method();
    boolean isPromised = execution.declarations().constantTimePromise(method).isPresent();
    if (isPromised) {
      new LibraryCalls(execution).checkPromise(passed);
    }
    Secrecy result = (method.owner.flags() & Flags.RECORD) != 0 ? components(passed) : Secrecy.NONE;
    for (MethodSymbol candidate : candidates(method)) {
      Optional<Site> code = execution.declarations().code(candidate);
      if (code.isPresent()) {
        boolean isKept =
            isPromised || execution.declarations().constantTimePromise(candidate).isPresent();
        result = result.or(run(passed, candidate, code.get(), isKept, scope));
      }
    }
    return result;
  }

  private Secrecy run(Passed passed, MethodSymbol method, Site code, boolean isKept, Scope scope) {
    List<Secrecy> parameters = passed.parameters();
    Secrecy receiver = method.isConstructor() && !passed.isOwn() ? Secrecy.NONE : passed.receiver();
    Outcome outcome = execution.methods().of(method, code, receiver, parameters);
    if (!isKept && !outcome.leaks().isEmpty()) {
      Leak leak = outcome.leaks().get(0);
      back(leak.path(), receiver, parameters)
          .ifPresent(path -> execution.leak(passed.tree(), Rule.CODE, path.at(leak.site())));
    }
    Secrecy made = Secrecy.NONE;
    for (Map.Entry<Object, Secrecy> write : outcome.written().entrySet()) {
      Secrecy written = write.getValue().mapPresent(path -> back(path, receiver, parameters));
      if (write.getKey().equals(Input.RECEIVER)) {
        if (method.isConstructor() && !passed.isOwn()) {
          made = made.or(written);
        } else {
          writeObject(passed, written, scope);
        }
      } else if (write.getKey() instanceof Integer parameter) {
        passed.treesOf(parameter).forEach(tree -> writeAll(tree, written, scope));
      } else {
        scope.add(write.getKey(), written);
        execution.note(write.getKey(), written);
      }
    }
    return made.or(outcome.returned().mapPresent(path -> back(path, receiver, parameters)));
  }

  private void writeObject(Passed passed, Secrecy written, Scope scope) {
    if (passed.isOwn()) {
      Secrecy stored = execution.stored(written, scope);
      scope.add(Scope.THIS, stored);
      execution.note(Scope.THIS, stored);
    } else if (passed.object() != null) {
      writeAll(passed.object(), written, scope);
    }
  }

  private void writeAll(JCTree target, Secrecy written, Scope scope) {
    for (Holder holder : Holder.all(target)) {
      if (written.whole() != null) {
        execution.write(holder, Secrecy.of(written.whole()), scope);
      }
      written
          .parts()
          .forEach((part, path) -> execution.write(holder.inside(part), Secrecy.of(path), scope));
    }
  }

  /** The path as the caller sees it: it begins with what the caller passed. */
  private static Optional<SecretPath> back(
      SecretPath path, Secrecy receiver, List<Secrecy> parameters) {
    Input input = path.input();
    if (input == null) {
      return Optional.of(path);
    }
    Secrecy given =
        input.parameter() == Input.RECEIVER ? receiver : parameters.get(input.parameter());
    SecretPath passed = input.part() == null ? given.whole() : given.part(input.part()).any();
    return Optional.ofNullable(passed == null ? given.any() : passed).map(path::after);
  }

  /** What is secret of the fields of a new record. */
  private static Secrecy components(Passed passed) {
    Secrecy made = Secrecy.NONE;
    if (passed.method().isConstructor() && passed.method().owner instanceof ClassSymbol type) {
      List<? extends Symbol> components = type.getRecordComponents();
      List<Secrecy> parameters = passed.parameters();
      for (int i = 0; i < components.size() && i < parameters.size(); i++) {
        SecretPath path = parameters.get(i).any();
        for (Symbol member : type.members().getSymbolsByName(components.get(i).name)) {
          if (path != null && member instanceof Symbol.VarSymbol field) {
            made = made.or(Secrecy.ofPart(field, path));
          }
        }
      }
    }
    return made;
  }
}
