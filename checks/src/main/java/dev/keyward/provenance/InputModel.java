package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Contents.Cursor;
import dev.keyward.provenance.Contents.Sequence;
import org.jspecify.annotations.Nullable;

/** Input streams over byte arrays, and those that only pass on what another one reads. */
final class InputModel implements LibraryModel {
  private static final ImmutableSet<String> PASSING =
      ImmutableSet.of(
          "java.io.DataInputStream", "java.io.BufferedInputStream", "java.io.PushbackInputStream");

  private final Containers containers;
  private final Cursors cursors;

  InputModel(Containers containers) {
    this.containers = containers;
    this.cursors = new Cursors(containers);
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.<String>builder()
        .addAll(PASSING)
        .add(
            "java.io.ByteArrayInputStream",
            "java.io.InputStream",
            "java.io.FilterInputStream",
            "java.io.DataInput")
        .build();
  }

  @Override
  public @Nullable Value apply(Call call) {
    Value first = call.argument(0);
    if (call.method().isConstructor()) {
      if (PASSING.contains(call.owner())) {
        HeapObject source = first.objectOrNull();
        return source != null && call.memory().contents(source) instanceof Cursor ? first : null;
      }
      return call.owner().equals("java.io.ByteArrayInputStream")
              && call.arguments().size() == 1
              && !first.objects().isEmpty()
          ? cursors.over(first, call)
          : null;
    }
    Cursor cursor = Cursors.of(call);
    return cursor == null ? null : read(call, cursor);
  }

  private @Nullable Value read(Call call, Cursor cursor) {
    switch (call.name()) {
      case "read":
        if (!call.arguments().isEmpty()) {
          return readInto(call, cursor);
        }
        Value next = cursors.next(cursor, 1, call).get(0);
        cursors.move(cursor, 1, call);
        return next.isConstant() ? Value.UNKNOWN : next;
      case "readFully":
        return readInto(call, cursor);
      case "readNBytes":
        return call.argument(0).objects().isEmpty()
            ? array(cursor, Cursors.number(call.argument(0)), call)
            : readInto(call, cursor);
      case "readAllBytes":
        return array(cursor, null, call);
      case "readByte":
        Value one = cursors.next(cursor, 1, call).get(0);
        cursors.move(cursor, 1, call);
        return one;
      case "close", "mark", "markSupported":
        return Value.UNKNOWN;
      default:
        return null;
    }
  }

  private Value readInto(Call call, Cursor cursor) {
    boolean part = call.arguments().size() == 3;
    Integer count =
        Cursors.number(part ? call.argument(2) : Cursors.length(call.argument(0), call));
    Sequence elements =
        count == null
            ? containers.read(cursor.array(), call.memory()).unordered()
            : cursors.next(cursor, count, call);
    Value offset = part ? call.argument(1) : Value.constant(0, null);
    cursors.put(new Cursor(call.argument(0), offset, Value.UNKNOWN), null, elements, call);
    cursors.move(cursor, count, call);
    return Value.UNKNOWN;
  }

  private Value array(Cursor cursor, @Nullable Integer count, Call call) {
    Sequence elements = cursors.next(cursor, count, call);
    cursors.move(cursor, elements.isExact() ? (Integer) elements.elements().size() : null, call);
    return containers.array(elements, call.type(), call);
  }
}
