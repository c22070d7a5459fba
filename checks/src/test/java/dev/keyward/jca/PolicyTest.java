package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.keyward.jca.Policy.Profile;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyTest {
  private static final Policy DEFAULT = Policy.of(Profile.DEFAULT, Map.of());
  private static final Policy STRICT = Policy.of(Profile.STRICT, Map.of());
  private static final Policy FIPS = Policy.of(Profile.FIPS, Map.of());
  private static final Policy CNSA2 = Policy.of(Profile.CNSA2, Map.of());

  @ParameterizedTest
  @CsvSource({
    "PBKDF2_SHA256_ITERATIONS, 600000, 600000, 300000",
    "PBKDF2_SHA512_ITERATIONS, 210000, 220000, 105000",
    "PBKDF2_SHA1_ITERATIONS, 1300000, 1400000, 650000",
    "BCRYPT_COST, 10, 12, 9",
    "SALT_BYTES, 16, 16, 8",
    "TOKEN_BITS, 128, 256, 64",
    "RSA_BITS, 2048, 3072, 2048",
    "DH_BITS, 2048, 3072, 2048",
    "EC_BITS, 256, 256, 224",
    "AES_BITS, 128, 256, 128",
    "GCM_NONCE_BYTES, 12, 12, 6",
    "GCM_TAG_BITS, 128, 128, 96",
    "HMAC_SHA384_KEY_BYTES, 48, 48, 48",
  })
  void defaults(Limit limit, int minimum, int advice, int errorBelow) {
    assertEquals(minimum, DEFAULT.minimum(limit));
    assertEquals(advice, DEFAULT.advice(limit));
    assertEquals(errorBelow, DEFAULT.errorBelow(limit));
    assertTrue(DEFAULT.allows(limit, minimum));
    assertFalse(DEFAULT.allows(limit, minimum - 1));
    assertFalse(DEFAULT.forbids(limit, errorBelow));
    assertTrue(DEFAULT.forbids(limit, errorBelow - 1));
  }

  @Test
  void upperLimits() {
    assertTrue(DEFAULT.allows(Limit.CLOCK_SKEW_SECONDS, 300));
    assertFalse(DEFAULT.allows(Limit.CLOCK_SKEW_SECONDS, 301));
    assertFalse(DEFAULT.forbids(Limit.CLOCK_SKEW_SECONDS, 1_000_000));
    assertEquals(60, DEFAULT.advice(Limit.CLOCK_SKEW_SECONDS));
    assertFalse(STRICT.allows(Limit.CLOCK_SKEW_SECONDS, 61));
  }

  @ParameterizedTest
  @EnumSource
  void strictAsksForTheAdvice(Limit limit) {
    assertEquals(limit.advice(), STRICT.minimum(limit));
    assertEquals(limit.advice(), STRICT.advice(limit));
  }

  @Test
  void strictKeepsTheHardFloors() {
    assertEquals(2048, STRICT.errorBelow(Limit.RSA_BITS));
    assertEquals(110_000, STRICT.errorBelow(Limit.PBKDF2_SHA512_ITERATIONS));
  }

  @ParameterizedTest
  @EnumSource
  void fipsHasTheDefaultNumbers(Limit limit) {
    assertEquals(DEFAULT.minimum(limit), FIPS.minimum(limit));
  }

  @Test
  void cnsaRaisesKeys() {
    assertEquals(3072, CNSA2.minimum(Limit.RSA_BITS));
    assertEquals(384, CNSA2.minimum(Limit.EC_BITS));
    assertEquals(384, CNSA2.advice(Limit.EC_BITS));
    assertEquals(256, CNSA2.minimum(Limit.AES_BITS));
    assertEquals(1024, CNSA2.minimum(Limit.ML_KEM_PARAMETER_SET));
    assertEquals(87, CNSA2.minimum(Limit.ML_DSA_PARAMETER_SET));
    assertEquals(16, CNSA2.minimum(Limit.SALT_BYTES));
    assertEquals(224, CNSA2.errorBelow(Limit.EC_BITS));
  }

  @Test
  void overridesWin() {
    Policy lower = Policy.of(Profile.STRICT, Map.of(Limit.RSA_BITS, 1024));
    assertEquals(1024, lower.minimum(Limit.RSA_BITS));
    assertEquals(1024, lower.errorBelow(Limit.RSA_BITS));
    assertEquals(3072, lower.advice(Limit.RSA_BITS));
    Policy higher = Policy.of(Profile.DEFAULT, Map.of(Limit.PBKDF2_SHA256_ITERATIONS, 1_000_000));
    assertEquals(1_000_000, higher.minimum(Limit.PBKDF2_SHA256_ITERATIONS));
    assertEquals(1_000_000, higher.advice(Limit.PBKDF2_SHA256_ITERATIONS));
    assertEquals(500_000, higher.errorBelow(Limit.PBKDF2_SHA256_ITERATIONS));
    assertEquals(Profile.DEFAULT, higher.profile());
  }

  @Test
  void shortTagsHaveALimitOfTheirOwn() {
    Policy lower = Policy.of(Profile.DEFAULT, Map.of(Limit.GCM_TAG_ERROR_BITS, 64));
    assertEquals(64, lower.errorBelow(Limit.GCM_TAG_BITS));
    assertFalse(lower.allows(Limit.GCM_TAG_BITS, 96));
    assertEquals(128, STRICT.errorBelow(Limit.GCM_TAG_BITS));
  }

  @Test
  void sourcesNameTheirDate() {
    assertEquals("RFC 7518, 3.2 (2015-05-01)", DEFAULT.source(Limit.HMAC_SHA256_KEY_BYTES));
    assertEquals("CNSA 2.0 (2022-09-07)", CNSA2.source(Limit.RSA_BITS));
    assertEquals("NIST SP 800-132, 5.1 (2010-12-22)", CNSA2.source(Limit.SALT_BYTES));
    assertEquals(
        "flag MinRsaBits",
        Policy.of(Profile.CNSA2, Map.of(Limit.RSA_BITS, 4096)).source(Limit.RSA_BITS));
  }

  @Test
  void defaultAndStrictObjectToNothing() {
    assertEquals(Optional.empty(), DEFAULT.objection(HashName.MD5));
    assertEquals(Optional.empty(), STRICT.objection(Transformation.parse("DES").orElseThrow()));
  }

  @Test
  void objectionsNameTheDocument() {
    assertEquals(
        Optional.of("MD5 is not in FIPS 140-3 (2019-03-22)"), FIPS.objection(HashName.MD5));
    assertEquals(
        Optional.of("SHA-256 is not in CNSA 2.0 (2022-09-07)"), CNSA2.objection(HashName.SHA_256));
  }

  @ParameterizedTest
  @CsvSource({
    "AES/GCM/NoPadding, true, true",
    "AES/CBC/PKCS5Padding, true, true",
    "AES/KW/NoPadding, true, true",
    "AES_128/GCM/NoPadding, true, false",
    "AES_256/GCM/NoPadding, true, true",
    "AES/GCM-SIV/NoPadding, false, false",
    "AES/PCBC/PKCS5Padding, false, false",
    "ChaCha20-Poly1305, false, false",
    "DESede/CBC/PKCS5Padding, false, false",
    "Camellia/GCM/NoPadding, false, false",
    "RSA/ECB/OAEPPadding, true, true",
    "RSA/ECB/PKCS1Padding, false, false",
    "ECIES, false, false",
    "ML-KEM-1024, true, true",
    "PBEWithHmacSHA256AndAES_256, true, false",
    "PBEWithHmacSHA512AndAES_256, true, true",
    "PBEWithSHA256And256BitAES-CBC-BC, false, false",
  })
  void transformations(String spelled, boolean fips, boolean cnsa) {
    Transformation transformation = Transformation.parse(spelled).orElseThrow();
    assertEquals(fips, FIPS.objection(transformation).isEmpty());
    assertEquals(cnsa, CNSA2.objection(transformation).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "HmacSHA1, true, false",
    "HmacSHA256, true, false",
    "HmacSHA384, true, true",
    "HmacMD5, false, false",
    "AESCMAC, true, true",
    "KMAC128, true, false",
    "Poly1305, false, false",
    "PBEWithHmacSHA512, true, true",
    "HmacPBESHA512, false, false",
  })
  void macs(String spelled, boolean fips, boolean cnsa) {
    MacName mac = MacName.parse(spelled).orElseThrow();
    assertEquals(fips, FIPS.objection(mac).isEmpty());
    assertEquals(cnsa, CNSA2.objection(mac).isEmpty());
    KeyAlgorithm key = KeyAlgorithm.parseSecret(mac.canonical()).orElseThrow();
    assertEquals(fips, FIPS.objection(key).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "SHA256withRSA, true, false",
    "SHA384withECDSA, true, true",
    "SHA1withRSA, false, false",
    "RSASSA-PSS, true, true",
    "Ed25519, true, false",
    "SHA256withDSA, false, false",
    "ML-DSA-87, true, true",
    "SLH-DSA-SHA2-256s, true, false",
    "LMS, true, true",
    "SM3withSM2, false, false",
  })
  void signatures(String spelled, boolean fips, boolean cnsa) {
    SignatureName signature = SignatureName.parse(spelled).orElseThrow();
    assertEquals(fips, FIPS.objection(signature).isEmpty());
    assertEquals(cnsa, CNSA2.objection(signature).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, true, true",
    "DH, true, true",
    "ElGamal, false, false",
    "EC, true, true",
    "SM2, false, false",
    "X25519, false, false",
    "ML-KEM, true, true",
    "AES, true, true",
    "Rijndael, false, false",
    "ChaCha20, false, false",
    "DES, false, false",
  })
  void keys(String spelled, boolean fips, boolean cnsa) {
    KeyAlgorithm algorithm = KeyAlgorithm.parse(spelled).orElseThrow();
    assertEquals(fips, FIPS.objection(algorithm).isEmpty());
    assertEquals(cnsa, CNSA2.objection(algorithm).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "P-256, true, false",
    "P-384, true, true",
    "secp256k1, false, false",
    "Ed25519, true, false",
    "X25519, false, false",
    "brainpoolP384r1, false, false",
  })
  void curves(String spelled, boolean fips, boolean cnsa) {
    Curve curve = Curve.parse(spelled).orElseThrow();
    assertEquals(fips, FIPS.objection(curve).isEmpty());
    assertEquals(cnsa, CNSA2.objection(curve).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PBKDF2WithHmacSHA512", "PBEWithHmacSHA512AndAES_256"})
  void passwordsAllowed(String spelled) {
    PasswordBasedName scheme = PasswordBasedName.parse(spelled).orElseThrow();
    assertEquals(Optional.empty(), FIPS.objection(scheme));
    assertEquals(Optional.empty(), CNSA2.objection(scheme));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SCRYPT", "PBEWithMD5AndDES", "PBKDF2WithHmacSM3", "HmacPBESHA512"})
  void passwordsNotAllowed(String spelled) {
    assertTrue(FIPS.objection(PasswordBasedName.parse(spelled).orElseThrow()).isPresent());
  }
}
