package dev.keyward.checks.libraries;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Tink, of which little can be used wrongly, and the primitives and keysets below it. */
final class TinkTest {
  private final CompilationTestHelper compilation = Checks.compilation(getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Right.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.google.crypto.tink.Aead;
            import com.google.crypto.tink.CleartextKeysetHandle;
            import com.google.crypto.tink.DeterministicAead;
            import com.google.crypto.tink.HybridEncrypt;
            import com.google.crypto.tink.InsecureSecretKeyAccess;
            import com.google.crypto.tink.JsonKeysetReader;
            import com.google.crypto.tink.KeyTemplates;
            import com.google.crypto.tink.KeysetHandle;
            import com.google.crypto.tink.Mac;
            import com.google.crypto.tink.PublicKeyVerify;
            import com.google.crypto.tink.RegistryConfiguration;
            import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
            import com.google.crypto.tink.aead.PredefinedAeadParameters;
            import com.google.crypto.tink.mac.HmacParameters;
            import com.google.crypto.tink.subtle.AesCtrJceCipher;
            import com.google.crypto.tink.subtle.AesGcmJce;
            import com.google.crypto.tink.subtle.Bytes;
            import com.google.crypto.tink.subtle.EncryptThenAuthenticate;
            import com.google.crypto.tink.subtle.Hkdf;
            import com.google.crypto.tink.subtle.PrfHmacJce;
            import com.google.crypto.tink.subtle.PrfMac;
            import com.google.crypto.tink.subtle.Random;
            import com.google.crypto.tink.subtle.X25519;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.GeneralSecurityException;
            import javax.crypto.spec.SecretKeySpec;

            class Right {
              private static final String PUBLIC = "{\\"primaryKeyId\\":1,\\"key\\":[]}";

              byte[] aead(byte[] data) throws Exception {
                KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
                Aead aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
                return aead.encrypt(data, "tenant".getBytes(UTF_8));
              }

              // Counter mode with an HMAC.
              KeysetHandle template() throws Exception {
                return KeysetHandle.generateNew(KeyTemplates.get("AES128_CTR_HMAC_SHA256"));
              }

              byte[] deterministic(DeterministicAead aead, byte[] data) throws Exception {
                return aead.encryptDeterministically(data, new byte[0]);
              }

              byte[] hybrid(HybridEncrypt encrypt, byte[] data) throws Exception {
                return encrypt.encrypt(data, new byte[0]);
              }

              byte[] drawn(byte[] data) throws Exception {
                return new AesGcmJce(Random.randBytes(32)).encrypt(data, new byte[0]);
              }

              byte[] both(byte[] key, byte[] macKey, byte[] data) throws Exception {
                Mac mac = new PrfMac(new PrfHmacJce("HMACSHA256", new SecretKeySpec(macKey, "HMAC")), 16);
                return new EncryptThenAuthenticate(new AesCtrJceCipher(key, 12), mac, 16)
                    .encrypt(data, new byte[0]);
              }

              byte[] read(byte[] key, byte[] data) throws Exception {
                return new AesCtrJceCipher(key, 12).decrypt(data);
              }

              AesGcmJce agreed(byte[] mine, byte[] theirs) throws Exception {
                byte[] secret = X25519.computeSharedSecret(mine, theirs);
                return new AesGcmJce(
                    Hkdf.computeHkdf("HMACSHA256", secret, null, "key".getBytes(UTF_8), 32));
              }

              KeysetHandle encrypted(Aead kek) throws Exception {
                return KeysetHandle.read(JsonKeysetReader.withString(PUBLIC), kek);
              }

              KeysetHandle ofPublicKeys() throws Exception {
                return KeysetHandle.readNoSecret(JsonKeysetReader.withString(PUBLIC));
              }

              KeysetHandle loaded(Path path) throws Exception {
                return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(path), InsecureSecretKeyAccess.get());
              }

              KeysetHandle configured() throws Exception {
                return CleartextKeysetHandle.read(
                    JsonKeysetReader.withString(System.getenv("KEYSET")));
              }

              HmacParameters parameters() throws Exception {
                return HmacParameters.builder()
                    .setKeySizeBytes(32)
                    .setTagSizeBytes(16)
                    .setHashType(HmacParameters.HashType.SHA256)
                    .build();
              }

              boolean same(Mac mac, byte[] data, byte[] tag) throws Exception {
                return Bytes.equal(mac.computeMac(data), tag);
              }

              boolean check(PublicKeyVerify verifier, byte[] signature, byte[] data) {
                try {
                  verifier.verify(signature, data);
                  return true;
                } catch (GeneralSecurityException e) {
                  return false;
                }
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

            import com.google.crypto.tink.Aead;
            import com.google.crypto.tink.CleartextKeysetHandle;
            import com.google.crypto.tink.InsecureSecretKeyAccess;
            import com.google.crypto.tink.JsonKeysetReader;
            import com.google.crypto.tink.KeysetHandle;
            import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
            import com.google.crypto.tink.subtle.AesGcmJce;
            import com.google.crypto.tink.subtle.AesSiv;
            import com.google.crypto.tink.subtle.Ed25519Sign;
            import com.google.crypto.tink.subtle.Hex;
            import com.google.crypto.tink.subtle.Hkdf;
            import com.google.crypto.tink.subtle.X25519;
            import com.google.crypto.tink.util.SecretBytes;
            import java.security.MessageDigest;

            class Keys {
              private static final String KEYSET =
                  "{\\"primaryKeyId\\":42,\\"key\\":[{\\"keyData\\":{\\"value\\":\\"GhBvb2Jhcg==\\"}}]}";

              Aead text() throws Exception {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                return new AesGcmJce("A7f3kQ9zLw2xVb5n".getBytes(UTF_8));
              }

              Object hex() throws Exception {
                // BUG: Diagnostic contains: [HardcodedKey] This private key is a constant of 32
                return new Ed25519Sign(Hex.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
              }

              SecretBytes secret() {
                return SecretBytes.copyFrom(
                    // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                    "A7f3kQ9zLw2xVb5n".getBytes(UTF_8), InsecureSecretKeyAccess.get());
              }

              KeysetHandle keyset() throws Exception {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of
                return TinkJsonProtoKeysetFormat.parseKeyset(KEYSET, InsecureSecretKeyAccess.get());
              }

              KeysetHandle clear() throws Exception {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of
                return CleartextKeysetHandle.read(JsonKeysetReader.withString(KEYSET));
              }

              byte[] material(byte[] salt) throws Exception {
                byte[] ikm = "A7f3kQ9zLw2xVb5n".getBytes(UTF_8);
                // BUG: Diagnostic contains: [HardcodedKey] This key material is a constant of 16
                return Hkdf.computeHkdf("HMACSHA256", ikm, salt, new byte[0], 32);
              }

              Aead password(char[] password) throws Exception {
                byte[] bytes = new String(password).getBytes(UTF_8);
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                // BUG: Diagnostic contains: [AdHocKeyDerivation] This key is a digest of a password
                return new AesGcmJce(digest);
              }

              Object agreed(byte[] mine, byte[] theirs) throws Exception {
                // BUG: Diagnostic contains: [AdHocKeyDerivation] What the key agreement computes
                return new AesSiv(X25519.computeSharedSecret(mine, theirs));
              }
            }
            """)
        .doTest();
  }

  @Test
  void primitives() {
    compilation
        .addSourceLines(
            "Counter.java",
            """
            import com.google.crypto.tink.subtle.AesCtrJceCipher;

            class Counter {
              byte[] counter(byte[] key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: [UnauthenticatedEncryption] "AES/CTR/NoPadding"
                return new AesCtrJceCipher(key, 12).encrypt(data);
              }
            }
            """)
        .addSourceLines(
            "Macs.java",
            """
            import com.google.crypto.tink.Mac;
            import com.google.crypto.tink.PublicKeyVerify;
            import com.google.crypto.tink.mac.HmacParameters;
            import com.google.crypto.tink.subtle.Bytes;
            import com.google.crypto.tink.subtle.PrfHmacJce;
            import java.security.GeneralSecurityException;
            import java.util.Arrays;
            import javax.crypto.spec.SecretKeySpec;

            class Macs {
              Object mac(byte[] key) throws Exception {
                // BUG: Diagnostic contains: [WeakMac] HmacSHA1
                return new PrfHmacJce("HMACSHA1", new SecretKeySpec(key, "HMAC"));
              }

              HmacParameters parameters() throws Exception {
                return HmacParameters.builder()
                    .setKeySizeBytes(32)
                    .setTagSizeBytes(16)
                    // BUG: Diagnostic contains: [WeakMac] HmacSHA1
                    .setHashType(HmacParameters.HashType.SHA1)
                    .build();
              }

              boolean same(Mac mac, byte[] data, byte[] tag) throws Exception {
                // BUG: Diagnostic contains: [NonConstantTimeComparison] A message authentication code
                return Arrays.equals(mac.computeMac(data), tag);
              }

              void lost(Mac mac, byte[] data, byte[] tag) throws Exception {
                // BUG: Diagnostic contains: The result of equal is lost
                Bytes.equal(mac.computeMac(data), tag);
              }

              boolean open(PublicKeyVerify verifier, byte[] signature, byte[] data) {
                try {
                  verifier.verify(signature, data);
                  return true;
                } catch (GeneralSecurityException e) {
                  // BUG: Diagnostic contains: [VerificationFailsOpen] PublicKeyVerify.verify
                  return true;
                }
              }

              byte[] swallowed(Mac mac, byte[] tag, byte[] data) {
                try {
                  mac.verifyMac(tag, data);
                // BUG: Diagnostic contains: throws where the signature or code is not valid
                } catch (GeneralSecurityException e) {
                  System.err.println(e);
                }
                return data;
              }
            }
            """)
        .doTest();
  }
}
