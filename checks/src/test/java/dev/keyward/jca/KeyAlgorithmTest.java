package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.keyward.jca.KeyAlgorithm.Family;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyAlgorithmTest {

  @ParameterizedTest
  @CsvSource({
    "rsa, RSA, RSA",
    "PSS, RSASSA-PSS, RSA",
    "1.2.840.113549.1.1.1, RSA, RSA",
    "1.3.14.3.2.12, DSA, DSA",
    "DH, DiffieHellman, DH",
    "ElGamal, ElGamal, DH",
    "EllipticCurve, EC, EC",
    "ECDSA, EC, EC",
    "SM2, SM2, EC",
    "Ed25519, Ed25519, EDDSA",
    "1.3.101.110, X25519, XDH",
    "XDH, XDH, XDH",
    "MLKEM, ML-KEM, ML_KEM",
    "ml-kem-768, ML-KEM-768, ML_KEM",
    "2.16.840.1.101.3.4.3.19, ML-DSA-87, ML_DSA",
    "2.16.840.1.101.3.4.3.20, SLH-DSA-SHA2-128s, SLH_DSA",
    "2.16.840.1.101.3.4.3.31, SLH-DSA-SHAKE-256f, SLH_DSA",
    "XMSS, XMSS, STATEFUL_HASH",
    "kyber768, KYBER768, POST_QUANTUM",
    "SPHINCS+, SPHINCS+, POST_QUANTUM",
    "GOST3410, GOST3410, ASYMMETRIC",
  })
  void pairs(String spelled, String canonical, Family family) {
    assertEquals(canonical, parse(spelled).canonical());
    assertEquals(family, parse(spelled).family());
    assertFalse(parse(spelled).isSymmetric());
    assertTrue(KeyAlgorithm.parsePair(spelled).isPresent());
    assertTrue(KeyAlgorithm.parseSecret(spelled).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "aes, AES, AES",
    "2.16.840.1.101.3.4.1, AES, AES",
    "2.16.840.1.101.3.4.1.42, AES, AES",
    "AESWrap, AES, AES",
    "Rijndael, Rijndael, AES",
    "ChaCha20, ChaCha20, CHACHA20",
    "ChaCha20-Poly1305, ChaCha20, CHACHA20",
    "TripleDES, DESede, SYMMETRIC",
    "RC4, ARCFOUR, SYMMETRIC",
    "HMAC-SHA256, HmacSHA256, HMAC",
    "AES-GMAC, AES-GMAC, HMAC",
  })
  void secrets(String spelled, String canonical, Family family) {
    assertEquals(canonical, parse(spelled).canonical());
    assertEquals(family, parse(spelled).family());
    assertTrue(parse(spelled).isSymmetric());
    assertTrue(KeyAlgorithm.parsePair(spelled).isEmpty());
    assertTrue(KeyAlgorithm.parseSecret(spelled).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " RSA",
        "RSA2048",
        "Diffie-Hellman",
        "AES_128",
        "AES/CBC/PKCS5Padding",
        "PBEWithMD5AndDES",
        "PBKDF2",
        "RawBytes",
        "Generic",
        "SHA-256"
      })
  void unknown(String spelled) {
    assertEquals(Optional.empty(), KeyAlgorithm.parse(spelled));
  }

  @ParameterizedTest
  @CsvSource({
    "ECDH, EC",
    "ECDHwithSHA256KDF, EC",
    "ECCDHwithSHA384CKDF, EC",
    "ECMQV, EC",
    "DH, DiffieHellman",
    "DHwithSHA512KDF, DiffieHellman",
    "DHUwithSHA1CKDF, DiffieHellman",
    "1.2.840.113549.1.3.1, DiffieHellman",
    "X25519, X25519",
    "X25519withSHA256KDF, X25519",
    "XDH, XDH",
  })
  void agreements(String spelled, String canonical) {
    assertEquals(
        Optional.of(canonical), KeyAlgorithm.parseAgreement(spelled).map(KeyAlgorithm::canonical));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ECDHwithFoo", "AES", "DHKEM", "ECDH "})
  void noAgreements(String spelled) {
    assertEquals(Optional.empty(), KeyAlgorithm.parseAgreement(spelled));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DES", "DESede", "RC2", "RC4", "Blowfish", "HmacMD5", "GOST3410"})
  void weak(String spelled) {
    assertTrue(parse(spelled).isWeak());
    assertTrue(parse(spelled).weakness().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "DSA", "EC", "AES", "ChaCha20", "HmacSHA256", "ML-KEM"})
  void notWeak(String spelled) {
    assertFalse(parse(spelled).isWeak());
    assertEquals(Optional.empty(), parse(spelled).weakness());
  }

  @Test
  void sizeInName() {
    assertEquals(OptionalInt.of(768), parse("ML-KEM-768").sizeInName());
    assertEquals(OptionalInt.of(65), parse("ML-DSA-65").sizeInName());
    assertEquals(OptionalInt.empty(), parse("ML-KEM").sizeInName());
    assertEquals(OptionalInt.empty(), parse("Ed25519").sizeInName());
  }

  @ParameterizedTest
  @CsvSource({
    "RSASSA-PSS, RSA_BITS",
    "DSA, DSA_BITS",
    "DH, DH_BITS",
    "EC, EC_BITS",
    "AES, AES_BITS",
    "ML-KEM-512, ML_KEM_PARAMETER_SET",
    "ML-DSA-44, ML_DSA_PARAMETER_SET",
  })
  void sizeLimit(String spelled, Limit limit) {
    assertEquals(Optional.of(limit), parse(spelled).sizeLimit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "X448", "ChaCha20", "HmacSHA256", "DES"})
  void noSizeLimit(String spelled) {
    assertEquals(Optional.empty(), parse(spelled).sizeLimit());
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, true",
    "DSA, true",
    "DH, true",
    "EC, true",
    "Ed25519, true",
    "X25519, true",
    "GOST3410, true",
    "ML-KEM, false",
    "SLH-DSA, false",
    "LMS, false",
    "FALCON, false",
    "AES, false",
  })
  void quantumVulnerable(String spelled, boolean expected) {
    assertEquals(expected, parse(spelled).isQuantumVulnerable());
  }

  @Test
  void equalsByMeaning() {
    assertEquals(parse("aes"), parse("AES"));
    assertEquals(parse("aes").hashCode(), parse("AES").hashCode());
    assertNotEquals(parse("aes"), parse("DES"));
  }

  private static KeyAlgorithm parse(String spelled) {
    return KeyAlgorithm.parse(spelled).orElseThrow(() -> new AssertionError(spelled));
  }
}
