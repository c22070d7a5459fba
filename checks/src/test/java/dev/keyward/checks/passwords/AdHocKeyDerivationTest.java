package dev.keyward.checks.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.CompilationTestHelper;
import dev.keyward.checks.Compilation;
import dev.keyward.checks.hashing.WeakHash;
import dev.keyward.checks.keys.HardcodedKey;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AdHocKeyDerivationTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(AdHocKeyDerivation.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.MessageDigest;
            import java.security.SecureRandom;
            import java.util.Base64;
            import java.util.HexFormat;
            import javax.crypto.KeyAgreement;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Negatives {
              // What PBKDF2 is given, and the key of its own HMAC.
              static final class Pbkdf2Input extends SecretKeySpec {
                Pbkdf2Input(String password) {
                  super(password.getBytes(UTF_8), "PBKDF2");
                }
              }

              byte[] block(byte[] password, byte[] salt) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(password, "HMAC"));
                return mac.doFinal(salt);
              }

              SecretKey derived(char[] password, byte[] salt) throws Exception {
                byte[] key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(new PBEKeySpec(password, salt, 600_000, 256))
                        .getEncoded();
                return new SecretKeySpec(key, "AES");
              }

              SecretKey ofEnvironment() {
                byte[] key = Base64.getDecoder().decode(System.getenv("ENCRYPTION_KEY"));
                return new SecretKeySpec(key, "AES");
              }

              SecretKey ofFile(Path path) throws Exception {
                return new SecretKeySpec(Files.readAllBytes(path), "AES");
              }

              SecretKey parameter(byte[] key) {
                return new SecretKeySpec(key, "AES");
              }

              SecretKey random() {
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                return new SecretKeySpec(key, "AES");
              }

              // The hash of a key names it.
              String keyId(SecretKey key) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
                return HexFormat.of().formatHex(hash);
              }

              // One step of HKDF.
              SecretKey extracted(KeyAgreement agreement, byte[] salt) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(salt, "HmacSHA256"));
                return new SecretKeySpec(mac.doFinal(agreement.generateSecret()), "AES");
              }

              // The one-step derivation of SP 800-56C.
              SecretKey oneStep(KeyAgreement agreement, byte[] info) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(new byte[] {0, 0, 0, 1});
                digest.update(agreement.generateSecret());
                digest.update(info);
                return new SecretKeySpec(digest.digest(), "AES");
              }

              // The first step of PBKDF2, and of a login by challenge.
              Mac underPassword(String password) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(password.getBytes(UTF_8), "HmacSHA256"));
                return mac;
              }

              // What the tool's format says.
              SecretKey evpBytesToKey(String password, byte[] salt) throws Exception {
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                md5.update(password.getBytes(UTF_8));
                md5.update(salt);
                return new SecretKeySpec(md5.digest(), "AES");
              }

              SecretKey legacyKey(String password) throws Exception {
                return new SecretKeySpec(
                    MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8)), "AES");
              }

              // What is drawn at random is a key as it is.
              SecretKey ofRandom() throws Exception {
                byte[] seed = new byte[32];
                new SecureRandom().nextBytes(seed);
                return new SecretKeySpec(
                    MessageDigest.getInstance("SHA-256").digest(seed), "AES");
              }

              // A derivation that hashes more than the shared secret.
              SecretKey bound(KeyAgreement agreement, byte[] mine, byte[] theirs)
                  throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(agreement.generateSecret());
                digest.update(mine);
                digest.update(theirs);
                return new SecretKeySpec(digest.digest(), "AES");
              }

              // How keys become those of one connection: RFC 4253, 7.2.
              static final class SshKeyExchange {
                SecretKey encryptionKey(byte[] k, byte[] h, byte[] sessionId) throws Exception {
                  MessageDigest digest = MessageDigest.getInstance("SHA-256");
                  digest.update(k);
                  digest.update(h);
                  digest.update((byte) 'A');
                  digest.update(sessionId);
                  return new SecretKeySpec(digest.digest(), "AES");
                }
              }

              // The agreement of this name derives by itself.
              SecretKey derivedByAgreement(java.security.Key mine, java.security.Key theirs)
                  throws Exception {
                KeyAgreement agreement = KeyAgreement.getInstance("ECDHwithSHA256KDF", "BC");
                agreement.init(mine);
                agreement.doPhase(theirs, true);
                return agreement.generateSecret("AES");
              }

              SecretKey ofTls(KeyAgreement agreement) throws Exception {
                return agreement.generateSecret("TlsPremasterSecret");
              }

              // XOR with what is no constant: two halves of a key make it.
              SecretKey joined(byte[] one, byte[] other) {
                byte[] key = new byte[one.length];
                for (int i = 0; i < key.length; i++) {
                  key[i] = (byte) (one[i] ^ other[i]);
                }
                return new SecretKeySpec(key, "AES");
              }

              // HMAC by hand, whose padded key is hashed.
              byte[] inner(byte[] key, byte[] message) throws Exception {
                byte[] pad = new byte[64];
                for (int i = 0; i < key.length; i++) {
                  pad[i] = (byte) (key[i] ^ 0x36);
                }
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(pad);
                return digest.digest(message);
              }

              byte[] hash(String password) throws Exception {
                return MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
              }

              // Fingerprints and names are no derivations, whatever they are of.
              static final class KeyStoreIndex {
                byte[] keyName(byte[] certificate) throws Exception {
                  return MessageDigest.getInstance("SHA-256").digest(certificate);
                }
              }

              // The parts of a real one.
              static final class KeyDerivation {
                byte[] extract(byte[] salt, byte[] material) throws Exception {
                  Mac mac = Mac.getInstance("HmacSHA256");
                  mac.init(new SecretKeySpec(
                      salt.length > 64 ? MessageDigest.getInstance("SHA-256").digest(salt) : salt,
                      "HmacSHA256"));
                  return mac.doFinal(material);
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

            import java.io.Console;
            import java.security.MessageDigest;
            import java.util.Arrays;
            import javax.crypto.KeyAgreement;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Positives {
              SecretKey ofDigest(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                // BUG: Diagnostic contains: This key is a digest of a password (from Positives.java:12)
                return new SecretKeySpec(hash, "AES");
              }

              SecretKey cut(Console console) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-512");
                digest.update(new String(console.readPassword()).getBytes(UTF_8));
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(Arrays.copyOf(digest.digest(), 16), "AES");
              }

              SecretKey together(String salt, String password) throws Exception {
                MessageDigest md5 = MessageDigest.getInstance("MD5");
                byte[] hash = md5.digest((salt + password).getBytes(UTF_8));
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(hash, "AES");
              }

              SecretKey helped(String passphrase) throws Exception {
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(sha256(passphrase), "AES");
              }

              private static byte[] sha256(String text) throws Exception {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
              }

              SecretKey forMac(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(hash, "HmacSHA256");
              }

              SecretKey bare(String password) {
                // BUG: Diagnostic contains: The password itself is the key
                return new SecretKeySpec(password.getBytes(UTF_8), "AES");
              }

              SecretKey padded(Console console) {
                byte[] bytes = new String(console.readPassword()).getBytes(UTF_8);
                // BUG: Diagnostic contains: The password itself is the key
                return new SecretKeySpec(Arrays.copyOf(bytes, 32), "AES");
              }

              SecretKey agreed(KeyAgreement agreement) {
                // BUG: Diagnostic contains: What the key agreement computes is the key
                return new SecretKeySpec(agreement.generateSecret(), "AES");
              }

              SecretKey agreedAndCut(KeyAgreement agreement) {
                // BUG: Diagnostic contains: What the key agreement computes is the key
                return new SecretKeySpec(agreement.generateSecret(), 0, 16, "AES");
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

            import java.security.MessageDigest;
            import javax.crypto.KeyAgreement;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Errors {
              SecretKey ofDigest(String password) throws Exception {
                return new SecretKeySpec(
                    // BUG: Diagnostic contains: This key is a digest of a password
                    MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8)), "AES");
              }

              // Only its name says what it is.
              SecretKey bare(String password) {
                return new SecretKeySpec(password.getBytes(UTF_8), "AES");
              }

              SecretKey agreed(KeyAgreement agreement) {
                return new SecretKeySpec(agreement.generateSecret(), "AES");
              }
            }
            """)
        .doTest();
  }

  /** The prohibitions of "No Ad-Hoc Key Derivation", each by its words. */
  @Test
  void prohibitions() {
    compilation
        .addSourceLines(
            "Prohibitions.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.io.ByteArrayOutputStream;
            import java.security.MessageDigest;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Prohibitions {
              SecretKey digestOfTwoSecrets(byte[] secretA, byte[] secretB) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(secretA);
                digest.update(secretB);
                // BUG: Diagnostic contains: This key is a bare digest
                return new SecretKeySpec(digest.digest(), "AES");
              }

              SecretKey digestOfTwoSecretsInOneArray(byte[] secretA, byte[] secretB)
                  throws Exception {
                ByteArrayOutputStream both = new ByteArrayOutputStream();
                both.write(secretA);
                both.write(0);
                both.write(secretB);
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(both.toByteArray());
                // BUG: Diagnostic contains: This key is a bare digest
                return new SecretKeySpec(hash, "AES");
              }

              SecretKey digestOfTwoTexts(String secretA, String secretB) throws Exception {
                byte[] both = (secretA + secretB).getBytes(UTF_8);
                // BUG: Diagnostic contains: This key is a bare digest
                return new SecretKeySpec(MessageDigest.getInstance("SHA-512").digest(both), 0, 32, "AES");
              }

              SecretKey xorOfMasterKeyWithConstant(byte[] masterKey) {
                byte[] key = masterKey.clone();
                for (int i = 0; i < key.length; i++) {
                  key[i] ^= 0x36;
                }
                // BUG: Diagnostic contains: This key is other bytes XOR a constant
                return new SecretKeySpec(key, "AES");
              }

              SecretKey xorOfMasterKeyWithLabel(SecretKey masterKey) {
                byte[] label = "encryption".getBytes(UTF_8);
                byte[] master = masterKey.getEncoded();
                byte[] key = new byte[master.length];
                for (int i = 0; i < key.length; i++) {
                  key[i] = (byte) (master[i] ^ label[i % label.length]);
                }
                // BUG: Diagnostic contains: This key is other bytes XOR a constant
                return new SecretKeySpec(key, "AES");
              }

              SecretKey hashOfThePassword(char[] password) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] hash = digest.digest(new String(password).getBytes(UTF_8));
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(hash, "AES");
              }

              SecretKey md5OfThePassword(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("MD5").digest(password.getBytes(UTF_8));
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(hash, "AES");
              }

              SecretKey sha1OfThePassword(String password) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-1").digest(password.getBytes(UTF_8));
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(hash, 0, 16, "AES");
              }
            }
            """)
        .doTest();
  }

  /** A broken function as a derivation is one defect, and one check says so. */
  @Test
  void md5AndSha1AsDerivation() {
    List<String> said =
        Compilation.with(
                AdHocKeyDerivation.class,
                WeakHash.class,
                WeakPasswordHash.class,
                HardcodedKey.class)
            .file(
                "Broken",
                """
                import static java.nio.charset.StandardCharsets.UTF_8;

                import java.security.MessageDigest;
                import javax.crypto.SecretKey;
                import javax.crypto.spec.SecretKeySpec;

                class Broken {
                  SecretKey md5(byte[] secret) throws Exception {
                    return new SecretKeySpec(MessageDigest.getInstance("MD5").digest(secret), "AES");
                  }

                  SecretKey sha1(byte[] secret) throws Exception {
                    byte[] hash = MessageDigest.getInstance("SHA-1").digest(secret);
                    return new SecretKeySpec(hash, 0, 16, "AES");
                  }

                  SecretKey md5OfPassword(String password) throws Exception {
                    byte[] hash = MessageDigest.getInstance("MD5").digest(password.getBytes(UTF_8));
                    return new SecretKeySpec(hash, "AES");
                  }

                  SecretKey repeatedMd5OfPassword(String password) throws Exception {
                    MessageDigest md5 = MessageDigest.getInstance("MD5");
                    byte[] hash = md5.digest(password.getBytes(UTF_8));
                    for (int i = 0; i < 100_000; i++) {
                      hash = md5.digest(hash);
                    }
                    return new SecretKeySpec(hash, "AES");
                  }
                }
                """)
            .said();

    assertEquals(
        List.of(
            "ERROR [AdHocKeyDerivation]",
            "ERROR [WeakHash]",
            "ERROR [WeakHash]",
            "WARNING [AdHocKeyDerivation]"),
        said.stream().map(text -> text.substring(0, text.indexOf(']') + 1)).sorted().toList());
  }

  /** What the same text says to look for, as far as it can stand in Java. */
  @Test
  void detections() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Detections.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.math.BigInteger;
            import java.security.MessageDigest;
            import java.security.spec.ECParameterSpec;
            import java.security.spec.ECPrivateKeySpec;
            import java.util.Arrays;
            import javax.crypto.Cipher;
            import javax.crypto.KeyAgreement;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Detections {
              byte[] digestUsedInACipher(byte[] secret, byte[] data) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                // BUG: Diagnostic contains: This key is a bare digest
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(Arrays.copyOf(hash, 16), "AES"));
                return cipher.doFinal(data);
              }

              Mac digestUsedInAnHmac(byte[] secret) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-512").digest(secret);
                Mac mac = Mac.getInstance("HmacSHA512");
                // BUG: Diagnostic contains: This key is a bare digest
                mac.init(new SecretKeySpec(hash, "HmacSHA512"));
                return mac;
              }

              SecretKey hmacUsedAsAKey(SecretKey master, byte[] data) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(master);
                // BUG: Diagnostic contains: This key is one HMAC
                return new SecretKeySpec(mac.doFinal(data), "AES");
              }

              SecretKey hmacUnderAPassword(String password, byte[] salt) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(password.getBytes(UTF_8), "HmacSHA256"));
                // BUG: Diagnostic contains: This key is one HMAC under a password
                return new SecretKeySpec(mac.doFinal(salt), "AES");
              }

              SecretKey digestOfASharedSecret(KeyAgreement agreement) throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(agreement.generateSecret());
                // BUG: Diagnostic contains: This key is a bare digest
                return new SecretKeySpec(hash, "AES");
              }

              SecretKey sharedSecretCutToAKey(java.security.Key mine, java.security.Key theirs)
                  throws Exception {
                KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
                agreement.init(mine);
                agreement.doPhase(theirs, true);
                // BUG: Diagnostic contains: the first bytes of what the key agreement computes
                return agreement.generateSecret("AES");
              }

              ECPrivateKeySpec privateKeyOfAPassword(String passphrase, ECParameterSpec curve)
                  throws Exception {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(passphrase.getBytes(UTF_8));
                // BUG: Diagnostic contains: This key is a digest of a password
                return new ECPrivateKeySpec(new BigInteger(1, hash), curve);
              }

              SecretKey repeatedByHand(String password) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] hash = digest.digest(password.getBytes(UTF_8));
                for (int i = 0; i < 1_000_000; i++) {
                  hash = digest.digest(hash);
                }
                // BUG: Diagnostic contains: a digest of a password, repeated by hand
                return new SecretKeySpec(hash, "AES");
              }

              SecretKey repeatedWithThePassword(String password, byte[] salt, int rounds)
                  throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] hash = salt;
                for (int i = 0; i < rounds; i++) {
                  digest.update(hash);
                  digest.update(password.getBytes(UTF_8));
                  hash = digest.digest();
                }
                // BUG: Diagnostic contains: a digest of a password, repeated by hand
                return new SecretKeySpec(hash, "AES");
              }

              SecretKey twice(String password) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] hash = digest.digest(digest.digest(password.getBytes(UTF_8)));
                // BUG: Diagnostic contains: and a digest is made to be fast
                return new SecretKeySpec(hash, "AES");
              }

              // Many passwords, each hashed once.
              void each(Iterable<String> passwords) throws Exception {
                for (String password : passwords) {
                  byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
                  // BUG: Diagnostic contains: a digest is made to be fast
                  System.out.println(new SecretKeySpec(hash, "AES"));
                }
              }
            }
            """)
        .doTest();
  }

  /** Classes and methods that are called derivations, and use none. */
  @Test
  void classesNamedKeyDerivation() {
    compilation
        .addSourceLines(
            "Named.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.security.MessageDigest;

            class Named {
              static class KeyDerivation {
                byte[] of(byte[] secret, String purpose) throws Exception {
                  MessageDigest digest = MessageDigest.getInstance("SHA-256");
                  digest.update(secret);
                  // BUG: Diagnostic contains: What is called a derivation here is a bare digest
                  return digest.digest(purpose.getBytes(UTF_8));
                }
              }

              static class SimpleKdf {
                byte[] derive(byte[] secret) throws Exception {
                  // BUG: Diagnostic contains: What is called a derivation here is a bare digest
                  return MessageDigest.getInstance("SHA-512").digest(secret);
                }
              }

              static class Crypto {
                byte[] deriveKey(byte[] secret) throws Exception {
                  // BUG: Diagnostic contains: What is called a derivation here is a bare digest
                  return MessageDigest.getInstance("SHA-256").digest(secret);
                }
              }

              // Blocks are counted, as NIST SP 800-56C says.
              static class SingleStepKdf {
                byte[] derive(byte[] secret, byte[] info) throws Exception {
                  MessageDigest digest = MessageDigest.getInstance("SHA-256");
                  digest.update(new byte[] {0, 0, 0, 1});
                  digest.update(secret);
                  return digest.digest(info);
                }
              }
            }
            """)
        .doTest();
  }

  /** HMAC inside of a derivation is what it is for, also under the strictest profile. */
  @Test
  void acceptableUseOfHmacInsideOfDerivations() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Accepted.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.nio.ByteBuffer;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Accepted {
              // HKDF, spelled out.
              SecretKey extractAndExpand(byte[] salt, byte[] material, byte[] info) throws Exception {
                byte[] prk = hmac(salt, material);
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(prk, "HmacSHA256"));
                mac.update(info);
                mac.update((byte) 1);
                return new SecretKeySpec(mac.doFinal(), "AES");
              }

              // The counter mode of SP 800-108.
              SecretKey counterMode(SecretKey master, byte[] label) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(master);
                mac.update(new byte[] {0, 0, 0, 1});
                mac.update(label);
                return new SecretKeySpec(mac.doFinal(), "AES");
              }

              // The first block of PBKDF2, spelled out.
              SecretKey pbkdf2(String password, byte[] salt, int iterations) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(password.getBytes(UTF_8), "HmacSHA256"));
                mac.update(salt);
                byte[] u = mac.doFinal(new byte[] {0, 0, 0, 1});
                byte[] key = u.clone();
                for (int i = 1; i < iterations; i++) {
                  u = mac.doFinal(u);
                  for (int j = 0; j < key.length; j++) {
                    key[j] ^= u[j];
                  }
                }
                return new SecretKeySpec(key, "AES");
              }

              // The key of a day, then of a service: a chain of HMACs that ends in one.
              byte[] signingKey(String secretKey, String date, String service) throws Exception {
                byte[] ofDay = hmac(("AWS4" + secretKey).getBytes(UTF_8), date.getBytes(UTF_8));
                return hmac(ofDay, service.getBytes(UTF_8));
              }

              private static byte[] hmac(byte[] key, byte[] data) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void adviceFollowsTheClassPath() {
    String source =
        """
        import java.security.MessageDigest;
        import javax.crypto.KeyAgreement;
        import javax.crypto.SecretKey;
        import javax.crypto.spec.SecretKeySpec;

        class Agreed {
          SecretKey agreed(KeyAgreement agreement) {
            return new SecretKeySpec(agreement.generateSecret(), "AES");
          }
        }
        """;
    String without =
        Compilation.with(AdHocKeyDerivation.class)
            .options("-cp", "nowhere", "--release", "17")
            .file("Agreed", source)
            .said()
            .get(0);
    String with =
        Compilation.with(AdHocKeyDerivation.class)
            .options("--release", "17")
            .file("Agreed", source)
            .said()
            .get(0);

    assertTrue(
        without.contains("HKDF, which at.favre.lib:hkdf, Tink, Bouncy Castle and Java 25 have"),
        without);
    assertTrue(with.contains("Tink's Hkdf.computeHkdf"), with);
  }

  @Test
  void methodsOfLibraries() {
    compilation
        .addSourceLines(
            "Libraries.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.google.common.hash.Hashing;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;
            import org.apache.commons.codec.digest.DigestUtils;
            import org.apache.commons.codec.digest.HmacUtils;

            class Libraries {
              // One HMAC is dormant.
              SecretKey hmac(byte[] master, byte[] info) {
                return new SecretKeySpec(new HmacUtils("HmacSHA256", master).hmac(info), "AES");
              }

              SecretKey guavaHmac(byte[] master, byte[] info) {
                return new SecretKeySpec(Hashing.hmacSha256(master).hashBytes(info).asBytes(), "AES");
              }

              SecretKey codec(String password) {
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(DigestUtils.sha256(password), "AES");
              }

              SecretKey codecWithoutName(byte[] secret) {
                // BUG: Diagnostic contains: This key is a bare digest
                return new SecretKeySpec(DigestUtils.sha256(secret), "AES");
              }

              SecretKey md5(String password) {
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(DigestUtils.md5(password), "AES");
              }

              SecretKey guava(String password) {
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(Hashing.sha256().hashString(password, UTF_8).asBytes(), "AES");
              }

              SecretKey guavaHasher(String salt, String password) {
                byte[] hash =
                    Hashing.sha256().newHasher().putString(salt, UTF_8).putString(password, UTF_8).hash()
                        .asBytes();
                // BUG: Diagnostic contains: This key is a digest of a password
                return new SecretKeySpec(hash, "AES");
              }

              String mac(String password, String message) {
                // BUG: Diagnostic contains: This key is a digest of a password
                return new HmacUtils("HmacSHA256", DigestUtils.sha256(password)).hmacHex(message);
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
            import java.security.MessageDigest;
            import javax.crypto.KeyAgreement;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Misses {
              // The number of the block stands in one array with what is hashed, and is not seen;
              // here it is none.
              SecretKey joined(KeyAgreement agreement, byte[] other) throws Exception {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(agreement.generateSecret());
                digest.update(other);
                return new SecretKeySpec(digest.digest(), "AES");
              }

              // Half of the master key is no other key.
              SecretKey half(SecretKey master) {
                return new SecretKeySpec(master.getEncoded(), 0, 16, "AES");
              }
            }
            """)
        .doTest();
  }
}
