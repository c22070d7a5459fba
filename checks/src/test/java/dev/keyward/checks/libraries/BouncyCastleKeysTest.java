package dev.keyward.checks.libraries;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Keys, derivations and parameters of Bouncy Castle's lightweight API and of its provider. */
final class BouncyCastleKeysTest {
  private final CompilationTestHelper compilation = Checks.compilation(getClass());

  @Test
  void hardcodedKeys() {
    compilation
        .addSourceLines(
            "Keys.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.math.BigInteger;
            import java.security.SecureRandom;
            import org.bouncycastle.crypto.digests.SHA256Digest;
            import org.bouncycastle.crypto.engines.AESEngine;
            import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
            import org.bouncycastle.crypto.macs.HMac;
            import org.bouncycastle.crypto.modes.GCMBlockCipher;
            import org.bouncycastle.crypto.params.AEADParameters;
            import org.bouncycastle.crypto.params.ECDomainParameters;
            import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
            import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
            import org.bouncycastle.crypto.params.HKDFParameters;
            import org.bouncycastle.crypto.params.KeyParameter;
            import org.bouncycastle.util.Strings;
            import org.bouncycastle.util.encoders.Base64;
            import org.bouncycastle.util.encoders.Hex;

            class Keys {
              byte[] encrypt(byte[] data) throws Exception {
                byte[] nonce = new byte[12];
                new SecureRandom().nextBytes(nonce);
                GCMBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                cipher.init(
                    true,
                    new AEADParameters(
                        new KeyParameter(
                            // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                            Hex.decode("00112233445566778899aabbccddeeff")),
                        128,
                        nonce));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                cipher.doFinal(out, cipher.processBytes(data, 0, data.length, out, 0));
                return out;
              }

              KeyParameter text() {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                return new KeyParameter("A7f3kQ9zLw2xVb5n".getBytes(UTF_8));
              }

              KeyParameter helper() {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                return new KeyParameter(Strings.toUTF8ByteArray("A7f3kQ9zLw2xVb5n"));
              }

              ECPrivateKeyParameters number(ECDomainParameters domain) {
                // BUG: Diagnostic contains: [HardcodedKey] This private key is a constant
                return new ECPrivateKeyParameters(new BigInteger("9f3kz71qy8", 36), domain);
              }

              Ed25519PrivateKeyParameters edwards() {
                return new Ed25519PrivateKeyParameters(
                    // BUG: Diagnostic contains: [HardcodedKey] This private key is a constant
                    Base64.decode("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A="));
              }

              byte[] derived(byte[] salt) {
                HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
                // BUG: Diagnostic contains: [HardcodedKey] This key material is a constant
                hkdf.init(new HKDFParameters("A7f3kQ9zLw2xVb5n".getBytes(UTF_8), salt, null));
                byte[] key = new byte[32];
                hkdf.generateBytes(key, 0, 32);
                return key;
              }

              // What is right.

              KeyParameter random() {
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                return new KeyParameter(key);
              }

              KeyParameter loaded(byte[] key) {
                return new KeyParameter(key);
              }

              KeyParameter configured() {
                return new KeyParameter(Hex.decode(System.getenv("KEY")));
              }

              Ed25519PrivateKeyParameters generated() {
                return new Ed25519PrivateKeyParameters(new SecureRandom());
              }

              // The extraction of HKDF without a salt.
              byte[] extract(byte[] ikm) {
                HMac mac = new HMac(new SHA256Digest());
                mac.init(new KeyParameter(new byte[32]));
                mac.update(ikm, 0, ikm.length);
                byte[] prk = new byte[32];
                mac.doFinal(prk, 0);
                return prk;
              }
            }
            """)
        .doTest();
  }

  @Test
  void derivations() {
    compilation
        .addSourceLines(
            "Derivations.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.SecureRandom;
            import org.bouncycastle.crypto.CipherParameters;
            import org.bouncycastle.crypto.PBEParametersGenerator;
            import org.bouncycastle.crypto.agreement.X25519Agreement;
            import org.bouncycastle.crypto.digests.SHA256Digest;
            import org.bouncycastle.crypto.engines.AESEngine;
            import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
            import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
            import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
            import org.bouncycastle.crypto.modes.CBCBlockCipher;
            import org.bouncycastle.crypto.modes.GCMBlockCipher;
            import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
            import org.bouncycastle.crypto.params.AEADParameters;
            import org.bouncycastle.crypto.params.HKDFParameters;
            import org.bouncycastle.crypto.params.KeyParameter;

            class Derivations {
              CipherParameters cheap(char[] password, byte[] salt) {
                PBEParametersGenerator pbe = new PKCS5S2ParametersGenerator(new SHA256Digest());
                pbe.init(
                    PBEParametersGenerator.PKCS5PasswordToUTF8Bytes(password),
                    salt,
                    // BUG: Diagnostic contains: [WeakPasswordHashParameters] 10000 iterations
                    10_000);
                return pbe.generateDerivedParameters(256);
              }

              CipherParameters ofSha1(char[] password, byte[] salt) {
                PKCS5S2ParametersGenerator pbe = new PKCS5S2ParametersGenerator();
                byte[] bytes = PBEParametersGenerator.PKCS5PasswordToUTF8Bytes(password);
                // BUG: Diagnostic contains: too few for PBKDF2WithHmacSHA1
                pbe.init(bytes, salt, 600_000);
                return pbe.generateDerivedMacParameters(256);
              }

              CipherParameters salted(char[] password) {
                PKCS5S2ParametersGenerator pbe = new PKCS5S2ParametersGenerator(new SHA256Digest());
                pbe.init(
                    PBEParametersGenerator.PKCS5PasswordToUTF8Bytes(password),
                    // BUG: Diagnostic contains: [StaticSalt] This salt is a constant of 7
                    "pepper!".getBytes(UTF_8),
                    600_000);
                return pbe.generateDerivedParameters(256);
              }

              CipherParameters constant(byte[] salt) {
                PKCS5S2ParametersGenerator pbe = new PKCS5S2ParametersGenerator(new SHA256Digest());
                // BUG: Diagnostic contains: [HardcodedKey] This password is a constant of 16
                pbe.init("A7f3kQ9zLw2xVb5n".getBytes(UTF_8), salt, 600_000);
                return pbe.generateDerivedParameters(256);
              }

              byte[] password(char[] password, byte[] nonce, byte[] data) throws Exception {
                GCMBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                // BUG: Diagnostic contains: [AdHocKeyDerivation] The password itself is the key
                KeyParameter key = new KeyParameter(new String(password).getBytes(UTF_8));
                cipher.init(true, new AEADParameters(key, 128, nonce));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                cipher.doFinal(out, cipher.processBytes(data, 0, data.length, out, 0));
                return out;
              }

              KeyParameter agreed(CipherParameters mine, CipherParameters theirs) {
                X25519Agreement agreement = new X25519Agreement();
                agreement.init(mine);
                byte[] secret = new byte[32];
                agreement.calculateAgreement(theirs, secret, 0);
                // BUG: Diagnostic contains: [AdHocKeyDerivation] What the key agreement computes
                return new KeyParameter(secret);
              }

              // What is right.

              KeyParameter agreedAndDerived(CipherParameters mine, CipherParameters theirs) {
                X25519Agreement agreement = new X25519Agreement();
                agreement.init(mine);
                byte[] secret = new byte[32];
                agreement.calculateAgreement(theirs, secret, 0);
                HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
                hkdf.init(new HKDFParameters(secret, null, "key".getBytes(UTF_8)));
                byte[] key = new byte[32];
                hkdf.generateBytes(key, 0, 32);
                return new KeyParameter(key);
              }

              CipherParameters dear(char[] password) {
                byte[] salt = new byte[16];
                new SecureRandom().nextBytes(salt);
                PKCS5S2ParametersGenerator pbe = new PKCS5S2ParametersGenerator(new SHA256Digest());
                pbe.init(PBEParametersGenerator.PKCS5PasswordToUTF8Bytes(password), salt, 600_000);
                return pbe.generateDerivedParameters(256);
              }

              // A format that fixes the iterations.
              CipherParameters pkcs12(char[] password, byte[] salt) {
                PKCS12ParametersGenerator pbe = new PKCS12ParametersGenerator(new SHA256Digest());
                pbe.init(PBEParametersGenerator.PKCS12PasswordToBytes(password), salt, 2048);
                return pbe.generateDerivedParameters(256, 128);
              }

              byte[] read(char[] password, byte[] salt, byte[] data) throws Exception {
                PKCS5S2ParametersGenerator pbe = new PKCS5S2ParametersGenerator(new SHA256Digest());
                pbe.init(PBEParametersGenerator.PKCS5PasswordToUTF8Bytes(password), salt, 1000);
                PaddedBufferedBlockCipher cipher =
                    new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(new AESEngine()));
                cipher.init(false, pbe.generateDerivedParameters(256, 128));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                cipher.doFinal(out, cipher.processBytes(data, 0, data.length, out, 0));
                return out;
              }
            }
            """)
        .doTest();
  }

  @Test
  void passwordHashes() {
    compilation
        .addSourceLines(
            "Hashes.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.SecureRandom;
            import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
            import org.bouncycastle.crypto.generators.BCrypt;
            import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
            import org.bouncycastle.crypto.generators.SCrypt;
            import org.bouncycastle.crypto.params.Argon2Parameters;

            class Hashes {
              byte[] scrypt(byte[] password, byte[] salt) {
                // BUG: Diagnostic contains: [WeakPasswordHashParameters] scrypt with N = 1024
                return SCrypt.generate(password, salt, 1024, 8, 1, 32);
              }

              byte[] scryptSalt(byte[] password) {
                // BUG: Diagnostic contains: [StaticSalt] This salt is a constant of 4
                return SCrypt.generate(password, "salt".getBytes(UTF_8), 1 << 17, 8, 1, 32);
              }

              String bcrypt(char[] password, byte[] salt) {
                // BUG: Diagnostic contains: [WeakPasswordHashParameters] bcrypt
                return OpenBSDBCrypt.generate(password, salt, 4);
              }

              byte[] raw(byte[] password, byte[] salt) {
                // BUG: Diagnostic contains: [WeakPasswordHashParameters] bcrypt
                return BCrypt.generate(password, salt, 6);
              }

              byte[] argon2(char[] password, byte[] salt) {
                Argon2Parameters parameters =
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withSalt(salt)
                        .withIterations(2)
                        // BUG: Diagnostic contains: Argon2 with 1024 KiB and 2 passes
                        .withMemoryAsKB(1024)
                        .withParallelism(1)
                        .build();
                Argon2BytesGenerator generator = new Argon2BytesGenerator();
                generator.init(parameters);
                byte[] hash = new byte[32];
                generator.generateBytes(password, hash);
                return hash;
              }

              Argon2Parameters power(byte[] salt) {
                return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withSalt(salt)
                    // BUG: Diagnostic contains: Argon2 with 4096 KiB and 3 passes
                    .withMemoryPowOfTwo(12)
                    .build();
              }

              Argon2Parameters byDefault(byte[] salt) {
                // BUG: Diagnostic contains: By default this is Argon2 with 4096 KiB and 3 passes
                return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(salt).build();
              }

              Argon2Parameters variant(byte[] salt) {
                // BUG: Diagnostic contains: Argon2d reads its memory
                return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_d)
                    .withSalt(salt)
                    .withMemoryAsKB(65536)
                    .build();
              }

              Argon2Parameters salt() {
                return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    // BUG: Diagnostic contains: [StaticSalt] This salt is an array of 16 bytes
                    .withSalt(new byte[16])
                    .withMemoryAsKB(65536)
                    .build();
              }

              // What is right.

              byte[] good(char[] password) {
                byte[] salt = new byte[16];
                new SecureRandom().nextBytes(salt);
                Argon2Parameters.Builder builder =
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id);
                builder.withSalt(salt);
                builder.withMemoryAsKB(1 << 16);
                builder.withIterations(3);
                builder.withParallelism(4);
                Argon2BytesGenerator generator = new Argon2BytesGenerator();
                generator.init(builder.build());
                byte[] hash = new byte[32];
                generator.generateBytes(password, hash);
                return hash;
              }

              boolean check(char[] password, String hash) {
                return OpenBSDBCrypt.checkPassword(hash, password);
              }

              String strong(char[] password, byte[] salt) {
                return OpenBSDBCrypt.generate(password, salt, 12);
              }
            }
            """)
        .doTest();
  }

  /** What the keys of digital currencies are made with. */
  @Test
  void wallets() {
    compilation
        .addSourceLines(
            "Wallets.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.math.BigInteger;
            import org.bouncycastle.crypto.digests.SHA256Digest;
            import org.bouncycastle.crypto.digests.SHA512Digest;
            import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
            import org.bouncycastle.crypto.macs.HMac;
            import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
            import org.bouncycastle.crypto.params.KeyParameter;
            import org.bouncycastle.crypto.signers.ECDSASigner;
            import org.bouncycastle.crypto.signers.HMacDSAKCalculator;

            class Wallets {
              byte[] seed(String mnemonic, String passphrase) {
                PKCS5S2ParametersGenerator generator =
                    new PKCS5S2ParametersGenerator(new SHA512Digest());
                byte[] salt = ("mnemonic" + passphrase).getBytes(UTF_8);
                generator.init(mnemonic.getBytes(UTF_8), salt, 2048);
                return ((KeyParameter) generator.generateDerivedParameters(512)).getKey();
              }

              byte[] master(byte[] seed) {
                HMac mac = new HMac(new SHA512Digest());
                mac.init(new KeyParameter("Bitcoin seed".getBytes(UTF_8)));
                mac.update(seed, 0, seed.length);
                byte[] master = new byte[64];
                mac.doFinal(master, 0);
                return master;
              }

              boolean isKey(byte[] master, BigInteger order) {
                byte[] tag = master(master);
                return new BigInteger(1, tag).compareTo(order) < 0;
              }

              boolean isCanonical(ECPrivateKeyParameters key, byte[] hash, BigInteger half) {
                ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
                signer.init(true, key);
                BigInteger[] signature = signer.generateSignature(hash);
                return signature[1].compareTo(half) <= 0;
              }
            }
            """)
        .doTest();
  }

  @Test
  void sizes() {
    compilation
        .addSourceLines(
            "Sizes.java",
            """
            import java.math.BigInteger;
            import java.security.KeyPairGenerator;
            import java.security.SecureRandom;
            import org.bouncycastle.asn1.x9.X9ECParameters;
            import org.bouncycastle.crypto.ec.CustomNamedCurves;
            import org.bouncycastle.crypto.generators.DHParametersGenerator;
            import org.bouncycastle.crypto.params.ECDomainParameters;
            import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
            import org.bouncycastle.crypto.params.ECPublicKeyParameters;
            import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
            import org.bouncycastle.jce.ECNamedCurveTable;
            import org.bouncycastle.math.ec.ECPoint;

            class Sizes {
              private static final BigInteger F4 = BigInteger.valueOf(65537);

              Object rsa(SecureRandom random) {
                // BUG: Diagnostic contains: [WeakKeySize] 1024 bits are too few for RSA
                return new RSAKeyGenerationParameters(F4, random, 1024, 80);
              }

              Object exponent(SecureRandom random) {
                // BUG: Diagnostic contains: [WeakKeySize] The public exponent 3
                return new RSAKeyGenerationParameters(BigInteger.valueOf(3), random, 3072, 100);
              }

              Object group(SecureRandom random) {
                DHParametersGenerator generator = new DHParametersGenerator();
                // BUG: Diagnostic contains: [WeakKeySize] 512 bits are too few for DiffieHellman
                generator.init(512, 80, random);
                return generator.generateParameters();
              }

              Object curve(SecureRandom random) {
                // BUG: Diagnostic contains: [WeakKeySize] secp160r1
                X9ECParameters curve = CustomNamedCurves.getByName("secp160r1");
                return new ECKeyGenerationParameters(new ECDomainParameters(curve), random);
              }

              Object parts(SecureRandom random) {
                // BUG: Diagnostic contains: [WeakKeySize] secp160r1
                X9ECParameters x9 = org.bouncycastle.asn1.x9.ECNamedCurveTable.getByName("secp160r1");
                ECDomainParameters domain =
                    new ECDomainParameters(x9.getCurve(), x9.getG(), x9.getN(), x9.getH());
                return new ECKeyGenerationParameters(domain, random);
              }

              Object provider() throws Exception {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("ECDSA", "BC");
                // BUG: Diagnostic contains: [WeakKeySize] secp192r1
                generator.initialize(ECNamedCurveTable.getParameterSpec("secp192r1"));
                return generator.generateKeyPair();
              }

              // What is right.

              Object large(SecureRandom random) {
                return new RSAKeyGenerationParameters(F4, random, 3072, 128);
              }

              Object p256(SecureRandom random) {
                X9ECParameters curve = CustomNamedCurves.getByName("secp256r1");
                return new ECKeyGenerationParameters(new ECDomainParameters(curve), random);
              }

              // A key that exists.
              Object read(ECPoint point) {
                X9ECParameters curve = CustomNamedCurves.getByName("secp160r1");
                return new ECPublicKeyParameters(point, new ECDomainParameters(curve));
              }
            }
            """)
        .doTest();
  }

  @Test
  void provider() {
    compilation
        .addSourceLines(
            "OfProvider.java",
            """
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.SecretKeySpec;
            import org.bouncycastle.jcajce.spec.AEADParameterSpec;
            import org.bouncycastle.jcajce.spec.ScryptKeySpec;

            class OfProvider {
              byte[] shortTag(SecretKey key, byte[] data) throws Exception {
                byte[] nonce = new byte[12];
                new SecureRandom().nextBytes(nonce);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", "BC");
                // BUG: Diagnostic contains: [WeakGcmParameters] 32 is used as the length of a tag
                cipher.init(Cipher.ENCRYPT_MODE, key, new AEADParameterSpec(nonce, 32));
                return cipher.doFinal(data);
              }

              byte[] fixedNonce(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/EAX/NoPadding", "BC");
                // BUG: Diagnostic contains: [HardcodedIv] An array of 16 zeros
                cipher.init(Cipher.ENCRYPT_MODE, key, new AEADParameterSpec(new byte[16], 64));
                return cipher.doFinal(data);
              }

              SecretKey scrypt(char[] password, byte[] salt) throws Exception {
                SecretKeyFactory factory = SecretKeyFactory.getInstance("SCRYPT", "BC");
                // BUG: Diagnostic contains: [WeakPasswordHashParameters] scrypt with N = 1024
                return factory.generateSecret(new ScryptKeySpec(password, salt, 1024, 8, 1, 256));
              }

              void names() throws Exception {
                // BUG: Diagnostic contains: [WeakCipher] "GOST28147/CBC/PKCS7Padding"
                Cipher.getInstance("GOST28147/CBC/PKCS7Padding", "BC");
                // BUG: Diagnostic contains: [WeakCipher] "PBEWITHSHAAND40BITRC2-CBC"
                Cipher.getInstance("PBEWITHSHAAND40BITRC2-CBC", "BC");
                Cipher.getInstance("AES/EAX/NoPadding", "BC");
                MessageDigest.getInstance("BLAKE2B-256", "BC");
                // BUG: Diagnostic contains: [UnauthenticatedEncryption] "PBEWITHSHA256AND128BITAES-CBC
                Cipher.getInstance("PBEWITHSHA256AND128BITAES-CBC-BC", "BC");
              }

              SecretKey ofGost(byte[] secret) throws Exception {
                // BUG: Diagnostic contains: [WeakHash] GOST3411
                byte[] hash = MessageDigest.getInstance("GOST3411", "BC").digest(secret);
                return new SecretKeySpec(hash, "AES");
              }

              byte[] good(SecretKey key, byte[] data) throws Exception {
                byte[] nonce = new byte[16];
                new SecureRandom().nextBytes(nonce);
                Cipher cipher = Cipher.getInstance("AES/EAX/NoPadding", "BC");
                cipher.init(Cipher.ENCRYPT_MODE, key, new AEADParameterSpec(nonce, 64));
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }
}
