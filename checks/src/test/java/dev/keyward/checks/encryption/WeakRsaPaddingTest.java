package dev.keyward.checks.encryption;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class WeakRsaPaddingTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(WeakRsaPadding.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.security.PrivateKey;
            import java.security.PublicKey;
            import java.security.Signature;
            import java.security.spec.MGF1ParameterSpec;
            import javax.crypto.Cipher;
            import javax.crypto.spec.OAEPParameterSpec;
            import javax.crypto.spec.PSource;

            class Negatives {
              private static final OAEPParameterSpec OAEP =
                  new OAEPParameterSpec(
                      "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

              byte[] oaep(PublicKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, OAEP);
                return cipher.doFinal(data);
              }

              // Dormant: interoperable with nobody else, but not weak.
              byte[] oaepByName(PublicKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              void oaepUnseen() throws Exception {
                Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
              }

              // What others have encrypted has to be read.
              byte[] reads(PrivateKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                cipher.init(Cipher.DECRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              byte[] readsRaw(PrivateKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              // Signatures with this padding are another matter.
              byte[] signs(PrivateKey key, byte[] data) throws Exception {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(key);
                signature.update(data);
                return signature.sign();
              }

              void unknown(String name) throws Exception {
                Cipher.getInstance(name);
                Cipher.getInstance("RSA/" + name + "/PKCS1Padding");
              }

              byte[] anyMode(int mode, PublicKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                cipher.init(mode, key);
                return cipher.doFinal(data);
              }

              // EcbMode, WeakCipher and UnauthenticatedEncryption report these.
              void others() throws Exception {
                Cipher.getInstance("AES");
                Cipher.getInstance("DES/ECB/NoPadding");
                Cipher.getInstance("AES/CBC/PKCS5Padding");
              }
            }
            """)
        .doTest();
  }

  /** Powers of numbers, which a scheme around them makes safe. */
  @Test
  void buildingBlocks() {
    compilation
        .addSourceLines(
            "Encapsulation.java",
            """
            import java.math.BigInteger;
            import java.security.SecureRandom;
            import java.security.interfaces.RSAPublicKey;
            import javax.crypto.Cipher;

            class Encapsulation {
              byte[] encapsulate(RSAPublicKey key) throws Exception {
                byte[] secret = new byte[key.getModulus().bitLength() / 8];
                new SecureRandom().nextBytes(secret);
                Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(secret);
              }
            }
            """)
        .addSourceLines(
            "Pss.java",
            """
            import java.security.MessageDigest;
            import java.security.PrivateKey;
            import java.security.PublicKey;
            import javax.crypto.Cipher;

            class Pss {
              byte[] sign(PrivateKey key, PublicKey check, byte[] encoded) throws Exception {
                Cipher power = Cipher.getInstance("RSA/ECB/NoPadding");
                power.init(Cipher.DECRYPT_MODE, key);
                byte[] signature = power.doFinal(encoded);
                Cipher inverse = Cipher.getInstance("RSA/ECB/NoPadding");
                inverse.init(Cipher.ENCRYPT_MODE, check);
                if (!MessageDigest.isEqual(encoded, inverse.doFinal(signature))) {
                  throw new SecurityException();
                }
                return signature;
              }

              boolean verify(PublicKey key, byte[] encoded, byte[] signature) throws Exception {
                Cipher power = Cipher.getInstance("RSA/ECB/NoPadding");
                power.init(Cipher.ENCRYPT_MODE, key);
                return MessageDigest.isEqual(encoded, power.doFinal(signature));
              }
            }
            """)
        .addSourceLines(
            "Provided.java",
            """
            import java.security.Key;
            import javax.crypto.Cipher;
            import javax.crypto.MacSpi;

            abstract class Provided extends MacSpi {
              byte[] power(Key key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
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
            "Envelope.java",
            """
            import java.security.PublicKey;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            class Envelope {
              // The key of an EnvelopedData, PKCS#7.
              byte[] recipientInfo(PublicKey key, SecretKey content) throws Exception {
                Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                cipher.init(Cipher.WRAP_MODE, key);
                return cipher.wrap(content);
              }
            }
            """)
        .addSourceLines(
            "Handshake.java",
            """
            import java.security.PublicKey;
            import javax.crypto.Cipher;

            class Handshake {
              byte[] clientKeyExchange(PublicKey key, byte[] premasterSecret) throws Exception {
                Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(premasterSecret);
              }
            }
            """)
        .addSourceLines(
            "Jwe.java",
            """
            import java.security.PublicKey;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            class Jwe {
              byte[] wrap(String algorithm, PublicKey key, SecretKey content) throws Exception {
                if (!algorithm.equals("RSA1_5")) {
                  throw new IllegalArgumentException(algorithm);
                }
                Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                cipher.init(Cipher.WRAP_MODE, key);
                return cipher.wrap(content);
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
            import java.security.KeyFactory;
            import java.security.KeyPair;
            import java.security.PrivateKey;
            import java.security.Provider;
            import java.security.PublicKey;
            import java.security.SecureRandom;
            import java.security.cert.Certificate;
            import java.security.interfaces.RSAPrivateKey;
            import java.security.spec.PKCS8EncodedKeySpec;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            class Positives {
              void overloads(Provider provider) throws Exception {
                // BUG: Diagnostic contains: "RSA" is used as a transformation: it names no padding
                Cipher.getInstance("RSA");
                // BUG: Diagnostic contains: "RSA/ECB/PKCS1Padding" is used as a transformation: with the
                Cipher.getInstance("RSA/ECB/PKCS1Padding", "SunJCE");
                // BUG: Diagnostic contains: "RSA/None/NoPadding" is used as a transformation: without a
                Cipher.getInstance("RSA/None/NoPadding", provider);
              }

              byte[] unpadded(PublicKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: products of ciphertexts
                Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              byte[] unpaddedAnyMode(int mode, Key key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: "RSA/ECB/NoPadding"
                Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
                cipher.init(mode, key);
                return cipher.doFinal(data);
              }

              // A key is far shorter than the modulus.
              byte[] unpaddedKey(PublicKey key) throws Exception {
                byte[] secret = new byte[16];
                new SecureRandom().nextBytes(secret);
                // BUG: Diagnostic contains: "RSA/ECB/NoPadding"
                Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(secret);
              }

              byte[] pkcs1(PublicKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: learns plaintexts from how decryption fails
                Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              byte[] certificate(Certificate recipient, SecretKey key) throws Exception {
                // BUG: Diagnostic contains: "RSA" is used as a transformation
                Cipher cipher = Cipher.getInstance("RSA");
                cipher.init(Cipher.WRAP_MODE, recipient);
                return cipher.wrap(key);
              }

              byte[] md5(PublicKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: MD5 is broken, and the mask comes from SHA-1
                Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithMD5AndMGF1Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              byte[] signature(PrivateKey key, byte[] hash) throws Exception {
                // BUG: Diagnostic contains: "RSA/ECB/PKCS1Padding" is used as a transformation: to encrypt with a private key
                Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(hash);
              }

              byte[] keyPair(KeyPair pair, byte[] hash) throws Exception {
                // BUG: Diagnostic contains: "RSA" is used as a transformation: to encrypt with a private key
                Cipher cipher = Cipher.getInstance("RSA");
                cipher.init(Cipher.ENCRYPT_MODE, pair.getPrivate());
                return cipher.doFinal(hash);
              }

              byte[] imported(byte[] encoded, byte[] hash) throws Exception {
                RSAPrivateKey key =
                    (RSAPrivateKey)
                        KeyFactory.getInstance("RSA")
                            .generatePrivate(new PKCS8EncodedKeySpec(encoded));
                // BUG: Diagnostic contains: Use Signature.getInstance("RSASSA-PSS")
                Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(hash);
              }
            }
            """)
        .doTest();
  }

  @Test
  void spellings() {
    compilation
        .addSourceLines(
            "Names.java",
            """
            final class Names {
              static final String RSA = "RSA/ECB/PKCS1Padding";

              static String of(String padding) {
                return String.join("/", "RSA", "None", padding);
              }
            }
            """)
        .addSourceLines(
            "Spellings.java",
            """
            import java.security.PublicKey;
            import java.util.Locale;
            import java.util.function.Function;
            import javax.crypto.Cipher;

            class Spellings {
              private final String algorithm;

              Spellings(String algorithm) {
                this.algorithm = algorithm;
              }

              // BUG: Diagnostic contains: "RSA/ECB/NoPadding" (used at Spellings.java
              static final Spellings RAW = new Spellings("RSA/ECB/NoPadding");

              byte[] encrypt(PublicKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance(algorithm);
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              void names() throws Exception {
                // BUG: Diagnostic contains: "rsa/ecb/pkcs1padding"
                Cipher.getInstance("rsa/ecb/pkcs1padding");
                // BUG: Diagnostic contains: " RSA/ECB/NoPadding "
                Cipher.getInstance(" RSA/ECB/NoPadding ");
                // BUG: Diagnostic contains: "1.2.840.113549.1.1.1"
                Cipher.getInstance("1.2.840.113549.1.1.1");
                // BUG: Diagnostic contains: "RSA/ECB/PKCS1Padding" (from Names.java:2)
                Cipher.getInstance(Names.RSA);
                // BUG: Diagnostic contains: "RSA/None/NoPadding" (from Names.java:5
                Cipher.getInstance(Names.of("NoPadding"));
                // BUG: Diagnostic contains: "RSA"
                Cipher.getInstance("rsa".toUpperCase(Locale.ROOT));
                Function<String, String> plain = name -> name + "/ECB/PKCS1Padding";
                // BUG: Diagnostic contains: "RSA/ECB/PKCS1Padding"
                Cipher.getInstance(plain.apply("RSA"));
              }

              byte[] encrypt(PublicKey key, byte[] data, int mode) throws Exception {
                return crypt(Cipher.ENCRYPT_MODE, key, data);
              }

              private static byte[] crypt(int mode, PublicKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: "RSA/ECB/PKCS1Padding"
                Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                cipher.init(mode, key);
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void strictProfile() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Strict.java",
            """
            import java.security.PrivateKey;
            import java.security.PublicKey;
            import javax.crypto.Cipher;

            class Strict {
              byte[] oaep(PublicKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: the mask comes from SHA-1, unless an OAEPParameterSpec
                Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              byte[] reads(PrivateKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: "RSA/ECB/PKCS1Padding" is used as a transformation: whoever
                Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                cipher.init(Cipher.DECRYPT_MODE, key);
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
            import java.security.PublicKey;
            import javax.crypto.Cipher;

            class KnownMisses {
              // The ciphertext is taken for a part of a scheme, because it is compared.
              boolean compared(PublicKey key, byte[] data, byte[] stored) throws Exception {
                Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return java.util.Arrays.equals(cipher.doFinal(data), stored);
              }

              byte[] anyMode(int mode, PublicKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                cipher.init(mode, key);
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }
}
