package dev.keyward.checks.encryption;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class RandomNonceVolumeTest {
  private static final String STRICT = "-XepOpt:Keyward:Profile=strict";

  private static final String SEALER =
      """
      import java.security.SecureRandom;
      import javax.crypto.Cipher;
      import javax.crypto.SecretKey;
      import javax.crypto.spec.GCMParameterSpec;

      class Sealer {
        private final SecretKey key;
        private final SecureRandom random = new SecureRandom();

        Sealer(SecretKey key) {
          this.key = key;
        }

        byte[] seal(byte[] message) throws Exception {
          byte[] nonce = new byte[12];
          random.nextBytes(nonce);
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
          return cipher.doFinal(message);
        }
      }
      """;

  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(RandomNonceVolume.class, getClass());

  @Test
  void negatives() {
    compilation
        .setArgs(ImmutableList.of(STRICT))
        .addSourceLines(
            "Negatives.java",
            """
            import java.security.SecureRandom;
            import java.util.Map;
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;

            class Negatives {
              private final SecretKey fixed = null;
              private final Map<String, SecretKey> keys = Map.of();
              private final SecureRandom random = new SecureRandom();
              private SecretKey replaced;
              private volatile SecretKey current;

              void replace(SecretKey next) {
                replaced = next;
                current = next;
              }

              private byte[] nonce() {
                byte[] nonce = new byte[12];
                random.nextBytes(nonce);
                return nonce;
              }

              byte[] ofField(byte[] message) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, replaced, new GCMParameterSpec(128, nonce()));
                return cipher.doFinal(message);
              }

              byte[] ofTenant(String tenant, byte[] message) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, keys.get(tenant), new GCMParameterSpec(128, nonce()));
                return cipher.doFinal(message);
              }

              byte[] given(SecretKey key, byte[] message) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce()));
                return cipher.doFinal(message);
              }

              byte[] ofMessage(byte[] message) throws Exception {
                SecretKey key = KeyGenerator.getInstance("AES").generateKey();
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce()));
                return cipher.doFinal(message);
              }

              byte[] open(byte[] nonce, byte[] message) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, fixed, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(message);
              }

              byte[] counted(byte[] counter, byte[] message) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, fixed, new GCMParameterSpec(128, counter));
                return cipher.doFinal(message);
              }

              byte[] otherMode(byte[] message) throws Exception {
                byte[] iv = new byte[16];
                random.nextBytes(iv);
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, fixed, new IvParameterSpec(iv));
                return cipher.doFinal(message);
              }
            }
            """)
        .addSourceLines(
            "Rotated.java",
            """
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            /** One of several, the newest of which encrypts. */
            class Rotated {
              private final SecretKey key;
              private final int keyVersion;

              Rotated(SecretKey key, int keyVersion) {
                this.key = key;
                this.keyVersion = keyVersion;
              }

              byte[] seal(byte[] message) throws Exception {
                byte[] nonce = new byte[12];
                new SecureRandom().nextBytes(nonce);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(message);
              }
            }
            """)
        .doTest();
  }

  /** How many messages there are, nobody sees when the program is compiled. */
  @Test
  void dormant() {
    compilation.addSourceLines("Sealer.java", SEALER).doTest();
  }

  @Test
  void positives() {
    compilation
        .setArgs(ImmutableList.of(STRICT))
        .addSourceLines(
            "Sealer.java",
            SEALER.replace(
                "    cipher.init",
                "    // BUG: Diagnostic contains: under the key in key, which is never replaced\n"
                    + "    cipher.init"))
        .addSourceLines(
            "Positives.java",
            """
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            class Positives {
              private static final SecretKey KEY =
                  new SecretKeySpec(System.getenv("ORDERS_KEY").getBytes(), "AES");

              static byte[] seal(byte[] message) throws Exception {
                byte[] nonce = new byte[12];
                new SecureRandom().nextBytes(nonce);
                return seal(KEY, nonce, message);
              }

              private static byte[] seal(SecretKey key, byte[] nonce, byte[] message) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: under the key in KEY
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(message);
              }

              // The cipher draws it.
              static byte[][] byItself(byte[] message) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: allows 2^32 messages
                cipher.init(Cipher.ENCRYPT_MODE, KEY);
                return new byte[][] {cipher.getIV(), cipher.doFinal(message)};
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .setArgs(ImmutableList.of(STRICT))
        .addSourceLines(
            "Missed.java",
            """
            import com.google.crypto.tink.subtle.AesGcmJce;
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            class Missed {
              private final AesGcmJce aead;

              /** It is assigned once, and the field does not say so. */
              private SecretKey key;

              Missed(AesGcmJce aead, SecretKey key) {
                this.aead = aead;
                this.key = key;
              }

              byte[] tink(byte[] message) throws Exception {
                return aead.encrypt(message, new byte[0]);
              }

              byte[] seal(byte[] message) throws Exception {
                byte[] nonce = new byte[12];
                new SecureRandom().nextBytes(nonce);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(message);
              }
            }
            """)
        .doTest();
  }
}
