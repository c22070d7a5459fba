package dev.keyward.checks.libraries;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** AWS KMS and Amazon S3, in both generations of the SDK. */
final class AwsTest {
  private final CompilationTestHelper compilation = Checks.compilation(getClass());

  @Test
  void negatives() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Fine.java",
            """
            import java.security.MessageDigest;
            import java.util.Map;
            import javax.crypto.Cipher;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.GCMParameterSpec;
            import javax.crypto.spec.SecretKeySpec;
            import software.amazon.awssdk.core.SdkBytes;
            import software.amazon.awssdk.services.kms.KmsClient;
            import software.amazon.awssdk.services.kms.model.*;
            import software.amazon.awssdk.services.s3.S3Client;
            import software.amazon.awssdk.services.s3.model.GetObjectRequest;
            import software.amazon.awssdk.services.s3.model.PutObjectRequest;
            import software.amazon.encryption.s3.S3EncryptionClient;

            class Fine {
              private static final String KEY_ID = "alias/orders-2026";
              private static final String KEY_ARN =
                  "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

              EncryptRequest bound(String tenant, byte[] data) {
                return EncryptRequest.builder()
                    .keyId(KEY_ID)
                    .plaintext(SdkBytes.fromByteArray(data))
                    .encryptionContext(Map.of("tenant", tenant))
                    .build();
              }

              // There is no context for a public key.
              EncryptRequest asymmetric(byte[] data) {
                return EncryptRequest.builder()
                    .keyId(KEY_ID)
                    .plaintext(SdkBytes.fromByteArray(data))
                    .encryptionAlgorithm(EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256)
                    .build();
              }

              EncryptRequest whatever(EncryptRequest.Builder builder, byte[] data) {
                return builder.plaintext(SdkBytes.fromByteArray(data)).build();
              }

              byte[] read(KmsClient kms, byte[] blob) {
                return kms.decrypt(
                        DecryptRequest.builder()
                            .keyId(KEY_ARN)
                            .ciphertextBlob(SdkBytes.fromByteArray(blob))
                            .build())
                    .plaintext()
                    .asByteArray();
              }

              // The key belongs to this message.
              byte[] envelope(KmsClient kms, byte[] data) throws Exception {
                GenerateDataKeyResponse key =
                    kms.generateDataKey(
                        GenerateDataKeyRequest.builder()
                            .keyId(KEY_ID)
                            .keySpec(DataKeySpec.AES_256)
                            .build());
                SecretKey secret = new SecretKeySpec(key.plaintext().asByteArray(), "AES");
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, secret);
                return cipher.doFinal(data);
              }

              boolean isRight(GenerateMacResponse expected, byte[] mac) {
                return MessageDigest.isEqual(expected.mac().asByteArray(), mac);
              }

              byte[] seed(KmsClient kms) {
                return kms.generateRandom(GenerateRandomRequest.builder().numberOfBytes(32).build())
                    .plaintext()
                    .asByteArray();
              }

              PutObjectRequest put(String key) {
                return PutObjectRequest.builder()
                    .bucket("orders")
                    .key("2026/11/29.json")
                    .ssekmsKeyId(KEY_ARN)
                    .sseCustomerAlgorithm("AES256")
                    .sseCustomerKey(key)
                    .build();
              }

              GetObjectRequest get(GetObjectRequest.Builder builder) {
                return builder.sseCustomerKey(System.getenv("SSE_KEY")).build();
              }

              S3EncryptionClient client(SecretKey key) {
                return S3EncryptionClient.builderV4().aesKey(key).build();
              }

              S3EncryptionClient byId() {
                return S3EncryptionClient.builderV4()
                    .kmsKeyId(KEY_ID)
                    .enableLegacyUnauthenticatedModes(true)
                    .build();
              }
            }
            """)
        .addSourceLines(
            "FineOld.java",
            """
            import com.amazonaws.services.kms.AWSKMS;
            import com.amazonaws.services.kms.model.GenerateDataKeyRequest;
            import com.amazonaws.services.s3.AmazonS3EncryptionClientBuilder;
            import com.amazonaws.services.s3.AmazonS3EncryptionClientV2Builder;
            import com.amazonaws.services.s3.model.*;
            import java.nio.ByteBuffer;
            import javax.crypto.SecretKey;

            class FineOld {
              ByteBuffer key(AWSKMS kms) {
                return kms.generateDataKey(new GenerateDataKeyRequest().withKeyId("alias/orders"))
                    .getPlaintext();
              }

              Object second(EncryptionMaterialsProvider materials) {
                return AmazonS3EncryptionClientV2Builder.standard()
                    .withEncryptionMaterialsProvider(materials)
                    .withCryptoConfiguration(
                        new CryptoConfigurationV2(CryptoMode.AuthenticatedEncryption))
                    .build();
              }

              Object first(EncryptionMaterialsProvider materials) {
                return AmazonS3EncryptionClientBuilder.standard()
                    .withEncryptionMaterials(materials)
                    .withCryptoConfiguration(
                        new CryptoConfiguration().withCryptoMode(CryptoMode.AuthenticatedEncryption))
                    .build();
              }

              Object configured(EncryptionMaterialsProvider materials, CryptoConfiguration settings) {
                return AmazonS3EncryptionClientBuilder.standard()
                    .withEncryptionMaterials(materials)
                    .withCryptoConfiguration(settings)
                    .build();
              }

              Object later() {
                CryptoConfiguration settings = new CryptoConfiguration(CryptoMode.EncryptionOnly);
                settings.setCryptoMode(CryptoMode.StrictAuthenticatedEncryption);
                return settings;
              }

              SSECustomerKey customer(SecretKey key) {
                return new SSECustomerKey(key);
              }

              EncryptionMaterials materials(SecretKey key) {
                return new EncryptionMaterials(key);
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

            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.Arrays;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;
            import software.amazon.awssdk.core.SdkBytes;
            import software.amazon.awssdk.services.kms.model.*;
            import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
            import software.amazon.awssdk.services.s3.model.PutObjectRequest;
            import software.amazon.encryption.s3.S3EncryptionClient;

            class Keys {
              PutObjectRequest put() {
                return PutObjectRequest.builder()
                    .bucket("orders")
                    // BUG: Diagnostic contains: [HardcodedKey] This key is a constant
                    .sseCustomerKey("QTdmM2tROXpMdzJ4VmI1bkE3ZjNrUTl6THcyeFZiNW4=")
                    .build();
              }

              CopyObjectRequest.Builder copy(CopyObjectRequest.Builder builder) {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant
                return builder.copySourceSSECustomerKey("QTdmM2tROXpMdzJ4VmI1bkE3ZjNrUTl6THcyeFZiNW4=");
              }

              S3EncryptionClient client() {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                SecretKey key = new SecretKeySpec("A7f3kQ9zLw2xVb5n".getBytes(UTF_8), "AES");
                return S3EncryptionClient.builderV4().aesKey(key).build();
              }

              SecretKey wrapped() {
                return new SecretKeySpec(
                    // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                    SdkBytes.fromUtf8String("A7f3kQ9zLw2xVb5n").asByteArray(), "AES");
              }

              void store(GenerateDataKeyResponse key) throws Exception {
                // BUG: Diagnostic contains: [WeakKeyStorage]
                Files.write(Path.of("/var/lib/orders/data.key"), key.plaintext().asByteArray());
              }

              SecretKey agreed(DeriveSharedSecretResponse response) {
                // BUG: Diagnostic contains: [AdHocKeyDerivation]
                return new SecretKeySpec(response.sharedSecret().asByteArray(), "AES");
              }

              boolean isRight(GenerateMacResponse expected, byte[] mac) {
                // BUG: Diagnostic contains: [NonConstantTimeComparison]
                return Arrays.equals(expected.mac().asByteArray(), mac);
              }
            }
            """)
        .addSourceLines(
            "OldKeys.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.amazonaws.services.kms.model.GenerateDataKeyResult;
            import com.amazonaws.services.s3.model.EncryptionMaterials;
            import com.amazonaws.services.s3.model.SSECustomerKey;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import javax.crypto.spec.SecretKeySpec;

            class OldKeys {
              SSECustomerKey text() {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant
                return new SSECustomerKey("QTdmM2tROXpMdzJ4VmI1bkE3ZjNrUTl6THcyeFZiNW4=");
              }

              SSECustomerKey bytes() {
                // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                return new SSECustomerKey("A7f3kQ9zLw2xVb5n".getBytes(UTF_8));
              }

              EncryptionMaterials materials() {
                return new EncryptionMaterials(
                    // BUG: Diagnostic contains: [HardcodedKey] This key is a constant of 16
                    new SecretKeySpec("A7f3kQ9zLw2xVb5n".getBytes(UTF_8), "AES"));
              }

              void store(GenerateDataKeyResult key) throws Exception {
                // BUG: Diagnostic contains: [WeakKeyStorage]
                Files.write(Path.of("/var/lib/orders/data.key"), key.getPlaintext().array());
              }
            }
            """)
        .doTest();
  }

  @Test
  void modes() {
    compilation
        .addSourceLines(
            "Modes.java",
            """
            import com.amazonaws.services.s3.AmazonS3EncryptionClient;
            import com.amazonaws.services.s3.AmazonS3EncryptionClientBuilder;
            import com.amazonaws.services.s3.model.*;

            class Modes {
              CryptoConfiguration asked() {
                // BUG: Diagnostic contains: [UnauthenticatedEncryption] "AES/CBC/PKCS5Padding"
                return new CryptoConfiguration(CryptoMode.EncryptionOnly);
              }

              CryptoConfiguration told(CryptoConfiguration settings) {
                // BUG: Diagnostic contains: [UnauthenticatedEncryption] "AES/CBC/PKCS5Padding"
                return settings.withCryptoMode(CryptoMode.EncryptionOnly);
              }

              Object byDefault(EncryptionMaterialsProvider materials) {
                // BUG: Diagnostic contains: By default this is AES/CBC/PKCS5Padding: whoever can
                return AmazonS3EncryptionClientBuilder.standard()
                    .withEncryptionMaterials(materials)
                    .build();
              }

              @SuppressWarnings("deprecation")
              Object old(EncryptionMaterials materials) {
                // BUG: Diagnostic contains: [UnauthenticatedEncryption] "AES/CBC/PKCS5Padding"
                return new AmazonS3EncryptionClient(materials);
              }
            }
            """)
        .doTest();
  }
}
