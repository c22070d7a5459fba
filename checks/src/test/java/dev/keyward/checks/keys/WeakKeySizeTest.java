package dev.keyward.checks.keys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class WeakKeySizeTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(WeakKeySize.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.io.DataInputStream;
            import java.math.BigInteger;
            import java.security.AlgorithmParameterGenerator;
            import java.security.AlgorithmParameters;
            import java.security.KeyFactory;
            import java.security.KeyPair;
            import java.security.KeyPairGenerator;
            import java.security.SecureRandom;
            import java.security.spec.DSAGenParameterSpec;
            import java.security.spec.DSAPublicKeySpec;
            import java.security.spec.ECFieldFp;
            import java.security.spec.ECGenParameterSpec;
            import java.security.spec.ECParameterSpec;
            import java.security.spec.NamedParameterSpec;
            import java.security.spec.RSAKeyGenParameterSpec;
            import java.security.spec.RSAPublicKeySpec;
            import java.util.Map;
            import javax.crypto.KeyGenerator;
            import javax.crypto.spec.DHGenParameterSpec;
            import javax.crypto.spec.DHPublicKeySpec;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Negatives {
              KeyPair enough() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                generator.initialize(3072, new SecureRandom());
                generator.initialize(new RSAKeyGenParameterSpec(4096, RSAKeyGenParameterSpec.F4));
                return generator.generateKeyPair();
              }

              // Since JDK 9 the default is 2048 bits or more.
              KeyPair byDefault() throws Exception {
                return KeyPairGenerator.getInstance("RSA").generateKeyPair();
              }

              void curves() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(256);
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                generator.initialize(new ECGenParameterSpec("P-384"));
                generator.initialize(new ECGenParameterSpec("brainpoolP256r1"));
                generator.initialize(new ECGenParameterSpec("secp256k1"));
                KeyPairGenerator.getInstance("XDH").initialize(NamedParameterSpec.X25519);
                KeyPairGenerator.getInstance("XDH").initialize(255);
                KeyPairGenerator.getInstance("EdDSA").initialize(new NamedParameterSpec("Ed448"));
              }

              void secretKeys() throws Exception {
                KeyGenerator.getInstance("AES").init(128);
                KeyGenerator.getInstance("AES").init(256, new SecureRandom());
                KeyGenerator.getInstance("HmacSHA256").init(256);
                KeyGenerator.getInstance("ChaCha20").init(256);
                KeyGenerator.getInstance("AES").init(new SecureRandom());
                byte[] key = new byte[8];
                new SecureRandom().nextBytes(key);
                new SecretKeySpec(key, "HmacSHA256"); // WeakMac reports this.
              }

              SecretKeySpec read(DataInputStream in) throws Exception {
                byte[] key = new byte[8];
                in.readFully(key);
                return new SecretKeySpec(key, "HmacSHA256");
              }

              // Not the sizes of this check, and another's affair.
              void weakAlgorithms() throws Exception {
                KeyGenerator.getInstance("DES").init(56);
                KeyGenerator.getInstance("DESede").init(112);
                KeyGenerator.getInstance("Blowfish").init(64);
              }

              void groups() throws Exception {
                AlgorithmParameterGenerator.getInstance("DH").init(2048);
                AlgorithmParameterGenerator.getInstance("DSA")
                    .init(new DSAGenParameterSpec(2048, 256));
                AlgorithmParameterGenerator.getInstance("DH").init(new DHGenParameterSpec(3072, 256));
              }

              // One size for each algorithm; which goes with which is not known here.
              KeyPair either(String algorithm, int bits) throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
                generator.initialize(bits);
                return generator.generateKeyPair();
              }

              KeyPair both(boolean small) throws Exception {
                either("EC", 256);
                either("RSA", 3072);
                String algorithm = small ? "EC" : "RSA";
                int bits = algorithm.equals("EC") ? 256 : 3072;
                KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
                generator.initialize(bits);
                return generator.generateKeyPair();
              }

              KeyPair apart(Map<String, Integer> sizes, boolean rsa) throws Exception {
                KeyPairGenerator generator =
                    rsa ? KeyPairGenerator.getInstance("RSA") : KeyPairGenerator.getInstance("EC");
                generator.initialize(rsa ? 2048 : 256);
                return generator.generateKeyPair();
              }

              KeyPair unknownAlgorithm(String algorithm) throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
                generator.initialize(256);
                return generator.generateKeyPair();
              }

              void unknownGenerator(KeyPairGenerator generator) {
                generator.initialize(512);
              }

              void unknownSize(int bits) throws Exception {
                KeyPairGenerator.getInstance("RSA").initialize(bits);
                KeyPairGenerator.getInstance("RSA").initialize(Integer.getInteger("rsa.bits"));
              }

              // Keys that exist already have the size that they have.
              void read(BigInteger y) throws Exception {
                BigInteger p = new BigInteger("c0ffee", 16);
                KeyFactory.getInstance("RSA").generatePublic(
                    new RSAPublicKeySpec(p, BigInteger.valueOf(3)));
                KeyFactory.getInstance("DH").generatePublic(
                    new DHPublicKeySpec(y, p, BigInteger.TWO));
                KeyFactory.getInstance("DSA").generatePublic(
                    new DSAPublicKeySpec(y, p, BigInteger.TEN, BigInteger.TWO));
                AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
                parameters.init(new ECGenParameterSpec("secp192r1"));
                parameters.getParameterSpec(ECParameterSpec.class);
              }

              private static final Map<Integer, ECGenParameterSpec> CURVES =
                  Map.of(
                      192, new ECGenParameterSpec("secp192r1"),
                      256, new ECGenParameterSpec("secp256r1"),
                      384, new ECGenParameterSpec("secp384r1"));

              // Somebody else chooses.
              KeyPair chosen(int bits) throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(CURVES.get(bits));
                return generator.generateKeyPair();
              }

              // It implements the curves that others ask for.
              static class Generator extends java.security.KeyPairGeneratorSpi {
                private KeyPairGenerator generator;

                @Override
                public void initialize(int bits, SecureRandom random) {
                  try {
                    generator = KeyPairGenerator.getInstance("EC");
                    generator.initialize(new ECGenParameterSpec("secp192r1"), random);
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                }

                @Override
                public KeyPair generateKeyPair() {
                  return generator.generateKeyPair();
                }
              }

              ECGenParameterSpec forSomebody() {
                return new ECGenParameterSpec("secp192r1");
              }

              ECFieldFp field(BigInteger prime) {
                return new ECFieldFp(prime);
              }

              PBEKeySpec derived(char[] password, byte[] salt) {
                return new PBEKeySpec(password, salt, 600_000, 64);
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
            import java.math.BigInteger;
            import java.security.AlgorithmParameterGenerator;
            import java.security.KeyPair;
            import java.security.KeyPairGenerator;
            import java.security.SecureRandom;
            import java.security.spec.DSAGenParameterSpec;
            import java.security.spec.DSAParameterSpec;
            import java.security.spec.ECFieldF2m;
            import java.security.spec.ECFieldFp;
            import java.security.spec.ECGenParameterSpec;
            import java.security.spec.NamedParameterSpec;
            import java.security.spec.RSAKeyGenParameterSpec;
            import javax.crypto.KeyGenerator;
            import javax.crypto.spec.DHGenParameterSpec;
            import javax.crypto.spec.DHParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            class Positives {
              private static final KeyPairGenerator SHARED = generator();
              private final KeyPairGenerator held;

              Positives() throws Exception {
                held = KeyPairGenerator.getInstance("RSA");
              }

              private static KeyPairGenerator generator() {
                try {
                  return KeyPairGenerator.getInstance("RSA");
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              }

              void rsa() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                // BUG: Diagnostic contains: 1024 bits are too few for RSA: NIST SP 800-131A
                generator.initialize(1024);
                // BUG: Diagnostic contains: 512 bits are too few for RSA
                generator.initialize(512, new SecureRandom());
                // BUG: Diagnostic contains: 2047 bits are too few for RSA
                KeyPairGenerator.getInstance("RSA").initialize(2047);
                // BUG: Diagnostic contains: asks for at least 2048, use 3072
                KeyPairGenerator.getInstance("RSASSA-PSS").initialize(1536);
              }

              void receivers() {
                // BUG: Diagnostic contains: 1024 bits are too few for RSA
                SHARED.initialize(1024);
                // BUG: Diagnostic contains: 1024 bits are too few for RSA
                held.initialize(1024);
              }

              void others() throws Exception {
                // BUG: Diagnostic contains: 1024 bits are too few for DSA
                KeyPairGenerator.getInstance("DSA").initialize(1024);
                // BUG: Diagnostic contains: 1024 bits are too few for
                KeyPairGenerator.getInstance("DiffieHellman").initialize(1024);
                // BUG: Diagnostic contains: 192 bits are too few for EC
                KeyPairGenerator.getInstance("EC").initialize(192);
                // BUG: Diagnostic contains: 224 bits are too few for EC
                KeyPairGenerator.getInstance("EC").initialize(224);
                // BUG: Diagnostic contains: 512 bits are too few for
                AlgorithmParameterGenerator.getInstance("DH").init(512);
                // BUG: Diagnostic contains: 1024 bits are too few for
                AlgorithmParameterGenerator.getInstance("DSA").init(1024, new SecureRandom());
              }

              void specifications() throws Exception {
                // BUG: Diagnostic contains: 1024 bits are too few for RSA
                new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4);
                // BUG: Diagnostic contains: 1024 bits are too few for DSA
                new DSAGenParameterSpec(1024, 160);
                // BUG: Diagnostic contains: 768 bits are too few for DH
                new DHGenParameterSpec(768, 160);
              }

              void exponents() throws Exception {
                // BUG: Diagnostic contains: The public exponent 3 is safe only under
                new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F0);
                // BUG: Diagnostic contains: The public exponent 17 is safe only
                new RSAKeyGenParameterSpec(2048, BigInteger.valueOf(17));
                // BUG: Diagnostic contains: The public exponent 1 makes no key
                new RSAKeyGenParameterSpec(2048, BigInteger.ONE);
                // BUG: Diagnostic contains: The public exponent 65536 makes no key
                new RSAKeyGenParameterSpec(2048, BigInteger.valueOf(65536));
              }

              void curves() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                // BUG: Diagnostic contains: secp192r1
                generator.initialize(new ECGenParameterSpec("secp192r1"));
                // BUG: Diagnostic contains: secp112r1
                generator.initialize(new ECGenParameterSpec("1.3.132.0.6"));
                // BUG: Diagnostic contains: secp224r1 has only 224 bits
                generator.initialize(new ECGenParameterSpec("NIST P-224"), new SecureRandom());
                // BUG: Diagnostic contains: sect571k1 is a binary curve
                generator.initialize(new ECGenParameterSpec("sect571k1"));
                ECGenParameterSpec specification = new ECGenParameterSpec(old());
                generator.initialize(specification);
              }

              // BUG: Diagnostic contains: brainpoolP160r1
              private static final ECGenParameterSpec OLD = new ECGenParameterSpec("brainpoolp160r1");

              KeyPair old(KeyPairGenerator generator) throws Exception {
                generator.initialize(OLD);
                return generator.generateKeyPair();
              }

              static String old() {
                return "secp256r1";
              }

              void groups() {
                BigInteger prime = BigInteger.TWO.pow(1023).subtract(BigInteger.ONE);
                // BUG: Diagnostic contains: 1023 bits (from Positives.java:
                new DHParameterSpec(prime, BigInteger.TWO);
                // BUG: Diagnostic contains: are too few for DH
                new DHParameterSpec(new BigInteger("ffffffffffffffffc90fdaa2", 16), BigInteger.TWO, 160);
                // BUG: Diagnostic contains: 24 bits are too few for DSA
                new DSAParameterSpec(new BigInteger("c0ffee", 16), BigInteger.TEN, BigInteger.TWO);
                // BUG: Diagnostic contains: 24 bits are too few for EC
                new ECFieldFp(new BigInteger("c0ffee", 16));
                // BUG: Diagnostic contains: 163 bits are too few for EC
                new ECFieldF2m(163);
              }

              void secretKeys() throws Exception {
                // BUG: Diagnostic contains: 64 bits are too few for AES
                KeyGenerator.getInstance("AES").init(64);
                // BUG: Diagnostic contains: 64 bits are too few for HmacSHA256
                KeyGenerator.getInstance("HmacSHA256").init(64, new SecureRandom());
              }
            }
            """)
        .doTest();
  }

  @Test
  void joins() {
    compilation
        .addSourceLines(
            "Sizes.java",
            """
            final class Sizes {
              static final int SMALL = 512 * 2;
              static final int EC = 256;
            }
            """)
        .addSourceLines(
            "Joins.java",
            """
            import java.security.KeyPair;
            import java.security.KeyPairGenerator;
            import java.util.function.IntFunction;

            class Joins {
              static KeyPair make(String algorithm, int bits) throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
                generator.initialize(bits);
                return generator.generateKeyPair();
              }

              void callers() throws Exception {
                // BUG: Diagnostic contains: 1024 bits (from Sizes.java:2, used at Joins.java:8)
                make("RSA", Sizes.SMALL);
                make("EC", Sizes.EC);
                // BUG: Diagnostic contains: 256 bits (from Sizes.java:3, used at Joins.java:8)
                make("rsa", Sizes.EC);
                // BUG: Diagnostic contains: 1000 bits (used at Joins.java:8)
                make("1.2.840.113549.1.1.1", Integer.parseInt("1000"));
              }

              void oneSizeForBoth(boolean rsa) throws Exception {
                KeyPairGenerator generator =
                    rsa ? KeyPairGenerator.getInstance("RSA") : KeyPairGenerator.getInstance("EC");
                // BUG: Diagnostic contains: 384 bits are too few for RSA
                generator.initialize(384);
              }

              void badForAll(boolean rsa, boolean tiny) throws Exception {
                KeyPairGenerator generator =
                    rsa ? KeyPairGenerator.getInstance("RSA") : KeyPairGenerator.getInstance("DSA");
                int bits = tiny ? 512 : 1024;
                // BUG: Diagnostic contains: are too few for
                generator.initialize(bits);
              }

              void onSomePath(boolean legacy) throws Exception {
                int bits = 3072;
                if (legacy) {
                  bits = 1024;
                }
                // BUG: Diagnostic contains: 1024 bits (from Joins.java:40)
                KeyPairGenerator.getInstance("RSA").initialize(bits);
              }
            }
            """)
        .doTest();
  }

  @Test
  void errors() {
    compilation
        .setArgs("-XepDisableAllWarnings")
        .addSourceLines(
            "Errors.java",
            """
            import java.math.BigInteger;
            import java.security.KeyPairGenerator;
            import java.security.spec.ECGenParameterSpec;
            import java.security.spec.RSAKeyGenParameterSpec;

            class Errors {
              void make() throws Exception {
                // BUG: Diagnostic contains: 2040 bits are too few for RSA
                KeyPairGenerator.getInstance("RSA").initialize(2040);
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                // BUG: Diagnostic contains: 192 bits are too few for EC
                generator.initialize(192);
                generator.initialize(224);
                // BUG: Diagnostic contains: secp160r1 has only 160 bits
                generator.initialize(new ECGenParameterSpec("secp160r1"));
                generator.initialize(new ECGenParameterSpec("secp224r1"));
                generator.initialize(new ECGenParameterSpec("sect283k1"));
                // BUG: Diagnostic contains: The public exponent 1 makes no key
                new RSAKeyGenParameterSpec(2048, BigInteger.ONE);
                new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F0);
              }
            }
            """)
        .doTest();
  }

  @Test
  void profiles() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Strict.java",
            """
            import java.security.KeyPairGenerator;
            import java.security.spec.ECGenParameterSpec;
            import javax.crypto.KeyGenerator;

            class Strict {
              void make() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                // BUG: Diagnostic contains: 2048 bits are too few for RSA
                generator.initialize(2048);
                generator.initialize(3072);
                // BUG: Diagnostic contains: 128 bits are too few for AES
                KeyGenerator.getInstance("AES").init(128);
                // BUG: Diagnostic contains: secp256k1 is sound, but standard for nothing
                KeyPairGenerator.getInstance("EC").initialize(new ECGenParameterSpec("secp256k1"));
              }
            }
            """)
        .doTest();
  }

  /** The smaller sets are sound, but not for national security systems. */
  @Test
  void parameterSets() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=cnsa2")
        .addSourceLines(
            "Sets.java",
            """
            import java.security.KeyFactory;
            import java.security.KeyPairGenerator;
            import java.security.spec.NamedParameterSpec;

            class Sets {
              void large() throws Exception {
                KeyPairGenerator.getInstance("ML-KEM-1024").generateKeyPair();
                KeyPairGenerator.getInstance("ML-DSA-87").generateKeyPair();
                KeyPairGenerator generator = KeyPairGenerator.getInstance("ML-KEM");
                generator.initialize(new NamedParameterSpec("ML-KEM-1024"));
                generator.generateKeyPair();
              }

              void existing() throws Exception {
                KeyFactory.getInstance("ML-DSA-65");
                KeyFactory.getInstance("ML-KEM-768");
              }

              void small() throws Exception {
                // BUG: Diagnostic contains: asks for at least ML-KEM-1024
                KeyPairGenerator.getInstance("ML-KEM-768").generateKeyPair();
                // BUG: Diagnostic contains: ML-DSA-65 is too small a set of parameters
                KeyPairGenerator.getInstance("ML-DSA-65").generateKeyPair();
                KeyPairGenerator generator = KeyPairGenerator.getInstance("ML-DSA");
                // BUG: Diagnostic contains: asks for at least ML-DSA-87
                generator.initialize(new NamedParameterSpec("ML-DSA-44"));
                generator.generateKeyPair();
              }
            }
            """)
        .doTest();
  }

  @Test
  void constantsOfParameterSets() {
    assumeTrue(Runtime.version().feature() >= 24, "NamedParameterSpec has them since JDK 24");
    compilation
        .setArgs("-XepOpt:Keyward:Profile=cnsa2")
        .addSourceLines(
            "Constants.java",
            """
            import java.security.KeyPairGenerator;
            import java.security.spec.NamedParameterSpec;

            class Constants {
              void make() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("ML-KEM");
                generator.initialize(NamedParameterSpec.ML_KEM_1024);
                // BUG: Diagnostic contains: ML-KEM-512 is too small a set of parameters
                generator.initialize(NamedParameterSpec.ML_KEM_512);
                generator.generateKeyPair();
              }
            }
            """)
        .doTest();
  }

  @Test
  void flags() {
    compilation
        .setArgs("-XepOpt:Keyward:MinRsaBits=4096")
        .addSourceLines(
            "Flags.java",
            """
            import java.security.KeyPairGenerator;

            class Flags {
              void make() throws Exception {
                // BUG: Diagnostic contains: flag MinRsaBits asks for at least 4096
                KeyPairGenerator.getInstance("RSA").initialize(3072);
              }
            }
            """)
        .doTest();
  }

  @Test
  void fixes() {
    BugCheckerRefactoringTestHelper.newInstance(WeakKeySize.class, getClass())
        .addInputLines(
            "Fixes.java",
            """
            import java.security.KeyPairGenerator;
            import java.security.spec.RSAKeyGenParameterSpec;

            class Fixes {
              private static final int BITS = 1024; // Ours alone.
              private static final int SHARED = 1024;

              void rsa() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(1024);
                generator.initialize(BITS);
                int local = 512;
                generator.initialize(local);
                new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4);
              }

              int notOnlyASize() throws Exception {
                KeyPairGenerator.getInstance("RSA").initialize(SHARED);
                return SHARED;
              }

              void notRsa() throws Exception {
                KeyPairGenerator.getInstance("DSA").initialize(1024);
              }
            }
            """)
        .addOutputLines(
            "Fixes.java",
            """
            import java.security.KeyPairGenerator;
            import java.security.spec.RSAKeyGenParameterSpec;

            class Fixes {
              private static final int BITS = 3072; // Ours alone.
              private static final int SHARED = 1024;

              void rsa() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(3072);
                generator.initialize(BITS);
                int local = 3072;
                generator.initialize(local);
                new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4);
              }

              int notOnlyASize() throws Exception {
                KeyPairGenerator.getInstance("RSA").initialize(SHARED);
                return SHARED;
              }

              void notRsa() throws Exception {
                KeyPairGenerator.getInstance("DSA").initialize(1024);
              }
            }
            """)
        .doTest();
    compilation
        .addSourceLines(
            "Fixed.java",
            """
            import java.security.KeyPairGenerator;

            class Fixed {
              private static final int BITS = 3072;

              void rsa() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(3072);
                generator.initialize(BITS);
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "Misses.java",
            """
            import java.math.BigInteger;
            import java.security.SecureRandom;
            import java.security.spec.ECGenParameterSpec;
            import javax.crypto.spec.DHParameterSpec;

            class Misses {
              DHParameterSpec drawn() {
                BigInteger prime = BigInteger.probablePrime(512, new SecureRandom());
                return new DHParameterSpec(prime, BigInteger.TWO);
              }

              // Somewhere else it goes to a generator.
              public ECGenParameterSpec curve() {
                return new ECGenParameterSpec("secp160r1");
              }
            }
            """)
        .doTest();
  }
}
