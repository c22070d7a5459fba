package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Type;
import dev.keyward.provenance.Contents.Sequence;
import dev.keyward.provenance.Contents.Sequence.Known;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What arrays, buffers and collections have in common. */
final class Containers {
  private final Interpreter interpreter;

  Containers(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** A call overwrites all of an array or buffer, or reorders a list. */
  void fill(Value container, Value content, Call call) {
    for (HeapObject object : container.objects()) {
      if (call.memory().contents(object) instanceof Sequence before) {
        write(object, reordered(before, content, call), call);
      }
      if (call.memory().contents(object) instanceof Contents.Elements before) {
        Contents.Elements after = new Contents.Elements(before.length(), null, content);
        write(object, container.alternatives().size() == 1 ? after : before.join(after), call);
      } else if (call.memory().contents(object) instanceof Contents.Cursor cursor) {
        fill(cursor.array(), content, call);
      }
    }
  }

  /** Which of the elements stands where says as much as {@code order}, which decides that. */
  private static Sequence reordered(Sequence before, Value order, Call call) {
    boolean told = before.elements().stream().allMatch(e -> e.objects().isEmpty());
    Value any = before.any();
    Value element =
        told && !order.sources().isEmpty()
            ? Ingredients.mixed(List.of(any, order), any.isUnknown(), call)
            : any;
    return new Sequence(
        ImmutableList.copyOf(Collections.nCopies(before.elements().size(), element)),
        before.known(),
        0);
  }

  void write(HeapObject object, Contents contents, Call call) {
    interpreter.variables().write(object, contents, call.frame(), call.memory());
  }

  /** A new collection of these elements. */
  Value sequence(List<Value> elements, Call call) {
    return sequence(Sequence.of(elements), call);
  }

  Value sequence(Sequence contents, Call call) {
    return made(HeapObject.Kind.SEQUENCE, contents, call);
  }

  /** A new object of the call's type that holds something. */
  Value made(HeapObject.Kind kind, Contents contents, Call call) {
    Type type =
        call.method() != null && call.method().isConstructor()
            ? call.method().owner.type
            : call.type();
    HeapObject object =
        Ingredients.made(kind, type == null ? interpreter.symtab().objectType : type, null, call);
    call.memory().put(new Memory.Cell.Contents(object), contents);
    return Value.reference(object).dependingOn(call.dependence());
  }

  Type byteArrayType() {
    return new Type.ArrayType(interpreter.symtab().byteType, interpreter.symtab().arrayClass);
  }

  /** What a collection, array or other holder contains; nothing is known of any other value. */
  Sequence read(Value collection, Memory memory) {
    HeapObject object = collection.objectOrNull();
    Contents contents = object == null ? null : memory.contents(object);
    if (contents instanceof Sequence sequence) {
      return sequence;
    }
    if (contents instanceof Contents.Elements elements && object.kind() == HeapObject.Kind.ARRAY) {
      return elements.elements() != null
          ? Sequence.of(elements.elements())
          : Sequence.of(List.of(elements.any()), Known.MEMBERS);
    }
    return Sequence.of(List.of(anyElement(collection, memory)), Known.SOME);
  }

  @Nullable List<Value> elements(Value collection, Memory memory) {
    Sequence sequence = read(collection, memory);
    return sequence.isExact() ? sequence.elements() : null;
  }

  Value anyElement(Value collection, Memory memory) {
    Value result = null;
    for (Alternative alternative : collection.alternatives()) {
      Contents contents =
          alternative instanceof Alternative.Reference reference
              ? memory.contents(reference.object())
              : null;
      Value any =
          contents instanceof Contents.Elements elements
              ? elements.anyElement()
              : contents instanceof Sequence sequence ? sequence.any() : Value.UNKNOWN;
      result = result == null ? any : result.or(any);
    }
    return result == null ? Value.UNKNOWN : result;
  }

  /** An array of these elements. */
  Value array(Sequence elements, Type type, Call call) {
    HeapObject array = Ingredients.made(HeapObject.Kind.ARRAY, type, null, call);
    call.memory().put(new Memory.Cell.Contents(array), elements(elements));
    return Value.reference(array).dependingOn(call.dependence());
  }

  private static Contents.Elements elements(Sequence elements) {
    return elements.isExact()
        ? Contents.Elements.of(elements.elements())
        : new Contents.Elements(Value.UNKNOWN, null, elements.any());
  }

  /** Overwrites the first elements of an array. */
  void copyInto(Value array, Sequence elements, Call call) {
    for (HeapObject target : array.objects()) {
      if (call.memory().contents(target) instanceof Contents.Elements before) {
        Contents.Elements after = before;
        if (elements.isExact() && before.elements() != null) {
          for (int i = 0; i < elements.elements().size(); i++) {
            after = after.with(i, elements.elements().get(i));
          }
        } else {
          after = new Contents.Elements(before.length(), null, elements.any());
        }
        write(target, array.alternatives().size() == 1 ? after : before.join(after), call);
      }
    }
  }

  /** The elements with which the predicate can be true. */
  Sequence filter(Sequence sequence, Value predicate, boolean wanted, Call call) {
    List<Value> kept = new ArrayList<>();
    boolean sure = true;
    for (Value element : sequence.elements()) {
      Value answer = apply(predicate, call, element);
      if (!(wanted ? answer.isFalse() : answer.isTrue())) {
        kept.add(element);
        sure &= wanted ? answer.isTrue() : answer.isFalse();
      }
    }
    return sure || sequence.known() == Known.SOME
        ? Sequence.of(kept, sequence.known())
        : Sequence.of(kept, Known.MEMBERS);
  }

  /** What the function makes of every element. */
  Sequence map(Sequence sequence, Value function, Call call) {
    List<Value> mapped = new ArrayList<>();
    for (Value element : sequence.elements()) {
      mapped.add(apply(function, call, element));
    }
    return Sequence.of(mapped, sequence.known());
  }

  /** Calls the function with every element, or with an unknown one. */
  void forEach(Sequence sequence, Value function, Call call) {
    for (Value element : sequence.elements()) {
      apply(function, call, element);
    }
    if (sequence.known() == Known.SOME) {
      apply(function, call, Value.UNKNOWN);
    }
  }

  Value apply(Value function, Call call, Value... arguments) {
    return interpreter.functions().apply(function, ImmutableList.copyOf(arguments), call);
  }

  /** What tells the value apart as a key or member; null where that is not known. */
  static @Nullable Object key(Value value) {
    HeapObject object = value.objectOrNull();
    return object != null && object.enumConstant() != null ? object : value.constantOrNull();
  }

  /** Whether the value is one of the elements; null where that is not known. */
  static @Nullable Boolean contains(Sequence sequence, Value value) {
    Object key = key(value);
    if (key == null || sequence.known() == Known.SOME) {
      return null;
    }
    boolean decided = true;
    for (Value element : sequence.elements()) {
      Object other = key(element);
      if (key.equals(other)) {
        return sequence.isExact() ? true : null;
      }
      decided &= other != null;
    }
    return decided ? false : null;
  }

  static Value truth(@Nullable Boolean answer, Call call) {
    return (answer == null ? Value.UNKNOWN : Value.constant(answer, call.site()))
        .dependingOn(call.dependence());
  }

  /** A method of the JDK that is not known may add to or reorder the collections that it gets. */
  void forgetCollections(Call call) {
    List<Value> operands = new ArrayList<>(call.arguments());
    operands.add(call.receiver());
    for (Value operand : operands) {
      for (HeapObject object : operand.objects()) {
        boolean mutable =
            object.kind() == HeapObject.Kind.SEQUENCE
                || object.kind() == HeapObject.Kind.MAP
                || object.kind() == HeapObject.Kind.BUFFER
                || object.kind() == HeapObject.Kind.TEXT;
        if (mutable || (object.kind() == HeapObject.Kind.ARRAY && writes(call))) {
          interpreter.variables().forget(Value.reference(object), call.frame(), call.memory());
        }
      }
    }
  }

  /** Methods of the JDK that write into an array that they are given. */
  private static boolean writes(Call call) {
    String name = call.name();
    return name.startsWith("read")
        || name.startsWith("get")
        || name.startsWith("toArray")
        || name.startsWith("toChars")
        || name.startsWith("copy")
        || name.startsWith("inflate")
        || name.startsWith("deflate")
        || name.startsWith("encode")
        || name.startsWith("decode")
        || name.startsWith("sort")
        || name.startsWith("fill")
        || name.startsWith("receive")
        || name.startsWith("engine")
        || name.startsWith("next")
        || name.equals("transferTo")
        || call.owner().equals("java.util.Collections");
  }
}
