package dev.keyward.checks.passwords;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class BcryptInputTruncationTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(BcryptInputTruncation.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.MessageDigest;
            import java.util.Base64;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import org.mindrot.jbcrypt.BCrypt;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

            class Negatives {
              String alone(String password) {
                return BCrypt.hashpw(password, BCrypt.gensalt(12));
              }

              String encoder(String password) {
                return new BCryptPasswordEncoder(12).encode(password);
              }

              // What comes behind may be cut, and the password still counts.
              String behind(String password, String pepper) {
                return BCrypt.hashpw(password + pepper, BCrypt.gensalt(12));
              }

              // A few bytes in front leave enough.
              String version(String password) {
                return BCrypt.hashpw("v1:" + password, BCrypt.gensalt(12));
              }

              // 64 characters of Base64.
              String peppered(SecretKey pepper, String password) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA384");
                mac.init(pepper);
                byte[] tag = mac.doFinal(password.getBytes(UTF_8));
                return BCrypt.hashpw(Base64.getEncoder().encodeToString(tag), BCrypt.gensalt(12));
              }

              // Dormant.
              String hashedBefore(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                return BCrypt.hashpw(Base64.getEncoder().encodeToString(hash), BCrypt.gensalt(12));
              }

              // No password is in it.
              String token(String user, String code) {
                return BCrypt.hashpw(user + code, BCrypt.gensalt(12));
              }

              // It was hashed so once.
              boolean verify(String user, String password, String hash) {
                return BCrypt.checkpw(user + password, hash);
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

            import java.security.MessageDigest;
            import java.util.Base64;
            import java.util.HexFormat;
            import org.mindrot.jbcrypt.BCrypt;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

            class Positives {
              private static final String PEPPER =
                  "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef01234567";

              private final String pepper = System.getenv("PEPPER");

              String behindUser(String userId, String username, String password) {
                // BUG: Diagnostic contains: the fewer characters of the password count
                return BCrypt.hashpw(userId + username + password, BCrypt.gensalt(12));
              }

              String behindPepper(String password) {
                // BUG: Diagnostic contains: stands in front of the password
                return new BCryptPasswordEncoder(12).encode(pepper + password);
              }

              String behindConstant(String password) {
                // BUG: Diagnostic contains: every password is accepted
                return BCrypt.hashpw(PEPPER + password, BCrypt.gensalt(12));
              }

              String inAVariable(String email, String password) {
                String text = email.concat(password);
                // BUG: Diagnostic contains: here something else (from Positives.java:31)
                return BCrypt.hashpw(text, BCrypt.gensalt(12));
              }

              String raw(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                // BUG: Diagnostic contains: bytes of a digest that are read as a text
                return BCrypt.hashpw(new String(hash, UTF_8), BCrypt.gensalt(12));
              }

              String tooLong(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-512").digest(password.getBytes(UTF_8));
                // BUG: Diagnostic contains: longer than the 72 bytes
                return BCrypt.hashpw(HexFormat.of().formatHex(hash), BCrypt.gensalt(12));
              }

              String tooLongInBase64(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-512").digest(password.getBytes(UTF_8));
                // BUG: Diagnostic contains: longer than the 72 bytes
                return BCrypt.hashpw(Base64.getEncoder().encodeToString(hash), BCrypt.gensalt(12));
              }

              String byLibrary(String password) {
                return BCrypt.hashpw(
                    // BUG: Diagnostic contains: longer than the 72 bytes
                    org.apache.commons.codec.digest.DigestUtils.sha512Hex(password),
                    BCrypt.gensalt(12));
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
            "Dormant.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.MessageDigest;
            import java.util.Base64;
            import org.mindrot.jbcrypt.BCrypt;

            class Dormant {
              String hashedBefore(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                String text = Base64.getEncoder().encodeToString(hash);
                // BUG: Diagnostic contains: This digest (from Dormant.java:10) has no secret key
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
            import org.mindrot.jbcrypt.BCrypt;

            class Misses {
              String formatted(String user, String password) {
                return BCrypt.hashpw(String.format("%s:%s", user, password), BCrypt.gensalt(12));
              }

              String built(String user, String password) {
                StringBuilder text = new StringBuilder(user).append(password);
                return BCrypt.hashpw(text.toString(), BCrypt.gensalt(12));
              }
            }
            """)
        .doTest();
  }
}
