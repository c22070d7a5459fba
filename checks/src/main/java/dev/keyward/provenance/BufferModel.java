package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Contents.Cursor;
import dev.keyward.provenance.Contents.Sequence;
import dev.keyward.provenance.Contents.Sequence.Known;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Byte buffers: cursors over arrays that they share with others. */
final class BufferModel implements LibraryModel {
  private final Containers containers;
  private final Cursors cursors;

  BufferModel(Containers containers) {
    this.containers = containers;
    this.cursors = new Cursors(containers);
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of("java.nio.ByteBuffer", "java.nio.Buffer", "java.nio.charset.Charset");
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.method().isStatic()) {
      return switch (call.name()) {
        case "wrap" -> wrap(call);
        case "allocate", "allocateDirect" ->
            cursors.over(
                NewArrays.create(call.argument(0), containers.byteArrayType(), call), call);
        default -> null;
      };
    }
    if (call.name().equals("encode")) {
      return encoded(call);
    }
    Cursor cursor = Cursors.of(call);
    return cursor == null ? null : onReceiver(call, cursor);
  }

  /** The bytes of a text in a charset. */
  private Value encoded(Call call) {
    Value bytes =
        Operators.combine(
            List.of(call.receiver(), Ingredients.of(call.argument(0), call.memory())),
            call.site(),
            constants ->
                constants[0] instanceof Charset charset && constants[1] instanceof String text
                    ? text.getBytes(charset)
                    : null);
    return cursors.over(Ingredients.asResult(bytes, containers.byteArrayType(), call), call);
  }

  private @Nullable Value wrap(Call call) {
    if (call.argument(0).objects().isEmpty()) {
      return null;
    }
    Value buffer = cursors.over(call.argument(0), call);
    if (call.arguments().size() > 1) {
      Value limit =
          call.argument(1).constantOrNull() instanceof Integer from
                  && call.argument(2).constantOrNull() instanceof Integer length
              ? Value.constant(from + length, null)
              : Value.UNKNOWN;
      containers.write(
          buffer.objectOrNull(), new Cursor(call.argument(0), call.argument(1), limit), call);
    }
    return buffer;
  }

  private @Nullable Value onReceiver(Call call, Cursor cursor) {
    Value start = Value.constant(0, null);
    Value length = Cursors.length(cursor.array(), call);
    switch (call.name()) {
      case "array":
        return cursor.array();
      case "flip":
        return moved(new Cursor(cursor.array(), start, cursor.position()), call);
      case "rewind":
        return moved(new Cursor(cursor.array(), start, cursor.limit()), call);
      case "clear":
        return moved(new Cursor(cursor.array(), start, length), call);
      case "position":
        return call.arguments().isEmpty()
            ? cursor.position()
            : moved(new Cursor(cursor.array(), call.argument(0), cursor.limit()), call);
      case "limit":
        return call.arguments().isEmpty()
            ? cursor.limit()
            : moved(new Cursor(cursor.array(), cursor.position(), call.argument(0)), call);
      case "capacity":
        return length;
      case "remaining":
        return cursor.limit().constantOrNull() instanceof Integer limit
                && cursor.position().constantOrNull() instanceof Integer position
            ? Value.constant(limit - position, call.site())
            : Value.UNKNOWN;
      case "order":
        // Numbers in the other order: where their bytes go is then not followed.
        return call.arguments().isEmpty()
                || String.valueOf(call.argument(0).constantOrNull()).equals("BIG_ENDIAN")
            ? call.receiver()
            : moved(new Cursor(cursor.array(), Value.UNKNOWN, cursor.limit()), call);
      case "duplicate", "asReadOnlyBuffer":
        return containers.made(HeapObject.Kind.BUFFER, cursor, call);
      case "slice", "compact":
        return containers.made(
            HeapObject.Kind.BUFFER, new Cursor(cursor.array(), Value.UNKNOWN, Value.UNKNOWN), call);
      case "put":
        return put(call, cursor);
      case "get":
        return get(call, cursor);
      default:
        return number(call, cursor);
    }
  }

  private Value moved(Cursor cursor, Call call) {
    cursors.set(cursor, call);
    return call.receiver();
  }

  private Value put(Call call, Cursor cursor) {
    Value first = call.argument(0);
    boolean isArray = !first.objects().isEmpty();
    if (!isArray && call.arguments().size() == 2) {
      cursors.put(cursor, first, Sequence.of(List.of(call.argument(1))), call);
      return call.receiver();
    }
    Sequence elements = isArray ? part(call, 0) : Sequence.of(List.of(first));
    cursors.put(cursor, null, elements, call);
    cursors.move(
        cursor, elements.isExact() ? (Integer) elements.elements().size() : size(call), call);
    return call.receiver();
  }

  /** The elements of an array, or of a buffer, from an offset and of a length that may follow. */
  private Sequence part(Call call, int index) {
    HeapObject object = call.argument(index).objectOrNull();
    if (object != null && call.memory().contents(object) instanceof Cursor other) {
      return cursors.next(other, null, call);
    }
    Sequence all = containers.read(call.argument(index), call.memory());
    if (call.arguments().size() <= index + 2) {
      return all;
    }
    Cursor from = new Cursor(call.argument(index), call.argument(index + 1), Value.UNKNOWN);
    Integer length = Cursors.number(call.argument(index + 2));
    return length == null ? all.unordered() : cursors.next(from, length, call);
  }

  private static @Nullable Integer size(Call call) {
    return Cursors.number(
        call.arguments().size() == 3 ? call.argument(2) : Cursors.length(call.argument(0), call));
  }

  private Value get(Call call, Cursor cursor) {
    Value first = call.argument(0);
    if (call.arguments().isEmpty()) {
      Value next = cursors.next(cursor, 1, call).get(0);
      cursors.move(cursor, 1, call);
      return next;
    }
    if (first.objects().isEmpty()) {
      return cursors.next(new Cursor(cursor.array(), first, cursor.limit()), 1, call).get(0);
    }
    Integer count = size(call);
    Sequence elements =
        count == null
            ? containers.read(cursor.array(), call.memory()).unordered()
            : cursors.next(cursor, count, call);
    Value offset = call.arguments().size() == 3 ? call.argument(1) : Value.constant(0, null);
    cursors.put(new Cursor(first, offset, Value.UNKNOWN), null, elements, call);
    cursors.move(cursor, count, call);
    return call.receiver();
  }

  /** {@code putInt}, {@code getLong} and their siblings. */
  private @Nullable Value number(Call call, Cursor cursor) {
    int width = Cursors.width(call.name());
    if (width == 0) {
      return null;
    }
    if (call.name().startsWith("put")) {
      boolean relative = call.arguments().size() == 1;
      Value number = call.argument(call.arguments().size() - 1);
      cursors.put(cursor, relative ? null : call.argument(0), Cursors.bytes(number, width), call);
      if (relative) {
        cursors.move(cursor, width, call);
      }
      return call.receiver();
    }
    Sequence bytes = cursors.next(cursor, width, call);
    if (call.arguments().isEmpty()) {
      cursors.move(cursor, width, call);
    }
    return Ingredients.mixed(
        bytes.elements(), bytes.known() == Known.SOME || bytes.any().isConstant(), call);
  }
}
