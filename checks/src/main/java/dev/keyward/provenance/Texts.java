package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as strings. */
final class Texts {
  private static final int MAX_LENGTH = 1 << 16;

  private final Interpreter interpreter;
  private @Nullable MethodSymbol toString;

  Texts(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value of(Value value, Call call) {
    return of(value, call.site(), call.frame(), call.memory());
  }

  /** What the value is where a string is needed. */
  Value of(Value value, Site site, Frame frame, Memory memory) {
    if (value.objects().isEmpty()) {
      return value;
    }
    Value result = null;
    for (Alternative alternative : value.alternatives()) {
      Value text =
          alternative instanceof Reference reference
              ? of(reference, site, frame, memory)
              : Value.of(alternative);
      result = result == null ? text : result.or(text);
    }
    Value texts = result.dependingOn(value.dependence());
    return value.weak() ? texts.weakened() : texts;
  }

  private Value of(Reference reference, Site site, Frame frame, Memory memory) {
    HeapObject object = reference.object();
    if (object.kind() == HeapObject.Kind.INSTANCE) {
      MethodSymbol method = interpreter.implementation(toStringOfObject(), object.type());
      if (interpreter.index().body(method) != null) {
        // What a class shows of itself is a matter of the class.
        return Confidences.disguised(
            interpreter.invocations().call(method, Value.of(reference), site, frame, memory));
      }
      return object.enumConstant() == null
          ? Value.UNKNOWN
          : Value.of(new Constant(object.enumConstant(), object.site(), reference.entry()));
    }
    return object.kind() == HeapObject.Kind.ARRAY
        ? Value.UNKNOWN
        : Ingredients.of(Value.of(reference), memory);
  }

  private MethodSymbol toStringOfObject() {
    if (toString == null) {
      Symbol object = interpreter.symtab().objectType.tsym;
      for (Symbol member : object.members().getSymbolsByName(object.name.table.names.toString)) {
        toString = (MethodSymbol) member;
      }
    }
    return toString;
  }

  /** The parts, one after the other. */
  Value concatenated(List<Value> parts, Call call) {
    List<Value> texts = new ArrayList<>();
    parts.forEach(part -> texts.add(of(part, call)));
    return Operators.combine(
            texts,
            call.site(),
            constants -> {
              StringBuilder all = new StringBuilder();
              for (Object constant : constants) {
                all.append(constant);
              }
              return all.length() > MAX_LENGTH ? null : all.toString();
            })
        .dependingOn(call.dependence());
  }
}
