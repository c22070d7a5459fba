package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/**
 * Roles of the AWS Encryption SDK where the program itself has the keys: of the master keys of its
 * versions 1 to 3, and of the keyrings that replace them.
 */
public final class AwsEncryptionRoles {
  private static final String MASTER_KEY = "com.amazonaws.encryptionsdk.jce.";
  private static final String KEYRINGS = "software.amazon.cryptography.materialproviders.model.";
  private static final String BUFFER = "java.nio.ByteBuffer";
  private static final String CONTEXT = "java.util.Map";

  public static final RoleTable TABLE =
      RoleTable.library("aws encryption sdk")
          .forUsersOnly()
          .plainType("com.amazonaws.encryptionsdk.AwsCrypto")
          // In an empty context.
          .method("encryptData", OTHER, CIPHER_INPUT)
          .names(ASSOCIATED_DATA, "")
          .method("encryptData", OTHER, CIPHER_INPUT, ASSOCIATED_DATA.as(CONTEXT))
          .type(MASTER_KEY + "JceMasterKey")
          .staticMethod("getInstance", KEY, OTHER, OTHER, TRANSFORMATION)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .staticMethod("getInstance", PUBLIC_KEY, KEY, OTHER, OTHER, TRANSFORMATION)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .type(MASTER_KEY + "KeyStoreProvider")
          .constructor(KEY_STORE, OTHER, OTHER, TRANSFORMATION)
          .constructor(KEY_STORE, OTHER, OTHER, TRANSFORMATION, KEY_ALIAS.as("java.lang.String[]"))
          .type(KEYRINGS + "CreateRawAesKeyringInput$Builder")
          .method("wrappingKey", KEY_BYTES.as(BUFFER))
          .returns(RECEIVER)
          .type(KEYRINGS + "CreateRawRsaKeyringInput$Builder")
          .method("privateKey", PRIVATE_KEY_BYTES.as(BUFFER))
          .returns(RECEIVER)
          // The names of OAEP are none of Java's, and those are good enough here.
          .method("paddingScheme", OTHER)
          .returns(RECEIVER)
          .names(TRANSFORMATION, "RSA/ECB/{0}Padding")
          .build();

  private AwsEncryptionRoles() {}
}
