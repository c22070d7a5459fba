package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CurveTest {

  @ParameterizedTest
  @CsvSource({
    "P-256, secp256r1, 256",
    "nist p-256, secp256r1, 256",
    "prime256v1, secp256r1, 256",
    "X9.62 prime256v1, secp256r1, 256",
    "1.2.840.10045.3.1.7, secp256r1, 256",
    "prime192v1, secp192r1, 192",
    "P-192, secp192r1, 192",
    "NIST P-192, secp192r1, 192",
    "1.3.132.0.35, secp521r1, 521",
    "B-163, sect163r2, 163",
    "NIST K-571, sect571k1, 571",
    "X9.62 c2tnb191v1, c2tnb191v1, 191",
    "BRAINPOOLP256R1, brainpoolP256r1, 256",
    "x25519, X25519, 256",
    "Ed448, Ed448, 448",
  })
  void canonical(String spelled, String canonical, int bits) {
    assertEquals(canonical, parse(spelled).canonical());
    assertEquals(bits, parse(spelled).bits());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " secp256r1", "P256", "OID.1.3.132.0.34", "X9.62 P-256", "EC"})
  void unknown(String spelled) {
    assertEquals(Optional.empty(), Curve.parse(spelled));
  }

  /** All of Bouncy Castle's, by name and by object identifier. */
  @Test
  void fields() {
    List<String> names = Collections.list(asStrings());
    assertTrue(names.size() > 80, names::toString);
    for (String name : names) {
      X9ECParameters parameters = ECNamedCurveTable.getByName(name);
      Curve curve = parse(name);
      if (!name.equals("curve25519")) {
        assertEquals(parameters.getCurve().getFieldSize(), curve.bits(), name);
      }
      assertEquals(ECAlgorithms.isFpCurve(parameters.getCurve()), curve.isPrimeField(), name);
      assertEquals(
          Optional.of(curve.canonical()),
          Curve.parse(ECNamedCurveTable.getOID(name).getId()).map(Curve::canonical),
          name);
    }
  }

  @SuppressWarnings("unchecked") // It does not say of what it is an enumeration.
  private static Enumeration<String> asStrings() {
    return ECNamedCurveTable.getNames();
  }

  @ParameterizedTest
  @CsvSource({
    "secp112r1, secp112r1 has only 112 bits",
    "secp160k1, secp160k1 has only 160 bits",
    "prime192v1, secp192r1 has only 192 bits",
    "secp224r1, secp224r1 has only 224 bits",
    "prime239v1, prime239v1 has only 239 bits",
    "brainpoolP160r1, brainpoolP160r1 has only 160 bits",
    "brainpoolP224t1, brainpoolP224t1 has only 224 bits",
    "sect163k1, sect163k1 has only 163 bits",
    "c2pnb163v1, c2pnb163v1 has only 163 bits",
    "'sect571r1', 'sect571r1 is a binary curve, a kind that is out of use'",
  })
  void weak(String spelled, String why) {
    assertTrue(parse(spelled).isWeak());
    assertEquals(Optional.of(why), parse(spelled).weakness());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secp256r1",
        "secp256k1",
        "secp384r1",
        "secp521r1",
        "brainpoolP256r1",
        "X25519",
        "X448",
        "Ed25519",
        "Ed448",
        "sm2p256v1"
      })
  void notWeak(String spelled) {
    assertFalse(parse(spelled).isWeak());
    assertEquals(Optional.empty(), parse(spelled).weakness());
  }

  @Test
  void koblitz() {
    assertTrue(parse("secp256k1").isKoblitz());
    assertFalse(parse("secp256r1").isKoblitz());
    assertFalse(parse("sect283k1").isKoblitz());
  }

  private static Curve parse(String spelled) {
    return Curve.parse(spelled).orElseThrow(() -> new AssertionError(spelled));
  }
}
