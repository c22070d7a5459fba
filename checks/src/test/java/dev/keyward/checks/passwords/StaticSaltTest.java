package dev.keyward.checks.passwords;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class StaticSaltTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(StaticSalt.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.io.DataInputStream;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.KeyStore;
            import java.security.SecureRandom;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.HexFormat;
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.PBEParameterSpec;
            import javax.crypto.spec.SecretKeySpec;

            class Negatives {
              private static final SecureRandom RANDOM = new SecureRandom();
              private byte[] stored;

              record User(String name, byte[] salt, byte[] hash) {}

              PBEKeySpec fresh(char[] password) {
                byte[] salt = new byte[16];
                RANDOM.nextBytes(salt);
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              PBEKeySpec helper(char[] password) {
                return new PBEKeySpec(password, salt(32), 600_000, 256);
              }

              private static byte[] salt(int length) {
                byte[] salt = new byte[length];
                RANDOM.nextBytes(salt);
                return salt;
              }

              PBEKeySpec seed(char[] password) {
                return new PBEKeySpec(password, RANDOM.generateSeed(16), 600_000, 256);
              }

              PBEKeySpec parameter(char[] password, byte[] salt) {
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              PBEKeySpec ofRecord(char[] password, User user) {
                return new PBEKeySpec(password, user.salt(), 600_000, 256);
              }

              PBEKeySpec ofFile(char[] password, Path path) throws Exception {
                return new PBEKeySpec(password, Files.readAllBytes(path), 600_000, 256);
              }

              PBEKeySpec ofStream(char[] password, DataInputStream in) throws Exception {
                byte[] salt = new byte[8];
                in.readFully(salt);
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              PBEKeySpec ofConfiguration(char[] password) {
                byte[] salt = HexFormat.of().parseHex(System.getProperty("vault.salt"));
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              boolean verify(char[] password, String encoded) throws Exception {
                String[] parts = encoded.split(":");
                byte[] salt = Base64.getDecoder().decode(parts[1]);
                PBEKeySpec spec =
                    new PBEKeySpec(password, salt, Integer.parseInt(parts[0]), 256);
                byte[] hash =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec)
                        .getEncoded();
                return java.security.MessageDigest.isEqual(hash, parts[2].getBytes(UTF_8));
              }

              // Read once, and kept.
              PBEKeySpec ofField(char[] password, Path path) throws Exception {
                if (stored == null) {
                  stored = Files.readAllBytes(path);
                }
                return new PBEKeySpec(password, stored, 600_000, 256);
              }

              // The salt of a derivation from a strong secret may be constant.
              SecretKey separated() throws Exception {
                byte[] secret = new byte[32];
                RANDOM.nextBytes(secret);
                char[] password = Base64.getEncoder().encodeToString(secret).toCharArray();
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password, "index".getBytes(UTF_8), 1, 256));
              }

              SecretKey separatedByPurpose() throws Exception {
                SecretKey master = KeyGenerator.getInstance("AES").generateKey();
                return derive(HexFormat.of().formatHex(master.getEncoded()).toCharArray(), "files");
              }

              private static SecretKey derive(char[] secret, String purpose) throws Exception {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(secret, purpose.getBytes(UTF_8), 1, 256));
              }

              // HKDF's salt is no password's.
              byte[] extract(byte[] material) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec("my application".getBytes(UTF_8), "HmacSHA256"));
                return mac.doFinal(material);
              }

              // Old data has the salt that it has.
              void decrypt(SecretKey key) throws Exception {
                Cipher cipher = Cipher.getInstance("PBEWithHmacSHA256AndAES_256");
                PBEParameterSpec old = new PBEParameterSpec("oldsalt!".getBytes(UTF_8), 1000);
                cipher.init(Cipher.DECRYPT_MODE, key, old);
              }

              // The scheme takes eight bytes, no more.
              void scheme(SecretKey key) throws Exception {
                byte[] salt = new byte[8];
                RANDOM.nextBytes(salt);
                Cipher.getInstance("PBEWithMD5AndDES")
                    .init(Cipher.ENCRYPT_MODE, key, new PBEParameterSpec(salt, 1000));
              }

              PBEKeySpec copied(char[] password, byte[] salt) {
                byte[] copy = new byte[16];
                System.arraycopy(salt, 0, copy, 0, 16);
                return new PBEKeySpec(password, copy, 600_000, 256);
              }

              PBEKeySpec withoutSalt(char[] password) {
                return new PBEKeySpec(password);
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
            import java.security.SecureRandom;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.HexFormat;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.PBEParameterSpec;

            class Positives {
              private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
              private static final byte[] DRAWN = draw();
              private static final byte[] FILLED = new byte[16];

              static {
                new SecureRandom().nextBytes(FILLED);
              }

              private final byte[] field = "a salt for all!!".getBytes(UTF_8);

              private static byte[] draw() {
                byte[] salt = new byte[16];
                new SecureRandom().nextBytes(salt);
                return salt;
              }

              PBEKeySpec literal(char[] password) {
                // BUG: Diagnostic contains: This salt is a constant of 4 bytes: equal passwords
                return new PBEKeySpec(password, "salt".getBytes(UTF_8), 600_000, 256);
              }

              PBEKeySpec threeArguments(char[] password) {
                // BUG: Diagnostic contains: a constant of 16 bytes (from Positives.java:15)
                return new PBEKeySpec(password, SALT, 600_000);
              }

              PBEKeySpec ofField(char[] password) {
                // BUG: Diagnostic contains: This salt is a constant of 16 bytes
                return new PBEKeySpec(password, field, 600_000, 256);
              }

              PBEKeySpec zeros(char[] password) {
                byte[] salt = new byte[16];
                // BUG: Diagnostic contains: This salt is an array of 16 bytes, all of them zero
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              PBEKeySpec decoded(char[] password) {
                byte[] salt = Base64.getDecoder().decode("MDEyMzQ1Njc4OWFiY2RlZg==");
                // BUG: Diagnostic contains: This salt is a constant of 16 bytes
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              PBEKeySpec digest(char[] password) throws Exception {
                byte[] salt = MessageDigest.getInstance("SHA-256").digest("pepper".getBytes(UTF_8));
                // BUG: Diagnostic contains: This salt is a digest of a constant of 6 bytes
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              PBEKeySpec ofPassword(Console console) {
                char[] password = console.readPassword();
                byte[] salt = new String(password).getBytes(UTF_8);
                // BUG: Diagnostic contains: This salt is made of the password
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              PBEKeySpec drawnOnce(char[] password) {
                // BUG: Diagnostic contains: This salt is drawn once, and then the same for all
                return new PBEKeySpec(password, DRAWN, 600_000, 256);
              }

              PBEKeySpec filledOnce(char[] password) {
                // BUG: Diagnostic contains: This salt is drawn once, and then the same for all
                return new PBEKeySpec(password, FILLED, 600_000, 256);
              }

              PBEKeySpec tooShort(char[] password) {
                byte[] salt = new byte[8];
                new SecureRandom().nextBytes(salt);
                // BUG: Diagnostic contains: A salt of 8 bytes
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              PBEKeySpec muchTooShort(char[] password) {
                // BUG: Diagnostic contains: A salt of 4 bytes is too short: NIST SP 800-132
                return new PBEKeySpec(password, new SecureRandom().generateSeed(4), 600_000, 256);
              }

              PBEKeySpec cut(char[] password) {
                byte[] salt = new byte[32];
                new SecureRandom().nextBytes(salt);
                // BUG: Diagnostic contains: A salt of 12 bytes
                return new PBEKeySpec(password, Arrays.copyOf(salt, 12), 600_000, 256);
              }

              PBEKeySpec onSomePath(char[] password, byte[] salt) {
                byte[] chosen = salt == null ? "default".getBytes(UTF_8) : salt;
                // BUG: Diagnostic contains: On some path this salt is a constant of 7 bytes
                return new PBEKeySpec(password, chosen, 600_000, 256);
              }

              void cipher(SecretKey key) throws Exception {
                Cipher cipher = Cipher.getInstance("PBEWithHmacSHA256AndAES_256");
                cipher.init(
                    Cipher.ENCRYPT_MODE,
                    key,
                    // BUG: Diagnostic contains: This salt is a constant of 16 bytes
                    new PBEParameterSpec(SALT, 600_000));
              }

              PBEParameterSpec empty() {
                // BUG: Diagnostic contains: This salt is empty
                return new PBEParameterSpec(new byte[0], 600_000);
              }

              PBEKeySpec through(char[] password) {
                // BUG: Diagnostic contains: used at Positives.java:
                return spec(password, "salt and pepper!".getBytes(UTF_8));
              }

              private static PBEKeySpec spec(char[] password, byte[] salt) {
                return new PBEKeySpec(password, salt, 600_000, 256);
              }
            }
            """)
        .doTest();
  }

  @Test
  void userNames() {
    compilation
        .addSourceLines(
            "Names.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.MessageDigest;
            import java.util.Locale;
            import java.util.Map;
            import javax.crypto.spec.PBEKeySpec;

            class Names {
              interface User {
                String getEmail();

                byte[] salt();
              }

              PBEKeySpec ofName(String userName, char[] password) {
                // BUG: Diagnostic contains: This salt is made of who the user is
                return new PBEKeySpec(password, userName.getBytes(UTF_8), 600_000, 256);
              }

              PBEKeySpec ofAddress(User user, char[] password) {
                byte[] salt = (user.getEmail().toLowerCase(Locale.ROOT) + ":orders").getBytes(UTF_8);
                // BUG: Diagnostic contains: This salt is made of who the user is
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              PBEKeySpec ofDigest(String userId, char[] password) throws Exception {
                byte[] salt = MessageDigest.getInstance("SHA-256").digest(userId.getBytes(UTF_8));
                // BUG: Diagnostic contains: This salt is made of who the user is
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              // The salt is stored under the name, or added to it.
              PBEKeySpec ofFile(String userName, char[] password) throws Exception {
                byte[] salt = Files.readAllBytes(Path.of("salts", userName));
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              PBEKeySpec ofMap(Map<String, byte[]> salts, String userName, char[] password) {
                return new PBEKeySpec(password, salts.get(userName), 600_000, 256);
              }

              PBEKeySpec together(String userName, String salt, char[] password) {
                return new PBEKeySpec(password, (userName + salt).getBytes(UTF_8), 600_000, 256);
              }

              PBEKeySpec ofRecord(User user, char[] password) {
                return new PBEKeySpec(password, user.salt(), 600_000, 256);
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
            import java.security.SecureRandom;
            import javax.crypto.spec.PBEKeySpec;

            class Errors {
              private static final byte[] DRAWN = new SecureRandom().generateSeed(16);

              void specify(char[] password, byte[] salt) {
                // BUG: Diagnostic contains: This salt is a constant of 4 bytes
                new PBEKeySpec(password, new byte[] {1, 2, 3, 4}, 600_000, 256);
                byte[] tiny = new byte[4];
                new SecureRandom().nextBytes(tiny);
                // BUG: Diagnostic contains: A salt of 4 bytes
                new PBEKeySpec(password, tiny, 600_000, 256);
                byte[] small = new byte[8];
                new SecureRandom().nextBytes(small);
                new PBEKeySpec(password, small, 600_000, 256);
                new PBEKeySpec(password, DRAWN, 600_000, 256);
                byte[] otherwise = salt == null ? new byte[16] : salt;
                new PBEKeySpec(password, otherwise, 600_000, 256);
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

            import java.security.SecureRandom;
            import java.util.ArrayList;
            import java.util.List;
            import javax.crypto.spec.PBEKeySpec;

            class Misses {
              private final byte[] drawn = new byte[16];

              Misses() {
                new SecureRandom().nextBytes(drawn);
              }

              PBEKeySpec onceForEachObject(char[] password) {
                return new PBEKeySpec(password, drawn, 600_000, 256);
              }

              List<PBEKeySpec> onceForALoop(List<char[]> passwords) {
                byte[] salt = new SecureRandom().generateSeed(16);
                List<PBEKeySpec> specifications = new ArrayList<>();
                for (char[] password : passwords) {
                  specifications.add(new PBEKeySpec(password, salt, 600_000, 256));
                }
                return specifications;
              }
            }
            """)
        .doTest();
  }
}
