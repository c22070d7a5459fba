package dev.keyward.checks.encryption;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class NonceReuseTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(NonceReuse.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.security.SecureRandom;
            import java.util.List;
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;

            class Negatives {
              private static final SecureRandom RANDOM = new SecureRandom();
              private final SecretKey key;

              Negatives(SecretKey key) {
                this.key = key;
              }

              private static byte[] draw() {
                byte[] nonce = new byte[12];
                RANDOM.nextBytes(nonce);
                return nonce;
              }

              byte[] perMessage(byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, draw()));
                return cipher.doFinal(data);
              }

              void inTheLoop(List<byte[]> all) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                for (byte[] data : all) {
                  cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, draw()));
                  cipher.doFinal(data);
                }
              }

              void refilled(List<byte[]> all) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                byte[] iv = new byte[16];
                for (byte[] data : all) {
                  RANDOM.nextBytes(iv);
                  cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                  cipher.doFinal(data);
                }
              }

              void byProvider(List<byte[]> all) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                for (byte[] data : all) {
                  cipher.init(Cipher.ENCRYPT_MODE, key);
                  cipher.doFinal(data);
                }
              }

              void twoMessages(byte[] one, byte[] two) throws Exception {
                perMessage(one);
                perMessage(two);
              }

              byte[] oneOrTheOther(boolean first, byte[] one, byte[] two) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, draw()));
                if (first) {
                  return cipher.doFinal(one);
                }
                return cipher.doFinal(two);
              }

              // With another key, the nonce may be the same.
              void otherKeys(List<byte[]> all) throws Exception {
                GCMParameterSpec spec = new GCMParameterSpec(128, draw());
                for (byte[] data : all) {
                  SecretKey fresh = KeyGenerator.getInstance("AES").generateKey();
                  Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                  cipher.init(Cipher.ENCRYPT_MODE, fresh, spec);
                  cipher.doFinal(data);
                }
              }

              void twoKeys(SecretKey other, byte[] data) throws Exception {
                GCMParameterSpec spec = new GCMParameterSpec(128, draw());
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, spec);
                cipher.doFinal(data);
                cipher.init(Cipher.ENCRYPT_MODE, other, spec);
                cipher.doFinal(data);
              }

              byte[] thereAndBack(byte[] data) throws Exception {
                GCMParameterSpec spec = new GCMParameterSpec(128, draw());
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, spec);
                byte[] sealed = cipher.doFinal(data);
                cipher.init(Cipher.DECRYPT_MODE, key, spec);
                return cipher.doFinal(sealed);
              }

              // Nothing is encrypted with the first initialisation.
              byte[] initialisedTwice(byte[] data) throws Exception {
                GCMParameterSpec spec = new GCMParameterSpec(128, draw());
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, spec);
                int size = cipher.getOutputSize(data.length);
                cipher.init(Cipher.ENCRYPT_MODE, key, spec);
                return cipher.doFinal(new byte[size]);
              }
            }
            """)
        .doTest();
  }

  /** Without a nonce, none is reused; and many calls can make one message. */
  @Test
  void oneMessage() {
    compilation
        .addSourceLines(
            "OneMessage.java",
            """
            import java.io.InputStream;
            import java.io.OutputStream;
            import java.security.Key;
            import java.security.SecureRandom;
            import java.util.List;
            import javax.crypto.Cipher;
            import javax.crypto.CipherOutputStream;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class OneMessage {
              void streamed(SecretKey key, InputStream in, OutputStream out) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                byte[] buffer = new byte[8192];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                  out.write(cipher.update(buffer, 0, n));
                }
                out.write(cipher.doFinal());
              }

              void endedInTheLoop(SecretKey key, List<byte[]> parts, OutputStream out) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                for (int i = 0; i < parts.size(); i++) {
                  if (i + 1 < parts.size()) {
                    out.write(cipher.update(parts.get(i)));
                  } else {
                    out.write(cipher.doFinal(parts.get(i)));
                  }
                }
              }

              void withoutNonce(Key key, List<byte[]> all) throws Exception {
                Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
                rsa.init(Cipher.ENCRYPT_MODE, key);
                Cipher blocks = Cipher.getInstance("AES/ECB/NoPadding");
                blocks.init(Cipher.ENCRYPT_MODE, key);
                for (byte[] data : all) {
                  rsa.doFinal(data);
                  blocks.doFinal(data);
                }
              }

              void reads(SecretKey key, byte[] iv, List<byte[]> all) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
                for (byte[] data : all) {
                  cipher.doFinal(data);
                }
              }

              void anyMode(int mode, SecretKey key, byte[] iv, List<byte[]> all) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(mode, key, new IvParameterSpec(iv));
                for (byte[] data : all) {
                  cipher.doFinal(data);
                }
              }

              // HardcodedIv reports this.
              void constant(SecretKey key, List<byte[]> all) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                for (byte[] data : all) {
                  cipher.doFinal(data);
                }
              }
            }
            """)
        .doTest();
  }

  /** An object that is made for one message may hold its nonce. */
  @Test
  void singleUse() {
    compilation
        .addSourceLines(
            "SingleUse.java",
            """
            import java.io.FilterOutputStream;
            import java.io.IOException;
            import java.io.OutputStream;
            import java.nio.ByteBuffer;
            import java.security.GeneralSecurityException;
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            class SingleUse {
              private static final class Sealer {
                private final byte[] nonce = new byte[12];
                private final SecretKey key;

                Sealer(SecretKey key) {
                  this.key = key;
                  new SecureRandom().nextBytes(nonce);
                }

                byte[] seal(byte[] data) throws Exception {
                  Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                  cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                  return cipher.doFinal(data);
                }
              }

              byte[] seal(SecretKey key, byte[] data) throws Exception {
                return new Sealer(key).seal(data);
              }

              // A stream is one message, with its own cipher.
              static final class Encrypting extends FilterOutputStream {
                private final Cipher cipher;

                Encrypting(OutputStream out, SecretKey key) throws GeneralSecurityException {
                  super(out);
                  cipher = Cipher.getInstance("AES/CTR/NoPadding");
                  cipher.init(Cipher.ENCRYPT_MODE, key);
                }

                @Override
                public void write(byte[] data, int offset, int length) throws IOException {
                  out.write(cipher.update(data, offset, length));
                }

                @Override
                public void close() throws IOException {
                  try {
                    out.write(cipher.doFinal());
                  } catch (GeneralSecurityException e) {
                    throw new IOException(e);
                  }
                }
              }

              // Somebody sets it up again.
              static final class Reusable {
                private final Cipher cipher;
                private final SecretKey key;

                Reusable(SecretKey key) throws GeneralSecurityException {
                  this.key = key;
                  cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                  cipher.init(Cipher.ENCRYPT_MODE, key);
                }

                void reset() throws GeneralSecurityException {
                  cipher.init(Cipher.ENCRYPT_MODE, key);
                }

                byte[] encrypt(byte[] data) throws GeneralSecurityException {
                  return cipher.doFinal(data);
                }
              }

              static final class Renewed {
                private byte[] nonce = new byte[12];

                void renew() {
                  new SecureRandom().nextBytes(nonce);
                }

                byte[] seal(SecretKey key, byte[] data) throws Exception {
                  Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                  cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                  return cipher.doFinal(data);
                }
              }

              static final class RenewedInPlace {
                private final SecureRandom random = new SecureRandom();
                private final byte[] nonce = new byte[12];
                private final SecretKey key;

                RenewedInPlace(SecretKey key) {
                  this.key = key;
                  random.nextBytes(nonce);
                }

                byte[] seal(byte[] data) throws Exception {
                  random.nextBytes(nonce);
                  Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                  cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                  return cipher.doFinal(data);
                }
              }

              // A prefix is drawn once, and a count follows it.
              static final class Segments {
                private final byte[] prefix = new byte[7];
                private final SecretKey key;
                private int count;

                Segments(SecretKey key) {
                  this.key = key;
                  new SecureRandom().nextBytes(prefix);
                }

                byte[] seal(byte[] data) throws Exception {
                  byte[] nonce = ByteBuffer.allocate(12).put(prefix).putInt(count++).array();
                  Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                  cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                  return cipher.doFinal(data);
                }
              }

              // The nonce is the caller's; it is not seen to serve twice.
              static final class Given {
                private final GCMParameterSpec spec;

                Given(GCMParameterSpec spec) {
                  this.spec = spec;
                }

                byte[] seal(SecretKey key, byte[] data) throws Exception {
                  Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                  cipher.init(Cipher.ENCRYPT_MODE, key, spec);
                  return cipher.doFinal(data);
                }
              }
            }
            """)
        .doTest();
  }

  /** Different parts of one array are different nonces. */
  @Test
  void parts() {
    compilation
        .addSourceLines(
            "Parts.java",
            """
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            class Parts {
              private final byte[] pool = new byte[1200];

              Parts() {
                new SecureRandom().nextBytes(pool);
              }

              private static byte[] draw(int length) {
                byte[] drawn = new byte[length];
                new SecureRandom().nextBytes(drawn);
                return drawn;
              }

              void two(SecretKey key, byte[] one, byte[] two) throws Exception {
                byte[] nonces = draw(24);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonces, 0, 12));
                cipher.doFinal(one);
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonces, 12, 12));
                cipher.doFinal(two);
              }

              void all(SecretKey key, byte[][] all) throws Exception {
                byte[] nonces = draw(12 * all.length);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                for (int i = 0; i < all.length; i++) {
                  cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonces, 12 * i, 12));
                  cipher.doFinal(all[i]);
                }
              }

              void keys(byte[] keys, byte[] one, byte[] two) throws Exception {
                byte[] nonce = draw(12);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                GCMParameterSpec spec = new GCMParameterSpec(128, nonce);
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(keys, 0, 32, "AES"), spec);
                cipher.doFinal(one);
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(keys, 32, 32, "AES"), spec);
                cipher.doFinal(two);
              }

              byte[] pooled(SecretKey key, int number, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, pool, 12 * number, 12));
                return cipher.doFinal(data);
              }

              void same(SecretKey key, byte[] one, byte[] two) throws Exception {
                byte[] nonces = draw(32);
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(nonces, 16, 16));
                cipher.doFinal(one);
                // BUG: Diagnostic contains: has served at Parts.java:58 under the same key
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(nonces, 16, 16));
                cipher.doFinal(two);
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
            import java.io.OutputStream;
            import java.security.SecureRandom;
            import java.util.List;
            import javax.crypto.Cipher;
            import javax.crypto.CipherOutputStream;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            class Positives {
              private final SecretKey key;

              Positives(SecretKey key) {
                this.key = key;
              }

              private static byte[] draw() {
                byte[] iv = new byte[16];
                new SecureRandom().nextBytes(iv);
                return iv;
              }

              void loop(List<byte[]> all, OutputStream out) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(draw()));
                for (byte[] data : all) {
                  // BUG: Diagnostic contains: not initialised anew since Positives.java:26
                  out.write(cipher.doFinal(data));
                }
              }

              void loopOfOwn(List<byte[]> all, OutputStream out) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                for (byte[] data : all) {
                  // BUG: Diagnostic contains: not initialised anew since Positives.java:35
                  out.write(cipher.doFinal(data));
                }
              }

              void sequence(byte[] iv, byte[] one, byte[] two) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                cipher.doFinal(one);
                // BUG: Diagnostic contains: not initialised anew since Positives.java:44
                cipher.doFinal(two);
              }

              void streams(List<OutputStream> outs, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                for (OutputStream out : outs) {
                  // BUG: Diagnostic contains: not initialised anew since Positives.java:52
                  try (CipherOutputStream encrypting = new CipherOutputStream(out, cipher)) {
                    encrypting.write(data);
                  }
                }
              }

              void oneSpec(byte[] one, byte[] two) throws Exception {
                GCMParameterSpec spec = new GCMParameterSpec(128, draw());
                Cipher first = Cipher.getInstance("AES/GCM/NoPadding");
                first.init(Cipher.ENCRYPT_MODE, key, spec);
                first.doFinal(one);
                Cipher second = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: has served at Positives.java:64 under the same key
                second.init(Cipher.ENCRYPT_MODE, key, spec);
                second.doFinal(two);
              }

              void oneArray(List<byte[]> all) throws Exception {
                byte[] iv = draw();
                for (byte[] data : all) {
                  Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                  // BUG: Diagnostic contains: has served at Positives.java:77 under the same key
                  cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                  cipher.doFinal(data);
                }
              }

              void keyOfSameBytes(byte[] bytes, byte[] iv, byte[] one, byte[] two) throws Exception {
                IvParameterSpec spec = new IvParameterSpec(iv);
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(bytes, "AES"), spec);
                cipher.doFinal(one);
                // BUG: Diagnostic contains: has served at Positives.java:85 under the same key
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(bytes, "AES"), spec);
                cipher.doFinal(two);
              }

              void asked(byte[] one, byte[] two) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                cipher.doFinal(one);
                // BUG: Diagnostic contains: has served at Positives.java:94 under the same key
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(cipher.getIV()));
                cipher.doFinal(two);
                Cipher other = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: has served at Positives.java:97 under the same key
                other.init(Cipher.ENCRYPT_MODE, key, cipher.getParameters());
                other.doFinal(one);
              }

              private byte[] encrypt(GCMParameterSpec spec, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: has served at Positives.java:108 under the same key
                cipher.init(Cipher.ENCRYPT_MODE, key, spec);
                return cipher.doFinal(data);
              }

              void throughHelper(byte[] one, byte[] two) throws Exception {
                GCMParameterSpec spec = new GCMParameterSpec(128, draw());
                encrypt(spec, one);
                encrypt(spec, two);
              }
            }
            """)
        .doTest();
  }

  /** What an object or a class holds serves every message. */
  @Test
  void fields() {
    compilation
        .addSourceLines(
            "Fields.java",
            """
            import java.security.GeneralSecurityException;
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;

            class Fields {
              private static final SecureRandom RANDOM = new SecureRandom();

              private static byte[] draw(int length) {
                byte[] nonce = new byte[length];
                RANDOM.nextBytes(nonce);
                return nonce;
              }

              static final class Spec {
                private final SecretKey key;
                private final GCMParameterSpec spec = new GCMParameterSpec(128, draw(12));

                Spec(SecretKey key) {
                  this.key = key;
                }

                byte[] seal(byte[] data) throws GeneralSecurityException {
                  Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                  // BUG: Diagnostic contains: is drawn once, at Fields.java:13, and serves every
                  cipher.init(Cipher.ENCRYPT_MODE, key, spec);
                  return cipher.doFinal(data);
                }
              }

              static final class Array {
                private final SecretKey key;
                private final byte[] iv = new byte[16];

                Array(SecretKey key) {
                  this.key = key;
                  RANDOM.nextBytes(iv);
                }

                byte[] encrypt(byte[] data) throws GeneralSecurityException {
                  return encrypt("AES/CBC/PKCS5Padding", data);
                }

                private byte[] encrypt(String name, byte[] data) throws GeneralSecurityException {
                  Cipher cipher = Cipher.getInstance(name);
                  // BUG: Diagnostic contains: is drawn once, at Fields.java:39, and serves every
                  cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                  return cipher.doFinal(data);
                }

                byte[] decrypt(byte[] data) throws GeneralSecurityException {
                  Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                  cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
                  return cipher.doFinal(data);
                }
              }

              static final class Shared {
                private static final IvParameterSpec IV = new IvParameterSpec(draw(16));

                static byte[] encrypt(SecretKey key, byte[] data) throws GeneralSecurityException {
                  Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                  // BUG: Diagnostic contains: is drawn once, at Fields.java:13, and serves every
                  cipher.init(Cipher.ENCRYPT_MODE, key, IV);
                  return cipher.doFinal(data);
                }
              }

              static final class Initialised {
                private final Cipher cipher;

                Initialised(SecretKey key) throws GeneralSecurityException {
                  cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                  cipher.init(Cipher.ENCRYPT_MODE, key);
                }

                byte[] encrypt(byte[] data) throws GeneralSecurityException {
                  // BUG: Diagnostic contains: not initialised anew since Fields.java:76
                  return cipher.doFinal(data);
                }
              }
            }
            """)
        .addSourceLines(
            "Main.java",
            """
            import javax.crypto.KeyGenerator;

            class Main {
              // Somebody tries it with one message; that does not make it right.
              public static void main(String[] args) throws Exception {
                Fields.Spec sealer = new Fields.Spec(KeyGenerator.getInstance("AES").generateKey());
                sealer.seal("hello".getBytes());
              }
            }
            """)
        .doTest();
  }

  /** A field holds the object, so that it serves many messages, though others make their own. */
  @Test
  void heldElsewhere() {
    compilation
        .addSourceLines(
            "Sealer.java",
            """
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            final class Sealer {
              private final SecretKey key;
              private final byte[] nonce = new byte[12];

              Sealer(SecretKey key) {
                this.key = key;
                new SecureRandom().nextBytes(nonce);
              }

              byte[] seal(byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: is drawn once, at Sealer.java:12, and serves every message
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }
            }
            """)
        .addSourceLines(
            "Service.java",
            """
            import javax.crypto.SecretKey;

            class Service {
              private final Sealer sealer;

              Service(SecretKey key) {
                sealer = new Sealer(key);
              }

              byte[] store(byte[] data) throws Exception {
                return sealer.seal(data);
              }

              static byte[] once(SecretKey key, byte[] data) throws Exception {
                return new Sealer(key).seal(data);
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
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            class KnownMisses {
              private byte[] nonce;

              // Drawn with the first message, and then kept.
              byte[] lazily(SecretKey key, byte[] data) throws Exception {
                if (nonce == null) {
                  nonce = new byte[12];
                  new SecureRandom().nextBytes(nonce);
                }
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }
}
