package dev.keyward.checks.libraries;

import com.google.errorprone.CompilationTestHelper;
import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that are compiled against other releases than those on the class path. */
final class OtherReleasesOfLibrariesTest {
  /** Where the build puts the releases. */
  private static final Path FOLDER = Path.of("target", "releases");

  /** A compilation in which the jars come before the class path. */
  private CompilationTestHelper compilation(String... jars) {
    return Checks.compilation(getClass())
        .setArgs(
            "-classpath",
            Stream.concat(
                    Stream.of(jars).map(jar -> FOLDER.resolve(jar + ".jar").toString()),
                    Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.4.11", "6.5.1", "7.0.0"})
  void springSecurity(String release) {
    compilation("spring-security-crypto-" + release)
        .addSourceLines(
            "Sealed.java",
            """
            import javax.crypto.SecretKey;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
            import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
            import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
            import org.springframework.security.crypto.encrypt.BytesEncryptor;
            import org.springframework.security.crypto.keygen.BytesKeyGenerator;
            import org.springframework.security.crypto.password.NoOpPasswordEncoder;

            class Sealed {
              BytesEncryptor good(SecretKey key, BytesKeyGenerator nonces) {
                return new AesBytesEncryptor(key, nonces, CipherAlgorithm.GCM);
              }

              BytesEncryptor bad(SecretKey key, BytesKeyGenerator nonces) {
                // BUG: Diagnostic contains: [UnauthenticatedEncryption]
                return new AesBytesEncryptor(key, nonces, CipherAlgorithm.CBC);
              }

              BCryptPasswordEncoder good() {
                return new BCryptPasswordEncoder(12);
              }

              BCryptPasswordEncoder bad() {
                // BUG: Diagnostic contains: [WeakPasswordHashParameters]
                return new BCryptPasswordEncoder(6);
              }

              @SuppressWarnings("deprecation")
              Object clear() {
                // BUG: Diagnostic contains: [PlaintextPassword]
                return NoOpPasswordEncoder.getInstance();
              }
            }
            """)
        .doTest();
  }

  /** The static methods draw weakly before 3.15. */
  @Test
  void oldCommonsLang() {
    compilation("commons-lang3-3.14.0")
        .addSourceLines(
            "Tokens.java",
            """
            import org.apache.commons.lang3.RandomStringUtils;

            class Tokens {
              String token() {
                // BUG: Diagnostic contains: [PredictableRandom]
                String token = RandomStringUtils.randomAlphanumeric(32);
                return token;
              }
            }
            """)
        .doTest();
  }

  @Test
  void newCommonsLang() {
    compilation("commons-lang3-3.20.0")
        .addSourceLines(
            "Tokens.java",
            """
            import org.apache.commons.lang3.RandomStringUtils;

            class Tokens {
              @SuppressWarnings("deprecation")
              String token() {
                String token = RandomStringUtils.randomAlphanumeric(32);
                return token;
              }

              String insecureToken() {
                // BUG: Diagnostic contains: [PredictableRandom]
                String token = RandomStringUtils.insecure().nextAlphanumeric(32);
                return token;
              }
            }
            """)
        .doTest();
  }

  @ParameterizedTest
  @ValueSource(strings = "2.0.5")
  void shiro(String release) {
    compilation(
            "shiro-core-" + release, "shiro-crypto-hash-" + release, "shiro-crypto-core-" + release)
        .addSourceLines(
            "Ciphers.java",
            """
            import org.apache.shiro.authc.credential.HashedCredentialsMatcher;
            import org.apache.shiro.crypto.cipher.AesCipherService;
            import org.apache.shiro.crypto.cipher.DefaultBlockCipherService;
            import org.apache.shiro.crypto.cipher.OperationMode;
            import org.apache.shiro.crypto.hash.SimpleHash;
            import org.apache.shiro.lang.util.ByteSource;

            class Ciphers {
              Object byDefault(byte[] data, byte[] key) {
                return new AesCipherService().encrypt(data, key);
              }

              Object ecb(byte[] data, byte[] key) {
                AesCipherService cipher = new AesCipherService();
                // BUG: Diagnostic contains: [EcbMode] "AES/ECB/PKCS5Padding"
                cipher.setMode(OperationMode.ECB);
                return cipher.encrypt(data, key);
              }

              Object chained(byte[] data, byte[] key) {
                // BUG: Diagnostic contains: [UnauthenticatedEncryption] "AES/CBC/PKCS5Padding"
                return new DefaultBlockCipherService("AES").encrypt(data, key);
              }

              String hash(String password, ByteSource salt) {
                // BUG: Diagnostic contains: [WeakPasswordHash] SHA-256 hashes the password
                return new SimpleHash("SHA-256", password, salt, 1024).toHex();
              }

              HashedCredentialsMatcher matcher() {
                HashedCredentialsMatcher matcher = new HashedCredentialsMatcher("SHA-512");
                matcher.setHashIterations(500_000);
                return matcher;
              }
            }
            """)
        .doTest();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.7.22", "5.8.40"})
  void hutool(String release) {
    compilation("hutool-all-" + release)
        .addSourceLines(
            "Sealed.java",
            """
            import cn.hutool.crypto.Mode;
            import cn.hutool.crypto.Padding;
            import cn.hutool.crypto.symmetric.AES;
            import cn.hutool.crypto.symmetric.DES;

            class Sealed {
              AES ecb(byte[] key) {
                // BUG: Diagnostic contains: [EcbMode] "AES/ECB/PKCS5Padding"
                return new AES(Mode.ECB, Padding.PKCS5Padding, key);
              }

              DES des(byte[] key) {
                // BUG: Diagnostic contains: [WeakCipher] "DES
                return new DES(Mode.CBC, Padding.PKCS5Padding, key);
              }
            }
            """)
        .doTest();
  }

  @ParameterizedTest
  @ValueSource(strings = "1.9.2")
  void jasypt(String release) {
    compilation("jasypt-" + release)
        .addSourceLines(
            "Sealed.java",
            """
            import org.jasypt.encryption.pbe.StandardPBEStringEncryptor;

            class Sealed {
              String seal(String password, String data) {
                // BUG: Diagnostic contains: [WeakCipher] By default this is PBEWithMD5AndDES
                StandardPBEStringEncryptor encryptor = new StandardPBEStringEncryptor();
                encryptor.setPassword(password);
                return encryptor.encrypt(data);
              }
            }
            """)
        .doTest();
  }
}
