package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;

/** Roles of the digests and MACs of commons-codec. */
public final class CodecDigestRoles {
  private static final String BASE = "org.apache.commons.codec.digest.";
  private static final String ALGORITHMS = BASE + "HmacAlgorithms";

  /** What the methods are called, and what they compute. */
  private static final ImmutableMap<String, String> DIGESTS =
      ImmutableMap.<String, String>builder()
          .put("md2", "MD2")
          .put("md5", "MD5")
          .put("sha", "SHA-1")
          .put("sha1", "SHA-1")
          .put("sha256", "SHA-256")
          .put("sha384", "SHA-384")
          .put("sha512", "SHA-512")
          .put("sha512_224", "SHA-512/224")
          .put("sha512_256", "SHA-512/256")
          .put("sha3_224", "SHA3-224")
          .put("sha3_256", "SHA3-256")
          .put("sha3_384", "SHA3-384")
          .put("sha3_512", "SHA3-512")
          .buildOrThrow();

  private static final ImmutableMap<String, String> MACS =
      ImmutableMap.of(
          "Md5", "HmacMD5",
          "Sha1", "HmacSHA1",
          "Sha256", "HmacSHA256",
          "Sha384", "HmacSHA384",
          "Sha512", "HmacSHA512");

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table =
        RoleTable.library("commons-codec")
            .type(BASE + "DigestUtils")
            .constructor(DIGEST)
            .constructor(DIGEST_NAME)
            .method("digest", DIGEST_INPUT)
            .returns(DIGEST_OUTPUT)
            .method("digestAsHex", DIGEST_INPUT)
            .returns(DIGEST_OUTPUT)
            .staticMethod("digest", DIGEST, DIGEST_INPUT)
            .returns(DIGEST_OUTPUT)
            .staticMethod("getDigest", DIGEST_NAME)
            .returns(CRYPTOGRAPHIC_OBJECT)
            .staticMethod("getDigest", DIGEST_NAME, OTHER)
            .returns(CRYPTOGRAPHIC_OBJECT);
    DIGESTS.forEach(
        (name, algorithm) ->
            table
                .staticMethod(name, DIGEST_INPUT)
                .returns(DIGEST_OUTPUT)
                .implies(algorithm)
                .staticMethod(name + "Hex", DIGEST_INPUT)
                .returns(DIGEST_OUTPUT)
                .implies(algorithm)
                .staticMethod(
                    "get" + Ascii.toUpperCase(name.substring(0, 1)) + name.substring(1) + "Digest")
                .returns(CRYPTOGRAPHIC_OBJECT)
                .implies(algorithm));
    table
        .type(BASE + "HmacUtils")
        .constructor(MAC_NAME, KEY_BYTES)
        .constructor(MAC_NAME.as(ALGORITHMS), KEY_BYTES)
        .method("hmac", MAC_INPUT)
        .returns(MAC_OUTPUT)
        .method("hmacHex", MAC_INPUT)
        .returns(MAC_OUTPUT)
        .staticMethod("getInitializedMac", MAC_NAME, KEY_BYTES)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .staticMethod("getInitializedMac", MAC_NAME.as(ALGORITHMS), KEY_BYTES)
        .returns(CRYPTOGRAPHIC_OBJECT);
    MACS.forEach(
        (name, algorithm) ->
            table
                .staticMethod("hmac" + name, KEY_BYTES, MAC_INPUT)
                .returns(MAC_OUTPUT)
                .implies(algorithm)
                .staticMethod("hmac" + name + "Hex", KEY_BYTES, MAC_INPUT)
                .returns(MAC_OUTPUT)
                .implies(algorithm)
                .staticMethod("getHmac" + name, KEY_BYTES)
                .returns(CRYPTOGRAPHIC_OBJECT)
                .implies(algorithm));
    return table.build();
  }

  private CodecDigestRoles() {}
}
