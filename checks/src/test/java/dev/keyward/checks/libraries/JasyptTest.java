package dev.keyward.checks.libraries;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Jasypt: encryption under passwords, digests, and what salts and nonces come from. */
final class JasyptTest {
  private final CompilationTestHelper compilation = Checks.compilation(getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Fine.java",
            """
            import org.jasypt.digest.StandardStringDigester;
            import org.jasypt.digest.config.DigesterConfig;
            import org.jasypt.encryption.pbe.PooledPBEStringEncryptor;
            import org.jasypt.encryption.pbe.StandardPBEByteEncryptor;
            import org.jasypt.encryption.pbe.StandardPBEStringEncryptor;
            import org.jasypt.encryption.pbe.config.PBEConfig;
            import org.jasypt.encryption.pbe.config.SimpleStringPBEConfig;
            import org.jasypt.iv.RandomIvGenerator;
            import org.jasypt.iv.StringFixedIvGenerator;
            import org.jasypt.salt.RandomSaltGenerator;
            import org.jasypt.salt.StringFixedSaltGenerator;
            import org.jasypt.util.password.BasicPasswordEncryptor;
            import org.jasypt.util.password.ConfigurablePasswordEncryptor;
            import org.jasypt.util.password.StrongPasswordEncryptor;

            class Fine {
              private final StandardPBEStringEncryptor field = new StandardPBEStringEncryptor();

              Fine(String password) {
                field.setAlgorithm("PBEWITHHMACSHA512ANDAES_256");
                field.setPassword(password);
                field.setKeyObtentionIterations(250_000);
                field.setIvGenerator(new RandomIvGenerator());
                field.setSaltGenerator(new RandomSaltGenerator());
              }

              String seal(String text) {
                return field.encrypt(text);
              }

              PooledPBEStringEncryptor pooled() {
                SimpleStringPBEConfig config = new SimpleStringPBEConfig();
                config.setAlgorithm("PBEWithHMACSHA512AndAES_256");
                config.setPassword(System.getenv("JASYPT_PASSWORD"));
                config.setKeyObtentionIterations("300000");
                config.setIvGenerator(new RandomIvGenerator());
                PooledPBEStringEncryptor encryptor = new PooledPBEStringEncryptor();
                encryptor.setConfig(config);
                return encryptor;
              }

              String configured(PBEConfig config, String text) {
                StandardPBEStringEncryptor encryptor = new StandardPBEStringEncryptor();
                encryptor.setConfig(config);
                return encryptor.encrypt(text);
              }

              String given(StandardPBEStringEncryptor encryptor, String text) {
                return encryptor.encrypt(text);
              }

              byte[] chosen(String algorithm, String password, byte[] data) {
                StandardPBEByteEncryptor encryptor = new StandardPBEByteEncryptor();
                encryptor.setAlgorithm(algorithm);
                encryptor.setPassword(password);
                return encryptor.encrypt(data);
              }

              String migrated(String password, String old) {
                StandardPBEStringEncryptor encryptor = new StandardPBEStringEncryptor();
                encryptor.setPassword(password);
                encryptor.setSaltGenerator(new StringFixedSaltGenerator("pepper and salt"));
                encryptor.setIvGenerator(new StringFixedIvGenerator("0123456789abcdef"));
                return encryptor.decrypt(old);
              }

              String prepared(java.util.function.Consumer<StandardPBEStringEncryptor> setUp, String text) {
                StandardPBEStringEncryptor encryptor = new StandardPBEStringEncryptor();
                setUp.accept(encryptor);
                return encryptor.encrypt(text);
              }

              boolean old(String password, String hash) {
                return new BasicPasswordEncryptor().checkPassword(password, hash);
              }

              String hash(String password) {
                return new StrongPasswordEncryptor().encryptPassword(password);
              }

              String hash(DigesterConfig config, String password) {
                ConfigurablePasswordEncryptor encryptor = new ConfigurablePasswordEncryptor();
                encryptor.setConfig(config);
                return encryptor.encryptPassword(password);
              }

              String tag(String text) {
                return new StandardStringDigester().digest(text);
              }

              String stretched(String password) {
                StandardStringDigester digester = new StandardStringDigester();
                digester.setAlgorithm("SHA-512");
                digester.setIterations(500_000);
                return digester.digest(password);
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
            import org.jasypt.encryption.pbe.StandardPBEStringEncryptor;
            import org.jasypt.encryption.pbe.config.SimpleStringPBEConfig;
            import org.jasypt.util.binary.StrongBinaryEncryptor;
            import org.jasypt.util.text.BasicTextEncryptor;

            class Ciphers {
              String basic(String password, String text) {
                // BUG: Diagnostic contains: [WeakCipher] "PBEWithMD5AndDES"
                BasicTextEncryptor encryptor = new BasicTextEncryptor();
                encryptor.setPassword(password);
                return encryptor.encrypt(text);
              }

              byte[] strong(char[] password, byte[] data) {
                // BUG: Diagnostic contains: [WeakCipher] "PBEWithMD5AndTripleDES"
                StrongBinaryEncryptor encryptor = new StrongBinaryEncryptor();
                encryptor.setPasswordCharArray(password);
                return encryptor.encrypt(data);
              }
            }
            """)
        .addSourceLines(
            "ByDefault.java",
            """
            import org.jasypt.encryption.pbe.StandardPBEStringEncryptor;

            class ByDefault {
              // BUG: Diagnostic contains: [WeakCipher] By default this is PBEWithMD5AndDES
              private final StandardPBEStringEncryptor encryptor = new StandardPBEStringEncryptor();

              ByDefault(String password) {
                encryptor.setPassword(password);
              }

              String seal(String text) {
                return encryptor.encrypt(text);
              }

              String open(String text) {
                return encryptor.decrypt(text);
              }
            }
            """)
        .addSourceLines(
            "Named.java",
            """
            import org.jasypt.encryption.pbe.PooledPBEStringEncryptor;
            import org.jasypt.encryption.pbe.StandardPBEStringEncryptor;
            import org.jasypt.encryption.pbe.config.SimpleStringPBEConfig;

            class Named {
              String named(String password, String text) {
                StandardPBEStringEncryptor encryptor = new StandardPBEStringEncryptor();
                // BUG: Diagnostic contains: [WeakCipher] "PBEWithMD5AndTripleDES"
                encryptor.setAlgorithm("PBEWithMD5AndTripleDES");
                encryptor.setPassword(password);
                return encryptor.encrypt(text);
              }

              PooledPBEStringEncryptor pooled(String password) {
                SimpleStringPBEConfig config = new SimpleStringPBEConfig();
                config.setPassword(password);
                // BUG: Diagnostic contains: [WeakCipher] "PBEWithMD5AndDES"
                config.setAlgorithm("PBEWithMD5AndDES");
                PooledPBEStringEncryptor encryptor = new PooledPBEStringEncryptor();
                encryptor.setConfig(config);
                return encryptor;
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

            import org.jasypt.encryption.pbe.StandardPBEStringEncryptor;
            import org.jasypt.encryption.pbe.config.SimpleStringPBEConfig;
            import org.jasypt.iv.ByteArrayFixedIvGenerator;
            import org.jasypt.iv.StringFixedIvGenerator;
            import org.jasypt.salt.StringFixedSaltGenerator;
            import org.jasypt.salt.ZeroSaltGenerator;
            import org.jasypt.util.text.AES256TextEncryptor;

            class Keys {
              String hardCoded(String text) {
                StandardPBEStringEncryptor encryptor = new StandardPBEStringEncryptor();
                encryptor.setAlgorithm("PBEWITHHMACSHA512ANDAES_256");
                // BUG: Diagnostic contains: [HardcodedKey] This password is a constant of
                encryptor.setPassword("A7f3kQ9zLw2xVb5n");
                return encryptor.encrypt(text);
              }

              void config(SimpleStringPBEConfig config) {
                // BUG: Diagnostic contains: [HardcodedKey] This password is a constant of
                config.setPassword("A7f3kQ9zLw2xVb5n");
              }

              String cheap(String password, String text) {
                AES256TextEncryptor encryptor = new AES256TextEncryptor();
                // BUG: Diagnostic contains: [WeakPasswordHashParameters] By default this is PBKDF2
                encryptor.setPassword(password);
                return encryptor.encrypt(text);
              }

              String iterations(String password, String text) {
                StandardPBEStringEncryptor encryptor = new StandardPBEStringEncryptor();
                encryptor.setAlgorithm("PBEWITHHMACSHA512ANDAES_256");
                encryptor.setPassword(password);
                // BUG: Diagnostic contains: [WeakPasswordHashParameters] 1000 iterations are too few
                encryptor.setKeyObtentionIterations(1000);
                // BUG: Diagnostic contains: [StaticSalt] This salt is a constant of
                encryptor.setSaltGenerator(new StringFixedSaltGenerator("pepper and salt"));
                return encryptor.encrypt(text);
              }

              void text(SimpleStringPBEConfig config, String password) {
                config.setAlgorithm("PBEWITHHMACSHA512ANDAES_256");
                config.setPassword(password);
                // BUG: Diagnostic contains: [WeakPasswordHashParameters] 1000 iterations are too few
                config.setKeyObtentionIterations("1000");
              }

              void zero(StandardPBEStringEncryptor encryptor) {
                // BUG: Diagnostic contains: [StaticSalt] This salt is empty
                encryptor.setSaltGenerator(new ZeroSaltGenerator());
              }

              String text(StandardPBEStringEncryptor encryptor, String text) {
                // BUG: Diagnostic contains: [HardcodedIv] A constant
                encryptor.setIvGenerator(new StringFixedIvGenerator("0123456789abcdef"));
                return encryptor.encrypt(text);
              }

              String bytes(String password, String text) {
                StandardPBEStringEncryptor encryptor = new StandardPBEStringEncryptor();
                encryptor.setAlgorithm("PBEWITHHMACSHA512ANDAES_256");
                encryptor.setPassword(password);
                // BUG: Diagnostic contains: [HardcodedIv] An array of 16 zeros
                encryptor.setIvGenerator(new ByteArrayFixedIvGenerator(new byte[16]));
                return encryptor.encrypt(text);
              }
            }
            """)
        .doTest();
  }

  @Test
  void passwords() {
    compilation
        .addSourceLines(
            "Passwords.java",
            """
            import org.jasypt.digest.StandardStringDigester;
            import org.jasypt.util.password.BasicPasswordEncryptor;
            import org.jasypt.util.password.ConfigurablePasswordEncryptor;
            import org.jasypt.util.password.rfc2307.RFC2307SSHAPasswordEncryptor;

            class Passwords {
              String basic(String password) {
                // BUG: Diagnostic contains: [WeakPasswordHash] 1,000 rounds of MD5
                return new BasicPasswordEncryptor().encryptPassword(password);
              }

              String configurable(String password) {
                // BUG: Diagnostic contains: [WeakPasswordHash] A digest of at most 1,000 rounds
                ConfigurablePasswordEncryptor encryptor = new ConfigurablePasswordEncryptor();
                encryptor.setAlgorithm("SHA-512");
                return encryptor.encryptPassword(password);
              }

              String salted(String password) {
                // BUG: Diagnostic contains: [WeakPasswordHash] SHA-1
                return new RFC2307SSHAPasswordEncryptor().encryptPassword(password);
              }

              String digest(char[] password) {
                // BUG: Diagnostic contains: [WeakPasswordHash] MD5
                return new StandardStringDigester().digest(new String(password));
              }
            }
            """)
        .addSourceLines(
            "Digests.java",
            """
            import javax.crypto.spec.SecretKeySpec;
            import org.jasypt.digest.StandardByteDigester;
            import org.jasypt.util.digest.Digester;

            class Digests {
              Object byDefault(byte[] material) {
                // BUG: Diagnostic contains: [WeakHash] MD5 makes the key
                return new SecretKeySpec(new StandardByteDigester().digest(material), "AES");
              }

              Object named(byte[] material) {
                Digester digester = new Digester();
                // BUG: Diagnostic contains: [WeakHash] SHA-1
                digester.setAlgorithm("SHA-1");
                return new SecretKeySpec(digester.digest(material), "AES");
              }
            }
            """)
        .doTest();
  }
}
