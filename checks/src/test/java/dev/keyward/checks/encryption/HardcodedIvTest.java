package dev.keyward.checks.encryption;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class HardcodedIvTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(HardcodedIv.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.security.AlgorithmParameters;
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;

            class Negatives {
              private static final SecureRandom RANDOM = new SecureRandom();
              private final SecureRandom random = new SecureRandom();

              byte[] drawn(SecretKey key, byte[] data) throws Exception {
                byte[] nonce = new byte[12];
                random.nextBytes(nonce);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }

              private void fill(byte[] target) {
                random.nextBytes(target);
              }

              private static byte[] generate(int length) {
                byte[] bytes = new byte[length];
                RANDOM.nextBytes(bytes);
                return bytes;
              }

              byte[] drawnByHelpers(SecretKey key, byte[] data) throws Exception {
                byte[] nonce = new byte[12];
                fill(nonce);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                cipher.doFinal(data);
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, generate(12)));
                return cipher.doFinal(data);
              }

              byte[] given(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(nonce));
                return cipher.doFinal(data);
              }

              byte[] byProvider(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                AlgorithmParameters parameters = cipher.getParameters();
                cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
                return cipher.doFinal(data);
              }

              // A prefix for the sender, the rest at random.
              byte[] partly(SecretKey key, byte[] data) throws Exception {
                byte[] block = new byte[16];
                block[0] = 7;
                byte[] drawn = generate(12);
                System.arraycopy(drawn, 0, block, 4, 12);
                Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(block));
                return cipher.doFinal(data);
              }

              IvParameterSpec unused() {
                return new IvParameterSpec(new byte[16]);
              }
            }
            """)
        .doTest();
  }

  /** What others have encrypted has to be read, and what is not known to encrypt may be that. */
  @Test
  void otherDirections() {
    compilation
        .addSourceLines(
            "OtherDirections.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class OtherDirections {
              private static final byte[] OLD_IV = new byte[16];

              byte[] decrypts(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                return cipher.doFinal(data);
              }

              byte[] decryptsOld(SecretKey key, byte[] data) throws Exception {
                return crypt(Cipher.DECRYPT_MODE, key, new IvParameterSpec(OLD_IV), data);
              }

              private static byte[] crypt(int mode, SecretKey key, IvParameterSpec iv, byte[] data)
                  throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(mode, key, iv);
                return cipher.doFinal(data);
              }

              byte[] anyMode(int mode, SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(mode, key, new IvParameterSpec(new byte[16]));
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  /** An array of zeros is a place to read something into. */
  @Test
  void filledLater() {
    compilation
        .addSourceLines(
            "FilledLater.java",
            """
            import java.io.DataInputStream;
            import java.io.InputStream;
            import java.nio.ByteBuffer;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class FilledLater {
              private final byte[] field = new byte[16];

              byte[] local(
                  SecretKey key, ByteBuffer buffer, InputStream in, DataInputStream data, byte[] from)
                  throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                byte[] got = new byte[16];
                buffer.get(got);
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(got));
                byte[] read = new byte[16];
                in.readNBytes(read, 0, 16);
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(read));
                byte[] readFully = new byte[16];
                data.readFully(readFully);
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(readFully));
                byte[] copied = new byte[16];
                System.arraycopy(from, 0, copied, 0, 16);
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(copied));
                byte[] looped = new byte[16];
                for (int i = 0; i < looped.length; i++) {
                  looped[i] = from[i];
                }
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(looped));
                return cipher.doFinal(from);
              }

              void set(byte[] iv) {
                System.arraycopy(iv, 0, field, 0, 16);
              }

              byte[] field(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(field));
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  /** With a key that encrypts a single message, any nonce will do. */
  @Test
  void oneTimeKeys() {
    compilation
        .addSourceLines(
            "OneTimeKeys.java",
            """
            import java.security.PrivateKey;
            import java.security.PublicKey;
            import java.security.SecureRandom;
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.KeyAgreement;
            import javax.crypto.KeyGenerator;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class OneTimeKeys {
              private final SecureRandom random = new SecureRandom();

              byte[][] wrapped(PublicKey recipient, byte[] data) throws Exception {
                SecretKey key = KeyGenerator.getInstance("AES").generateKey();
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
                Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
                rsa.init(Cipher.WRAP_MODE, recipient);
                return new byte[][] {rsa.wrap(key), cipher.doFinal(data)};
              }

              byte[][] encrypted(PublicKey recipient, byte[] data) throws Exception {
                byte[] bytes = new byte[32];
                random.nextBytes(bytes);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(bytes, "AES"),
                    new GCMParameterSpec(128, new byte[12]));
                Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
                rsa.init(Cipher.ENCRYPT_MODE, recipient);
                return new byte[][] {rsa.doFinal(bytes), cipher.doFinal(data)};
              }

              byte[] agreed(PrivateKey mine, PublicKey theirs, byte[] data) throws Exception {
                KeyAgreement agreement = KeyAgreement.getInstance("X25519");
                agreement.init(mine);
                agreement.doPhase(theirs, true);
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(agreement.generateSecret(), "HmacSHA256"));
                byte[] key = mac.doFinal(new byte[] {1});
                return seal(new SecretKeySpec(key, "AES"), data);
              }

              // The key is a parameter here, but every caller has a new one.
              private static byte[] seal(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
                return cipher.doFinal(data);
              }

              byte[] salted(char[] password, byte[] data) throws Exception {
                byte[] salt = new byte[16];
                random.nextBytes(salt);
                SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
                byte[] key =
                    factory.generateSecret(new PBEKeySpec(password, salt, 600_000, 256)).getEncoded();
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(new byte[16]));
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  /** In CBC, random bytes need no nonce. */
  @Test
  void keys() {
    compilation
        .addSourceLines(
            "Keys.java",
            """
            import java.security.Key;
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class Keys {
              private static final IvParameterSpec ZERO = new IvParameterSpec(new byte[16]);

              byte[] wrapped(SecretKey key, Key secret) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.WRAP_MODE, key, ZERO);
                return cipher.wrap(secret);
              }

              byte[] encrypted(SecretKey key) throws Exception {
                byte[] secret = new byte[32];
                new SecureRandom().nextBytes(secret);
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, ZERO);
                return cipher.doFinal(secret);
              }
            }
            """)
        .doTest();
  }

  /** CBC-MAC and CMAC begin with zeros. */
  @Test
  void macs() {
    compilation
        .addSourceLines(
            "Macs.java",
            """
            import java.security.MessageDigest;
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class Macs {
              private static final IvParameterSpec ZERO = new IvParameterSpec(new byte[16]);

              byte[] computeMac(SecretKey key, byte[] padded) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, ZERO);
                byte[] blocks = cipher.doFinal(padded);
                return Arrays.copyOfRange(blocks, blocks.length - 16, blocks.length);
              }

              boolean verify(SecretKey key, byte[] padded, byte[] tag) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, ZERO);
                byte[] blocks = cipher.doFinal(padded);
                byte[] last = Arrays.copyOfRange(blocks, blocks.length - 16, blocks.length);
                return MessageDigest.isEqual(last, tag);
              }

              // A generator: its seed is the key, and nothing is encrypted.
              byte[] stretch(SecretKey seed, int length) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, seed, ZERO);
                return cipher.doFinal(new byte[length]);
              }
            }
            """)
        .doTest();
  }

  /** A count is no constant, though each round has a known value. PredictableNonce judges it. */
  /** Standards that have keys for one message each, and no nonces. */
  @Test
  void prescribed() {
    compilation
        .addSourceLines(
            "Standards.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class StandardSecurityHandler {
              byte[] wrap(SecretKey key, byte[] fileKey) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                return cipher.doFinal(fileKey);
              }

              byte[] other(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                // BUG: Diagnostic contains: A constant (16 bytes, 01020304…)
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(VECTOR));
                return cipher.doFinal(data);
              }

              private static final byte[] VECTOR = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
              };
            }

            class IcaoSecureMessaging {
              byte[] command(SecretKey sessionKey, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("DESede/CBC/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, sessionKey, new IvParameterSpec(new byte[8]));
                return cipher.doFinal(data);
              }
            }

            class PdfEncryption {
              byte[] encrypt(SecretKey key, byte[] file) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                // BUG: Diagnostic contains: An array of 16 zeros
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                return cipher.doFinal(file);
              }
            }
            """)
        .doTest();
  }

  @Test
  void counts() {
    compilation
        .addSourceLines(
            "Counts.java",
            """
            import java.nio.ByteBuffer;
            import java.util.List;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            class Counts {
              private final SecretKey key;
              private final byte[] array = new byte[12];
              private long sequence;

              Counts(SecretKey key) {
                this.key = key;
              }

              byte[] field(byte[] data) throws Exception {
                byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(sequence++).array();
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }

              byte[] array(byte[] data) throws Exception {
                array[11]++;
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, array));
                return cipher.doFinal(data);
              }

              void chunks(List<byte[]> chunks) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                for (int i = 0; i < chunks.size(); i++) {
                  byte[] nonce = new byte[12];
                  nonce[11] = (byte) i;
                  cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                  cipher.doFinal(chunks.get(i));
                }
              }

              void vectors() throws Exception {
                byte[][] nonces = {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, new byte[12]};
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                for (byte[] nonce : nonces) {
                  cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                  cipher.doFinal(nonce);
                }
              }

              static void once(SecretKey key) throws Exception {
                Counts counts = new Counts(key);
                counts.field(new byte[] {1});
                counts.array(new byte[] {1});
              }
            }
            """)
        .doTest();
  }

  /** What one caller of a method counts says nothing about what another passes. */
  @Test
  void sharedWithCounts() {
    compilation
        .addSourceLines(
            "Shared.java",
            """
            import java.nio.ByteBuffer;
            import java.util.concurrent.atomic.AtomicLong;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            class Shared {
              private static final byte[] NONCE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

              static byte[] seal(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }

              static byte[] seal(SecretKey key, long count, byte[] data) throws Exception {
                return seal(key, ByteBuffer.allocate(12).putLong(4, count).array(), data);
              }

              static class Channel {
                private final SecretKey key;
                private final AtomicLong next;
                private long count;

                Channel(SecretKey key, long start) {
                  this.key = key;
                  this.count = start;
                  this.next = new AtomicLong(start);
                }

                byte[] field(byte[] data) throws Exception {
                  return seal(key, count++, data);
                }

                byte[] atomic(byte[] data) throws Exception {
                  return seal(key, next.getAndIncrement(), data);
                }
              }

              static void channel(SecretKey key, byte[] data) throws Exception {
                Channel channel = new Channel(key, 0);
                channel.field(data);
                channel.atomic(data);
              }

              static byte[] constant(SecretKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: A constant (12 bytes, 01020304…) (from Shared.java:8
                return seal(key, NONCE, data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void trials() {
    compilation
        .addSourceLines(
            "Trials.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            class Trials {
              static boolean works() throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                SecretKey key = new SecretKeySpec("0123456789abcdef".getBytes(UTF_8), "AES");
                IvParameterSpec iv = new IvParameterSpec(new byte[16]);
                cipher.init(Cipher.ENCRYPT_MODE, key, iv);
                byte[] there = cipher.doFinal("hello".getBytes(UTF_8));
                cipher.init(Cipher.DECRYPT_MODE, key, iv);
                return Arrays.equals(cipher.doFinal(there), "hello".getBytes(UTF_8));
              }

              static boolean isUsable(SecretKey key) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                return cipher.doFinal(new byte[1]).length == 16;
              }

              static boolean isAvailable() {
                try {
                  Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
                  SecretKey key = new SecretKeySpec(new byte[32], "ChaCha20");
                  cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[12]));
                  return true;
                } catch (java.security.GeneralSecurityException e) {
                  return false;
                }
              }

              static boolean isSent(SecretKey key, byte[] message, java.io.OutputStream out)
                  throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: An array of 16 zeros is used as a nonce
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                out.write(cipher.doFinal(message));
                return true;
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
            import java.nio.charset.StandardCharsets;
            import java.security.AlgorithmParameters;
            import java.security.Key;
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.ChaCha20ParameterSpec;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.PBEParameterSpec;
            import javax.crypto.spec.RC5ParameterSpec;

            class Positives {
              private static final byte[] IV = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
              private final byte[] field = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

              byte[] zeros(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: An array of 16 zeros is used as a nonce
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                return cipher.doFinal(data);
              }

              byte[] constant(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: A constant (16 bytes, 01020304…) (from Positives.java:14)
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(IV));
                return cipher.doFinal(data);
              }

              byte[] field(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: A constant (16 bytes, 30313233…) (from Positives.java:15)
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(field));
                return cipher.doFinal(data);
              }

              byte[] filled(SecretKey key, byte[] data) throws Exception {
                byte[] iv = new byte[12];
                Arrays.fill(iv, (byte) 7);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: A constant (12 bytes, 07070707…) (from Positives.java:39)
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
                return cipher.doFinal(data);
              }

              byte[] ofPart(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: A constant (16 bytes
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, IV, 0, 12));
                cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: A constant (16 bytes
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(IV, 0, 16));
                return cipher.doFinal(data);
              }

              byte[] chacha(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("ChaCha20");
                // BUG: Diagnostic contains: An array of 12 zeros
                cipher.init(Cipher.ENCRYPT_MODE, key, new ChaCha20ParameterSpec(new byte[12], 1));
                return cipher.doFinal(data);
              }

              byte[] rc5(Key key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("RC5/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: An array of 8 zeros
                cipher.init(Cipher.ENCRYPT_MODE, key, new RC5ParameterSpec(1, 12, 32, new byte[8]));
                return cipher.doFinal(data);
              }

              byte[] parameters(SecretKey key, byte[] data) throws Exception {
                AlgorithmParameters parameters = AlgorithmParameters.getInstance("AES");
                // BUG: Diagnostic contains: An array of 16 zeros
                parameters.init(new IvParameterSpec(new byte[16]));
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
                return cipher.doFinal(data);
              }

              byte[] password(SecretKey key, byte[] salt, byte[] data) throws Exception {
                // BUG: Diagnostic contains: An array of 16 zeros
                IvParameterSpec iv = new IvParameterSpec(new byte[16]);
                Cipher cipher = Cipher.getInstance("PBEWithHmacSHA256AndAES_128");
                cipher.init(Cipher.ENCRYPT_MODE, key, new PBEParameterSpec(salt, 600_000, iv));
                return cipher.doFinal(data);
              }

              byte[] wrap(SecretKey key, Key secret) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
                // BUG: Diagnostic contains: An array of 16 zeros
                cipher.init(Cipher.WRAP_MODE, key, new IvParameterSpec(new byte[16]));
                return cipher.wrap(secret);
              }

              byte[] sometimes(SecretKey key, byte[] data, byte[] iv) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: An array of 16 zeros
                IvParameterSpec spec = new IvParameterSpec(iv != null ? iv : new byte[16]);
                cipher.init(Cipher.ENCRYPT_MODE, key, spec);
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  /** Constants in all the ways that people spell them. */
  @Test
  void spellings() {
    compilation
        .addSourceLines(
            "Spellings.java",
            """
            import java.math.BigInteger;
            import java.nio.ByteBuffer;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.HexFormat;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class Spellings {
              private static void use(SecretKey key, byte[] iv) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                cipher.doFinal("some message".getBytes());
              }

              void spellings(SecretKey key) throws Exception {
                // BUG: Diagnostic contains: A constant (16 bytes, 00010203…)
                use(key, HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));
                // BUG: Diagnostic contains: A constant (16 bytes, 30303030…)
                use(key, Base64.getDecoder().decode("MDAwMDAwMDAwMDAwMDAwMA=="));
                // BUG: Diagnostic contains: A constant (16 bytes, 61626364…)
                use(key, ("abcd" + "efgh").repeat(2).getBytes());
                // BUG: Diagnostic contains: A constant (16 bytes, 12345678…)
                use(key, new BigInteger("123456789012345678901234567890ab", 16).toByteArray());
                // BUG: Diagnostic contains: A constant (16 bytes
                use(key, Arrays.copyOf(new byte[] {1, 2, 3}, 16));
                // BUG: Diagnostic contains: A constant
                use(key, ByteBuffer.allocate(16).putLong(1).putLong(2).array());
                byte[] looped = new byte[16];
                for (int i = 0; i < looped.length; i++) {
                  looped[i] = (byte) (i + 1);
                }
                // BUG: Diagnostic contains: A constant (16 bytes, 01020304…)
                use(key, looped);
                // BUG: Diagnostic contains: An array of 16 zeros (used at
                use(key, ByteBuffer.allocate(16).array());
                // BUG: Diagnostic contains: A constant (16 bytes, 01020300…)
                use(key, new byte[] {1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}.clone());
              }
            }
            """)
        .doTest();
  }

  @Test
  void paths() {
    compilation
        .addSourceLines(
            "Settings.java",
            """
            interface Settings {
              byte[] IV = "fixed for us all".getBytes();
            }
            """)
        .addSourceLines(
            "Paths.java",
            """
            import java.util.function.Supplier;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;

            class Paths {
              // BUG: Diagnostic contains: An array of 12 zeros
              private static final GCMParameterSpec SPEC = new GCMParameterSpec(128, new byte[12]);
              private final byte[] given;
              private final IvParameterSpec spec;

              Paths(byte[] given) {
                this.given = given;
                // BUG: Diagnostic contains: A constant (16 bytes, 66697865…) (from Settings.java:2)
                this.spec = new IvParameterSpec(Settings.IV);
              }

              private static byte[] seal(SecretKey key, byte[] iv, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
                return cipher.doFinal(data);
              }

              byte[] argument(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                seal(key, nonce, data);
                // BUG: Diagnostic contains: An array of 12 zeros (used at Paths.java:21) is used as
                return seal(key, new byte[12], data);
              }

              byte[] staticSpec(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, SPEC);
                return cipher.doFinal(data);
              }

              byte[] fieldSpec(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, spec);
                return cipher.doFinal(data);
              }

              byte[] fieldArray(SecretKey key, byte[] data) throws Exception {
                return seal(key, given, data);
              }

              static byte[] constructed(SecretKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: A constant (12 bytes, 01010101…)
                return new Paths(new byte[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}).fieldArray(key, data);
              }

              private static byte[] make() {
                return new byte[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9};
              }

              byte[] supplied(SecretKey key, byte[] data) throws Exception {
                Supplier<byte[]> supplier = Paths::make;
                // BUG: Diagnostic contains: A constant (12 bytes, 09090909…)
                return seal(key, supplier.get(), data);
              }
            }
            """)
        .doTest();
  }

  /** A key that is drawn here may encrypt once or for years; the nonce should not depend on it. */
  @Test
  void freshKeys() {
    compilation
        .addSourceLines(
            "FreshKeys.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class FreshKeys {
              private final SecretKey kept;

              FreshKeys() throws Exception {
                kept = KeyGenerator.getInstance("AES").generateKey();
              }

              byte[] drawnHere(byte[] data) throws Exception {
                SecretKey key = KeyGenerator.getInstance("AES").generateKey();
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: An array of 16 zeros
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                return cipher.doFinal(data);
              }

              byte[] drawnOnce(byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: An array of 16 zeros
                cipher.init(Cipher.ENCRYPT_MODE, kept, new IvParameterSpec(new byte[16]));
                return cipher.doFinal(data);
              }

              void drawnBeforeTheLoop(Iterable<byte[]> all) throws Exception {
                SecretKey key = KeyGenerator.getInstance("AES").generateKey();
                for (byte[] data : all) {
                  Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                  // BUG: Diagnostic contains: An array of 16 zeros
                  cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                  cipher.doFinal(data);
                }
              }

              byte[] derived(char[] password, byte[] data) throws Exception {
                byte[] salt = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
                SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
                byte[] key =
                    factory.generateSecret(new PBEKeySpec(password, salt, 600_000, 256)).getEncoded();
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    // BUG: Diagnostic contains: An array of 16 zeros
                    new IvParameterSpec(new byte[16]));
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  /** Without warnings, what is only likely to be wrong is not reported. */
  @Test
  void severities() {
    compilation
        .setArgs("-XepDisableAllWarnings")
        .addSourceLines(
            "Severities.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class Severities {
              byte[] drawnHere(byte[] data) throws Exception {
                SecretKey key = KeyGenerator.getInstance("AES").generateKey();
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                return cipher.doFinal(data);
              }

              byte[] given(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: An array of 16 zeros
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                return cipher.doFinal(data);
              }

              // That a caller draws the key does not make the method right.
              void caller(byte[] data) throws Exception {
                given(KeyGenerator.getInstance("AES").generateKey(), data);
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
            import java.security.AlgorithmParameters;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class KnownMisses {
              // The nonce is inside of an encoding.
              byte[] encoded(SecretKey key, byte[] data) throws Exception {
                AlgorithmParameters parameters = AlgorithmParameters.getInstance("AES");
                parameters.init(new byte[] {4, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
                return cipher.doFinal(data);
              }

              // What is done with the parameters is not seen.
              public IvParameterSpec parameters() {
                return new IvParameterSpec(new byte[16]);
              }
            }
            """)
        .doTest();
  }
}
