package dev.keyward.roles;

import static dev.keyward.roles.ConstantTimeRow.Handling.FILLED;
import static dev.keyward.roles.ConstantTimeRow.Handling.PLACE;
import static dev.keyward.roles.ConstantTimeRow.Handling.VALUE;

/** Buffers, whose accessors move values and look at positions only. */
final class ConstantTimeBuffers {
  static final ConstantTimeTable TABLE = table();

  private ConstantTimeBuffers() {}

  private static ConstantTimeTable table() {
    ConstantTimeTable.Builder rows =
        ConstantTimeTable.of("java.nio.Buffer")
            .publicGetters("position", "limit", "capacity", "remaining", "hasRemaining", "hasArray")
            .publicGetters("arrayOffset", "isDirect", "isReadOnly")
            .getters("array", "clear", "flip", "rewind", "mark", "reset", "duplicate", "slice")
            .method("position", PLACE)
            .method("limit", PLACE);
    for (String kind : new String[] {"Byte", "Short", "Char", "Int", "Long"}) {
      rows.type("java.nio." + kind + "Buffer")
          .method("wrap", VALUE)
          .method("wrap", VALUE, PLACE, PLACE)
          .method("allocate", PLACE)
          .getters("get", "array", "duplicate", "slice", "asReadOnlyBuffer")
          .getters("clear", "flip", "rewind")
          .method("position", PLACE)
          .method("limit", PLACE)
          .publicGetters("order")
          .method("put", VALUE)
          .keeping()
          .method("put", PLACE, VALUE)
          .keeping()
          .method("put", VALUE, PLACE, PLACE)
          .keeping();
    }
    rows.type("java.nio.ByteBuffer")
        .method("allocateDirect", PLACE)
        .method("order", VALUE)
        .getters("asShortBuffer", "asCharBuffer", "asIntBuffer", "asLongBuffer");
    for (String kind : new String[] {"Short", "Char", "Int", "Long"}) {
      rows.getters("get" + kind)
          .method("get" + kind, PLACE)
          .method("put" + kind, VALUE)
          .keeping()
          .method("put" + kind, PLACE, VALUE)
          .keeping();
    }
    for (String kind : new String[] {"Byte", "Short", "Char", "Int", "Long"}) {
      rows.type("java.nio." + kind + "Buffer").method("get", FILLED, PLACE, PLACE);
    }
    return rows.build();
  }
}
