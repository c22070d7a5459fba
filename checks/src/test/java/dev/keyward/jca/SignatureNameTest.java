package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.keyward.jca.KeyAlgorithm.Family;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureNameTest {

  @ParameterizedTest
  @CsvSource({
    "sha1WITHrsa, SHA1withRSA, SHA_1, RSA",
    "SHA1withRSAEncryption, SHA1withRSA, SHA_1, RSA",
    "SHA256/RSA, SHA256withRSA, SHA_256, RSA",
    "1.2.840.113549.1.1.4, MD5withRSA, MD5, RSA",
    "SHA512/256withRSA, SHA512/256withRSA, SHA_512_256, RSA",
    "SHA512(224)withRSA, SHA512/224withRSA, SHA_512_224, RSA",
    "RMD160withRSA, RIPEMD160withRSA, RIPEMD_160, RSA",
    "SHA256withRSA/PSS, SHA256withRSAandMGF1, SHA_256, RSA",
    "MD5andSHA1withRSA, MD5andSHA1withRSA, SHA_1, RSA",
    "DSS, SHA1withDSA, SHA_1, DSA",
    "SHA-1/DSA, SHA1withDSA, SHA_1, DSA",
    "SHA3-256withDSA, SHA3-256withDSA, SHA3_256, DSA",
    "SHA256withDSAinP1363Format, SHA256withDSAinP1363Format, SHA_256, DSA",
    "ECDSA, SHA1withECDSA, SHA_1, EC",
    "1.2.840.10045.4.3.2, SHA256withECDSA, SHA_256, EC",
    "SHA384withPLAIN-ECDSA, SHA384withECDSAinP1363Format, SHA_384, EC",
    "SM3withSM2, SM3withSM2, SM3, EC",
    "GOST3411withECGOST3410, GOST3411withECGOST3410, GOST3411, EC",
  })
  void hashed(String spelled, String canonical, HashName hash, Family family) {
    SignatureName signature = parse(spelled);
    assertEquals(canonical, signature.canonical());
    assertEquals(Optional.of(hash), signature.hash());
    assertEquals(family, signature.keyAlgorithm().family());
    assertEquals(hash.isBroken(), signature.isWeak());
    assertEquals(hash.isBroken(), signature.weakness().isPresent());
    assertFalse(signature.isRaw());
  }

  @ParameterizedTest
  @CsvSource({
    "RSASSA-PSS, RSASSA-PSS, RSA",
    "PSS, RSASSA-PSS, RSA",
    "1.2.840.113549.1.1.10, RSASSA-PSS, RSA",
    "ed25519, Ed25519, EDDSA",
    "1.3.101.113, Ed448, EDDSA",
    "EdDSA, EdDSA, EDDSA",
    "ML-DSA, ML-DSA, ML_DSA",
    "MLDSA, ML-DSA, ML_DSA",
    "2.16.840.1.101.3.4.3.18, ML-DSA-65, ML_DSA",
    "ML-DSA-87-WITH-SHA512, ML-DSA-87-WITH-SHA512, ML_DSA",
    "SLH-DSA-SHA2-128S, SLH-DSA-SHA2-128s, SLH_DSA",
    "LMS, HSS/LMS, STATEFUL_HASH",
    "HSS/LMS, HSS/LMS, STATEFUL_HASH",
    "Falcon-512, FALCON-512, POST_QUANTUM",
    "MLDSA65-Ed25519-SHA512, MLDSA65-ED25519-SHA512, POST_QUANTUM",
    "NONEwithRSA, NONEwithRSA, RSA",
    "RSA, NONEwithRSA, RSA",
    "RawDSA, NONEwithDSA, DSA",
    "NONEwithECDSAinP1363Format, NONEwithECDSAinP1363Format, EC",
  })
  void withoutHash(String spelled, String canonical, Family family) {
    SignatureName signature = parse(spelled);
    assertEquals(canonical, signature.canonical());
    assertEquals(Optional.empty(), signature.hash());
    assertEquals(family, signature.keyAlgorithm().family());
    assertFalse(signature.isWeak());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "with",
        "SHA1with",
        "withRSA",
        "SHA1withFOO",
        "FOOwithRSA",
        "SHAwithRSA",
        "SHA-256withRSA",
        "SHA256withRSA ",
        "MD5withDSA",
        "MD5withECDSA",
        "NONEwithSM2",
        "X25519",
        "EC",
        "AES",
        "/",
        "SHA1/",
      })
  void unknown(String spelled) {
    assertEquals(Optional.empty(), SignatureName.parse(spelled));
  }

  @Test
  void raw() {
    assertTrue(parse("NONEwithRSA").isRaw());
    assertTrue(parse("NONEwithECDSA").isRaw());
    assertTrue(parse("RSA").isRaw());
    assertFalse(parse("Ed25519").isRaw());
    assertFalse(parse("RSASSA-PSS").isRaw());
  }

  @Test
  void paddingsOfRsa() {
    assertTrue(parse("SHA256withRSA").isPkcs1());
    assertFalse(parse("SHA256withRSA").isPss());
    assertTrue(parse("RSASSA-PSS").isPss());
    assertFalse(parse("RSASSA-PSS").isPkcs1());
    assertTrue(parse("SHA256withRSAandMGF1").isPss());
    assertTrue(parse("SHA256withRSAandSHAKE128").isPss());
    assertFalse(parse("SHA256withRSA/ISO9796-2").isPkcs1());
    assertFalse(parse("SHA256withECDSA").isPkcs1());
  }

  @Test
  void modern() {
    assertTrue(parse("Ed448").isEdDsa());
    assertFalse(parse("Ed448").isMlDsa());
    assertTrue(parse("ML-DSA-44").isMlDsa());
    assertFalse(parse("SHA256withECDSA").isEdDsa());
  }

  @Test
  void datedIsNotWeak() {
    assertFalse(parse("SHA224withRSA").isWeak());
    assertEquals(Optional.empty(), parse("SHA224withRSA").weakness());
  }

  @Test
  void equalsByMeaning() {
    assertEquals(parse("DSS"), parse("SHA1withDSA"));
    assertEquals(parse("DSS").hashCode(), parse("SHA1withDSA").hashCode());
    assertNotEquals(parse("DSS"), parse("SHA256withDSA"));
  }

  private static SignatureName parse(String spelled) {
    return SignatureName.parse(spelled).orElseThrow(() -> new AssertionError(spelled));
  }
}
