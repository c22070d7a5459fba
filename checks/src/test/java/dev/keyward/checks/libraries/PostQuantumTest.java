package dev.keyward.checks.libraries;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Algorithms that resist quantum computers: no check has anything against them by default. */
final class PostQuantumTest {
  private final CompilationTestHelper compilation = Checks.compilation(getClass());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ML-DSA",
        "MLDSA",
        "ML-DSA-44",
        "ml-dsa-65",
        "ML-DSA-87",
        "2.16.840.1.101.3.4.3.18",
        "HASH-ML-DSA",
        "SHA512withMLDSA",
        "ML-DSA-44-WITH-SHA512",
        "MLDSA44-RSA2048-PSS-SHA256",
        "SLH-DSA",
        "SLH-DSA-SHA2-128s",
        "SLH-DSA-SHAKE-256f",
        "HASH-SLH-DSA",
        "HSS/LMS",
        "LMS",
        "XMSS",
        "XMSSMT",
        "DILITHIUM",
        "Dilithium2",
        "SPHINCS+",
        "SPHINCSPlus",
        "FALCON-512",
        "PICNIC"
      })
  void signatures(String name) {
    compilation
        .addSourceLines(
            "Signed.java",
            """
            import java.security.*;
            import java.security.spec.X509EncodedKeySpec;

            class Signed {
              byte[] sign(byte[] data) throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("NAME");
                KeyPair pair = generator.generateKeyPair();
                Signature signer = Signature.getInstance("NAME");
                signer.initSign(pair.getPrivate());
                signer.update(data);
                return signer.sign();
              }

              boolean isRight(byte[] key, byte[] data, byte[] signature) throws Exception {
                KeyFactory factory = KeyFactory.getInstance("NAME");
                Signature verifier = Signature.getInstance("NAME");
                verifier.initVerify(factory.generatePublic(new X509EncodedKeySpec(key)));
                verifier.update(data);
                return verifier.verify(signature);
              }
            }
            """
                .replace("NAME", name))
        .doTest();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ML-KEM",
        "MLKEM",
        "ML-KEM-512",
        "ml-kem-768",
        "ML-KEM-1024",
        "2.16.840.1.101.3.4.4.2",
        "KYBER",
        "Kyber512",
        "KYBER1024",
        "FRODO",
        "BIKE128",
        "HQC-128",
        "CMCE",
        "NTRU",
        "SNTRUPRIME"
      })
  void keys(String name) {
    compilation
        .addSourceLines(
            "Agreed.java",
            """
            import java.security.*;
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;
            import java.security.spec.NamedParameterSpec;
            import java.security.spec.X509EncodedKeySpec;

            class Agreed {
              KeyPair make() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("NAME");
                generator.initialize(new NamedParameterSpec("NAME"));
                return generator.generateKeyPair();
              }

              PublicKey read(byte[] key) throws Exception {
                return KeyFactory.getInstance("NAME").generatePublic(new X509EncodedKeySpec(key));
              }

              byte[] wrap(PublicKey key, Key wrapped) throws Exception {
                Cipher cipher = Cipher.getInstance("NAME");
                cipher.init(Cipher.WRAP_MODE, key);
                return cipher.wrap(wrapped);
              }

              KeyGenerator encapsulations() throws Exception {
                return KeyGenerator.getInstance("NAME");
              }
            }
            """
                .replace("NAME", name))
        .doTest();
  }

  @Test
  void encapsulation() {
    assumeTrue(Runtime.version().feature() >= 21, "javax.crypto.KEM is new in JDK 21");
    compilation
        .addSourceLines(
            "Encapsulated.java",
            """
            import java.security.*;
            import javax.crypto.KEM;
            import javax.crypto.SecretKey;

            class Encapsulated {
              KEM.Encapsulated sent(PublicKey key) throws Exception {
                KEM kem = KEM.getInstance("ML-KEM");
                return kem.newEncapsulator(key).encapsulate();
              }

              SecretKey agreed(PublicKey key) throws Exception {
                KEM.Encapsulator encapsulator = KEM.getInstance("ML-KEM-768").newEncapsulator(key);
                KEM.Encapsulated encapsulated = encapsulator.encapsulate(0, 32, "AES");
                send(encapsulated.encapsulation());
                return encapsulated.key();
              }

              SecretKey received(PrivateKey key, byte[] encapsulation) throws Exception {
                KEM.Decapsulator decapsulator = KEM.getInstance("ML-KEM").newDecapsulator(key);
                return decapsulator.decapsulate(encapsulation, 0, 32, "AES");
              }

              SecretKey both() throws Exception {
                KeyPair pair = KeyPairGenerator.getInstance("ML-KEM-1024").generateKeyPair();
                KEM kem = KEM.getInstance("ML-KEM");
                KEM.Encapsulated sent = kem.newEncapsulator(pair.getPublic()).encapsulate();
                return kem.newDecapsulator(pair.getPrivate()).decapsulate(sent.encapsulation());
              }

              void send(byte[] encapsulation) {}
            }
            """)
        .doTest();
  }
}
