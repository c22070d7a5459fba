package dev.keyward.checks.encryption;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class MissingAssociatedDataTest {
  private static final String STRICT = "-XepOpt:Keyward:Profile=strict";

  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(MissingAssociatedData.class, getClass());

  @Test
  void negatives() {
    compilation
        .setArgs(STRICT)
        .addSourceLines(
            "Negatives.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.amazonaws.encryptionsdk.AwsCrypto;
            import com.google.crypto.tink.Aead;
            import com.google.crypto.tink.HybridEncrypt;
            import java.security.Key;
            import java.util.Map;
            import javax.crypto.Cipher;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import org.bouncycastle.crypto.BufferedBlockCipher;
            import org.bouncycastle.crypto.CipherParameters;
            import org.bouncycastle.crypto.engines.AESEngine;
            import org.bouncycastle.crypto.modes.CBCBlockCipher;
            import org.bouncycastle.crypto.modes.GCMBlockCipher;
            import org.bouncycastle.crypto.params.AEADParameters;
            import org.bouncycastle.crypto.params.KeyParameter;
            import org.bouncycastle.crypto.params.ParametersWithIV;
            import software.amazon.awssdk.core.SdkBytes;
            import software.amazon.awssdk.services.kms.model.EncryptRequest;
            import software.amazon.cryptography.materialproviders.IKeyring;

            class Negatives {
              byte[] bound(SecretKey key, byte[] data, String tenant) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                cipher.updateAAD(tenant.getBytes(UTF_8));
                return cipher.doFinal(data);
              }

              byte[] boundIfThereIsAny(SecretKey key, byte[] data, byte[] header) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                if (header != null) {
                  cipher.updateAAD(header);
                }
                return cipher.doFinal(data);
              }

              byte[] decryption(SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }

              byte[] either(int mode, SecretKey key, byte[] nonce, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(mode, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
              }

              byte[] oneTimeKey(byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, KeyGenerator.getInstance("AES").generateKey());
                return cipher.doFinal(data);
              }

              // UnauthenticatedEncryption reports this; there is no associated data to add.
              byte[] unauthenticated(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              byte[] wrapped(SecretKey key, Key wrapped) throws Exception {
                Cipher cipher = Cipher.getInstance("AESWrap");
                cipher.init(Cipher.WRAP_MODE, key);
                return cipher.wrap(wrapped);
              }

              byte[] rsa(Key key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              interface Header {
                void bind(Cipher cipher);
              }

              byte[] elsewhere(SecretKey key, byte[] data, Header header) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                header.bind(cipher);
                return cipher.doFinal(data);
              }

              byte[] tink(Aead aead, HybridEncrypt hybrid, byte[] data, byte[] header) throws Exception {
                aead.decrypt(data, new byte[0]);
                hybrid.encrypt(data, header);
                return aead.encrypt(data, header);
              }

              void bouncyCastle(byte[] key, byte[] nonce, byte[] data, byte[] header) throws Exception {
                GCMBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                cipher.init(true, new AEADParameters(new KeyParameter(key), 128, nonce, header));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                cipher.doFinal(out, cipher.processBytes(data, 0, data.length, out, 0));
              }

              void boundLater(byte[] key, byte[] nonce, byte[] data, byte[] header)
                  throws Exception {
                GCMBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                cipher.init(true, new AEADParameters(new KeyParameter(key), 128, nonce));
                cipher.processAADBytes(header, 0, header.length);
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                cipher.doFinal(out, cipher.processBytes(data, 0, data.length, out, 0));
              }

              void unseen(CipherParameters parameters, byte[] data) throws Exception {
                GCMBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                cipher.init(true, parameters);
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                cipher.doFinal(out, cipher.processBytes(data, 0, data.length, out, 0));
              }

              void decryption(byte[] key, byte[] nonce, byte[] data) throws Exception {
                GCMBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                cipher.init(false, new AEADParameters(new KeyParameter(key), 128, nonce));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                cipher.doFinal(out, cipher.processBytes(data, 0, data.length, out, 0));
              }

              // It has a MAC of its own and no associated data.
              void unauthenticated(byte[] key, byte[] nonce, byte[] data) {
                BufferedBlockCipher cipher = new BufferedBlockCipher(new CBCBlockCipher(new AESEngine()));
                cipher.init(true, new ParametersWithIV(new KeyParameter(key), nonce));
                cipher.processBytes(data, 0, data.length, data, 0);
              }

              void kms(AwsCrypto crypto, IKeyring keyring, String tenant, byte[] data) {
                EncryptRequest.builder()
                    .encryptionContext(Map.of("tenant", tenant))
                    .plaintext(SdkBytes.fromByteArray(data))
                    .build();
                crypto.encryptData(keyring, data, Map.of("tenant", tenant));
                crypto.decryptData(keyring, data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .setArgs(STRICT)
        .addSourceLines(
            "Positives.java",
            """
            import com.amazonaws.encryptionsdk.AwsCrypto;
            import com.google.crypto.tink.Aead;
            import com.google.crypto.tink.DeterministicAead;
            import com.google.crypto.tink.HybridEncrypt;
            import java.util.Map;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import org.bouncycastle.crypto.engines.AESEngine;
            import org.bouncycastle.crypto.modes.AEADCipher;
            import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
            import org.bouncycastle.crypto.modes.GCMBlockCipher;
            import org.bouncycastle.crypto.params.AEADParameters;
            import org.bouncycastle.crypto.params.KeyParameter;
            import software.amazon.awssdk.core.SdkBytes;
            import software.amazon.awssdk.services.kms.model.EncryptRequest;
            import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
            import software.amazon.cryptography.materialproviders.IKeyring;

            class Positives {
              byte[] gcm(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                return cipher.doFinal(data);
              }

              byte[] poly1305(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                cipher.updateAAD(new byte[0]);
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                return cipher.doFinal(data);
              }

              void tink(Aead aead, DeterministicAead siv, HybridEncrypt hybrid, byte[] data)
                  throws Exception {
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                aead.encrypt(data, null);
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                aead.encrypt(data, new byte[0]);
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                siv.encryptDeterministically(data, "".getBytes());
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                hybrid.encrypt(data, new byte[] {});
              }

              void bouncyCastle(byte[] key, byte[] nonce, byte[] data) throws Exception {
                GCMBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                cipher.init(true, new AEADParameters(new KeyParameter(key), 128, nonce));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                int length = cipher.processBytes(data, 0, data.length, out, 0);
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                cipher.doFinal(out, length);
              }

              void nothing(byte[] key, byte[] nonce, byte[] data) throws Exception {
                AEADCipher cipher = new ChaCha20Poly1305();
                cipher.init(true, new AEADParameters(new KeyParameter(key), 128, nonce, null));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                int length = cipher.processBytes(data, 0, data.length, out, 0);
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                cipher.doFinal(out, length);
              }

              EncryptRequest kms(byte[] data) {
                return EncryptRequest.builder()
                    .keyId("alias/orders")
                    .plaintext(SdkBytes.fromByteArray(data))
                    // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                    .build();
              }

              EncryptRequest symmetric(byte[] data) {
                return EncryptRequest.builder()
                    .keyId("alias/orders")
                    .encryptionAlgorithm(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT)
                    .plaintext(SdkBytes.fromByteArray(data))
                    // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                    .build();
              }

              void sdk(AwsCrypto crypto, IKeyring keyring, byte[] data) {
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                crypto.encryptData(keyring, data);
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                crypto.encryptData(keyring, data, null);
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                crypto.encryptData(keyring, data, Map.of());
              }
            }
            """)
        .doTest();
  }

  /** One key for all tenants, and none of them is told apart: this needs no profile. */
  @Test
  void tenants() {
    compilation
        .addSourceLines(
            "Tenants.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.google.crypto.tink.Aead;
            import java.util.Map;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            abstract class Tenants {
              private final SecretKey key;
              private final Map<String, SecretKey> keys;
              private final Aead aead;

              Tenants(SecretKey key, Map<String, SecretKey> keys, Aead aead) {
                this.key = key;
                this.keys = keys;
                this.aead = aead;
              }

              abstract void save(String tenant, byte[] data);

              abstract Aead aeadOf(String tenant);

              byte[] bound(String tenantId, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                cipher.updateAAD(tenantId.getBytes(UTF_8));
                return cipher.doFinal(data);
              }

              byte[] ownKey(String tenantId, byte[] data) throws Exception {
                SecretKey key = keys.get(tenantId);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              byte[] givenKey(SecretKey key, String tenantId, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              byte[] inside(String tenantId, String data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal((tenantId + ":" + data).getBytes(UTF_8));
              }

              byte[] one(String name, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              byte[] tink(String tenant, byte[] data) throws Exception {
                return aeadOf(tenant).encrypt(data, new byte[0]);
              }

              void forgotten(String tenantId, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                save(tenantId, cipher.doFinal(data));
              }

              void forgottenByTink(String customer_id, byte[] data) throws Exception {
                // BUG: Diagnostic contains: Nothing but the key ties this ciphertext
                byte[] sealed = aead.encrypt(data, null);
                save(customer_id, sealed);
              }
            }
            """)
        .doTest();
  }

  /** Most encryption has one owner. */
  @Test
  void dormant() {
    compilation
        .addSourceLines(
            "Dormant.java",
            """
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;

            class Dormant {
              byte[] gcm(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .setArgs(STRICT)
        .addSourceLines(
            "KnownMisses.java",
            """
            import java.io.OutputStream;
            import javax.crypto.*;

            class KnownMisses {
              private final SecretKey key;

              KnownMisses() throws Exception {
                key = KeyGenerator.getInstance("AES").generateKey();
              }

              byte[] generatedOnce(byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(data);
              }

              OutputStream stream(SecretKey key, OutputStream out) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return new CipherOutputStream(out, cipher);
              }

              // The same whatever the ciphertext belongs to.
              byte[] constant(SecretKey key, byte[] data) throws Exception {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                cipher.updateAAD("v1".getBytes());
                return cipher.doFinal(data);
              }
            }
            """)
        .doTest();
  }
}
