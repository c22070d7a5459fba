package dev.keyward.checks.annotated;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.CompilationTestHelper;
import dev.keyward.checks.timing.NonConstantTimeComparison;
import org.junit.jupiter.api.Test;

final class SecretDependentControlFlowTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(SecretDependentControlFlow.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Idioms.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Declassifies;
            import dev.keyward.annotations.Secret;
            import java.security.MessageDigest;
            import java.util.Arrays;

            final class Idioms {
              @ConstantTimeRequired
              static boolean compare(@Secret byte[] expected, byte[] actual) {
                if (expected == null || actual == null || expected.length != actual.length) {
                  return false;
                }
                int difference = 0;
                for (int i = 0; i < expected.length; i++) {
                  difference |= expected[i] ^ actual[i];
                }
                return difference == 0;
              }

              @ConstantTimeRequired
              static int select(@Secret int bit, int one, int other) {
                int mask = -(bit & 1);
                return (one & mask) | (other & ~mask);
              }

              @ConstantTimeRequired
              static void swap(@Secret int bit, int[] one, int[] other) {
                int mask = -bit;
                for (int i = 0; i < one.length; i++) {
                  int t = mask & (one[i] ^ other[i]);
                  one[i] ^= t;
                  other[i] ^= t;
                }
              }

              // One step of a modular reduction: the modulus is subtracted where it fits.
              @ConstantTimeRequired
              static int reduce(@Secret int x, int modulus) {
                int smaller = x - modulus;
                int mask = smaller >> 31;
                return (x & mask) | (smaller & ~mask);
              }

              // The value of a digit of Base64, or -1, without a table.
              @ConstantTimeRequired
              static int digit(@Secret int c) {
                int value = -1;
                value += (('A' - 1 - c) & (c - ('Z' + 1))) >> 31 & (c - 'A' + 1);
                value += (('a' - 1 - c) & (c - ('z' + 1))) >> 31 & (c - 'a' + 27);
                value += (('0' - 1 - c) & (c - ('9' + 1))) >> 31 & (c - '0' + 53);
                value += (('+' - 1 - c) & (c - ('+' + 1))) >> 31 & 63;
                value += (('/' - 1 - c) & (c - ('/' + 1))) >> 31 & 64;
                return value;
              }

              @ConstantTimeRequired
              static boolean decode(@Secret byte[] text, byte[] out) {
                int bad = 0;
                for (int i = 0, o = 0; i + 3 < text.length; i += 4, o += 3) {
                  int bits = 0;
                  for (int j = 0; j < 4; j++) {
                    int d = digit(text[i + j]);
                    bad |= d >> 31;
                    bits = bits << 6 | d & 63;
                  }
                  out[o] = (byte) (bits >> 16);
                  out[o + 1] = (byte) (bits >> 8);
                  out[o + 2] = (byte) bits;
                }
                return bad == 0;
              }

              private static final int[] SBOX = new int[256];

              // Reads every entry.
              @ConstantTimeRequired
              static int lookup(@Secret int index) {
                int found = 0;
                for (int i = 0; i < SBOX.length; i++) {
                  int different = i ^ index;
                  int mask = ((different - 1) & ~different) >> 31;
                  found |= SBOX[i] & mask;
                }
                return found;
              }

              @ConstantTimeRequired
              static byte[] joined(@Secret byte[] key, int length) {
                byte[] out = new byte[key.length + length];
                System.arraycopy(key, 0, out, 0, key.length);
                Arrays.fill(out, key.length, out.length, (byte) 1);
                return Arrays.copyOf(out, length);
              }

              @ConstantTimeRequired
              static void verify(@Secret byte[] tag, byte[] received) {
                if (!MessageDigest.isEqual(tag, received)) {
                  throw new IllegalArgumentException("bad tag");
                }
              }

              @ConstantTimeRequired
              static boolean shortAnd(@Secret int a, @Secret int b, boolean strict) {
                return strict && (a == b) | (a == ~b);
              }

              /** Whether all bits are clear: everybody sees whether a message is accepted. */
              @Declassifies
              static boolean isZero(@Secret int difference) {
                return difference == 0;
              }

              @ConstantTimeRequired
              static int accepted(@Secret int difference) {
                return isZero(difference) ? 1 : 0;
              }

              private static int mask(int bit) {
                return -(bit & 1);
              }

              @ConstantTimeRequired
              static int helped(@Secret int bit) {
                return mask(bit) & 42;
              }

              // Nothing is promised here.
              static int branch(@Secret int bit) {
                return bit == 0 ? 1 : 2;
              }
            }
            """)
        .doTest();
  }

  @Test
  void negativesOfObjects() {
    compilation
        .addSourceLines(
            "Objects.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Secret;
            import java.nio.ByteBuffer;
            import java.util.List;
            import java.util.function.IntUnaryOperator;
            import java.util.stream.IntStream;
            import javax.crypto.Mac;
            import javax.crypto.spec.SecretKeySpec;

            final class Objects {
              static final class Element {
                final int count;
                final int[] limbs;

                Element(int count, int[] limbs) {
                  this.count = count;
                  this.limbs = limbs;
                }

                private Element copy() {
                  return new Element(count, limbs.clone());
                }

                @ConstantTimeRequired
                Element plus(@Secret int[] other) {
                  Element sum = new Element(count, new int[count]);
                  int carry = 0;
                  for (int i = 0; i < sum.count; i++) {
                    int t = limbs[i] + other[i] + carry;
                    sum.limbs[i] = t & 0xffff;
                    carry = t >> 16;
                  }
                  Element copy = sum.copy();
                  if (copy.count != sum.count || copy == sum || sum instanceof Element == false) {
                    throw new AssertionError();
                  }
                  return copy;
                }
              }

              record Session(String user, @Secret byte[] key) {}

              @ConstantTimeRequired
              static boolean isFor(Session session, @Secret byte[] challenge) {
                Session copy = new Session("x", session.key().clone());
                if (copy.user().isEmpty()) {
                  return false;
                }
                int d = 0;
                for (byte b : copy.key()) {
                  d |= b;
                }
                return d == challenge[0];
              }

              @Secret private final byte[] key = new byte[32];
              private int used;

              @ConstantTimeRequired
              byte[] mac(@Secret byte[] message) throws Exception {
                used++;
                if (used > 100) {
                  throw new IllegalStateException();
                }
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                mac.update(message, 0, message.length);
                try {
                  return mac.doFinal();
                } finally {
                  mac.reset();
                }
              }

              @ConstantTimeRequired
              static int buffers(@Secret byte[] key, int words) {
                ByteBuffer buffer = ByteBuffer.wrap(key);
                int all = 0;
                while (buffer.hasRemaining() && words-- > 0) {
                  all ^= Integer.rotateLeft(buffer.getInt(), 7);
                }
                return all;
              }

              @ConstantTimeRequired
              static int streams(@Secret byte[] key) {
                IntUnaryOperator at = i -> key[i] & 0xff;
                return IntStream.range(0, key.length).map(i -> key[i]).reduce(0, (x, y) -> x | y)
                    ^ at.applyAsInt(3);
              }

              @ConstantTimeRequired
              static int chosen(@Secret int secret, int kind, List<int[]> tables) {
                int result = switch (kind) {
                  case 1 -> secret;
                  case 2 -> ~secret;
                  default -> {
                    int t = secret * 3;
                    yield t;
                  }
                };
                for (int[] table : tables) {
                  result ^= table[kind];
                }
                return result;
              }

              // What was secret is overwritten.
              @ConstantTimeRequired
              static int again(@Secret int secret, int open) {
                int t = secret;
                t = open;
                return t > 0 ? 1 : 0;
              }

              @ConstantTimeRequired
              private static int power(@Secret int base, int exponent) {
                return exponent == 0 ? 1 : base * power(base, exponent - 1);
              }

              @ConstantTimeRequired
              static int sum(@Secret int... values) {
                int all = 0;
                for (int value : values) {
                  all += value;
                }
                return all;
              }

              @ConstantTimeRequired
              static int sums(@Secret int secret) {
                return sum(secret, secret, 3);
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Twins.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Secret;

            final class Twins {
              @ConstantTimeRequired
              static boolean compare(@Secret byte[] expected, byte[] actual) {
                for (int i = 0; i < expected.length; i++) {
                  // BUG: Diagnostic contains: secret parameter expected -> condition of an if
                  if (expected[i] != actual[i]) {
                    return false;
                  }
                }
                return true;
              }

              @ConstantTimeRequired
              static int select(@Secret int bit, int one, int other) {
                // BUG: Diagnostic contains: secret parameter bit -> condition of ?:
                return bit == 1 ? one : other;
              }

              @ConstantTimeRequired
              static void swap(@Secret int bit, int[] one, int[] other) {
                for (int i = 0; i < one.length; i++) {
                  // BUG: Diagnostic contains: secret parameter bit -> condition of an if
                  if (bit != 0) {
                    int t = one[i];
                    one[i] = other[i];
                    other[i] = t;
                  }
                }
              }

              @ConstantTimeRequired
              static int reduce(@Secret int x, int modulus) {
                // BUG: Diagnostic contains: secret parameter x -> condition of a loop
                while (x >= modulus) {
                  x -= modulus;
                }
                // BUG: Diagnostic contains: -> operand of a division
                return x % modulus;
              }

              private static final int[] DIGITS = new int[128];

              @ConstantTimeRequired
              static int digit(@Secret byte[] text, int i) {
                int c = text[i] & 0x7f;
                // BUG: Diagnostic contains: secret parameter text -> local c (line 48) -> index
                return DIGITS[c];
              }

              @ConstantTimeRequired
              static int none(int a, int b) {
                // BUG: Diagnostic contains: parameter b, secret as none is marked -> condition of an if
                if (b > 0) {
                  return a;
                }
                return 0;
              }
            }
            """)
        .addSourceLines(
            "Rules.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Secret;
            import java.math.BigInteger;
            import java.util.ArrayList;
            import java.util.Arrays;
            import java.util.List;

            final class Rules {
              enum Mode { A, B }

              @ConstantTimeRequired
              static boolean operands(@Secret int a, int b, boolean open) {
                // BUG: Diagnostic contains: left operand of &&
                boolean one = a == 1 && b == 2;
                // BUG: Diagnostic contains: condition of an if
                if (open && a > 3) {
                  return true;
                }
                // BUG: Diagnostic contains: condition of an assert
                assert a > 0;
                return one;
              }

              @ConstantTimeRequired
              static int switches(@Secret int a, @Secret Mode mode, @Secret String text) {
                // BUG: Diagnostic contains: selector of a switch
                switch (a) {
                  case 1:
                    return 2;
                  default:
                }
                // BUG: Diagnostic contains: secret parameter mode -> selector of a switch
                return switch (mode) {
                  case A -> 1;
                  case B -> 2;
                }
                // BUG: Diagnostic contains: secret parameter text -> selector of a switch
                    + switch (text) {
                      case "a" -> 1;
                      default -> 2;
                    };
              }

              @ConstantTimeRequired
              static void arithmetic(@Secret int a, int b, int[] table) {
                // BUG: Diagnostic contains: operand of a division
                int q = b / a;
                // BUG: Diagnostic contains: distance of a shift
                int s = b << a;
                // BUG: Diagnostic contains: distance of a shift
                b >>>= a;
                // BUG: Diagnostic contains: secret parameter a -> local q (line 47) -> index
                table[q] = 1;
                // BUG: Diagnostic contains: size of a new array
                int[] fresh = new int[a];
              }

              @ConstantTimeRequired
              static void objects(@Secret int a, @Secret String text, List<Integer> list) {
                // BUG: Diagnostic contains: boxing
                Integer boxed = a;
                // BUG: Diagnostic contains: boxing
                list.add(a);
                // BUG: Diagnostic contains: string concatenation
                String shown = "a" + a;
                // BUG: Diagnostic contains: object of String.charAt
                char c = text.charAt(0);
                // BUG: Diagnostic contains: argument of Integer.parseInt
                int n = Integer.parseInt(text);
                // BUG: Diagnostic contains: argument of new ArrayList
                List<Integer> sized = new ArrayList<>(a);
                // BUG: Diagnostic contains: argument of BigInteger.valueOf
                BigInteger big = BigInteger.valueOf(a);
                // BUG: Diagnostic contains: argument of Math.addExact
                int sum = Math.addExact(a, 1);
              }

              @ConstantTimeRequired
              static void places(@Secret int a, byte[] in, byte[] out) {
                // BUG: Diagnostic contains: position or length
                System.arraycopy(in, a, out, 0, 4);
              }

              @ConstantTimeRequired
              static boolean early(@Secret byte[] a, byte[] b) {
                // BUG: Diagnostic contains: argument of Arrays.equals
                return Arrays.equals(a, b);
              }

              // What a secret decides is secret.
              @ConstantTimeRequired
              static int implicit(@Secret int a, int b) {
                boolean found = false;
                int i = 0;
                for (; i < b; i++) {
                  // BUG: Diagnostic contains: condition of an if
                  if (a == i) {
                    found = true;
                    break;
                  }
                }
                // BUG: Diagnostic contains: local found
                if (found) {
                  return 1;
                }
                // BUG: Diagnostic contains: local i, left early
                return i > 3 ? 1 : 2;
              }

              @ConstantTimeRequired
              static int thrown(@Secret int a) {
                int state = 0;
                try {
                  // BUG: Diagnostic contains: condition of an if
                  if (a == 3) {
                    throw new IllegalStateException();
                  }
                } catch (IllegalStateException e) {
                  state = 1;
                }
                // BUG: Diagnostic contains: local state
                return state == 1 ? 2 : 3;
              }
            }
            """)
        .doTest();
  }

  @Test
  void calls() {
    compilation
        .addSourceLines(
            "Field.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Secret;

            public interface Field {
              @ConstantTimeRequired
              int add(@Secret int a, int b);

              int unknown(int a);
            }
            """)
        .addSourceLines(
            "Calls.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Secret;
            import java.util.function.IntUnaryOperator;
            import java.util.stream.IntStream;

            final class Calls {
              static final class Leaky implements Field {
                @Override
                public int add(int a, int b) {
                  // BUG: Diagnostic contains: secret parameter a -> condition of ?:
                  return a > 0 ? b : a;
                }

                @Override
                public int unknown(int a) {
                  return a;
                }
              }

              private static int clamp(int value) {
                if (value > 255) {
                  return 255;
                }
                return value;
              }

              private static int deeper(int value) {
                return clamp(value + 1);
              }

              @ConstantTimeRequired
              static int direct(@Secret int a, int b) {
                // BUG: Diagnostic contains: secret parameter a -> parameter value of clamp (line 20) -> condition of an if (line 21)
                return clamp(a) + clamp(b);
              }

              @ConstantTimeRequired
              static int indirect(@Secret int a) {
                // BUG: Diagnostic contains: parameter value of deeper (line 27)
                return deeper(a);
              }

              @ConstantTimeRequired
              static int promised(Field field, @Secret int a, int b) {
                int sum = field.add(a, b);
                // BUG: Diagnostic contains: parameter b of Field.add, which is not @Secret there
                sum += field.add(b, a);
                // BUG: Diagnostic contains: argument of Field.unknown
                return sum + field.unknown(a);
              }

              private static void fill(int[] out, int value) {
                out[0] = value;
              }

              @ConstantTimeRequired
              static int written(@Secret int a, int[] table) {
                int[] box = new int[1];
                int[] alias = box;
                fill(box, a);
                // BUG: Diagnostic contains: -> index
                return table[alias[0]];
              }

              @Secret private int state;

              private boolean isSet() {
                return state != 0;
              }

              private void reset() {
                if (state > 3) {
                  state = 0;
                }
              }

              @ConstantTimeRequired
              int fields() {
                // BUG: Diagnostic contains: secret field state
                reset();
                // BUG: Diagnostic contains: secret field state -> result of Calls.isSet
                return isSet() ? 1 : 0;
              }

              @ConstantTimeRequired
              static int lambdas(@Secret byte[] key, IntUnaryOperator given) {
                // BUG: Diagnostic contains: condition of ?:
                IntUnaryOperator at = i -> key[i] > 0 ? 1 : 0;
                // BUG: Diagnostic contains: argument of IntUnaryOperator.applyAsInt
                int t = given.applyAsInt(key[0]);
                return IntStream.range(0, key.length)
                    .map(i -> key[i])
                    // BUG: Diagnostic contains: argument of Math.abs
                    .map(Math::abs)
                    // BUG: Diagnostic contains: condition of an if
                    .map(x -> { if (x > 0) { return 1; } return 0; })
                    .sum();
              }

              record Pair(int open, int hidden) {}

              @ConstantTimeRequired
              static int records(@Secret int a, int b) {
                Pair pair = new Pair(b, a);
                if (pair.open() > 0) {
                  return 1;
                }
                // BUG: Diagnostic contains: condition of an if
                if (pair.hidden() > 0) {
                  return 2;
                }
                return 0;
              }

              @ConstantTimeRequired
              static Runnable anonymous(@Secret int a) {
                return new Runnable() {
                  @Override
                  public void run() {
                    // BUG: Diagnostic contains: condition of an if
                    if (a > 0) {
                      System.gc();
                    }
                  }
                };
              }
            }
            """)
        .doTest();
  }

  @Test
  void fixes() {
    BugCheckerRefactoringTestHelper.newInstance(SecretDependentControlFlow.class, getClass())
        .addInputLines(
            "Fixes.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Secret;
            import java.util.Arrays;

            class Fixes {
              @ConstantTimeRequired
              static boolean loop(@Secret byte[] one, byte[] other) {
                if (one.length != other.length) {
                  return false;
                }
                for (int i = 0; i < one.length; i++) {
                  if (one[i] != other[i]) {
                    return false;
                  }
                }
                return true;
              }

              @ConstantTimeRequired
              static boolean call(@Secret byte[] one, byte[] other) {
                return !Arrays.equals(one, other);
              }

              // Longer arrays would have to be equal, too.
              @ConstantTimeRequired
              static boolean prefix(@Secret byte[] one, byte[] other) {
                for (int i = 0; i < one.length; i++) {
                  if (one[i] != other[i]) {
                    return false;
                  }
                }
                return true;
              }

              // Numbers are not bytes.
              @ConstantTimeRequired
              static boolean numbers(@Secret int[] one, int[] other) {
                return Arrays.equals(one, other);
              }
            }
            """)
        .addOutputLines(
            "Fixes.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Secret;
            import java.security.MessageDigest;
            import java.util.Arrays;

            class Fixes {
              @ConstantTimeRequired
              static boolean loop(@Secret byte[] one, byte[] other) {
                if (one.length != other.length) {
                  return false;
                }
                return MessageDigest.isEqual(one, other);
              }

              @ConstantTimeRequired
              static boolean call(@Secret byte[] one, byte[] other) {
                return !MessageDigest.isEqual(one, other);
              }

              // Longer arrays would have to be equal, too.
              @ConstantTimeRequired
              static boolean prefix(@Secret byte[] one, byte[] other) {
                for (int i = 0; i < one.length; i++) {
                  if (one[i] != other[i]) {
                    return false;
                  }
                }
                return true;
              }

              // Numbers are not bytes.
              @ConstantTimeRequired
              static boolean numbers(@Secret int[] one, int[] other) {
                return Arrays.equals(one, other);
              }
            }
            """)
        .doTest(TestMode.AST_MATCH);
  }

  @Test
  void noOtherCheckReportsTheSame() {
    CompilationTestHelper.newInstance(NonConstantTimeComparison.class, getClass())
        .addSourceLines(
            "Promises.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Secret;
            import java.util.Arrays;
            import javax.crypto.Mac;

            class Promises {
              @ConstantTimeRequired
              static boolean call(@Secret byte[] one, byte[] other) {
                return Arrays.equals(one, other);
              }

              @ConstantTimeRequired
              static boolean loop(@Secret byte[] one, byte[] other) {
                for (int i = 0; i < one.length; i++) {
                  if (one[i] != other[i]) {
                    return false;
                  }
                }
                return true;
              }

              @ConstantTimeRequired
              static boolean tag(Mac mac, byte[] message, byte[] received) {
                return Arrays.equals(mac.doFinal(message), received);
              }

              @ConstantTimeRequired
              static int choice(@ConstantTimeRequired String token) {
                return switch (token) {
                  case "a" -> 1;
                  default -> 2;
                };
              }

              private static boolean same(byte[] one, byte[] other) {
                return Arrays.equals(one, other);
              }

              @ConstantTimeRequired
              static boolean through(@Secret byte[] one, byte[] other) {
                return same(one, other);
              }

              // The message is public, and so is its code: no secret of the method is compared.
              @ConstantTimeRequired
              static boolean unmarked(@Secret int round, Mac mac, byte[] message, byte[] received) {
                // BUG: Diagnostic contains: A message authentication code
                return Arrays.equals(mac.doFinal(message), received);
              }
            }
            """)
        .doTest();
  }

  /** What is no matter of branches, and two names for one array. */
  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "KnownMisses.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Secret;

            class KnownMisses {
              @ConstantTimeRequired
              static double slowForTinyNumbers(@Secret double a, double b) {
                return a * b;
              }

              @ConstantTimeRequired
              static int sameArray(@Secret int a, int[] one, int[] other) {
                one[0] = a;
                return other[0] > 0 ? 1 : 0;
              }
            }
            """)
        .doTest();
  }

  /** What javac has not read yet is at most a miss. */
  @Test
  void fileByFile() {
    compilation
        .setArgs("-XDcompilePolicy=byfile")
        .addSourceLines(
            "First.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Secret;

            class First {
              @ConstantTimeRequired
              static int sum(@Secret int a) {
                return Second.one(a) + new Second(a).value;
              }
            }
            """)
        .addSourceLines(
            "Second.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Secret;

            class Second {
              final int value;

              Second(int value) {
                this.value = value % 3;
              }

              static int one(int a) {
                int[] fresh = new int[a];
                for (int i : fresh) {}
                return a > 3 ? 1 : 2;
              }

              @ConstantTimeRequired
              static int two(@Secret int a) {
                return a / 3;
              }
            }
            """)
        .doTest();
  }
}
