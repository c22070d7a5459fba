package dev.keyward.checks.keys;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class SecretNotClearedTest {
  private static final String STRICT = "-XepOpt:Keyward:Profile=strict";

  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(SecretNotCleared.class, getClass());

  @Test
  void negatives() {
    compilation
        .setArgs(ImmutableList.of(STRICT))
        .addSourceLines(
            "Negatives.java",
            """
            import dev.keyward.annotations.Secret;
            import de.mkammerer.argon2.Argon2;
            import java.io.Console;
            import java.security.KeyStore;
            import java.util.Arrays;
            import java.util.function.Consumer;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;
            import javax.security.auth.callback.PasswordCallback;

            class Negatives {
              private PBEKeySpec field;
              @Secret private char[] kept;

              SecretKey cleared(SecretKeyFactory factory, char[] password, byte[] salt)
                  throws Exception {
                PBEKeySpec spec = new PBEKeySpec(password, salt, 600_000, 256);
                try {
                  return factory.generateSecret(spec);
                } finally {
                  spec.clearPassword();
                }
              }

              SecretKey clearedAtTheEnd(SecretKeyFactory factory, @Secret char[] password, byte[] salt)
                  throws Exception {
                PBEKeySpec spec = new PBEKeySpec(password, salt, 600_000, 256);
                SecretKey key = factory.generateSecret(spec);
                spec.clearPassword();
                return key;
              }

              SecretKey clearedElsewhere(SecretKeyFactory factory, char[] password, byte[] salt)
                  throws Exception {
                return derive(factory, new PBEKeySpec(password, salt, 600_000, 256));
              }

              private static SecretKey derive(SecretKeyFactory factory, PBEKeySpec spec)
                  throws Exception {
                try {
                  return factory.generateSecret(spec);
                } finally {
                  spec.clearPassword();
                }
              }

              // Whoever gets it has to clear it.
              PBEKeySpec returned(@Secret char[] password, byte[] salt) {
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              void stored(@Secret char[] password, byte[] salt) {
                field = new PBEKeySpec(password, salt, 600_000, 256);
              }

              void handedOn(@Secret char[] password, byte[] salt, Consumer<PBEKeySpec> next) {
                next.accept(new PBEKeySpec(password, salt, 600_000, 256));
              }

              void wiped(Console console, KeyStore store) throws Exception {
                @Secret char[] password = console.readPassword();
                try {
                  store.load(null, password);
                } finally {
                  Arrays.fill(password, '\\0');
                }
              }

              void wipedByHand(Console console, KeyStore store) throws Exception {
                char[] password = console.readPassword();
                store.load(null, password);
                for (int i = 0; i < password.length; i++) {
                  password[i] = 0;
                }
              }

              String wipedByLibrary(Argon2 argon2, Console console) {
                char[] password = console.readPassword();
                try {
                  return argon2.hash(3, 65536, 1, password);
                } finally {
                  argon2.wipeArray(password);
                }
              }

              // A parameter belongs to the caller.
              void parameter(@Secret char[] password, KeyStore store) throws Exception {
                store.load(null, password);
              }

              // Somebody else wipes it, or keeps it.
              void passedOn(Console console) {
                @Secret char[] password = console.readPassword();
                use(password);
              }

              char[] handedBack(Console console) {
                @Secret char[] password = console.readPassword();
                return password;
              }

              void keeps(Console console) {
                @Secret char[] password = console.readPassword();
                kept = password;
              }

              private static void use(char[] password) {
                Arrays.fill(password, '\\0');
              }

              void borrowed(KeyStore store) throws Exception {
                @Secret char[] password = getShared();
                store.load(null, password);
              }

              private char[] getShared() {
                return kept;
              }

              String publicText(char[] letters) {
                return new String(letters);
              }

              String decoded(@Secret byte[] message) {
                return new String(message);
              }
            }
            """)
        .doTest();
  }

  @Test
  void dormant() {
    compilation
        .addSourceLines(
            "Dormant.java",
            """
            import de.mkammerer.argon2.Argon2;
            import java.io.Console;
            import java.security.KeyStore;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;

            class Dormant {
              SecretKey key(SecretKeyFactory factory, char[] password, byte[] salt) throws Exception {
                return factory.generateSecret(new PBEKeySpec(password, salt, 600_000, 256));
              }

              void read(Console console, KeyStore store) throws Exception {
                char[] password = console.readPassword();
                store.load(null, password);
              }

              String text(Console console) {
                return new String(console.readPassword());
              }

              String hash(Argon2 argon2, Console console) {
                char[] password = console.readPassword();
                return argon2.hash(3, 65536, 1, password);
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Marked.java",
            """
            import dev.keyward.annotations.Secret;
            import de.mkammerer.argon2.Argon2;
            import java.io.Console;
            import java.security.KeyStore;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Marked {
              @Secret private char[] field;

              SecretKey parameter(SecretKeyFactory factory, @Secret char[] password, byte[] salt)
                  throws Exception {
                // BUG: Diagnostic contains: keeps a copy of the password
                PBEKeySpec spec = new PBEKeySpec(password, salt, 600_000, 256);
                return factory.generateSecret(spec);
              }

              SecretKey inline(SecretKeyFactory factory, byte[] salt) throws Exception {
                // BUG: Diagnostic contains: Call clearPassword in a finally block
                return factory.generateSecret(new PBEKeySpec(field, salt, 600_000, 256));
              }

              void local(Console console, KeyStore store) throws Exception {
                // BUG: Diagnostic contains: Nobody wipes this secret
                @Secret char[] password = console.readPassword();
                store.load(null, password);
              }

              SecretKey bytes() {
                // BUG: Diagnostic contains: Call Arrays.fill in a finally block
                @Secret byte[] key = fetchKey();
                return new SecretKeySpec(key, "AES");
              }

              private native byte[] fetchKey();

              String hash(Argon2 argon2, Console console) {
                // BUG: Diagnostic contains: Nobody wipes this secret
                @Secret char[] password = console.readPassword();
                return argon2.hash(3, 65536, 1, password);
              }

              String text(@Secret char[] password) {
                // BUG: Diagnostic contains: copies a secret into a string
                String text = new String(password);
                return text;
              }

              int valueOf(@Secret char[] password) {
                // BUG: Diagnostic contains: copies a secret into a string
                return String.valueOf(password).length();
              }

              String fieldText() {
                // BUG: Diagnostic contains: which nobody can wipe
                return new String(this.field);
              }
            }
            """)
        .doTest();
  }

  @Test
  void positivesWhenAwake() {
    compilation
        .setArgs(ImmutableList.of(STRICT))
        .addSourceLines(
            "Awake.java",
            """
            import dev.keyward.annotations.Secret;
            import java.io.Console;
            import java.security.KeyStore;
            import java.sql.Connection;
            import java.sql.DriverManager;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;

            class Awake {
              SecretKey key(SecretKeyFactory factory, char[] password, byte[] salt) throws Exception {
                // BUG: Diagnostic contains: keeps a copy of the password
                return factory.generateSecret(new PBEKeySpec(password, salt, 600_000, 256));
              }

              void read(Console console, KeyStore store) throws Exception {
                // BUG: Diagnostic contains: Nobody wipes this secret
                char[] password = console.readPassword();
                store.load(null, password);
              }

              String text(Console console) {
                // BUG: Diagnostic contains: copies a secret into a string
                return new String(console.readPassword());
              }

              // There is no other way.
              Connection open(String url, @Secret char[] password) throws Exception {
                // BUG: Diagnostic contains: copies a secret into a string
                return DriverManager.getConnection(url, "shop", new String(password));
              }
            }
            """)
        .doTest();
  }

  @Test
  void stringsThatAreDemanded() {
    compilation
        .addSourceLines(
            "Demanded.java",
            """
            import dev.keyward.annotations.Secret;
            import java.sql.Connection;
            import java.sql.DriverManager;

            class Demanded {
              Connection open(String url, @Secret char[] password) throws Exception {
                return DriverManager.getConnection(url, "shop", new String(password));
              }
            }
            """)
        .doTest();
  }

  @Test
  void fixes() {
    BugCheckerRefactoringTestHelper.newInstance(SecretNotCleared.class, getClass())
        .setArgs(STRICT)
        .addInputLines(
            "Keys.java",
            """
            import java.security.spec.KeySpec;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;

            class Keys {
              SecretKey exact(SecretKeyFactory factory, char[] password, byte[] salt) throws Exception {
                PBEKeySpec spec = new PBEKeySpec(password, salt, 600_000, 256);
                return factory.generateSecret(spec);
              }

              byte[] general(String name, char[] password, byte[] salt) throws Exception {
                KeySpec spec = new PBEKeySpec(password, salt, 600_000, 256);
                SecretKeyFactory factory = SecretKeyFactory.getInstance(name);
                byte[] key = factory.generateSecret(spec).getEncoded();
                return key;
              }

              void inferred(SecretKeyFactory factory, char[] password, byte[] salt) throws Exception {
                final SecretKey key;
                if (salt.length > 8) {
                  var spec = new PBEKeySpec(password, salt, 600_000, 256);
                  key = factory.generateSecret(spec);
                } else {
                  key = null;
                }
                System.out.println(key.getAlgorithm());
              }

              // Not an edit to make unseen.
              SecretKey inline(SecretKeyFactory factory, char[] password, byte[] salt) throws Exception {
                return factory.generateSecret(new PBEKeySpec(password, salt, 600_000, 256));
              }
            }
            """)
        .addOutputLines(
            "Keys.java",
            """
            import java.security.spec.KeySpec;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;

            class Keys {
              SecretKey exact(SecretKeyFactory factory, char[] password, byte[] salt) throws Exception {
                PBEKeySpec spec = new PBEKeySpec(password, salt, 600_000, 256);
                try {
                  return factory.generateSecret(spec);
                } finally {
                  spec.clearPassword();
                }
              }

              byte[] general(String name, char[] password, byte[] salt) throws Exception {
                PBEKeySpec spec = new PBEKeySpec(password, salt, 600_000, 256);
                try {
                  SecretKeyFactory factory = SecretKeyFactory.getInstance(name);
                  byte[] key = factory.generateSecret(spec).getEncoded();
                  return key;
                } finally {
                  spec.clearPassword();
                }
              }

              void inferred(SecretKeyFactory factory, char[] password, byte[] salt) throws Exception {
                final SecretKey key;
                if (salt.length > 8) {
                  var spec = new PBEKeySpec(password, salt, 600_000, 256);
                  try {
                    key = factory.generateSecret(spec);
                  } finally {
                    spec.clearPassword();
                  }
                } else {
                  key = null;
                }
                System.out.println(key.getAlgorithm());
              }

              // Not an edit to make unseen.
              SecretKey inline(SecretKeyFactory factory, char[] password, byte[] salt) throws Exception {
                return factory.generateSecret(new PBEKeySpec(password, salt, 600_000, 256));
              }
            }
            """)
        .doTest(TestMode.AST_MATCH);
  }

  @Test
  void fixedCodeIsClean() {
    compilation
        .setArgs(ImmutableList.of(STRICT))
        .addSourceLines(
            "Fixed.java",
            """
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;

            class Fixed {
              byte[] general(String name, char[] password, byte[] salt) throws Exception {
                PBEKeySpec spec = new PBEKeySpec(password, salt, 600_000, 256);
                try {
                  SecretKeyFactory factory = SecretKeyFactory.getInstance(name);
                  byte[] key = factory.generateSecret(spec).getEncoded();
                  return key;
                } finally {
                  spec.clearPassword();
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .setArgs(ImmutableList.of(STRICT))
        .addSourceLines(
            "Missed.java",
            """
            import dev.keyward.annotations.Secret;
            import java.io.Console;
            import java.util.Arrays;
            import javax.swing.JPasswordField;

            class Missed {
              // It is wiped on one path only.
              void onOnePath(Console console, boolean really) {
                @Secret char[] password = console.readPassword();
                if (really) {
                  Arrays.fill(password, '\\0');
                }
              }

              char[] characters(@Secret String password) {
                return password.toCharArray();
              }

              String text(JPasswordField field) {
                return field.getText();
              }

              // The method may wipe it.
              void passed(Console console) {
                @Secret char[] password = console.readPassword();
                login(password);
              }

              private static void login(char[] password) {
                System.out.println(password.length);
              }
            }
            """)
        .doTest();
  }
}
