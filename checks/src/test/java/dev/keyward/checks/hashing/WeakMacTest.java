package dev.keyward.checks.hashing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.errorprone.CompilationTestHelper;
import dev.keyward.checks.Compilation;
import dev.keyward.checks.keys.HardcodedKey;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WeakMacTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(WeakMac.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.nio.ByteBuffer;
            import java.nio.charset.StandardCharsets;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.util.Arrays;
            import java.util.HashMap;
            import java.util.HexFormat;
            import java.util.Map;
            import java.util.Objects;
            import java.util.zip.Adler32;
            import java.util.zip.CRC32;
            import java.util.zip.CheckedInputStream;
            import javax.crypto.KeyGenerator;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.SecretKeySpec;

            class Negatives {
              Mac sound() throws Exception {
                return Mac.getInstance("HmacSHA256");
              }

              Mac unknown(String name) throws Exception {
                return Mac.getInstance(name);
              }

              Mac noSuchName() throws Exception {
                return Mac.getInstance("HmacMD6");
              }

              byte[] soundKey(byte[] message) throws Exception {
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                Mac mac = Mac.getInstance("HmacSHA512");
                mac.init(new SecretKeySpec(key, "HmacSHA512"));
                return mac.doFinal(message);
              }

              byte[] shortestKey(byte[] message) throws Exception {
                byte[] key = new byte[16];
                new SecureRandom().nextBytes(key);
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(message);
              }

              SecretKey unknownLength(byte[] key) {
                return new SecretKeySpec(key, "HmacSHA256");
              }

              // A cipher's key is not a MAC's.
              SecretKey cipherKey() {
                byte[] key = new byte[8];
                new SecureRandom().nextBytes(key);
                return new SecretKeySpec(key, "AES");
              }

              // Bouncy Castle has MACs of these names, but the keys are those of the ciphers.
              SecretKey[] oldCipherKeys() throws Exception {
                byte[] key = new byte[8];
                new SecureRandom().nextBytes(key);
                return new SecretKey[] {
                  new SecretKeySpec(key, "DES"),
                  KeyGenerator.getInstance("DES").generateKey(),
                  KeyGenerator.getInstance("DESede").generateKey(),
                  KeyGenerator.getInstance("RC2").generateKey(),
                };
              }

              KeyGenerator soundGenerator() throws Exception {
                return KeyGenerator.getInstance("HmacSHA256");
              }

              // HMAC-SHA-1 inside a derivation of keys needs no collision resistance.
              SecretKeyFactory derivation() throws Exception {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1");
              }

              boolean whole(Mac mac, byte[] message, byte[] received) {
                return MessageDigest.isEqual(mac.doFinal(message), received);
              }

              boolean halfOf256(SecretKey key, byte[] message, byte[] received) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return MessageDigest.isEqual(Arrays.copyOf(mac.doFinal(message), 16), received);
              }

              // Longer than the MAC is not shorter.
              boolean padded(SecretKey key, byte[] message, byte[] received) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return MessageDigest.isEqual(Arrays.copyOf(mac.doFinal(message), 64), received);
              }

              // A prefix that nobody compares is a name for something.
              String shortName(SecretKey key, byte[] user) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(user), 8));
              }

              boolean unknownMac(Mac mac, byte[] message, byte[] received) {
                return MessageDigest.isEqual(Arrays.copyOf(mac.doFinal(message), 8), received);
              }

              // Checksums of what nobody attacks.
              boolean isIntact(byte[] block, long stored) {
                CRC32 crc = new CRC32();
                crc.update(block);
                return crc.getValue() == stored;
              }

              int checksum(byte[] block) {
                Adler32 adler = new Adler32();
                adler.update(block, 0, block.length);
                int checksum = (int) adler.getValue();
                return checksum;
              }

              void archive(java.io.InputStream in) throws Exception {
                CheckedInputStream stream = new CheckedInputStream(in, new CRC32());
                long crc = stream.getChecksum().getValue();
                Map<String, Long> entries = new HashMap<>();
                entries.put("crc", crc);
              }

              String etag(byte[] body) {
                CRC32 crc = new CRC32();
                crc.update(body);
                return Long.toHexString(crc.getValue());
              }

              int bucket(String key, int buckets) {
                return Math.floorMod(key.hashCode(), buckets);
              }

              @Override
              public int hashCode() {
                return Objects.hash(1, 2);
              }

              // What tells overloads apart is called a signature, too.
              private int signature;

              void methodSignature(String name, Class<?>[] parameters) {
                signature = 31 * name.hashCode() + Arrays.hashCode(parameters);
              }

              static int signatureOf(String name) {
                int signature = name.hashCode();
                return signature;
              }

              // A number of the file format, which holds nothing secret.
              private static final int SIGNATURE = 0x04034b50;

              boolean isArchive(ByteBuffer file) {
                int signature = file.getInt();
                return signature == SIGNATURE;
              }

              // A random part makes it a name, not a proof.
              String macAddress(byte[] interfaceName) {
                CRC32 crc = new CRC32();
                crc.update(interfaceName);
                String macAddress = String.format("02:%08x", crc.getValue());
                return macAddress;
              }

              byte[] messages(byte[] text) {
                return new String(text, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
              }
            }
            """)
        .doTest();
  }

  @Test
  void protocols() {
    compilation
        .addSourceLines(
            "Protocols.java",
            """
            import java.nio.ByteBuffer;
            import java.nio.charset.StandardCharsets;
            import java.security.MessageDigest;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.HexFormat;
            import java.util.TreeMap;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Totp {
              int code(byte[] secret, long time) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(secret, "RAW"));
                byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(time / 30).array());
                int offset = hash[hash.length - 1] & 0xf;
                return (ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff) % 1_000_000;
              }
            }

            // Without a word that says so.
            class Codes {
              static final String ALGORITHM = "HmacSHA1";

              String code(byte[] seed, long moment) throws Exception {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(seed, ALGORITHM));
                byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(moment).array());
                int at = hash[19] & 0x0f;
                int number =
                    (hash[at] & 0x7f) << 24
                        | (hash[at + 1] & 0xff) << 16
                        | (hash[at + 2] & 0xff) << 8
                        | hash[at + 3] & 0xff;
                return String.format("%06d", number % 1_000_000);
              }
            }

            class OAuthRequest {
              String header(String base, String secret, TreeMap<String, String> parameters) throws Exception {
                parameters.put("oauth_signature_method", "HMAC-SHA1");
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec((secret + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
                byte[] signature = mac.doFinal(base.getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().encodeToString(signature);
              }
            }

            class AwsRequest {
              String authorization(String accessKeyId, String secretKey, String request) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
                byte[] signature = mac.doFinal(request.getBytes(StandardCharsets.UTF_8));
                return "AWS " + accessKeyId + ":" + Base64.getEncoder().encodeToString(signature);
              }
            }

            class Webhook {
              boolean isAuthentic(byte[] body, String header, SecretKey key) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(key);
                String expected = "sha1=" + HexFormat.of().formatHex(mac.doFinal(body));
                return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.US_ASCII), header.getBytes(StandardCharsets.US_ASCII));
              }
            }

            class Wpa {
              byte[] pairwiseKey(SecretKey master, byte[] nonces) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(master);
                mac.update("Pairwise key expansion".getBytes(StandardCharsets.US_ASCII));
                mac.update((byte) 0);
                mac.update(nonces);
                return mac.doFinal(new byte[] {0});
              }
            }

            class SrtpPacket {
              boolean isAuthentic(SecretKey key, byte[] packet, byte[] tag) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(key);
                return MessageDigest.isEqual(Arrays.copyOf(mac.doFinal(packet), 10), tag);
              }
            }

            class CramMd5 {
              byte[] answer(SecretKey key, byte[] challenge) throws Exception {
                Mac mac = Mac.getInstance("HmacMD5");
                mac.init(key);
                return mac.doFinal(challenge);
              }
            }

            // PBKDF2 of its own, which asks for the pseudorandom function by its name.
            class Pbkdf2 {
              byte[] block(byte[] password, byte[] salt, int iterations) throws Exception {
                Mac prf = Mac.getInstance("HmacSHA1");
                prf.init(new SecretKeySpec(password, "HmacSHA1"));
                prf.update(salt);
                byte[] round = prf.doFinal(new byte[] {0, 0, 0, 1});
                byte[] block = round.clone();
                for (int i = 1; i < iterations; i++) {
                  round = prf.doFinal(round);
                  for (int j = 0; j < block.length; j++) {
                    block[j] ^= round[j];
                  }
                }
                return block;
              }
            }
            """)
        .doTest();
  }

  /** One-time passwords excuse the methods that make them, and no others of the class. */
  @Test
  void unrelatedProtocols() {
    compilation
        .addSourceLines(
            "Helpers.java",
            """
            import java.nio.ByteBuffer;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;

            class Helpers {
              static byte[] sign(SecretKey key, byte[] message) throws Exception {
                // BUG: Diagnostic contains: HmacSHA1 is chosen to authenticate messages
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(key);
                return mac.doFinal(message);
              }

              static int code(SecretKey key, long counter) throws Exception {
                byte[] hash = hmac(key, ByteBuffer.allocate(8).putLong(counter).array());
                return truncated(hash) % 1_000_000;
              }

              private static byte[] hmac(SecretKey key, byte[] message) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(key);
                return mac.doFinal(message);
              }

              private static int truncated(byte[] hash) {
                return ByteBuffer.wrap(hash).getInt(hash[19] & 0x0f) & 0x7fffffff;
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
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.util.Arrays;
            import java.util.zip.Adler32;
            import java.util.zip.CRC32;
            import java.util.zip.CRC32C;
            import java.util.zip.Checksum;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Positives {
              byte[] names(SecretKey key, byte[] message) throws Exception {
                // BUG: Diagnostic contains: HmacMD5 is chosen to authenticate messages: HMAC on MD5 is out of use
                Mac md5 = Mac.getInstance("HmacMD5");
                md5.init(key);
                // BUG: Diagnostic contains: HmacSHA1 is chosen to authenticate messages
                Mac sha1 = Mac.getInstance("HmacSHA1");
                sha1.init(key);
                // BUG: Diagnostic contains: DESMAC is chosen to authenticate messages: its tags have only 32 bits
                Mac des = Mac.getInstance("DESMAC");
                des.init(key);
                // BUG: Diagnostic contains: DESedeMAC is chosen
                Mac tripleDes = Mac.getInstance("DESedeMAC");
                // BUG: Diagnostic contains: HmacRIPEMD160 is chosen
                Mac ripemd = Mac.getInstance("HmacRIPEMD160");
                // BUG: Diagnostic contains: PBEWithHmacSHA1 is chosen
                Mac password = Mac.getInstance("PBEWithHmacSHA1");
                return md5.doFinal(message);
              }

              boolean truncated(SecretKey key, byte[] message, byte[] received) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                byte[] tag = Arrays.copyOf(mac.doFinal(message), 8);
                // BUG: Diagnostic contains: Only 64 bits of this MAC (from Positives.java:35) are compared
                return MessageDigest.isEqual(tag, received);
              }

              boolean cutOut(SecretKey key, byte[] message, byte[] received) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA512");
                mac.init(key);
                byte[] tag = mac.doFinal(message);
                // BUG: Diagnostic contains: Only 32 bits of this MAC
                return MessageDigest.isEqual(Arrays.copyOfRange(tag, 4, 8), received);
              }

              byte[] shortKey(byte[] message) throws Exception {
                byte[] key = new byte[8];
                new SecureRandom().nextBytes(key);
                Mac mac = Mac.getInstance("HmacSHA256");
                // BUG: Diagnostic contains: has 8 bytes; HmacSHA256 needs at least 16. Use 32 bytes from SecureRandom
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(message);
              }

              SecretKey partOfAKey(byte[] key) {
                // BUG: Diagnostic contains: This key has 4 bytes; HmacSHA512 needs at least 16
                return new SecretKeySpec(key, 0, 4, "HmacSHA512");
              }

              private String signature;

              void checksum(byte[] message) {
                CRC32 crc = new CRC32();
                crc.update(message);
                // BUG: Diagnostic contains: "signature" is a checksum, which anybody can compute
                signature = Long.toHexString(crc.getValue());
              }

              boolean received(byte[] message, byte[] hmac) {
                Checksum checksum = new Adler32();
                checksum.update(message);
                // BUG: Diagnostic contains: "expectedSignature" is a checksum
                long expectedSignature = checksum.getValue();
                return expectedSignature == 0;
              }

              void sent(java.net.http.HttpRequest.Builder request, byte[] body) {
                CRC32C crc = new CRC32C();
                crc.update(body);
                // BUG: Diagnostic contains: "X-Signature" is a checksum
                request.header("X-Signature", Long.toHexString(crc.getValue()));
              }
            }
            """)
        .doTest();
  }

  @Test
  void flows() {
    compilation
        .addSourceLines(
            "Flows.java",
            """
            import java.nio.charset.StandardCharsets;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.HexFormat;
            import java.util.function.Supplier;
            import javax.crypto.KeyGenerator;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Flows {
              private static final String ALGORITHM = "Hmac" + "SHA1";

              Mac constant() throws Exception {
                // BUG: Diagnostic contains: HmacSHA1 (from Flows.java:14) is chosen
                return Mac.getInstance(ALGORITHM);
              }

              static Mac mac(String algorithm) throws Exception {
                return Mac.getInstance(algorithm);
              }

              Mac throughHelper() throws Exception {
                // BUG: Diagnostic contains: HmacMD5 (used at Flows.java:22) is chosen
                return mac("hmacmd5");
              }

              void aliases(SecretKey key) throws Exception {
                // BUG: Diagnostic contains: HmacSHA1 is chosen
                Mac.getInstance("HMACSHA1").init(key);
                // BUG: Diagnostic contains: HmacSHA1 is chosen
                Mac.getInstance("1.2.840.113549.2.7").init(key);
                // BUG: Diagnostic contains: HmacMD5 is chosen
                Mac.getInstance("HmacMD5", "SunJCE").init(key);
                // BUG: Diagnostic contains: HmacSHA1 is chosen
                Mac.getInstance("Hmac-SHA1", "BC").init(key);
                Mac.getInstance("HmacSHA512/256").init(key);
              }

              static byte[] first(byte[] bytes, int count) {
                byte[] first = new byte[count];
                System.arraycopy(bytes, 0, first, 0, count);
                return first;
              }

              boolean copied(SecretKey key, byte[] message, byte[] received) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                // BUG: Diagnostic contains: Only 80 bits of this MAC
                return MessageDigest.isEqual(first(mac.doFinal(message), 10), received);
              }

              boolean wholeAsText(SecretKey key, byte[] message, String received) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                String tag = Base64.getEncoder().encodeToString(mac.doFinal(message));
                return MessageDigest.isEqual(
                    tag.getBytes(StandardCharsets.US_ASCII), received.getBytes(StandardCharsets.US_ASCII));
              }

              private static final int KEY_BYTES = 80 / 8;

              private final SecureRandom random = new SecureRandom();

              private byte[] newKey() {
                byte[] key = new byte[KEY_BYTES];
                random.nextBytes(key);
                return key;
              }

              SecretKey fromHelper() {
                // BUG: Diagnostic contains: has 10 bytes; HmacSHA384 needs at least 16
                return new SecretKeySpec(newKey(), "HmacSHA384");
              }

              String proof(String secret, String message) {
                // BUG: Diagnostic contains: "authTag" is a checksum
                String authTag = Integer.toHexString((message + secret).hashCode());
                return authTag;
              }

              void hmac(byte[] message) {
                // BUG: Diagnostic contains: "hmac" is a checksum
                String hmac = Integer.toHexString(Arrays.hashCode(message));
              }

              // The key and the code are one defect.
              SecretKey key() throws Exception {
                return KeyGenerator.getInstance("HmacMD5").generateKey();
              }
            }

            class Generators {
              KeyGenerator generator() throws Exception {
                // BUG: Diagnostic contains: HmacRIPEMD160 is chosen to authenticate messages
                return KeyGenerator.getInstance("HmacRIPEMD160");
              }
            }
            """)
        .doTest();
  }

  @Test
  void offers() {
    compilation
        .addSourceLines(
            "Offers.java",
            """
            import javax.crypto.Mac;
            import javax.crypto.spec.SecretKeySpec;

            public class Offers {
              public static byte[] hmacMd5(byte[] key, byte[] message) throws Exception {
                return mac("HmacMD5", key, message);
              }

              public static byte[] hmacMd5(String key, String message) throws Exception {
                return hmacMd5(key.getBytes(), message.getBytes());
              }

              protected Mac getHmacSha1() throws Exception {
                return Mac.getInstance("HmacSHA1");
              }

              private static byte[] mac(String name, byte[] key, byte[] message) throws Exception {
                Mac mac = Mac.getInstance(name);
                mac.init(new SecretKeySpec(key, name));
                return mac.doFinal(message);
              }
            }

            class Choices {
              // Somebody takes this one.
              public static Mac hmacSha1() throws Exception {
                // BUG: Diagnostic contains: HmacSHA1 is chosen
                return Mac.getInstance("HmacSHA1");
              }

              // Nobody else can.
              private static Mac hmacMd5() throws Exception {
                // BUG: Diagnostic contains: HmacMD5 is chosen
                return Mac.getInstance("HmacMD5");
              }

              // The name tells what it is for.
              public byte[] signature(byte[] key, byte[] message) throws Exception {
                // BUG: Diagnostic contains: HmacMD5 is chosen
                Mac mac = Mac.getInstance("HmacMD5");
                mac.init(new SecretKeySpec(key, "HmacMD5"));
                return mac.doFinal(message);
              }

              byte[] taken(byte[] message) throws Exception {
                return hmacSha1().doFinal(message);
              }
            }
            """)
        .doTest();
  }

  @Test
  void severities() {
    assertEquals(
        List.of("WARNING HmacMD5", "ERROR hmac", "WARNING signature"),
        Compilation.with(WeakMac.class, HardcodedKey.class, WeakHash.class)
            .file(
                "Severities",
                """
                import java.util.zip.CRC32;
                import javax.crypto.Mac;

                class Severities {
                  Mac name() throws Exception {
                    return Mac.getInstance("HmacMD5");
                  }

                  String checksum(CRC32 crc) {
                    String hmac = Long.toHexString(crc.getValue());
                    return hmac;
                  }

                  String maybe(CRC32 crc) {
                    String signature = Long.toHexString(crc.getValue());
                    return signature.strip();
                  }
                }
                """)
            .said()
            .stream()
            .map(said -> said.replaceFirst("^(\\w+) .*?\\] \"?(\\w+).*", "$1 $2"))
            .toList());
  }

  @Test
  void othersJudgeConstantKeys() {
    assertEquals(
        List.of("HardcodedKey"),
        Compilation.with(WeakMac.class, HardcodedKey.class, WeakHash.class)
            .file(
                "Neighbours",
                """
                import javax.crypto.spec.SecretKeySpec;

                class Neighbours {
                  Object key() {
                    return new SecretKeySpec("short".getBytes(), "HmacSHA256");
                  }
                }
                """)
            .said()
            .stream()
            .map(said -> said.replaceFirst(".*\\[(\\w+)\\].*", "$1"))
            .toList());
  }

  @Test
  void methodsOfLibraries() {
    compilation
        .addSourceLines(
            "Libraries.java",
            """
            import com.google.common.hash.HashFunction;
            import com.google.common.hash.Hashing;
            import org.apache.commons.codec.digest.HmacAlgorithms;
            import org.apache.commons.codec.digest.HmacUtils;

            class Libraries {
              String strong(byte[] key, byte[] message) {
                return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex(message);
              }

              byte[] strongMethod(byte[] key, byte[] message) {
                return HmacUtils.hmacSha256(key, message);
              }

              String constant(byte[] key, byte[] message) {
                // BUG: Diagnostic contains: HmacMD5 is chosen to authenticate messages
                return new HmacUtils(HmacAlgorithms.HMAC_MD5, key).hmacHex(message);
              }

              String named(byte[] key, byte[] message) {
                // BUG: Diagnostic contains: HmacSHA1 is chosen to authenticate messages
                return new HmacUtils("HmacSHA1", key).hmacHex(message);
              }

              byte[] method(byte[] key, byte[] message) {
                // BUG: Diagnostic contains: HmacSHA1 is chosen to authenticate messages
                return HmacUtils.hmacSha1(key, message);
              }

              HashFunction guava(byte[] key) {
                // BUG: Diagnostic contains: HmacMD5 is chosen to authenticate messages
                return Hashing.hmacMd5(key);
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "Misses.java",
            """
            import java.nio.charset.StandardCharsets;
            import java.security.MessageDigest;
            import java.util.Arrays;
            import java.util.HexFormat;
            import java.util.zip.CRC32;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;

            class Misses {
              // The length of text is not that of the MAC in it.
              boolean asText(SecretKey key, byte[] message, String received) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                String tag = HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(message), 4));
                return MessageDigest.isEqual(
                    tag.getBytes(StandardCharsets.US_ASCII), received.getBytes(StandardCharsets.US_ASCII));
              }

              // Nothing says that the sum shall prove more than a clean transmission.
              boolean isAuthentic(byte[] message, long received) {
                CRC32 crc = new CRC32();
                crc.update(message);
                return crc.getValue() == received;
              }

              // Queries and methods have signatures, too.
              String signature(String message) {
                return Integer.toHexString(message.hashCode());
              }
            }
            """)
        .doTest();
  }
}
