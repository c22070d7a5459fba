package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.keyward.jca.AlgorithmName.Service;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is understood if, and only if, the JDK that runs this test accepts it. */
final class OddSpellingsTest {
  private static final int FEATURE = Runtime.version().feature();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AES",
        "aes",
        " AES",
        "AES ",
        "\tAES\n",
        "\u0001AES",
        "\u00a0AES",
        "AES/ECB",
        "AES/CBC/",
        "AES/ /",
        "AES//PKCS5Padding",
        " AES / ECB / PKCS5Padding ",
        "AES/ECB/PKCS5Padding/x",
        "AES/ECB/Pkcs5padding",
        "AES/\u2003ECB/PKCS5Padding",
        "AES/CFB8/NoPadding",
        "AES/CFB1/NoPadding",
        "AES/CFB128/NoPadding",
        "AES/CFB136/NoPadding",
        "AES/CFB12/NoPadding",
        "AES/CFB0/NoPadding",
        "AES/CFB08/NoPadding",
        "AES/CFB99999999999/NoPadding",
        "AES/OFB32/PKCS5Padding",
        "AES/PCBC/PKCS5Padding",
        "AES/CTS/NoPadding",
        "AES/GCM/ ",
        "AES/GCM",
        "AES/KW/NoPadding",
        "AES/KW/PKCS5Padding",
        "AES/KWP/NoPadding",
        "AES/KWP/PKCS5Padding",
        "AES/None/NoPadding",
        "AESWrap",
        "AESWrap/ECB/NoPadding",
        "AESWrap_128",
        "AESWrapPad",
        "AESWrapPad_256",
        "AES_128",
        "AES_128/ECB/NoPadding",
        "aes_256/ecb/nopadding",
        "AES_128/GCM/NoPadding",
        "AES_128/KW/PKCS5Padding",
        "AES_128/CFB8/NoPadding",
        "AES_128/CTR/NoPadding",
        "AES_128/ /NoPadding",
        "AES_512/ECB/NoPadding",
        "2.16.840.1.101.3.4.1",
        "2.16.840.1.101.3.4.1/CBC/PKCS5Padding",
        "2.16.840.1.101.3.4.1.1",
        " 2.16.840.1.101.3.4.1.1 ",
        "OID.2.16.840.1.101.3.4.1.1",
        "oid.2.16.840.1.101.3.4.1.1",
        "OID.AES",
        "2.16.840.1.101.3.4.1.1/CBC/NoPadding",
        "2.16.840.1.101.3.4.1.2/CBC/NoPadding",
        "2.16.840.1.101.3.4.1.5",
        "2.16.840.1.101.3.4.1.5/KW/NoPadding",
        "2.16.840.1.101.3.4.1.5/CBC/NoPadding",
        "2.16.840.1.101.3.4.1.6",
        "2.16.840.1.101.3.4.1.6/GCM/NoPadding",
        "2.16.840.1.101.3.4.1.9",
        "DES",
        "DES/ECB/NoPadding",
        "DES/CFB64/NoPadding",
        "DES/CFB72/NoPadding",
        "DES/CTR/NoPadding",
        "DES/GCM/NoPadding",
        "DES-ECB",
        "3DES",
        "TripleDES",
        "tripledes/cbc/pkcs5padding",
        "DESedeWrap",
        "DESedeWrap/CBC/NoPadding",
        "DESedeWrap/ECB/NoPadding",
        "RC4",
        "RC4/ECB/NoPadding",
        "ARCFOUR/CBC/NoPadding",
        "ARCFOUR/ECB/PKCS5Padding",
        "1.2.840.113549.3.4",
        "Blowf\u0131sh",
        "ChaCha20",
        "ChaCha20/None/NoPadding",
        "ChaCha20-Poly1305/None/NoPadding",
        "CHACHA20-POLY1305/ECB/NoPadding",
        "1.2.840.113549.1.9.16.3.18",
        "RSA",
        "RSA/ECB/PKCS1Padding",
        "RSA/ECB/OAEPWithSHA-256AndMGF1Padding",
        "RSA/ECB/oaepwithsha-256andmgf1padding",
        "RSA/ECB/OAEPWithSHA1AndMGF1Padding",
        "RSA/ECB/OAEPWithSHA-1AndMGF1Padding",
        "RSA/ECB/OAEPWithMD5AndMGF1Padding",
        "RSA/ECB/OAEPWithMD6AndMGF1Padding",
        "RSA/ECB/OAEPWithSHA-512/224AndMGF1Padding",
        "RSA/ECB/OAEPWithSHA512/256AndMGF1Padding",
        "RSA/CBC/PKCS1Padding",
        "RSA/ECB/PKCS5Padding",
        "PBE",
        "PBEWithMD5AndDES",
        "PBEWithMD5AndDES/CBC/PKCS5Padding",
        "PBEWithMD5AndTripleDES/CBC/PKCS5Padding",
        "PBEWithSHA1AndRC4_128/ECB/NoPadding",
        "PBEWithSHA1AndTripleDES",
        "PBEWithHmacSHA256AndAES_128",
        "PBEWithHmacSHA256AndAES_128/CBC/PKCS5Padding",
        "PBEWithHmacSHA256AndAES_128/CBC/NoPadding",
        "PBEWithHmacSHA256AndAES_192",
        "pbewithhmacsha256andaes_256",
        "1.2.840.113549.1.12.1.3",
        "PBES2",
        "",
        " ",
        "/",
        "///",
      })
  void transformations(String spelled) {
    assertEquals(accepts(Service.CIPHER, spelled), Transformation.parse(spelled).isPresent());
  }

  /** JDK 17 skips empty parts and takes blank ones for the default; JDK 25 refuses them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AES/",
        "AES//",
        "/AES",
        "AES/CBC/ ",
        "AES/ / ",
        "AES/ /PKCS5Padding",
        "AES/ECB/PKCS5Padding/",
        "/AES/ECB/PKCS5Padding",
        "AES//ECB/PKCS5Padding",
        "AES/ECB//PKCS5Padding",
        "ARCFOUR/ /NoPadding",
        "RSA/ /PKCS1Padding",
      })
  void transformationsOfOldJdks(String spelled) {
    assertTrue(Transformation.parse(spelled).isPresent());
    if (FEATURE == 17 || FEATURE >= 25) {
      assertEquals(FEATURE == 17, accepts(Service.CIPHER, spelled));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PBEWithHmacSHA512/256AndAES_256",
        "PBEWithHmacSHA512/256AndAES_256/CBC/PKCS5Padding",
        " pbeWithHmacSHA512/224AndAES_128 / CBC / PKCS5Padding",
      })
  void transformationsOfNewJdks(String spelled) {
    assertTrue(Transformation.parse(spelled).isPresent());
    if (FEATURE == 17 || FEATURE >= 25) {
      assertEquals(FEATURE >= 25, accepts(Service.CIPHER, spelled));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MD5",
        " MD5",
        "MD5 ",
        "md5",
        "MD-5",
        "MD5/",
        "SHA",
        "sha1",
        "SHA_1",
        "SHA-1 ",
        "SHA\u20101",
        "OID.1.3.14.3.2.26",
        "oid.1.3.14.3.2.26",
        "1.3.14.3.2.26",
        "1.3.14.3.2.26.",
        "SHA256",
        "SHA2-256",
        "SHA256withRSA",
        "SHA3-256",
        "SHA3256",
        "SHA512/256",
        "SHA-512/256",
        "SHA-512-256",
        "MD2",
        "",
      })
  void digests(String spelled) {
    assertEquals(accepts(Service.MESSAGE_DIGEST, spelled), HashName.parse(spelled).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HmacMD5",
        "hmacmd5",
        "HmacMD5 ",
        "Hmac MD5",
        "HmacSHA",
        "HmacSHA-1",
        "HmacSHA-256",
        "HmacSHA256",
        "HmacSHA3-256",
        "HmacSHA512/256",
        "HmacSHA512256",
        "1.2.840.113549.2.9",
        "SslMacMD5",
        "HmacPBESHA1",
        "HmacPBEMD5",
        "PBEWithHmacSHA1",
        "PBEWithHmacMD5",
        "MD5",
      })
  void macs(String spelled) {
    assertEquals(accepts(Service.MAC, spelled), MacName.parse(spelled).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHA1withRSA",
        "SHA1WithRSA",
        " SHA1withRSA",
        "SHAwithRSA",
        "SHA-1withRSA",
        "SHA1-RSA",
        "MD5withDSA",
        "MD5withECDSA",
        "SHA512/256withECDSA",
        "SHA512/256withRSA",
        "RSASSA-PSS",
        "PSS",
        "DSA",
        "DSS",
        "RawDSA",
        "SHA/DSA",
        "SHA-1/DSA",
        "SHA1/DSA",
        "SHAwithDSA",
        "DSAWithSHA1",
        "RSAwithSHA1",
        "NONEwithRSA",
        "NONEwithECDSAinP1363Format",
        "SHA256withECDSAinP1363Format",
        "SHA256withDSAinP1363Format",
        "SHA256withRSAinP1363Format",
        "MD5andSHA1withRSA",
        "Ed25519",
        "EdDSA",
        "X25519",
        "EC",
        "AES",
        "1.2.840.113549.1.1.5",
        "1.3.14.3.2.29",
        "with",
        "withRSA",
      })
  void signatures(String spelled) {
    assertEquals(accepts(Service.SIGNATURE, spelled), SignatureName.parse(spelled).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AES",
        " AES",
        "AES/CBC/PKCS5Padding",
        "AES_128",
        "TripleDES",
        "3DES",
        "RC4",
        "2.16.840.1.101.3.4.1",
        "HmacSHA256",
        "Hmac",
        "ChaCha20",
        "PBEWithMD5AndDES",
        "RSA",
      })
  void secretKeys(String spelled) {
    assertEquals(
        accepts(Service.KEY_GENERATOR, spelled), KeyAlgorithm.parseSecret(spelled).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RSA",
        "rsa ",
        "DH",
        "DiffieHellman",
        "Diffie-Hellman",
        "EC",
        "EllipticCurve",
        "Ed25519",
        "ed25519",
        "RSASSA-PSS",
        "1.2.840.113549.1.1",
        "1.3.14.3.2.12",
        "X25519",
        "AES",
      })
  void keyPairs(String spelled) {
    assertEquals(
        accepts(Service.KEY_PAIR_GENERATOR, spelled), KeyAlgorithm.parsePair(spelled).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PBKDF2WithHmacSHA256",
        "PBKDF2withHmacSHA256",
        "PBKDF2WithHmacSHA-256",
        "PBKDF2WithSHA256",
        "PBKDF2-HMAC-SHA256",
        "PBKDF2WithHmacMD5",
        "1.2.840.113549.1.5.12",
        "PBEWithMD5AndDES",
        "PBEWithMD5AndDES ",
        "PBE",
      })
  void passwordBased(String spelled) {
    assertEquals(
        accepts(Service.SECRET_KEY_FACTORY, spelled), PasswordBasedName.parse(spelled).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secp256r1",
        "SECP256R1",
        " secp256r1",
        "secp-256-r1",
        "NIST P-256",
        "nist p-256",
        "NIST  P-256",
        "NISTP256",
        "P256",
        "X9.62 prime256v1",
        "X9.62 P-256",
        "1.2.840.10045.3.1.7",
        "OID.1.2.840.10045.3.1.7",
        "secp112r1",
        "NIST K-163",
        "X9.62 c2tnb191v1",
        "brainpoolP256r1",
      })
  void curves(String spelled) {
    boolean accepted;
    try {
      AlgorithmParameters.getInstance("EC").init(new ECGenParameterSpec(spelled));
      accepted = true;
    } catch (GeneralSecurityException e) {
      accepted = false;
    }
    assertEquals(accepted, Curve.parse(spelled).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TLS", "tls", "TLS ", "TLSv1", "TLSv1.0", "TLSv1.4", "SSL", "SSLv3", "SSLv2", "Default",
        "DTLS"
      })
  void sslContexts(String spelled) {
    assertEquals(accepts(Service.SSL_CONTEXT, spelled), isKnown(Service.SSL_CONTEXT, spelled));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JKS", "jks", " JKS", "pkcs12", "PKCS#12", "P12", "PFX", "JCEKS"})
  void keyStores(String spelled) {
    assertEquals(accepts(Service.KEY_STORE, spelled), isKnown(Service.KEY_STORE, spelled));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA1PRNG", "sha1prng", " SHA1PRNG", "SHA1-PRNG", "DRBG", "Random"})
  void secureRandoms(String spelled) {
    assertEquals(accepts(Service.SECURE_RANDOM, spelled), isKnown(Service.SECURE_RANDOM, spelled));
  }

  /** The JDK does not accept them, but other providers, older JDKs, or nobody does. */
  @Test
  void knownMisses() {
    assertTrue(Transformation.parse("PBEWithMD5AndTripleDES/ECB/NoPadding").isPresent());
    assertTrue(Transformation.parse("NULL").isPresent());
    assertTrue(HashName.parse("SHA-0").isPresent());
    assertTrue(Transformation.parse("AES_128/CBC/PKCS5Padding").isPresent()); // Conscrypt.
    assertTrue(Transformation.parse("AES/GCM/PKCS5Padding").isPresent()); // JDK 8.
  }

  private static boolean isKnown(Service service, String spelled) {
    return AlgorithmName.known(service, spelled).isPresent();
  }

  private static boolean accepts(Service service, String spelled) {
    try {
      switch (service) {
        case CIPHER -> Cipher.getInstance(spelled);
        case MESSAGE_DIGEST -> MessageDigest.getInstance(spelled);
        case MAC -> Mac.getInstance(spelled);
        case SIGNATURE -> Signature.getInstance(spelled);
        case KEY_GENERATOR -> KeyGenerator.getInstance(spelled);
        case KEY_PAIR_GENERATOR -> KeyPairGenerator.getInstance(spelled);
        case SECRET_KEY_FACTORY -> SecretKeyFactory.getInstance(spelled);
        case SSL_CONTEXT -> SSLContext.getInstance(spelled);
        case KEY_STORE -> KeyStore.getInstance(spelled);
        case SECURE_RANDOM -> SecureRandom.getInstance(spelled);
        default -> throw new AssertionError(service);
      }
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
