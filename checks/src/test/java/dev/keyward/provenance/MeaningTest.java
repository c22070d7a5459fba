package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values that are not constant, but of which it is known what they are. */
final class MeaningTest {
  @TestFactory
  Stream<DynamicTest> nonces() {
    return new Twins(FlagsPredictableNonce.class)
        .pair("zeros", nonce("«|new SecureRandom().nextBytes(iv);»"))
        .pair("weak generator", nonce("new «Random|SecureRandom»().nextBytes(iv);"))
        .pair(
            "weak generator in a variable",
            nonce("Random r = new «Random|SecureRandom»(); r.nextBytes(iv);"))
        .pair(
            "generator of the thread",
            nonce("«ThreadLocalRandom.current()|SecureRandom.getInstanceStrong()».nextBytes(iv);"))
        .pair(
            "generator that nobody knows",
            nonce("Random r = «new Random()|given»; r.nextBytes(iv);"))
        .pair(
            "clock",
            nonce(
                "long t = «System.currentTimeMillis()|new SecureRandom().nextLong()»; ByteBuffer.wrap(iv).putLong(t).putLong(t);"))
        .pair(
            "clock as text",
            nonce(
                "iv = Long.toString(«System.nanoTime()|new SecureRandom().nextLong()»).getBytes();"))
        .pair(
            "date",
            nonce(
                "iv = BigInteger.valueOf(«new Date().getTime()|new SecureRandom().nextLong()»).toByteArray();"))
        .pair(
            "counter",
            nonce(
                "ByteBuffer.wrap(iv).putLong(«new AtomicLong().getAndIncrement()|new SecureRandom().nextLong()»).putLong(8, 1);"))
        .pair(
            "constant seed for the rest",
            nonce("«Arrays.fill(iv, (byte) 7)|new SecureRandom().nextBytes(iv)»;"))
        .pair(
            "random, then overwritten",
            nonce("new SecureRandom().nextBytes(iv); «Arrays.fill(iv, (byte) 1);|»"))
        .pair(
            "overwritten, then random",
            nonce(
                "«new SecureRandom().nextBytes(iv);|» Arrays.fill(iv, (byte) 1); «|new SecureRandom().nextBytes(iv);»"))
        .pair(
            "random only on one way",
            nonce(
                "if (unknown()) { new SecureRandom().nextBytes(iv); } else { new «Random().nextBytes(iv); iv[0] = 1|SecureRandom().nextBytes(iv)»; } «iv = new byte[16];|»"))
        .pair(
            "copy",
            nonce(
                "byte[] b = new byte[32]; new «Random|SecureRandom»().nextBytes(b); iv = Arrays.copyOf(b, 16);"))
        .pair(
            "part of a copy",
            nonce(
                "byte[] b = new byte[16]; new «Random|SecureRandom»().nextBytes(b); System.arraycopy(b, 0, iv, 0, 16);"))
        .pair("clone", nonce("byte[] b = iv.clone(); new SecureRandom().nextBytes(«b|iv»);"))
        .pair(
            "masked",
            nonce(
                "new «Random|SecureRandom»().nextBytes(iv); for (int i = 0; i < iv.length; i++) { iv[i] ^= 0x36; }"))
        .pair(
            "byte by byte",
            nonce(
                "Random r = new «Random|SecureRandom»(); for (int i = 0; i < 16; i++) { iv[i] = (byte) r.nextInt(256); }"))
        .pair(
            "encoded",
            nonce(
                "byte[] b = new byte[8]; new «Random|SecureRandom»().nextBytes(b); iv = HexFormat.of().formatHex(b).getBytes();"))
        .knownMiss(
            "stream of numbers",
            nonce(
                "int[] n = new «Random|SecureRandom»().ints(4).toArray(); for (int i = 0; i < 4; i++) { ByteBuffer.wrap(iv).putInt(4 * i, n[i]); }"))
        .pair("read from a file", nonce("«|new FileInputStream(\"iv\").read(iv);»"))
        .pair("given", nonce("iv = «new byte[16]|other»;"))
        .pair(
            "filled by a method",
            """
            static void fill(byte[] b) { new «Random|SecureRandom»().nextBytes(b); }
            void m() throws Exception { byte[] iv = new byte[16]; fill(iv); new IvParameterSpec(iv); }
            """)
        .pair(
            "made by a method",
            """
            static byte[] random(int n) { byte[] b = new byte[n]; «|new SecureRandom().nextBytes(b);» return b; }
            void m() throws Exception { new IvParameterSpec(random(16)); }
            """)
        .pair(
            "generator in a field",
            """
            private final Random random = new «Random|SecureRandom»();
            void m() throws Exception { byte[] iv = new byte[16]; random.nextBytes(iv); new IvParameterSpec(iv); }
            """)
        .pair(
            "array in a field, filled by the constructor",
            """
            private final byte[] iv = new byte[16];
            T() { «|new SecureRandom().nextBytes(iv);» }
            void m() throws Exception { new IvParameterSpec(iv); }
            """)
        .pair(
            "array in a field, filled by another method",
            """
            private final byte[] iv = new byte[16];
            void refresh() { «|new SecureRandom().nextBytes(iv);» }
            void m() throws Exception { new IvParameterSpec(iv); }
            """)
        .pair(
            "static array, filled by a static block",
            """
            private static final byte[] IV = new byte[16];
            static { new «Random|SecureRandom»().nextBytes(IV); }
            void m() throws Exception { new IvParameterSpec(IV); }
            """)
        .pair(
            "array that a lambda fills",
            """
            void m(List<String> xs) throws Exception {
              byte[] iv = new byte[16];
              xs.forEach(x -> «System.out.println(iv[0])|new SecureRandom().nextBytes(iv)»);
              new IvParameterSpec(iv);
            }
            """)
        .pair(
            "array that a method reference fills",
            """
            static byte[] shared = new byte[16];
            static void fill(String x) { new SecureRandom().nextBytes(shared); }
            void m(List<String> xs) throws Exception {
              shared = new byte[16];
              xs.forEach(«System.out::println|T::fill»);
              new IvParameterSpec(shared);
            }
            """)
        .pair(
            "array that an anonymous class fills",
            """
            void m() throws Exception {
              byte[] iv = new byte[16];
              Thread t = new Thread(new Runnable() { @Override public void run() { «|new SecureRandom().nextBytes(iv);» } });
              t.start();
              t.join();
              new IvParameterSpec(iv);
            }
            """)
        .pair(
            "array that others can fill",
            """
            void m(Consumer<byte[]> filler) throws Exception { byte[] iv = new byte[16]; «|filler.accept(iv);» new IvParameterSpec(iv); }
            """)
        .tests();
  }

