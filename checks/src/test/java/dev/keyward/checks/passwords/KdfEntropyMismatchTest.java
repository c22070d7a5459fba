package dev.keyward.checks.passwords;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class KdfEntropyMismatchTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(KdfEntropyMismatch.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import at.favre.lib.hkdf.HKDF;
            import java.security.KeyStore;
            import java.security.SecureRandom;
            import java.util.Base64;
            import javax.crypto.Cipher;
            import javax.crypto.KeyAgreement;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.PBEParameterSpec;
            import org.mindrot.jbcrypt.BCrypt;

            class Negatives {
              byte[] agreed(KeyAgreement agreement, byte[] salt, byte[] info) {
                return HKDF.fromHmacSha256()
                    .extractAndExpand(salt, agreement.generateSecret(), info, 32);
              }

              byte[] unknown(byte[] material, byte[] info) {
                return HKDF.fromHmacSha256().extractAndExpand(new byte[0], material, info, 32);
              }

              // First slow, then wide.
              byte[] stretched(char[] password, byte[] salt, byte[] info) throws Exception {
                SecretKey key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(new PBEKeySpec(password, salt, 600_000, 256));
                return HKDF.fromHmacSha256().extractAndExpand(salt, key.getEncoded(), info, 32);
              }

              // What comes out of a login by password is no password.
              byte[] ofSession(byte[] sessionKey, byte[] info) {
                return HKDF.fromHmacSha256().extractAndExpand(new byte[0], sessionKey, info, 32);
              }

              // A password beside a key.
              byte[] together(String password, byte[] info) throws Exception {
                byte[] pepper = KeyGenerator.getInstance("AES").generateKey().getEncoded();
                byte[] both = (password + Base64.getEncoder().encodeToString(pepper)).getBytes(UTF_8);
                return HKDF.fromHmacSha256().extractAndExpand(new byte[0], both, info, 32);
              }

              byte[] opaqueLegacy(String password, byte[] info) {
                return HKDF.fromHmacSha256()
                    .extractAndExpand(new byte[0], password.getBytes(UTF_8), info, 32);
              }

              SecretKey ofPassword(char[] password, byte[] salt) throws Exception {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password, salt, 600_000, 256));
              }

              // Six digits are a password, whoever chose them.
              SecretKey ofCode(byte[] salt) throws Exception {
                String code = String.format("%06d", new SecureRandom().nextInt(1_000_000));
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(code.toCharArray(), salt, 600_000, 256));
              }

              // Short enough to be typed.
              SecretKey ofRecoveryCode(byte[] salt) throws Exception {
                byte[] bytes = new byte[6];
                new SecureRandom().nextBytes(bytes);
                char[] code = Base64.getEncoder().encodeToString(bytes).toCharArray();
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(code, salt, 600_000, 256));
              }

              // The format has no other way in.
              byte[] wrapped(byte[] key, byte[] salt) throws Exception {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                char[] random = Base64.getEncoder().encodeToString(bytes).toCharArray();
                SecretKey secret =
                    SecretKeyFactory.getInstance("PBEWithHmacSHA256AndAES_128")
                        .generateSecret(new PBEKeySpec(random));
                Cipher cipher = Cipher.getInstance("PBEWithHmacSHA256AndAES_128");
                cipher.init(Cipher.ENCRYPT_MODE, secret, new PBEParameterSpec(salt, 600_000));
                return cipher.doFinal(key);
              }

              void store(KeyStore store, java.io.OutputStream out) throws Exception {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                store.store(out, Base64.getEncoder().encodeToString(bytes).toCharArray());
              }

              String hash(String password) {
                return BCrypt.hashpw(password, BCrypt.gensalt(12));
              }

              // Dormant: it does no harm.
              String hash() {
                byte[] token = new byte[32];
                new SecureRandom().nextBytes(token);
                return BCrypt.hashpw(
                    Base64.getEncoder().encodeToString(token), BCrypt.gensalt(12));
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

            import at.favre.lib.hkdf.HKDF;
            import java.io.Console;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.util.Base64;
            import java.util.HexFormat;
            import javax.crypto.KeyAgreement;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;

            class Positives {
              byte[] named(byte[] salt, String password, byte[] info) {
                return HKDF.fromHmacSha256()
                    // BUG: Diagnostic contains: it is given a password: it is made to be fast
                    .extractAndExpand(salt, password.getBytes(UTF_8), info, 32);
              }

              byte[] read(Console console, byte[] info) {
                byte[] typed = new String(console.readPassword()).getBytes(UTF_8);
                HKDF hkdf = HKDF.fromHmacSha512();
                // BUG: Diagnostic contains: it is given a password (from Positives.java:23)
                byte[] prk = hkdf.extract(new byte[0], typed);
                return hkdf.expand(prk, info, 32);
              }

              byte[] digested(String passphrase, byte[] info) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(passphrase.getBytes(UTF_8));
                // BUG: Diagnostic contains: it is given a password
                return HKDF.fromHmacSha256().extractAndExpand(new byte[0], hash, info, 32);
              }

              SecretKey agreed(KeyAgreement agreement, byte[] salt) throws Exception {
                char[] secret = HexFormat.of().formatHex(agreement.generateSecret()).toCharArray();
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    // BUG: Diagnostic contains: A random secret takes a password's place here
                    .generateSecret(new PBEKeySpec(secret, salt, 600_000, 256));
              }

              SecretKey drawn(byte[] salt) throws Exception {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                char[] secret = Base64.getEncoder().encodeToString(bytes).toCharArray();
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    // BUG: Diagnostic contains: the iterations cost time and protect nothing
                    .generateSecret(new PBEKeySpec(secret, salt, 600_000, 256));
              }

              SecretKey generated(byte[] salt) throws Exception {
                SecretKey master = KeyGenerator.getInstance("AES").generateKey();
                char[] secret = HexFormat.of().formatHex(master.getEncoded()).toCharArray();
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    // BUG: Diagnostic contains: A random secret takes a password's place here
                    .generateSecret(new PBEKeySpec(secret, salt, 100_000, 256));
              }
            }
            """)
        .doTest();
  }

  @Test
  void dormant() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Tokens.java",
            """
            import java.security.SecureRandom;
            import java.util.Base64;
            import org.mindrot.jbcrypt.BCrypt;

            class Tokens {
              String hash() {
                byte[] token = new byte[32];
                new SecureRandom().nextBytes(token);
                String text = Base64.getEncoder().encodeToString(token);
                // BUG: Diagnostic contains: SHA-256 protects it as well
                return BCrypt.hashpw(text, BCrypt.gensalt(12));
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
            import static java.nio.charset.StandardCharsets.UTF_8;

            import at.favre.lib.hkdf.HKDF;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;

            class Misses {
              // It may be random, or the name of a cat.
              byte[] ofSetting(byte[] info) {
                byte[] secret = System.getenv("APP_SECRET").getBytes(UTF_8);
                return HKDF.fromHmacSha256().extractAndExpand(new byte[0], secret, info, 32);
              }

              SecretKey ofSetting(byte[] salt, int iterations) throws Exception {
                char[] secret = System.getenv("MASTER_KEY").toCharArray();
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(secret, salt, iterations, 256));
              }
            }
            """)
        .doTest();
  }
}
