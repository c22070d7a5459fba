package dev.keyward.checks.keys;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class KeyReuseAcrossPurposesTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(KeyReuseAcrossPurposes.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import at.favre.lib.hkdf.HKDF;
            import java.security.KeyPair;
            import java.security.KeyPairGenerator;
            import java.security.Signature;
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Negatives {
              // Both directions of one scheme.
              byte[] thereAndBack(SecretKey key, byte[] data) throws Exception {
                Cipher encryption = Cipher.getInstance("AES/GCM/NoPadding");
                encryption.init(Cipher.ENCRYPT_MODE, key);
                Cipher decryption = Cipher.getInstance("AES/GCM/NoPadding");
                decryption.init(Cipher.DECRYPT_MODE, key, encryption.getParameters());
                return decryption.doFinal(encryption.doFinal(data));
              }

              byte[] twoKeys(SecretKey encryptionKey, SecretKey macKey, byte[] data)
                  throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, encryptionKey);
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(macKey);
                return mac.doFinal(cipher.doFinal(data));
              }

              byte[] halves(byte[] key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, 0, 16, "AES"));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, 16, 16, "HmacSHA256"));
                return mac.doFinal(cipher.doFinal(data));
              }

              byte[] copiedHalves(byte[] key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(Arrays.copyOf(key, 16), "AES"));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Arrays.copyOfRange(key, 16, 32), "HmacSHA256"));
                return mac.doFinal(cipher.doFinal(data));
              }

              // One variable, two keys.
              byte[] reassigned(byte[] one, byte[] other, byte[] data) throws Exception {
                SecretKey key = new SecretKeySpec(one, "AES");
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                byte[] encrypted = cipher.doFinal(data);
                key = new SecretKeySpec(other, "HmacSHA256");
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return mac.doFinal(encrypted);
              }

              // The MAC of a constant names the key.
              byte[] checkValue(SecretKey key, byte[] data) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                byte[] name = mac.doFinal("key check".getBytes(UTF_8));
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                cipher.updateAAD(name);
                return cipher.doFinal(data);
              }

              // Signed with the one, decrypted with the other.
              byte[] twoPairs(KeyPair signing, KeyPair encryption, byte[] data) throws Exception {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(signing.getPrivate());
                signature.update(data);
                Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
                cipher.init(Cipher.DECRYPT_MODE, encryption.getPrivate());
                return cipher.doFinal(signature.sign());
              }

              byte[] bothHalvesOfAPair(byte[] data) throws Exception {
                KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
                Cipher there = Cipher.getInstance("RSA/ECB/OAEPPadding");
                there.init(Cipher.ENCRYPT_MODE, pair.getPublic());
                Cipher back = Cipher.getInstance("RSA/ECB/OAEPPadding");
                back.init(Cipher.DECRYPT_MODE, pair.getPrivate());
                return back.doFinal(there.doFinal(data));
              }

              byte[][] derived(byte[] salt, byte[] secret) {
                HKDF hkdf = HKDF.fromHmacSha256();
                byte[] prk = hkdf.extract(salt, secret);
                byte[] encryptionKey = hkdf.expand(prk, "encryption".getBytes(UTF_8), 16);
                byte[] macKey = hkdf.expand(prk, "mac".getBytes(UTF_8), 32);
                return new byte[][] {encryptionKey, macKey};
              }

              byte[] eitherOf(byte[] prk, boolean wide) {
                HKDF hkdf = HKDF.fromHmacSha256();
                return wide
                    ? hkdf.expand(prk, "key".getBytes(UTF_8), 32)
                    : hkdf.expand(prk, "key".getBytes(UTF_8), 16);
              }

              byte[][] ofTwoSecrets(byte[] one, byte[] other) {
                HKDF hkdf = HKDF.fromHmacSha256();
                byte[] first = hkdf.extractAndExpand(new byte[0], one, "key".getBytes(UTF_8), 32);
                byte[] second = hkdf.extractAndExpand(new byte[0], other, "key".getBytes(UTF_8), 32);
                return new byte[][] {first, second};
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
            import static java.nio.charset.StandardCharsets.UTF_8;

            import at.favre.lib.hkdf.HKDF;
            import java.security.KeyPair;
            import java.security.KeyPairGenerator;
            import java.security.PrivateKey;
            import java.security.Signature;
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Positives {
              byte[] encryptThenMac(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                Mac mac = Mac.getInstance("HmacSHA256");
                // BUG: Diagnostic contains: This key authenticates here, and encrypts at Positives.java:17
                mac.init(key);
                return mac.doFinal(cipher.doFinal(data));
              }

              byte[] generated(byte[] data) throws Exception {
                SecretKey key = KeyGenerator.getInstance("AES").generateKey();
                Mac mac = Mac.getInstance("HmacSHA256");
                // BUG: Diagnostic contains: This key authenticates here
                mac.init(key);
                Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return mac.doFinal(cipher.doFinal(data));
              }

              byte[] sameBytes(byte[] key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
                Mac mac = Mac.getInstance("HmacSHA256");
                // BUG: Diagnostic contains: These bytes are a MAC's key here, and a cipher's at Positives.java:36
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(cipher.doFinal(data));
              }

              static class Box {
                private final SecretKey key = KeyGenerators.fresh();

                byte[] encrypt(byte[] data) throws Exception {
                  Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                  cipher.init(Cipher.ENCRYPT_MODE, key);
                  return cipher.doFinal(data);
                }

                byte[] tag(byte[] data) throws Exception {
                  Mac mac = Mac.getInstance("HmacSHA256");
                  // BUG: Diagnostic contains: This key authenticates here
                  mac.init(key);
                  return mac.doFinal(data);
                }
              }

              static class KeyGenerators {
                static SecretKey fresh() {
                  try {
                    return KeyGenerator.getInstance("AES").generateKey();
                  } catch (java.security.NoSuchAlgorithmException e) {
                    throw new IllegalStateException(e);
                  }
                }
              }

              byte[] signAndDecrypt(PrivateKey key, byte[] data, byte[] wrapped) throws Exception {
                Signature signature = Signature.getInstance("SHA256withRSA");
                // BUG: Diagnostic contains: This key signs here, and decrypts at
                signature.initSign(key);
                signature.update(data);
                Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
                cipher.init(Cipher.DECRYPT_MODE, key);
                cipher.doFinal(wrapped);
                return signature.sign();
              }

              byte[][] sameInfo(byte[] salt, byte[] secret) {
                HKDF hkdf = HKDF.fromHmacSha256();
                byte[] prk = hkdf.extract(salt, secret);
                byte[] encryptionKey = hkdf.expand(prk, "keys".getBytes(UTF_8), 16);
                // BUG: Diagnostic contains: This key is derived as the one at
                byte[] macKey = hkdf.expand(prk, "keys".getBytes(UTF_8), 32);
                return new byte[][] {encryptionKey, macKey};
              }

              byte[][] noInfo(byte[] salt, byte[] secret) {
                HKDF hkdf = HKDF.fromHmacSha256();
                byte[] encryptionKey = hkdf.extractAndExpand(salt, secret, new byte[0], 32);
                // BUG: Diagnostic contains: This key is derived as the one at
                byte[] macKey = hkdf.extractAndExpand(salt, secret, new byte[0], 32);
                return new byte[][] {encryptionKey, macKey};
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
            import static java.nio.charset.StandardCharsets.UTF_8;

            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.spec.SecretKeySpec;

            class Misses {
              // One secret, two arrays.
              byte[] ofText(String secret, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret.getBytes(UTF_8), "AES"));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
                return mac.doFinal(cipher.doFinal(data));
              }

              byte[] overlapping(byte[] key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, 0, 16, "AES"));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, 0, 32, "HmacSHA256"));
                return mac.doFinal(cipher.doFinal(data));
              }
            }
            """)
        .doTest();
  }
}
