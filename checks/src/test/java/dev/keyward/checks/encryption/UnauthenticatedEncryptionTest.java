package dev.keyward.checks.encryption;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class UnauthenticatedEncryptionTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(UnauthenticatedEncryption.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class Negatives {
              void authenticated() throws Exception {
                Cipher.getInstance("AES/GCM/NoPadding");
                Cipher.getInstance("AES/CCM/NoPadding");
                Cipher.getInstance("ChaCha20-Poly1305");
              }

              // Part of a protocol that delimits and authenticates its records elsewhere.
              static final class Records {
                private Cipher cipher;

                void init(boolean encrypt, SecretKey key, byte[] iv) throws Exception {
                  cipher = Cipher.getInstance("AES/CTR/NoPadding");
                  cipher.init(
                      encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                      key,
                      new IvParameterSpec(iv));
                }

                void update(byte[] in, int offset, int length, byte[] out) throws Exception {
                  cipher.update(in, offset, length, out, 0);
                }
              }

              void notForMessages() throws Exception {
                Cipher.getInstance("AES/XTS/NoPadding");
                Cipher.getInstance("AES/KW/NoPadding");
                Cipher.getInstance("AESWrap");
                Cipher.getInstance("RSA/ECB/OAEPPadding");
              }

              // EcbMode and WeakCipher report these.
              void others() throws Exception {
                Cipher.getInstance("AES");
                Cipher.getInstance("AES/ECB/PKCS5Padding");
                Cipher.getInstance("DES/CBC/PKCS5Padding");
                Cipher.getInstance("RC4");
              }

              void unknown(String name) throws Exception {
                Cipher.getInstance(name);
              }

              // What others have encrypted has to be read.
              byte[] read(SecretKey key, byte[] iv, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }

              // A part of a protocol, which knows about integrity.
              byte[] eitherMode(boolean encrypt, SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
                cipher.init(encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, key);
                return cipher.update(data);
              }

              byte[] anyMode(int mode, SecretKey key, byte[] iv, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
                cipher.init(mode, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  /** A format knows no better. */
  @Test
  void prescribed() {
    compilation
        .addSourceLines(
            "StandardSecurityHandler.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class StandardSecurityHandler {
              byte[] encrypt(SecretKey key, byte[] iv, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  /** Something else notices changes. */
  @Test
  void authenticated() {
    compilation
        .addSourceLines(
            "EncryptThenMac.java",
            """
            import java.nio.ByteBuffer;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class EncryptThenMac {
              private final SecretKey key;
              private final SecretKey macKey;

              EncryptThenMac(SecretKey key, SecretKey macKey) {
                this.key = key;
                this.macKey = macKey;
              }

              byte[] seal(byte[] data) throws Exception {
                byte[] iv = new byte[16];
                new SecureRandom().nextBytes(iv);
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                byte[] encrypted = cipher.doFinal(data);
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(macKey);
                mac.update(iv);
                byte[] tag = mac.doFinal(encrypted);
                return ByteBuffer.allocate(iv.length + encrypted.length + tag.length)
                    .put(iv)
                    .put(encrypted)
                    .put(tag)
                    .array();
              }

              byte[] open(byte[] sealed) throws Exception {
                byte[] body = Arrays.copyOf(sealed, sealed.length - 32);
                byte[] tag = Arrays.copyOfRange(sealed, sealed.length - 32, sealed.length);
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(macKey);
                if (!MessageDigest.isEqual(mac.doFinal(body), tag)) {
                  throw new SecurityException();
                }
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(body, 0, 16));
                return cipher.doFinal(body, 16, body.length - 16);
              }
            }
            """)
        .addSourceLines(
            "Unseen.java",
            """
            import java.security.SecureRandom;
            import java.util.function.Supplier;
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            // Where the MAC comes from is not seen.
            class Unseen {
              private final Mac mac;

              Unseen(Supplier<Mac> macs) {
                mac = macs.get();
              }

              byte[] seal(SecretKey key, byte[] data) throws Exception {
                byte[] iv = new byte[16];
                new SecureRandom().nextBytes(iv);
                Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                byte[] encrypted = cipher.doFinal(data);
                mac.update(iv);
                mac.update(encrypted);
                return mac.doFinal();
              }
            }
            """)
        .addSourceLines(
            "Joined.java",
            """
            import java.nio.ByteBuffer;
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class Joined {
              byte[] seal(SecretKey key, Mac mac, byte[] data) throws Exception {
                byte[] iv = new byte[16];
                new SecureRandom().nextBytes(iv);
                Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                byte[] encrypted = cipher.doFinal(data);
                byte[] body =
                    ByteBuffer.allocate(iv.length + encrypted.length).put(iv).put(encrypted).array();
                return mac.doFinal(body);
              }
            }
            """)
        .addSourceLines(
            "Signed.java",
            """
            import java.security.PrivateKey;
            import java.security.Signature;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            class Signed {
              byte[] seal(SecretKey key, PrivateKey signer, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(signer);
                signature.update(cipher.doFinal(data));
                return signature.sign();
              }
            }
            """)
        .addSourceLines(
            "Inner.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            final class Inner {
              static byte[] encrypt(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }
            }
            """)
        .addSourceLines(
            "Outer.java",
            """
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;

            final class Outer {
              static byte[] seal(SecretKey key, Mac mac, byte[] iv, byte[] data) throws Exception {
                byte[] encrypted = Inner.encrypt(key, data);
                mac.update(iv);
                return mac.doFinal(encrypted);
              }
            }
            """)
        .addSourceLines(
            "CbcMac.java",
            """
            import java.security.MessageDigest;
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            final class CbcMac {
              static boolean verify(SecretKey key, byte[] padded, byte[] tag) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                byte[] blocks = cipher.doFinal(padded);
                return MessageDigest.isEqual(
                    Arrays.copyOfRange(blocks, blocks.length - 16, blocks.length), tag);
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
            import java.security.Key;
            import java.security.Provider;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class Positives {
              void overloads(Provider provider) throws Exception {
                // BUG: Diagnostic contains: "AES/CBC/PKCS5Padding" is used as a transformation: whoever
                Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: "AES/CTR/NoPadding"
                Cipher.getInstance("AES/CTR/NoPadding", "SunJCE");
                // BUG: Diagnostic contains: "AES/CFB8/NoPadding"
                Cipher.getInstance("AES/CFB8/NoPadding", provider);
              }

              void modes() throws Exception {
                // BUG: Diagnostic contains: "AES/OFB/NoPadding"
                Cipher.getInstance("AES/OFB/NoPadding");
                // BUG: Diagnostic contains: "AES/PCBC/PKCS5Padding"
                Cipher.getInstance("AES/PCBC/PKCS5Padding");
                // BUG: Diagnostic contains: "AES/CTS/NoPadding"
                Cipher.getInstance("AES/CTS/NoPadding");
                // BUG: Diagnostic contains: "AES/CBC/NoPadding"
                Cipher.getInstance("AES/CBC/NoPadding");
                // BUG: Diagnostic contains: "ChaCha20"
                Cipher.getInstance("ChaCha20");
                // BUG: Diagnostic contains: "PBEWithHmacSHA256AndAES_256"
                Cipher.getInstance("PBEWithHmacSHA256AndAES_256");
              }

              byte[] encrypts(SecretKey key, byte[] iv, byte[] data) throws Exception {
                // BUG: Diagnostic contains: changes the plaintext, and nobody notices
                Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }

              byte[] wraps(SecretKey key, Key secret) throws Exception {
                // BUG: Diagnostic contains: "AES/CBC/PKCS5Padding"
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.WRAP_MODE, key);
                return cipher.wrap(secret);
              }
            }
            """)
        .doTest();
  }

  @Test
  void aliases() {
    compilation
        .addSourceLines(
            "Aliases.java",
            """
            import javax.crypto.Cipher;

            class Aliases {
              void spellings() throws Exception {
                // BUG: Diagnostic contains: "aes/cbc/pkcs5padding"
                Cipher.getInstance("aes/cbc/pkcs5padding");
                // BUG: Diagnostic contains: "2.16.840.1.101.3.4.1.2"
                Cipher.getInstance("2.16.840.1.101.3.4.1.2");
                // BUG: Diagnostic contains: "AES_256/CBC/NoPadding"
                Cipher.getInstance("AES_256/CBC/NoPadding");
                // BUG: Diagnostic contains: "Camellia/CTR/NoPadding"
                Cipher.getInstance("Camellia/CTR/NoPadding");
              }
            }
            """)
        .doTest();
  }

  /** Padding errors tell the plaintext to whoever can ask. */
  @Test
  void oracles() {
    compilation
        .setArgs("-XepDisableAllWarnings")
        .addSourceLines(
            "Oracle.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class Oracle {
              byte[] encrypt(SecretKey key, byte[] iv, byte[] data) throws Exception {
                // BUG: Diagnostic contains: learns it from the errors
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }

              byte[] decrypt(SecretKey key, byte[] iv, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }
            }
            """)
        .addSourceLines(
            "ByMode.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class ByMode {
              private static byte[] crypt(int mode, SecretKey key, byte[] iv, byte[] data)
                  throws Exception {
                // BUG: Diagnostic contains: learns it from the errors
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(mode, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }

              byte[] encrypt(SecretKey key, byte[] iv, byte[] data) throws Exception {
                return crypt(Cipher.ENCRYPT_MODE, key, iv, data);
              }

              byte[] decrypt(SecretKey key, byte[] iv, byte[] data) throws Exception {
                return crypt(Cipher.DECRYPT_MODE, key, iv, data);
              }
            }
            """)
        .addSourceLines(
            "NoPadding.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class NoPadding {
              byte[] encrypt(SecretKey key, byte[] iv, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }

              byte[] decrypt(SecretKey key, byte[] iv, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  /** Who only reads is told where the strict profile asks for it. */
  @Test
  void dormant() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Reader.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class Reader {
              byte[] read(SecretKey key, byte[] iv, byte[] data) throws Exception {
                // BUG: Diagnostic contains: whoever can send ciphertexts learns plaintext
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  /** A MAC helps only over nonce and ciphertext, and only before decryption. */
  @Test
  void order() {
    compilation
        .addSourceLines(
            "Order.java",
            """
            import java.io.ByteArrayOutputStream;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class Order {
              private final SecretKey key;
              private final SecretKey macKey;

              Order(SecretKey key, SecretKey macKey) {
                this.key = key;
                this.macKey = macKey;
              }

              private Cipher cipher(int mode, byte[] iv) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(mode, key, new IvParameterSpec(iv));
                return cipher;
              }

              private Mac mac() throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(macKey);
                return mac;
              }

              byte[][] encryptAndMac(byte[] iv, byte[] data) throws Exception {
                byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, iv).doFinal(data);
                // BUG: Diagnostic contains: The MAC is over the plaintext that is encrypted at Order.java:31
                return new byte[][] {encrypted, mac().doFinal(data)};
              }

              byte[] decryptThenCheck(byte[] iv, byte[] data, byte[] tag) throws Exception {
                // BUG: Diagnostic contains: before its MAC is computed at Order.java:40 and checked
                byte[] plain = cipher(Cipher.DECRYPT_MODE, iv).doFinal(data);
                Mac mac = mac();
                mac.update(data);
                if (!MessageDigest.isEqual(mac.doFinal(), tag)) {
                  throw new SecurityException();
                }
                return plain;
              }

              byte[] checkDecrypted(byte[] iv, byte[] data, byte[] tag) throws Exception {
                byte[] plain = cipher(Cipher.DECRYPT_MODE, iv).doFinal(data);
                // BUG: Diagnostic contains: The MAC is over what was decrypted
                if (!MessageDigest.isEqual(mac().doFinal(plain), tag)) {
                  throw new SecurityException();
                }
                return plain;
              }

              byte[] checkThenDecrypt(byte[] iv, byte[] data, byte[] tag) throws Exception {
                Mac mac = mac();
                mac.update(iv);
                mac.update(data);
                if (!MessageDigest.isEqual(mac.doFinal(), tag)) {
                  throw new SecurityException();
                }
                return cipher(Cipher.DECRYPT_MODE, iv).doFinal(data);
              }
            }
            """)
        .addSourceLines(
            "MacThenEncrypt.java",
            """
            import java.io.ByteArrayOutputStream;
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;

            class MacThenEncrypt {
              byte[] seal(SecretKey key, Mac mac, byte[] data) throws Exception {
                ByteArrayOutputStream message = new ByteArrayOutputStream();
                message.write(data);
                message.write(mac.doFinal(data));
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                // BUG: Diagnostic contains: The MAC is encrypted together with the plaintext
                return cipher.doFinal(message.toByteArray());
              }
            }
            """)
        .addSourceLines(
            "WithoutNonce.java",
            """
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class WithoutNonce {
              byte[] seal(SecretKey key, Mac mac, byte[] data) throws Exception {
                byte[] iv = new byte[16];
                new SecureRandom().nextBytes(iv);
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
                byte[] encrypted = cipher.doFinal(data);
                // BUG: Diagnostic contains: The MAC leaves out the nonce
                return mac.doFinal(encrypted);
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
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;

            class KnownMisses {
              byte[] encrypt(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              // This MAC has nothing to do with the ciphertext.
              byte[] other(Mac mac, byte[] token) {
                return mac.doFinal(token);
              }
            }
            """)
        .doTest();
  }
}
