package dev.keyward.checks.passwords;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** {@link WeakPasswordHashParameters} over the libraries that hash passwords. */
final class HasherCostsTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(WeakPasswordHashParameters.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import at.favre.lib.crypto.bcrypt.BCrypt;
            import com.password4j.Argon2Function;
            import com.password4j.BcryptFunction;
            import com.password4j.Password;
            import com.password4j.PBKDF2Function;
            import com.password4j.ScryptFunction;
            import com.password4j.types.Argon2;
            import com.password4j.types.Hmac;
            import de.mkammerer.argon2.Argon2Factory;
            import de.mkammerer.argon2.Argon2Factory.Argon2Types;
            import java.security.SecureRandom;
            import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
            import org.springframework.security.crypto.encrypt.Encryptors;
            import org.springframework.security.crypto.keygen.KeyGenerators;
            import org.springframework.security.crypto.factory.PasswordEncoderFactories;
            import org.springframework.security.crypto.password.PasswordEncoder;
            import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
            import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
            import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;

            class Negatives {
              PasswordEncoder bcrypt() {
                return new BCryptPasswordEncoder();
              }

              PasswordEncoder bcryptOfDefaultCost() {
                return new BCryptPasswordEncoder(-1);
              }

              PasswordEncoder bcryptEnough(SecureRandom random) {
                return new BCryptPasswordEncoder(12, random);
              }

              PasswordEncoder bcryptOfSetting(int cost) {
                return new BCryptPasswordEncoder(cost);
              }

              PasswordEncoder delegating() {
                return PasswordEncoderFactories.createDelegatingPasswordEncoder();
              }

              PasswordEncoder argon2() {
                return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
              }

              PasswordEncoder argon2WithMorePasses() {
                return new Argon2PasswordEncoder(16, 32, 1, 7_168, 5);
              }

              PasswordEncoder argon2OfSetting(int memory, int passes) {
                return new Argon2PasswordEncoder(16, 32, 1, memory, passes);
              }

              PasswordEncoder scrypt() {
                return new SCryptPasswordEncoder(1 << 17, 8, 1, 32, 16);
              }

              PasswordEncoder scryptWithLanes() {
                return new SCryptPasswordEncoder(1 << 14, 8, 5, 32, 16);
              }

              // Nobody knows how many lanes.
              PasswordEncoder scryptOfSetting(int lanes) {
                return new SCryptPasswordEncoder(1 << 14, 8, lanes, 32, 16);
              }

              PasswordEncoder pbkdf2() {
                return new Pbkdf2PasswordEncoder(
                    "", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
              }

              // Enough for the function that it is set to.
              PasswordEncoder pbkdf2Set() {
                Pbkdf2PasswordEncoder encoder =
                    Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
                encoder.setAlgorithm(SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
                return encoder;
              }

              // A verifier reads the cost from the hash.
              boolean verify(String password, String hash) {
                return new BCryptPasswordEncoder(4).matches(password, hash);
              }

              boolean verifyDefault(String password, String hash) {
                return Argon2Factory.create().verify(hash, password.toCharArray());
              }

              boolean check(String password, String hash) {
                return Password.check(password, hash).with(BcryptFunction.getInstance(4));
              }

              String argon2Jvm(char[] password) {
                return Argon2Factory.create(Argon2Types.ARGON2id).hash(2, 19_456, 1, password);
              }

              String favre(char[] password) {
                return BCrypt.withDefaults().hashToString(12, password);
              }

              void password4j(String password) {
                Password.hash(password).addRandomSalt().with(PBKDF2Function.getInstance(Hmac.SHA256, 600_000, 256));
                Password.hash(password).addRandomSalt().with(ScryptFunction.getInstance(131_072, 8, 1));
                Password.hash(password).with(Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID));
              }

              // A token that nobody can guess may be hashed at any cost.
              String token() {
                byte[] token = new byte[32];
                new SecureRandom().nextBytes(token);
                return Argon2Factory.create(Argon2Types.ARGON2id).hash(1, 1024, 1, token);
              }

              Object encryptorOfKey() {
                return Encryptors.text(KeyGenerators.string().generateKey(), "5c0744940b5c369b");
              }
            }
            """)
        .doTest();
  }

  @Test
  void oldHashes() {
    compilation
        .addSourceLines(
            "Migration.java",
            """
            import com.password4j.BcryptFunction;
            import com.password4j.Password;
            import java.util.HashMap;
            import java.util.Map;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
            import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
            import org.springframework.security.crypto.password.PasswordEncoder;
            import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
            import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;

            class Migration {
              PasswordEncoder encoder() {
                Map<String, PasswordEncoder> encoders = new HashMap<>();
                encoders.put("bcrypt", new BCryptPasswordEncoder(12));
                encoders.put("pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_5());
                encoders.put("scrypt", SCryptPasswordEncoder.defaultsForSpringSecurity_v4_1());
                DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder("bcrypt", encoders);
                encoder.setDefaultPasswordEncoderForMatches(new BCryptPasswordEncoder(4));
                return encoder;
              }

              PasswordEncoder ofConstants() {
                String id = "bcrypt";
                return new DelegatingPasswordEncoder(
                    id,
                    Map.of(
                        id, new BCryptPasswordEncoder(),
                        "pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
              }

              PasswordEncoder ofSetting(String id) {
                return new DelegatingPasswordEncoder(
                    id, Map.of("pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
              }

              void add(Map<String, PasswordEncoder> encoders, String id) {
                encoders.put(id, new BCryptPasswordEncoder(4));
              }

              PasswordEncoder wrong() {
                return new DelegatingPasswordEncoder(
                    "pbkdf2",
                    Map.of(
                        "bcrypt", new BCryptPasswordEncoder(4),
                        // BUG: Diagnostic contains: PBKDF2WithHmacSHA256 with 310000 iterations
                        "pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
              }

              Object update(String password, String hash) {
                return Password.check(password, hash)
                    .andUpdate()
                    .with(
                        BcryptFunction.getInstance(4),
                        // BUG: Diagnostic contains: bcrypt with a cost of 8 is too cheap
                        BcryptFunction.getInstance(8));
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
            import com.password4j.Argon2Function;
            import com.password4j.BcryptFunction;
            import com.password4j.CompressedPBKDF2Function;
            import com.password4j.PBKDF2Function;
            import com.password4j.Password;
            import com.password4j.ScryptFunction;
            import com.password4j.types.Argon2;
            import com.password4j.types.Hmac;
            import de.mkammerer.argon2.Argon2Factory;
            import de.mkammerer.argon2.Argon2Factory.Argon2Types;
            import java.util.function.IntFunction;
            import org.mindrot.jbcrypt.BCrypt;
            import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;
            import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
            import org.springframework.security.crypto.encrypt.Encryptors;
            import org.springframework.security.crypto.password.PasswordEncoder;
            import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
            import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
            import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;

            class Positives {
              private static final int ROUNDS = 6;

              PasswordEncoder bcrypt() {
                // BUG: Diagnostic contains: bcrypt with a cost of 4 is too cheap to guess: OWASP
                return new BCryptPasswordEncoder(4);
              }

              PasswordEncoder bcryptOfVersion() {
                // BUG: Diagnostic contains: bcrypt with a cost of 6 (from Positives.java:24)
                return new BCryptPasswordEncoder(BCryptVersion.$2Y, ROUNDS);
              }

              String jbcrypt(String password) {
                // BUG: Diagnostic contains: asks for at least 10, and new code should use 12
                return BCrypt.hashpw(password, BCrypt.gensalt(9));
              }

              String springBcrypt(String password) {
                return org.springframework.security.crypto.bcrypt.BCrypt.hashpw(
                    password,
                    // BUG: Diagnostic contains: bcrypt with a cost of 5
                    org.springframework.security.crypto.bcrypt.BCrypt.gensalt("$2b", 5));
              }

              String favre(char[] password) {
                return at.favre.lib.crypto.bcrypt.BCrypt.withDefaults()
                    // BUG: Diagnostic contains: bcrypt with a cost of 6
                    .hashToString(6, password);
              }

              PasswordEncoder reference() {
                // BUG: Diagnostic contains: bcrypt with a cost of 7
                return make(7);
              }

              private PasswordEncoder make(int cost) {
                return new BCryptPasswordEncoder(cost);
              }

              PasswordEncoder argon2() {
                // BUG: Diagnostic contains: Argon2 with 4096 KiB and 3 passes is too cheap
                return new Argon2PasswordEncoder(16, 32, 1, 1 << 12, 3);
              }

              PasswordEncoder argon2ByDefault() {
                // BUG: Diagnostic contains: By default this is Argon2 with 16384 KiB and 2 passes
                return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
              }

              PasswordEncoder argon2Old() {
                // BUG: Diagnostic contains: Argon2 with 4096 KiB and 3 passes
                return new Argon2PasswordEncoder();
              }

              PasswordEncoder scrypt() {
                // BUG: Diagnostic contains: scrypt with N = 16384, r = 8, p = 1 is too cheap
                return new SCryptPasswordEncoder(16_384, 8, 1, 32, 64);
              }

              PasswordEncoder scryptByDefault() {
                // BUG: Diagnostic contains: scrypt with N = 65536, r = 8, p = 1
                return SCryptPasswordEncoder.defaultsForSpringSecurity_v5_8();
              }

              PasswordEncoder scryptOld() {
                // BUG: Diagnostic contains: scrypt with N = 16384, r = 8, p = 1
                return SCryptPasswordEncoder.defaultsForSpringSecurity_v4_1();
              }

              PasswordEncoder pbkdf2() {
                return new Pbkdf2PasswordEncoder(
                    // BUG: Diagnostic contains: 310000 iterations are too few for PBKDF2WithHmacSHA256
                    "", 16, 310_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
              }

              PasswordEncoder pbkdf2OfSha1() {
                // BUG: Diagnostic contains: 600000 iterations are too few for PBKDF2WithHmacSHA1
                return new Pbkdf2PasswordEncoder("", 16, 600_000, 256);
              }

              PasswordEncoder pbkdf2ByDefault() {
                // BUG: Diagnostic contains: PBKDF2WithHmacSHA1 with 185000 iterations
                return Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_5();
              }

              PasswordEncoder pbkdf2Newer() {
                // BUG: Diagnostic contains: asks for at least 600000. Old hashes verify only with
                return Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
              }

              Object encryptor(String password, String salt) {
                // BUG: Diagnostic contains: PBKDF2WithHmacSHA1 with 1024 iterations
                return Encryptors.delux(password, salt);
              }

              Object bytesEncryptor(String password, String salt) {
                // BUG: Diagnostic contains: Derive the key yourself
                return new AesBytesEncryptor(password, salt);
              }

              String argon2Jvm(char[] password) {
                return Argon2Factory.create(Argon2Types.ARGON2id)
                    // BUG: Diagnostic contains: Argon2 with 1024 KiB and 10 passes
                    .hash(10, 1024, 1, password);
              }

              String argon2i(char[] password) {
                // BUG: Diagnostic contains: By default Argon2i reads its memory in a known order
                return Argon2Factory.create().hash(3, 65_536, 4, password);
              }

              String argon2d(char[] password) {
                // BUG: Diagnostic contains: Here Argon2d reads its memory where the password says
                return Argon2Factory.create(Argon2Types.ARGON2d).hash(3, 65_536, 4, password);
              }

              void password4j(String password) {
                // BUG: Diagnostic contains: bcrypt with a cost of 8
                Password.hash(password).with(BcryptFunction.getInstance(8));
                // BUG: Diagnostic contains: scrypt with N = 16384, r = 8, p = 1
                Password.hash(password).with(ScryptFunction.getInstance(16_384, 8, 1));
                // BUG: Diagnostic contains: Argon2 with 4096 KiB and 2 passes
                Password.hash(password).with(Argon2Function.getInstance(4096, 2, 1, 32, Argon2.ID));
                // BUG: Diagnostic contains: Here Argon2i
                Password.hash(password).with(Argon2Function.getInstance(65_536, 3, 4, 32, Argon2.I));
                // BUG: Diagnostic contains: 200000 iterations are too few for PBKDF2WithHmacSHA512
                Password.hash(password).with(PBKDF2Function.getInstance(Hmac.SHA512, 200_000, 512));
                // BUG: Diagnostic contains: 310000 iterations are too few for PBKDF2WithHmacSHA256
                CompressedPBKDF2Function.getInstance("SHA256", 310_000, 256).hash(password);
              }

              IntFunction<PasswordEncoder> methodReference() {
                return BCryptPasswordEncoder::new;
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
            import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
            import org.springframework.security.crypto.encrypt.Encryptors;
            import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
            import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;

            class Errors {
              void make(String password, String salt) {
                // BUG: Diagnostic contains: a cost of 8
                new BCryptPasswordEncoder(8);
                new BCryptPasswordEncoder(9);
                // BUG: Diagnostic contains: 4096 KiB
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_2();
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
                // BUG: Diagnostic contains: N = 16384
                SCryptPasswordEncoder.defaultsForSpringSecurity_v4_1();
                SCryptPasswordEncoder.defaultsForSpringSecurity_v5_8();
                // BUG: Diagnostic contains: 185000 iterations
                Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_5();
                Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
                Encryptors.text(password, salt);
              }
            }
            """)
        .doTest();
  }

  @Test
  void tests() {
    compilation
        .setArgs("-XepCompilingTestOnlyCode")
        .addSourceLines(
            "Fast.java",
            """
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

            class Fast {
              Object encoder() {
                return new BCryptPasswordEncoder(4);
              }
            }
            """)
        .doTest();
  }

  @Test
  void fixes() {
    String fixed =
        """
        import org.mindrot.jbcrypt.BCrypt;
        import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

        class Costs {
          private static final int COST = 5;
          Object encoder = new BCryptPasswordEncoder(12);

          String hash(String password) {
            return BCrypt.hashpw(password, BCrypt.gensalt(12));
          }
        }
        """;
    BugCheckerRefactoringTestHelper.newInstance(WeakPasswordHashParameters.class, getClass())
        .addInputLines(
            "Costs.java",
            """
            import org.mindrot.jbcrypt.BCrypt;
            import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

            class Costs {
              private static final int COST = 5;
              Object encoder = new BCryptPasswordEncoder(6);

              String hash(String password) {
                return BCrypt.hashpw(password, BCrypt.gensalt(9));
              }
            }
            """)
        .addOutputLines("Costs.java", fixed)
        .doTest(TestMode.AST_MATCH);
    compilation.addSourceLines("Costs.java", fixed).expectNoDiagnostics().doTest();
  }

  @Test
  void noFixWhereTheHashDoesNotTell() {
    BugCheckerRefactoringTestHelper.newInstance(WeakPasswordHashParameters.class, getClass())
        .addInputLines(
            "Raw.java",
            """
            import at.favre.lib.crypto.bcrypt.BCrypt;
            import com.password4j.BcryptFunction;

            class Raw {
              // It verifies no hash of another cost.
              Object function = BcryptFunction.getInstance(8);

              byte[] hash(byte[] salt, byte[] password) {
                return BCrypt.withDefaults().hashRaw(6, salt, password).rawHash;
              }
            }
            """)
        .expectUnchanged()
        .doTest(TestMode.AST_MATCH);
  }
}
