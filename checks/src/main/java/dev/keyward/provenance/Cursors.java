package dev.keyward.provenance;

import dev.keyward.provenance.Contents.Cursor;
import dev.keyward.provenance.Contents.Sequence;
import dev.keyward.provenance.Contents.Sequence.Known;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes arrays through something that moves along them. */
final class Cursors {
  private final Containers containers;

  Cursors(Containers containers) {
    this.containers = containers;
  }

  /** A new reader or writer of an array, from its start. */
  Value over(Value array, Call call) {
    Value start = Value.constant(0, null);
    return containers.made(
        HeapObject.Kind.BUFFER, new Cursor(array, start, length(array, call)), call);
  }

  /** The cursor of the call's receiver, if it is one. */
  static @Nullable Cursor of(Call call) {
    HeapObject object = call.receiver().objectOrNull();
    return object != null && call.memory().contents(object) instanceof Cursor cursor
        ? cursor
        : null;
  }

  static Value length(Value array, Call call) {
    HeapObject object = array.objectOrNull();
    return object != null && call.memory().contents(object) instanceof Contents.Elements elements
        ? elements.length()
        : Value.UNKNOWN;
  }

  /** The next elements; all that are left where {@code count} is null. */
  Sequence next(Cursor cursor, @Nullable Integer count, Call call) {
    Sequence all = containers.read(cursor.array(), call.memory());
    Integer from = number(cursor.position());
    Integer limit = number(cursor.limit());
    Integer to = count == null ? limit : from == null ? null : Integer.valueOf(from + count);
    return all.isExact()
            && from != null
            && to != null
            && from >= 0
            && from <= to
            && to <= all.elements().size()
        ? Sequence.of(all.elements().subList(from, to))
        : all.unordered();
  }

  /** Puts elements at the cursor, or at an index. */
  void put(Cursor cursor, @Nullable Value index, Sequence elements, Call call) {
    Integer at = number(index == null ? cursor.position() : index);
    Value array = cursor.array();
    for (HeapObject object : array.objects()) {
      if (call.memory().contents(object) instanceof Contents.Elements before) {
        Contents.Elements after = before;
        if (at != null && elements.isExact()) {
          for (int i = 0; i < elements.elements().size(); i++) {
            after = after.with(at + i, elements.elements().get(i));
          }
        } else {
          boolean whole = Integer.valueOf(0).equals(at) && isExhausted(before, call);
          after =
              new Contents.Elements(
                  before.length(),
                  null,
                  whole ? elements.any() : before.anyElement().or(elements.any()));
        }
        containers.write(
            object, array.alternatives().size() == 1 ? after : before.join(after), call);
      }
    }
  }

  /** Whether the array that is put is as long as the one that it is put into. */
  private static boolean isExhausted(Contents.Elements target, Call call) {
    Object length = length(call.argument(0), call).constantOrNull();
    return length != null && length.equals(target.length().constantOrNull());
  }

  /** Moves the cursor of the call's receiver. */
  void move(Cursor cursor, @Nullable Integer distance, Call call) {
    Integer position = number(cursor.position());
    set(
        new Cursor(
            cursor.array(),
            position == null || distance == null
                ? Value.UNKNOWN
                : Value.constant(position + distance, null),
            cursor.limit()),
        call);
  }

  void set(Cursor cursor, Call call) {
    containers.write(call.receiver().objectOrNull(), cursor, call);
  }

  /** The bytes of a number, the highest first. */
  static Sequence bytes(Value number, int width) {
    if (!(number.constantOrNull() instanceof Number n)) {
      return Sequence.of(List.of(number), Known.MEMBERS);
    }
    Site site = number.alternatives().get(0).site();
    List<Value> bytes = new ArrayList<>();
    for (int i = width - 1; i >= 0; i--) {
      bytes.add(Value.constant((byte) (n.longValue() >> (8 * i)), site));
    }
    return Sequence.of(bytes);
  }

  /** How many bytes a method reads or writes that is named after a primitive type; 0 if none. */
  static int width(String name) {
    return name.endsWith("Int") || name.endsWith("Float")
        ? 4
        : name.endsWith("Long") || name.endsWith("Double")
            ? 8
            : name.endsWith("Short") || name.endsWith("Char") ? 2 : 0;
  }

  static @Nullable Integer number(Value value) {
    return value.constantOrNull() instanceof Integer n ? n : null;
  }
}
