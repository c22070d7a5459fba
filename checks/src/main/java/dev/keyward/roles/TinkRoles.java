package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/**
 * Roles of Tink: of its interfaces, of the primitives below them, {@code subtle}, and of keysets
 * that are read and written in clear.
 */
public final class TinkRoles {
  private static final String BASE = "com.google.crypto.tink.";
  private static final String SUBTLE = BASE + "subtle.";
  private static final Typed READER = COMPONENT.as(BASE + "KeysetReader");
  private static final Typed HANDLE = EXPORTED_KEYSET.as(BASE + "KeysetHandle");

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("tink").forUsersOnly();
    primitives(table);
    subtle(table);
    derivations(table);
    keysets(table);
    return table.build();
  }

  private static void primitives(RoleTable.Builder table) {
    table
        .type(BASE + "Aead")
        .method("encrypt", CIPHER_INPUT, ASSOCIATED_DATA)
        .returns(CIPHER_OUTPUT)
        .method("decrypt", CIPHER_INPUT, ASSOCIATED_DATA)
        .returns(CIPHER_OUTPUT)
        .type(BASE + "DeterministicAead")
        .method("encryptDeterministically", CIPHER_INPUT, ASSOCIATED_DATA)
        .returns(CIPHER_OUTPUT)
        .method("decryptDeterministically", CIPHER_INPUT, ASSOCIATED_DATA)
        .returns(CIPHER_OUTPUT)
        .type(BASE + "HybridEncrypt")
        .method("encrypt", CIPHER_INPUT, INFO)
        .returns(CIPHER_OUTPUT)
        .type(BASE + "HybridDecrypt")
        .method("decrypt", CIPHER_INPUT, INFO)
        .returns(CIPHER_OUTPUT)
        .type(BASE + "Mac")
        .method("computeMac", MAC_INPUT)
        .returns(MAC_OUTPUT)
        .method("verifyMac", OTHER, MAC_INPUT)
        .receiver(VERIFIER)
        .type(BASE + "PublicKeySign")
        .method("sign", SIGNED_BYTES)
        .returns(SIGNATURE_OUTPUT)
        .type(BASE + "PublicKeyVerify")
        .method("verify", SIGNATURE, SIGNED_BYTES)
        .receiver(VERIFIER)
        .type(BASE + "mac.ChunkedMacComputation")
        .method("update", MAC_INPUT)
        .method("computeMac")
        .returns(MAC_OUTPUT);
  }

  private static void subtle(RoleTable.Builder table) {
    String[][] ciphers = {
      {"AesGcmJce", "AES"},
      {"AesSiv", "AES"},
      {"ChaCha20Poly1305", "ChaCha20"},
      {"XChaCha20Poly1305", "ChaCha20"},
    };
    for (String[] cipher : ciphers) {
      table.type(SUBTLE + cipher[0]).constructor(KEY_BYTES).names(KEY_ALGORITHM, cipher[1]);
    }
    table
        .type(SUBTLE + "AesEaxJce")
        .constructor(KEY_BYTES, OTHER)
        .names(KEY_ALGORITHM, "AES")
        .type(BASE + "aead.subtle.AesGcmSiv")
        .constructor(KEY_BYTES)
        .names(KEY_ALGORITHM, "AES")
        // It draws its nonces, but notices no changes.
        .type(SUBTLE + "AesCtrJceCipher")
        .constructor(KEY_BYTES, OTHER)
        .returns(COMPONENT)
        .names(TRANSFORMATION, "AES/CTR/NoPadding")
        .type(SUBTLE + "IndCpaCipher")
        .method("encrypt", CIPHER_INPUT)
        .receiver(FINISHED_CIPHER)
        .returns(CIPHER_OUTPUT)
        .type(SUBTLE + "EncryptThenAuthenticate")
        .constructor(COMPONENT, OTHER, OTHER)
        .staticMethod("newAesCtrHmac", KEY_BYTES, OTHER, MAC_NAME, KEY_BYTES, OTHER)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .type(SUBTLE + "Kwp")
        .constructor(KEY_BYTES)
        .method("wrap", STORED_KEY.as("byte[]"))
        .returns(CIPHER_OUTPUT)
        .method("unwrap", WRAPPED_KEY)
        .returns(GENERATED_KEY)
        .type(SUBTLE + "PrfHmacJce")
        .constructor(MAC_NAME, KEY)
        .type(SUBTLE + "PrfAesCmac")
        .constructor(KEY_BYTES)
        .type(SUBTLE + "Ed25519Sign")
        .constructor(PRIVATE_KEY_BYTES)
        .type(SUBTLE + "Ed25519Verify")
        .constructor(PUBLIC_KEY_BYTES)
        .type(BASE + "mac.HmacParameters$Builder")
        .method("setHashType", OTHER)
        .returns(RECEIVER)
        .names(MAC_NAME, "Hmac{0}")
        .plainType(SUBTLE + "Random")
        .staticMethod("randBytes", SEED_LENGTH_BYTES)
        .returns(SECURE_RANDOM_OUTPUT)
        .staticMethod("randInt")
        .returns(SECURE_RANDOM_OUTPUT)
        .staticMethod("randInt", DRAW_BOUND)
        .returns(SECURE_RANDOM_OUTPUT)
        .plainType(SUBTLE + "Bytes")
        .staticMethod("equal", CONSTANT_TIME_COMPARAND, CONSTANT_TIME_COMPARAND)
        .returns(VERIFICATION_RESULT)
        .staticMethod("xor", XOR_OPERAND, XOR_OPERAND);
  }

  private static void derivations(RoleTable.Builder table) {
    table
        .plainType(SUBTLE + "Hkdf")
        .staticMethod("computeHkdf", OTHER, INPUT_KEY_MATERIAL, EXTRACTION_SALT, INFO, OTHER)
        .returns(DERIVED_KEY)
        .plainType(SUBTLE + "X25519")
        .staticMethod("generatePrivateKey")
        .returns(GENERATED_KEY)
        .staticMethod("computeSharedSecret", PRIVATE_KEY_BYTES, PUBLIC_KEY_BYTES)
        .returns(SHARED_SECRET)
        .plainType(SUBTLE + "EllipticCurves")
        .staticMethod("computeSharedSecret", KEY, OTHER)
        .returns(SHARED_SECRET)
        .type(SUBTLE + "AesGcmHkdfStreaming")
        .constructor(INPUT_KEY_MATERIAL, OTHER, OTHER, OTHER, OTHER)
        .type(SUBTLE + "AesCtrHmacStreaming")
        .constructor(INPUT_KEY_MATERIAL, OTHER, OTHER, OTHER, OTHER, OTHER, OTHER)
        .type(BASE + "prf.Prf")
        .method("compute", INFO, OTHER)
        .returns(DERIVED_KEY)
        .type(BASE + "prf.PrfSet")
        .method("computePrimary", INFO, OTHER)
        .returns(DERIVED_KEY);
  }

  private static void keysets(RoleTable.Builder table) {
    table
        .type(BASE + "util.SecretBytes")
        .staticMethod("copyFrom", KEY_BYTES, OTHER)
        .returns(IMPORTED_KEY)
        .staticMethod("randomBytes", SEED_LENGTH_BYTES)
        .returns(GENERATED_KEY)
        .method("toByteArray", OTHER)
        .receiver(EXPORTED_KEY)
        .returns(KEY_ENCODING)
        .type(BASE + "util.SecretBigInteger")
        .staticMethod("fromBigInteger", PRIVATE_NUMBER, OTHER)
        .returns(IMPORTED_KEY)
        .method("getBigInteger", OTHER)
        .receiver(EXPORTED_KEY)
        .returns(KEY_ENCODING)
        // A text is no secret by itself: most keysets are encrypted, or of public keys.
        .type(BASE + "JsonKeysetReader")
        .staticMethod("withString", OTHER)
        .returns(COMPONENT)
        .names(OTHER, "{0}")
        .plainType(BASE + "CleartextKeysetHandle")
        .staticMethod("parseFrom", KEY_BYTES)
        .returns(IMPORTED_KEY)
        .staticMethod("read", READER)
        .returns(IMPORTED_KEY)
        .names(KEY_BYTES, "{0}")
        .staticMethod("read", READER, OTHER)
        .returns(IMPORTED_KEY)
        .names(KEY_BYTES, "{0}")
        .staticMethod("write", HANDLE, OUTPUT)
        .plainType(BASE + "LegacyKeysetSerialization")
        .staticMethod("parseKeyset", READER, OTHER)
        .returns(IMPORTED_KEY)
        .names(KEY_BYTES, "{0}")
        .staticMethod("serializeKeyset", HANDLE, OUTPUT, OTHER)
        .plainType(BASE + "KeysetHandle")
        .method("getPublicKeysetHandle")
        .returns(PUBLIC_KEY_OUTPUT)
        .type(BASE + "KeysetWriter")
        .plainType(BASE + "JsonKeysetWriter")
        .staticMethod("withOutputStream", OUTPUT)
        .returns(PASSING_OUTPUT)
        .staticMethod("withFile", OTHER)
        .returns(FILE_OUTPUT)
        .staticMethod("withPath", OTHER)
        .returns(FILE_OUTPUT)
        .plainType(BASE + "BinaryKeysetWriter")
        .staticMethod("withOutputStream", OUTPUT)
        .returns(PASSING_OUTPUT)
        .staticMethod("withFile", OTHER)
        .returns(FILE_OUTPUT);
    for (String format : new String[] {"TinkJsonProtoKeysetFormat", "TinkProtoKeysetFormat"}) {
      table
          .plainType(BASE + format)
          .staticMethod("parseKeyset", KEY_BYTES, OTHER)
          .returns(IMPORTED_KEY)
          .staticMethod("serializeKeyset", HANDLE, OTHER)
          .returns(KEY_ENCODING);
    }
  }

  private TinkRoles() {}
}
