package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import org.jspecify.annotations.Nullable;

/** The calls that the compiler makes of an enhanced {@code for}, to iterators of the module. */
final class Iterators {
  private final Interpreter interpreter;

  Iterators(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The iterator of an object of the module; null for anything else. */
  @Nullable Value of(Value collection, JCTree loop, Frame frame, Memory memory) {
    HeapObject object = collection.objectOrNull();
    if (object == null
        || object.kind() != HeapObject.Kind.INSTANCE
        || method(object.type(), "iterator") == null) {
      return null;
    }
    Value iterator = call(collection, "iterator", loop, frame, memory);
    HeapObject made = iterator.objectOrNull();
    return made != null && !made.isGiven() ? iterator : null;
  }

  Value hasNext(Value iterator, JCTree loop, Frame frame, Memory memory) {
    return call(iterator, "hasNext", loop, frame, memory);
  }

  Value next(Value iterator, JCTree loop, Frame frame, Memory memory) {
    return call(iterator, "next", loop, frame, memory);
  }

  private Value call(Value receiver, String name, JCTree loop, Frame frame, Memory memory) {
    MethodSymbol method =
        receiver.objectOrNull() == null ? null : method(receiver.objectOrNull().type(), name);
    return method == null
        ? Value.UNKNOWN
        : interpreter
            .invocations()
            .call(method, receiver, new Site(loop, frame.body().unit()), frame, memory);
  }

  private @Nullable MethodSymbol method(Type type, String name) {
    for (Type declaring : interpreter.types().closure(type)) {
      for (Symbol member :
          declaring.tsym.members().getSymbolsByName(type.tsym.name.table.fromString(name))) {
        if (member instanceof MethodSymbol method && method.params().isEmpty()) {
          return method;
        }
      }
    }
    return null;
  }
}
