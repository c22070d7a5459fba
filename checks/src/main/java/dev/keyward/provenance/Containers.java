package dev.keyward.provenance;

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
      if (call.memory().contents(object) instanceof Contents.Sequence before) {
        interpreter
            .variables()
            .write(object, reordered(before, content, call), call.frame(), call.memory());
      }
      if (call.memory().contents(object) instanceof Contents.Elements before) {
        Contents.Elements after = new Contents.Elements(before.length(), null, content);
        interpreter
            .variables()
            .write(
                object,
                container.alternatives().size() == 1 ? after : before.join(after),
                call.frame(),
                call.memory());
      }
    }
  }

  /** Which of the elements stands where says as much as {@code order}, which decides that. */
  private static Contents.Sequence reordered(Contents.Sequence before, Value order, Call call) {
    boolean told = before.elements().stream().allMatch(e -> e.objects().isEmpty());
    Value any = before.any();
    Value element =
        told && !order.sources().isEmpty()
            ? Ingredients.mixed(List.of(any, order), any.isUnknown(), call)
            : any;
    return new Contents.Sequence(
        com.google.common.collect.ImmutableList.copyOf(
            Collections.nCopies(before.elements().size(), element)),
        before.exact(),
        0);
  }

  HeapObject sequence(List<Value> elements, boolean exact, Call call) {
    HeapObject object =
        Ingredients.made(
            HeapObject.Kind.SEQUENCE,
            call.type() == null ? interpreter.symtab().objectType : call.type(),
            null,
            call);
    call.memory()
        .put(
            new Memory.Cell.Contents(object),
            new Contents.Sequence(
                com.google.common.collect.ImmutableList.copyOf(elements), exact, 0));
    return object;
  }

  @Nullable List<Value> elements(Value collection, Memory memory) {
    HeapObject object = collection.objectOrNull();
    Contents contents = object == null ? null : memory.contents(object);
    if (contents instanceof Contents.Elements elements && object.kind() == HeapObject.Kind.ARRAY) {
      return elements.elements();
    }
    return contents instanceof Contents.Sequence sequence && sequence.exact()
        ? sequence.elements()
        : null;
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
              : contents instanceof Contents.Sequence sequence ? sequence.any() : Value.UNKNOWN;
      result = result == null ? any : result.or(any);
    }
    return result == null ? Value.UNKNOWN : result;
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