  private static String nonce(String code) {
    return "void m(Random given, byte[] other) throws Exception {\n  byte[] iv = new byte[16];\n  "
        + code
        + "\n  new IvParameterSpec(iv);\n}\n";
  }

  @TestFactory
  Stream<DynamicTest> keys() {
    return new Twins(FlagsRawKey.class)
        .pair("password", key("byte[] k = new String(System.console().readPassword()).getBytes();"))
        .pair(
            "password, padded",
            key(
                "byte[] k = Arrays.copyOf(new String(System.console().readPassword()).getBytes(), 16);"))
        .pair(
            "password through a builder",
            key(
                "byte[] k = new StringBuilder().append(System.console().readPassword()).toString().getBytes(StandardCharsets.UTF_8);"))
        .pair("setting", key("byte[] k = System.getenv(\"KEY\").getBytes();"))
        .pair(
            "decoded setting",
            key("byte[] k = Base64.getDecoder().decode(System.getProperty(\"key\"));"))
        .pair("agreed secret", key("byte[] k = agreement.generateSecret();"))
        .pair(
            "part of an agreed secret",
            key("byte[] k = Arrays.copyOfRange(agreement.generateSecret(), 0, 16);"))
        .pair(
            "agreed secret in a buffer",
            key("byte[] k = new byte[32]; agreement.generateSecret(k, 0);"))
        .pair("weakly random", key("byte[] k = new byte[16]; new Random().nextBytes(k);"))
        .pair(
            "password through methods and fields",
            """
            private final char[] password = System.console().readPassword();
            private byte[] bytes() { return new String(password).getBytes(); }
            void m() throws Exception { new SecretKeySpec(«bytes()|MessageDigest.getInstance("SHA-256").digest(bytes())», "AES"); }
            """)
        .pair(
            "agreed secret concatenated",
            """
            void m(KeyAgreement agreement) throws Exception {
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              out.write(1);
              out.write(agreement.generateSecret());
              new SecretKeySpec(«out.toByteArray()|MessageDigest.getInstance("SHA-256").digest(out.toByteArray())», "AES");
            }
            """)
        .tests();
  }

  private static String key(String code) {
    return "void m(KeyAgreement agreement) throws Exception {\n  "
        + code
        + "\n  new SecretKeySpec(«k|MessageDigest.getInstance(\"SHA-256\").digest(k)», \"AES\");\n}\n";
  }
}
