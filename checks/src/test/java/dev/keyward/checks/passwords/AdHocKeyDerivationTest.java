package dev.keyward.checks.passwords;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class AdHocKeyDerivationTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(AdHocKeyDerivation.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.util.Base64;
            import java.util.HexFormat;
            import javax.crypto.KeyAgreement;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Negatives {
              // What PBKDF2 is given, and the key of its own HMAC.
              static final class Pbkdf2Input extends SecretKeySpec {
                Pbkdf2Input(String password) {
                  super(password.getBytes(UTF_8), "PBKDF2");
                }
              }

              byte[] block(byte[] password, byte[] salt) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(password, "HMAC"));
                return mac.doFinal(salt);
              }

              SecretKey derived(char[] password, byte[] salt) throws Exception {
                byte[] key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(new PBEKeySpec(password, salt, 600_000, 256))
                        .getEncoded();
                return new SecretKeySpec(key, "AES");
              }

              SecretKey ofEnvironment() {
                byte[] key = Base64.getDecoder().decode(System.getenv("ENCRYPTION_KEY"));
                return new SecretKeySpec(key, "AES");
              }

              SecretKey ofFile(Path path) throws Exception {
                return new SecretKeySpec(Files.readAllBytes(path), "AES");
              }

              SecretKey parameter(byte[] key) {
                return new SecretKeySpec(key, "AES");
              }

              SecretKey random() {
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                return new SecretKeySpec(key, "AES");
              }

              // The hash of a key names it.
              String keyId(SecretKey key) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
                return HexFormat.of().formatHex(hash);
              }

              // One step of HKDF.
              SecretKey extracted(KeyAgreement agreement, byte[] salt) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(salt, "HmacSHA256"));
                return new SecretKeySpec(mac.doFinal(agreement.generateSecret()), "AES");
              }

              // The one-step derivation of SP 800-56C.
              SecretKey oneStep(KeyAgreement agreement, byte[] info) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(new byte[] {0, 0, 0, 1});
                digest.update(agreement.generateSecret());
                digest.update(info);
                return new SecretKeySpec(digest.digest(), "AES");
              }

              // The first step of PBKDF2, and of a login by challenge.
              Mac underPassword(String password) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(password.getBytes(UTF_8), "HmacSHA256"));
                return mac;
              }

              // What the tool's format says.
              SecretKey evpBytesToKey(String password, byte[] salt) throws Exception {
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                md5.update(password.getBytes(UTF_8));
                md5.update(salt);
                return new SecretKeySpec(md5.digest(), "AES");
              }

              SecretKey legacyKey(String password) throws Exception {
                return new SecretKeySpec(
                    MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8)), "AES");
              }

              // How often is not counted.
              SecretKey repeated(String password) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] hash = digest.digest(password.getBytes(UTF_8));
                for (int i = 0; i < 1_000_000; i++) {
                  hash = digest.digest(hash);
                }
                return new SecretKeySpec(hash, "AES");
              }

              byte[] hash(String password) throws Exception {
                return MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
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
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.io.Console;
            import java.security.MessageDigest;
            import java.util.Arrays;
            import javax.crypto.KeyAgreement;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Positives {
              SecretKey ofDigest(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                // BUG: Diagnostic contains: This key is a digest of a password (from Positives.java:12)
                return new SecretKeySpec(hash, "AES");
              }

              SecretKey cut(Console console) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-512");
                digest.update(new String(console.readPassword()).getBytes(UTF_8));
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(Arrays.copyOf(digest.digest(), 16), "AES");
              }

              SecretKey together(String salt, String password) throws Exception {
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                byte[] hash = md5.digest((salt + password).getBytes(UTF_8));
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(hash, "AES");
              }

              SecretKey helped(String passphrase) throws Exception {
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(sha256(passphrase), "AES");
              }

              private static byte[] sha256(String text) throws Exception {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
              }

              SecretKey forMac(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(hash, "HmacSHA256");
              }

              SecretKey bare(String password) {
                // BUG: Diagnostic contains: The password itself is the key
                return new SecretKeySpec(password.getBytes(UTF_8), "AES");
              }

              SecretKey padded(Console console) {
                byte[] bytes = new String(console.readPassword()).getBytes(UTF_8);
                // BUG: Diagnostic contains: The password itself is the key
                return new SecretKeySpec(Arrays.copyOf(bytes, 32), "AES");
              }

              SecretKey agreed(KeyAgreement agreement) {
                // BUG: Diagnostic contains: What the key agreement computes is the key
                return new SecretKeySpec(agreement.generateSecret(), "AES");
              }

              SecretKey agreedAndCut(KeyAgreement agreement) {
                // BUG: Diagnostic contains: What the key agreement computes is the key
                return new SecretKeySpec(agreement.generateSecret(), 0, 16, "AES");
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
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.MessageDigest;
            import javax.crypto.KeyAgreement;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Errors {
              SecretKey ofDigest(String password) throws Exception {
                return new SecretKeySpec(
                    // BUG: Diagnostic contains: This key is a digest of a password
                    MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8)), "AES");
              }

              // Only its name says what it is.
              SecretKey bare(String password) {
                return new SecretKeySpec(password.getBytes(UTF_8), "AES");
              }

              SecretKey agreed(KeyAgreement agreement) {
                return new SecretKeySpec(agreement.generateSecret(), "AES");
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
            import java.security.MessageDigest;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Misses {
              // Two secrets side by side, with nothing between them.
              SecretKey joined(byte[] first, byte[] second) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(first);
                digest.update(second);
                return new SecretKeySpec(digest.digest(), "AES");
              }

              SecretKey subkey(byte[] master) {
                byte[] key = master.clone();
                for (int i = 0; i < key.length; i++) {
                  key[i] ^= 0x36;
                }
                return new SecretKeySpec(key, "AES");
              }
            }
            """)
        .doTest();
  }
}
