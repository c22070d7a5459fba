package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import dev.keyward.provenance.Memory.Cell;
import dev.keyward.roles.Role;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes locals, fields and array elements. */
final class Variables {
  private final Interpreter interpreter;

  /** What annotations say about values of which nothing else is known. */
  private final Map<Symbol, Value> marks = new HashMap<>();

  Variables(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  static boolean isField(VarSymbol variable) {
    return variable.owner.kind == Kinds.Kind.TYP;
  }

  /** The value of a variable that is named without a qualifier. */
  Value read(VarSymbol variable, Frame frame, Memory memory) {
    if (!isField(variable)) {
      return interpreter.index().confidences().told(variable, readLocal(variable, frame, memory));
    }
    if (variable.isStatic()) {
      return readStatic(variable, frame, memory);
    }
    return readField(enclosing(variable.owner, frame), variable, frame, memory);
  }

  private static Value readLocal(VarSymbol variable, Frame frame, Memory memory) {
    for (Frame scope = frame; scope != null; scope = scope.lexical()) {
      Value value = memory.value(new Cell.Local(scope.id(), variable));
      if (value != null) {
        return value;
      }
    }
    return Value.UNKNOWN;
  }

  /** The instance of a class around the code that a frame executes. */
  Value enclosing(Symbol owner, Frame frame) {
    for (Frame scope = frame; scope != null; scope = scope.lexical()) {
      Value found = scope.thisValue();
      while (found != null && found.objectOrNull() != null) {
        HeapObject object = found.objectOrNull();
        if (interpreter.isSubtype(object.type(), owner)) {
          return found;
        }
        found = object.outer();
      }
    }
    return owner instanceof ClassSymbol type
        ? interpreter.givenInstance(frame.run(), type)
        : Value.UNKNOWN;
  }

  Value readStatic(VarSymbol field, Frame frame, Memory memory) {
    Value value = memory.value(new Cell.Static(field));
    if (value != null) {
      return marked(field, value);
    }
    if (interpreter.index().isCounter(field)) {
      return Value.of(Computed.COUNT); // How often depends on more than the path to here.
    }
    Value stored = marked(field, initial(field, frame.run().body()));
    return interpreter.index().confidences().told(field, stored);
  }

  /** The value of a field of whatever the receiver is. */
  Value readField(Value receiver, VarSymbol field, Frame frame, Memory memory) {
    if (field.isStatic()) {
      return readStatic(field, frame, memory);
    }
    Value result = null;
    for (Alternative alternative : receiver.alternatives()) {
      Value value;
      if (alternative instanceof Reference reference) {
        value = entered(readField(reference.object(), field, frame, memory), reference.entry());
      } else if (alternative instanceof Constant) {
        continue;
      } else {
        value = interpreter.fields().instanceValue(field, receiver.dependence());
      }
      result = result == null ? value : result.or(value);
    }
    if (result == null) {
      return Value.UNKNOWN;
    }
    result = result.dependingOn(receiver.dependence());
    return receiver.weak() ? result.weakened() : result;
  }

  private Value readField(HeapObject object, VarSymbol field, Frame frame, Memory memory) {
    if (field == interpreter.lengthField()) {
      return memory.contents(object) instanceof Contents.Elements elements
          ? elements.length()
          : Value.UNKNOWN;
    }
    Value value = memory.value(new Cell.Field(object, field));
    if (value == null && object.isGiven() && interpreter.index().isCounter(field)) {
      return Value.of(Computed.COUNT);
    }
    if (value == null) {
      value = initial(object, field);
      memory.put(new Cell.Field(object, field), value);
    }
    return mark(field, value);
  }

  /** What a place holds that the run has not written to. */
  @Nullable Object initial(Cell cell, Body body) {
    if (cell instanceof Cell.Field field) {
      return initial(field.object(), field.field());
    }
    if (cell instanceof Cell.Static field) {
      return initial(field.field(), body);
    }
    if (cell instanceof Cell.Latest latest) {
      return latest.object().initialHistory();
    }
    return cell instanceof Cell.Contents contents ? contents.object().initialContents() : null;
  }

  private Value initial(HeapObject object, VarSymbol field) {
    Value value = object.initialFields().get(field);
    return value != null
        ? value
        : object.isOpen()
            ? interpreter.fields().instanceValue(field, object.dependence())
            : zero(field.type);
  }

  private Value initial(VarSymbol field, Body body) {
    return body.kind() == Body.Kind.STATIC_INITIALISER && body.owner() == field.owner
        ? zero(field.type)
        : interpreter.fields().staticValue(field);
  }

  /** Adds what an annotation or a telling name says about the variable. */
  Value mark(Symbol variable, Value bare) {
    Value named = interpreter.index().names().named(variable, bare);
    return marked(variable, interpreter.index().confidences().told(variable, named));
  }

  /** Adds what an annotation says about the variable, or about the result of the method. */
  private Value marked(Symbol variable, Value value) {
    ImmutableSet<Role> marks = interpreter.markings().rolesOf(variable);
    HeapObject object = marks.isEmpty() ? null : value.objectOrNull();
    if (marks.isEmpty() || (object != null && object.source() == variable)) {
      return value; // What a parameter is given has its marks.
    }
    return isNothing(value)
        ? marks(variable, marks).dependingOn(value.dependence())
        : value.or(marks(variable, marks));
  }

  private static boolean isNothing(Value value) {
    return value.alternatives().stream()
        .allMatch(
            alternative ->
                alternative instanceof Computed computed
                    && computed.unknown()
                    && computed.sources().isEmpty()
                    && computed.parameter() == null);
  }

  /** What is known of a marked value: of an array, that its elements are what the marks say. */
  private Value marks(Symbol variable, ImmutableSet<Role> roles) {
    Value known = marks.get(variable);
    if (known == null) {
      Site place = interpreter.index().siteOf(variable);
      Type type = variable instanceof MethodSymbol method ? method.getReturnType() : variable.type;
      Value mark = Value.of(Computed.of(Source.marks(roles, place), true, place));
      known =
          type.hasTag(TypeTag.ARRAY)
              ? Value.reference(
                  HeapObject.given(HeapObject.Kind.ARRAY, type, Dependence.NONE)
                      .withContents(new Contents.Elements(Value.UNKNOWN, null, mark)))
              : mark;
      marks.put(variable, known);
    }
    return known;
  }

  /** What a variable of the type holds before anything is written to it. */
  static Value zero(Type type) {
    return switch (type.getTag()) {
      case BOOLEAN -> Value.constant(false, null);
      case BYTE -> Value.constant((byte) 0, null);
      case SHORT -> Value.constant((short) 0, null);
      case CHAR -> Value.constant((char) 0, null);
      case INT -> Value.constant(0, null);
      case LONG -> Value.constant(0L, null);
      case FLOAT -> Value.constant(0f, null);
      case DOUBLE -> Value.constant(0d, null);
      default -> Value.NULL;
    };
  }

  void initialise(VarSymbol variable, Value value, Frame frame, Memory memory) {
    if (isField(variable)) {
      writeField(
          variable,
          variable.isStatic() ? Value.UNKNOWN : enclosing(variable.owner, frame),
          value,
          frame,
          memory);
    } else {
      memory.put(new Cell.Local(frame.id(), variable), value);
    }
  }

  /** Assigns to a variable, or to a field of the owner where that is named. */
  void write(VarSymbol variable, @Nullable Value owner, Value value, Frame frame, Memory memory) {
    if (owner != null) {
      writeField(variable, owner, value, frame, memory);
    } else if (isField(variable)) {
      initialise(variable, value, frame, memory);
    } else {
      memory.put(new Cell.Local(scopeOf(variable, frame, memory), variable), value);
    }
  }

  private static int scopeOf(VarSymbol variable, Frame frame, Memory memory) {
    for (Frame scope = frame; scope != null; scope = scope.lexical()) {
      if (memory.get(new Cell.Local(scope.id(), variable)) != null) {
        return scope.id();
      }
    }
    return frame.id();
  }

  private void writeField(
      VarSymbol field, Value receiver, Value value, Frame frame, Memory memory) {
    Value stored = value.dependingOn(frame.guards);
    if (field.isStatic()) {
      TrackedObject.release(value);
      memory.put(new Cell.Static(field), stored);
      return;
    }
    var objects = receiver.objects();
    boolean sure = objects.size() == 1 && receiver.alternatives().size() == 1;
    if (objects.isEmpty()) {
      TrackedObject.release(value);
    }
    for (HeapObject object : objects) {
      TrackedObject.keep(value, object);
      Cell cell = new Cell.Field(object, field);
      if (sure) {
        memory.put(cell, stored);
      } else {
        memory.put(cell, readField(object, field, frame, memory).or(stored).weakened());
      }
    }
    if (objects.isEmpty()) {
      frame.run().store(field, stored.weakened());
    }
  }

  /** The element of an array at any of the positions, as the expression at the site reads it. */
  Value readElement(Value array, Value index, @Nullable Site site, Memory memory) {
    TrackedObject.takeApart(array);
    Value result = null;
    for (Alternative alternative : array.alternatives()) {
      Value element =
          alternative instanceof Reference reference
                  && memory.contents(reference.object()) instanceof Contents.Elements elements
              ? entered(selected(elements, index, site), reference.entry())
              : marked(alternative);
      result = result == null ? element : result.or(element);
    }
    return (result == null ? Value.UNKNOWN : result)
        .dependingOn(array.dependence().or(index.dependence()));
  }

  /** The element of an array that people marked, and of which nothing else is known. */
  private static Value marked(Alternative array) {
    if (!(array instanceof Computed computed)) {
      return Value.UNKNOWN;
    }
    ImmutableSet<Source> marks =
        computed.sources().stream()
            .filter(
                source ->
                    source.role() == Role.SECRET || source.role() == Role.CONSTANT_TIME_REQUIRED)
            .collect(ImmutableSet.toImmutableSet());
    return marks.isEmpty() ? Value.UNKNOWN : Value.of(Computed.of(marks, true, computed.site()));
  }

  /** What an object or array holds came in with it, unless it came into this execution before. */
  private static Value entered(Value element, @Nullable Entry entry) {
    return entry == null
        ? element
        : element.map(
            inner ->
                inner.entry() == null || inner.entry().frame().run() != entry.frame().run()
                    ? inner.entering(entry)
                    : inner);
  }

  private static Value selected(Contents.Elements elements, Value index, @Nullable Site site) {
    Value element = at(elements, index);
    return site == null
        ? element
        : Ingredients.selected(elements, element, index, site.tree().type, site);
  }

  private static Value at(Contents.Elements elements, Value index) {
    if (!index.isConstant()) {
      return elements.anyElement();
    }
    Value result = null;
    for (Alternative alternative : index.alternatives()) {
      Value element = elements.get(((Constant) alternative).value());
      result = result == null ? element : result.or(element);
    }
    return result == null ? Value.UNKNOWN : result;
  }

  /** Assigns to an array element; an unknown position could be any. */
  void writeElement(Value array, Value position, Value value, Frame frame, Memory memory) {
    TrackedObject.release(value);
    boolean sure = array.alternatives().size() == 1;
    for (HeapObject object : array.objects()) {
      if (memory.contents(object) instanceof Contents.Elements elements) {
        Contents.Elements changed = elements.with(position.constantOrNull(), value);
        write(object, sure ? changed : elements.join(changed), frame, memory);
      }
    }
  }

  /** Replaces what an array, buffer or collection contains. */
  void write(HeapObject object, Contents contents, Frame frame, Memory memory) {
    Contents guarded = contents.dependingOn(frame.guards);
    memory.put(new Cell.Contents(object), guarded);
    frame.run().wrote(object, guarded);
  }

  /** Forgets what an object holds that code outside the module was given. */
  void forget(Value value, Frame frame, Memory memory) {
    for (HeapObject object : value.objects()) {
      object.escape();
      if (object.tracked() != null) {
        object.tracked().share();
      }
      Contents contents = memory.contents(object);
      if (contents != null) {
        write(object, contents.blurred(), frame, memory);
      }
      if (contents instanceof Contents.Cursor cursor) {
        forget(cursor.array(), frame, memory);
      }
      if (object.kind() == HeapObject.Kind.INSTANCE
          && interpreter.index().declares(object.type().tsym)) {
        forgetFields(object, memory);
      }
    }
  }

  private void forgetFields(HeapObject object, Memory memory) {
    for (Symbol member : object.type().tsym.members().getSymbols()) {
      if (member instanceof VarSymbol field
          && !field.isStatic()
          && (field.flags() & Flags.FINAL) == 0) {
        Cell cell = new Cell.Field(object, field);
        Value value = memory.value(cell);
        if (value != null) {
          memory.put(cell, value.or(Value.UNKNOWN).weakened());
        }
      }
    }
  }

  /** The element type of an array type, for coercions. */
  static @Nullable Type elementType(Type type) {
    return type.hasTag(TypeTag.ARRAY) ? ((Type.ArrayType) type).elemtype : null;
  }
}
