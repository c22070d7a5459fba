package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.keyward.jca.AlgorithmName.Service;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AlgorithmNameTest {

  @ParameterizedTest
  @CsvSource({
    "CIPHER, AES, AES/ECB/PKCS5Padding",
    "MESSAGE_DIGEST, sha, SHA-1",
    "MAC, HMAC-SHA1, HmacSHA1",
    "SIGNATURE, DSS, SHA1withDSA",
    "KEY_GENERATOR, TripleDES, DESede",
    "SECRET_KEY_FACTORY, PBE, PBEWithMD5AndDES",
    "SECRET_KEY_FACTORY, TripleDES, DESede",
    "KEY_PAIR_GENERATOR, DH, DiffieHellman",
    "KEY_FACTORY, EllipticCurve, EC",
    "KEY_AGREEMENT, ecdh, ECDH",
    "KEY_AGREEMENT, DH, DiffieHellman",
    "ALGORITHM_PARAMETERS, gcm, GCM",
    "ALGORITHM_PARAMETERS, PSS, RSASSA-PSS",
    "ALGORITHM_PARAMETERS, PBE, PBEWithMD5AndDES",
    "ALGORITHM_PARAMETERS, 1.2.840.113549.1.5.13, PBES2",
    "ALGORITHM_PARAMETER_GENERATOR, DH, DiffieHellman",
    "SECURE_RANDOM, sha1prng, SHA1PRNG",
    "KEY_STORE, pkcs12, PKCS12",
    "SSL_CONTEXT, SSL, TLS",
    "SSL_CONTEXT, SSLv3, TLSv1",
    "KDF, hkdf-sha256, HKDF-SHA256",
    "KEM, ml-kem-768, ML-KEM-768",
    "KEM, dhkem, DHKEM",
    "KEY_MANAGER_FACTORY, PKIX, NewSunX509",
    "TRUST_MANAGER_FACTORY, X509, PKIX",
    "CERTIFICATE_FACTORY, x509, X.509",
  })
  void known(Service service, String spelled, String canonical) {
    assertEquals(Optional.of(canonical), AlgorithmName.known(service, spelled));
    assertEquals(canonical, AlgorithmName.canonical(service, spelled));
    assertEquals(canonical, AlgorithmName.canonical(service, canonical));
  }

  @ParameterizedTest
  @EnumSource
  void unknownStaysAsItIs(Service service) {
    assertEquals(Optional.empty(), AlgorithmName.known(service, "no Such-Name"));
    assertEquals("no Such-Name", AlgorithmName.canonical(service, "no Such-Name"));
  }

  @Test
  void servicesAreKeptApart() {
    assertEquals(Optional.empty(), AlgorithmName.known(Service.MESSAGE_DIGEST, "HmacMD5"));
    assertEquals(Optional.empty(), AlgorithmName.known(Service.KEY_GENERATOR, "RSA"));
    assertEquals(Optional.empty(), AlgorithmName.known(Service.KEY_PAIR_GENERATOR, "AES"));
    assertEquals(Optional.empty(), AlgorithmName.known(Service.CIPHER, "SHA-256"));
    assertEquals("SHA1withRSA", AlgorithmName.canonical(Service.SIGNATURE, "1.2.840.113549.1.1.5"));
  }
}
