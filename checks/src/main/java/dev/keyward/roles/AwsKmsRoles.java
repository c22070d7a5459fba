package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/**
 * Roles of AWS KMS in both generations of the SDK: of the keys that it hands out in clear, and of
 * what it encrypts. Its keys have names that are no secrets.
 */
public final class AwsKmsRoles {
  private static final String MODEL = "software.amazon.awssdk.services.kms.model.";
  private static final String OLD_MODEL = "com.amazonaws.services.kms.model.";
  private static final String CONTEXT = "java.util.Map";
  private static final String TEXT = "java.lang.String";

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("aws kms");
    answers(table);
    oldAnswers(table);
    requests(table);
    return table.build();
  }

  private static void answers(RoleTable.Builder table) {
    table
        .plainType(MODEL + "GenerateDataKeyResponse")
        .method("plaintext")
        .returns(GENERATED_KEY)
        .plainType(MODEL + "GenerateDataKeyPairResponse")
        .method("privateKeyPlaintext")
        .returns(KEY_ENCODING)
        .method("publicKey")
        .returns(PUBLIC_KEY_OUTPUT)
        .plainType(MODEL + "GenerateRandomResponse")
        .method("plaintext")
        .returns(SECURE_RANDOM_OUTPUT)
        .plainType(MODEL + "GenerateMacResponse")
        .method("mac")
        .returns(MAC_OUTPUT)
        .plainType(MODEL + "DeriveSharedSecretResponse")
        .method("sharedSecret")
        .returns(SHARED_SECRET);
  }

  private static void oldAnswers(RoleTable.Builder table) {
    table
        .plainType(OLD_MODEL + "GenerateDataKeyResult")
        .method("getPlaintext")
        .returns(GENERATED_KEY)
        .plainType(OLD_MODEL + "GenerateDataKeyPairResult")
        .method("getPrivateKeyPlaintext")
        .returns(KEY_ENCODING)
        .method("getPublicKey")
        .returns(PUBLIC_KEY_OUTPUT)
        .plainType(OLD_MODEL + "GenerateRandomResult")
        .method("getPlaintext")
        .returns(SECURE_RANDOM_OUTPUT)
        .plainType(OLD_MODEL + "GenerateMacResult")
        .method("getMac")
        .returns(MAC_OUTPUT)
        .plainType(OLD_MODEL + "DeriveSharedSecretResult")
        .method("getSharedSecret")
        .returns(SHARED_SECRET);
  }

  private static void requests(RoleTable.Builder table) {
    String builder = MODEL + "EncryptRequest$Builder";
    table
        .type(MODEL + "EncryptRequest")
        .staticMethod("builder")
        .returns(CRYPTOGRAPHIC_OBJECT)
        .type(builder)
        .method("keyId", OTHER)
        .returns(RECEIVER)
        .method("plaintext", OTHER)
        .returns(RECEIVER)
        .method("encryptionContext", ASSOCIATED_DATA.as(CONTEXT))
        .returns(RECEIVER);
    algorithm(table, "encryptionAlgorithm", OTHER.as(TEXT));
    algorithm(table, "encryptionAlgorithm", OTHER.as(MODEL + "EncryptionAlgorithmSpec"));
    table
        // With a symmetric key, unless it is told another algorithm.
        .method("build")
        .receiver(FINISHED_CIPHER)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .implies("AES/GCM/NoPadding")
        .names(OPERATION_MODE, "ENCRYPT");
  }

  private static void algorithm(RoleTable.Builder table, String method, Parameter name) {
    table
        .method(method, name)
        .returns(RECEIVER)
        .names(TRANSFORMATION, "{0}/{0}/{0}")
        // The names of OAEP are none of Java's, and those are good enough here.
        .word("SYMMETRIC_DEFAULT", "AES/GCM/NoPadding");
  }

  private AwsKmsRoles() {}
}
