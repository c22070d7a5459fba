package dev.keyward.checks.signatures;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class WeakSignatureAlgorithmTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(WeakSignatureAlgorithm.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.security.KeyFactory;
            import java.security.KeyPairGenerator;
            import java.security.MessageDigest;
            import java.security.PrivateKey;
            import java.security.PublicKey;
            import java.security.Signature;
            import java.security.cert.X509Certificate;
            import java.security.spec.MGF1ParameterSpec;
            import java.security.spec.PSSParameterSpec;
            import java.security.spec.X509EncodedKeySpec;

            class Negatives {
              void good() throws Exception {
                Signature.getInstance("Ed25519");
                Signature.getInstance("SHA256withECDSA");
                Signature.getInstance("SHA384withECDSAinP1363Format");
                Signature.getInstance("SHA256withRSAandMGF1");
              }

              // Dormant: sound, but not for new designs.
              void pkcs1() throws Exception {
                Signature.getInstance("SHA256withRSA");
              }

              byte[] pss(PrivateKey key, byte[] data) throws Exception {
                Signature signature = Signature.getInstance("RSASSA-PSS");
                signature.setParameter(
                    new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
                signature.initSign(key);
                signature.update(data);
                return signature.sign();
              }

              // What others have signed long ago has to be checked.
              boolean verifies(PublicKey key, byte[] data, byte[] proof) throws Exception {
                Signature signature = Signature.getInstance("SHA1withRSA");
                signature.initVerify(key);
                signature.update(data);
                return signature.verify(proof);
              }

              boolean verifiesDsa(X509Certificate signer, byte[] data, byte[] proof)
                  throws Exception {
                Signature signature = Signature.getInstance("SHA256withDSA");
                signature.initVerify(signer);
                signature.update(data);
                return signature.verify(proof);
              }

              boolean verifiesOldPss(PublicKey key, byte[] data, byte[] proof) throws Exception {
                Signature signature = Signature.getInstance("RSASSA-PSS");
                signature.setParameter(PSSParameterSpec.DEFAULT);
                signature.initVerify(key);
                signature.update(data);
                return signature.verify(proof);
              }

              boolean certificate(X509Certificate certificate, PublicKey issuer) throws Exception {
                Signature signature = Signature.getInstance(certificate.getSigAlgName());
                signature.initVerify(issuer);
                signature.update(certificate.getTBSCertificate());
                return signature.verify(certificate.getSignature());
              }

              // The hash function stands in front of a device that only signs.
              byte[] preHashed(PrivateKey key, byte[] data) throws Exception {
                Signature signature = Signature.getInstance("NONEwithECDSA");
                signature.initSign(key);
                signature.update(MessageDigest.getInstance("SHA-256").digest(data));
                return signature.sign();
              }

              byte[] handedDown(PrivateKey key, byte[] hash) throws Exception {
                Signature signature = Signature.getInstance("NONEwithRSA");
                signature.initSign(key);
                signature.update(hash);
                return signature.sign();
              }

              // Keys that there are can be read.
              PublicKey read(byte[] encoded) throws Exception {
                return KeyFactory.getInstance("DSA").generatePublic(new X509EncodedKeySpec(encoded));
              }

              // WeakKeySize reports this one.
              void small() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
                generator.initialize(1024);
                generator.generateKeyPair();
              }

              void unknown(String name) throws Exception {
                Signature.getInstance(name);
                Signature.getInstance(name + "withRSA");
              }
            }
            """)
        .addSourceLines(
            "Engine.java",
            """
            import java.security.Signature;
            import java.security.SignatureSpi;

            abstract class Engine extends SignatureSpi {
              private final Signature delegate;

              Engine() throws Exception {
                delegate = Signature.getInstance("SHA1withRSA");
              }
            }
            """)
        .doTest();
  }

  /** A format knows no better. */
  @Test
  void prescribed() {
    compilation
        .addSourceLines(
            "OAuthSigner.java",
            """
            import java.security.PrivateKey;
            import java.security.Signature;

            class OAuthSigner {
              byte[] sign(PrivateKey key, byte[] base) throws Exception {
                String parameter = "oauth_signature_method=RSA-SHA1";
                Signature signature = Signature.getInstance("SHA1withRSA");
                signature.initSign(key);
                signature.update(base);
                return signature.sign();
              }
            }
            """)
        .addSourceLines(
            "HostKey.java",
            """
            import java.security.PrivateKey;
            import java.security.Signature;

            class HostKey {
              byte[] sign(PrivateKey key, byte[] exchange) throws Exception {
                String type = "ssh-rsa";
                Signature signature = Signature.getInstance("SHA1withRSA");
                signature.initSign(key);
                signature.update(exchange);
                return signature.sign();
              }
            }
            """)
        .addSourceLines(
            "CloudFrontUrls.java",
            """
            import java.security.PrivateKey;
            import java.security.Signature;

            class CloudFrontUrls {
              byte[] sign(PrivateKey key, byte[] policy) throws Exception {
                Signature signature = Signature.getInstance("SHA1withRSA");
                signature.initSign(key);
                signature.update(policy);
                return signature.sign();
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Positives.java",
            """
            import java.nio.charset.StandardCharsets;
            import java.security.KeyPair;
            import java.security.KeyPairGenerator;
            import java.security.PrivateKey;
            import java.security.Provider;
            import java.security.Signature;
            import java.security.SignedObject;
            import java.security.spec.PSSParameterSpec;

            class Positives {
              void overloads(Provider provider) throws Exception {
                // BUG: Diagnostic contains: "MD5withRSA" is used as a signature algorithm: MD5
                Signature.getInstance("MD5withRSA");
                // BUG: Diagnostic contains: "SHA1withECDSA" is used as a signature algorithm: SHA-1
                Signature.getInstance("SHA1withECDSA", "SunEC");
                // BUG: Diagnostic contains: "MD2withRSA" is used as a signature algorithm: MD2
                Signature.getInstance("MD2withRSA", provider);
              }

              byte[] signs(PrivateKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: so a signature for one message fits another
                Signature signature = Signature.getInstance("SHA1withRSA");
                signature.initSign(key);
                signature.update(data);
                return signature.sign();
              }

              SignedObject object(PrivateKey key, String data) throws Exception {
                // BUG: Diagnostic contains: "SHA1withDSA"
                return new SignedObject(data, key, Signature.getInstance("SHA1withDSA"));
              }

              byte[] dsa(PrivateKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: "SHA256withDSA" is used as a signature algorithm: DSA is withdrawn
                Signature signature = Signature.getInstance("SHA256withDSA");
                signature.initSign(key);
                signature.update(data);
                return signature.sign();
              }

              byte[] raw(PrivateKey key) throws Exception {
                // BUG: Diagnostic contains: "NONEwithECDSA" is used as a signature algorithm: it signs the bytes
                Signature signature = Signature.getInstance("NONEwithECDSA");
                signature.initSign(key);
                signature.update("transfer everything".getBytes(StandardCharsets.UTF_8));
                return signature.sign();
              }

              byte[] pss(PrivateKey key, byte[] data) throws Exception {
                Signature signature = Signature.getInstance("RSASSA-PSS");
                // BUG: Diagnostic contains: These parameters stand for SHA-1
                signature.setParameter(PSSParameterSpec.DEFAULT);
                signature.initSign(key);
                signature.update(data);
                return signature.sign();
              }

              byte[] pssWithSalt(PrivateKey key, byte[] data) throws Exception {
                Signature signature = Signature.getInstance("RSASSA-PSS");
                // BUG: Diagnostic contains: These parameters stand for SHA-1
                PSSParameterSpec parameters = new PSSParameterSpec(32);
                signature.setParameter(parameters);
                signature.initSign(key);
                signature.update(data);
                return signature.sign();
              }

              // Both ends are here.
              boolean bothWays(KeyPair pair, byte[] data) throws Exception {
                // BUG: Diagnostic contains: "SHA1withRSA"
                Signature signature = Signature.getInstance("SHA1withRSA");
                signature.initSign(pair.getPrivate());
                signature.update(data);
                byte[] proof = signature.sign();
                signature.initVerify(pair.getPublic());
                signature.update(data);
                return signature.verify(proof);
              }
            }
            """)
        .addSourceLines(
            "Keys.java",
            """
            import java.security.KeyPair;
            import java.security.KeyPairGenerator;

            class Keys {
              KeyPair generate() throws Exception {
                // BUG: Diagnostic contains: "DSA" is used for new key pairs: DSA is withdrawn
                KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
                generator.initialize(3072);
                return generator.generateKeyPair();
              }
            }
            """)
        .doTest();
  }

  @Test
  void xml() {
    compilation
        .addSourceLines(
            "Xml.java",
            """
            import javax.xml.crypto.dsig.DigestMethod;
            import javax.xml.crypto.dsig.SignatureMethod;
            import javax.xml.crypto.dsig.XMLSignatureFactory;

            class Xml {
              void bad(XMLSignatureFactory factory) throws Exception {
                // BUG: Diagnostic contains: "http://www.w3.org/2000/09/xmldsig#rsa-sha1" is used as a signature algorithm: SHA-1
                factory.newSignatureMethod(SignatureMethod.RSA_SHA1, null);
                // BUG: Diagnostic contains: "http://www.w3.org/2000/09/xmldsig#dsa-sha1"
                factory.newSignatureMethod(SignatureMethod.DSA_SHA1, null);
                // BUG: Diagnostic contains: "http://www.w3.org/2000/09/xmldsig#sha1" hashes what is signed: SHA-1
                factory.newDigestMethod(DigestMethod.SHA1, null);
              }

              void good(XMLSignatureFactory factory, String uri) throws Exception {
                factory.newSignatureMethod(SignatureMethod.ECDSA_SHA256, null);
                factory.newSignatureMethod(SignatureMethod.HMAC_SHA256, null);
                factory.newDigestMethod(DigestMethod.SHA256, null);
                factory.newSignatureMethod(uri, null);
                factory.newDigestMethod(uri, null);
              }
            }
            """)
        .doTest();
  }

  @Test
  void aliases() {
    compilation
        .addSourceLines(
            "Names.java",
            """
            final class Names {
              static final String OLD = "SHA1" + "with" + "RSA";

              static String with(String hash) {
                return String.format("%swithECDSA", hash);
              }
            }
            """)
        .addSourceLines(
            "Aliases.java",
            """
            import java.security.PrivateKey;
            import java.security.Signature;
            import java.util.Locale;
            import java.util.function.Supplier;

            class Aliases {
              private final String algorithm;

              Aliases(String algorithm) {
                this.algorithm = algorithm;
              }

              // BUG: Diagnostic contains: "MD5withRSA" (used at Aliases.java
              static final Aliases OLD = new Aliases("MD5withRSA");

              byte[] sign(PrivateKey key, byte[] data) throws Exception {
                Signature signature = Signature.getInstance(algorithm);
                signature.initSign(key);
                signature.update(data);
                return signature.sign();
              }

              void names() throws Exception {
                // BUG: Diagnostic contains: "sha1WITHrsa"
                Signature.getInstance("sha1WITHrsa");
                // BUG: Diagnostic contains: "SHA1withRSA" (from Names.java:2)
                Signature.getInstance(Names.OLD);
                // BUG: Diagnostic contains: "SHA1withECDSA" (from Names.java:5
                Signature.getInstance(Names.with("SHA1"));
                // BUG: Diagnostic contains: "SHA-1/DSA"
                Signature.getInstance("SHA-1/DSA");
                // BUG: Diagnostic contains: "1.2.840.113549.1.1.4"
                Signature.getInstance("1.2.840.113549.1.1.4");
                // BUG: Diagnostic contains: "MD5WITHRSA"
                Signature.getInstance("md5withrsa".toUpperCase(Locale.ROOT));
                Supplier<String> name = () -> "SHA1withRSA";
                // BUG: Diagnostic contains: "SHA1withRSA"
                Signature.getInstance(name.get());
              }
            }
            """)
        .doTest();
  }

  @Test
  void strictProfile() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Strict.java",
            """
            import java.security.PrivateKey;
            import java.security.PublicKey;
            import java.security.Signature;

            class Strict {
              byte[] pkcs1(PrivateKey key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: "SHA256withRSA" is used as a signature algorithm: PKCS#1 v1.5
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(key);
                signature.update(data);
                return signature.sign();
              }

              boolean verifies(PublicKey key, byte[] data, byte[] proof) throws Exception {
                // BUG: Diagnostic contains: so what is signed may have a twin
                Signature signature = Signature.getInstance("SHA1withRSA");
                signature.initVerify(key);
                signature.update(data);
                return signature.verify(proof);
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "KnownMisses.java",
            """
            import java.security.PrivateKey;
            import java.security.Signature;

            class KnownMisses {
              // Whether that is a hash value is not known.
              byte[] raw(PrivateKey key, byte[] data) throws Exception {
                Signature signature = Signature.getInstance("NONEwithECDSA");
                signature.initSign(key);
                signature.update(data);
                return signature.sign();
              }
            }
            """)
        .doTest();
  }
}
