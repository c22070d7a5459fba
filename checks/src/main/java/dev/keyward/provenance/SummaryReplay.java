package dev.keyward.provenance;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.util.Context;
import dev.keyward.provenance.Summary.Operand;
import dev.keyward.provenance.Summary.Step;
import dev.keyward.roles.RoleRow;
import dev.keyward.roles.RoleTables;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Repeats the steps of a {@link Summary} for the arguments of a call. */
final class SummaryReplay {
  /** The rows by their spelling, made when the first summary is met: most modules meet none. */
  private static final Supplier<ImmutableMap<String, RoleRow>> ROWS =
      Suppliers.memoize(
          () ->
              RoleTables.ALL.stream()
                  .flatMap(table -> table.rows().stream())
                  .collect(
                      ImmutableMap.toImmutableMap(
                          RoleRow::toString, row -> row, (first, second) -> first)));

  private final Context context;
  private final Interpreter interpreter;
  private final RoleRecorder recorder;

  SummaryReplay(Context context, Interpreter interpreter, RoleRecorder recorder) {
    this.context = context;
    this.interpreter = interpreter;
    this.recorder = recorder;
  }

  /** What the call returns; its steps are recorded as if they were made here. */
  Value replay(Summary summary, Call call) {
    List<Value> results = new ArrayList<>();
    for (Step step : summary.steps()) {
      RoleRow row = ROWS.get().get(step.row());
      results.add(row == null ? Value.UNKNOWN : perform(step, row, call, results));
    }
    Value returned = value(summary.returned(), call.type(), call, results);
    return returned.isUnknown() && returned.sources().isEmpty()
        ? interpreter.given(call.frame().run(), call.type(), call.type().tsym, call.dependence())
        : returned.dependingOn(call.dependence());
  }

  private Value perform(Step step, RoleRow row, Call call, List<Value> results) {
    ImmutableList.Builder<Value> arguments = ImmutableList.builder();
    ImmutableList.Builder<Site> sites = ImmutableList.builder();
    ImmutableSet.Builder<Integer> judged = ImmutableSet.builder();
    for (int i = 0; i < step.arguments().size(); i++) {
      Operand operand = step.arguments().get(i);
      arguments.add(value(operand, null, call, results));
      if (operand instanceof Operand.Parameter parameter) {
        sites.add(call.argumentSites().get(parameter.index()));
        judged.add(i);
      } else {
        sites.add(call.site());
      }
    }
    Call repeated =
        new Call(
            null,
            value(step.receiver(), null, call, results),
            arguments.build(),
            sites.build(),
            call.site(),
            type(step.type()),
            call.frame(),
            call.memory());
    return recorder.replay(row, call.method(), repeated, judged.build());
  }

  private Value value(Operand operand, @Nullable Type type, Call call, List<Value> results) {
    if (operand instanceof Operand.Parameter parameter) {
      return call.argument(parameter.index());
    } else if (operand instanceof Operand.Result result) {
      return results.get(result.step());
    } else if (operand instanceof Operand.Constant constant) {
      return Value.constant(constant.value(), null);
    } else if (operand instanceof Operand.Array array) {
      return array(array, call);
    }
    Operand.Made made = (Operand.Made) operand;
    Value bare =
        Value.of(
            Alternative.Computed.of(
                Source.marks(made.roles(), call.site()), made.unknown(), call.site()));
    return type == null ? bare : Ingredients.asResult(bare, type, call);
  }

  /** The bytes are left out of summaries, but that they are constant is known. */
  private Value array(Operand.Array array, Call call) {
    Type type = new Type.ArrayType(interpreter.symtab().byteType, interpreter.symtab().arrayClass);
    HeapObject object = Ingredients.made(HeapObject.Kind.ARRAY, type, null, call);
    Value length = Value.constant(array.length(), null);
    Value zero = Value.constant((byte) 0, null);
    if (array.zeros()) {
      object.pristine(Contents.Elements.filled(length, zero));
    } else {
      call.memory()
          .put(new Memory.Cell.Contents(object), new Contents.Elements(length, null, zero));
    }
    return Value.reference(object);
  }

  private @Nullable Type type(String name) {
    if (name.endsWith("[]")) {
      Type element = type(name.substring(0, name.length() - 2));
      return element == null ? null : new Type.ArrayType(element, interpreter.symtab().arrayClass);
    }
    return switch (name) {
      case "" -> null;
      case "byte" -> interpreter.symtab().byteType;
      case "char" -> interpreter.symtab().charType;
      case "int" -> interpreter.symtab().intType;
      case "long" -> interpreter.symtab().longType;
      case "boolean" -> interpreter.symtab().booleanType;
      case "void" -> interpreter.symtab().voidType;
      default -> {
        ClassSymbol type = JavacElements.instance(context).getTypeElement(name);
        yield type == null ? null : type.type;
      }
    };
  }
}
