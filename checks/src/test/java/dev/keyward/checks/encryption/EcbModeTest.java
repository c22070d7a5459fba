package dev.keyward.checks.encryption;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class EcbModeTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(EcbMode.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.security.Key;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            class Negatives {
              void authenticated() throws Exception {
                Cipher.getInstance("AES/GCM/NoPadding");
                Cipher.getInstance("aes_256/gcm/nopadding");
                Cipher.getInstance("2.16.840.1.101.3.4.1.46");
                Cipher.getInstance("ChaCha20-Poly1305");
                Cipher.getInstance("ChaCha20");
                Cipher.getInstance("AES/CBC/PKCS5Padding");
              }

              // "ECB" is only a naming convention here.
              void asymmetric() throws Exception {
                Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
                Cipher.getInstance("RSA/ECB/PKCS1Padding");
                Cipher.getInstance("RSA");
              }

              void keyWrap() throws Exception {
                Cipher.getInstance("AESWrap");
                Cipher.getInstance("AES/KW/NoPadding");
              }

              // WeakCipher reports these.
              void broken() throws Exception {
                Cipher.getInstance("DES");
                Cipher.getInstance("DESede/ECB/PKCS5Padding");
                Cipher.getInstance("RC4");
              }

              void password() throws Exception {
                Cipher.getInstance("PBEWithHmacSHA256AndAES_128");
              }

              void unknown(String name) throws Exception {
                Cipher.getInstance(name);
                Cipher.getInstance("AES/" + name + "/NoPadding");
              }

              // No provider knows these; the program throws.
              void misspelt() throws Exception {
                Cipher.getInstance("AES/ECB");
                Cipher.getInstance("AES-ECB");
              }
            }
            """)
        .doTest();
  }

  /** What others have encrypted has to be read. */
  @Test
  void decryption() {
    compilation
        .addSourceLines(
            "Decryption.java",
            """
            import java.security.Key;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            class Decryption {
              byte[] read(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
                cipher.init(Cipher.DECRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              Key unwrap(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.UNWRAP_MODE, key);
                return cipher.unwrap(data, "AES", Cipher.SECRET_KEY);
              }

              private static Cipher legacy() throws Exception {
                return Cipher.getInstance("AES");
              }

              byte[] readLegacy(Key key, byte[] data) throws Exception {
                Cipher cipher = legacy();
                cipher.init(Cipher.DECRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              private static byte[] crypt(int mode, Key key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES");
                cipher.init(mode, key);
                return cipher.doFinal(data);
              }

              byte[] readByMode(Key key, byte[] data) throws Exception {
                return crypt(Cipher.DECRYPT_MODE, key, data);
              }

              static final class Reader {
                private final Cipher cipher;

                Reader(Key key) throws Exception {
                  cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
                  cipher.init(Cipher.DECRYPT_MODE, key);
                }

                byte[] read(byte[] data) throws Exception {
                  return cipher.doFinal(data);
                }
              }
            }
            """)
        .doTest();
  }

  /** Other constructions are made of single blocks. */
  @Test
  void buildingBlocks() {
    compilation
        .addSourceLines(
            "BuildingBlocks.java",
            """
            import java.security.SecureRandom;
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            class BuildingBlocks {
              // Counter mode by hand; another check is about that.
              byte[] keystream(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                byte[] result = new byte[data.length];
                byte[] counter = Arrays.copyOf(nonce, 16);
                for (int i = 0; i < data.length; i += 16) {
                  byte[] block = cipher.doFinal(counter);
                  for (int j = 0; j < 16 && i + j < data.length; j++) {
                    result[i + j] = (byte) (data[i + j] ^ block[j]);
                  }
                  counter[15]++;
                }
                return result;
              }

              // The mask of a packet's header.
              byte[] mask(SecretKey key, byte[] sample) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(sample);
              }

              void protect(SecretKey key, byte[] packet, byte[] sample) throws Exception {
                byte[] mask = mask(key, sample);
                packet[0] ^= mask[0] & 0x1f;
              }

              // The subkeys of CMAC.
              byte[] subkey(SecretKey key) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(new byte[16]);
              }

              // CBC-MAC by hand.
              byte[] mac(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                byte[] state = new byte[16];
                for (int i = 0; i < data.length; i += 16) {
                  for (int j = 0; j < 16; j++) {
                    state[j] ^= data[i + j];
                  }
                  state = cipher.doFinal(state);
                }
                return state;
              }

              byte[] challenge(SecretKey key) throws Exception {
                byte[] challenge = new byte[16];
                new SecureRandom().nextBytes(challenge);
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(challenge);
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
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.spec.SecretKeySpec;

            class Trials {
              private static final byte[] KEY = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
              private static final byte[] EXPECTED = {105, -60, -32, -40, 106, 123, 4, 48};

              static void knownAnswer() throws Exception {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"));
                if (!Arrays.equals(cipher.doFinal(new byte[16]), EXPECTED)) {
                  throw new IllegalStateException("AES does not work");
                }
              }

              static boolean isStored(SecretKeySpec key, byte[] sent, byte[] stored)
                  throws Exception {
                // BUG: Diagnostic contains: "AES/ECB/NoPadding"
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return Arrays.equals(cipher.doFinal(sent), stored);
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
            import javax.crypto.CipherOutputStream;
            import java.io.OutputStream;

            class Positives {
              void overloads(Provider provider) throws Exception {
                // BUG: Diagnostic contains: "AES/ECB/PKCS5Padding" is used as a transformation: ECB
                Cipher.getInstance("AES/ECB/PKCS5Padding");
                // BUG: Diagnostic contains: "AES/ECB/NoPadding" is used
                Cipher.getInstance("AES/ECB/NoPadding", "SunJCE");
                // BUG: Diagnostic contains: "AES/ECB/NoPadding" is used
                Cipher.getInstance("AES/ECB/NoPadding", provider);
              }

              void byDefault() throws Exception {
                // BUG: Diagnostic contains: "AES" is used as a transformation: without a mode
                Cipher.getInstance("AES");
              }

              byte[] encrypts(Key key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: "AES/ECB/PKCS5Padding"
                Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              // A constant is a message, not a block of a construction.
              byte[] text(Key key) throws Exception {
                // BUG: Diagnostic contains: "AES/ECB/NoPadding"
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal("exactly 16 bytes".getBytes());
              }

              byte[] wraps(Key key, Key secret) throws Exception {
                // BUG: Diagnostic contains: "AES"
                Cipher cipher = Cipher.getInstance("AES");
                cipher.init(Cipher.WRAP_MODE, key);
                return cipher.wrap(secret);
              }

              OutputStream stream(Key key, OutputStream out) throws Exception {
                // BUG: Diagnostic contains: "AES"
                Cipher cipher = Cipher.getInstance("AES");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return new CipherOutputStream(out, cipher);
              }

              byte[] both(Key key, byte[] data, boolean encrypt) throws Exception {
                // BUG: Diagnostic contains: "AES"
                Cipher cipher = Cipher.getInstance("AES");
                cipher.init(encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              byte[] anyMode(Key key, byte[] data, int mode) throws Exception {
                // BUG: Diagnostic contains: "AES"
                Cipher cipher = Cipher.getInstance("AES");
                cipher.init(mode, key);
                return cipher.doFinal(data);
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
            import java.util.Locale;
            import javax.crypto.Cipher;

            class Aliases {
              void spellings() throws Exception {
                // BUG: Diagnostic contains: "aes/ecb/nopadding"
                Cipher.getInstance("aes/ecb/nopadding");
                // BUG: Diagnostic contains: " AES / ECB / PKCS5Padding "
                Cipher.getInstance(" AES / ECB / PKCS5Padding ");
                // BUG: Diagnostic contains: "AES/ /PKCS5Padding" is used as a transformation: without
                Cipher.getInstance("AES/ /PKCS5Padding");
                // BUG: Diagnostic contains: "Rijndael"
                Cipher.getInstance("Rijndael");
                // BUG: Diagnostic contains: "AES_128/ECB/NoPadding"
                Cipher.getInstance("AES_128/ECB/NoPadding");
                // BUG: Diagnostic contains: "2.16.840.1.101.3.4.1.1"
                Cipher.getInstance("2.16.840.1.101.3.4.1.1");
                // BUG: Diagnostic contains: "OID.2.16.840.1.101.3.4.1.41"
                Cipher.getInstance("OID.2.16.840.1.101.3.4.1.41");
                // BUG: Diagnostic contains: "ARIA"
                Cipher.getInstance("ARIA");
                // BUG: Diagnostic contains: "Camellia/ECB/PKCS7Padding"
                Cipher.getInstance("Camellia/ECB/PKCS7Padding");
                // BUG: Diagnostic contains: "SM4/ECB/PKCS5Padding"
                Cipher.getInstance("SM4/ECB/PKCS5Padding");
              }

              void folded(boolean old) throws Exception {
                // BUG: Diagnostic contains: "AES/ECB/NoPadding"
                Cipher.getInstance(String.format("%s/%s/NoPadding", "AES", "ECB"));
                // BUG: Diagnostic contains: "AES"
                Cipher.getInstance("aes".toUpperCase(Locale.ROOT));
                // BUG: Diagnostic contains: "AES/ECB/NoPadding"
                Cipher.getInstance("A~E~S/ECB/NoPadding".replace("~", ""));
                // BUG: Diagnostic contains: "AES"
                Cipher.getInstance(old ? "AES" : "AES/GCM/NoPadding");
              }
            }
            """)
        .doTest();
  }

  /** The name comes from somewhere else; who passes it is told. */
  @Test
  void paths() {
    compilation
        .addSourceLines(
            "Modes.java",
            """
            final class Modes {
              static final String OLD = "AES/ECB/PKCS5Padding";
              static final String NEW = "AES/GCM/NoPadding";

              private Modes() {}
            }
            """)
        .addSourceLines(
            "Paths.java",
            """
            import java.util.function.Function;
            import java.util.function.Supplier;
            import javax.crypto.Cipher;

            class Paths {
              private static final String ALGORITHM = "AES";
              private final String name;

              Paths(String name) {
                this.name = name;
              }

              void constant() throws Exception {
                // BUG: Diagnostic contains: "AES" (from Paths.java:6)
                Cipher.getInstance(ALGORITHM);
                // BUG: Diagnostic contains: "AES/ECB/PKCS5Padding" (from Modes.java:2)
                Cipher.getInstance(Modes.OLD);
                Cipher.getInstance(Modes.NEW);
              }

              static Cipher through(String name) throws Exception {
                return Cipher.getInstance(name);
              }

              void argument() throws Exception {
                // BUG: Diagnostic contains: "AES/ECB/PKCS5Padding" (used at Paths.java:22)
                through("AES/ECB/PKCS5Padding");
                through("AES/GCM/NoPadding");
              }

              Cipher fromField() throws Exception {
                return Cipher.getInstance(name);
              }

              static void constructed() throws Exception {
                // BUG: Diagnostic contains: "AES/ECB/NoPadding" (used at Paths.java:32)
                new Paths("AES/ECB/NoPadding").fromField();
                new Paths("AES/GCM/NoPadding").fromField();
              }

              static Cipher unchecked(String name) {
                try {
                  return Cipher.getInstance(name);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              }

              void functions() {
                Function<String, Cipher> factory = Paths::unchecked;
                // BUG: Diagnostic contains: "AES"
                factory.apply("AES");
                Supplier<Cipher> supplier =
                    // BUG: Diagnostic contains: "AES/ECB/PKCS5Padding"
                    () -> unchecked("AES/ECB/PKCS5Padding");
                supplier.get();
              }
            }
            """)
        .doTest();
  }

  /** What is done with a name by reflection is not seen. */
  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "KnownMisses.java",
            """
            import java.lang.reflect.Method;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            class KnownMisses {
              Object reflective() throws Exception {
                Method method = Cipher.class.getMethod("getInstance", String.class);
                return method.invoke(null, "AES/ECB/PKCS5Padding");
              }

              // ECB block by block looks like a construction of single blocks.
              void byHand(SecretKey key, byte[] data, byte[] out) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                for (int i = 0; i < data.length; i += 16) {
                  cipher.doFinal(data, i, 16, out, i);
                }
              }
            }
            """)
        .doTest();
  }
}
