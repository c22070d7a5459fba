package dev.keyward.checks.passwords;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class WeakPasswordHashParametersTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(WeakPasswordHashParameters.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.security.KeyStore;
            import java.security.SecureRandom;
            import java.security.spec.KeySpec;
            import java.util.Base64;
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.PBEParameterSpec;

            class Negatives {
              SecretKey enough(char[] password, byte[] salt) throws Exception {
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password, salt, 210_000, 512));
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1")
                    .generateSecret(new PBEKeySpec(password, salt, 1_300_000, 160));
                SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
                return factory.generateSecret(new PBEKeySpec(password, salt, 600_000, 256));
              }

              // Enough for SHA-512, and nobody says that it is not SHA-512.
              SecretKey unknownFactory(SecretKeyFactory factory, char[] password, byte[] salt)
                  throws Exception {
                return factory.generateSecret(new PBEKeySpec(password, salt, 120_000, 256));
              }

              KeySpec unknownUser(char[] password, byte[] salt) {
                return new PBEKeySpec(password, salt, 120_000, 256);
              }

              SecretKey unknownName(String name, char[] password, byte[] salt) throws Exception {
                return SecretKeyFactory.getInstance(name)
                    .generateSecret(new PBEKeySpec(password, salt, 210_000, 256));
              }

              // The number that the hash was made with.
              SecretKey verify(String encoded, char[] password) throws Exception {
                String[] parts = encoded.split(":");
                PBEKeySpec spec =
                    new PBEKeySpec(
                        password,
                        Base64.getDecoder().decode(parts[1]),
                        Integer.parseInt(parts[0]),
                        256);
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
              }

              SecretKey configured(char[] password, byte[] salt, int iterations) throws Exception {
                PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, 256);
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
              }

              // -1 stands for the size of the hash; as a size in bits it throws.
              SecretKey ofHashSize(char[] password, byte[] salt, int hash) throws Exception {
                return sized(password, salt, -1, hash);
              }

              private static SecretKey sized(char[] password, byte[] salt, int bits, int hash)
                  throws Exception {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(
                        new PBEKeySpec(password, salt, 210_000, bits == -1 ? hash : bits));
              }

              void refused(char[] password, byte[] salt) throws Exception {
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password, salt, 210_000, 0));
              }

              // Nobody can guess what was drawn at random.
              SecretKey ofStrongSecret(byte[] salt) throws Exception {
                byte[] secret = new byte[32];
                new SecureRandom().nextBytes(secret);
                char[] password = Base64.getEncoder().encodeToString(secret).toCharArray();
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password, salt, 1, 256));
              }

              SecretKey ofKey(byte[] salt) throws Exception {
                byte[] master = KeyGenerator.getInstance("AES").generateKey().getEncoded();
                return derive(Base64.getEncoder().encodeToString(master).toCharArray(), salt);
              }

              private static SecretKey derive(char[] secret, byte[] salt) throws Exception {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(secret, salt, 1000, 256));
              }

              // The older schemes are weak whatever their parameters; that is another check's.
              void olderSchemes(char[] password, byte[] salt) throws Exception {
                SecretKey key =
                    SecretKeyFactory.getInstance("PBEWithMD5AndDES")
                        .generateSecret(new PBEKeySpec(password, salt, 1000));
                Cipher.getInstance("PBEWithMD5AndDES")
                    .init(Cipher.ENCRYPT_MODE, key, new PBEParameterSpec(salt, 1000));
                Cipher.getInstance("PBEWithSHA1AndDESede")
                    .init(Cipher.ENCRYPT_MODE, key, new PBEParameterSpec(salt, 1000));
              }

              // The format of the file is PKCS#12's.
              KeyStore.PasswordProtection file(char[] password, byte[] salt) {
                return new KeyStore.PasswordProtection(
                    password, "PBEWithHmacSHA256AndAES_256", new PBEParameterSpec(salt, 10_000));
              }

              PBEParameterSpec forSomebody(byte[] salt) {
                return new PBEParameterSpec(salt, 120_000);
              }

              // The iterations come with the parameters.
              void cipher(char[] password, byte[] salt, byte[] iv) throws Exception {
                SecretKey key =
                    SecretKeyFactory.getInstance("PBEWithHmacSHA256AndAES_256")
                        .generateSecret(new PBEKeySpec(password));
                Cipher cipher = Cipher.getInstance("PBEWithHmacSHA256AndAES_256");
                cipher.init(Cipher.ENCRYPT_MODE, key, new PBEParameterSpec(salt, 600_000));
                Cipher old = Cipher.getInstance("PBEWithHmacSHA256AndAES_256");
                old.init(Cipher.DECRYPT_MODE, key, new PBEParameterSpec(salt, 1000));
                Cipher other = Cipher.getInstance("AES/GCM/NoPadding");
                other.init(Cipher.ENCRYPT_MODE, KeyGenerator.getInstance("AES").generateKey());
              }

              SecretKey unreached(char[] password, byte[] salt) throws Exception {
                int iterations = 1000;
                iterations = 600_000;
                PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, 256);
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
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
            import java.security.spec.KeySpec;
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.PBEParameterSpec;

            class Positives {
              private static final int ITERATIONS = 1 << 16;
              private final SecretKeyFactory factory;

              Positives() throws Exception {
                factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512");
              }

              byte[] sha256(char[] password, byte[] salt) throws Exception {
                // BUG: Diagnostic contains: 310000 iterations are too few for PBKDF2WithHmacSHA256
                PBEKeySpec spec = new PBEKeySpec(password, salt, 310_000, 256);
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
              }

              byte[] constant(char[] password, byte[] salt) throws Exception {
                // BUG: Diagnostic contains: 65536 iterations (from Positives.java:10) are too few
                KeySpec spec = new PBEKeySpec(password, salt, ITERATIONS, 256);
                SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1");
                return factory.generateSecret(spec).getEncoded();
              }

              byte[] sha512(char[] password, byte[] salt) throws Exception {
                return factory
                    // BUG: Diagnostic contains: asks for at least 210000, newer advice for 220000
                    .generateSecret(new PBEKeySpec(password, salt, 200_000, 512))
                    .getEncoded();
              }

              byte[] through(char[] password, byte[] salt) throws Exception {
                // BUG: Diagnostic contains: used at Positives.java:47) are too few for PBKDF2
                return derive("PBKDF2withHMACSHA256", password, salt, 20_000);
              }

              private static byte[] derive(String name, char[] password, byte[] salt, int iterations)
                  throws Exception {
                return SecretKeyFactory.getInstance(name)
                    .generateSecret(new PBEKeySpec(password, salt, iterations, 256))
                    .getEncoded();
              }

              byte[] enoughForAnother(char[] password, byte[] salt) throws Exception {
                derive("PBKDF2WithHmacSHA512", password, salt, 210_000);
                // BUG: Diagnostic contains: 210000 iterations
                return derive("PBKDF2WithHmacSHA256", password, salt, 210_000);
              }

              // Whichever hash function it is.
              KeySpec unknownFactory(char[] password, byte[] salt) {
                // BUG: Diagnostic contains: 1000 iterations are too few for PBKDF2, even with SHA-512
                return new PBEKeySpec(password, salt, 1000, 256);
              }

              SecretKey withoutLength(SecretKeyFactory factory, char[] password, byte[] salt)
                  throws Exception {
                // BUG: Diagnostic contains: 100 iterations are too few for PBKDF2, even with SHA-512
                return factory.generateSecret(new PBEKeySpec(password, salt, 100));
              }

              PBEParameterSpec forSomebody(byte[] salt) {
                // BUG: Diagnostic contains: 20 iterations are too few for PBKDF2, even with SHA-512
                return new PBEParameterSpec(salt, 20);
              }

              SecretKey shortKey(char[] password, byte[] salt) throws Exception {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    // BUG: Diagnostic contains: Guessing a key of 64 bits
                    .generateSecret(new PBEKeySpec(password, salt, 600_000, 64));
              }

              SecretKey bytesForBits(char[] password, byte[] salt) throws Exception {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    // BUG: Diagnostic contains: the size is not in bytes
                    .generateSecret(new PBEKeySpec(password, salt, 600_000, 32));
              }

              void cipher(SecretKey key, byte[] salt) throws Exception {
                Cipher cipher = Cipher.getInstance("PBEWithHmacSHA256AndAES_128/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: 1000 iterations are too few for PBEWithHmacSHA256AndAES_128
                cipher.init(Cipher.ENCRYPT_MODE, key, new PBEParameterSpec(salt, 1000));
              }

              void mac(SecretKey key, byte[] salt) throws Exception {
                Mac mac = Mac.getInstance("PBEWithHmacSHA256");
                // BUG: Diagnostic contains: 1000 iterations are too few for PBEWithHmacSHA256
                mac.init(key, new PBEParameterSpec(salt, 1000));
              }

              void cipherByDefault(char[] password) throws Exception {
                SecretKey key =
                    SecretKeyFactory.getInstance("PBEWithHmacSHA512AndAES_256")
                        .generateSecret(new PBEKeySpec(password));
                Cipher cipher = Cipher.getInstance("PBEWithHmacSHA512AndAES_256");
                // BUG: Diagnostic contains: Without a PBEParameterSpec this cipher is content with 4096
                cipher.init(Cipher.ENCRYPT_MODE, key);
              }

              byte[] onSomePath(char[] password, byte[] salt, boolean fast) throws Exception {
                int iterations = fast ? 10_000 : 600_000;
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    // BUG: Diagnostic contains: 10000 iterations
                    .generateSecret(new PBEKeySpec(password, salt, iterations, 256))
                    .getEncoded();
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
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;

            class Errors {
              void derive(char[] password, byte[] salt) throws Exception {
                SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
                // BUG: Diagnostic contains: 299999 iterations
                factory.generateSecret(new PBEKeySpec(password, salt, 299_999, 256));
                factory.generateSecret(new PBEKeySpec(password, salt, 300_000, 256));
                // BUG: Diagnostic contains: a key of 32 bits
                factory.generateSecret(new PBEKeySpec(password, salt, 600_000, 32));
                factory.generateSecret(new PBEKeySpec(password, salt, 600_000, 112));
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
            import java.io.InputStream;
            import java.security.MessageDigest;
            import java.util.Map;
            import java.util.Properties;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;
            import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
            import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

            class Misses {
              SecretKey ofSetting(InputStream settings, char[] password, byte[] salt)
                  throws Exception {
                Properties properties = new Properties();
                properties.load(settings);
                int iterations = Integer.parseInt(properties.getProperty("iterations"));
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password, salt, iterations, 256));
              }

              Object ofFile(String password) {
                return com.password4j.Password.hash(password).addRandomSalt().withPBKDF2();
              }

              Object ofUnknownName(String id) {
                return new DelegatingPasswordEncoder(
                    id, Map.of(id, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_5()));
              }

              byte[] byHand(byte[] password) throws Exception {
                byte[] hash = password;
                for (int i = 0; i < 1000; i++) {
                  hash = MessageDigest.getInstance("SHA-256").digest(hash);
                }
                return hash;
              }
            }
            """)
        .doTest();
  }
}
