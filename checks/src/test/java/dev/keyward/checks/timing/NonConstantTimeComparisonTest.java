package dev.keyward.checks.timing;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class NonConstantTimeComparisonTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(NonConstantTimeComparison.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.security.MessageDigest;
            import java.util.Arrays;
            import java.util.HashMap;
            import java.util.Map;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;

            class Negatives {
              boolean constantTime(Mac mac, byte[] message, byte[] received) {
                return MessageDigest.isEqual(mac.doFinal(message), received);
              }

              // Whoever looks at the length learns nothing that is not public.
              boolean length(Mac mac, byte[] message, byte[] received) {
                byte[] tag = mac.doFinal(message);
                return tag != null && tag.length == received.length
                    && MessageDigest.isEqual(tag, received);
              }

              boolean checksum(byte[] file, byte[] published) throws Exception {
                return Arrays.equals(MessageDigest.getInstance("SHA-256").digest(file), published);
              }

              boolean etag(byte[] body, String ifNoneMatch) throws Exception {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
                return java.util.HexFormat.of().formatHex(digest).equals(ifNoneMatch);
              }

              boolean selfTest(Mac mac) {
                return Arrays.equals(mac.doFinal(new byte[3]), new byte[] {1, 2, 3});
              }

              // Both are made here, so no guess is compared.
              boolean blinded(Mac mac, byte[] tag, byte[] received) {
                return Arrays.equals(mac.doFinal(tag), mac.doFinal(received));
              }

              boolean publicData(byte[] one, byte[] two) {
                return Arrays.equals(one, two);
              }

              boolean publicText(String one, String two) {
                return one.equals(two) || one.startsWith(two) || one.compareTo(two) == 0;
              }

              // A code of one's own is a good key to look things up by.
              Map<String, String> names = new HashMap<>();

              String pseudonym(Mac mac, byte[] id) {
                return names.get(java.util.Base64.getEncoder().encodeToString(mac.doFinal(id)));
              }

              boolean accumulates(Mac mac, byte[] message, byte[] received) {
                byte[] tag = mac.doFinal(message);
                int difference = tag.length ^ received.length;
                for (int i = 0; i < tag.length && i < received.length; i++) {
                  difference |= tag[i] ^ received[i];
                }
                return difference == 0;
              }

              int oneTimeCode(Mac mac, byte[] counter) {
                byte[] hash = mac.doFinal(counter);
                int offset = hash[hash.length - 1] & 0xf;
                return ((hash[offset] & 0x7f) << 24 | (hash[offset + 1] & 0xff) << 16) % 1000000;
              }

              boolean sameKey(SecretKey one, SecretKey two) {
                return Arrays.equals(one.getEncoded(), two.getEncoded());
              }

              static final class Tag {
                private final byte[] bytes;

                Tag(Mac mac, byte[] message) {
                  this.bytes = mac.doFinal(message);
                }

                @Override
                public boolean equals(Object other) {
                  return other instanceof Tag && Arrays.equals(bytes, ((Tag) other).bytes);
                }

                @Override
                public int hashCode() {
                  return Arrays.hashCode(bytes);
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void valueObjects() {
    compilation
        .addSourceLines(
            "Bytes.java",
            """
            import java.util.Arrays;

            final class Bytes {
              private final byte[] data;

              Bytes(byte[] data) {
                this.data = data.clone();
              }

              @Override
              public boolean equals(Object other) {
                return other instanceof Bytes && Arrays.equals(((Bytes) other).data, data);
              }

              @Override
              public int hashCode() {
                return Arrays.hashCode(data);
              }
            }
            """)
        .addSourceLines(
            "Verifier.java",
            """
            import javax.crypto.Mac;

            final class Verifier {
              private final Bytes tag;
              private final Mac mac;

              Verifier(Mac mac, byte[] tag) {
                this.mac = mac;
                this.tag = new Bytes(tag);
              }

              boolean verify(byte[] message) {
                // BUG: Diagnostic contains: used at Bytes.java:12
                return tag.equals(new Bytes(mac.doFinal(message)));
              }

              boolean isFor(Bytes one, Bytes other) {
                return one.equals(other);
              }

              @Override
              public boolean equals(Object other) {
                return other instanceof Verifier && tag.equals(((Verifier) other).tag);
              }

              @Override
              public int hashCode() {
                return tag.hashCode();
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Positives.java",
            """
            import java.math.BigInteger;
            import java.nio.ByteBuffer;
            import java.security.Signature;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.HexFormat;
            import java.util.Objects;
            import javax.crypto.Mac;

            class Positives {
              boolean arrays(Mac mac, byte[] message, byte[] received) {
                byte[] tag = mac.doFinal(message);
                // BUG: Diagnostic contains: A message authentication code (from Positives.java:12) is compared by equals
                boolean one = Arrays.equals(tag, received);
                // BUG: Diagnostic contains: compared by compare
                boolean two = Arrays.compare(received, tag) == 0;
                // BUG: Diagnostic contains: compared by mismatch
                boolean three = Arrays.mismatch(tag, received) < 0;
                // BUG: Diagnostic contains: compared by equals
                boolean four = Arrays.equals(tag, 0, 16, received, 0, 16);
                // BUG: Diagnostic contains: compared by equals
                return Arrays.equals(Arrays.copyOf(tag, 16), received) && one && two && three && four;
              }

              boolean texts(Mac mac, byte[] message, String received) {
                String hex = HexFormat.of().formatHex(mac.doFinal(message));
                String text = Base64.getEncoder().encodeToString(mac.doFinal(message));
                // BUG: Diagnostic contains: compared by equals
                boolean one = hex.equals(received);
                // BUG: Diagnostic contains: compared by equalsIgnoreCase
                boolean two = received.equalsIgnoreCase(hex);
                // BUG: Diagnostic contains: compared by contentEquals
                boolean three = text.contentEquals(received);
                // BUG: Diagnostic contains: compared by compareTo
                boolean four = text.compareTo(received) == 0;
                // BUG: Diagnostic contains: compared by startsWith
                boolean five = text.startsWith(received);
                // BUG: Diagnostic contains: compared by regionMatches
                boolean six = text.regionMatches(0, received, 0, 20);
                // BUG: Diagnostic contains: compared by equals
                return Objects.equals(received, text) && one && two && three && four && five && six;
              }

              boolean others(Mac mac, byte[] message, byte[] received) {
                byte[] tag = mac.doFinal(message);
                // BUG: Diagnostic contains: compared by equals
                boolean one = ByteBuffer.wrap(tag).equals(ByteBuffer.wrap(received));
                // BUG: Diagnostic contains: compared by equals
                return new BigInteger(1, tag).equals(new BigInteger(1, received)) && one;
              }

              boolean intoAnArray(Mac mac, byte[] received) throws Exception {
                byte[] tag = new byte[32];
                mac.doFinal(tag, 0);
                // BUG: Diagnostic contains: A message authentication code (from Positives.java:53)
                return Arrays.equals(tag, received);
              }

              boolean signature(Signature signer, byte[] received) throws Exception {
                // BUG: Diagnostic contains: A signature is compared by equals
                return Arrays.equals(signer.sign(), received);
              }

              // The helper's caller is the one that passes a secret.
              static boolean same(byte[] one, byte[] two) {
                return Arrays.equals(one, two);
              }

              boolean throughHelper(Mac mac, byte[] message, byte[] received) {
                // BUG: Diagnostic contains: used at Positives.java:66
                return same(mac.doFinal(message), received) && same(message, received);
              }

              private byte[] tagOf(Mac mac, byte[] message) {
                return mac.doFinal(message);
              }

              boolean fromHelper(Mac mac, byte[] message, byte[] received) {
                // BUG: Diagnostic contains: (from Positives.java:75)
                return Arrays.equals(received, tagOf(mac, message));
              }

              boolean throughReference(Mac mac, byte[] message, byte[] received) {
                // BUG: Diagnostic contains: compared by equals
                java.util.function.BiPredicate<byte[], byte[]> compare = Arrays::equals;
                return compare.test(mac.doFinal(message), received);
              }
            }
            """)
        .doTest();
  }

  @Test
  void loops() {
    compilation
        .addSourceLines(
            "LoopsThatLeave.java",
            """
            import java.util.stream.IntStream;
            import javax.crypto.Mac;

            class LoopsThatLeave {
              boolean returns(Mac mac, byte[] message, byte[] received) {
                byte[] tag = mac.doFinal(message);
                for (int i = 0; i < tag.length; i++) {
                  // BUG: Diagnostic contains: compared by a loop
                  if (tag[i] != received[i]) {
                    return false;
                  }
                }
                return true;
              }

              boolean breaks(Mac mac, byte[] message, byte[] received) {
                byte[] tag = mac.doFinal(message);
                boolean equal = true;
                int i = 0;
                while (i < tag.length) {
                  // BUG: Diagnostic contains: compared by a loop
                  if (!(tag[i] == received[i])) {
                    equal = false;
                    break;
                  }
                  i++;
                }
                return equal;
              }

              boolean condition(Mac mac, byte[] message, byte[] received) {
                byte[] tag = mac.doFinal(message);
                int i = 0;
                // BUG: Diagnostic contains: compared by a loop
                while (i < tag.length && tag[i] == received[i]) {
                  i++;
                }
                return i == tag.length;
              }

              boolean stream(Mac mac, byte[] message, byte[] received) {
                byte[] tag = mac.doFinal(message);
                // BUG: Diagnostic contains: compared by a loop
                return IntStream.range(0, tag.length).allMatch(i -> tag[i] == received[i]);
              }

              static boolean same(byte[] one, byte[] two) {
                if (one.length != two.length) {
                  return false;
                }
                for (int i = 0; i < one.length; i++) {
                  if (one[i] != two[i]) {
                    return false;
                  }
                }
                return true;
              }

              boolean helper(Mac mac, byte[] message, byte[] received) {
                // BUG: Diagnostic contains: used at LoopsThatLeave.java:52
                return same(mac.doFinal(message), received);
              }

              // Every round is made, whatever the outcome.
              boolean counts(Mac mac, byte[] message, byte[] received) {
                byte[] tag = mac.doFinal(message);
                int different = 0;
                for (int i = 0; i < tag.length; i++) {
                  if (tag[i] != received[i]) {
                    different++;
                  }
                }
                return different == 0;
              }

              int firstZero(Mac mac, byte[] message) {
                byte[] tag = mac.doFinal(message);
                for (int i = 0; i < tag.length; i++) {
                  if (tag[i] == 0) {
                    return i;
                  }
                }
                return -1;
              }
            }
            """)
        .doTest();
  }

  @Test
  void annotations() {
    compilation
        .addSourceLines(
            "Marked.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import dev.keyward.annotations.Declassifies;
            import dev.keyward.annotations.Secret;
            import java.security.MessageDigest;
            import java.util.Arrays;
            import java.util.Map;
            import java.util.Objects;

            class Marked {
              @Secret private final byte[] expected;
              @ConstantTimeRequired private final String apiKey;

              Marked(byte[] expected, String apiKey) {
                this.expected = expected;
                this.apiKey = apiKey;
              }

              boolean field(byte[] received) {
                // BUG: Diagnostic contains: A value marked @Secret
                return Arrays.equals(expected, received);
              }

              boolean key(String received) {
                // BUG: Diagnostic contains: A value marked @ConstantTimeRequired
                return apiKey.equals(received);
              }

              static boolean parameter(@Secret String token, String received) {
                // BUG: Diagnostic contains: A value marked @Secret
                return Objects.equals(received, token.trim());
              }

              @Secret
              static String load() {
                return System.getenv("TOKEN");
              }

              static boolean result(String received) {
                // BUG: Diagnostic contains: A value marked @Secret
                return received.equals(load());
              }

              static int choice(@Secret String token) {
                // BUG: Diagnostic contains: compared by switch
                switch (token) {
                  case "a":
                    return 1;
                  default:
                    return 2;
                }
              }

              static String lookup(@Secret String token, Map<String, String> users) {
                // BUG: Diagnostic contains: Look up a hash of it instead
                return users.get(token);
              }

              interface Store {
                @Secret
                byte[] secret();

                default void keep(@Secret byte[] secret) {}

                void put(@Secret byte[] secret);
              }

              static final class Fixed implements Store {
                @Override
                public byte[] secret() {
                  return new byte[0];
                }

                @Override
                public void put(byte[] secret) {}
              }

              static boolean inherited(Fixed store, byte[] received) {
                // BUG: Diagnostic contains: A value marked @Secret
                return Arrays.equals(store.secret(), received);
              }

              boolean right(byte[] received) {
                return expected != null && MessageDigest.isEqual(expected, received);
              }

              boolean present() {
                return apiKey != null && !apiKey.equals("") && expected.length == 32;
              }

              @Declassifies
              static String fingerprint(@Secret byte[] key) {
                return Integer.toHexString(Arrays.hashCode(key));
              }

              boolean shown(String received) {
                return fingerprint(expected).equals(received);
              }
            }
            """)
        .doTest();
  }

  @Test
  void markedForConstantTime() {
    compilation
        .addSourceLines(
            "Kept.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import java.security.MessageDigest;

            class Kept {
              private enum Level { LOW, HIGH }

              @ConstantTimeRequired private final byte[] bytes;
              @ConstantTimeRequired private final String text;
              @ConstantTimeRequired private final int pin;

              Kept(byte[] bytes, String text, int pin) {
                this.bytes = bytes;
                this.text = text;
                this.pin = pin;
              }

              boolean constantTime(byte[] other) {
                return bytes != null && bytes.length == 32 && MessageDigest.isEqual(bytes, other);
              }

              boolean accumulates(byte[] other) {
                int difference = bytes.length ^ other.length;
                for (int i = 0; i < bytes.length && i < other.length; i++) {
                  difference |= bytes[i] ^ other[i];
                }
                return difference == 0;
              }

              boolean isSet() {
                return text != null && !text.isEmpty() && !text.equals("") && pin != 0;
              }

              // The form says nothing of the value.
              boolean isNew() {
                return text.startsWith("v2.");
              }

              boolean isSameArray(byte[] other) {
                return bytes == other;
              }
            }
            """)
        .addSourceLines(
            "Broken.java",
            """
            import dev.keyward.annotations.ConstantTimeRequired;
            import java.math.BigInteger;
            import java.util.Arrays;
            import java.util.List;
            import java.util.Map;
            import java.util.Objects;
            import java.util.Set;
            import java.util.UUID;

            class Broken {
              enum Level { LOW, HIGH }

              @ConstantTimeRequired static final String GLOBAL = System.getenv("TOKEN");
              @ConstantTimeRequired byte[] bytes;
              @ConstantTimeRequired char[] chars;
              @ConstantTimeRequired int[] ints;
              @ConstantTimeRequired String text;
              @ConstantTimeRequired int pin;
              @ConstantTimeRequired Integer boxed;
              @ConstantTimeRequired List<Byte> list;
              @ConstantTimeRequired BigInteger big;
              @ConstantTimeRequired UUID uuid;
              @ConstantTimeRequired Level level;

              boolean arrays(byte[] b, char[] c, int[] i) {
                // BUG: Diagnostic contains: Use MessageDigest.isEqual
                return Arrays.equals(bytes, b)
                    // BUG: Diagnostic contains: Gather the differences of all elements
                    | Arrays.equals(chars, c)
                    // BUG: Diagnostic contains: Gather the differences of all elements
                    | Arrays.equals(i, ints);
              }

              boolean texts(String other, Object any) {
                // BUG: Diagnostic contains: compared by equals
                return Objects.equals(text, other)
                    // BUG: Diagnostic contains: compared by compareTo
                    | text.compareTo(other) == 0
                    // BUG: Diagnostic contains: compared by an operator
                    | text == other
                    // BUG: Diagnostic contains: compared by equals
                    | text.equals("letmein")
                    // BUG: Diagnostic contains: compared by equals
                    | GLOBAL.equals(other);
              }

              boolean numbers(int other, Integer object) {
                // BUG: Diagnostic contains: compared by an operator
                return pin == other
                    // BUG: Diagnostic contains: compared by compare
                    | Integer.compare(other, pin) == 0
                    // BUG: Diagnostic contains: compared by equals
                    | boxed.equals(object);
              }

              boolean objects(List<Byte> l, BigInteger b, UUID u, Level v) {
                // BUG: Diagnostic contains: compared by equals
                return list.equals(l)
                    // BUG: Diagnostic contains: compared by equals
                    | big.equals(b)
                    // BUG: Diagnostic contains: compared by compareTo
                    | big.compareTo(b) == 0
                    // BUG: Diagnostic contains: compared by equals
                    | uuid.equals(u)
                    // BUG: Diagnostic contains: compared by an operator
                    | level == v;
              }

              Object lookups(Map<String, String> map, Set<String> set, List<String> list) {
                // BUG: Diagnostic contains: compared by containsKey
                boolean found = map.containsKey(text)
                    // BUG: Diagnostic contains: Look up a hash of it instead
                    | set.contains(text)
                    // BUG: Diagnostic contains: Look up a hash of it instead
                    | list.indexOf(text) >= 0
                    // BUG: Diagnostic contains: Look up a hash of it instead
                    | map.computeIfAbsent(text, k -> k) != null;
                // BUG: Diagnostic contains: compared by switch
                switch (text) {
                  case "a":
                    return 1;
                  default:
                }
                // BUG: Diagnostic contains: compared by switch
                return switch (level) {
                  case LOW -> 1;
                  case HIGH -> 2;
                };
              }

              boolean loops(byte[] b, char[] c) {
                for (int i = 0; i < bytes.length; i++) {
                  // BUG: Diagnostic contains: compared by a loop
                  if (bytes[i] != b[i]) {
                    return false;
                  }
                }
                boolean same = true;
                for (int i = 0; same && i < chars.length; i++) {
                  // BUG: Diagnostic contains: compared by a loop
                  same = chars[i] == c[i];
                }
                for (int i = 0; i < bytes.length; i++) {
                  // BUG: Diagnostic contains: compared by a loop
                  if ((bytes[i] ^ b[i]) != 0) {
                    return false;
                  }
                }
                for (int i = 0; i < bytes.length; i++) {
                  // BUG: Diagnostic contains: compared by compare
                  if (Byte.compare(bytes[i], b[i]) != 0) {
                    return false;
                  }
                }
                return same;
              }

              static boolean both(@ConstantTimeRequired byte[] a, @ConstantTimeRequired byte[] b) {
                // BUG: Diagnostic contains: compared by equals
                return Arrays.equals(a, b);
              }
            }
            """)
        .doTest();
  }

  @Test
  void likelySecrets() {
    compilation
        .addSourceLines(
            "Likely.java",
            """
            import java.security.MessageDigest;
            import java.util.Arrays;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;

            class Likely {
              boolean password(char[] password, byte[] salt, int rounds, byte[] stored)
                  throws Exception {
                byte[] hash =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(new PBEKeySpec(password, salt, rounds, 256))
                        .getEncoded();
                // BUG: Diagnostic contains: A hash of a password
                return Arrays.equals(hash, stored);
              }

              boolean keyed(java.security.Key key, byte[] message, byte[] received)
                  throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(((javax.crypto.SecretKey) key).getEncoded());
                // BUG: Diagnostic contains: A digest of a secret
                return Arrays.equals(digest.digest(message), received);
              }

              boolean typed(char[] stored) {
                // BUG: Diagnostic contains: A password is compared
                return Arrays.equals(System.console().readPassword(), stored);
              }

              boolean confirmed() {
                return Arrays.equals(
                    System.console().readPassword(), System.console().readPassword());
              }
            }
            """)
        .doTest();
  }

  @Test
  void fixes() {
    BugCheckerRefactoringTestHelper.newInstance(NonConstantTimeComparison.class, getClass())
        .addInputLines(
            "Fixes.java",
            """
            import java.util.Arrays;
            import java.util.HexFormat;
            import javax.crypto.Mac;

            class Fixes {
              boolean arrays(Mac mac, byte[] message, byte[] received) {
                return !Arrays.equals(mac.doFinal(message), /* from the wire */ received);
              }

              boolean texts(Mac mac, byte[] message, String received) {
                String hex = HexFormat.of().formatHex(mac.doFinal(message));
                if (!hex.equals(received)) {
                  return false;
                }
                return received.equals(hex);
              }

              boolean nullable(Mac mac, byte[] message, String received) {
                String hex = HexFormat.of().formatHex(mac.doFinal(message));
                return java.util.Objects.equals(hex, received);
              }

              // Asking twice for the argument could change what the program does.
              boolean effect(Mac mac, byte[] message, java.util.Iterator<String> received) {
                return HexFormat.of().formatHex(mac.doFinal(message)).equals(received.next());
              }
            }
            """)
        .addOutputLines(
            "Fixes.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.MessageDigest;
            import java.util.Arrays;
            import java.util.HexFormat;
            import javax.crypto.Mac;

            class Fixes {
              boolean arrays(Mac mac, byte[] message, byte[] received) {
                return !MessageDigest.isEqual(mac.doFinal(message), /* from the wire */ received);
              }

              boolean texts(Mac mac, byte[] message, String received) {
                String hex = HexFormat.of().formatHex(mac.doFinal(message));
                if (!(received != null
                    && MessageDigest.isEqual(hex.getBytes(UTF_8), received.getBytes(UTF_8)))) {
                  return false;
                }
                return hex != null
                    && MessageDigest.isEqual(received.getBytes(UTF_8), hex.getBytes(UTF_8));
              }

              boolean nullable(Mac mac, byte[] message, String received) {
                String hex = HexFormat.of().formatHex(mac.doFinal(message));
                return MessageDigest.isEqual(
                    hex == null ? null : hex.getBytes(UTF_8),
                    received == null ? null : received.getBytes(UTF_8));
              }

              // Asking twice for the argument could change what the program does.
              boolean effect(Mac mac, byte[] message, java.util.Iterator<String> received) {
                return HexFormat.of().formatHex(mac.doFinal(message)).equals(received.next());
              }
            }
            """)
        .doTest();
  }

  @Test
  void outputOfFixesIsClean() {
    compilation
        .addSourceLines(
            "Clean.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.MessageDigest;
            import java.util.HexFormat;
            import javax.crypto.Mac;

            class Clean {
              boolean arrays(Mac mac, byte[] message, byte[] received) {
                return !MessageDigest.isEqual(mac.doFinal(message), received);
              }

              boolean texts(Mac mac, byte[] message, String received) {
                String hex = HexFormat.of().formatHex(mac.doFinal(message));
                return received != null
                    && MessageDigest.isEqual(hex.getBytes(UTF_8), received.getBytes(UTF_8));
              }
            }
            """)
        .doTest();
  }

  /**
   * A comparison that is written out element by element, and one of which the loop is a library's.
   */
  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "KnownMisses.java",
            """
            import java.util.Iterator;
            import java.util.List;
            import javax.crypto.Mac;

            class KnownMisses {
              boolean unrolled(Mac mac, byte[] message, byte[] received) {
                byte[] tag = mac.doFinal(message);
                return tag[0] == received[0] && tag[1] == received[1] && tag[2] == received[2];
              }

              boolean elsewhere(byte[] storedTag, byte[] received) {
                return java.util.Arrays.equals(storedTag, received);
              }
            }
            """)
        .doTest();
  }
}
