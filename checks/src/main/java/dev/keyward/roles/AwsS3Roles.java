package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/**
 * Roles of Amazon S3 in both generations of the SDK: of the keys that callers bring for the server,
 * and of the clients that encrypt objects before they send them.
 */
public final class AwsS3Roles {
  private static final String MODEL = "software.amazon.awssdk.services.s3.model.";
  private static final String CLIENT = "software.amazon.encryption.s3.";
  private static final String OLD = "com.amazonaws.services.s3.";
  private static final String TEXT = "java.lang.String";

  /** The mode of the first encryption client, unless it is told another. */
  private static final String ENCRYPTION_ONLY = "AES/CBC/PKCS5Padding";

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("amazon s3").forUsersOnly();
    keysForTheServer(table);
    clients(table);
    oldClients(table);
    return table.build();
  }

  private static void keysForTheServer(RoleTable.Builder table) {
    for (String request :
        new String[] {
          "CompleteMultipartUpload",
          "CopyObject",
          "CreateMultipartUpload",
          "GetObject",
          "GetObjectAttributes",
          "HeadObject",
          "ListParts",
          "PutObject",
          "SelectObjectContent",
          "UploadPart",
          "UploadPartCopy",
        }) {
      table
          .plainType(MODEL + request + "Request$Builder")
          .method("sseCustomerKey", KEY_BYTES.as(TEXT))
          .returns(RECEIVER);
    }
    for (String request : new String[] {"CopyObject", "UploadPartCopy"}) {
      table
          .plainType(MODEL + request + "Request$Builder")
          .method("copySourceSSECustomerKey", KEY_BYTES.as(TEXT))
          .returns(RECEIVER);
    }
    table
        .type(OLD + "model.SSECustomerKey")
        .constructor(KEY_BYTES.as(TEXT))
        .constructor(KEY_BYTES.as("byte[]"))
        .constructor(KEY.as("javax.crypto.SecretKey"));
  }

  private static void clients(RoleTable.Builder table) {
    for (String client : new String[] {"S3EncryptionClient", "S3AsyncEncryptionClient"}) {
      table.type(CLIENT + client + "$Builder").method("aesKey", KEY).returns(RECEIVER);
    }
    table
        .type(CLIENT + "materials.AesKeyring$Builder")
        .method("wrappingKey", KEY)
        .returns(RECEIVER);
  }

  private static void oldClients(RoleTable.Builder table) {
    Typed mode = OTHER.as(OLD + "model.CryptoMode");
    Typed settings = SETTINGS.as(OLD + "model.CryptoConfiguration");
    Typed materials = OTHER.as(OLD + "model.EncryptionMaterials");
    Typed provider = OTHER.as(OLD + "model.EncryptionMaterialsProvider");
    table.type(OLD + "model.EncryptionMaterials").constructor(KEY.as("javax.crypto.SecretKey"));
    table.type(OLD + "model.CryptoConfiguration").constructor(mode);
    told(table);
    table.method("withCryptoMode", mode).returns(RECEIVER);
    told(table);
    table.method("setCryptoMode", mode).returns(RECEIVER);
    told(table);
    table
        .type(OLD + "AmazonS3EncryptionClientBuilder")
        .staticMethod("standard")
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("withEncryptionMaterials", OTHER)
        .returns(RECEIVER)
        .method("withCryptoConfiguration", settings)
        .returns(RECEIVER)
        .method("setCryptoConfiguration", settings)
        .method("build")
        .returns(CRYPTOGRAPHIC_OBJECT)
        .implies(ENCRYPTION_ONLY)
        .type(OLD + "AmazonS3EncryptionClient")
        .constructor(materials)
        .names(TRANSFORMATION, ENCRYPTION_ONLY)
        .constructor(provider)
        .names(TRANSFORMATION, ENCRYPTION_ONLY)
        .constructor(OTHER.as("com.amazonaws.auth.AWSCredentials"), materials)
        .names(TRANSFORMATION, ENCRYPTION_ONLY)
        .constructor(OTHER.as("com.amazonaws.auth.AWSCredentials"), provider)
        .names(TRANSFORMATION, ENCRYPTION_ONLY)
        .constructor(OTHER.as("com.amazonaws.auth.AWSCredentialsProvider"), provider)
        .names(TRANSFORMATION, ENCRYPTION_ONLY);
  }

  /** What the modes are: the first one has a MAC for nothing but the length. */
  private static void told(RoleTable.Builder table) {
    table
        .names(TRANSFORMATION, "{0}/{0}/{0}")
        .word("EncryptionOnly", ENCRYPTION_ONLY)
        .word("AuthenticatedEncryption", "AES/GCM/NoPadding")
        .word("StrictAuthenticatedEncryption", "AES/GCM/NoPadding");
  }

  private AwsS3Roles() {}
}
