package dev.keyward.checks.passwords;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class WeakPasswordHashTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(WeakPasswordHash.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.password4j.MessageDigestFunction;
            import com.password4j.Password;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.util.Base64;
            import java.util.HexFormat;
            import java.util.Map;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;
            import org.apache.commons.codec.digest.Crypt;
            import org.mindrot.jbcrypt.BCrypt;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
            import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
            import org.springframework.security.crypto.password.LdapShaPasswordEncoder;
            import org.springframework.security.crypto.password.MessageDigestPasswordEncoder;
            import org.springframework.security.crypto.password.PasswordEncoder;
            import org.springframework.security.crypto.password.StandardPasswordEncoder;

            class Negatives {
              private String passwordFieldId;

              String slow(String password) {
                return BCrypt.hashpw(password, BCrypt.gensalt(12));
              }

              // Hashed before bcrypt reads it.
              String preHash(String password) throws Exception {
                byte[] digest = MessageDigest.getInstance("SHA-384").digest(password.getBytes(UTF_8));
                return BCrypt.hashpw(Base64.getEncoder().encodeToString(digest), BCrypt.gensalt(12));
              }

              byte[] pepperedPreHash(SecretKey pepper, String password) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA384");
                mac.init(pepper);
                return mac.doFinal(password.getBytes(UTF_8));
              }

              // Nobody guesses without the key.
              String signature(String user, String password, String secretKey) throws Exception {
                String data = user + ":" + password + ":" + secretKey;
                return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(data.getBytes(UTF_8)));
              }

              static class RememberMeServices {
                private String key;

                String signature(String user, long expiry, String password) throws Exception {
                  String data = user + ":" + expiry + ":" + password + ":" + key;
                  return HexFormat.of()
                      .formatHex(MessageDigest.getInstance("SHA-256").digest(data.getBytes(UTF_8)));
                }
              }

              // AES stretches it afterwards.
              static class KeePassFile {
                byte[] composite(String password) throws Exception {
                  return MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                }
              }

              // What goes over the wire is as MySQL wants it.
              static class CachingSha2Login {
                byte[] answer(String password) throws Exception {
                  return MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                }
              }

              // A key is another defect, and another check's.
              SecretKey key(String password) throws Exception {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                return new SecretKeySpec(digest, "AES");
              }

              byte[] file(byte[] content) throws Exception {
                return MessageDigest.getInstance("SHA-256").digest(content);
              }

              byte[] ofHash(String passwordHash) throws Exception {
                return MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(UTF_8));
              }

              byte[] ofField() throws Exception {
                return MessageDigest.getInstance("SHA-256").digest(passwordFieldId.getBytes(UTF_8));
              }

              // Nobody guesses a token.
              byte[] token() throws Exception {
                byte[] token = new byte[32];
                new SecureRandom().nextBytes(token);
                return MessageDigest.getInstance("SHA-256").digest(token);
              }

              byte[] generated() throws Exception {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                String password = HexFormat.of().formatHex(bytes);
                return MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
              }

              // Asked for by its first digits.
              String pwned(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-1").digest(password.getBytes(UTF_8));
                return "https://api.pwnedpasswords.com/range/"
                    + HexFormat.of().formatHex(hash).substring(0, 5);
              }

              byte[] scramClientKey(String password) throws Exception {
                return MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
              }

              String ldapEntry(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA").digest(password.getBytes(UTF_8));
                return "{SHA}" + Base64.getEncoder().encodeToString(hash);
              }

              boolean matchesLegacy(String password, byte[] stored) throws Exception {
                byte[] hash = MessageDigest.getInstance("MD5").digest(password.getBytes(UTF_8));
                return MessageDigest.isEqual(hash, stored);
              }

              PasswordEncoder encoder() {
                return new DelegatingPasswordEncoder(
                    "bcrypt",
                    Map.of(
                        "bcrypt", new BCryptPasswordEncoder(12),
                        "MD5", new MessageDigestPasswordEncoder("MD5"),
                        "sha256", new StandardPasswordEncoder()));
              }

              boolean verify(String password, String stored) {
                return new StandardPasswordEncoder().matches(password, stored);
              }

              boolean check(String password, String stored) {
                return Password.check(password, stored)
                    .with(MessageDigestFunction.getInstance("SHA-256"));
              }

              Object update(String password, String stored) {
                return Password.check(password, stored)
                    .andUpdate()
                    .with(MessageDigestFunction.getInstance("MD5"), null);
              }

              PasswordEncoder ldapDirectory() {
                return new LdapShaPasswordEncoder();
              }

              // Whose salt it is, the stored hash says.
              boolean crypt(String password, String stored) {
                return stored.equals(Crypt.crypt(password, stored));
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
            import java.io.OutputStream;
            import java.security.DigestOutputStream;
            import java.security.MessageDigest;
            import java.util.Base64;
            import java.util.HexFormat;
            import javax.security.auth.callback.PasswordCallback;

            class Positives {
              private static final String ALGORITHM = "sha-512";

              byte[] typed(Console console) throws Exception {
                byte[] bytes = new String(console.readPassword()).getBytes(UTF_8);
                // BUG: Diagnostic contains: SHA-256 hashes the password
                return MessageDigest.getInstance("SHA-256").digest(bytes);
              }

              byte[] callback(PasswordCallback callback) throws Exception {
                byte[] bytes = new String(callback.getPassword()).getBytes(UTF_8);
                // BUG: Diagnostic contains: SHA-1 hashes the password (from Positives.java:21)
                return MessageDigest.getInstance("1.3.14.3.2.26").digest(bytes);
              }

              String updated(String password) throws Exception {
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                // BUG: Diagnostic contains: MD5 hashes the password
                md5.update(password.getBytes(UTF_8));
                return HexFormat.of().formatHex(md5.digest());
              }

              byte[] withSalt(byte[] salt, char[] password) throws Exception {
                MessageDigest digest = MessageDigest.getInstance(ALGORITHM);
                digest.update(salt);
                // BUG: Diagnostic contains: SHA-512 hashes the password
                return digest.digest(new String(password).getBytes(UTF_8));
              }

              byte[] concatenated(String salt, String userPassword) throws Exception {
                return MessageDigest.getInstance("SHA3-256")
                    // BUG: Diagnostic contains: SHA3-256 hashes the password
                    .digest((salt + userPassword).getBytes(UTF_8));
              }

              String repeated(String salt, String password) throws Exception {
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                // BUG: Diagnostic contains: SHA-1 hashes the password
                byte[] digest = sha1.digest((salt + password).getBytes(UTF_8));
                for (int i = 0; i < 1000; i++) {
                  digest = sha1.digest(digest);
                }
                return Base64.getEncoder().encodeToString(digest);
              }

              byte[] twice(String password) throws Exception {
                // BUG: Diagnostic contains: SHA-256 hashes the password
                byte[] once = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                return MessageDigest.getInstance("SHA-256").digest(once);
              }

              byte[] throughStream(String password) throws Exception {
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                DigestOutputStream stream = new DigestOutputStream(OutputStream.nullOutputStream(), md5);
                // BUG: Diagnostic contains: MD5 hashes the password
                stream.write(password.getBytes(UTF_8));
                return md5.digest();
              }

              boolean compared(String password, byte[] stored) throws Exception {
                // BUG: Diagnostic contains: SHA-256 hashes the password
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                return MessageDigest.isEqual(hash, stored);
              }

              String helped(String password) throws Exception {
                // BUG: Diagnostic contains: SHA-256 hashes the password (used at Positives.java:
                return hex(password);
              }

              private static String hex(String text) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
              }

              byte[] ofSetting(String algorithm, String password) throws Exception {
                // BUG: Diagnostic contains: A digest hashes the password
                return MessageDigest.getInstance(algorithm).digest(password.getBytes(UTF_8));
              }
            }
            """)
        .doTest();
  }

  @Test
  void libraries() {
    compilation
        .addSourceLines(
            "Libraries.java",
            """
            import com.password4j.MessageDigestFunction;
            import com.password4j.Password;
            import java.util.Map;
            import org.apache.commons.codec.digest.Crypt;
            import org.apache.commons.codec.digest.Md5Crypt;
            import org.apache.commons.codec.digest.Sha2Crypt;
            import org.apache.commons.codec.digest.UnixCrypt;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
            import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
            import org.springframework.security.crypto.password.LdapShaPasswordEncoder;
            import org.springframework.security.crypto.password.Md4PasswordEncoder;
            import org.springframework.security.crypto.password.MessageDigestPasswordEncoder;
            import org.springframework.security.crypto.password.PasswordEncoder;
            import org.springframework.security.crypto.password.StandardPasswordEncoder;

            class Libraries {
              PasswordEncoder digest() {
                // BUG: Diagnostic contains: SHA-256 hashes the password
                return new MessageDigestPasswordEncoder("SHA-256");
              }

              PasswordEncoder standard() {
                // BUG: Diagnostic contains: 1,024 rounds of SHA-256 hashes the password
                return new StandardPasswordEncoder("pepper");
              }

              PasswordEncoder sha1() {
                // BUG: Diagnostic contains: SHA-1 hashes the password
                return new LdapShaPasswordEncoder();
              }

              String md4(String password) {
                // BUG: Diagnostic contains: MD4 hashes the password
                return new Md4PasswordEncoder().encode(password);
              }

              PasswordEncoder chosen() {
                return new DelegatingPasswordEncoder(
                    "sha",
                    Map.of(
                        "bcrypt", new BCryptPasswordEncoder(12),
                        // BUG: Diagnostic contains: MD5 hashes the password
                        "sha", new MessageDigestPasswordEncoder("MD5")));
              }

              void password4j(String password) {
                // BUG: Diagnostic contains: hashes the password
                Password.hash(password).addRandomSalt().withMessageDigest();
                // BUG: Diagnostic contains: SHA-512 hashes the password
                Password.hash(password).with(MessageDigestFunction.getInstance("SHA-512"));
              }

              void crypt(String password, byte[] bytes) {
                // BUG: Diagnostic contains: 5,000 rounds of SHA-512
                Crypt.crypt(password);
                // BUG: Diagnostic contains: Unix crypt on DES
                UnixCrypt.crypt(password);
                // BUG: Diagnostic contains: 1,000 rounds of MD5
                Md5Crypt.md5Crypt(bytes);
                // BUG: Diagnostic contains: 1,000 rounds of MD5
                Md5Crypt.apr1Crypt(password);
                // BUG: Diagnostic contains: 5,000 rounds of SHA-256
                Sha2Crypt.sha256Crypt(bytes);
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

            import java.io.Console;
            import java.security.MessageDigest;
            import org.springframework.security.crypto.password.MessageDigestPasswordEncoder;

            class Errors {
              byte[] typed(Console console) throws Exception {
                byte[] bytes = new String(console.readPassword()).getBytes(UTF_8);
                // BUG: Diagnostic contains: SHA-256 hashes the password
                return MessageDigest.getInstance("SHA-256").digest(bytes);
              }

              byte[] broken(String password) throws Exception {
                // BUG: Diagnostic contains: MD5 hashes the password
                return MessageDigest.getInstance("MD5").digest(password.getBytes(UTF_8));
              }

              // Only its name says what it is.
              byte[] named(String password) throws Exception {
                return MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
              }

              Object encoder() {
                // BUG: Diagnostic contains: SHA-256 hashes the password
                return new MessageDigestPasswordEncoder("SHA-256");
              }
            }
            """)
        .doTest();
  }

  @Test
  void methodsOfLibraries() {
    compilation
        .addSourceLines(
            "Libraries.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.google.common.hash.Hashing;
            import org.apache.commons.codec.digest.DigestUtils;
            import org.mindrot.jbcrypt.BCrypt;

            class Libraries {
              // Guessing takes the key, too.
              String peppered(byte[] pepper, String password) {
                return Hashing.hmacSha256(pepper).hashString(password, UTF_8).toString();
              }

              // What bcrypt does with it is slow enough.
              String before(String password) {
                return BCrypt.hashpw(DigestUtils.sha256Hex(password), BCrypt.gensalt(12));
              }

              String codec(String password) {
                // BUG: Diagnostic contains: SHA-256 hashes the password
                return DigestUtils.sha256Hex(password);
              }

              String codecObject(String password) {
                // BUG: Diagnostic contains: SHA-512 hashes the password
                return new DigestUtils("SHA-512").digestAsHex(password);
              }

              String salted(String salt, String password) {
                // BUG: Diagnostic contains: SHA-1 hashes the password
                return DigestUtils.sha1Hex(salt + password);
              }

              String guava(String password) {
                // BUG: Diagnostic contains: SHA-256 hashes the password
                return Hashing.sha256().hashString(password, UTF_8).toString();
              }

              String guavaHasher(String salt, String password) {
                return Hashing.sha512()
                    .newHasher()
                    .putString(salt, UTF_8)
                    // BUG: Diagnostic contains: SHA-512 hashes the password
                    .putString(password, UTF_8)
                    .hash()
                    .toString();
              }

              String spring(String password) {
                // BUG: Diagnostic contains: MD5 hashes the password
                return org.springframework.util.DigestUtils.md5DigestAsHex(password.getBytes(UTF_8));
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

            import java.security.MessageDigest;

            class Misses {
              byte[] repeated(String password) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] hash = digest.digest(password.getBytes(UTF_8));
                for (int i = 0; i < 100; i++) {
                  hash = digest.digest(hash);
                }
                return hash;
              }

              byte[] ofEmail(String email) throws Exception {
                return MessageDigest.getInstance("SHA-256").digest(email.getBytes(UTF_8));
              }

              byte[] unnamed(String text) throws Exception {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
              }
            }
            """)
        .doTest();
  }
}
