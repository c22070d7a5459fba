package dev.keyward.checks.libraries;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** The AWS Encryption SDK, where the program itself has the keys. */
final class AwsEncryptionTest {
  private final CompilationTestHelper compilation = Checks.compilation(getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Fine.java",
            """
            import com.amazonaws.encryptionsdk.jce.JceMasterKey;
            import java.nio.ByteBuffer;
            import java.security.PrivateKey;
            import java.security.PublicKey;
            import javax.crypto.SecretKey;
            import software.amazon.cryptography.materialproviders.model.CreateRawAesKeyringInput;
            import software.amazon.cryptography.materialproviders.model.CreateRawRsaKeyringInput;
            import software.amazon.cryptography.materialproviders.model.PaddingScheme;

            class Fine {
              JceMasterKey symmetric(SecretKey key) {
                return JceMasterKey.getInstance(key, "provider", "key", "AES/GCM/NoPadding");
              }

              JceMasterKey pair(PublicKey publicKey, PrivateKey privateKey) {
                return JceMasterKey.getInstance(
                    publicKey, privateKey, "provider", "key", "RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
              }

              Object keyring(byte[] key) {
                return CreateRawAesKeyringInput.builder().wrappingKey(ByteBuffer.wrap(key)).build();
              }

              Object padding() {
                return CreateRawRsaKeyringInput.builder()
                    .paddingScheme(PaddingScheme.OAEP_SHA256_MGF1)
                    .build();
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Bad.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.amazonaws.encryptionsdk.jce.JceMasterKey;
            import java.nio.ByteBuffer;
            import java.security.PrivateKey;
            import java.security.PublicKey;
            import javax.crypto.spec.SecretKeySpec;
            import software.amazon.cryptography.materialproviders.model.CreateRawAesKeyringInput;
            import software.amazon.cryptography.materialproviders.model.CreateRawRsaKeyringInput;
            import software.amazon.cryptography.materialproviders.model.PaddingScheme;

            class Bad {
              JceMasterKey symmetric() {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                SecretKeySpec key = new SecretKeySpec("A7f3kQ9zLw2xVb5n".getBytes(UTF_8), "AES");
                return JceMasterKey.getInstance(key, "provider", "key", "AES/GCM/NoPadding");
              }

              JceMasterKey pair(PublicKey publicKey, PrivateKey privateKey) {
                return JceMasterKey.getInstance(
                    // BUG: Diagnostic contains: [WeakRsaPadding] "RSA/ECB/PKCS1Padding"
                    publicKey, privateKey, "provider", "key", "RSA/ECB/PKCS1Padding");
              }

              Object keyring() {
                return CreateRawAesKeyringInput.builder()
                    // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                    .wrappingKey(ByteBuffer.wrap("A7f3kQ9zLw2xVb5n".getBytes(UTF_8)))
                    .build();
              }

              Object padding() {
                return CreateRawRsaKeyringInput.builder()
                    // BUG: Diagnostic contains: [WeakRsaPadding] "RSA/ECB/PKCS1Padding"
                    .paddingScheme(PaddingScheme.PKCS1)
                    .build();
              }
            }
            """)
        .doTest();
  }
}
