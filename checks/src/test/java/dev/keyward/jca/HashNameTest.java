package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.EnumSet;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HashNameTest {
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  @ParameterizedTest
  @CsvSource({
    "SHA, SHA-1",
    "sha1, SHA-1",
    "SHA-1, SHA-1",
    "1.3.14.3.2.26, SHA-1",
    "OID.1.3.14.3.2.26, SHA-1",
    "md5, MD5",
    "SHA256, SHA-256",
    "SHA-512(256), SHA-512/256",
    "SHAKE128, SHAKE128-256",
    "ripemd160, RIPEMD160",
    "GOST-3411, GOST3411",
    "blake2b-512, BLAKE2b-512",
  })
  void canonical(String spelled, String canonical) {
    assertEquals(Optional.of(canonical), HashName.parse(spelled).map(HashName::canonical));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " MD5", "MD5 ", "MD-5", "SHA_1", "SHA2-256", "HmacMD5", "CRC32"})
  void unknown(String spelled) {
    assertEquals(Optional.empty(), HashName.parse(spelled));
  }

  @ParameterizedTest
  @CsvSource({
    "SHA1, SHA_1",
    "SHA256, SHA_256",
    "SHA512/256, SHA_512_256",
    "SHA512(256), SHA_512_256",
    "SHA3-256, SHA3_256",
    "RMD160, RIPEMD_160",
    "SHAKE256, SHAKE256",
    "Keccak256, KECCAK_256",
  })
  void parts(String part, HashName hash) {
    assertEquals(Optional.of(hash), HashName.parsePart(part));
    assertEquals(Optional.of(hash), HashName.parsePart(hash.part()));
  }

  @Test
  void partsHaveNoDash() {
    assertEquals(Optional.empty(), HashName.parsePart("SHA-256"));
    assertEquals(Optional.empty(), HashName.parsePart("SHA"));
  }

  /** What Bouncy Castle does not have is only understood. */
  @ParameterizedTest
  @EnumSource(names = "SHA_0", mode = EnumSource.Mode.EXCLUDE)
  void outputBits(HashName hash) throws NoSuchAlgorithmException {
    assertEquals(
        MessageDigest.getInstance(hash.canonical(), BOUNCY_CASTLE).getDigestLength() * Byte.SIZE,
        hash.outputBits());
  }

  @Test
  void broken() {
    EnumSet<HashName> broken = EnumSet.allOf(HashName.class);
    broken.removeIf(hash -> !hash.isBroken());
    assertEquals(
        EnumSet.of(
            HashName.MD2,
            HashName.MD4,
            HashName.MD5,
            HashName.SHA_0,
            HashName.SHA_1,
            HashName.BLAKE2B_160,
            HashName.BLAKE2S_128,
            HashName.BLAKE2S_160,
            HashName.RIPEMD_128,
            HashName.RIPEMD_160,
            HashName.RIPEMD_256,
            HashName.RIPEMD_320,
            HashName.TIGER,
            HashName.GOST3411,
            HashName.SKEIN_256_128,
            HashName.SKEIN_256_160,
            HashName.SKEIN_512_128,
            HashName.SKEIN_512_160),
        broken);
    for (HashName hash : broken) {
      assertFalse(hash.isDated());
      assertTrue(hash.weakness().isPresent());
    }
  }

  @Test
  void dated() {
    for (HashName hash : HashName.values()) {
      assertEquals(hash.outputBits() == 224, hash.isDated(), hash::toString);
    }
    assertEquals(Optional.of("SHA-224 gives only 224 bits"), HashName.SHA_224.weakness());
  }

  @Test
  void sound() {
    assertFalse(HashName.SHA_256.isBroken());
    assertFalse(HashName.SHA_256.isDated());
    assertEquals(Optional.empty(), HashName.SHA_256.weakness());
    assertEquals(Optional.empty(), HashName.BLAKE2B_256.weakness());
  }
}
