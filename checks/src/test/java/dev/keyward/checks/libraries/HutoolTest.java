package dev.keyward.checks.libraries;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Hutool: ciphers, signatures, digests, codes, passwords, tokens and random numbers. */
final class HutoolTest {
  private final CompilationTestHelper compilation = Checks.compilation(getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Fine.java",
            """
            import cn.hutool.core.codec.Base64;
            import cn.hutool.core.util.IdUtil;
            import cn.hutool.core.util.RandomUtil;
            import cn.hutool.crypto.KeyUtil;
            import cn.hutool.crypto.SecureUtil;
            import cn.hutool.crypto.asymmetric.AsymmetricCrypto;
            import cn.hutool.crypto.asymmetric.KeyType;
            import cn.hutool.crypto.asymmetric.Sign;
            import cn.hutool.crypto.asymmetric.SignAlgorithm;
            import cn.hutool.crypto.digest.BCrypt;
            import cn.hutool.crypto.digest.DigestUtil;
            import cn.hutool.crypto.digest.Digester;
            import cn.hutool.crypto.digest.DigestAlgorithm;
            import cn.hutool.crypto.digest.HMac;
            import cn.hutool.crypto.digest.HmacAlgorithm;
            import cn.hutool.crypto.symmetric.AES;
            import cn.hutool.crypto.symmetric.PBKDF2;
            import cn.hutool.jwt.JWTUtil;
            import java.util.Map;
            import java.security.SecureRandom;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;

            class Fine {
              String seal(SecretKey key, String text) {
                byte[] nonce = new byte[12];
                new SecureRandom().nextBytes(nonce);
                AES aes = new AES("GCM", "NoPadding", key, new GCMParameterSpec(128, nonce));
                return aes.encryptBase64(text);
              }

              String open(byte[] key, String text) {
                return SecureUtil.aes(key).decryptStr(text);
              }

              String openOld(byte[] key, String text) {
                AES aes = new AES("ECB", "PKCS5Padding", key);
                return aes.decryptStr(text);
              }

              byte[] wrap(AsymmetricCrypto rsa, byte[] key) {
                return rsa.encrypt(key, KeyType.PublicKey);
              }

              byte[] oaep(String publicKey, byte[] key) {
                return new AsymmetricCrypto("RSA/ECB/OAEPWithSHA-256AndMGF1Padding", null, publicKey)
                    .encrypt(key, KeyType.PublicKey);
              }

              byte[] sign(byte[] privateKey, byte[] data) {
                return new Sign(SignAlgorithm.SHA256withECDSA, privateKey, null).sign(data);
              }

              boolean verify(byte[] publicKey, byte[] data, byte[] signature) {
                return new Sign(SignAlgorithm.SHA1withRSA, null, publicKey).verify(data, signature);
              }

              String tag(String content) {
                return DigestUtil.md5Hex(content) + SecureUtil.sha1(content);
              }

              String mac(byte[] key, String data) {
                return new HMac(HmacAlgorithm.HmacSHA256, key).digestHex(data)
                    + SecureUtil.hmacSha256(key).digestHex(data);
              }

              String qiNiuSignature(byte[] accessKeySecret, String data) {
                return new HMac(HmacAlgorithm.HmacSHA1, accessKeySecret).digestHex(data);
              }

              String hash(String password) {
                return BCrypt.hashpw(password, BCrypt.gensalt(12)) + DigestUtil.bcrypt(password);
              }

              String slow(String password) {
                return new Digester(DigestAlgorithm.SHA512).setDigestCount(500_000).digestHex(password);
              }

              byte[] derive(char[] password, byte[] salt) {
                return new PBKDF2("PBKDF2WithHmacSHA256", 256, 600_000).encrypt(password, salt);
              }

              String token(Map<String, Object> claims) {
                return JWTUtil.createToken(claims, Base64.decode(System.getenv("JWT_KEY")));
              }

              Object keys() {
                return KeyUtil.generateKeyPair("RSA", 3072).getPublic()
                    + KeyUtil.generateKeyPair("EC").getPublic().toString();
              }

              String fileName() {
                return RandomUtil.randomString(8) + IdUtil.fastSimpleUUID();
              }

              Object login(Map<String, Object> request, String apiKey) {
                long time = System.currentTimeMillis() / 1000;
                String password = SecureUtil.sha256(SecureUtil.sha256(apiKey) + time);
                return request.put("password", password);
              }

              String resetToken() {
                String resetToken = IdUtil.randomUUID();
                return resetToken;
              }
            }
            """)
        .doTest();
  }

  @Test
  void ciphers() {
    compilation
        .addSourceLines(
            "Ciphers.java",
            """
            import cn.hutool.crypto.Mode;
            import cn.hutool.crypto.Padding;
            import cn.hutool.crypto.SecureUtil;
            import cn.hutool.crypto.symmetric.AES;
            import cn.hutool.crypto.symmetric.DES;
            import cn.hutool.crypto.symmetric.RC4;
            import cn.hutool.crypto.symmetric.SymmetricAlgorithm;
            import cn.hutool.crypto.symmetric.SymmetricCrypto;

            class Ciphers {
              String byDefault(byte[] key, String text) {
                // BUG: Diagnostic contains: [EcbMode] "AES" is used as a transformation
                return SecureUtil.aes(key).encryptHex(text);
              }

              byte[] constructed(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [EcbMode] "AES" is used as a transformation
                return new AES(key).encrypt(data);
              }

              byte[] named(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [EcbMode] "AES/ECB/PKCS5Padding"
                return new AES(Mode.ECB, Padding.PKCS5Padding, key).encrypt(data);
              }

              byte[] chained(byte[] key, byte[] iv, byte[] data) {
                // BUG: Diagnostic contains: [UnauthenticatedEncryption] "AES/CBC/PKCS5Padding"
                return new AES("CBC", "PKCS5Padding", key, iv).encrypt(data);
              }

              byte[] des(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [WeakCipher] "DES/CBC/PKCS5Padding"
                return new DES(Mode.CBC, Padding.PKCS5Padding, key, key).encrypt(data);
              }

              String rc4(String key, String text) {
                // BUG: Diagnostic contains: [WeakCipher] "ARCFOUR"
                return new RC4(key).encryptHex(text);
              }

              byte[] enumerated(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [WeakCipher] "DESede"
                return new SymmetricCrypto(SymmetricAlgorithm.DESede, key).encrypt(data);
              }

              byte[] text(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [EcbMode] "AES/ECB/PKCS5Padding"
                return new SymmetricCrypto("AES/ECB/PKCS5Padding", key).encrypt(data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void keys() {
    compilation
        .addSourceLines(
            "Keys.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import cn.hutool.core.util.HexUtil;
            import cn.hutool.core.util.StrUtil;
            import cn.hutool.crypto.KeyUtil;
            import cn.hutool.crypto.SecureUtil;
            import cn.hutool.crypto.symmetric.AES;
            import cn.hutool.jwt.JWTUtil;
            import cn.hutool.jwt.signers.JWTSigner;
            import cn.hutool.jwt.signers.JWTSignerUtil;
            import java.util.Map;

            class Keys {
              AES text() {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                return new AES("GCM", "NoPadding", "A7f3kQ9zLw2xVb5n".getBytes(UTF_8));
              }

              String open(String text) {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                return SecureUtil.aes(StrUtil.bytes("A7f3kQ9zLw2xVb5n")).decryptStr(text);
              }

              JWTSigner signer() {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 32
                return JWTSignerUtil.hs256(HexUtil.decodeHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
              }

              String token(Map<String, Object> claims) {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                return JWTUtil.createToken(claims, "A7f3kQ9zLw2xVb5n".getBytes(UTF_8));
              }

              Object pair() {
                // BUG: Diagnostic contains: [WeakKeySize] 1024
                return KeyUtil.generateKeyPair("RSA");
              }

              Object small() {
                // BUG: Diagnostic contains: [WeakKeySize] 1024
                return SecureUtil.generateKeyPair("RSA", 1024);
              }

              byte[] vector(byte[] key, byte[] data) {
                byte[] iv = "0123456789abcdef".getBytes(UTF_8);
                // BUG: Diagnostic matches: both
                return new AES("CBC", "PKCS5Padding", key, iv).encrypt(data);
              }
            }
            """)
        .expectErrorMessage(
            "both", text -> text.contains("HardcodedIv") || text.contains("Unauthenticated"))
        .doTest();
  }

  @Test
  void asymmetric() {
    compilation
        .addSourceLines(
            "Asymmetric.java",
            """
            import cn.hutool.crypto.asymmetric.KeyType;
            import cn.hutool.crypto.asymmetric.RSA;
            import cn.hutool.crypto.asymmetric.Sign;
            import cn.hutool.crypto.asymmetric.SignAlgorithm;
            import cn.hutool.crypto.SecureUtil;

            class Asymmetric {
              String encrypt(String publicKey, String text) {
                // BUG: Diagnostic contains: [WeakRsaPadding] "RSA/ECB/PKCS1Padding"
                return new RSA(null, publicKey).encryptBase64(text, KeyType.PublicKey);
              }

              byte[] md5(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [WeakSignatureAlgorithm] "MD5withRSA"
                return new Sign(SignAlgorithm.MD5withRSA, key, null).sign(data);
              }

              byte[] sha1(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [WeakSignatureAlgorithm] "SHA1withRSA"
                return SecureUtil.sign(SignAlgorithm.SHA1withRSA, key, null).sign(data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void digests() {
    compilation
        .addSourceLines(
            "Digests.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import cn.hutool.crypto.SecureUtil;
            import cn.hutool.crypto.digest.DigestAlgorithm;
            import cn.hutool.crypto.digest.Digester;
            import cn.hutool.crypto.digest.DigestUtil;
            import cn.hutool.crypto.digest.HMac;
            import cn.hutool.crypto.digest.HmacAlgorithm;
            import cn.hutool.crypto.symmetric.PBKDF2;

            class Digests {
              String md5(String password) {
                // BUG: Diagnostic contains: [WeakPasswordHash] MD5 hashes the password
                return DigestUtil.md5Hex(password);
              }

              String once(String password) {
                // BUG: Diagnostic contains: [WeakPasswordHash] SHA-256 hashes the password
                return SecureUtil.sha256(password);
              }

              String digester(char[] password) {
                // BUG: Diagnostic contains: [WeakPasswordHash] SHA-1 hashes the password
                return new Digester(DigestAlgorithm.SHA1).digestHex(new String(password));
              }

              boolean compare(byte[] key, String data, String tag) {
                // BUG: Diagnostic contains: [NonConstantTimeComparison] A message authentication code
                return SecureUtil.hmacSha256(key).digestHex(data).equals(tag);
              }

              HMac old(byte[] key) {
                // BUG: Diagnostic contains: [WeakMac] HmacMD5
                return new HMac(HmacAlgorithm.HmacMD5, key);
              }

              HMac fixed(byte[] key) {
                // BUG: Diagnostic contains: [WeakMac] HmacSHA1
                return SecureUtil.hmacSha1(key);
              }

              byte[] cheap(char[] password, byte[] salt) {
                // BUG: Diagnostic contains: [WeakPasswordHashParameters] 1000 iterations
                return new PBKDF2("PBKDF2WithHmacSHA256", 256, 1000).encrypt(password, salt);
              }

              byte[] byDefault(char[] password, byte[] salt) {
                // BUG: Diagnostic contains: [WeakPasswordHashParameters] By default this is PBKDF2
                return new PBKDF2().encrypt(password, salt);
              }

              String inOneGo(char[] password, byte[] salt) {
                // BUG: Diagnostic contains: [WeakPasswordHashParameters] By default this is PBKDF2
                return SecureUtil.pbkdf2(password, salt);
              }

              byte[] salted(char[] password) {
                // BUG: Diagnostic contains: [StaticSalt] This salt is a constant of 16
                return new PBKDF2("PBKDF2WithHmacSHA256", 256, 600_000).encrypt(password, "0123456789abcdef".getBytes(UTF_8));
              }
            }
            """)
        .addSourceLines(
            "Tokens.java",
            """
            import cn.hutool.core.util.IdUtil;
            import cn.hutool.core.util.RandomUtil;

            class Tokens {
              String reset() {
                // BUG: Diagnostic contains: [PredictableRandom]
                String resetToken = RandomUtil.randomString(32);
                return resetToken;
              }

              String session() {
                // BUG: Diagnostic contains: [PredictableRandom]
                String sessionToken = IdUtil.fastSimpleUUID();
                return sessionToken;
              }
            }
            """)
        .doTest();
  }

  @Test
  void keysByDefault() {
    compilation
        .addSourceLines(
            "Made.java",
            """
            import cn.hutool.crypto.asymmetric.AsymmetricAlgorithm;
            import cn.hutool.crypto.asymmetric.AsymmetricCrypto;
            import cn.hutool.crypto.asymmetric.RSA;
            import cn.hutool.crypto.asymmetric.Sign;
            import cn.hutool.crypto.asymmetric.SignAlgorithm;
            import java.security.PrivateKey;
            import java.security.PublicKey;

            class Made {
              RSA given(PrivateKey own, PublicKey others) {
                return new RSA("RSA/ECB/OAEPWithSHA-256AndMGF1Padding", own, others);
              }

              void replaced(PrivateKey own) {
                RSA rsa = new RSA("RSA/ECB/OAEPPadding");
                rsa.setPrivateKey(own);
              }

              Sign curve() {
                return new Sign(SignAlgorithm.SHA256withECDSA);
              }

              String publicKey() {
                // BUG: Diagnostic contains: [WeakKeySize] This makes an RSA key of 1024 bits
                return new RSA("RSA/ECB/OAEPPadding").getPublicKeyBase64();
              }

              byte[] signed(byte[] data) {
                // BUG: Diagnostic contains: [WeakKeySize] This makes an RSA key of 1024 bits
                return new Sign(SignAlgorithm.SHA256withRSA).sign(data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void toys() {
    compilation
        .addSourceLines(
            "Toys.java",
            """
            import cn.hutool.crypto.symmetric.Vigenere;
            import cn.hutool.crypto.symmetric.XXTEA;

            class Toys {
              byte[] blocks(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [WeakCipher] "XXTEA"
                return new XXTEA(key).encrypt(data);
              }

              String letters(String key, String text) {
                // BUG: Diagnostic contains: [WeakCipher] This stands for Vigenere
                return Vigenere.encrypt(text, key);
              }

              String read(String key, String text) {
                return Vigenere.decrypt(text, key);
              }
            }
            """)
        .doTest();
  }
}
