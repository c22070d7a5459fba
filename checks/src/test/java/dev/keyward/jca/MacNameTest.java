package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Optional;
import javax.crypto.Mac;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MacNameTest {
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  @ParameterizedTest
  @CsvSource({
    "hmacsha256, HmacSHA256",
    "HMAC-SHA256, HmacSHA256",
    "HMAC/SHA512/256, HmacSHA512/256",
    "1.2.840.113549.2.7, HmacSHA1",
    "PBEWithHmacSHA, PBEWithHmacSHA1",
    "hmacPBEsha256, HmacPBESHA256",
    "AESGMAC, AES-GMAC",
    "DES, DESMAC",
    "HMACRIPEMD160, HmacRIPEMD160",
  })
  void canonical(String spelled, String canonical) {
    assertEquals(Optional.of(canonical), MacName.parse(spelled).map(MacName::canonical));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hmacSha1", "HMAC_SHA1", "hmacSha1Hex", "getHmacSha1", "initHmacSHA1"})
  void names(String method) {
    assertTrue(MacName.parse("HmacSHA1").orElseThrow().names(method));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sign", "hmac", "sha1", "hmacSha1Request", "hmacSha384", "hmacSha"})
  void doesNotName(String method) {
    assertFalse(MacName.parse("HmacSHA1").orElseThrow().names(method));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hmac", "HmacSHA", "HmacSHA-256", " HmacSHA256", "SHA256", "AES"})
  void unknown(String spelled) {
    assertEquals(Optional.empty(), MacName.parse(spelled));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HmacMD2",
        "HmacMD5",
        "HmacSHA1",
        "HmacRIPEMD160",
        "HmacTiger",
        "HmacPBESHA1",
        "PBEWithHmacSHA1",
        "SslMacMD5",
        "SslMacSHA1",
        "DESMAC",
        "DESedeMAC",
        "DESedeCMAC",
        "ISO9797ALG3MAC",
        "SkipjackMAC",
        "GOST28147MAC",
        "VMPCMAC",
        "SipHash",
        "OldHmacSHA512",
      })
  void weak(String spelled) {
    assertTrue(parse(spelled).isWeak());
    assertTrue(parse(spelled).weakness().isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HmacSHA224",
        "HmacSHA256",
        "HmacSHA512/224",
        "HmacSHA3-256",
        "HmacSM3",
        "HmacPBESHA256",
        "PBEWithHmacSHA256",
        "AESCMAC",
        "AES-GMAC",
        "Poly1305",
        "KMAC128",
        "SipHash128",
      })
  void notWeak(String spelled) {
    assertFalse(parse(spelled).isWeak());
    assertEquals(Optional.empty(), parse(spelled).weakness());
  }

  @Test
  void weaknessNamesTheHash() {
    assertEquals(
        "HMAC on MD5 is out of use: MD5 collides in seconds",
        parse("HmacMD5").weakness().orElseThrow());
    assertEquals("its tags have only 32 bits", parse("DESMAC").weakness().orElseThrow());
  }

  @Test
  void hash() {
    assertEquals(Optional.of(HashName.MD5), parse("HmacMD5").hash());
    assertEquals(Optional.of(HashName.SHA_1), parse("PBEWithHmacSHA1").hash());
    assertEquals(Optional.empty(), parse("AESCMAC").hash());
  }

  @Test
  void passwordBased() {
    assertTrue(parse("PBEWithHmacSHA256").isPasswordBased());
    assertTrue(parse("HmacPBESHA256").isPasswordBased());
    assertFalse(parse("HmacSHA256").isPasswordBased());
  }

  @Test
  void truncation() {
    assertTrue(parse("HmacSHA256").isTruncatedBy(128));
    assertFalse(parse("HmacSHA256").isTruncatedBy(256));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HmacMD5", "HmacSHA1", "HmacSHA512/224", "HmacSHA3-384", "HmacTiger", "AESCMAC", "AES-GMAC",
        "DESMAC", "DESMAC64", "DESedeCMAC", "BlowfishCMAC", "GOST28147MAC", "Poly1305", "KMAC128",
        "KMAC256", "SipHash", "SipHash128", "VMPCMAC", "ZUC-128", "ZUC-256", "ISO9797ALG3MAC",
        "Skein-MAC-512-160", "Threefish-1024CMAC", "DSTU7624-256GMAC", "SkipjackMAC"
      })
  void outputBits(String spelled) throws NoSuchAlgorithmException {
    assertEquals(
        Mac.getInstance(spelled, BOUNCY_CASTLE).getMacLength() * Byte.SIZE,
        parse(spelled).outputBits());
  }

  private static MacName parse(String spelled) {
    return MacName.parse(spelled).orElseThrow(() -> new AssertionError(spelled));
  }
}
