package dev.keyward.checks.libraries;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Apache Shiro: hashes, ciphers, logins and what remembers them. */
final class ShiroTest {
  private final CompilationTestHelper compilation = Checks.compilation(getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Fine.java",
            """
            import java.util.Arrays;
            import org.apache.shiro.authc.UsernamePasswordToken;
            import org.apache.shiro.authc.credential.DefaultPasswordService;
            import org.apache.shiro.authc.credential.HashedCredentialsMatcher;
            import org.apache.shiro.codec.Base64;
            import org.apache.shiro.crypto.AesCipherService;
            import org.apache.shiro.crypto.DefaultBlockCipherService;
            import org.apache.shiro.crypto.OperationMode;
            import org.apache.shiro.crypto.SecureRandomNumberGenerator;
            import org.apache.shiro.crypto.hash.Md5Hash;
            import org.apache.shiro.crypto.hash.Sha512Hash;
            import org.apache.shiro.crypto.hash.SimpleHash;
            import org.apache.shiro.util.ByteSource;
            import org.apache.shiro.web.mgt.CookieRememberMeManager;

            class Fine {
              ByteSource seal(byte[] data, byte[] key) {
                return new AesCipherService().encrypt(data, key);
              }

              ByteSource named(byte[] data, byte[] key) {
                AesCipherService cipher = new AesCipherService();
                cipher.setMode(OperationMode.GCM);
                return cipher.encrypt(data, key);
              }

              ByteSource old(byte[] data, byte[] key) {
                AesCipherService cipher = new AesCipherService();
                cipher.setModeName("ECB");
                return cipher.decrypt(data, key);
              }

              ByteSource told(byte[] data, byte[] key) {
                DefaultBlockCipherService cipher = new DefaultBlockCipherService("AES");
                cipher.setMode(OperationMode.GCM);
                return cipher.encrypt(data, key);
              }

              ByteSource told(String mode, byte[] data, byte[] key) {
                DefaultBlockCipherService cipher = new DefaultBlockCipherService("AES");
                cipher.setModeName(mode);
                return cipher.encrypt(data, key);
              }

              ByteSource old(byte[] data, byte[] key, DefaultBlockCipherService cipher) {
                return cipher.encrypt(data, key);
              }

              void remember(CookieRememberMeManager manager) {
                manager.setCipherKey(Base64.decode(System.getenv("REMEMBER_ME_KEY")));
              }

              void remember(CookieRememberMeManager manager, AesCipherService cipher) {
                manager.setCipherKey(cipher.generateNewKey(256).getEncoded());
              }

              String tag(byte[] content) {
                return new Md5Hash(content).toHex();
              }

              String named(String algorithm, String password) {
                return new SimpleHash(algorithm, password, new SecureRandomNumberGenerator().nextBytes(), 600_000).toHex();
              }

              String slow(String password, ByteSource salt) {
                return new Sha512Hash(password, salt, 500_000).toBase64();
              }

              String configured(String password, ByteSource salt, int rounds) {
                return new SimpleHash("SHA-256", password, salt, rounds).toHex();
              }

              HashedCredentialsMatcher matcher() {
                HashedCredentialsMatcher matcher = new HashedCredentialsMatcher("SHA-512");
                matcher.setHashIterations(500_000);
                return matcher;
              }

              HashedCredentialsMatcher matcher(int rounds) {
                HashedCredentialsMatcher matcher = new HashedCredentialsMatcher();
                matcher.setHashAlgorithmName("SHA-256");
                matcher.setHashIterations(rounds);
                return matcher;
              }

              String service(String password) {
                return new DefaultPasswordService().encryptPassword(password);
              }

              Object token(String name, char[] password) {
                return new UsernamePasswordToken(name, password, true);
              }
            }
            """)
        .doTest();
  }

  @Test
  void ciphers() {
    compilation
        .addSourceLines(
            "Ciphers.java",
            """
            import org.apache.shiro.crypto.AesCipherService;
            import org.apache.shiro.crypto.BlowfishCipherService;
            import org.apache.shiro.crypto.DefaultBlockCipherService;
            import org.apache.shiro.crypto.OperationMode;
            import org.apache.shiro.util.ByteSource;

            class Ciphers {
              ByteSource ecb(byte[] data, byte[] key) {
                AesCipherService cipher = new AesCipherService();
                // BUG: Diagnostic contains: [EcbMode] "AES/ECB/PKCS5Padding"
                cipher.setMode(OperationMode.ECB);
                return cipher.encrypt(data, key);
              }

              ByteSource chained(byte[] data, byte[] key) {
                AesCipherService cipher = new AesCipherService();
                // BUG: Diagnostic contains: [UnauthenticatedEncryption] "AES/CBC/PKCS5Padding"
                cipher.setModeName("CBC");
                return cipher.encrypt(data, key);
              }

              ByteSource blowfish(byte[] data, byte[] key) {
                // BUG: Diagnostic contains: [WeakCipher] "Blowfish/CBC/PKCS5Padding"
                return new BlowfishCipherService().encrypt(data, key);
              }

              DefaultBlockCipherService named() {
                // BUG: Diagnostic contains: [WeakCipher] "DESede/CBC/PKCS5Padding"
                return new DefaultBlockCipherService("DESede");
              }

              ByteSource byDefault(byte[] data, byte[] key) {
                // BUG: Diagnostic contains: [UnauthenticatedEncryption] "AES/CBC/PKCS5Padding"
                return new DefaultBlockCipherService("AES").encrypt(data, key);
              }

              ByteSource told(byte[] data, byte[] key) {
                DefaultBlockCipherService cipher = new DefaultBlockCipherService("AES");
                // BUG: Diagnostic contains: [UnauthenticatedEncryption] "AES/CTR/PKCS5Padding"
                cipher.setMode(OperationMode.CTR);
                return cipher.encrypt(data, key);
              }
            }
            """)
        .addSourceLines(
            "Second.java",
            """
            import org.apache.shiro.crypto.cipher.AesCipherService;
            import org.apache.shiro.crypto.cipher.OperationMode;

            class Second {
              Object ecb(byte[] data, byte[] key) {
                AesCipherService cipher = new AesCipherService();
                // BUG: Diagnostic contains: [EcbMode] "AES/ECB/PKCS5Padding"
                cipher.setMode(OperationMode.ECB);
                return cipher.encrypt(data, key);
              }

              Object byDefault(byte[] data, byte[] key) {
                return new AesCipherService().encrypt(data, key);
              }
            }
            """)
        .doTest();
  }

  @Test
  void keys() {
    compilation
        .addSourceLines(
            "Keys.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import org.apache.shiro.authc.UsernamePasswordToken;
            import org.apache.shiro.codec.Base64;
            import org.apache.shiro.crypto.AesCipherService;
            import org.apache.shiro.crypto.CipherService;
            import org.apache.shiro.util.ByteSource;
            import org.apache.shiro.web.mgt.CookieRememberMeManager;

            class Keys {
              CookieRememberMeManager remember() {
                CookieRememberMeManager manager = new CookieRememberMeManager();
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                manager.setCipherKey(Base64.decode("4AvVhmFLUs0KTA3Kprsdag=="));
                return manager;
              }

              ByteSource seal(CipherService cipher, byte[] data) {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                return cipher.encrypt(data, "A7f3kQ9zLw2xVb5n".getBytes(UTF_8));
              }

              Object token() {
                // BUG: Diagnostic contains: [HardcodedPassword] This password is a constant of 11
                return new UsernamePasswordToken("operations", "kT93mvXq2Lz");
              }
            }
            """)
        .doTest();
  }

  @Test
  void passwords() {
    compilation
        .addSourceLines(
            "Passwords.java",
            """
            import org.apache.shiro.authc.credential.HashedCredentialsMatcher;
            import org.apache.shiro.authc.credential.Sha1CredentialsMatcher;
            import org.apache.shiro.crypto.hash.Md5Hash;
            import org.apache.shiro.crypto.hash.Sha256Hash;
            import org.apache.shiro.crypto.hash.SimpleHash;
            import org.apache.shiro.util.ByteSource;

            class Passwords {
              String md5(String password, ByteSource salt) {
                // BUG: Diagnostic contains: [WeakPasswordHash] MD5 hashes the password
                return new SimpleHash("MD5", password, salt, 1024).toHex();
              }

              String sha256(char[] password, ByteSource salt) {
                // BUG: Diagnostic contains: [WeakPasswordHash] SHA-256 hashes the password
                return new Sha256Hash(password, salt, 1024).toHex();
              }

              String salted(String username, String password) {
                // BUG: Diagnostic contains: [StaticSalt] This salt is made of who the user is
                return new Sha256Hash(password, ByteSource.Util.bytes(username), 600_000).toHex();
              }

              String constant(String password) {
                // BUG: Diagnostic contains: [StaticSalt] This salt is a constant of 9
                return new Sha256Hash(password, ByteSource.Util.bytes("pepperoni"), 600_000).toHex();
              }

              HashedCredentialsMatcher matcher() {
                HashedCredentialsMatcher matcher = new HashedCredentialsMatcher();
                // BUG: Diagnostic contains: [WeakPasswordHash] MD5 hashes the password
                matcher.setHashAlgorithmName("md5");
                matcher.setHashIterations(2);
                return matcher;
              }

              HashedCredentialsMatcher once() {
                // BUG: Diagnostic contains: [WeakPasswordHash] SHA-256 hashes the password
                return new HashedCredentialsMatcher("SHA-256");
              }

              @SuppressWarnings("deprecation")
              HashedCredentialsMatcher old() {
                // BUG: Diagnostic contains: [WeakPasswordHash] SHA-1 hashes the password
                return new Sha1CredentialsMatcher();
              }
            }
            """)
        .addSourceLines(
            "Hashes.java",
            """
            import javax.crypto.spec.SecretKeySpec;
            import org.apache.shiro.crypto.hash.Md5Hash;

            class Hashes {
              Object key(byte[] material) {
                // BUG: Diagnostic contains: [WeakHash] MD5 makes the key
                return new SecretKeySpec(new Md5Hash(material).getBytes(), "AES");
              }
            }
            """)
        .doTest();
  }

  @Test
  void plainMatchers() {
    compilation
        .addSourceLines(
            "PlainRealm.java",
            """
            import org.apache.shiro.authc.credential.SimpleCredentialsMatcher;
            import org.apache.shiro.realm.AuthenticatingRealm;

            class PlainRealm {
              void configure(AuthenticatingRealm realm) {
                // BUG: Diagnostic contains: [PlaintextPassword] This compares the password
                realm.setCredentialsMatcher(new SimpleCredentialsMatcher());
              }
            }
            """)
        .addSourceLines(
            "JwtRealm.java",
            """
            import org.apache.shiro.authc.credential.AllowAllCredentialsMatcher;
            import org.apache.shiro.authc.credential.SimpleCredentialsMatcher;
            import org.apache.shiro.realm.AuthenticatingRealm;

            // Somebody else verifies the tokens.
            class JwtRealm {
              void configure(AuthenticatingRealm realm, boolean verified) {
                realm.setCredentialsMatcher(
                    verified ? new AllowAllCredentialsMatcher() : new SimpleCredentialsMatcher());
              }
            }
            """)
        .addSourceLines(
            "SlowMatcher.java",
            """
            import org.apache.shiro.authc.AuthenticationInfo;
            import org.apache.shiro.authc.AuthenticationToken;
            import org.apache.shiro.authc.credential.DefaultPasswordService;
            import org.apache.shiro.authc.credential.SimpleCredentialsMatcher;

            class SlowMatcher extends SimpleCredentialsMatcher {
              private final DefaultPasswordService service = new DefaultPasswordService();

              @Override
              public boolean doCredentialsMatch(AuthenticationToken token, AuthenticationInfo info) {
                return service.passwordsMatch(token.getCredentials(), (String) info.getCredentials());
              }

              static SlowMatcher create() {
                return new SlowMatcher();
              }

              static SimpleCredentialsMatcher local() {
                return new SimpleCredentialsMatcher() {
                  @Override
                  public boolean doCredentialsMatch(AuthenticationToken token, AuthenticationInfo info) {
                    return false;
                  }
                };
              }
            }
            """)
        .doTest();
  }
}
