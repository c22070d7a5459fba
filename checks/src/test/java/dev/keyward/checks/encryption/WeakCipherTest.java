package dev.keyward.checks.encryption;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class WeakCipherTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(WeakCipher.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.security.AlgorithmParameters;
            import java.util.Map;
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.SecretKeySpec;

            class Negatives {
              private static final String LANGUAGE = "DES";

              void sound(byte[] bytes) throws Exception {
                Cipher.getInstance("AES/GCM/NoPadding");
                Cipher.getInstance("ChaCha20-Poly1305");
                Cipher.getInstance("RSA/ECB/OAEPPadding");
                Cipher.getInstance("PBEWithHmacSHA256AndAES_256");
                KeyGenerator.getInstance("AES");
                KeyGenerator.getInstance("HmacSHA256");
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
                AlgorithmParameters.getInstance("GCM");
                new SecretKeySpec(bytes, "AES");
                new SecretKeySpec(bytes, "HmacMD5");
                new SecretKeySpec(bytes, "RAW");
              }

              // EcbMode and UnauthenticatedEncryption report these.
              void modes() throws Exception {
                Cipher.getInstance("AES/ECB/NoPadding");
                Cipher.getInstance("AES/CBC/PKCS5Padding");
                Cipher.getInstance("AES");
              }

              void unknown(String name, byte[] bytes) throws Exception {
                Cipher.getInstance(name);
                KeyGenerator.getInstance(name);
                new SecretKeySpec(bytes, name);
                Cipher.getInstance(System.getProperty("cipher"));
              }

              // The same letters elsewhere.
              Map<String, String> other() {
                return Map.of("RC4", LANGUAGE, "Description", "Blowfish".toLowerCase());
              }

              // No provider knows these; the program throws.
              void misspelt() throws Exception {
                Cipher.getInstance("3DES");
                Cipher.getInstance("DES/CBC");
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
            import java.security.AlgorithmParameters;
            import java.security.InvalidKeyException;
            import java.security.spec.InvalidKeySpecException;
            import java.security.spec.KeySpec;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactorySpi;
            import javax.crypto.spec.DESKeySpec;
            import javax.crypto.spec.DESedeKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Offers {
              // What a provider implements, others ask for by name.
              static class DesFactory extends Factory {
                @Override
                protected KeySpec engineGetKeySpec(SecretKey key, Class<?> type)
                    throws InvalidKeySpecException {
                  try {
                    AlgorithmParameters.getInstance("DES");
                    Cipher.getInstance("DES/CBC/PKCS5Padding");
                    return new DESKeySpec(key.getEncoded());
                  } catch (Exception e) {
                    throw new InvalidKeySpecException(e);
                  }
                }
              }

              abstract static class Factory extends SecretKeyFactorySpi {
                @Override
                protected SecretKey engineGenerateSecret(KeySpec spec) {
                  return new SecretKeySpec(new byte[] {1}, "AES");
                }

                @Override
                protected SecretKey engineTranslateKey(SecretKey key) {
                  return key;
                }
              }

              static KeySpec ofName(String name, byte[] key) throws InvalidKeyException {
                if (name.startsWith("DESede")) {
                  return new DESedeKeySpec(key);
                }
                return new SecretKeySpec(key, name);
              }
            }
            """)
        .addSourceLines(
            "Taken.java",
            """
            import java.security.InvalidKeyException;
            import java.security.spec.KeySpec;
            import javax.crypto.spec.DESKeySpec;
            import javax.crypto.spec.DESedeKeySpec;

            class Taken {
              static KeySpec taken(byte[] key, boolean strong) throws InvalidKeyException {
                if (strong) {
                  // BUG: Diagnostic contains: This stands for DESede
                  return new DESedeKeySpec(key);
                }
                // BUG: Diagnostic contains: This stands for DES:
                return new DESKeySpec(key);
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
            import javax.crypto.NullCipher;

            class Positives {
              void overloads(Provider provider) throws Exception {
                // BUG: Diagnostic contains: "DES" is used as a transformation: DES has a 56-bit key
                Cipher.getInstance("DES");
                // BUG: Diagnostic contains: "DES/CBC/PKCS5Padding"
                Cipher.getInstance("DES/CBC/PKCS5Padding", "SunJCE");
                // BUG: Diagnostic contains: "DESede/CBC/PKCS5Padding" is used as a transformation: Triple
                Cipher.getInstance("DESede/CBC/PKCS5Padding", provider);
              }

              byte[] encrypts(Key key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: "RC4" is used as a transformation: the key stream of RC4
                Cipher cipher = Cipher.getInstance("RC4");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              void ciphers() throws Exception {
                // BUG: Diagnostic contains: "RC2/CBC/PKCS5Padding"
                Cipher.getInstance("RC2/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: "Blowfish" is used as a transformation: Blowfish has 64
                Cipher.getInstance("Blowfish");
                // BUG: Diagnostic contains: "IDEA/CBC/PKCS5Padding"
                Cipher.getInstance("IDEA/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: "CAST5"
                Cipher.getInstance("CAST5");
                // BUG: Diagnostic contains: "Skipjack"
                Cipher.getInstance("Skipjack");
                // BUG: Diagnostic contains: "SEED/CBC/PKCS5Padding"
                Cipher.getInstance("SEED/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: "GOST28147"
                Cipher.getInstance("GOST28147");
                // BUG: Diagnostic contains: "XTEA"
                Cipher.getInstance("XTEA");
              }

              void passwordBased() throws Exception {
                // BUG: Diagnostic contains: "PBEWithMD5AndDES"
                Cipher.getInstance("PBEWithMD5AndDES");
                // BUG: Diagnostic contains: "PBEWithMD5AndTripleDES"
                Cipher.getInstance("PBEWithMD5AndTripleDES");
                // BUG: Diagnostic contains: "PBEWithSHA1AndDESede"
                Cipher.getInstance("PBEWithSHA1AndDESede");
                // BUG: Diagnostic contains: "PBEWithSHA1AndRC2_40"
                Cipher.getInstance("PBEWithSHA1AndRC2_40");
                // BUG: Diagnostic contains: "PBEWithSHA1AndRC4_128"
                Cipher.getInstance("PBEWithSHA1AndRC4_128");
              }

              Cipher nothing() {
                // BUG: Diagnostic contains: This stands for NULL: the null cipher does not encrypt
                return new NullCipher();
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
              private static final char[] SPELT = {'D', 'E', 'S'};

              void spellings(boolean old) throws Exception {
                // BUG: Diagnostic contains: "des/cbc/pkcs5padding"
                Cipher.getInstance("des/cbc/pkcs5padding");
                // BUG: Diagnostic contains: " DES "
                Cipher.getInstance(" DES ");
                // BUG: Diagnostic contains: "TripleDES"
                Cipher.getInstance("TripleDES");
                // BUG: Diagnostic contains: "ARCFOUR"
                Cipher.getInstance("ARCFOUR");
                // BUG: Diagnostic contains: "1.3.14.3.2.7"
                Cipher.getInstance("1.3.14.3.2.7");
                // BUG: Diagnostic contains: "1.2.840.113549.1.5.3"
                Cipher.getInstance("1.2.840.113549.1.5.3");
                // BUG: Diagnostic contains: "DES" is used as a transformation
                Cipher.getInstance(new String(SPELT));
                // BUG: Diagnostic contains: "RC4"
                Cipher.getInstance(old ? "RC4" : "AES/GCM/NoPadding");
              }
            }
            """)
        .doTest();
  }

  /** A key that meets no cipher is reported by itself. */
  @Test
  void keys() {
    compilation
        .addSourceLines(
            "Keys.java",
            """
            import java.security.AlgorithmParameters;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.DESKeySpec;
            import javax.crypto.spec.DESedeKeySpec;
            import javax.crypto.spec.RC2ParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            class Keys {
              SecretKey generated() throws Exception {
                // BUG: Diagnostic contains: "DES" is used as an algorithm: DES has a 56-bit key
                return KeyGenerator.getInstance("DES").generateKey();
              }

              SecretKey built(byte[] bytes) {
                // BUG: Diagnostic contains: "RC4" is used as an algorithm
                return new SecretKeySpec(bytes, "RC4");
              }

              SecretKey ofPart(byte[] bytes) {
                // BUG: Diagnostic contains: "Blowfish" is used as an algorithm
                return new SecretKeySpec(bytes, 0, 16, "Blowfish");
              }

              void factory() throws Exception {
                // BUG: Diagnostic contains: "DESede" is used as an algorithm
                SecretKeyFactory.getInstance("DESede");
                // BUG: Diagnostic contains: "PBEWithMD5AndDES" is used as an algorithm
                SecretKeyFactory.getInstance("PBEWithMD5AndDES");
              }

              void parameters() throws Exception {
                // BUG: Diagnostic contains: "RC2" is used as an algorithm
                AlgorithmParameters.getInstance("RC2");
              }

              SecretKey specified(byte[] bytes) throws Exception {
                DESedeKeySpec specification = new DESedeKeySpec(bytes); // Said of the name below.
                // BUG: Diagnostic contains: "DESede" is used as an algorithm: Triple DES
                SecretKeyFactory factory = SecretKeyFactory.getInstance("DESede");
                return factory.generateSecret(specification);
              }

              SecretKey specified(String name, byte[] bytes) throws Exception {
                SecretKeyFactory factory = SecretKeyFactory.getInstance(name);
                // BUG: Diagnostic contains: This stands for DES
                return factory.generateSecret(new DESKeySpec(bytes));
              }

              void specifications(byte[] bytes) throws Exception {
                // BUG: Diagnostic contains: This stands for DES
                new DESKeySpec(bytes);
                // BUG: Diagnostic contains: This stands for DESede
                new DESedeKeySpec(bytes, 8);
                // BUG: Diagnostic contains: This stands for RC2
                new RC2ParameterSpec(64);
              }
            }
            """)
        .doTest();
  }

  /** One defect is reported once: at the cipher. */
  @Test
  void once() {
    compilation
        .addSourceLines(
            "Once.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.DESKeySpec;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            class Once {
              SecretKey key() throws Exception {
                return KeyGenerator.getInstance("DES").generateKey();
              }

              SecretKey key(byte[] bytes) throws Exception {
                return SecretKeyFactory.getInstance("DES").generateSecret(new DESKeySpec(bytes));
              }

              byte[] encrypt(byte[] bytes, byte[] data) throws Exception {
                // BUG: Diagnostic contains: "DES/ECB/PKCS5Padding" is used as a transformation
                Cipher cipher = Cipher.getInstance("DES/ECB/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(bytes, "DES"));
                return cipher.doFinal(data);
              }
            }
            """)
        .addSourceLines(
            "Elsewhere.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            class Elsewhere {
              static byte[] encrypt(SecretKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: "RC4"
                Cipher cipher = Cipher.getInstance("RC4");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }
            }
            """)
        .addSourceLines(
            "Here.java",
            """
            import javax.crypto.spec.SecretKeySpec;

            class Here {
              byte[] encrypt(byte[] bytes, byte[] data) throws Exception {
                return Elsewhere.encrypt(new SecretKeySpec(bytes, "RC4"), data);
              }
            }
            """)
        .doTest();
  }

  /** What was encrypted long ago has to be read, so as to be encrypted anew. */
  @Test
  void decryption() {
    compilation
        .addSourceLines(
            "Decryption.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.IvParameterSpec;

            class Decryption {
              byte[] read(SecretKey key, byte[] iv, byte[] data) throws Exception {
                // BUG: Diagnostic contains: "DESede/CBC/PKCS5Padding" is used as a transformation: legacy
                Cipher cipher = Cipher.getInstance("DESede/CBC/PKCS5Padding");
                cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
                return cipher.doFinal(data);
              }

              private static byte[] crypt(int mode, SecretKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: has a 56-bit key, which can be searched. Use AES
                Cipher cipher = Cipher.getInstance("DES");
                cipher.init(mode, key);
                return cipher.doFinal(data);
              }

              byte[] decrypt(SecretKey key, byte[] data) throws Exception {
                return crypt(Cipher.DECRYPT_MODE, key, data);
              }

              byte[] encrypt(SecretKey key, byte[] data) throws Exception {
                return crypt(Cipher.ENCRYPT_MODE, key, data);
              }

              // What encrypts is reported above; this needs no word of its own.
              byte[] decryptAgain(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("DES/ECB/PKCS5Padding");
                cipher.init(Cipher.DECRYPT_MODE, key);
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  /** Without warnings, what only reads is not reported. */
  @Test
  void severities() {
    compilation
        .setArgs("-XepDisableAllWarnings")
        .addSourceLines(
            "Severities.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            class Severities {
              byte[] read(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("DESede");
                cipher.init(Cipher.DECRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              byte[] write(SecretKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: "DES"
                Cipher cipher = Cipher.getInstance("DES");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void paths() {
    compilation
        .addSourceLines(
            "Ciphers.java",
            """
            enum Ciphers {
              OLD("DESede/CBC/PKCS5Padding"),
              NEW("AES/GCM/NoPadding");

              final String transformation;

              Ciphers(String transformation) {
                this.transformation = transformation;
              }
            }
            """)
        .addSourceLines(
            "Paths.java",
            """
            import java.util.List;
            import java.util.Map;
            import javax.crypto.Cipher;

            class Paths {
              private static final List<String> NAMES = List.of("AES/GCM/NoPadding", "RC4");
              private static final Map<String, String> BY_VERSION =
                  Map.of("v1", "DES/CBC/PKCS5Padding", "v2", "AES/GCM/NoPadding");

              static Cipher open(Ciphers cipher) throws Exception {
                return Cipher.getInstance(cipher.transformation);
              }

              void constants() throws Exception {
                // BUG: Diagnostic contains: (from Ciphers.java:2, used at Paths.java:11)
                open(Ciphers.OLD);
                open(Ciphers.NEW);
              }

              void containers() throws Exception {
                Cipher.getInstance(NAMES.get(0));
                // BUG: Diagnostic contains: "RC4"
                Cipher.getInstance(NAMES.get(1));
                // BUG: Diagnostic contains: "DES/CBC/PKCS5Padding"
                Cipher.getInstance(BY_VERSION.get("v1"));
                Cipher.getInstance(BY_VERSION.get("v2"));
              }

              void switched(int version) throws Exception {
                String name =
                    switch (version) {
                      case 1 -> "DES";
                      default -> "AES/GCM/NoPadding";
                    };
                // BUG: Diagnostic contains: "DES" (from Paths.java:32)
                Cipher.getInstance(name);
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
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class KnownMisses {
              // The cipher takes its algorithm from the key.
              Cipher named(SecretKey key) throws Exception {
                return Cipher.getInstance(key.getAlgorithm());
              }
            }

            // Of an object in a field only what the constructor did to it is known.
            class Holder {
              private final Encryptor encryptor = new Encryptor();

              Holder() {
                encryptor.setName("DES");
              }

              void setPassword(String password) {
                encryptor.setPassword(password);
              }

              byte[] encrypt(SecretKey key, byte[] data) throws Exception {
                return encryptor.encrypt(key, data);
              }
            }

            class Encryptor {
              private String name;
              private String password;

              void setName(String newName) {
                name = newName;
              }

              void setPassword(String newPassword) {
                password = newPassword;
              }

              byte[] encrypt(SecretKey key, byte[] data) throws Exception {
                if (password == null) {
                  throw new IllegalStateException("no password");
                }
                Cipher cipher = Cipher.getInstance(name);
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }
}
