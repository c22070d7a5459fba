package dev.keyward.checks.libraries;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Digests, MACs, signatures, generators and comparisons of Bouncy Castle's lightweight API. */
final class BouncyCastleHashesTest {
  private final CompilationTestHelper compilation = Checks.compilation(getClass());

  @Test
  void digests() {
    compilation
        .addSourceLines(
            "Digests.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import org.bouncycastle.crypto.Digest;
            import org.bouncycastle.crypto.digests.MD5Digest;
            import org.bouncycastle.crypto.digests.SHA1Digest;
            import org.bouncycastle.crypto.digests.SHA256Digest;
            import org.bouncycastle.crypto.params.KeyParameter;
            import org.bouncycastle.util.encoders.Hex;

            class Digests {
              KeyParameter key(byte[] secret) {
                // BUG: Diagnostic contains: [WeakHash] MD5 makes the key at Digests.java:
                Digest md5 = new MD5Digest();
                md5.update(secret, 0, secret.length);
                byte[] key = new byte[16];
                md5.doFinal(key, 0);
                return new KeyParameter(key);
              }

              String password(char[] password) {
                byte[] bytes = new String(password).getBytes(UTF_8);
                SHA256Digest digest = new SHA256Digest();
                // BUG: Diagnostic contains: [WeakPasswordHash] SHA-256 hashes the password
                digest.update(bytes, 0, bytes.length);
                byte[] hash = new byte[32];
                digest.doFinal(hash, 0);
                return Hex.toHexString(hash);
              }

              KeyParameter better(byte[] secret) {
                Digest digest = SHA256Digest.newInstance();
                digest.update(secret, 0, secret.length);
                byte[] key = new byte[32];
                digest.doFinal(key, 0);
                // BUG: Diagnostic contains: [AdHocKeyDerivation] This key is a bare digest
                return new KeyParameter(key);
              }

              // What is right.

              String etag(byte[] data) {
                SHA1Digest digest = new SHA1Digest();
                digest.update(data, 0, data.length);
                byte[] etag = new byte[20];
                digest.doFinal(etag, 0);
                return Hex.toHexString(etag);
              }
            }
            """)
        .doTest();
  }

  @Test
  void macs() {
    compilation
        .addSourceLines(
            "Macs.java",
            """
            import java.security.SecureRandom;
            import org.bouncycastle.crypto.Digest;
            import org.bouncycastle.crypto.Mac;
            import org.bouncycastle.crypto.digests.MD5Digest;
            import org.bouncycastle.crypto.digests.SHA256Digest;
            import org.bouncycastle.crypto.engines.AESEngine;
            import org.bouncycastle.crypto.engines.DESEngine;
            import org.bouncycastle.crypto.macs.CBCBlockCipherMac;
            import org.bouncycastle.crypto.macs.CMac;
            import org.bouncycastle.crypto.macs.HMac;
            import org.bouncycastle.crypto.macs.SipHash;
            import org.bouncycastle.crypto.params.KeyParameter;

            class Macs {
              private static byte[] tag(Mac mac, byte[] key, byte[] data) {
                mac.init(new KeyParameter(key));
                mac.update(data, 0, data.length);
                byte[] tag = new byte[mac.getMacSize()];
                mac.doFinal(tag, 0);
                return tag;
              }

              byte[] md5(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [WeakMac] HmacMD5
                return tag(new HMac(new MD5Digest()), key, data);
              }

              private static HMac hmac(Digest digest) {
                return new HMac(digest);
              }

              byte[] indirect(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [WeakMac] HmacMD5
                return tag(hmac(new MD5Digest()), key, data);
              }

              byte[] des(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [WeakMac] DESMAC
                return tag(new CBCBlockCipherMac(new DESEngine()), key, data);
              }

              byte[] sip(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [WeakMac] SipHash-2-4
                return tag(new SipHash(), key, data);
              }

              byte[] shortKey(byte[] data) {
                byte[] key = new byte[8];
                new SecureRandom().nextBytes(key);
                HMac mac = new HMac(new SHA256Digest());
                // BUG: Diagnostic contains: has 8 bytes; HmacSHA256 needs at least 16
                mac.init(new KeyParameter(key));
                mac.update(data, 0, data.length);
                byte[] tag = new byte[32];
                mac.doFinal(tag, 0);
                return tag;
              }

              // What is right.

              byte[] sha256(byte[] key, byte[] data) {
                return tag(hmac(new SHA256Digest()), key, data);
              }

              byte[] cmac(byte[] key, byte[] data) {
                return tag(new CMac(new AESEngine()), key, data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void signatures() {
    compilation
        .addSourceLines(
            "Signatures.java",
            """
            import org.bouncycastle.crypto.CipherParameters;
            import org.bouncycastle.crypto.Signer;
            import org.bouncycastle.crypto.digests.MD5Digest;
            import org.bouncycastle.crypto.digests.SHA1Digest;
            import org.bouncycastle.crypto.digests.SHA256Digest;
            import org.bouncycastle.crypto.engines.RSAEngine;
            import org.bouncycastle.crypto.signers.DSADigestSigner;
            import org.bouncycastle.crypto.signers.ECDSASigner;
            import org.bouncycastle.crypto.signers.Ed25519Signer;
            import org.bouncycastle.crypto.signers.PSSSigner;
            import org.bouncycastle.crypto.signers.RSADigestSigner;

            class Signatures {
              private static byte[] sign(Signer signer, CipherParameters key, byte[] data)
                  throws Exception {
                signer.init(true, key);
                signer.update(data, 0, data.length);
                return signer.generateSignature();
              }

              byte[] rsa(CipherParameters key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: [WeakSignatureAlgorithm] "MD5withRSA"
                return sign(new RSADigestSigner(new MD5Digest()), key, data);
              }

              byte[] pss(CipherParameters key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: [WeakSignatureAlgorithm] "SHA1withRSAandMGF1"
                return sign(new PSSSigner(new RSAEngine(), new SHA1Digest(), 20), key, data);
              }

              byte[] ecdsa(CipherParameters key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: [WeakSignatureAlgorithm] "SHA1withECDSA"
                return sign(new DSADigestSigner(new ECDSASigner(), new SHA1Digest()), key, data);
              }

              void unchecked(CipherParameters key, byte[] data, byte[] signature) {
                Signer signer = new Ed25519Signer();
                signer.init(false, key);
                signer.update(data, 0, data.length);
                // BUG: Diagnostic contains: The result of verifySignature is lost
                signer.verifySignature(signature);
              }

              // What is right.

              byte[] good(CipherParameters key, byte[] data) throws Exception {
                return sign(new DSADigestSigner(new ECDSASigner(), new SHA256Digest()), key, data);
              }

              boolean old(CipherParameters key, byte[] data, byte[] signature) {
                Signer signer = new RSADigestSigner(new SHA1Digest());
                signer.init(false, key);
                signer.update(data, 0, data.length);
                return signer.verifySignature(signature);
              }
            }
            """)
        .doTest();
  }

  @Test
  void certificates() {
    compilation
        .addSourceLines(
            "Certificates.java",
            """
            import java.security.PrivateKey;
            import org.bouncycastle.cert.X509CertificateHolder;
            import org.bouncycastle.operator.ContentSigner;
            import org.bouncycastle.operator.ContentVerifierProvider;
            import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

            class Certificates {
              ContentSigner weak(PrivateKey key) throws Exception {
                // BUG: Diagnostic contains: [WeakSignatureAlgorithm] "SHA1withRSA"
                return new JcaContentSignerBuilder("SHA1withRSA").build(key);
              }

              void lost(X509CertificateHolder certificate, ContentVerifierProvider issuer)
                  throws Exception {
                // BUG: Diagnostic contains: The result of isSignatureValid is lost
                certificate.isSignatureValid(issuer);
              }

              ContentSigner strong(PrivateKey key) throws Exception {
                return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
              }

              boolean valid(X509CertificateHolder certificate, ContentVerifierProvider issuer)
                  throws Exception {
                return certificate.isSignatureValid(issuer);
              }
            }
            """)
        .doTest();
  }

  @Test
  void comparisons() {
    compilation
        .addSourceLines(
            "Comparisons.java",
            """
            import org.bouncycastle.crypto.digests.SHA256Digest;
            import org.bouncycastle.crypto.macs.HMac;
            import org.bouncycastle.crypto.params.KeyParameter;
            import org.bouncycastle.util.Arrays;

            class Comparisons {
              private static byte[] tag(byte[] key, byte[] data) {
                HMac mac = new HMac(new SHA256Digest());
                mac.init(new KeyParameter(key));
                mac.update(data, 0, data.length);
                byte[] tag = new byte[32];
                mac.doFinal(tag, 0);
                return tag;
              }

              boolean early(byte[] key, byte[] data, byte[] given) {
                // BUG: Diagnostic contains: [NonConstantTimeComparison] A message authentication code
                return Arrays.areEqual(tag(key, data), given);
              }

              boolean jdk(byte[] key, byte[] data, byte[] given) {
                // BUG: Diagnostic contains: [NonConstantTimeComparison] A message authentication code
                return java.util.Arrays.equals(tag(key, data), given);
              }

              void lost(byte[] key, byte[] data, byte[] given) {
                // BUG: Diagnostic contains: The result of constantTimeAreEqual is lost
                Arrays.constantTimeAreEqual(tag(key, data), given);
              }

              boolean good(byte[] key, byte[] data, byte[] given) {
                return Arrays.constantTimeAreEqual(tag(key, data), given);
              }

              boolean known(byte[] one, byte[] other) {
                return Arrays.areEqual(one, other);
              }
            }
            """)
        .doTest();
  }

  @Test
  void generators() {
    compilation
        .addSourceLines(
            "Generators.java",
            """
            import java.security.SecureRandom;
            import org.bouncycastle.crypto.digests.SHA256Digest;
            import org.bouncycastle.crypto.params.KeyParameter;
            import org.bouncycastle.crypto.prng.DigestRandomGenerator;
            import org.bouncycastle.crypto.prng.FixedSecureRandom;
            import org.bouncycastle.crypto.prng.RandomGenerator;

            class Generators {
              KeyParameter clock() {
                RandomGenerator generator = new DigestRandomGenerator(new SHA256Digest());
                // BUG: Diagnostic contains: [PredictableSeed] The seed is System.currentTimeMillis
                generator.addSeedMaterial(System.currentTimeMillis());
                byte[] key = new byte[32];
                generator.nextBytes(key);
                return new KeyParameter(key);
              }

              SecureRandom fixed() {
                // BUG: Diagnostic contains: [PredictableSeed] The seed is a constant
                return new FixedSecureRandom(new byte[] {1, 2, 3});
              }

              byte[] unseeded() {
                // BUG: Diagnostic contains: [PredictableSeed] Nobody seeds this DigestRandomGenerator
                RandomGenerator generator = new DigestRandomGenerator(new SHA256Digest());
                byte[] token = new byte[32];
                generator.nextBytes(token);
                return token;
              }

              // What is right.

              RandomGenerator forOthers() {
                return new DigestRandomGenerator(new SHA256Digest());
              }

              KeyParameter seeded() {
                DigestRandomGenerator generator = new DigestRandomGenerator(new SHA256Digest());
                generator.addSeedMaterial(new SecureRandom().generateSeed(32));
                generator.addSeedMaterial(System.nanoTime());
                byte[] key = new byte[32];
                generator.nextBytes(key);
                return new KeyParameter(key);
              }
            }
            """)
        .doTest();
  }
}
