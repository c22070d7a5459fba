package dev.keyward.roles;

import static dev.keyward.roles.ConstantTimeRow.Handling.FILLED;
import static dev.keyward.roles.ConstantTimeRow.Handling.PLACE;
import static dev.keyward.roles.ConstantTimeRow.Handling.VALUE;

/**
 * What runs in constant time by its code: no branch and no address depends on the values.
 *
 * <p>Left out on purpose: {@code Math.max}, {@code min}, {@code abs}, {@code Integer.compare} and
 * {@code numberOfLeadingZeros}, which are written with branches, and what throws on overflow.
 */
public final class ConstantTimeCalls {
  private static final ConstantTimeTable CRYPTOGRAPHY =
      ConstantTimeTable.of("java.security.MessageDigest")
          .method("isEqual", VALUE, VALUE)
          .publicly()
          .method("update", VALUE)
          .keeping()
          .method("update", VALUE, PLACE, PLACE)
          .keeping()
          .getters("digest")
          .method("digest", VALUE)
          .method("digest", FILLED, PLACE, PLACE)
          .getters("reset")
          .publicGetters("getDigestLength", "getAlgorithm")
          .type("javax.crypto.Mac")
          .method("init", VALUE)
          .method("update", VALUE)
          .method("update", VALUE, PLACE, PLACE)
          .getters("reset")
          // What comes out hides the key and the message.
          .publicGetters("doFinal", "getMacLength", "getAlgorithm")
          .method("doFinal", VALUE)
          .publicly()
          .type("java.security.Key")
          .getters("getEncoded")
          .publicGetters("getAlgorithm", "getFormat")
          .type("javax.crypto.spec.SecretKeySpec")
          .constructor(VALUE, VALUE)
          .constructor(VALUE, PLACE, PLACE, VALUE)
          .type("java.security.SecureRandom")
          .method("nextBytes", VALUE)
          .type("org.bouncycastle.util.Arrays")
          .method("constantTimeAreEqual", VALUE, VALUE)
          .publicly()
          .method("constantTimeAreEqual", PLACE, VALUE, PLACE, VALUE, PLACE)
          .publicly()
          .method("clone", VALUE)
          .method("fill", FILLED, VALUE)
          .method("copyOf", VALUE, PLACE)
          .method("copyOfRange", VALUE, PLACE, PLACE)
          .method("concatenate", VALUE, VALUE)
          .build();

  private static final ConstantTimeTable NUMBERS =
      ConstantTimeTable.of("java.lang.Integer")
          .unary("reverse", "reverseBytes", "bitCount", "signum", "lowestOneBit", "toUnsignedLong")
          .method("rotateLeft", VALUE, PLACE)
          .method("rotateRight", VALUE, PLACE)
          .method("sum", VALUE, VALUE)
          .getters("intValue", "longValue", "byteValue", "shortValue")
          .type("java.lang.Long")
          .unary("reverse", "reverseBytes", "bitCount", "signum", "lowestOneBit")
          .method("rotateLeft", VALUE, PLACE)
          .method("rotateRight", VALUE, PLACE)
          .method("sum", VALUE, VALUE)
          .getters("intValue", "longValue", "byteValue", "shortValue")
          .type("java.lang.Short")
          .unary("reverseBytes", "toUnsignedInt", "toUnsignedLong")
          .type("java.lang.Byte")
          .unary("toUnsignedInt", "toUnsignedLong")
          .getters("intValue", "byteValue")
          .type("java.lang.Character")
          .unary("reverseBytes")
          .type("java.lang.Boolean")
          .method("logicalAnd", VALUE, VALUE)
          .method("logicalOr", VALUE, VALUE)
          .method("logicalXor", VALUE, VALUE)
          .getters("booleanValue")
          .type("java.lang.Math")
          .method("multiplyFull", VALUE, VALUE)
          .method("multiplyHigh", VALUE, VALUE)
          .method("unsignedMultiplyHigh", VALUE, VALUE)
          .type("java.lang.Float")
          .unary("floatToRawIntBits", "intBitsToFloat")
          .type("java.lang.Double")
          .unary("doubleToRawLongBits", "longBitsToDouble")
          .build();

  private static final ConstantTimeTable MEMORY =
      ConstantTimeTable.of("java.lang.System")
          .method("arraycopy", VALUE, PLACE, FILLED, PLACE, PLACE)
          .method("identityHashCode", VALUE)
          .publicly()
          .type("java.util.Arrays")
          .method("fill", FILLED, VALUE)
          .method("fill", FILLED, PLACE, PLACE, VALUE)
          .method("copyOf", VALUE, PLACE)
          .method("copyOfRange", VALUE, PLACE, PLACE)
          .method("hashCode", VALUE)
          .method("setAll", FILLED, VALUE)
          .method("asList", VALUE)
          .method("stream", VALUE)
          .type("java.lang.invoke.VarHandle")
          .method("get", VALUE, PLACE)
          .method("set", FILLED, PLACE, VALUE)
          .type("java.lang.Object")
          .publicGetters("getClass")
          .type("java.lang.Record")
          .constructor()
          .type("java.util.Objects")
          .method("requireNonNull", VALUE)
          .method("requireNonNull", VALUE, VALUE)
          .method("isNull", VALUE)
          .publicly()
          .method("nonNull", VALUE)
          .publicly()
          .method("checkIndex", PLACE, PLACE)
          .method("checkFromIndexSize", PLACE, PLACE, PLACE)
          .method("checkFromToIndex", PLACE, PLACE, PLACE)
          .type("java.lang.CharSequence")
          .publicGetters("length", "isEmpty")
          .type("java.lang.String")
          .publicGetters("length", "isEmpty")
          .type("java.util.Collection")
          .publicGetters("size", "isEmpty")
          .type("java.util.Map")
          .publicGetters("size", "isEmpty")
          .type("java.util.List")
          .method("get", PLACE)
          .method("set", PLACE, VALUE)
          .keeping()
          .method("add", VALUE)
          .keeping()
          .build();

  private static final ConstantTimeTable STREAMS =
      ConstantTimeTable.of("java.util.stream.IntStream")
          .method("range", PLACE, PLACE)
          .method("rangeClosed", PLACE, PLACE)
          .method("map", VALUE)
          .method("mapToLong", VALUE)
          .method("forEach", VALUE)
          .method("reduce", VALUE, VALUE)
          .getters("sum", "toArray")
          .publicGetters("count")
          .type("java.util.stream.LongStream")
          .method("map", VALUE)
          .method("mapToInt", VALUE)
          .method("forEach", VALUE)
          .method("reduce", VALUE, VALUE)
          .getters("sum", "toArray")
          .publicGetters("count")
          .build();

  /** Everything that is known of the JDK and of Bouncy Castle. */
  public static final ConstantTimeTable TABLE =
      ConstantTimeTable.all(CRYPTOGRAPHY, NUMBERS, MEMORY, STREAMS, ConstantTimeBuffers.TABLE);

  private ConstantTimeCalls() {}
}
