package dev.keyward.checks.leakage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.CompilationTestHelper;
import dev.keyward.checks.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SecretLoggedTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(SecretLogged.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import dev.keyward.annotations.Declassifies;
            import dev.keyward.annotations.Secret;
            import java.io.PrintStream;
            import java.io.PrintWriter;
            import java.security.KeyPair;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.Map;
            import java.util.ResourceBundle;
            import java.util.StringTokenizer;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;
            import javax.servlet.http.HttpServletRequest;
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class Negatives {
              private static final Logger log = LoggerFactory.getLogger(Negatives.class);
              private static final String PASSWORD_KEY = "store.password";
              private static final String PASSWORD = System.getProperty("name.of.the.setting");

              // Words, not values.
              void word(String user, String password) {
                log.info("password changed for {}", user);
              }

              void constant() {
                log.info("use {} or {}", "password", "******");
              }

              void nameOfSetting() {
                throw new IllegalStateException("missing property " + PASSWORD_KEY + PASSWORD);
              }

              void inCapitals(Map<String, String> settings) {
                log.info("no {}", settings.containsKey("password"));
              }

              void label(ResourceBundle texts) {
                log.info(texts.getString("password"));
              }

              // What says something about the secret.
              void measures(String password, byte[] secretKey) {
                log.info("{} {}", password.length(), secretKey.length);
                log.info("long: " + password.length());
              }

              void presence(String password) {
                log.info("has password: {}", password != null);
                log.info("has password: " + (password != null && !password.isEmpty()));
                log.info("password: {}", password == null ? "none" : "***");
              }

              void verdict(String user, String password) {
                boolean right = check(user, password);
                log.info("{} {}", user, right);
              }

              private static boolean check(String user, String password) {
                return password.startsWith(user);
              }

              void rule(String password) {
                if (password.length() < 12) {
                  throw new IllegalArgumentException("a password has at least " + 12 + " characters");
                }
              }

              void hashCode(String password) {
                log.info("{}", password.hashCode());
              }

              // Other things with such names.
              void others(String passwordHint, String tokenType, String tokenId, String keyAlias) {
                log.info("{} {} {} {}", passwordHint, tokenType, tokenId, keyAlias);
              }

              void more(String passwordEncoder, String passwordFile, String accessTokenUri) {
                log.info("{} {} {}", passwordEncoder, passwordFile, accessTokenUri);
              }

              void hashed(String passwordHash, String encryptedPassword, String csrfToken) {
                log.info("{} {} {}", passwordHash, encryptedPassword, csrfToken);
              }

              void parser(StringTokenizer words) {
                String token = words.nextToken();
                log.debug("{}", token);
              }

              void page(String nextPageToken, String continuationToken, String session, String key) {
                log.debug("{} {} {} {}", nextPageToken, continuationToken, session, key);
              }

              String resetPassword(String user) {
                return "redirect:" + user;
              }

              void view(String user) {
                log.info(resetPassword(user));
              }

              // Disguised.
              void masked(String password) {
                log.info("{}", mask(password));
                log.info("with " + mask(password));
              }

              private static String mask(String text) {
                return text.charAt(0) + "***" + text.charAt(text.length() - 1);
              }

              void stars(String password) {
                log.info("{}", "*".repeat(password.length()));
                log.info("{}", password.replaceAll(".", "*"));
              }

              void excerpt(String accessToken) {
                log.info("token {}...", accessToken.substring(0, 4));
                log.info("token ..." + accessToken.substring(accessToken.length() - 4));
              }

              void replaced(String command, String password) {
                log.info("runs {}", command.replace(password, "****"));
                log.info("runs " + ("login " + password).replace(password, "<hidden>"));
              }

              void fingerprint(String apiKey) {
                log.info("{}", Keys.fingerprint(apiKey));
              }

              interface Keys {
                static String fingerprint(String key) {
                  return Integer.toHexString(key.length()) + key;
                }
              }

              @Declassifies
              String id(@Secret String value) {
                return value.strip();
              }

              void declassified(@Secret String value) {
                log.info(id(value));
              }

              // Objects that do not show what is in them.
              void keyObject(SecretKeySpec key) {
                log.info("{}", key);
                log.info("" + key);
              }

              void identity(SecretKey key, char[] password) {
                log.info("key " + key.getEncoded());
                log.info("password " + password);
                System.out.println(key.getEncoded());
                throw new IllegalStateException("key " + key.getEncoded());
              }

              void wiped(char[] password) {
                Arrays.fill(password, '\\0');
                log.info(new String(password));
              }

              // What the class shows is a matter of the class.
              static class User {
                String name;
                String password;

                @Override
                public String toString() {
                  return name + password;
                }
              }

              void object(User user) {
                log.info("{}", user);
                log.info("user " + user);
              }

              void failure(String password) {
                try {
                  Integer.parseInt(password);
                } catch (NumberFormatException e) {
                  log.warn("no number", e);
                }
              }

              // Not the console.
              void protocol(PrintStream out, PrintWriter writer, String password) {
                out.println("PASS " + password);
                writer.println("PASS " + password);
                out.printf("PASS %s", password);
              }

              // Public by design.
              void publicKey(KeyPair pair, Mac mac, byte[] data) {
                log.info("{}", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
                log.info("{}", Base64.getEncoder().encodeToString(mac.doFinal(data)));
              }

              void header(HttpServletRequest request) {
                log.info("{}", request.getHeader("Accept"));
              }

              void setting() {
                log.info("{}", System.getenv("HOME"));
              }

              void user(String userName, String email) {
                log.info("{} {}", userName, email);
              }
            }
            """)
        .doTest();
  }

  @Test
  void negativesInTests() {
    compilation
        .setArgs(ImmutableList.of("-XepCompilingTestOnlyCode"))
        .addSourceLines(
            "LoginTest.java",
            """
            class LoginTest {
              void login(String password) {
                System.out.println(password);
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Secrets.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.auth0.jwt.interfaces.DecodedJWT;
            import dev.keyward.annotations.Secret;
            import java.io.Console;
            import java.net.PasswordAuthentication;
            import java.security.MessageDigest;
            import java.security.PrivateKey;
            import java.util.Base64;
            import java.util.HashMap;
            import java.util.HexFormat;
            import java.util.Map;
            import java.util.Properties;
            import javax.crypto.KeyAgreement;
            import javax.crypto.SecretKey;
            import javax.servlet.http.HttpServletRequest;
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;
            import org.springframework.security.oauth2.core.OAuth2AccessToken;

            class Secrets {
              private static final Logger log = LoggerFactory.getLogger(Secrets.class);
              private String accessToken;

              void marked(@Secret String value) {
                // BUG: Diagnostic contains: A value marked @Secret gets into a log
                log.info("{}", value);
              }

              void key(SecretKey key) {
                // BUG: Diagnostic contains: A secret key gets into a log
                log.info("{}", key.getEncoded());
                // BUG: Diagnostic contains: A secret key gets into a log
                log.info("key " + Base64.getEncoder().encodeToString(key.getEncoded()));
              }

              void privateKey(PrivateKey key) {
                // BUG: Diagnostic contains: A secret key gets into a log
                log.info(HexFormat.of().formatHex(key.getEncoded()));
              }

              void agreed(KeyAgreement agreement) {
                // BUG: Diagnostic contains: A secret key gets into a log
                log.info("agreed on {}", HexFormat.of().formatHex(agreement.generateSecret()));
              }

              void typed(Console console) {
                // BUG: Diagnostic contains: A password gets into a log
                log.info("{}", new String(console.readPassword()));
              }

              void authentication(PasswordAuthentication authentication) {
                // BUG: Diagnostic contains: A password gets into a log
                log.info("{}", new String(authentication.getPassword()));
              }

              void tokens(OAuth2AccessToken oauth, DecodedJWT decoded) {
                // BUG: Diagnostic contains: A token gets into a log
                log.info("{}", oauth.getTokenValue());
                // BUG: Diagnostic contains: A token gets into a log
                log.info("{}", decoded.getToken());
              }

              void aws(
                  software.amazon.awssdk.auth.credentials.AwsCredentials two,
                  com.amazonaws.auth.AWSCredentials one) {
                // BUG: Diagnostic contains: A secret key gets into a log
                log.info("{}", two.secretAccessKey());
                // BUG: Diagnostic contains: A secret key gets into a log
                log.info("{}", one.getAWSSecretKey());
              }

              interface User {
                String getPassword();
              }

              record Login(String user, String password) {}

              void named(User user, Login login, String apiKey, String oldPassword) {
                // BUG: Diagnostic contains: A value that is called a password gets into a log
                log.info("{}", user.getPassword());
                // BUG: Diagnostic contains: A value that is called a password gets into a log
                log.info("{}", login.password());
                // BUG: Diagnostic contains: A value that is called a secret key gets into a log
                log.info("{}", apiKey);
                // BUG: Diagnostic contains: A value that is called a token gets into a log
                log.info("{}", accessToken);
                // BUG: Diagnostic contains: A value that is called a password gets into a log
                log.info("{}", oldPassword);
              }

              void settings(Properties settings, Map<String, String> options) {
                // BUG: Diagnostic contains: A value that is called a password gets into a log
                log.info("{}", settings.getProperty("db.password"));
                // BUG: Diagnostic contains: A value that is called a password gets into a log
                log.info("{}", options.get("password"));
                // BUG: Diagnostic contains: A value that is called a password gets into a log
                log.info("{}", System.getenv("DB_PASSWORD"));
                String clientSecret = settings.getProperty("x");
                // BUG: Diagnostic contains: A value that is called a secret key gets into a log
                log.info("{}", clientSecret);
              }

              void request(HttpServletRequest request) {
                // BUG: Diagnostic contains: A value that is called a token gets into a log
                log.info("{}", request.getHeader("Authorization"));
                // BUG: Diagnostic contains: A value that is called a token gets into a log
                log.info("{}", request.getHeader("cookie"));
                // BUG: Diagnostic contains: A value that is called a password gets into a log
                log.info("{}", request.getParameter("password"));
              }

              void environment() {
                // BUG: Diagnostic contains: The whole environment, with all its secrets, gets into a log
                log.info("{}", System.getenv());
                // BUG: Diagnostic contains: The whole environment, with all its secrets, gets into the
                System.out.println("properties: " + System.getProperties());
              }

              void digest(String password) throws Exception {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                // BUG: Diagnostic contains: The digest of a password, which can be guessed, gets into a log
                log.info(HexFormat.of().formatHex(digest));
              }

              void kept(String password) {
                Map<String, String> values = new HashMap<>();
                values.put("x", password);
                // BUG: Diagnostic contains: A value that is called a password gets into a log
                log.info("{}", values);
              }

              void built(String password) {
                StringBuilder text = new StringBuilder("login ").append(password);
                // BUG: Diagnostic contains: A value that is called a password gets into a log
                log.info(text.toString());
                // BUG: Diagnostic contains: A value that is called a password gets into a log
                log.info(String.format("login %s", password));
              }

              void passedOn(String apiKey) {
                // BUG: Diagnostic contains: a log (used at Secrets.java:
                say("uses " + apiKey);
              }

              private static void say(String message) {
                log.info(message);
              }

              private void login(String user, String password) {
                // BUG: Diagnostic contains: A value that is called a password gets into a log
                log.debug("login {} {}", user, password);
              }

              void logins(String one, String two) {
                login(one, two);
                login("alice", "guest");
              }
            }
            """)
        .doTest();
  }

  @Test
  void loggers() {
    compilation
        .addSourceLines(
            "Loggers.java",
            """
            import com.google.common.flogger.FluentLogger;
            import java.util.logging.Level;
            import java.util.logging.LogRecord;
            import org.apache.commons.logging.LogFactory;
            import org.apache.logging.log4j.CloseableThreadContext;
            import org.apache.logging.log4j.LogManager;
            import org.apache.logging.log4j.ThreadContext;
            import org.slf4j.LoggerFactory;
            import org.slf4j.MDC;
            import org.slf4j.Marker;

            class Loggers {
              private final org.slf4j.Logger slf4j = LoggerFactory.getLogger(Loggers.class);
              private final org.apache.logging.log4j.Logger log4j = LogManager.getLogger();
              private final org.apache.log4j.Logger old = org.apache.log4j.Logger.getLogger("x");
              private final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("x");
              private final System.Logger system = System.getLogger("x");
              private final org.apache.commons.logging.Log commons = LogFactory.getLog("x");
              private final FluentLogger flogger = FluentLogger.forEnclosingClass();
              private final org.jboss.logging.Logger jboss = org.jboss.logging.Logger.getLogger("x");

              void slf4j(Marker marker, String user, String password, Exception e) {
                // BUG: Diagnostic contains: a log
                slf4j.trace(password);
                // BUG: Diagnostic contains: a log
                slf4j.debug("{} {} {} {}", 1, 2, user, password);
                // BUG: Diagnostic contains: a log
                slf4j.warn(marker, "{} {}", user, password);
                // BUG: Diagnostic contains: a log
                slf4j.error("login of {} with {}", user, password, e);
                // BUG: Diagnostic contains: a log
                slf4j.atInfo().log("login {}", password);
                // BUG: Diagnostic contains: a log
                slf4j.atInfo().addArgument(password).log("login {}");
                // BUG: Diagnostic contains: a log
                slf4j.atInfo().addKeyValue("with", password).log();
                // BUG: Diagnostic contains: a log
                slf4j.atInfo().setMessage(() -> "login " + password).log();
              }

              void contexts(String password) throws Exception {
                // BUG: Diagnostic contains: the context of a log
                MDC.put("x", password);
                // BUG: Diagnostic contains: the context of a log
                MDC.putCloseable("x", password).close();
                // BUG: Diagnostic contains: the context of a log
                MDC.pushByKey("x", password);
                // BUG: Diagnostic contains: the context of a log
                ThreadContext.put("x", password);
                // BUG: Diagnostic contains: the context of a log
                CloseableThreadContext.put("x", password).close();
                // BUG: Diagnostic contains: the context of a log
                org.jboss.logging.MDC.put("x", password);
              }

              void log4j(String user, String password) {
                // BUG: Diagnostic contains: a log
                log4j.fatal("{}", password);
                // BUG: Diagnostic contains: a log
                log4j.info("{} {} {} {} {}", 1, 2, 3, user, password);
                // BUG: Diagnostic contains: a log
                log4j.debug(() -> "login " + password);
                // BUG: Diagnostic contains: a log
                log4j.atWarn().log("login {}", password);
                // BUG: Diagnostic contains: a log
                log4j.printf(org.apache.logging.log4j.Level.INFO, "login %s", password);
                // BUG: Diagnostic contains: a log
                old.info("login " + password);
              }

              void jul(String password) {
                // BUG: Diagnostic contains: a log
                jul.severe("login " + password);
                // BUG: Diagnostic contains: a log
                jul.log(Level.INFO, "login {0}", password);
                // BUG: Diagnostic contains: a log
                jul.log(Level.INFO, "login {0} {1}", new Object[] {1, password});
                // BUG: Diagnostic contains: a log
                jul.fine(() -> "login " + password);
                // BUG: Diagnostic contains: a log
                jul.log(new LogRecord(Level.INFO, "login " + password));
              }

              void system(String password) {
                // BUG: Diagnostic contains: a log
                system.log(System.Logger.Level.INFO, "login {0}", password);
                // BUG: Diagnostic contains: a log
                system.log(System.Logger.Level.INFO, () -> "login " + password);
              }

              void commons(String password, Exception e) {
                // BUG: Diagnostic contains: a log
                commons.error("login " + password, e);
              }

              void flogger(String user, String password) {
                // BUG: Diagnostic contains: a log
                flogger.atInfo().log("login %s", password);
                // BUG: Diagnostic contains: a log
                flogger.atInfo().log("login %s %s", user, password);
              }

              void jboss(String user, String password) {
                // BUG: Diagnostic contains: a log
                jboss.info("login " + password);
                // BUG: Diagnostic contains: a log
                jboss.infof("login %s %s", user, password);
                // BUG: Diagnostic contains: a log
                jboss.debugv("login {0}", password);
              }
            }
            """)
        .doTest();
  }

  @Test
  void consolesAndExceptions() {
    compilation
        .addSourceLines(
            "Others.java",
            """
            import com.google.common.base.Preconditions;
            import java.io.Console;
            import java.io.IOException;
            import java.io.PrintWriter;
            import java.util.Objects;
            import javax.servlet.http.HttpServletResponse;
            import org.apache.commons.lang3.Validate;
            import org.springframework.util.Assert;

            class Others {
              void console(Console console, String user, String password) {
                // BUG: Diagnostic contains: the console
                System.out.println("login " + password);
                // BUG: Diagnostic contains: the console
                System.err.printf("login %s %s", user, password);
                // BUG: Diagnostic contains: the console
                System.out.print(password.toCharArray());
                // BUG: Diagnostic contains: the console
                console.printf("login %s", password);
                // BUG: Diagnostic contains: the console
                console.writer().println(password);
                // BUG: Diagnostic contains: the console
                new PrintWriter(System.out, true).println(password);
              }

              void exceptions(String user, String password) throws IOException {
                if (user == null) {
                  // BUG: Diagnostic contains: the message of an exception
                  throw new IllegalArgumentException("wrong password: " + password);
                }
                if (user.isEmpty()) {
                  // BUG: Diagnostic contains: the message of an exception
                  throw new IOException(String.format("login %s", password));
                }
                // BUG: Diagnostic contains: the message of an exception
                throw new LoginFailed("login with " + password);
              }

              static class LoginFailed extends RuntimeException {
                LoginFailed(String message) {
                  super(message);
                }

                LoginFailed(String user, String password) {
                  // BUG: Diagnostic contains: the message of an exception
                  super(user + ":" + password);
                }
              }

              void preconditions(String user, String password) {
                // BUG: Diagnostic contains: the message of an exception
                assert user != null : "no user for " + password;
                // BUG: Diagnostic contains: the message of an exception
                Objects.requireNonNull(user, "no user for " + password);
                // BUG: Diagnostic contains: the message of an exception
                Objects.requireNonNull(user, () -> "no user for " + password);
                // BUG: Diagnostic contains: the message of an exception
                Preconditions.checkArgument(user != null, "no user for %s", password);
                // BUG: Diagnostic contains: the message of an exception
                Validate.isTrue(user != null, "no user for %s", password);
                // BUG: Diagnostic contains: the message of an exception
                Assert.notNull(user, "no user for " + password);
              }

              void client(HttpServletResponse response, String password) throws IOException {
                // BUG: Diagnostic contains: the error that a client is told
                response.sendError(403, "wrong password " + password);
              }
            }
            """)
        .doTest();
  }

  @Test
  void severities() {
    List<String> said =
        Compilation.with(SecretLogged.class)
            .file(
                "Logins",
                """
                import java.io.Console;

                class Logins {
                  void typed(Console console) {
                    System.out.println(console.readPassword());
                  }

                  void named(String password) {
                    System.out.println(password);
                  }
                }
                """)
            .said();

    assertEquals(
        List.of("ERROR", "WARNING"),
        said.stream().map(text -> text.substring(0, text.indexOf(' '))).toList());
  }

  @Test
  void dormant() {
    String source =
        """
        import java.security.SecureRandom;
        import java.util.Base64;
        import java.util.HexFormat;
        import javax.crypto.Cipher;
        import javax.crypto.KeyGenerator;
        import javax.crypto.SecretKey;
        import org.slf4j.LoggerFactory;

        class Tools {
          // Whoever asked for it has to see it.
          void generate() throws Exception {
            SecretKey key = KeyGenerator.getInstance("AES").generateKey();
            System.out.println(%1$s Base64.getEncoder().encodeToString(key.getEncoded()));
          }

          void draw() {
            byte[] bytes = new byte[16];
            new SecureRandom().nextBytes(bytes);
            String password = HexFormat.of().formatHex(bytes);
            System.out.println(%1$s password);
          }

          void decrypt(Cipher cipher, SecretKey key, byte[] data) throws Exception {
            Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
            gcm.init(Cipher.DECRYPT_MODE, key);
            LoggerFactory.getLogger("x").info(%1$s new String(gcm.doFinal(data)));
          }
        }
        """;
    compilation.addSourceLines("Tools.java", source.formatted("")).doTest();
    CompilationTestHelper.newInstance(SecretLogged.class, getClass())
        .setArgs(ImmutableList.of("-XepOpt:Keyward:Profile=strict"))
        .addSourceLines(
            "Tools.java", source.formatted("\n// BUG: Diagnostic contains: gets into\n"))
        .doTest();
  }

  @Test
  void fixes() {
    BugCheckerRefactoringTestHelper.newInstance(SecretLogged.class, getClass())
        .addInputLines(
            "Logins.java",
            """
            import com.google.common.flogger.FluentLogger;
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;
            import org.slf4j.Marker;

            abstract class Logins {
              private static final Logger log = LoggerFactory.getLogger(Logins.class);
              private static final FluentLogger flogger = FluentLogger.forEnclosingClass();
              private static final org.jboss.logging.Logger jboss =
                  org.jboss.logging.Logger.getLogger("x");

              interface User {
                String getPassword();
              }

              void slf4j(Marker marker, String name, User user, Exception e) {
                log.info("login {} {}", name, user.getPassword());
                log.info("login {} as {}", user.getPassword(), name);
                log.info(marker, "login with {}", user.getPassword());
                log.error("login={}, password={}", name, user.getPassword(), e);
                log.atInfo().log("login {}", user.getPassword());
              }

              void others(String name, String password) {
                flogger.atInfo().log("login %s %s", name, password);
                jboss.infof("login %s", password);
              }

              // No other is as safe.
              abstract String newPassword();

              void kept(String name, String password, String apiKey, Object[] more) {
                log.info("login {} {}", password, apiKey);
                log.info("login {} {}", password, more);
                log.info("login {}", name, password);
                log.info("login " + password);
                log.info("login {}", password.concat(name));
                log.info("login {}", newPassword());
                throw new IllegalStateException("login " + password);
              }
            }
            """)
        .addOutputLines(
            "Logins.java",
            """
            import com.google.common.flogger.FluentLogger;
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;
            import org.slf4j.Marker;

            abstract class Logins {
              private static final Logger log = LoggerFactory.getLogger(Logins.class);
              private static final FluentLogger flogger = FluentLogger.forEnclosingClass();
              private static final org.jboss.logging.Logger jboss =
                  org.jboss.logging.Logger.getLogger("x");

              interface User {
                String getPassword();
              }

              void slf4j(Marker marker, String name, User user, Exception e) {
                log.info("login {}", name);
                log.info("login as {}", name);
                log.info(marker, "login with");
                log.error("login={}, password=", name, e);
                log.atInfo().log("login");
              }

              void others(String name, String password) {
                flogger.atInfo().log("login %s", name);
                jboss.infof("login");
              }

              // No other is as safe.
              abstract String newPassword();

              void kept(String name, String password, String apiKey, Object[] more) {
                log.info("login {} {}", password, apiKey);
                log.info("login {} {}", password, more);
                log.info("login {}", name, password);
                log.info("login " + password);
                log.info("login {}", password.concat(name));
                log.info("login {}", newPassword());
                throw new IllegalStateException("login " + password);
              }
            }
            """)
        .doTest(TestMode.AST_MATCH);
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "Misses.java",
            """
            import java.util.List;
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class Misses {
              private static final Logger log = LoggerFactory.getLogger(Misses.class);

              // Names that are given to other things as often.
              void names(String token, String session, String pin, String accessKey) {
                log.info("{} {} {} {}", token, session, pin, accessKey);
              }

              // A library's object may show what it was made of.
              void object(javax.security.auth.callback.PasswordCallback callback) {
                log.info("{}", callback);
              }

              // One character after the other.
              void copied(String password) {
                StringBuilder copy = new StringBuilder();
                for (int i = 0; i < password.length(); i++) {
                  copy.append(password.charAt(i));
                }
                log.info(copy.toString());
              }

              // A disguise by its name only.
              void masked(String password) {
                log.info(masked("", password));
              }

              private static String masked(String label, String text) {
                return label + text;
              }

              // Beside something that may be shown.
              void both(String password, String accessToken) {
                log.info(password + accessToken.substring(0, 4));
              }
            }
            """)
        .doTest();
  }
}
