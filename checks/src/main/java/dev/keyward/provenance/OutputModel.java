package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Contents.Cursor;
import dev.keyward.provenance.Contents.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Byte streams that gather in memory, and those that only pass on to another one. */
final class OutputModel implements LibraryModel {
  private static final ImmutableSet<String> PASSING =
      ImmutableSet.of("java.io.DataOutputStream", "java.io.BufferedOutputStream");

  private final Containers containers;
  private final Cursors cursors;

  OutputModel(Containers containers) {
    this.containers = containers;
    this.cursors = new Cursors(containers);
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.<String>builder()
        .addAll(PASSING)
        .add(
            "java.io.ByteArrayOutputStream",
            "java.io.OutputStream",
            "java.io.FilterOutputStream",
            "java.io.DataOutput")
        .build();
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.method().isConstructor()) {
      if (PASSING.contains(call.owner())) {
        return gathered(call.argument(0), call) == null ? null : call.argument(0);
      }
      return call.owner().equals("java.io.ByteArrayOutputStream")
          ? containers.made(HeapObject.Kind.BUFFER, Sequence.of(List.of()), call)
          : null;
    }
    Sequence before = gathered(call.receiver(), call);
    return before == null ? null : onReceiver(call, before);
  }

  private static @Nullable Sequence gathered(Value stream, Call call) {
    HeapObject object = stream.objectOrNull();
    return object != null
            && object.kind() == HeapObject.Kind.BUFFER
            && call.memory().contents(object) instanceof Sequence gathered
        ? gathered
        : null;
  }

  private @Nullable Value onReceiver(Call call, Sequence before) {
    switch (call.name()) {
      case "write", "writeBytes", "writeByte":
        return add(before, written(call), call);
      case "toByteArray":
        return containers.array(before, call.type(), call);
      case "reset":
        containers.write(call.receiver().objectOrNull(), Sequence.of(List.of()), call);
        return Value.UNKNOWN;
      case "flush", "close":
        return Value.UNKNOWN;
      case "size":
        return before.isExact()
            ? Value.constant(before.elements().size(), call.site())
            : Value.UNKNOWN;
      default:
        int width = call.name().startsWith("write") ? Cursors.width(call.name()) : 0;
        return width == 0 ? null : add(before, Cursors.bytes(call.argument(0), width), call);
    }
  }

  private Sequence written(Call call) {
    Value first = call.argument(0);
    if (first.objects().isEmpty()) {
      return Cursors.bytes(first, 1);
    }
    if (call.arguments().size() < 3) {
      return containers.read(first, call.memory());
    }
    Integer length = Cursors.number(call.argument(2));
    return length == null
        ? containers.read(first, call.memory()).unordered()
        : cursors.next(new Cursor(first, call.argument(1), Value.UNKNOWN), length, call);
  }

  private Value add(Sequence before, Sequence more, Call call) {
    containers.write(call.receiver().objectOrNull(), before.plusAll(more), call);
    return Value.UNKNOWN;
  }
}
