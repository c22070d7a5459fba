package dev.keyward.checks.hashing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.errorprone.CompilationTestHelper;
import dev.keyward.checks.Compilation;
import dev.keyward.checks.keys.HardcodedKey;
import dev.keyward.checks.timing.NonConstantTimeComparison;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WeakHashTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(WeakHash.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.io.InputStream;
            import java.io.OutputStream;
            import java.math.BigInteger;
            import java.nio.ByteBuffer;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.DigestInputStream;
            import java.security.DigestOutputStream;
            import java.security.MessageDigest;
            import java.security.NoSuchAlgorithmException;
            import java.security.SecureRandom;
            import java.security.Signature;
            import java.security.spec.MGF1ParameterSpec;
            import java.security.spec.PSSParameterSpec;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.HashMap;
            import java.util.HashSet;
            import java.util.HexFormat;
            import java.util.Map;
            import java.util.Set;
            import java.util.UUID;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.OAEPParameterSpec;
            import javax.crypto.spec.PSource;
            import javax.crypto.spec.SecretKeySpec;

            class Negatives {
              MessageDigest bare() throws NoSuchAlgorithmException {
                return MessageDigest.getInstance("MD5");
              }

              byte[] unknownUse(byte[] data) throws NoSuchAlgorithmException {
                return MessageDigest.getInstance("SHA-1").digest(data);
              }

              String etag(byte[] body) throws NoSuchAlgorithmException {
                return '"' + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body)) + '"';
              }

              void contentMd5(java.net.HttpURLConnection upload, byte[] body) throws Exception {
                byte[] digest = MessageDigest.getInstance("MD5").digest(body);
                upload.setRequestProperty("Content-MD5", Base64.getEncoder().encodeToString(digest));
              }

              String cacheKey(Object... parts) throws NoSuchAlgorithmException {
                MessageDigest digest = MessageDigest.getInstance("SHA1");
                for (Object part : parts) {
                  digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                }
                return new BigInteger(1, digest.digest()).toString(36);
              }

              String gitObjectId(byte[] content) throws NoSuchAlgorithmException {
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                sha1.update(("blob " + content.length + "\\0").getBytes(StandardCharsets.US_ASCII));
                return HexFormat.of().formatHex(sha1.digest(content));
              }

              Set<String> duplicates(Set<Path> files) throws Exception {
                Set<String> seen = new HashSet<>();
                Set<String> twice = new HashSet<>();
                for (Path file : files) {
                  MessageDigest md5 = MessageDigest.getInstance("MD5");
                  String fingerprint = HexFormat.of().formatHex(md5.digest(Files.readAllBytes(file)));
                  if (!seen.add(fingerprint)) {
                    twice.add(fingerprint);
                  }
                }
                return twice;
              }

              String webSocketAccept(String webSocketKey) throws NoSuchAlgorithmException {
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                String accept = webSocketKey + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
                byte[] digest = sha1.digest(accept.getBytes(StandardCharsets.US_ASCII));
                return Base64.getEncoder().encodeToString(digest);
              }

              UUID nameBased(UUID namespace, String name) throws NoSuchAlgorithmException {
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                sha1.update(ByteBuffer.allocate(16).putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits()).array());
                byte[] hash = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
                hash[6] = (byte) (hash[6] & 0x0f | 0x50);
                hash[8] = (byte) (hash[8] & 0x3f | 0x80);
                ByteBuffer id = ByteBuffer.wrap(hash);
                return new UUID(id.getLong(), id.getLong());
              }

              UUID version3(String name) {
                return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
              }

              String checksumOfDownload(InputStream in) throws Exception {
                MessageDigest checksum = MessageDigest.getInstance("MD5");
                try (DigestInputStream stream = new DigestInputStream(in, checksum)) {
                  stream.transferTo(OutputStream.nullOutputStream());
                }
                return HexFormat.of().formatHex(checksum.digest());
              }

              byte[] checksumOfUpload(OutputStream out, byte[] data) throws Exception {
                DigestOutputStream stream = new DigestOutputStream(out, MessageDigest.getInstance("SHA"));
                stream.write(data);
                return stream.getMessageDigest().digest();
              }

              boolean isIntact(byte[] file, String published) throws NoSuchAlgorithmException {
                byte[] sum = MessageDigest.getInstance("MD5").digest(file);
                return MessageDigest.isEqual(sum, HexFormat.of().parseHex(published))
                    || Arrays.equals(sum, published.getBytes(StandardCharsets.UTF_8))
                    || HexFormat.of().formatHex(sum).equalsIgnoreCase(published);
              }

              int bucket(String user, int buckets) throws NoSuchAlgorithmException {
                byte[] hash = MessageDigest.getInstance("MD5").digest(user.getBytes(StandardCharsets.UTF_8));
                return Math.floorMod(ByteBuffer.wrap(hash).getInt(), buckets);
              }

              // The names of tables and caches are no secrets.
              private final Map<String, byte[]> cacheByKey = new HashMap<>();
              private String lastKey;
              private String primaryKey;
              private String tokenizerVersion;
              private String passwordFieldId;

              void names(byte[] data) throws NoSuchAlgorithmException {
                byte[] digest = MessageDigest.getInstance("MD5").digest(data);
                String key = HexFormat.of().formatHex(digest);
                lastKey = key;
                primaryKey = key;
                tokenizerVersion = key;
                passwordFieldId = key;
                cacheByKey.put(key, data);
                cacheByKey.put("etag", digest);
              }

              byte[] keyId(SecretKey key) throws NoSuchAlgorithmException {
                return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
              }

              String fingerprint(java.security.cert.Certificate certificate) throws Exception {
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                return HexFormat.ofDelimiter(":").formatHex(sha1.digest(certificate.getEncoded()));
              }

              // As hard to guess as what went in.
              String token() throws NoSuchAlgorithmException {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                byte[] token = MessageDigest.getInstance("SHA-1").digest(random);
                return HexFormat.of().formatHex(token);
              }

              String sessionId() throws NoSuchAlgorithmException {
                String random = UUID.randomUUID().toString();
                byte[] id = MessageDigest.getInstance("MD5").digest(random.getBytes(StandardCharsets.UTF_8));
                String sessionId = HexFormat.of().formatHex(id);
                return sessionId;
              }

              // What is published to be checked later is no input to a key.
              byte[] saltOf(byte[] user) throws NoSuchAlgorithmException {
                byte[] salt = MessageDigest.getInstance("MD5").digest(user);
                return salt;
              }

              byte[] strong(SecretKey key, Signature signer, byte[] data) throws Exception {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                SecretKey derived = new SecretKeySpec(sha256.digest(data), "HmacSHA256");
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(derived);
                signer.update(sha256.digest(data));
                return mac.doFinal(sha256.digest(data));
              }

              // Signatures hash what they are given; a digest among it only names something.
              byte[] signedCatalogue(java.security.PrivateKey key, byte[] data) throws Exception {
                Signature signer = Signature.getInstance("SHA256withRSA");
                signer.initSign(key);
                signer.update("etag=".getBytes(StandardCharsets.UTF_8));
                signer.update(MessageDigest.getInstance("MD5").digest(data));
                return signer.sign();
              }

              Object paddings() {
                return new Object[] {
                  new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1),
                  new PSSParameterSpec(20),
                  new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT),
                  // The mask need not resist collisions, and others' software makes it with SHA-1.
                  new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT),
                  new OAEPParameterSpec("SHA-1", "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT),
                  new MGF1ParameterSpec("SHA-1"),
                  MGF1ParameterSpec.SHA1,
                };
              }

              // Nobody knows which it is.
              byte[] unknownName(String name, byte[] data) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(MessageDigest.getInstance(name).digest(data), "HmacSHA256"));
                return mac.doFinal(MessageDigest.getInstance("MD6").digest(data));
              }
            }
            """)
        .doTest();
  }

  @Test
  void protocols() {
    compilation
        .addSourceLines(
            "Protocols.java",
            """
            import java.nio.charset.StandardCharsets;
            import java.security.MessageDigest;
            import java.security.NoSuchAlgorithmException;
            import java.util.Base64;
            import java.util.HexFormat;
            import java.util.List;
            import javax.crypto.Cipher;
            import javax.crypto.Mac;
            import javax.crypto.spec.SecretKeySpec;

            class HttpDigest {
              String response(String user, String realm, String password, String nonce, String method)
                  throws NoSuchAlgorithmException {
                String ha1 = md5(user + ":" + realm + ":" + password);
                return md5(ha1 + ":" + nonce + ":" + md5(method + ":/"));
              }

              private static String md5(String text) throws NoSuchAlgorithmException {
                byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
                return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
              }
            }

            class PwnedPasswords {
              boolean isLeaked(String password, List<String> answer) throws NoSuchAlgorithmException {
                byte[] sha1 =
                    MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
                String hex = HexFormat.of().withUpperCase().formatHex(sha1);
                String asked = "https://api.pwnedpasswords.com/range/" + hex.substring(0, 5);
                return asked.isEmpty() || answer.contains(hex.substring(5));
              }
            }

            class Ldap {
              String userPassword(String password) throws NoSuchAlgorithmException {
                byte[] sha1 =
                    MessageDigest.getInstance("SHA").digest(password.getBytes(StandardCharsets.UTF_8));
                return "{SHA}" + Base64.getEncoder().encodeToString(sha1);
              }
            }

            class MysqlNativePassword {
              byte[] answer(String password, byte[] seed) throws NoSuchAlgorithmException {
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                byte[] once = sha1.digest(password.getBytes(StandardCharsets.UTF_8));
                sha1.update(seed);
                return sha1.digest(sha1.digest(once));
              }
            }

            class Scram {
              byte[] storedKey(byte[] saltedPassword) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(saltedPassword, "HmacSHA1"));
                byte[] clientKey = mac.doFinal("Client Key".getBytes(StandardCharsets.US_ASCII));
                return MessageDigest.getInstance("SHA-1").digest(clientKey);
              }
            }

            class LegacyPasswords {
              boolean matches(String password, byte[] stored) throws NoSuchAlgorithmException {
                byte[] md5 =
                    MessageDigest.getInstance("MD5").digest(password.getBytes(StandardCharsets.UTF_8));
                return MessageDigest.isEqual(md5, stored);
              }
            }

            class PdfEncryption {
              byte[] ownerKey(String ownerPassword, byte[] padding) throws Exception {
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                md5.update(ownerPassword.getBytes(StandardCharsets.ISO_8859_1));
                return md5.digest(padding);
              }
            }

            class OpenSslFile {
              Cipher open(byte[] file, byte[] pass) throws Exception {
                if (!new String(file, 0, 8, StandardCharsets.US_ASCII).equals("Salted__")) {
                  throw new IllegalArgumentException();
                }
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                md5.update(pass);
                md5.update(file, 8, 8);
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(md5.digest(), "AES"));
                return cipher;
              }
            }
            """)
        .doTest();
  }

  @Test
  void everyday() {
    compilation
        .addSourceLines(
            "Everyday.java",
            """
            import java.io.*;
            import java.math.BigInteger;
            import java.nio.ByteBuffer;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.*;
            import java.security.*;
            import java.util.*;
            import java.util.concurrent.ConcurrentHashMap;
            import java.util.zip.*;
            import javax.crypto.*;
            import javax.crypto.spec.*;

            class Gravatar {
              static String url(String email) throws Exception {
                byte[] d =
                    MessageDigest.getInstance("MD5")
                        .digest(email.trim().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
                return "https://www.gravatar.com/avatar/" + HexFormat.of().formatHex(d);
              }
            }

            class ConsistentHashRing<N> {
              private final SortedMap<Long, N> ring = new TreeMap<>();

              private static long point(String s) {
                try {
                  byte[] d = MessageDigest.getInstance("MD5").digest(s.getBytes(StandardCharsets.UTF_8));
                  return ByteBuffer.wrap(d).getLong();
                } catch (NoSuchAlgorithmException e) {
                  throw new AssertionError(e);
                }
              }

              void add(N node) {
                for (int i = 0; i < 100; i++) ring.put(point(node + "#" + i), node);
              }

              N find(String key) {
                long p = point(key);
                SortedMap<Long, N> t = ring.tailMap(p);
                return ring.get(t.isEmpty() ? ring.firstKey() : t.firstKey());
              }
            }

            class BloomFilter {
              final BitSet bits = new BitSet(1 << 20);

              void add(byte[] key) throws Exception {
                byte[] d = MessageDigest.getInstance("SHA-1").digest(key);
                for (int i = 0; i < 4; i++) bits.set(((d[4 * i] & 0xff) << 8 | d[4 * i + 1] & 0xff));
              }
            }

            class Torrent {
              boolean check(byte[] piece, byte[] expected) throws Exception {
                return Arrays.equals(MessageDigest.getInstance("SHA-1").digest(piece), expected);
              }

              byte[] infoHash(byte[] info) throws Exception {
                return MessageDigest.getInstance("SHA-1").digest(info);
              }
            }

            class MavenChecksum {
              void verify(Path jar) throws Exception {
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                try (InputStream in = Files.newInputStream(jar)) {
                  byte[] b = new byte[8192];
                  int n;
                  while ((n = in.read(b)) > 0) sha1.update(b, 0, n);
                }
                String expected = Files.readString(Path.of(jar + ".sha1")).trim();
                String actual = String.format("%040x", new BigInteger(1, sha1.digest()));
                if (!actual.equals(expected)) throw new IOException("checksum");
              }
            }

            class QuerySignatures {
              private final Map<String, Integer> hits = new ConcurrentHashMap<>();

              void hit(String sql) throws Exception {
                String signature =
                    HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(sql.getBytes()));
                hits.merge(signature, 1, Integer::sum);
              }

              String signature(Class<?> type) {
                return Integer.toHexString(type.getName().hashCode());
              }
            }

            class SerialVersion {
              long compute(String className, List<String> members) throws Exception {
                ByteArrayOutputStream bout = new ByteArrayOutputStream();
                DataOutputStream dout = new DataOutputStream(bout);
                dout.writeUTF(className);
                for (String m : members) dout.writeUTF(m);
                byte[] d = MessageDigest.getInstance("SHA").digest(bout.toByteArray());
                long h = 0;
                for (int i = 7; i >= 0; i--) h = h << 8 | d[i] & 0xff;
                return h;
              }
            }

            class PngChunk {
              byte[] chunk(String type, byte[] data) {
                CRC32 crc = new CRC32();
                crc.update(type.getBytes());
                crc.update(data);
                return ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
              }

              boolean ok(byte[] data, int crc) {
                CRC32 c = new CRC32();
                c.update(data);
                return (int) c.getValue() == crc;
              }
            }

            class Zlib {
              long adler(byte[] b) {
                Adler32 a = new Adler32();
                a.update(b);
                return a.getValue();
              }
            }

            class AssetNames {
              String hashed(Path asset) throws Exception {
                String h =
                    HexFormat.of()
                        .formatHex(MessageDigest.getInstance("MD5").digest(Files.readAllBytes(asset)));
                String n = asset.getFileName().toString();
                int dot = n.lastIndexOf('.');
                return n.substring(0, dot) + "." + h.substring(0, 8) + n.substring(dot);
              }
            }

            class HttpCache {
              record Entry(String etag, byte[] body) {}

              Entry put(byte[] body) throws Exception {
                return new Entry(
                    "W/\\""
                        + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(body))
                        + "\\"",
                    body);
              }

              boolean notModified(String ifNoneMatch, Entry e) {
                return e.etag().equals(ifNoneMatch);
              }
            }

            class Identities {
              UUID v5(byte[] ns, String name) throws Exception {
                MessageDigest md = MessageDigest.getInstance("SHA-1");
                md.update(ns);
                md.update(name.getBytes());
                byte[] b = md.digest();
                b[6] &= 0x0f;
                b[6] |= 0x50;
                b[8] &= 0x3f;
                b[8] |= 0x80;
                ByteBuffer bb = ByteBuffer.wrap(b);
                return new UUID(bb.getLong(), bb.getLong());
              }
            }

            class KeyIdentifiers {
              byte[] subjectKeyIdentifier(PublicKey key) throws Exception {
                return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
              }

              String x5t(java.security.cert.X509Certificate c) throws Exception {
                return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(c.getEncoded()));
              }

              byte[] jws(PrivateKey key, java.security.cert.X509Certificate c, String payload)
                  throws Exception {
                String header = "{\\"alg\\":\\"RS256\\",\\"x5t\\":\\"" + x5t(c) + "\\"}";
                Signature s = Signature.getInstance("SHA256withRSA");
                s.initSign(key);
                s.update((Base64.getUrlEncoder().encodeToString(header.getBytes()) + "." + payload).getBytes());
                return s.sign();
              }

              boolean sameKey(SecretKey k, byte[] id) throws Exception {
                return Arrays.equals(MessageDigest.getInstance("SHA-1").digest(k.getEncoded()), id);
              }
            }

            class Steam2fa {
              private final byte[] sharedSecret;

              Steam2fa(byte[] s) {
                sharedSecret = s;
              }

              String generate(long t) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(sharedSecret, "HmacSHA1"));
                byte[] h = mac.doFinal(ByteBuffer.allocate(8).putLong(t / 30).array());
                int start = h[19] & 0x0F;
                int code = ByteBuffer.wrap(h, start, 4).getInt() & 0x7fffffff;
                StringBuilder sb = new StringBuilder();
                for (int i = 0; i < 5; i++) {
                  sb.append("23456789BCDFGHJKMNPQRTVWXY".charAt(code % 26));
                  code /= 26;
                }
                return sb.toString();
              }
            }

            class AzureStorage {
              String authorization(SecretKey key, byte[] body, String date) throws Exception {
                String md5 = Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(body));
                String stringToSign = "PUT\\n" + md5 + "\\n" + date;
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return Base64.getEncoder()
                    .encodeToString(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));
              }
            }

            class Sessions {
              String newSessionId() throws Exception {
                SecureRandom r = new SecureRandom();
                byte[] b = new byte[16];
                r.nextBytes(b);
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                md5.update(b);
                String sessionId = HexFormat.of().formatHex(md5.digest());
                return sessionId;
              }

              private final Map<String, String> byToken = new HashMap<>();

              String find(String token) throws Exception {
                String h =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(token.getBytes()));
                return byToken.get(h);
              }
            }

            class Experiments {
              int variant(String userId, String experiment, int n) throws Exception {
                byte[] d = MessageDigest.getInstance("MD5").digest((experiment + ":" + userId).getBytes());
                return new BigInteger(1, d).mod(BigInteger.valueOf(n)).intValue();
              }
            }

            class Masks {
              // It implements what others ask for by name.
              abstract static class Cipher extends javax.crypto.CipherSpi {
                OAEPParameterSpec ofName(String padding) {
                  return new OAEPParameterSpec(
                      "MD5", "MGF1", java.security.spec.MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT);
                }
              }

              OAEPParameterSpec oaep() {
                return new OAEPParameterSpec(
                    "SHA-256", "MGF1", java.security.spec.MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT);
              }
            }

            class Svn {
              byte[] merge(byte[] a, byte[] b) throws Exception {
                MessageDigest m = MessageDigest.getInstance("MD5");
                m.update(a);
                m.update(b);
                return m.digest();
              }
            }

            class Tokens2 {
              // Lexer.
              String token;
              String macAddress;
              int pin;

              void next(String text) {
                token = text + text.hashCode();
                macAddress = Integer.toHexString(text.hashCode());
                pin = text.hashCode() % 8;
              }

              String tokenKey(String text) throws Exception {
                String tokenKey =
                    HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes()));
                return tokenKey;
              }
            }

            class PasswordNotPassword {
              String passwordPolicyVersion(byte[] policy) throws Exception {
                return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(policy));
              }

              String hashOfHash(String passwordHash) throws Exception {
                return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(passwordHash.getBytes()));
              }
            }
            """)
        .doTest();
  }

  /** What one method of a class of helpers speaks excuses only those that work with it. */
  @Test
  void unrelatedProtocols() {
    compilation
        .addSourceLines(
            "Helpers.java",
            """
            import java.security.MessageDigest;
            import java.security.NoSuchAlgorithmException;
            import java.util.HexFormat;
            import javax.crypto.spec.SecretKeySpec;

            class Helpers {
              private static final HexFormat HEX = HexFormat.of();

              static SecretKeySpec key(byte[] material) throws NoSuchAlgorithmException {
                // BUG: Diagnostic contains: MD5 makes the key at Helpers.java:12
                byte[] hash = MessageDigest.getInstance("MD5").digest(material);
                return new SecretKeySpec(hash, "AES");
              }

              static String response(String user, String password, String nonce, String uri)
                  throws NoSuchAlgorithmException {
                String ha1 = md5(user + ":realm:" + password);
                String ha2 = md5("GET:" + uri);
                return md5(ha1 + ":" + nonce + ":" + ha2);
              }

              private static String md5(String text) throws NoSuchAlgorithmException {
                return HEX.formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes()));
              }
            }
            """)
        .addSourceLines(
            "Scrambler.java",
            """
            import java.security.MessageDigest;
            import java.security.NoSuchAlgorithmException;

            class Scrambler {
              private MessageDigest digest;

              void begin() throws NoSuchAlgorithmException {
                digest = MessageDigest.getInstance("SHA-1");
              }

              byte[] end(String password) {
                return digest.digest(password.getBytes());
              }

              byte[] mysqlNative(byte[] seed) {
                digest.update(seed);
                return digest.digest();
              }
            }
            """)
        .addSourceLines(
            "Feeds.java",
            """
            import java.security.MessageDigest;
            import java.security.PrivateKey;
            import java.security.Signature;

            class Feeds {
              byte[] part(PrivateKey key, byte[] data) throws Exception {
                Signature signer = Signature.getInstance("SHA256withRSA");
                signer.initSign(key);
                signer.update("name=".getBytes());
                signer.update(MessageDigest.getInstance("MD5").digest(data));
                return signer.sign();
              }

              byte[] whole(PrivateKey key, byte[] data) throws Exception {
                Signature signer = Signature.getInstance("SHA256withRSA");
                signer.initSign(key);
                // BUG: Diagnostic contains: MD5 is what is signed at Feeds.java:18
                signer.update(MessageDigest.getInstance("MD5").digest(data));
                return signer.sign();
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
            import java.io.Console;
            import java.math.BigInteger;
            import java.nio.charset.StandardCharsets;
            import java.security.KeyFactory;
            import java.security.MessageDigest;
            import java.security.PrivateKey;
            import java.security.Signature;
            import java.security.spec.MGF1ParameterSpec;
            import java.security.spec.PSSParameterSpec;
            import java.security.spec.RSAPrivateKeySpec;
            import java.util.Arrays;
            import java.util.Base64;
            import java.util.HexFormat;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.OAEPParameterSpec;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.PSource;
            import javax.crypto.spec.SecretKeySpec;

            class Positives {
              SecretKey key(byte[] material) throws Exception {
                // BUG: Diagnostic contains: MD5 makes the key at Positives.java:24: MD5 collides in seconds. Derive keys with HKDF
                return new SecretKeySpec(MessageDigest.getInstance("MD5").digest(material), "AES");
              }

              SecretKey truncated(byte[] material) throws Exception {
                // BUG: Diagnostic contains: SHA-1 makes the key at Positives.java:31
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                sha1.update(material);
                return new SecretKeySpec(Arrays.copyOf(sha1.digest(), 16), "AES");
              }

              SecretKey partOfIt(byte[] material) throws Exception {
                // BUG: Diagnostic contains: SHA-1 makes the key at Positives.java:37
                byte[] digest = MessageDigest.getInstance("SHA-1").digest(material);
                return new SecretKeySpec(digest, 0, 16, "AES");
              }

              SecretKey inHexadecimal(String material) throws Exception {
                // BUG: Diagnostic contains: MD5 makes the key at Positives.java:47
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                StringBuilder text = new StringBuilder();
                for (byte b : md5.digest(material.getBytes(StandardCharsets.UTF_8))) {
                  text.append(String.format("%02x", b));
                }
                return new SecretKeySpec(text.toString().getBytes(StandardCharsets.UTF_8), "AES");
              }

              PBEKeySpec derived(byte[] material, byte[] salt) throws Exception {
                // BUG: Diagnostic contains: MD5 makes the key at Positives.java:54
                byte[] digest = MessageDigest.getInstance("MD5").digest(material);
                return new PBEKeySpec(
                    Base64.getEncoder().encodeToString(digest).toCharArray(), salt, 600_000, 256);
              }

              PrivateKey number(BigInteger modulus, byte[] seed) throws Exception {
                // BUG: Diagnostic contains: SHA-1 makes the key at Positives.java:61
                byte[] digest = MessageDigest.getInstance("SHA-1").digest(seed);
                return KeyFactory.getInstance("RSA")
                    .generatePrivate(new RSAPrivateKeySpec(modulus, new BigInteger(1, digest)));
              }

              byte[] signed(PrivateKey key, byte[] message) throws Exception {
                Signature signer = Signature.getInstance("NONEwithRSA");
                signer.initSign(key);
                // BUG: Diagnostic contains: SHA-1 is what is signed at Positives.java:68: SHA-1 collides in practice. Use SHA-256 or better.
                signer.update(MessageDigest.getInstance("SHA-1").digest(message));
                return signer.sign();
              }

              boolean verified(Signature verifier, byte[] message, byte[] signature) throws Exception {
                Signature raw = Signature.getInstance("NONEwithECDSA");
                // BUG: Diagnostic contains: MD5 is what is signed at Positives.java:76
                byte[] digest = MessageDigest.getInstance("MD5").digest(message);
                raw.update(digest);
                return raw.verify(signature);
              }

              byte[] authenticated(Mac mac, byte[] message) throws Exception {
                // BUG: Diagnostic contains: MD5 stands for the message that the MAC at Positives.java:83 is for
                byte[] digest = MessageDigest.getInstance("MD5").digest(message);
                return mac.doFinal(digest);
              }

              byte[] passwordInput(Console console) throws Exception {
                char[] typed = console.readPassword();
                byte[] bytes = new String(typed).getBytes(StandardCharsets.UTF_8);
                // The hash of a password is another check's affair.
                return MessageDigest.getInstance("SHA-1").digest(bytes);
              }

              String hash(String password) throws Exception {
                // The hash of a password is another check's affair.
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                md5.update(password.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(md5.digest());
              }

              String salted(String salt, String password) throws Exception {
                // The hash of a password is another check's affair.
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                byte[] digest = sha1.digest((salt + password).getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 1000; i++) {
                  digest = sha1.digest(digest);
                }
                return Base64.getEncoder().encodeToString(digest);
              }

              private String sessionToken;

              void token(String user, long now) throws Exception {
                // BUG: Diagnostic contains: MD5 makes "sessionToken" at Positives.java:115
                byte[] digest = MessageDigest.getInstance("MD5").digest((user + now).getBytes(StandardCharsets.UTF_8));
                sessionToken = HexFormat.of().formatHex(digest);
              }

              String signature(String secret, String request) throws Exception {
                byte[] input = (secret + request).getBytes(StandardCharsets.UTF_8);
                // BUG: Diagnostic contains: SHA-1 makes "signature" at
                byte[] signature = MessageDigest.getInstance("SHA-1").digest(input);
                return HexFormat.of().formatHex(signature);
              }

              Object paddings() {
                return new Object[] {
                  // BUG: Diagnostic contains: SHA-1 hashes what is signed: SHA-1 collides in practice
                  new PSSParameterSpec("SHA-1", "MGF1", MGF1ParameterSpec.SHA1, 20, 1),
                  // BUG: Diagnostic contains: MD5 hashes what is signed
                  new PSSParameterSpec("MD5", "MGF1", new MGF1ParameterSpec("SHA-256"), 16, 1),
                  // BUG: Diagnostic contains: MD5 is chosen by hand for a padding
                  new OAEPParameterSpec("MD5", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT),
                  // BUG: Diagnostic contains: MD2 is chosen by hand for a padding
                  new MGF1ParameterSpec("MD2"),
                };
              }
            }
            """)
        .doTest();
  }

  @Test
  void flows() {
    compilation
        .addSourceLines(
            "Flows.java",
            """
            import java.io.InputStream;
            import java.io.OutputStream;
            import java.nio.charset.StandardCharsets;
            import java.security.DigestInputStream;
            import java.security.DigestOutputStream;
            import java.security.MessageDigest;
            import java.security.NoSuchAlgorithmException;
            import java.util.Base64;
            import java.util.HexFormat;
            import java.util.Locale;
            import java.util.Map;
            import java.util.function.UnaryOperator;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Flows {
              private static final String ALGORITHM = "MD" + 5;

              SecretKey constant(byte[] material) throws Exception {
                // BUG: Diagnostic contains: MD5 (from Flows.java:18) makes the key at Flows.java:24
                MessageDigest digest = MessageDigest.getInstance(ALGORITHM);
                digest.update(material);
                return new SecretKeySpec(digest.digest(), "AES");
              }

              enum Hash {
                // BUG: Diagnostic contains: SHA-1 (used at Flows.java:40) makes the key at Flows.java:41
                OLD("sha1"),
                NEW("SHA-256");

                private final String algorithm;

                Hash(String algorithm) {
                  this.algorithm = algorithm;
                }
              }

              SecretKey ofEnum(byte[] material) throws Exception {
                byte[] digest = MessageDigest.getInstance(Hash.OLD.algorithm).digest(material);
                return new SecretKeySpec(digest, 0, 16, "AES");
              }

              SecretKey ofSound(byte[] material) throws Exception {
                byte[] digest = MessageDigest.getInstance(Hash.NEW.algorithm).digest(material);
                return new SecretKeySpec(digest, "HmacSHA256");
              }

              SecretKey either(boolean old, byte[] material) throws Exception {
                String name = old ? "md5".toUpperCase(Locale.ROOT) : "SHA-256";
                // BUG: Diagnostic contains: makes the key at Flows.java:52
                return new SecretKeySpec(MessageDigest.getInstance(name).digest(material), "HmacSHA256");
              }

              static byte[] hash(String algorithm, byte[] data) throws NoSuchAlgorithmException {
                return MessageDigest.getInstance(algorithm).digest(data);
              }

              SecretKey throughHelper(byte[] material) throws Exception {
                // BUG: Diagnostic contains: SHA-1 (used at Flows.java:56) makes the key at Flows.java:61
                return new SecretKeySpec(hash("SHA-1", material), 0, 16, "AES");
              }

              byte[] throughHelperToNothing(byte[] data) throws Exception {
                return hash("SHA-1", data);
              }

              SecretKey throughLambda(byte[] material) {
                UnaryOperator<byte[]> md5 =
                    data -> {
                      try {
                        // BUG: Diagnostic contains: MD5 makes the key at Flows.java:78
                        return MessageDigest.getInstance("MD5").digest(data);
                      } catch (NoSuchAlgorithmException e) {
                        throw new IllegalStateException(e);
                      }
                    };
                return new SecretKeySpec(md5.apply(material), "AES");
              }

              private final MessageDigest field;

              Flows() throws NoSuchAlgorithmException {
                // BUG: Diagnostic contains: SHA-1 makes the key at Flows.java:89
                field = MessageDigest.getInstance("sHa1");
              }

              SecretKey ofField(byte[] material) {
                return new SecretKeySpec(field.digest(material), 0, 16, "AES");
              }

              SecretKey ofStream(InputStream in) throws Exception {
                // BUG: Diagnostic contains: MD5 makes the key at Flows.java:97
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                DigestInputStream stream = new DigestInputStream(in, md5);
                stream.transferTo(OutputStream.nullOutputStream());
                return new SecretKeySpec(md5.digest(), "AES");
              }

              byte[] passwordThroughStream(String password) throws Exception {
                // The hash of a password is another check's affair.
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                DigestOutputStream stream = new DigestOutputStream(OutputStream.nullOutputStream(), md5);
                stream.write(password.getBytes(StandardCharsets.UTF_8));
                return md5.digest();
              }

              byte[] intoAnArray(Mac mac, byte[] message) throws Exception {
                byte[] digest = new byte[20];
                // BUG: Diagnostic contains: SHA-1 stands for the message that the MAC at Flows.java:114
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                sha1.update(message);
                sha1.digest(digest, 0, digest.length);
                return mac.doFinal(digest);
              }

              byte[] throughText(Mac mac, byte[] message) throws Exception {
                // BUG: Diagnostic contains: MD5 stands for the message that the MAC at Flows.java:120
                String digest = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(message));
                return mac.doFinal(digest.getBytes(StandardCharsets.US_ASCII));
              }

              byte[] throughBase64(Mac mac, byte[] message) throws Exception {
                // BUG: Diagnostic contains: MD5 stands for the message
                byte[] digest = MessageDigest.getInstance("MD5").digest(message);
                return mac.doFinal(Base64.getUrlEncoder().withoutPadding().encode(digest));
              }

              // Compared, and only who knows the secret can have made it.
              boolean isAuthentic(byte[] secret, byte[] message, byte[] tag) throws Exception {
                // BUG: Diagnostic contains: MD5 stands for the MAC that is compared at Flows.java:135
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                md5.update(secret);
                md5.update(message);
                return MessageDigest.isEqual(md5.digest(), tag);
              }

              void properties(Map<String, String> session, byte[] user) throws Exception {
                // BUG: Diagnostic contains: SHA-1 makes "access_token"
                byte[] digest = MessageDigest.getInstance("SHA-1").digest(user);
                session.put("access_token", HexFormat.of().formatHex(digest));
              }

              static class Client {
                private final String apiKey;

                Client(String apiKey) {
                  this.apiKey = apiKey;
                }
              }

              Client named(String user) throws Exception {
                // BUG: Diagnostic contains: MD5 makes "apiKey"
                byte[] digest = MessageDigest.getInstance("MD5").digest(user.getBytes(StandardCharsets.UTF_8));
                return new Client(Base64.getEncoder().encodeToString(digest));
              }

              String resetToken(String user) throws Exception {
                // BUG: Diagnostic contains: SHA-1 makes "resetToken"
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                return HexFormat.of().formatHex(sha1.digest(user.getBytes(StandardCharsets.UTF_8)));
              }
            }
            """)
        .doTest();
  }

  @Test
  void aliases() {
    compilation
        .addSourceLines(
            "Aliases.java",
            """
            import java.security.MessageDigest;
            import javax.crypto.spec.SecretKeySpec;

            class Aliases {
              void all(byte[] data) throws Exception {
                Object[] keys = {
                  // BUG: Diagnostic contains: MD2 makes the key
                  new SecretKeySpec(MessageDigest.getInstance("MD2").digest(data), "AES"),
                  // BUG: Diagnostic contains: MD2 makes the key
                  new SecretKeySpec(MessageDigest.getInstance("1.2.840.113549.2.2").digest(data), "AES"),
                  // BUG: Diagnostic contains: MD4 makes the key
                  new SecretKeySpec(MessageDigest.getInstance("md4").digest(data), "AES"),
                  // BUG: Diagnostic contains: MD5 makes the key
                  new SecretKeySpec(MessageDigest.getInstance("Md5").digest(data), "AES"),
                  // BUG: Diagnostic contains: MD5 makes the key
                  new SecretKeySpec(MessageDigest.getInstance("OID.1.2.840.113549.2.5").digest(data), "AES"),
                  // BUG: Diagnostic contains: SHA-1 makes the key
                  new SecretKeySpec(MessageDigest.getInstance("SHA").digest(data), "HmacSHA256"),
                  // BUG: Diagnostic contains: SHA-1 makes the key
                  new SecretKeySpec(MessageDigest.getInstance("sha1").digest(data), "HmacSHA256"),
                  // BUG: Diagnostic contains: SHA-1 makes the key
                  new SecretKeySpec(MessageDigest.getInstance("1.3.14.3.2.26").digest(data), "HmacSHA256"),
                  // BUG: Diagnostic contains: SHA-1 makes the key
                  new SecretKeySpec(MessageDigest.getInstance("SHA-1", "SUN").digest(data), "HmacSHA256"),
                  // BUG: Diagnostic contains: RIPEMD160 makes the key
                  new SecretKeySpec(MessageDigest.getInstance("RIPEMD160").digest(data), "HmacSHA256"),
                  // BUG: Diagnostic contains: Tiger makes the key
                  new SecretKeySpec(MessageDigest.getInstance("Tiger").digest(data), "HmacSHA256"),
                  // BUG: Diagnostic contains: GOST3411 makes the key
                  new SecretKeySpec(MessageDigest.getInstance("GOST3411").digest(data), "HmacSHA256"),
                  new SecretKeySpec(MessageDigest.getInstance("SHA3-256").digest(data), "HmacSHA256"),
                  new SecretKeySpec(MessageDigest.getInstance("BLAKE2B-256").digest(data), "HmacSHA256"),
                };
              }
            }
            """)
        .doTest();
  }

  @Test
  void severities() {
    assertEquals(
        List.of("ERROR makes", "WARNING makes", "ERROR hashes", "WARNING is"),
        Compilation.with(WeakHash.class)
            .file(
                "Severities",
                """
                import java.security.MessageDigest;
                import java.security.spec.MGF1ParameterSpec;
                import java.security.spec.PSSParameterSpec;
                import javax.crypto.spec.SecretKeySpec;

                class Severities {
                  Object key(byte[] data) throws Exception {
                    return new SecretKeySpec(MessageDigest.getInstance("MD5").digest(data), "AES");
                  }

                  byte[] name(byte[] data) throws Exception {
                    byte[] token = MessageDigest.getInstance("MD5").digest(data);
                    return token;
                  }

                  Object[] paddings() {
                    return new Object[] {
                      new PSSParameterSpec("MD5", "MGF1", MGF1ParameterSpec.SHA256, 16, 1),
                      new MGF1ParameterSpec("MD5"),
                    };
                  }
                }
                """)
            .said()
            .stream()
            .map(said -> said.replaceFirst("^(\\w+) .*?MD5 (\\w+).*", "$1 $2"))
            .toList());
  }

  @Test
  void othersJudgeConstantsAndComparisons() {
    assertEquals(
        List.of("HardcodedKey", "NonConstantTimeComparison"),
        Compilation.with(WeakHash.class, HardcodedKey.class, NonConstantTimeComparison.class)
            .file(
                "Neighbours",
                """
                import java.security.MessageDigest;
                import java.util.Arrays;
                import javax.crypto.Mac;
                import javax.crypto.spec.SecretKeySpec;

                class Neighbours {
                  Object key() throws Exception {
                    byte[] digest = MessageDigest.getInstance("MD5").digest(new byte[] {1, 2, 3});
                    return new SecretKeySpec(digest, "AES");
                  }

                  boolean compare(Mac mac, byte[] message, byte[] tag) {
                    return Arrays.equals(mac.doFinal(message), tag);
                  }
                }
                """)
            .said()
            .stream()
            .map(said -> said.replaceFirst(".*\\[(\\w+)\\].*", "$1"))
            .toList());
  }

  @Test
  void methodsOfLibraries() {
    compilation
        .addSourceLines(
            "Libraries.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.google.common.hash.HashFunction;
            import com.google.common.hash.Hashing;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;
            import org.apache.commons.codec.digest.DigestUtils;

            class Libraries {
              // What is not relied on is nobody's business.
              String etag(byte[] content) {
                return '"' + DigestUtils.md5Hex(content) + '"';
              }

              String cacheKey(String url) {
                return Hashing.md5().hashString(url, UTF_8).toString();
              }

              SecretKey better(byte[] secret) {
                return new SecretKeySpec(DigestUtils.sha256(secret), "AES");
              }

              SecretKey codec(byte[] secret) {
                // BUG: Diagnostic contains: MD5 makes the key at Libraries.java:25
                return new SecretKeySpec(DigestUtils.md5(secret), "AES");
              }

              SecretKey codecByName(byte[] secret) {
                // BUG: Diagnostic contains: SHA-1 makes the key at Libraries.java:31
                byte[] hash = new DigestUtils("SHA-1").digest(secret);
                return new SecretKeySpec(hash, 0, 16, "AES");
              }

              SecretKey codecObject(byte[] secret) {
                // BUG: Diagnostic contains: MD5 makes the key at Libraries.java:36
                return new SecretKeySpec(DigestUtils.getMd5Digest().digest(secret), "AES");
              }

              SecretKey guava(byte[] secret) {
                // BUG: Diagnostic contains: MD5 makes the key at Libraries.java:42
                HashFunction md5 = Hashing.md5();
                return new SecretKeySpec(md5.hashBytes(secret).asBytes(), "AES");
              }

              SecretKey guavaHasher(byte[] secret, String purpose) {
                byte[] hash =
                    // BUG: Diagnostic contains: MD5 makes the key at Libraries.java:49
                    Hashing.md5().newHasher().putBytes(secret).putString(purpose, UTF_8).hash().asBytes();
                return new SecretKeySpec(hash, "AES");
              }

              String spring(String user) {
                String text = user + System.currentTimeMillis();
                String token =
                    // BUG: Diagnostic contains: MD5 makes "token" at Libraries.java:56
                    org.springframework.util.DigestUtils.md5DigestAsHex(text.getBytes(UTF_8));
                return token;
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
            import java.io.OutputStream;
            import java.nio.charset.StandardCharsets;
            import java.security.DigestOutputStream;
            import java.security.MessageDigest;
            import java.util.HexFormat;
            import java.util.UUID;
            import javax.crypto.Mac;

            class Misses {
              // The digest that the stream hands back is not told to be the one that it was given.
              byte[] ofStream(Mac mac, byte[] message) throws Exception {
                DigestOutputStream stream =
                    new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-1"));
                stream.write(message);
                return mac.doFinal(stream.getMessageDigest().digest());
              }

              // A digest among other things may be a name that the protocol asks for.
              byte[] amongOthers(Mac mac, byte[] body, String path) throws Exception {
                String digest = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body));
                return mac.doFinal((path + "\\n" + digest).getBytes(StandardCharsets.UTF_8));
              }

              // MD5 without its name.
              String nameBased(String user) {
                String token = UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
                return token;
              }

              // Only its caller knows that this is a password.
              byte[] unnamed(String text) throws Exception {
                return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
              }
            }
            """)
        .doTest();
  }
}
