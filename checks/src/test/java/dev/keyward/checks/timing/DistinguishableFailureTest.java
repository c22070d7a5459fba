package dev.keyward.checks.timing;

import com.google.errorprone.CompilationTestHelper;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DistinguishableFailureTest {
  private static final String IMPORTS =
      """
      import java.io.IOException;
      import java.security.*;
      import java.util.*;
      import javax.crypto.*;
      import javax.crypto.spec.*;
      import javax.servlet.http.*;
      import org.springframework.http.*;
      import org.springframework.security.crypto.password.PasswordEncoder;

      """;

  private static final String HELPERS =
      """
      static final System.Logger LOG = System.getLogger("a");

      enum Result {
        OK,
        REFUSED,
        BAD_PADDING,
        BAD_BLOCK
      }

      static byte[] decrypt(String transformation, Key key, byte[] data)
          throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(transformation);
        cipher.init(Cipher.DECRYPT_MODE, key);
        return cipher.doFinal(data);
      }

      static byte[] cbc(Key key, byte[] data) throws GeneralSecurityException {
        return decrypt("AES/CBC/PKCS5Padding", key, data);
      }

      static boolean verify(PublicKey key, byte[] data, byte[] signed)
          throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(data);
        return signature.verify(signed);
      }

      interface User {
        String hash();
      }

      interface Users {
        User find(String name);

        Optional<User> findByEmail(String email);

        User findById(long id);
      }

      """;

  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(DistinguishableFailure.class, getClass());

  private void test(String name, String members, String... arguments) {
    compilation
        .setArgs(List.of(arguments))
        .addSourceLines(
            name + ".java", IMPORTS + "class " + name + " {\n" + members + HELPERS + "}\n")
        .doTest();
  }

  @Test
  void negatives() {
    test(
        "Negatives",
        """
        Result oneAnswer(Key key, byte[] data) {
          try {
            cbc(key, data);
            return Result.OK;
          } catch (GeneralSecurityException e) {
            return Result.REFUSED;
          }
        }

        Result sameAnswer(Key key, byte[] data) {
          try {
            cbc(key, data);
            return Result.OK;
          } catch (BadPaddingException e) {
            LOG.log(System.Logger.Level.INFO, "bad padding", e);
            return Result.REFUSED;
          } catch (IllegalBlockSizeException e) {
            LOG.log(System.Logger.Level.INFO, "bad block", e);
            return Result.REFUSED;
          } catch (GeneralSecurityException e) {
            return Result.REFUSED;
          }
        }

        // Types are mapped somewhere else.
        byte[] rethrown(Key key, byte[] data) {
          try {
            return cbc(key, data);
          } catch (BadPaddingException e) {
            throw new IllegalArgumentException("bad padding", e);
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not available", e);
          }
        }

        // Nobody who sends something decides whether there is the algorithm.
        Result platform(Key key, byte[] data) {
          try {
            cbc(key, data);
            return Result.OK;
          } catch (BadPaddingException e) {
            return Result.REFUSED;
          } catch (NoSuchAlgorithmException | NoSuchPaddingException e) {
            return Result.BAD_BLOCK;
          } catch (GeneralSecurityException e) {
            return Result.REFUSED;
          }
        }

        // In this class alone.
        private Result inside(Key key, byte[] data) {
          try {
            cbc(key, data);
            return Result.OK;
          } catch (BadPaddingException e) {
            return Result.BAD_PADDING;
          } catch (GeneralSecurityException e) {
            return Result.REFUSED;
          }
        }

        // A padding is wrong only if the tag is.
        Result authenticated(Key key, byte[] data) {
          try {
            decrypt("AES/GCM/NoPadding", key, data);
            return Result.OK;
          } catch (BadPaddingException e) {
            return Result.REFUSED;
          } catch (GeneralSecurityException e) {
            return Result.BAD_BLOCK;
          }
        }

        // Whoever encrypts knows the plaintext.
        Result encryption(Cipher cipher, Key key, byte[] data) {
          try {
            cipher.init(Cipher.ENCRYPT_MODE, key);
            cipher.doFinal(data);
            return Result.OK;
          } catch (BadPaddingException e) {
            return Result.BAD_PADDING;
          } catch (GeneralSecurityException e) {
            return Result.REFUSED;
          }
        }

        void logged(Key key, byte[] data, HttpServletResponse response) throws IOException {
          try {
            cbc(key, data);
          } catch (GeneralSecurityException e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
            System.err.println(e.getMessage());
            response.sendError(400, "refused");
          }
        }

        // No decryption.
        void parsed(String number, HttpServletResponse response) throws IOException {
          try {
            Integer.parseInt(number);
          } catch (NumberFormatException e) {
            response.sendError(400, e.getMessage());
          }
        }

        boolean sameTime(Users users, PasswordEncoder encoder, String name, String password) {
          User user = users.find(name);
          if (user == null) {
            encoder.matches(password, "$2a$12$KIXa");
            return false;
          }
          return encoder.matches(password, user.hash());
        }

        boolean dummy(Users users, PasswordEncoder encoder, String name, String password) {
          User user = users.find(name);
          String hash = user == null ? "$2a$12$KIXa" : user.hash();
          return encoder.matches(password, hash) && user != null;
        }

        // The user is logged in already.
        void changePassword(Users users, PasswordEncoder encoder, String name, String password) {
          User user = users.find(name);
          if (user == null) {
            throw new IllegalArgumentException("user not found");
          }
          if (!encoder.matches(password, user.hash())) {
            throw new IllegalArgumentException("wrong password");
          }
        }

        boolean byNumber(Users users, PasswordEncoder encoder, long id, String password) {
          User user = users.findById(id);
          if (user == null) {
            return false;
          }
          return encoder.matches(password, user.hash());
        }

        // Nobody has asked for a user yet.
        boolean missing(PasswordEncoder encoder, String hash, String password) {
          if (password == null) {
            return false;
          }
          return encoder.matches(password, hash);
        }

        String oneText(Users users, PasswordEncoder encoder, String id, String password) {
          User user = users.find(id);
          if (user == null || !encoder.matches(password, user.hash())) {
            return "invalid username or password";
          }
          return "welcome";
        }

        // Only the log tells.
        String loggedTexts(Users users, PasswordEncoder encoder, String id, String password) {
          User user = users.find(id);
          if (user == null) {
            LOG.log(System.Logger.Level.INFO, "user not found");
            return "refused";
          }
          if (!encoder.matches(password, user.hash())) {
            LOG.log(System.Logger.Level.INFO, "wrong password");
            return "refused";
          }
          return "welcome";
        }

        static class NoUser extends RuntimeException {
          NoUser(String text) {
            super(text);
          }
        }

        static class NoMatch extends RuntimeException {
          NoMatch(String text) {
            super(text);
          }
        }

        // Mapped to one answer somewhere else.
        void types(Users users, PasswordEncoder encoder, String id, String password) {
          User user = users.find(id);
          if (user == null) {
            throw new NoUser("user not found");
          }
          if (!encoder.matches(password, user.hash())) {
            throw new NoMatch("wrong password");
          }
        }

        // Forms for registration tell it anyway.
        String register(Users users, PasswordEncoder encoder, String name, String password) {
          User user = users.find(name);
          if (user != null) {
            return "this name is taken";
          }
          return encoder.encode(password);
        }

        """);
  }

  @Test
  void positives() {
    test(
        "Positives",
        """
        Result results(Key key, byte[] data) {
          try {
            cbc(key, data);
            return Result.OK;
          } catch (BadPaddingException e) {
            return Result.BAD_PADDING;
          } catch (IllegalBlockSizeException e) {
            // BUG: Diagnostic contains: "Result.BAD_BLOCK" here, "Result.BAD_PADDING" for a bad
            return Result.BAD_BLOCK;
          } catch (GeneralSecurityException e) {
            return Result.REFUSED;
          }
        }

        int numbers(Cipher cipher, Key key, byte[] data) {
          try {
            cipher.init(Cipher.DECRYPT_MODE, key);
            cipher.doFinal(data);
            return 200;
          } catch (AEADBadTagException e) {
            return 403;
          } catch (BadPaddingException e) {
            // BUG: Diagnostic contains: "400" here, "403"
            return 400;
          } catch (GeneralSecurityException e) {
            return 403;
          }
        }

        void sent(Key key, byte[] data, HttpServletResponse response) throws IOException {
          try {
            response.getOutputStream().write(cbc(key, data));
          } catch (BadPaddingException e) {
            response.sendError(400);
          } catch (GeneralSecurityException e) {
            // BUG: Diagnostic contains: response.sendError(500)
            response.sendError(500);
          }
        }

        ResponseEntity<String> entity(Key key, byte[] data) {
          try {
            return ResponseEntity.ok(new String(cbc(key, data)));
          } catch (BadPaddingException e) {
            return ResponseEntity.status(400).body("padding");
          } catch (GeneralSecurityException e) {
            // BUG: Diagnostic contains: decryption
            return ResponseEntity.status(400).body("decryption");
          }
        }

        void message(Key key, byte[] data, HttpServletResponse response) throws IOException {
          try {
            cbc(key, data);
          } catch (GeneralSecurityException e) {
            // BUG: Diagnostic contains: "e.getMessage()" is sent
            response.sendError(400, "failed: " + e.getMessage());
          }
        }

        void written(PublicKey key, byte[] data, byte[] signed, HttpServletResponse response)
            throws IOException {
          try {
            verify(key, data, signed);
          } catch (Exception e) {
            // BUG: Diagnostic contains: "e.toString()" is sent
            response.getWriter().print(e.toString());
          }
        }

        ResponseEntity<String> body(Key key, byte[] data) {
          try {
            return ResponseEntity.ok(new String(cbc(key, data)));
          } catch (GeneralSecurityException e) {
            // BUG: Diagnostic contains: "e.getMessage()" is sent
            return ResponseEntity.badRequest().body(e.getMessage());
          }
        }

        boolean early(Users users, PasswordEncoder encoder, String username, String password) {
          User user = users.find(username);
          // BUG: Diagnostic contains: how long it takes tells who has an account
          if (user == null) {
            return false;
          }
          return encoder.matches(password, user.hash());
        }

        boolean optional(Users users, PasswordEncoder encoder, String email, String password) {
          Optional<User> found = users.findByEmail(email);
          // BUG: Diagnostic contains: before any password is hashed
          if (found.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "no such user");
            return false;
          }
          User user = found.get();
          if (!encoder.matches(password, user.hash())) {
            return false;
          }
          return true;
        }

        String texts(Users users, PasswordEncoder encoder, String id, String password) {
          User user = users.find(id);
          if (user == null) {
            // BUG: Diagnostic contains: "User not found" tells that there is no such user
            return "User not found";
          }
          if (!encoder.matches(password, user.hash())) {
            return "Wrong password";
          }
          return "welcome";
        }

        void thrown(Users users, PasswordEncoder encoder, String id, String password) {
          User user = users.find(id);
          if (user == null) {
            // BUG: Diagnostic contains: "Incorrect password" that there is
            throw new SecurityException("Unknown user");
          }
          if (!encoder.matches(password, user.hash())) {
            throw new SecurityException("Incorrect password");
          }
        }

        boolean helper(Users users, PasswordEncoder encoder, String login, String password) {
          User user = users.find(login);
          // BUG: Diagnostic contains: Verify the password against the hash of a dummy first
          if (user == null) {
            return false;
          }
          return check(encoder, password, user);
        }

        private static boolean check(PasswordEncoder encoder, String password, User user) {
          return encoder.matches(password, user.hash());
        }

        """);
  }

  @Test
  void dormant() {
    test(
        "Dormant",
        """
        int gcm(Key key, byte[] data) {
          try {
            decrypt("AES/GCM/NoPadding", key, data);
            return 200;
          } catch (AEADBadTagException e) {
            return 403;
          } catch (GeneralSecurityException e) {
            // BUG: Diagnostic contains: "400" here
            return 400;
          }
        }

        """,
        "-XepOpt:Keyward:Profile=strict");
  }

  @Test
  void knownMisses() {
    test(
        "Misses",
        """
        // Which exception leads to which answer is said elsewhere.
        void mapped(Key key, byte[] data) {
          try {
            cbc(key, data);
          } catch (BadPaddingException e) {
            throw new IllegalArgumentException(e);
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
          }
        }

        boolean functional(Users users, PasswordEncoder encoder, String email, String password) {
          return users.findByEmail(email).map(u -> encoder.matches(password, u.hash())).orElse(false);
        }

        """);
  }
}
