package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Byte buffers and byte streams in memory: what was put in comes out, in order. */
final class BufferModel implements LibraryModel {
  private final Interpreter interpreter;

  BufferModel(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of(
        "java.nio.ByteBuffer",
        "java.nio.Buffer",
        "java.io.ByteArrayOutputStream",
        "java.io.OutputStream");
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.method().isConstructor()) {
      return call.owner().equals("java.io.ByteArrayOutputStream")
          ? made(Value.constant(0, null), new ArrayList<>(), null, call)
          : null;
    }
    if (call.method().isStatic()) {
      return switch (call.name()) {
        case "wrap" -> call.arguments().size() == 1 ? wrap(call) : null;
        case "allocate", "allocateDirect" -> made(call.argument(0), new ArrayList<>(), null, call);
        default -> null;
      };
    }
    HeapObject buffer = call.receiver().objectOrNull();
    if (buffer == null
        || buffer.kind() != HeapObject.Kind.BUFFER
        || !(call.memory().contents(buffer) instanceof Contents.Elements held)) {
      return null;
    }
    return onReceiver(call, buffer, held);
  }

  private @Nullable Value onReceiver(Call call, HeapObject buffer, Contents.Elements held) {
    switch (call.name()) {
      case "put", "write", "putInt", "putLong", "putShort", "putChar", "writeBytes":
        append(call, buffer, held);
        return call.receiver();
      case "flip",
      "rewind",
      "clear",
      "position",
      "limit",
      "mark",
      "order",
      "duplicate",
      "asReadOnlyBuffer":
        return call.receiver();
      case "array", "toByteArray":
        return array(call, held);
      case "get":
        if (call.arguments().size() == 1 && !call.argument(0).objects().isEmpty()) {
          for (HeapObject target : call.argument(0).objects()) {
            Value length =
                call.memory().contents(target) instanceof Contents.Elements before
                    ? before.length()
                    : Value.UNKNOWN;
            interpreter
                .variables()
                .write(
                    target,
                    new Contents.Elements(length, null, held.anyElement()),
                    call.frame(),
                    call.memory());
          }
          return call.receiver();
        }
        return held.anyElement();
      case "flush", "close":
        return Value.UNKNOWN;
      default:
        return null;
    }
  }

  /** The content is kept without positions: any byte can be any of those that were put in. */
  private void append(Call call, HeapObject buffer, Contents.Elements held) {
    Value added = null;
    for (Value argument : call.arguments()) {
      Value part =
          argument.objects().isEmpty()
              ? argument
              : interpreter.library().anyElement(argument, call.memory());
      added = added == null ? part : call.arguments().size() == 1 ? part : added;
    }
    Value before = held.anyElement();
    boolean empty = held.elements() != null && held.elements().isEmpty();
    Value all = empty || added == null ? added : before.or(added);
    interpreter
        .variables()
        .write(
            buffer,
            new Contents.Elements(held.length(), null, all == null ? Value.UNKNOWN : all),
            call.frame(),
            call.memory());
  }

  private Value array(Call call, Contents.Elements held) {
    HeapObject array = Ingredients.made(HeapObject.Kind.ARRAY, call.type(), null, call);
    Value content =
        held.elements() != null && held.elements().isEmpty()
            ? Value.constant((byte) 0, null)
            : held.anyElement();
    call.memory()
        .put(
            new Memory.Cell.Contents(array),
            new Contents.Elements(
                call.name().equals("array") ? held.length() : Value.UNKNOWN, null, content));
    return Value.reference(array).dependingOn(call.dependencies());
  }

  private @Nullable Value wrap(Call call) {
    HeapObject array = call.argument(0).objectOrNull();
    if (array == null || !(call.memory().contents(array) instanceof Contents.Elements elements)) {
      return null;
    }
    return made(elements.length(), Ingredients.parts(elements), elements, call);
  }

  private static Value made(
      Value length, List<Value> held, Contents.@Nullable Elements source, Call call) {
    HeapObject buffer =
        Ingredients.made(HeapObject.Kind.BUFFER, call.method().owner.type, null, call);
    call.memory()
        .put(
            new Memory.Cell.Contents(buffer),
            source != null
                ? source
                : new Contents.Elements(
                    length, com.google.common.collect.ImmutableList.copyOf(held), Value.UNKNOWN));
    return Value.reference(buffer);
  }
}
