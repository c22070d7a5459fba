package dev.keyward.checks.encryption;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class WeakGcmParametersTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(WeakGcmParameters.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.security.SecureRandom;
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.IvParameterSpec;

            class Negatives {
              private static final int TAG_BYTES = 16;
              private final SecureRandom random = new SecureRandom();

              byte[] usual(SecretKey key, byte[] data) throws Exception {
                byte[] nonce = new byte[12];
                random.nextBytes(nonce);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[64], 4, 12));
                return cipher.doFinal(data);
              }

              // Whoever decrypts takes what the sender chose.
              byte[] decrypts(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                byte[] nonce = Arrays.copyOf(data, 16);
                cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(96, nonce));
                return cipher.doFinal(data, 16, data.length - 16);
              }

              private static GCMParameterSpec parameters(byte[] nonce) {
                return new GCMParameterSpec(64, nonce);
              }

              byte[] decryptsByHelper(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, key, parameters(nonce));
                return cipher.doFinal(data);
              }

              GCMParameterSpec unknown(int bits, byte[] nonce) {
                return new GCMParameterSpec(bits, nonce);
              }

              GCMParameterSpec unknownLength(int length) {
                byte[] nonce = new byte[length];
                random.nextBytes(nonce);
                return new GCMParameterSpec(128, nonce);
              }

              // HardcodedIv reports this.
              byte[] constant(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[16]));
                return cipher.doFinal(data);
              }

              // CBC has longer ones.
              IvParameterSpec other() {
                byte[] iv = new byte[16];
                random.nextBytes(iv);
                return new IvParameterSpec(iv);
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
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            class Positives {
              private static final int TAG_LENGTH = 16;
              private final SecureRandom random = new SecureRandom();

              byte[] shortTags(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: 96 is used as the length of a tag, in bits: a forgery
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(96, nonce));
                // BUG: Diagnostic contains: 64 is used as the length of a tag, in bits
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(64, nonce));
                // BUG: Diagnostic contains: 32 is used as the length of a tag, in bits
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(4 * 8, nonce, 0, 12));
                return cipher.doFinal(data);
              }

              GCMParameterSpec inBytes(byte[] nonce) {
                // BUG: Diagnostic contains: 16 (from Positives.java:7) is used as the length of a tag, which
                return new GCMParameterSpec(TAG_LENGTH, nonce);
              }

              private static GCMParameterSpec parameters(int tagBits, byte[] nonce) {
                return new GCMParameterSpec(tagBits, nonce);
              }

              byte[] argument(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: 104 (used at Positives.java:27) is used as the length
                cipher.init(Cipher.ENCRYPT_MODE, key, parameters(104, nonce));
                return cipher.doFinal(data);
              }

              byte[] lengths(SecretKey key, byte[] data) throws Exception {
                byte[] nonce = new byte[16];
                random.nextBytes(nonce);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: A nonce of 16 bytes (from Positives.java:38) is used for GCM
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                byte[] drawn = new byte[64];
                random.nextBytes(drawn);
                // BUG: Diagnostic contains: A nonce of 8 bytes
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, drawn, 0, 8));
                return cipher.doFinal(data);
              }

              byte[] both(SecretKey key, byte[] data) throws Exception {
                byte[] nonce = new byte[16];
                random.nextBytes(nonce);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: 112 is used as the length of a tag
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(112, nonce));
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  /** Without warnings, only what is broken is reported. */
  @Test
  void severities() {
    compilation
        .setArgs("-XepDisableAllWarnings")
        .addSourceLines(
            "Severities.java",
            """
            import java.security.SecureRandom;
            import javax.crypto.spec.GCMParameterSpec;

            class Severities {
              void lengths(byte[] nonce) {
                // BUG: Diagnostic contains: 88
                new GCMParameterSpec(88, nonce);
                // BUG: Diagnostic contains: 12 is used as the length of a tag, which is counted in bits
                new GCMParameterSpec(12, nonce);
                new GCMParameterSpec(96, nonce);
                new GCMParameterSpec(120, nonce);
                byte[] sixteen = new byte[16];
                new SecureRandom().nextBytes(sixteen);
                new GCMParameterSpec(128, sixteen);
              }
            }
            """)
        .doTest();
  }

  /** The policy can be relaxed for a protocol that fixes the length. */
  @Test
  void policy() {
    compilation
        .setArgs("-XepOpt:Keyward:MinGcmTagBits=96")
        .addSourceLines(
            "Protocol.java",
            """
            import javax.crypto.spec.GCMParameterSpec;

            class Protocol {
              void lengths(byte[] nonce) {
                new GCMParameterSpec(96, nonce);
                // BUG: Diagnostic contains: 80 is used as the length of a tag
                new GCMParameterSpec(80, nonce);
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
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            class KnownMisses {
              // The tag is cut off by hand.
              byte[] cut(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                byte[] sealed = cipher.doFinal(data);
                return Arrays.copyOf(sealed, sealed.length - 12);
              }
            }
            """)
        .doTest();
  }
}
