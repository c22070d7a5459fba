package dev.keyward.checks.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.errorprone.CompilationTestHelper;
import dev.keyward.checks.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlaintextPasswordTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(PlaintextPassword.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.MessageDigest;
            import java.util.HexFormat;
            import java.util.Map;
            import java.util.Objects;
            import org.springframework.security.crypto.bcrypt.BCrypt;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
            import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
            import org.springframework.security.crypto.password.NoOpPasswordEncoder;
            import org.springframework.security.crypto.password.PasswordEncoder;

            class Negatives {
              interface User {
                String getName();
                String getPassword();
                String getPasswordHash();
                String getPasswordConfirmation();
                String getPasswordHint();
              }

              interface Form {
                String getPassword();
                String getPassword2();
                String getConfirmPassword();
                String getNewPassword();
                String getOldPassword();
              }

              // Typed twice.
              boolean confirmed(Form form) {
                return form.getPassword().equals(form.getConfirmPassword());
              }

              boolean repeated(String password, String confirmPassword) {
                return password.equals(confirmPassword);
              }

              boolean typedAgain(Form form) {
                return Objects.equals(form.getPassword(), form.getPassword2());
              }

              boolean ofOneObject(User user) {
                return user.getPassword().equals(user.getPasswordConfirmation());
              }

              boolean isNew(String oldPassword, String newPassword) {
                return !newPassword.equals(oldPassword);
              }

              boolean changed(Form form) {
                return !form.getNewPassword().equals(form.getOldPassword());
              }

              // What changed is written.
              boolean isUpdated(User before, User after) {
                return !before.getPassword().equals(after.getPassword());
              }

              boolean sameSettings(String password, Settings settings) {
                return password.equals(settings.password);
              }

              static class Settings {
                String password;

                @Override
                public boolean equals(Object other) {
                  return other instanceof Settings settings && password.equals(settings.password);
                }
              }

              record Account(String name, String password) {
                boolean isSame(Account account) {
                  return password.equals(account.password);
                }
              }

              // Hashed before.
              boolean hashed(String password, User user) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                return HexFormat.of().formatHex(hash).equals(user.getPassword());
              }

              boolean hashedInPlace(String password, User user) throws Exception {
                password =
                    HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8)));
                return password.equals(user.getPassword());
              }

              boolean byOthers(String password, User user) {
                return BCrypt.checkpw(password, user.getPassword());
              }

              boolean hash(String passwordHash, User user) {
                return passwordHash.equals(user.getPasswordHash());
              }

              boolean isEmpty(String password) {
                return password.equals("");
              }

              boolean isUserName(String password, User user) {
                return password.equals(user.getName());
              }

              boolean isHint(String password, User user) {
                return password.equals(user.getPasswordHint());
              }

              // Old hashes only; new ones are bcrypt's.
              PasswordEncoder moving() {
                return new DelegatingPasswordEncoder(
                    "bcrypt",
                    Map.of(
                        "bcrypt", new BCryptPasswordEncoder(12),
                        "noop", NoOpPasswordEncoder.getInstance()));
              }

              boolean isOld(String stored) {
                return stored.startsWith("{noop}");
              }

              static class Hashing implements PasswordEncoder {
                private final PasswordEncoder encoder = new BCryptPasswordEncoder(12);

                @Override
                public String encode(CharSequence password) {
                  return encoder.encode(password);
                }

                @Override
                public boolean matches(CharSequence password, String hash) {
                  return encoder.matches(password, hash);
                }
              }

              static class Digesting implements PasswordEncoder {
                @Override
                public String encode(CharSequence password) {
                  try {
                    return HexFormat.of()
                        .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                .digest(password.toString().getBytes(UTF_8)));
                  } catch (java.security.NoSuchAlgorithmException e) {
                    throw new IllegalStateException(e);
                  }
                }

                @Override
                public boolean matches(CharSequence password, String hash) {
                  return encode(password).equals(hash);
                }
              }

              // It lets nobody in.
              static class Disabled implements PasswordEncoder {
                @Override
                public String encode(CharSequence password) {
                  throw new UnsupportedOperationException();
                }

                @Override
                public boolean matches(CharSequence password, String hash) {
                  return false;
                }
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
            import java.util.Map;
            import java.util.Objects;
            import org.springframework.security.crypto.password.NoOpPasswordEncoder;
            import org.springframework.security.crypto.password.PasswordEncoder;

            class Positives {
              interface User {
                String getPassword();
              }

              interface LoginRequest {
                String getPassword();
              }

              static class Entity {
                String password;
              }

              PasswordEncoder encoder() {
                // BUG: Diagnostic contains: This encoder leaves passwords as they are
                return NoOpPasswordEncoder.getInstance();
              }

              String stored(String password) {
                // BUG: Diagnostic contains: This prefix says that the password behind it is in clear
                return "{noop}" + password;
              }

              boolean login(User user, String password) {
                // BUG: Diagnostic contains: compared with the stored one
                return user.getPassword().equals(password);
              }

              boolean reversed(User user, String password) {
                // BUG: Diagnostic contains: compared with the stored one
                return password.equals(user.getPassword());
              }

              boolean byRequest(User foundUser, LoginRequest request) {
                // BUG: Diagnostic contains: compared with the stored one
                return Objects.equals(request.getPassword(), foundUser.getPassword());
              }

              boolean byField(Entity userEntity, String password) {
                // BUG: Diagnostic contains: compared with the stored one
                return userEntity.password.equals(password);
              }

              boolean byCharacters(User account, char[] password) {
                // BUG: Diagnostic contains: compared with the stored one
                return new String(password).equals(account.getPassword());
              }

              // Constant time does not make it a hash.
              boolean inConstantTime(User user, String password) {
                // BUG: Diagnostic contains: compared with the stored one
                return MessageDigest.isEqual(
                    user.getPassword().getBytes(UTF_8), password.getBytes(UTF_8));
              }

              boolean lookedUp(Map<String, String> users, String username, String password) {
                // BUG: Diagnostic contains: compared with the stored one
                return users.get(username).equals(password);
              }

              boolean kept(String storedPassword, String password) {
                // BUG: Diagnostic contains: compared with the stored one
                return storedPassword.equals(password);
              }
            }
            """)
        .addSourceLines(
            "Encoders.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.util.Base64;
            import org.springframework.security.crypto.password.PasswordEncoder;

            class Encoders {
              static class Same implements PasswordEncoder {
                @Override
                // BUG: Diagnostic contains: What this returns for a password tells the password
                public String encode(CharSequence raw) {
                  return raw.toString();
                }

                @Override
                public boolean matches(CharSequence raw, String stored) {
                  return raw.toString().equals(stored);
                }
              }

              abstract static class Verifying implements PasswordEncoder {
                @Override
                // BUG: Diagnostic contains: This accepts a password that is equal to what is stored
                public boolean matches(CharSequence raw, String stored) {
                  return stored.contentEquals(raw);
                }
              }

              static class Inheriting extends Verifying {
                @Override
                public String encode(CharSequence raw) {
                  return System.getenv("DEFAULT_HASH");
                }
              }

              static class Coded implements PasswordEncoder {
                @Override
                // BUG: Diagnostic contains: What this returns for a password tells the password
                public String encode(CharSequence raw) {
                  return Base64.getEncoder().encodeToString(raw.toString().getBytes(UTF_8));
                }

                @Override
                public boolean matches(CharSequence raw, String stored) {
                  return encode(raw).equals(stored);
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void aTestMayDoAsItLikes() {
    List<String> said =
        Compilation.with(PlaintextPassword.class)
            .options("-XepCompilingTestOnlyCode")
            .file(
                "UserTest",
                """
                import org.springframework.security.crypto.password.NoOpPasswordEncoder;

                class UserTest {
                  Object encoder() {
                    return NoOpPasswordEncoder.getInstance();
                  }
                }
                """)
            .said();

    assertEquals(List.of(), said.stream().filter(text -> text.contains("[Plaintext")).toList());
  }

  @Test
  void kept() {
    compilation
        .addSourceLines(
            "Kept.java",
            """
            import jakarta.servlet.http.HttpServletRequest;
            import java.util.Map;

            class Kept {
              private Map<String, String> passwords;

              String load(String user) {
                return System.getProperty("shop." + user);
              }

              boolean login(HttpServletRequest request) {
                String password = request.getParameter("password");
                // BUG: Diagnostic contains: compared with the stored one
                return password.equals(passwords.get(request.getParameter("user")));
              }

              boolean isPassword(Object store, String password) {
                String stored = store.toString();
                // BUG: Diagnostic contains: compared with the stored one
                return password.equals(stored);
              }

              boolean isSame(Object store, String title) {
                String stored = store.toString();
                return title.equals(stored);
              }

              boolean isRight(Object store, String password) {
                String stored = store.toString();
                return hash(password).equals(stored);
              }

              private static String hash(String password) {
                return com.example.Hashes.argon2(password);
              }
            }
            """)
        .addSourceLines(
            "com/example/Hashes.java",
            """
            package com.example;

            public interface Hashes {
              static String argon2(String password) {
                return System.getenv(password);
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
            import java.sql.Connection;
            import java.sql.PreparedStatement;

            class Misses {
              interface User {
                String getPassword();
              }

              interface Row {
                String getSecretWord();
              }

              // The database compares.
              PreparedStatement find(Connection connection) throws Exception {
                return connection.prepareStatement(
                    "SELECT id FROM users WHERE name = ? AND password = ?");
              }

              // Which of the two is what was typed?
              boolean login(User stored, User user) {
                return stored.getPassword().equals(user.getPassword());
              }

              boolean login(Row row, String word) {
                return row.getSecretWord().equals(word);
              }
            }
            """)
        .doTest();
  }
}
