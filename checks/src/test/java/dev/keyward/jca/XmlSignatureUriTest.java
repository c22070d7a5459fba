package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class XmlSignatureUriTest {

  @ParameterizedTest
  @CsvSource({
    SignatureMethod.RSA_SHA1 + ", SHA1withRSA",
    SignatureMethod.DSA_SHA1 + ", SHA1withDSA",
    SignatureMethod.DSA_SHA256 + ", SHA256withDSA",
    SignatureMethod.ECDSA_SHA1 + ", SHA1withECDSA",
    SignatureMethod.ECDSA_SHA512 + ", SHA512withECDSA",
    SignatureMethod.RSA_SHA256 + ", SHA256withRSA",
    SignatureMethod.SHA1_RSA_MGF1 + ", SHA1withRSAandMGF1",
    "http://www.w3.org/2007/05/xmldsig-more#sha3-256-rsa-MGF1, SHA3-256withRSAandMGF1",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-md5, MD5withRSA",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-ripemd160, RIPEMD160withRSA",
  })
  void signatures(String uri, String canonical) {
    assertEquals(
        Optional.of(canonical), XmlSignatureUri.signature(uri).map(SignatureName::canonical));
  }

  @ParameterizedTest
  @CsvSource({
    DigestMethod.SHA1 + ", SHA_1",
    DigestMethod.SHA256 + ", SHA_256",
    "http://www.w3.org/2007/05/xmldsig-more#sha3-512, SHA3_512",
    DigestMethod.RIPEMD160 + ", RIPEMD_160",
    "http://www.w3.org/2001/04/xmldsig-more#md5, MD5",
  })
  void digests(String uri, HashName hash) {
    assertEquals(Optional.of(hash), XmlSignatureUri.digest(uri));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {SignatureMethod.HMAC_SHA1, "SHA1withRSA", "", "http://example.org/#rsa-sha1"})
  void others(String uri) {
    assertEquals(Optional.empty(), XmlSignatureUri.signature(uri));
  }

  @Test
  void otherDigests() {
    assertEquals(Optional.empty(), XmlSignatureUri.digest("SHA-1"));
    assertEquals(Optional.empty(), XmlSignatureUri.digest(SignatureMethod.RSA_SHA1));
  }
}
