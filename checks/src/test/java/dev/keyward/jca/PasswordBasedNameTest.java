package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.keyward.jca.PasswordBasedName.Scheme;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordBasedNameTest {

  @ParameterizedTest
  @CsvSource({
    "pbkdf2withhmacsha256, PBKDF2WithHmacSHA256, PBKDF2, SHA_256",
    "PBKDF2WithHmacSHA512/256, PBKDF2WithHmacSHA512/256, PBKDF2, SHA_512_256",
    "PBKDF2WithHmacSHA3-512, PBKDF2WithHmacSHA3-512, PBKDF2, SHA3_512",
    "PBKDF2, PBKDF2WithHmacSHA1, PBKDF2, SHA_1",
    "PBKDF2WithHmacSHA1AndUTF8, PBKDF2WithHmacSHA1, PBKDF2, SHA_1",
    "PBKDF2withASCII, PBKDF2WithHmacSHA1And8BIT, PBKDF2, SHA_1",
    "1.2.840.113549.1.5.12, PBKDF2WithHmacSHA1, PBKDF2, SHA_1",
    "PBEWithHmacSHA384AndAES_256, PBEWithHmacSHA384AndAES_256, PBES2, SHA_384",
    "PBEWithHmacSHA-256, PBEWithHmacSHA256, PBMAC1, SHA_256",
    "PBE, PBEWithMD5AndDES, PBES1, MD5",
    "PBEWithMD5AndDES-CBC, PBEWithMD5AndDES, PBES1, MD5",
    "PBEWithMD5AndTripleDES, PBEWithMD5AndTripleDES, PBES1, MD5",
    "1.2.840.113549.1.5.11, PBEWithSHA1AndRC2, PBES1, SHA_1",
    "PBEWITHSHAAND3-KEYTRIPLEDES-CBC, PBEWithSHA1AndDESede, PKCS12, SHA_1",
    "PBEWITHSHAAND40BITRC2-CBC, PBEWithSHA1AndRC2_40, PKCS12, SHA_1",
    "OID.1.2.840.113549.1.12.1.2, PBEWithSHA1AndRC4_40, PKCS12, SHA_1",
    "PBEWITHSHA-256AND256BITAES-BC, PBEWithSHA256And256BitAES-CBC-BC, PKCS12, SHA_256",
    "1.3.6.1.4.1.22554.1.2.1.2.1.42, PBEWithSHA256And256BitAES-CBC-BC, PKCS12, SHA_256",
    "HmacPBESHA1, HmacPBESHA1, PKCS12, SHA_1",
    "PBEWITHMD5AND128BITAES-CBC-OPENSSL, PBEWithMD5And128BitAES-CBC-OpenSSL, OPENSSL, MD5",
    "PBKDF-OpenSSL, PBKDF-OpenSSL, OPENSSL, MD5",
  })
  void canonical(String spelled, String canonical, Scheme scheme, HashName prf) {
    assertEquals(canonical, parse(spelled).canonical());
    assertEquals(scheme, parse(spelled).scheme());
    assertEquals(Optional.of(prf), parse(spelled).prf());
  }

  @Test
  void scrypt() {
    assertEquals(Scheme.SCRYPT, parse("scrypt").scheme());
    assertEquals(Optional.empty(), parse("scrypt").prf());
    assertFalse(parse("scrypt").isPbkdf2());
    assertFalse(parse("scrypt").isWeakScheme());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PBKDF2WithSHA256",
        "PBKDF2WithHmacSHA-256",
        "PBKDF2WithHmacMD5",
        " PBKDF2WithHmacSHA256",
        "PBEWithMD5And40BitRC2-CBC",
        "PBEWithHmacSHA256AndAES_192",
        "PBES2",
        "HmacSHA256",
        "AES",
      })
  void unknown(String spelled) {
    assertEquals(Optional.empty(), PasswordBasedName.parse(spelled));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PBKDF2",
        "PBKDF2WithHmacSHA512",
        "PBEWithHmacSHA256AndAES_128",
        "PBEWithHmacSHA1"
      })
  void pbkdf2(String spelled) {
    assertTrue(parse(spelled).isPbkdf2());
    assertFalse(parse(spelled).isWeakScheme());
    assertEquals(Optional.empty(), parse(spelled).weakness());
  }

  @ParameterizedTest
  @CsvSource({
    "PBEWithMD5AndDES, DES has a 56-bit key",
    "PBEWithMD2AndRC2, RC2",
    "PBEWithSHA1AndDESede, Triple DES",
    "PBEWithSHA1AndRC4_128, RC4",
    "PBEWithSHAAndIDEA-CBC, IDEA",
    "PBEWithSHAAndTwofish-CBC, PKCS#12",
    "PBEWithSHA256And128BitAES-CBC-BC, PKCS#12",
    "HmacPBESHA256, PKCS#12",
    "PBEWithMD5And256BitAES-CBC-OpenSSL, OpenSSL",
  })
  void weak(String spelled, String why) {
    assertFalse(parse(spelled).isPbkdf2());
    assertTrue(parse(spelled).isWeakScheme());
    assertTrue(
        parse(spelled).weakness().orElseThrow().contains(why),
        () -> parse(spelled).weakness().orElseThrow());
  }

  @Test
  void keyBits() {
    assertEquals(OptionalInt.of(40), parse("PBEWithSHA1AndRC2_40").keyBits());
    assertEquals(OptionalInt.of(256), parse("PBEWithHmacSHA1AndAES_256").keyBits());
    assertEquals(OptionalInt.empty(), parse("PBKDF2").keyBits());
  }

  private static PasswordBasedName parse(String spelled) {
    return PasswordBasedName.parse(spelled).orElseThrow(() -> new AssertionError(spelled));
  }
}
