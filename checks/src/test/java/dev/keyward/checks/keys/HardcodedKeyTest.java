package dev.keyward.checks.keys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class HardcodedKeyTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(HardcodedKey.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.io.InputStream;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.KeyFactory;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.security.spec.PKCS8EncodedKeySpec;
            import java.security.spec.X509EncodedKeySpec;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.Map;
            import java.util.Optional;
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Negatives {
              private static final String KEY_NAME = "orders-encryption-key";
              private static final byte[] HEADER = {1, 2, 3, 4};

              SecretKey generated() {
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                return new SecretKeySpec(key, "AES");
              }

              SecretKey read(InputStream in) throws Exception {
                byte[] key = new byte[32];
                in.readNBytes(key, 0, key.length);
                return new SecretKeySpec(key, "AES");
              }

              SecretKey readInALoop(InputStream in) throws Exception {
                byte[] key = new byte[32];
                for (int at = 0; at < key.length; ) {
                  at += in.read(key, at, key.length - at);
                }
                return new SecretKeySpec(key, "AES");
              }

              SecretKey fromFile(Path path) throws Exception {
                return new SecretKeySpec(Files.readAllBytes(path), "AES");
              }

              SecretKey fromEnvironment() {
                return new SecretKeySpec(
                    Base64.getDecoder().decode(System.getenv("ORDERS_KEY")), "AES");
              }

              SecretKey byName(Map<String, byte[]> keys) {
                return new SecretKeySpec(keys.get(KEY_NAME), "AES");
              }

              SecretKey parameter(byte[] key) {
                return new SecretKeySpec(key, "HmacSHA256");
              }

              SecretKey copied(byte[] material) {
                byte[] key = new byte[16];
                System.arraycopy(material, 0, key, 0, key.length);
                return new SecretKeySpec(key, "AES");
              }

              SecretKey xored(byte[] one, byte[] two) {
                byte[] key = new byte[16];
                for (int i = 0; i < key.length; i++) {
                  key[i] = (byte) (one[i] ^ two[i] ^ 0x5c);
                }
                return new SecretKeySpec(key, "AES");
              }

              SecretKey labelled(byte[] secret) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update("label".getBytes(UTF_8));
                return new SecretKeySpec(digest.digest(secret), "AES");
              }

              SecretKey overwritten(byte[] secret) {
                byte[] key = "0123456789abcdef".getBytes(UTF_8);
                key = secret;
                return new SecretKeySpec(key, "AES");
              }

              SecretKey derived(char[] password, byte[] salt) throws Exception {
                SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
                byte[] key =
                    factory.generateSecret(new PBEKeySpec(password, salt, 600_000, 256)).getEncoded();
                return new SecretKeySpec(key, "AES");
              }

              void otherArguments(SecretKey key, byte[] nonce) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                cipher.updateAAD(HEADER);
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                mac.update("label".getBytes(UTF_8));
              }

              void publicKey() throws Exception {
                byte[] encoded = Base64.getDecoder().decode("MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7");
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
              }

              PKCS8EncodedKeySpec privateKey(String pem) {
                String base64 = pem.replace("-----BEGIN PRIVATE KEY-----", "").replaceAll("\\\\s", "");
                return new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
              }

              PBEKeySpec prompted(byte[] salt) {
                return new PBEKeySpec(System.console().readPassword("Password: "), salt, 600_000);
              }

              PBEKeySpec fromConfiguration(byte[] salt) {
                String password = Optional.ofNullable(System.getenv("PASSWORD")).orElseThrow();
                return new PBEKeySpec(password.toCharArray(), salt, 600_000);
              }

              SecretKey nothing() {
                return new SecretKeySpec(new byte[0], "AES"); // It throws.
              }

              SecretKey notReached(byte[] key) {
                boolean demo = false;
                return new SecretKeySpec(demo ? new byte[16] : key, "AES");
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

            import java.math.BigInteger;
            import java.net.PasswordAuthentication;
            import java.security.KeyFactory;
            import java.security.spec.DSAPrivateKeySpec;
            import java.security.spec.ECParameterSpec;
            import java.security.spec.ECPrivateKeySpec;
            import java.security.spec.EdECPrivateKeySpec;
            import java.security.spec.NamedParameterSpec;
            import java.security.spec.PKCS8EncodedKeySpec;
            import java.security.spec.RSAPrivateCrtKeySpec;
            import java.security.spec.RSAPrivateKeySpec;
            import java.security.spec.XECPrivateKeySpec;
            import java.util.Base64;
            import javax.crypto.spec.DESKeySpec;
            import javax.crypto.spec.DESedeKeySpec;
            import javax.crypto.spec.DHPrivateKeySpec;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;
            import javax.security.auth.callback.PasswordCallback;

            class Positives {
              Object secretKey() {
                // BUG: Diagnostic contains: This key is a constant of 16 bytes: whoever
                return new SecretKeySpec("0123456789abcdef".getBytes(UTF_8), "AES");
              }

              Object part() {
                byte[] material = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
                // BUG: Diagnostic contains: 32 bytes (from Positives.java:30)
                return new SecretKeySpec(material, 8, 16, "AES");
              }

              Object des() throws Exception {
                // BUG: Diagnostic contains: This key is a constant of 8 bytes
                return new DESKeySpec(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
              }

              Object desPart() throws Exception {
                // BUG: Diagnostic contains: This key is a constant of 9 bytes
                return new DESKeySpec(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, 1);
              }

              Object tripleDes() throws Exception {
                // BUG: Diagnostic contains: This key is a constant of 24 bytes
                return new DESedeKeySpec("abcdefghijklmnopqrstuvwx".getBytes(UTF_8));
              }

              Object passwordBased(byte[] salt) {
                // BUG: Diagnostic contains: This password is a constant of 7 characters: whoever
                return new PBEKeySpec("hunter2".toCharArray(), salt, 600_000, 256);
              }

              Object passwordOnly() {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                return new PBEKeySpec(new char[] {'h', 'u', 'n', 't', 'e', 'r', '2'});
              }

              Object longPassword(byte[] salt) {
                String passphrase = "correct horse battery staple";
                // BUG: Diagnostic contains: a constant of 28 characters, "corr…": whoever
                return new PBEKeySpec(passphrase.toCharArray(), salt, 600_000);
              }

              Object encoded() throws Exception {
                byte[] der = Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEIHcHbQpzGKV9PBbBclGy");
                return KeyFactory.getInstance("Ed25519")
                    // BUG: Diagnostic contains: This private key is a constant of 30 bytes
                    .generatePrivate(new PKCS8EncodedKeySpec(der));
              }

              Object rsa(BigInteger modulus) {
                // BUG: Diagnostic contains: This private key is a constant of 93 bits
                return new RSAPrivateKeySpec(modulus, new BigInteger("8123456789012345678901234567"));
              }

              Object rsaWithPrimes(BigInteger n, BigInteger e, BigInteger d) {
                return new RSAPrivateCrtKeySpec(
                    // BUG: Diagnostic contains: This private key is a constant of 68 bits
                    n, e, d, new BigInteger("ffffffffffffffff1", 16),
                    new BigInteger("fffffffffffffff23", 16), BigInteger.ONE, BigInteger.ONE,
                    BigInteger.ONE);
              }

              Object ec(ECParameterSpec curve) {
                // BUG: Diagnostic contains: This private key is a constant of 41 bits
                return new ECPrivateKeySpec(BigInteger.valueOf(1234567890123L), curve);
              }

              Object dsa(BigInteger p, BigInteger q, BigInteger g) {
                // BUG: Diagnostic contains: This private key is a constant of 4 bits
                return new DSAPrivateKeySpec(BigInteger.TEN, p, q, g);
              }

              Object dh(BigInteger p, BigInteger g) {
                // BUG: Diagnostic contains: This private key is a constant of 4 bits
                return new DHPrivateKeySpec(BigInteger.TEN, p, g);
              }

              Object ed25519() {
                // BUG: Diagnostic contains: This private key is a constant of 32 bytes
                return new EdECPrivateKeySpec(NamedParameterSpec.ED25519, "a".repeat(32).getBytes());
              }

              Object x25519() {
                // BUG: Diagnostic contains: This private key is a constant of 32 bytes
                return new XECPrivateKeySpec(NamedParameterSpec.X25519, "b".repeat(32).getBytes());
              }

              // HardcodedPassword reports it.
              Object login(String user) {
                return new PasswordAuthentication(user, "secret".toCharArray());
              }

              void callback(PasswordCallback callback) {
                // BUG: Diagnostic contains: This password is a constant of 6 characters
                callback.setPassword("secret".toCharArray());
              }

              Object zeros() {
                byte[] key = new byte[16];
                // BUG: Diagnostic contains: This key is an array of 16 bytes, all of them zero (from
                return new SecretKeySpec(key, "AES");
              }
            }
            """)
        .doTest();
  }

  @Test
  void spellings() {
    compilation
        .addSourceLines(
            "Keys.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            final class Keys {
              static final byte[] MASTER = {0x13, 0x37, 0x13, 0x37, 0x13, 0x37, 0x13, 0x37};
              static final String TEXT = "0123456789" + "abcdef";
              private final String secret;

              Keys(String secret) {
                this.secret = secret;
              }

              byte[] bytes() {
                return secret.getBytes(UTF_8);
              }

              enum Tenant {
                NORTH("northnorthnorth!");

                final String key;

                Tenant(String key) {
                  this.key = key;
                }
              }
            }
            """)
        .addSourceLines(
            "Spellings.java",
            """
            import static java.nio.charset.StandardCharsets.ISO_8859_1;
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.math.BigInteger;
            import java.nio.ByteBuffer;
            import java.security.MessageDigest;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.HexFormat;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.Properties;
            import java.util.function.Function;
            import java.util.function.Supplier;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Spellings {
              private static byte[] lazily;
              private final byte[] field = "fieldfieldfield!".getBytes(UTF_8);
              private byte[] built;

              Spellings() {
                built = new byte[] {9, 9, 9, 9};
              }

              static SecretKey aes(byte[] key) {
                return new SecretKeySpec(key, "AES");
              }

              void fields() {
                // BUG: Diagnostic contains: 8 bytes (from Keys.java:4, used at Spellings.java:
                aes(Keys.MASTER);
                // BUG: Diagnostic contains: a constant of 16 bytes
                aes(Keys.TEXT.getBytes(UTF_8));
                // BUG: Diagnostic contains: a constant of 16 bytes
                aes(field);
                // BUG: Diagnostic contains: a constant of 4 bytes
                aes(built);
                // BUG: Diagnostic contains: a constant of 16 bytes
                aes(Keys.Tenant.NORTH.key.getBytes(UTF_8));
                // BUG: Diagnostic contains: a constant of 10 bytes
                aes(new Keys("constructed").bytes().length > 0 ? "chosen-key".getBytes(UTF_8) : null);
                // BUG: Diagnostic contains: a constant of 11 bytes
                aes(new Keys("constructed").bytes());
              }

              void encodings() {
                // BUG: Diagnostic contains: a constant of 16 bytes
                aes(Base64.getDecoder().decode("MDEyMzQ1Njc4OWFiY2RlZg=="));
                // BUG: Diagnostic contains: a constant of 16 bytes
                aes(HexFormat.of().parseHex("30313233343536373839616263646566"));
                // BUG: Diagnostic contains: a constant of 17 bytes
                aes(new BigInteger("f0313233343536373839616263646566", 16).toByteArray());
                // BUG: Diagnostic contains: a constant of 5 bytes
                aes(ByteBuffer.allocate(5).put((byte) 1).array());
              }

              void texts() throws Exception {
                // BUG: Diagnostic contains: a constant of 16 bytes
                aes(String.format("%016d", 7).getBytes(UTF_8));
                // BUG: Diagnostic contains: a constant of 16 bytes
                aes("secret".repeat(3).substring(2).getBytes("UTF-8"));
                // BUG: Diagnostic contains: a constant of 6 bytes
                aes(new StringBuilder("terces").reverse().toString().getBytes(ISO_8859_1));
                // BUG: Diagnostic contains: a constant of 3 bytes
                aes(new String(new char[] {'a', 'b', 'c'}).getBytes(UTF_8));
                String block =
                    \"""
                    secret
                    \""";
                // BUG: Diagnostic contains: a constant of 7 bytes
                aes(block.getBytes(UTF_8));
              }

              void arrays() {
                byte[] counted = new byte[16];
                for (int i = 0; i < counted.length; i++) {
                  counted[i] = (byte) (i * 7);
                }
                // BUG: Diagnostic contains: a constant of 16 bytes
                aes(counted);
                byte[] filled = new byte[16];
                Arrays.fill(filled, (byte) 0x2a);
                // BUG: Diagnostic contains: a constant of 16 bytes
                aes(filled);
                byte[] copied = new byte[32];
                System.arraycopy(Keys.MASTER, 0, copied, 4, 8);
                // BUG: Diagnostic contains: a constant of 32 bytes
                aes(copied);
                // BUG: Diagnostic contains: a constant of 16 bytes
                aes(Arrays.copyOf("short".getBytes(UTF_8), 16));
                // BUG: Diagnostic contains: a constant of 8 bytes
                aes(Keys.MASTER.clone());
                byte[] unscrambled = Keys.MASTER.clone();
                for (int i = 0; i < unscrambled.length; i++) {
                  unscrambled[i] ^= 0x55;
                }
                // BUG: Diagnostic contains: a constant of 8 bytes
                aes(unscrambled);
              }

              void containers() {
                // BUG: Diagnostic contains: a constant of 4 bytes
                aes(List.of("abcd", "efgh").get(1).getBytes(UTF_8));
                // BUG: Diagnostic contains: a constant of 4 bytes
                aes(Map.of("key", "abcd").get("key").getBytes(UTF_8));
                // BUG: Diagnostic contains: a constant of 4 bytes
                aes(Optional.of("abcd").get().getBytes(UTF_8));
                Properties settings = new Properties();
                settings.setProperty("key", "abcd");
                // BUG: Diagnostic contains: a constant of 4 bytes
                aes(settings.getProperty("key").getBytes(UTF_8));
              }

              void functions() {
                Supplier<byte[]> supplier = () -> "supplied".getBytes(UTF_8);
                // BUG: Diagnostic contains: a constant of 8 bytes
                aes(supplier.get());
                Function<byte[], SecretKey> maker = Spellings::aes;
                // BUG: Diagnostic contains: a constant of 8 bytes
                maker.apply(Keys.MASTER);
              }

              void digests() throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                // BUG: Diagnostic contains: a digest of a constant of 6 bytes
                aes(digest.digest("secret".getBytes(UTF_8)));
                MessageDigest fed = MessageDigest.getInstance("SHA-256");
                fed.update("secret".getBytes(UTF_8));
                // BUG: Diagnostic contains: a digest of a constant of 6 bytes
                aes(Arrays.copyOf(fed.digest(), 16));
                MessageDigest again = MessageDigest.getInstance("SHA-256");
                again.digest(new byte[] {(byte) System.nanoTime()});
                // BUG: Diagnostic contains: a digest of a constant of 6 bytes
                aes(again.digest("secret".getBytes(UTF_8)));
              }

              static byte[] lazily() {
                if (lazily == null) {
                  lazily = "once".getBytes(UTF_8);
                }
                return lazily;
              }

              void helpers() {
                // BUG: Diagnostic contains: a constant of 4 bytes
                aes(lazily());
              }
            }
            """)
        .doTest();
  }

  @Test
  void pathsAndDefaults() {
    compilation
        .addSourceLines(
            "Paths.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.math.BigInteger;
            import java.security.spec.RSAPrivateKeySpec;
            import java.util.Base64;
            import java.util.Map;
            import java.util.Objects;
            import java.util.Optional;
            import java.util.Properties;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Paths {
              Object branch(byte[] configured) {
                byte[] key = configured;
                if (key == null) {
                  key = "0123456789abcdef".getBytes(UTF_8);
                }
                // BUG: Diagnostic contains: On some path this key is a constant of 16 bytes
                return new SecretKeySpec(key, "AES");
              }

              Object choice(boolean demo, byte[] key) {
                // BUG: Diagnostic contains: On some path this key is an array of 16 bytes, all of them zero
                return new SecretKeySpec(demo ? new byte[16] : key, "AES");
              }

              // SecretDefaultValue reports it.
              Object property() {
                String key = System.getProperty("orders.key", "0123456789abcdef");
                return new SecretKeySpec(key.getBytes(UTF_8), "AES");
              }

              Object elseConstant(String configured) {
                String key = Objects.requireNonNullElse(configured, "0123456789abcdef");
                // BUG: Diagnostic contains: On some path this key is a constant of 16 bytes
                return new SecretKeySpec(key.getBytes(UTF_8), "AES");
              }

              Object afterFailure(byte[] salt) {
                char[] password;
                try {
                  password = load();
                } catch (RuntimeException e) {
                  password = "fallback".toCharArray();
                }
                // BUG: Diagnostic contains: On some path this password is a constant of 8 characters
                return new PBEKeySpec(password, salt, 600_000, 256);
              }

              Object number(BigInteger modulus, String exponent) {
                BigInteger number = exponent.isEmpty() ? BigInteger.ZERO : new BigInteger(exponent);
                return new RSAPrivateKeySpec(modulus, number);
              }

              // An empty default stands for a setting that was not made.
              Object empty(byte[] salt) {
                String password = System.getProperty("orders.password", "");
                return new PBEKeySpec(password.toCharArray(), salt, 600_000, 256);
              }

              private native char[] load();
            }
            """)
        .doTest();
  }

  @Test
  void keyStores() {
    compilation
        .addSourceLines(
            "KeyStores.java",
            """
            import java.io.File;
            import java.io.InputStream;
            import java.io.OutputStream;
            import java.security.Key;
            import java.security.KeyStore;
            import java.security.PrivateKey;
            import java.security.cert.Certificate;
            import java.security.cert.PKIXParameters;
            import javax.net.ssl.KeyManagerFactory;
            import javax.net.ssl.TrustManagerFactory;

            class KeyStores {
              private static final String PASSWORD = "changeit";

              Key key(InputStream in, char[] keyPassword) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                // BUG: Diagnostic contains: This key store password is a constant of 8 characters
                store.load(in, PASSWORD.toCharArray());
                return store.getKey("server", keyPassword);
              }

              Key keyByCallers(InputStream in, char[] keyPassword) throws Exception {
                return open(in).getKey("server", keyPassword);
              }

              private static KeyStore open(InputStream in) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                // BUG: Diagnostic contains: This key store password is a constant of 6 characters
                store.load(in, "opened".toCharArray());
                return store;
              }

              // One password for both, and so one report.
              KeyManagerFactory managers(InputStream in) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                // BUG: Diagnostic contains: This key store password is a constant of 8 characters
                store.load(in, PASSWORD.toCharArray());
                KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
                factory.init(store, PASSWORD.toCharArray());
                return factory;
              }

              void managers(KeyManagerFactory factory, KeyStore store) throws Exception {
                // BUG: Diagnostic contains: This key store password is a constant of 8 characters
                factory.init(store, PASSWORD.toCharArray());
              }

              Object entry(KeyStore store) throws Exception {
                // BUG: Diagnostic contains: This key store password is a constant of 5 characters
                return store.getEntry("a", new KeyStore.PasswordProtection("entry".toCharArray()));
              }

              Object builder(File file) throws Exception {
                return KeyStore.Builder.newInstance(
                    // BUG: Diagnostic contains: This key store password is a constant of 4 characters
                    file, new KeyStore.PasswordProtection("file".toCharArray()));
              }

              Object file(File file, char[] keyPassword) throws Exception {
                // BUG: Diagnostic contains: This key store password is a constant of 4 characters
                KeyStore store = KeyStore.getInstance(file, "file".toCharArray());
                return store.getKey("server", keyPassword);
              }

              void write(OutputStream out, PrivateKey key, Certificate[] chain) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                // BUG: Diagnostic contains: This key store password is a constant of 5 characters
                store.setKeyEntry("server", key, "entry".toCharArray(), chain);
                // BUG: Diagnostic contains: This key store password is a constant of 5 characters
                store.store(out, "store".toCharArray());
              }

              // Nobody can tell what is in it.
              KeyStore unknown(InputStream in) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                // BUG: Diagnostic contains: This key store password is a constant of 8 characters
                store.load(in, PASSWORD.toCharArray());
                return store;
              }

              void withoutPassword(OutputStream out, PrivateKey key, Certificate[] chain)
                  throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                // BUG: Diagnostic contains: This key store password is empty
                store.setKeyEntry("server", key, new char[0], chain);
                store.store(out, "".toCharArray());
              }
            }
            """)
        .addSourceLines(
            "TrustStores.java",
            """
            import java.io.InputStream;
            import java.io.OutputStream;
            import java.security.KeyStore;
            import java.security.PrivateKey;
            import java.security.cert.Certificate;
            import java.security.cert.PKIXParameters;
            import javax.net.ssl.KeyManagerFactory;
            import javax.net.ssl.TrustManagerFactory;

            class TrustStores {
              TrustManagerFactory trusted(InputStream in) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(in, "changeit".toCharArray());
                TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
                factory.init(store);
                return factory;
              }

              PKIXParameters anchors(InputStream in) throws Exception {
                return new PKIXParameters(open(in));
              }

              private static KeyStore open(InputStream in) throws Exception {
                KeyStore store = KeyStore.getInstance("JKS");
                store.load(in, "changeit".toCharArray());
                return store;
              }

              Certificate certificate(InputStream in) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(in, "changeit".toCharArray());
                return store.getCertificate("root");
              }

              void write(OutputStream out, Certificate root) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, "changeit".toCharArray());
                store.setCertificateEntry("root", root);
                store.store(out, "changeit".toCharArray());
              }

              // The store is a detour from a key in memory to a key manager in memory.
              KeyManagerFactory inMemory(PrivateKey key, Certificate[] chain) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                store.setKeyEntry("server", key, "unused".toCharArray(), chain);
                KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
                factory.init(store, "unused".toCharArray());
                return factory;
              }

              KeyStore entryInMemory(PrivateKey key, Certificate[] chain) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, new char[0]);
                store.setEntry(
                    "server",
                    new KeyStore.PrivateKeyEntry(key, chain),
                    new KeyStore.PasswordProtection(new char[0]));
                return store;
              }

              private KeyStore lazily;

              void put(PrivateKey key, Certificate[] chain) throws Exception {
                if (lazily == null) {
                  lazily = KeyStore.getInstance("PKCS12");
                  lazily.load(null, null);
                }
                lazily.setKeyEntry("server", key, "unused".toCharArray(), chain);
              }

              KeyManagerFactory lazily(KeyManagerFactory factory) throws Exception {
                factory.init(lazily, "unused".toCharArray());
                return factory;
              }

              // Nobody knows that there is a file.
              KeyManagerFactory withoutPassword(KeyManagerFactory factory, KeyStore store)
                  throws Exception {
                factory.init(store, new char[0]);
                return factory;
              }

              KeyStore configured(InputStream in) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(in, System.getProperty("store.password", "").toCharArray());
                return store;
              }
            }
            """)
        .doTest();
  }

  @Test
  void trustStoresOnDemand() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "TrustStore.java",
            """
            import java.io.InputStream;
            import java.security.KeyStore;
            import javax.net.ssl.TrustManagerFactory;

            class TrustStore {
              void trust(TrustManagerFactory factory, InputStream in) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                // BUG: Diagnostic contains: This key store password is a constant of 8 characters
                store.load(in, "changeit".toCharArray());
                factory.init(store);
              }
            }
            """)
        .doTest();
  }

  @Test
  void ownKeys() {
    compilation
        .addSourceLines(
            "OwnKeys.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.PrivateKey;
            import java.security.PublicKey;
            import javax.crypto.SecretKey;

            class OwnKeys {
              abstract static class Aes implements SecretKey {
                @Override
                public String getAlgorithm() {
                  return "AES";
                }

                @Override
                public String getFormat() {
                  return "RAW";
                }
              }

              static final class Fixed extends Aes {
                @Override
                // BUG: Diagnostic contains: This key's encoding is a constant of 16 bytes
                public byte[] getEncoded() {
                  return "0123456789abcdef".getBytes(UTF_8);
                }
              }

              static final class Held extends Aes {
                private final byte[] encoded = {1, 2, 3, 4};

                @Override
                // BUG: Diagnostic contains: a constant of 4 bytes (from OwnKeys.java:
                public byte[] getEncoded() {
                  return encoded.clone();
                }
              }

              static SecretKey anonymous() {
                return new Aes() {
                  @Override
                  // BUG: Diagnostic contains: This key's encoding is a constant of 3 bytes
                  public byte[] getEncoded() {
                    return new byte[] {1, 2, 3};
                  }
                };
              }

              static final class Secret implements PrivateKey {
                @Override
                public String getAlgorithm() {
                  return "Ed25519";
                }

                @Override
                public String getFormat() {
                  return "PKCS#8";
                }

                @Override
                // BUG: Diagnostic contains: This key's encoding is a constant of 2 bytes
                public byte[] getEncoded() {
                  return new byte[] {48, 46};
                }
              }

              static final class Given extends Aes {
                private final byte[] encoded;

                Given(byte[] encoded) {
                  this.encoded = encoded;
                }

                @Override
                public byte[] getEncoded() {
                  return encoded;
                }
              }

              // Without a password, PKCS#12 has two zero bytes.
              static final class OfPassword extends Aes {
                private final char[] password;

                OfPassword(char[] password) {
                  this.password = password;
                }

                @Override
                public byte[] getEncoded() {
                  return password.length == 0
                      ? new byte[2]
                      : new String(password).getBytes(UTF_8);
                }
              }

              // A handle to a key in hardware has no encoding.
              static final class Handle extends Aes {
                @Override
                public byte[] getEncoded() {
                  return null;
                }
              }

              static final class Public implements PublicKey {
                @Override
                public String getAlgorithm() {
                  return "Ed25519";
                }

                @Override
                public String getFormat() {
                  return "X.509";
                }

                @Override
                public byte[] getEncoded() {
                  return new byte[] {48, 42};
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void probes() {
    compilation
        .addSourceLines(
            "Probes.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.GeneralSecurityException;
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Probes {
              static boolean isUnlimited() {
                try {
                  Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                  cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"));
                  return true;
                } catch (GeneralSecurityException e) {
                  return false;
                }
              }

              static void selfTest() throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                byte[] key = {1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8};
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
                byte[] answer = cipher.doFinal(new byte[16]);
                if (!Arrays.equals(answer, new byte[] {42, 42, 42, 42})) {
                  throw new IllegalStateException("AES does not work");
                }
              }

              static boolean isValid(Cipher cipher) throws Exception {
                byte[] key = {1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8};
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "ChaCha20"));
                return cipher.doFinal(new byte[] {42, 42, 42}).length == 0;
              }

              static int longest(Iterable<Cipher> ciphers) {
                int length = 16;
                for (Cipher each : ciphers) {
                  try {
                    Cipher cipher = each;
                    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(new byte[length], "AES"));
                    length += 8;
                  } catch (GeneralSecurityException e) {
                    break;
                  }
                }
                return length;
              }

              static Cipher first(Iterable<Cipher> ciphers) throws Exception {
                Cipher cipher = ciphers.iterator().next();
                // BUG: Diagnostic contains: all of them zero
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(new byte[16], "AES"));
                return cipher;
              }

              // What is decrypted here is no answer that is known, but a secret.
              static String hidden() throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                byte[] key = {1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8};
                // BUG: Diagnostic contains: This key is a constant of 16 bytes
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
                return new String(cipher.doFinal(new byte[16]), UTF_8);
              }

              static byte[] used(byte[] message) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: This key is an array of 32 bytes, all of them zero
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"));
                return cipher.doFinal(message);
              }

              static Cipher returned() throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                // BUG: Diagnostic contains: This key is an array of 32 bytes, all of them zero
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"));
                return cipher;
              }

              static SecretKey handedOut() {
                // BUG: Diagnostic contains: This key is an array of 32 bytes, all of them zero
                return new SecretKeySpec(new byte[32], "AES");
              }
            }
            """)
        .doTest();
  }

  @Test
  void trials() {
    compilation
        .addSourceLines(
            "Trials.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.GeneralSecurityException;
            import java.security.MessageDigest;
            import java.util.ArrayList;
            import java.util.Arrays;
            import java.util.HexFormat;
            import java.util.List;
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.IvParameterSpec;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Trials {
              private static final byte[] PROBE = new byte[32];

              static class Box {
                private final String name;
                private Cipher cipher;
                private Mac mac;

                Box(String name) {
                  this.name = name;
                }

                void init(byte[] key) throws GeneralSecurityException {
                  cipher = Cipher.getInstance(name);
                  cipher.init(Cipher.ENCRYPT_MODE, key(key));
                  mac = Mac.getInstance("Poly1305");
                  mac.init(key(cipher.update(new byte[32])));
                }

                private SecretKey key(byte[] bytes) {
                  return new SecretKeySpec(bytes, "AES");
                }

                byte[] encrypt(byte[] message) throws GeneralSecurityException {
                  return cipher.doFinal(message);
                }

                Cipher cipher() {
                  return cipher;
                }
              }

              static List<String> available(List<String> names) {
                List<String> available = new ArrayList<>();
                for (String name : names) {
                  try {
                    Box box = new Box(name);
                    box.init(new byte[16]);
                    available.add(name);
                  } catch (GeneralSecurityException e) {
                    // There is no such cipher.
                  }
                }
                return available;
              }

              static byte[] encrypt(byte[] key, byte[] message) throws Exception {
                Box box = new Box("AES/GCM/NoPadding");
                box.init(key);
                return box.encrypt(message);
              }

              static byte[] initialisedAnew(SecretKey key, byte[] message) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(PROBE, "AES"));
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(message);
              }

              static boolean works() {
                try {
                  Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                  cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[16], "AES"));
                  cipher.doFinal(new byte[16]);
                  Mac mac = Mac.getInstance("HmacSHA256");
                  mac.init(new SecretKeySpec("try it".getBytes(UTF_8), "HmacSHA256"));
                  byte[] ignored = mac.doFinal("x".getBytes(UTF_8));
                  return true;
                } catch (GeneralSecurityException e) {
                  return false;
                }
              }

              static void comesBack() throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                SecretKey key = new SecretKeySpec("0123456789abcdef".getBytes(UTF_8), "AES");
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                byte[] there = cipher.doFinal("hello".getBytes(UTF_8));
                cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(new byte[16]));
                byte[] back = cipher.doFinal(there);
                if (!Arrays.equals(back, "hello".getBytes(UTF_8))) {
                  throw new IllegalStateException("AES does not work");
                }
              }

              static void knownAnswer() throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec("Jefe".getBytes(UTF_8), "HmacSHA256"));
                String tag = HexFormat.of().formatHex(mac.doFinal("what do ya want".getBytes(UTF_8)));
                if (!tag.equals("5bdcc146bf60754e6a042426089575c7")) {
                  throw new IllegalStateException("got " + tag);
                }
              }

              static void knownDerivation() throws Exception {
                PBEKeySpec spec =
                    new PBEKeySpec("password".toCharArray(), "salt".getBytes(UTF_8), 4096, 256);
                byte[] key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
                if (!MessageDigest.isEqual(key, HexFormat.of().parseHex("c5e478d59288c841"))) {
                  throw new IllegalStateException("PBKDF2 does not work");
                }
              }

              static Box returned() throws Exception {
                Box box = new Box("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: all of them zero
                box.init(new byte[16]);
                return box;
              }

              static byte[] used(byte[] message) throws Exception {
                Box box = new Box("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: all of them zero
                box.init(new byte[16]);
                return box.encrypt(message);
              }

              static void given(List<Box> boxes) throws Exception {
                Box box = new Box("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: all of them zero
                box.init(new byte[16]);
                boxes.add(box);
              }

              static Cipher taken() throws Exception {
                Box box = new Box("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: all of them zero
                box.init(new byte[16]);
                return box.cipher();
              }

              static byte[] perhapsAnew(SecretKey key, byte[] message) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: all of them zero
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[16], "AES"));
                if (key != null) {
                  cipher.init(Cipher.ENCRYPT_MODE, key);
                }
                return cipher.doFinal(message);
              }

              static void writtenElsewhere(byte[] out) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: all of them zero
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[16], "AES"));
                byte[] first = cipher.doFinal(new byte[16]);
                for (int i = 0; i < out.length; i++) {
                  out[i] = first[i];
                }
              }

              // What is decrypted is a password.
              static boolean isRight(byte[] typed) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                byte[] key = "0123456789abcdef".getBytes(UTF_8);
                // BUG: Diagnostic contains: This key is a constant of 16 bytes
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
                return MessageDigest.isEqual(cipher.doFinal(new byte[16]), typed);
              }

              static boolean isOurs(byte[] header) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                byte[] key = "0123456789abcdef".getBytes(UTF_8);
                // BUG: Diagnostic contains: This key is a constant of 16 bytes
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
                return new String(cipher.doFinal(header), UTF_8).equals("MAGIC");
              }
            }
            """)
        .doTest();
  }

  @Test
  void zerosUnderMacs() {
    compilation
        .addSourceLines(
            "Hkdf.java",
            """
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Hkdf {
              static byte[] extract(byte[] salt, byte[] material) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = salt == null ? new byte[mac.getMacLength()] : salt;
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(material);
              }

              static byte[] expand(byte[] key, byte[] info) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                mac.update(info);
                return mac.doFinal(new byte[] {1});
              }

              static byte[] ofAnyHash(String name, byte[] material) throws Exception {
                Mac mac = Mac.getInstance(name);
                mac.init(new SecretKeySpec(new byte[mac.getMacLength()], name));
                return mac.doFinal(material);
              }

              static byte[] ofAnyMac(Iterable<Mac> macs, String name) throws Exception {
                Mac mac = macs.iterator().next();
                mac.init(new SecretKeySpec(new byte[mac.getMacLength()], name));
                return mac.doFinal();
              }

              static SecretKey withoutSalt(byte[] material, byte[] info) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
                byte[] extracted = mac.doFinal(material);
                return new SecretKeySpec(expand(extracted, info), "AES");
              }
            }
            """)
        .addSourceLines(
            "Extraction.java",
            """
            import javax.crypto.Mac;
            import javax.crypto.spec.SecretKeySpec;

            class Extraction {
              private static final byte[] NO_SALT = new byte[32];

              static byte[] extract(byte[] salt, byte[] ikm) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(salt, "HmacSHA256"));
                return mac.doFinal(ikm);
              }

              static byte[] withoutSalt(byte[] ikm) throws Exception {
                return extract(NO_SALT, ikm);
              }
            }
            """)
        .addSourceLines(
            "Tags.java",
            """
            import javax.crypto.Mac;
            import javax.crypto.spec.SecretKeySpec;

            class Tags {
              static byte[] tag(byte[] message) throws Exception {
                byte[] key = new byte[32];
                Mac mac = Mac.getInstance("HmacSHA256");
                // BUG: Diagnostic contains: This key is an array of 32 bytes, all of them zero
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(message);
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

            import java.io.InputStream;
            import java.security.KeyStore;
            import javax.crypto.spec.SecretKeySpec;

            class Errors {
              Object always() {
                // BUG: Diagnostic contains: This key is a constant of 16 bytes
                return new SecretKeySpec("0123456789abcdef".getBytes(UTF_8), "AES");
              }

              Object sometimes(byte[] key) {
                return new SecretKeySpec(key == null ? new byte[16] : key, "AES");
              }

              Object keys(InputStream in) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                // BUG: Diagnostic contains: This key store password is a constant
                store.load(in, "changeit".toCharArray());
                return store.getKey("a", null);
              }

              Object anything(InputStream in) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(in, "changeit".toCharArray());
                return store;
              }
            }
            """)
        .doTest();
  }

  @Test
  void derivations() {
    assumeTrue(Runtime.version().feature() >= 25, "javax.crypto.KDF is new in JDK 25");
    compilation
        .addSourceLines(
            "Derivations.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import javax.crypto.KDF;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.HKDFParameterSpec;

            class Derivations {
              SecretKey constant() throws Exception {
                return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                            // BUG: Diagnostic contains: This key material is a constant of 6 bytes
                            .addIKM("master".getBytes(UTF_8))
                            .addSalt("salt".getBytes(UTF_8))
                            .thenExpand("orders".getBytes(UTF_8), 32));
              }

              SecretKey labelled(byte[] secret) throws Exception {
                return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                            .addIKM("label".getBytes(UTF_8))
                            .addIKM(secret)
                            .addIKM("end".getBytes(UTF_8))
                            .thenExpand("orders".getBytes(UTF_8), 32));
              }
            }
            """)
        .doTest();
  }

  /** Messages are read by many: they give nothing away but the beginning of a long text. */
  @Test
  void masking() {
    compilation
        .addSourceLines(
            "Masking.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Masking {
              void use(byte[] salt) {
                // BUG: Diagnostic matches: masked
                new SecretKeySpec("wJalrXUtnFEMI/K7MDENG/bP".getBytes(UTF_8), "AES");
                // BUG: Diagnostic matches: masked
                new PBEKeySpec("wJalrXUtnFEMI/K7MDENG/bP".toCharArray(), salt, 600_000, 256);
                // BUG: Diagnostic matches: masked
                new PBEKeySpec("wJalrXUt".toCharArray(), salt, 600_000, 256);
              }
            }
            """)
        .expectErrorMessage("masked", message -> !message.contains("wJalr"))
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "Misses.java",
            """
            import java.nio.file.Files;
            import java.nio.file.Path;
            import javax.crypto.spec.SecretKeySpec;

            class Misses {
              Object file() throws Exception {
                return new SecretKeySpec(Files.readAllBytes(Path.of("src/main/key.bin")), "AES");
              }
            }
            """)
        .doTest();
  }
}
