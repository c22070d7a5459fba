package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TransformationTest {

  @ParameterizedTest
  @CsvSource({
    "AES, AES/ECB/PKCS5Padding",
    "aes/gcm/nopadding, AES/GCM/NoPadding",
    "' AES / CBC / pkcs5padding ', AES/CBC/PKCS5Padding",
    "AES/ /PKCS5Padding, AES/ECB/PKCS5Padding",
    "AES/CFB8/NoPadding, AES/CFB8/NoPadding",
    "AES/SIC/NoPadding, AES/CTR/NoPadding",
    "Rijndael, Rijndael/ECB/PKCS5Padding",
    "TripleDES, DESede/ECB/PKCS5Padding",
    "TDEA/CBC/PKCS7Padding, DESede/CBC/PKCS7Padding",
    "RC4, ARCFOUR/None/NoPadding",
    "ARC4/ECB/NoPadding, ARCFOUR/None/NoPadding",
    "CHACHA7539, ChaCha20/None/NoPadding",
    "chacha20-poly1305, ChaCha20-Poly1305/None/NoPadding",
    "1.2.840.113549.1.9.16.3.18, ChaCha20-Poly1305/None/NoPadding",
    "2.16.840.1.101.3.4.1, AES/ECB/PKCS5Padding",
    "2.16.840.1.101.3.4.1.1, AES_128/ECB/NoPadding",
    "OID.2.16.840.1.101.3.4.1.2, AES_128/CBC/NoPadding",
    "2.16.840.1.101.3.4.1.26, AES_192/GCM/NoPadding",
    "2.16.840.1.101.3.4.1.48, AES_256/KWP/NoPadding",
    "2.16.840.1.101.3.4.1.2/CBC/PKCS5Padding, AES_128/CBC/PKCS5Padding",
    "aes_256/cbc/nopadding, AES_256/CBC/NoPadding",
    "AESWrap, AES/KW/NoPadding",
    "AESWrapPad_128, AES_128/KWP/NoPadding",
    "DESedeWrap, DESede/KW/NoPadding",
    "1.2.840.113549.3.7, DESede/CBC/PKCS5Padding",
    "GCM, AES/GCM/NoPadding",
    "RSA, RSA/ECB/PKCS1Padding",
    "RSA/NONE/NoPadding, RSA/ECB/NoPadding",
    "RSA/ECB/oaepwithsha-1andmgf1padding, RSA/ECB/OAEPWithSHA-1AndMGF1Padding",
    "RSA/ECB/OAEPWithSHA256AndMGF1Padding, RSA/ECB/OAEPWithSHA-256AndMGF1Padding",
    "RSA/ECB/OAEPWithSHA-512/256AndMGF1Padding, RSA/ECB/OAEPWithSHA-512/256AndMGF1Padding",
    "1.2.840.113549.1.1.7, RSA/ECB/OAEPPadding",
    "PBE, PBEWithMD5AndDES/CBC/PKCS5Padding",
    "PBEWithHmacSHA512/256AndAES_256, PBEWithHmacSHA512/256AndAES_256/CBC/PKCS5Padding",
    "1.2.840.113549.1.12.1.1, PBEWithSHA1AndRC4_128/None/NoPadding",
    "eciesWithSha256AndAes-cbc, ECIESwithSHA256andAES-CBC/CBC/PKCS5Padding",
    "MLKEM-768, ML-KEM-768/None/NoPadding",
  })
  void canonical(String spelled, String canonical) {
    assertEquals(
        Optional.of(canonical), Transformation.parse(spelled).map(Transformation::toString));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "AES/CBC",
        "AES/XYZ/NoPadding",
        "DES/XYZ/NoPadding",
        "AES/ECB/XYZ",
        "AES_128",
        "DES/GCM/NoPadding",
        "AES-256",
        "SHA-256",
        "HmacSHA256",
        "PBKDF2WithHmacSHA256",
        "AESWrap/ECB/NoPadding",
        "RSA/CBC/PKCS1Padding",
        "ECIESwithDES",
        "DH",
        "EC"
      })
  void unknown(String spelled) {
    assertEquals(Optional.empty(), Transformation.parse(spelled));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RSA/ECB/PKCS1Padding",
        "RSA",
        "AES/GCM/NoPadding",
        "AES/CBC/PKCS5Padding",
        "AES/KW/NoPadding",
        "AESWrap",
        "DESedeWrap",
        "ARCFOUR/ECB/NoPadding",
        "ARCFOUR",
        "ChaCha20",
        "ChaCha20-Poly1305",
        "PBEWithMD5AndDES",
        "PBEWithSHA1AndRC4_40/ECB/NoPadding",
        "PBEWithHmacSHA256AndAES_128",
        "ECIES",
        "ECIESwithAES-CBC",
        "ElGamal/ECB/PKCS1Padding",
        "2.16.840.1.101.3.4.1.5",
        "1.2.840.113549.3.7",
      })
  void notEcb(String spelled) {
    assertFalse(parse(spelled).isEcb());
    assertFalse(parse(spelled).isEcbByDefault());
  }

  @ParameterizedTest
  @CsvSource({
    "AES/ECB/PKCS5Padding, false",
    "AES_128/ECB/NoPadding, false",
    "2.16.840.1.101.3.4.1.1, false",
    "2.16.840.1.101.3.4.1.41, false",
    "AES, true",
    "2.16.840.1.101.3.4.1, true",
    "AES/ /PKCS5Padding, true",
    "DESede, true",
    "Blowfish/ECB/NoPadding, false",
    "SM4, true",
    "PBEWithSHA1AndDESede/ECB/PKCS5Padding, false",
    "ECIESwithAES, true",
    "DHIESwithDESede, true",
  })
  void ecb(String spelled, boolean byDefault) {
    assertTrue(parse(spelled).isEcb());
    assertEquals(byDefault, parse(spelled).isEcbByDefault());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AES/GCM/NoPadding",
        "2.16.840.1.101.3.4.1.46",
        "AES/CCM/NoPadding",
        "AES/OCB/NoPadding",
        "AES/EAX/NoPadding",
        "AES/GCM-SIV/NoPadding",
        "ChaCha20-Poly1305",
        "ECIES",
        "ECIESwithAES-CBC",
      })
  void authenticated(String spelled) {
    assertTrue(parse(spelled).isAuthenticated());
    assertFalse(parse(spelled).isBlockCipherWithoutAuthentication());
    assertFalse(parse(spelled).isCbcWithPadding());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AES/CBC/PKCS5Padding",
        "AES/CBC/NoPadding",
        "AES/CTR/NoPadding",
        "AES/CFB/NoPadding",
        "AES/CFB8/NoPadding",
        "AES/OFB32/PKCS5Padding",
        "AES/PCBC/PKCS5Padding",
        "AES/CTS/NoPadding",
        "ChaCha20",
        "Salsa20",
        "ARCFOUR",
        "PBEWithHmacSHA256AndAES_128",
        "PBEWithMD5AndDES",
        "2.16.840.1.101.3.4.1.2",
      })
  void withoutAuthentication(String spelled) {
    assertTrue(parse(spelled).isBlockCipherWithoutAuthentication());
    assertFalse(parse(spelled).isAuthenticated());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AES",
        "AES/ECB/NoPadding",
        "AES/XTS/NoPadding",
        "AES/FF1/NoPadding",
        "AES/KW/NoPadding",
        "AESWrapPad",
        "DESedeWrap",
        "RSA/ECB/OAEPPadding",
        "ElGamal",
        "ML-KEM",
      })
  void neitherWithNorWithout(String spelled) {
    assertFalse(parse(spelled).isAuthenticated());
    assertFalse(parse(spelled).isBlockCipherWithoutAuthentication());
  }

  @ParameterizedTest
  @CsvSource({
    "AES/CBC/PKCS5Padding, true",
    "AES/CBC/ISO10126Padding, true",
    "DES/PCBC/PKCS5Padding, true",
    "PBEWithHmacSHA256AndAES_256, true",
    "PBEWithMD5AndDES, true",
    "AES/CBC/NoPadding, false",
    "AES/CBC/WithCTS, false",
    "AES/CTS/NoPadding, false",
    "AES/CFB/PKCS5Padding, false",
    "AES/ECB/PKCS5Padding, false",
    "2.16.840.1.101.3.4.1.2, false",
  })
  void cbcWithPadding(String spelled, boolean expected) {
    assertEquals(expected, parse(spelled).isCbcWithPadding());
  }

  @ParameterizedTest
  @CsvSource({
    "DES, 56-bit key",
    "DES/CBC/PKCS5Padding, 56-bit key",
    "1.3.14.3.2.7, 56-bit key",
    "DESede/CBC/PKCS5Padding, 64-bit blocks",
    "TripleDES, withdrawn",
    "DESedeWrap, 64-bit blocks",
    "RC2, 64-bit blocks",
    "RC4, biased",
    "1.2.840.113549.3.4, biased",
    "VMPC, biased",
    "Blowfish/CBC/PKCS5Padding, 64-bit blocks",
    "Blowf\u0131sh, 64-bit blocks",
    "IDEA, 64-bit blocks",
    "CAST5, 64-bit blocks",
    "RC5, 64-bit blocks",
    "Skipjack, 80-bit key",
    "Grainv1, 80-bit key",
    "SEED, out of use",
    "GOST28147, 64-bit blocks",
    "TEA, related keys",
    "XTEA, 64-bit blocks",
    "NULL, does not encrypt",
    "PBEWithMD5AndDES, 56-bit key",
    "PBEWithMD5AndTripleDES, 64-bit blocks",
    "PBEWithSHA1AndDESede, 64-bit blocks",
    "PBEWithSHA1AndRC2_40, 64-bit blocks",
    "PBEWithSHA1AndRC4_128, biased",
    "PBEWITHSHAAND3-KEYTRIPLEDES-CBC, 64-bit blocks",
    "ECIESwithDESede-CBC, 64-bit blocks",
  })
  void weak(String spelled, String why) {
    assertTrue(parse(spelled).isWeakCipher());
    assertTrue(
        parse(spelled).weakness().orElseThrow().contains(why),
        () -> parse(spelled).weakness().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AES",
        "AES/GCM/NoPadding",
        "Camellia",
        "ARIA",
        "SM4",
        "Twofish",
        "ChaCha20",
        "ChaCha20-Poly1305",
        "RSA",
        "AESWrap",
        "ECIES",
        "PBEWithHmacSHA1AndAES_128",
      })
  void notWeak(String spelled) {
    assertFalse(parse(spelled).isWeakCipher());
    assertEquals(Optional.empty(), parse(spelled).weakness());
  }

  @Test
  void passwordBased() {
    Transformation pbes2 = parse("PBEWithHmacSHA256AndAES_128");
    assertTrue(pbes2.isPasswordBased());
    assertEquals("PBEWithHmacSHA256AndAES_128", pbes2.algorithm());
    assertEquals(OptionalInt.of(128), pbes2.keyBits());
    assertEquals(
        Optional.of(HashName.SHA_256), pbes2.passwordBased().flatMap(PasswordBasedName::prf));
    assertFalse(parse("AES").isPasswordBased());
  }

  @Test
  void keyWraps() {
    for (String wrap : new String[] {"AESWrap", "AES/KWP/NoPadding", "DESedeWrap", "ML-KEM"}) {
      assertTrue(parse(wrap).isKeyWrap(), wrap);
    }
    assertFalse(parse("AES/GCM/NoPadding").isKeyWrap());
    assertFalse(parse("RSA").isKeyWrap());
  }

  @Test
  void gcm() {
    assertTrue(parse("AES/GCM/NoPadding").isGcm());
    assertTrue(parse("2.16.840.1.101.3.4.1.6").isGcm());
    assertFalse(parse("AES/GCM-SIV/NoPadding").isGcm());
    assertFalse(parse("AES/CCM/NoPadding").isGcm());
  }

  @Test
  void streams() {
    assertTrue(parse("ARCFOUR").isStream());
    assertTrue(parse("ChaCha20-Poly1305").isStream());
    assertTrue(parse("PBEWithSHA1AndRC4_40").isStream());
    assertFalse(parse("AES/CTR/NoPadding").isStream());
    assertFalse(parse("RSA").isStream());
  }

  @Test
  void publicKeys() {
    assertTrue(parse("RSA").isAsymmetric());
    assertTrue(parse("RSA").isRsa());
    assertTrue(parse("ElGamal").isAsymmetric());
    assertTrue(parse("ECIES").isAsymmetric());
    assertTrue(parse("ECIES").isIntegrated());
    assertTrue(parse("ML-KEM-768").isAsymmetric());
    assertFalse(parse("AES").isAsymmetric());
    assertFalse(parse("ElGamal").isRsa());
    assertFalse(parse("RSA").isIntegrated());
  }

  @Test
  void paddingsOfPublicKeys() {
    assertTrue(parse("RSA").isPkcs1());
    assertTrue(parse("RSA").isPaddingByDefault()); // Bouncy Castle does not pad.
    assertTrue(parse("1.2.840.113549.1.1.1").isPkcs1());
    assertFalse(parse("1.2.840.113549.1.1.1").isPaddingByDefault());
    assertTrue(parse("RSA/None/PKCS1Padding").isPkcs1());
    assertFalse(parse("RSA/None/PKCS1Padding").isPaddingByDefault());
    assertTrue(parse("RSA/ECB/NoPadding").isUnpadded());
    assertTrue(parse("ElGamal").isUnpadded());
    assertFalse(parse("SM2").isUnpadded());
    assertFalse(parse("AES/CBC/NoPadding").isUnpadded());
    assertFalse(parse("AES").isPkcs1());
  }

  @Test
  void oaep() {
    assertTrue(parse("RSA/ECB/OAEPPadding").isOaep());
    assertEquals(Optional.empty(), parse("RSA/ECB/OAEPPadding").oaepHash());
    assertEquals(Optional.of(HashName.MD5), parse("RSA/ECB/OAEPWithMD5AndMGF1Padding").oaepHash());
    assertEquals(
        Optional.of(HashName.SHA_512_224),
        parse("RSA/ECB/OAEPWithSHA-512/224AndMGF1Padding").oaepHash());
    assertFalse(parse("RSA").isOaep());
    assertEquals(Optional.empty(), parse("RSA").oaepHash());
  }

  @Test
  void keyBits() {
    assertEquals(OptionalInt.of(128), parse("2.16.840.1.101.3.4.1.6").keyBits());
    assertEquals(OptionalInt.of(256), parse("AES_256/GCM/NoPadding").keyBits());
    assertEquals(OptionalInt.empty(), parse("AES/GCM/NoPadding").keyBits());
  }

  @Test
  void equalsByMeaning() {
    assertEquals(parse("TripleDES"), parse("DESede/ECB/PKCS5Padding"));
    assertEquals(parse("TripleDES").hashCode(), parse("DESede/ECB/PKCS5Padding").hashCode());
    assertNotEquals(parse("TripleDES"), parse("DES"));
  }

  private static Transformation parse(String spelled) {
    return Transformation.parse(spelled).orElseThrow(() -> new AssertionError(spelled));
  }
}
