package dev.keyward.checks.encryption;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class PredictableNonceTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(PredictableNonce.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.nio.ByteBuffer;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.util.Random;
            import java.util.UUID;
            import java.util.concurrent.atomic.AtomicLong;
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;

            class Negatives {
              private static final SecureRandom RANDOM = new SecureRandom();
              private final AtomicLong counter = new AtomicLong();
              private final int instance;

              Negatives(int instance) {
                this.instance = instance;
              }

              private static byte[] seal(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }

              void drawn(SecretKey key, byte[] data) throws Exception {
                byte[] nonce = new byte[12];
                RANDOM.nextBytes(nonce);
                seal(key, nonce, data);
              }

              // The time only orders the messages.
              void drawnBesideTheTime(SecretKey key, byte[] data) throws Exception {
                byte[] tail = new byte[4];
                RANDOM.nextBytes(tail);
                byte[] nonce =
                    ByteBuffer.allocate(12).putLong(System.currentTimeMillis()).put(tail).array();
                seal(key, nonce, data);
              }

              // Every process has its own prefix.
              void prefixed(SecretKey key, byte[] data) throws Exception {
                byte[] nonce =
                    ByteBuffer.allocate(12).putInt(instance).putLong(counter.incrementAndGet()).array();
                seal(key, nonce, data);
              }

              void started(SecretKey key, byte[] data) throws Exception {
                byte[] nonce =
                    ByteBuffer.allocate(16)
                        .putLong(System.currentTimeMillis())
                        .putLong(counter.incrementAndGet())
                        .array();
                seal(key, nonce, data);
              }

              void given(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                seal(key, nonce, data);
              }

              void uuid(SecretKey key, byte[] data) throws Exception {
                UUID id = UUID.randomUUID();
                byte[] nonce =
                    ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
                seal(key, nonce, data);
              }

              // Synthetic: it takes a key to compute it.
              void synthetic(SecretKey key, SecretKey macKey, byte[] data) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(macKey);
                seal(key, ByteBuffer.wrap(mac.doFinal(data), 0, 12).array(), data);
              }

              void digestOfUnknown(SecretKey key, byte[] seed, byte[] data) throws Exception {
                seal(key, MessageDigest.getInstance("SHA-256").digest(seed), data);
              }

              void digestOfDrawn(SecretKey key, byte[] data) throws Exception {
                byte[] drawn = new byte[32];
                RANDOM.nextBytes(drawn);
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(data);
                digest.update(drawn);
                seal(key, digest.digest(), data);
              }

              // PredictableRandom reports this.
              void weak(SecretKey key, byte[] data) throws Exception {
                byte[] nonce = new byte[12];
                new Random().nextBytes(nonce);
                seal(key, nonce, data);
              }

              // HardcodedIv reports this.
              void constant(SecretKey key, byte[] data) throws Exception {
                seal(key, new byte[12], data);
              }

              byte[] decrypts(SecretKey key, byte[] data) throws Exception {
                byte[] iv =
                    ByteBuffer.allocate(16).putLong(System.currentTimeMillis() / 60_000).array();
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }

              // Storage names its sectors, and each is encrypted anew under the same name.
              byte[] sector(SecretKey key, long number, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/XTS/NoPadding");
                byte[] tweak = ByteBuffer.allocate(16).putLong(counter.get()).array();
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(tweak));
                return cipher.doFinal(data);
              }

              // The other key is only a source of random bytes.
              byte[] generated(SecretKey key, byte[] data) throws Exception {
                SecretKey other = KeyGenerator.getInstance("AES").generateKey();
                return seal(key, other.getEncoded(), data);
              }
            }
            """)
        .doTest();
  }

  /** A counter is right for a key that does not outlive it. */
  @Test
  void counters() {
    compilation
        .addSourceLines(
            "Connection.java",
            """
            import java.nio.ByteBuffer;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            // Both ends of a connection count its records.
            class Connection {
              private final SecretKey writeKey;
              private final SecretKey readKey;
              private long written;
              private long read;

              Connection(SecretKey writeKey, SecretKey readKey) {
                this.writeKey = writeKey;
                this.readKey = readKey;
              }

              private static GCMParameterSpec nonce(long sequence) {
                return new GCMParameterSpec(
                    128, ByteBuffer.allocate(12).putInt(0).putLong(sequence).array());
              }

              byte[] write(byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, writeKey, nonce(written++));
                return cipher.doFinal(data);
              }

              byte[] read(byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, readKey, nonce(read++));
                return cipher.doFinal(data);
              }
            }
            """)
        .addSourceLines(
            "Records.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            // As in TLS 1.3: the connection's own nonce, combined with a count.
            class Records {
              private final SecretKey key;
              private final byte[] iv;
              private long sequence;

              Records(SecretKey key, byte[] iv) {
                this.key = key;
                this.iv = iv;
              }

              byte[] write(byte[] data) throws Exception {
                byte[] nonce = iv.clone();
                for (int i = 0; i < 8; i++) {
                  nonce[11 - i] ^= (byte) (sequence >>> (8 * i));
                }
                sequence++;
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }
            }
            """)
        .addSourceLines(
            "Others.java",
            """
            import java.nio.ByteBuffer;
            import java.util.concurrent.atomic.AtomicLong;
            import javax.crypto.Cipher;
            import javax.crypto.KeyAgreement;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            abstract class Others {
              abstract long load();

              private static GCMParameterSpec nonce(long count) {
                return new GCMParameterSpec(128, ByteBuffer.allocate(12).putLong(4, count).array());
              }

              private static byte[] seal(SecretKey key, long count, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, nonce(count));
                return cipher.doFinal(data);
              }

              // The count is kept from process to process.
              private final AtomicLong kept = new AtomicLong(load());

              byte[] kept(SecretKey key, byte[] data) throws Exception {
                return seal(key, kept.getAndIncrement(), data);
              }

              private final AtomicLong restored = new AtomicLong();

              void restore(long count) {
                restored.set(count);
              }

              byte[] restored(SecretKey key, byte[] data) throws Exception {
                return seal(key, restored.getAndIncrement(), data);
              }

              private long field = load();

              byte[] field(SecretKey key, byte[] data) throws Exception {
                return seal(key, field++, data);
              }

              // The key is drawn by the process that counts.
              static final class Memory {
                private final SecretKey key;
                private final AtomicLong count = new AtomicLong();

                Memory() throws Exception {
                  key = KeyGenerator.getInstance("AES").generateKey();
                }

                byte[] write(byte[] data) throws Exception {
                  return seal(key, count.incrementAndGet(), data);
                }
              }

              static final class Session {
                private final SecretKey key;
                private final AtomicLong count = new AtomicLong();

                Session(KeyAgreement agreement) throws Exception {
                  key = new SecretKeySpec(agreement.generateSecret(), 0, 16, "AES");
                }

                byte[] write(byte[] data) throws Exception {
                  return seal(key, count.incrementAndGet(), data);
                }
              }
            }
            """)
        .doTest();
  }

  /** One array often holds a key and, behind it, the nonce. */
  @Test
  void keyAndNonceInOneArray() {
    compilation
        .addSourceLines(
            "OneArray.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            class OneArray {
              byte[] parts(byte[] both, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                SecretKeySpec key = new SecretKeySpec(both, 0, 32, "AES");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, both, 32, 12));
                return cipher.doFinal(data);
              }

              byte[] whole(byte[] bytes, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                SecretKeySpec key = new SecretKeySpec(bytes, "AES");
                // BUG: Diagnostic contains: The key is used as a nonce
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, bytes, 0, 12));
                return cipher.doFinal(data);
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
            import java.nio.ByteBuffer;
            import java.nio.charset.StandardCharsets;
            import java.security.MessageDigest;
            import java.time.Instant;
            import java.util.Arrays;
            import java.util.Date;
            import java.util.concurrent.atomic.AtomicInteger;
            import java.util.zip.CRC32;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Positives {
              private final AtomicInteger count = new AtomicInteger();
              private long sequence;

              private static byte[] seal(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }

              byte[] time(SecretKey key, byte[] data) throws Exception {
                byte[] nonce = ByteBuffer.allocate(12).putLong(System.currentTimeMillis()).array();
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: A clock reading (from Positives.java:28) is used as a nonce
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }

              void clocks(SecretKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: A clock reading
                seal(key, ByteBuffer.allocate(12).putLong(System.nanoTime()).array(), data);
                // BUG: Diagnostic contains: A clock reading
                seal(key, ByteBuffer.allocate(12).putLong(new Date().getTime()).array(), data);
                // BUG: Diagnostic contains: A clock reading
                seal(key, Instant.now().toString().substring(0, 12).getBytes(), data);
                // BUG: Diagnostic contains: A clock reading
                seal(key, String.format("%012d", Instant.now().toEpochMilli()).getBytes(), data);
              }

              byte[] atomic(SecretKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: A counter in memory
                return seal(key, ByteBuffer.allocate(12).putInt(count.getAndIncrement()).array(), data);
              }

              byte[] field(SecretKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: A counter in memory
                return seal(key, ByteBuffer.allocate(12).putLong(sequence++).array(), data);
              }

              byte[] key(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: The key
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(key.getEncoded()));
                return cipher.doFinal(data);
              }

              byte[] partOfKey(SecretKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: The key
                return seal(key, Arrays.copyOf(key.getEncoded(), 12), data);
              }

              byte[] sameArray(byte[] bytes, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(bytes, "AES"),
                    // BUG: Diagnostic contains: The key
                    new IvParameterSpec(bytes));
                return cipher.doFinal(data);
              }

              byte[] digestOfMessage(SecretKey key, byte[] data) throws Exception {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(data);
                // BUG: Diagnostic contains: A digest of what is known
                return seal(key, Arrays.copyOf(digest, 12), data);
              }

              byte[] digestOfKey(SecretKey key, byte[] data) throws Exception {
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                md5.update(key.getEncoded());
                // BUG: Diagnostic contains: A digest of what is known
                return seal(key, md5.digest(), data);
              }

              byte[] digestOfTime(SecretKey key, byte[] data) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] time = ByteBuffer.allocate(8).putLong(System.currentTimeMillis()).array();
                // BUG: Diagnostic contains: A digest of what is known
                return seal(key, digest.digest(time), data);
              }

              byte[] hashCode(SecretKey key, String name, byte[] data) throws Exception {
                // BUG: Diagnostic contains: A hash code
                return seal(key, ByteBuffer.allocate(12).putInt(name.hashCode()).array(), data);
              }

              byte[] checksum(SecretKey key, byte[] data) throws Exception {
                CRC32 crc = new CRC32();
                crc.update(data);
                // BUG: Diagnostic contains: A checksum
                return seal(key, ByteBuffer.allocate(12).putLong(crc.getValue()).array(), data);
              }

              byte[] configured(SecretKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: A value that does not change
                return seal(key, System.getenv("NONCE").getBytes(StandardCharsets.US_ASCII), data);
              }

              byte[] derived(char[] password, byte[] data) throws Exception {
                byte[] salt = "the same for all".getBytes(StandardCharsets.US_ASCII);
                SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
                byte[] bytes =
                    factory.generateSecret(new PBEKeySpec(password, salt, 600_000, 384)).getEncoded();
                SecretKey key = new SecretKeySpec(bytes, 0, 32, "AES");
                // BUG: Diagnostic contains: A value that does not change
                return seal(key, Arrays.copyOfRange(bytes, 32, 44), data);
              }
            }
            """)
        .doTest();
  }

  /** Without warnings, only what is surely broken is reported. */
  @Test
  void severities() {
    compilation
        .setArgs("-XepDisableAllWarnings")
        .addSourceLines(
            "Severities.java",
            """
            import java.nio.ByteBuffer;
            import java.util.concurrent.atomic.AtomicLong;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            class Severities {
              private final AtomicLong count = new AtomicLong();

              private static byte[] seal(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }

              void severities(SecretKey key, String name, byte[] data) throws Exception {
                // BUG: Diagnostic contains: A clock reading
                seal(key, ByteBuffer.allocate(12).putLong(System.nanoTime()).array(), data);
                // BUG: Diagnostic contains: The key
                seal(key, key.getEncoded(), data);
                seal(key, ByteBuffer.allocate(12).putLong(count.getAndIncrement()).array(), data);
                seal(key, ByteBuffer.allocate(12).putInt(name.hashCode()).array(), data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void paths() {
    compilation
        .addSourceLines(
            "Nonces.java",
            """
            import java.nio.ByteBuffer;

            final class Nonces {
              private static long last;

              private Nonces() {}

              static synchronized byte[] next() {
                return ByteBuffer.allocate(12).putInt(0).putLong(++last).array();
              }
            }
            """)
        .addSourceLines(
            "Paths.java",
            """
            import java.security.KeyStore;
            import java.util.function.Supplier;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            class Paths {
              private final SecretKey key;

              Paths(KeyStore store, char[] password) throws Exception {
                key = (SecretKey) store.getKey("data", password);
              }

              byte[] elsewhere(byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: A counter in memory
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, Nonces.next()));
                return cipher.doFinal(data);
              }

              byte[] supplied(byte[] data) throws Exception {
                Supplier<byte[]> nonces = Nonces::next;
                GCMParameterSpec spec =
                    // BUG: Diagnostic contains: A counter in memory
                    new GCMParameterSpec(128, nonces.get());
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, spec);
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void copies() {
    compilation
        .addSourceLines(
            "Copies.java",
            """
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            class Copies {
              byte[] start(byte[] key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                byte[] iv = Arrays.copyOf(key, 16);
                // BUG: Diagnostic contains: The key (from Copies.java:9) is used as a nonce
                IvParameterSpec spec = new IvParameterSpec(iv);
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), spec);
                return cipher.doFinal(data);
              }

              byte[] parts(byte[] material, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                byte[] key = Arrays.copyOf(material, 32);
                byte[] iv = Arrays.copyOfRange(material, 32, 48);
                cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }

              byte[] overwritten(byte[] key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                byte[] iv = Arrays.copyOf(key, 16);
                new java.security.SecureRandom().nextBytes(iv);
                cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "KnownMisses.java",
            """
            import java.nio.ByteBuffer;
            import java.security.MessageDigest;
            import java.util.List;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            class KnownMisses {
              private byte[] last;

              private static byte[] seal(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }

              // Whoever passes the name knows whether it comes again.
              byte[] named(SecretKey key, String name, byte[] data) throws Exception {
                return seal(key, MessageDigest.getInstance("MD5").digest(name.getBytes()), data);
              }

              // Rounds begin anew with each call.
              void rounds(SecretKey key, List<byte[]> chunks) throws Exception {
                for (int i = 0; i < chunks.size(); i++) {
                  seal(key, ByteBuffer.allocate(12).putInt(i).array(), chunks.get(i));
                }
              }

              // Key and nonce come from one text, by two conversions.
              byte[] twice(String secret, byte[] data) throws Exception {
                SecretKey key = new SecretKeySpec(secret.getBytes(), "AES");
                return seal(key, secret.substring(0, 12).getBytes(), data);
              }

              // The last block of one message is the nonce of the next, as in TLS 1.0.
              byte[] chained(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(last));
                byte[] blocks = cipher.doFinal(data);
                System.arraycopy(blocks, blocks.length - 16, last, 0, 16);
                return blocks;
              }
            }
            """)
        .doTest();
  }
}
