package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

import com.google.common.collect.ImmutableMap;

/** Roles of Guava's hash functions, as far as they are cryptographic. */
public final class GuavaHashRoles {
  private static final String BASE = "com.google.common.hash.";
  private static final String CHARACTERS = "java.lang.CharSequence";

  private static final ImmutableMap<String, String> DIGESTS =
      ImmutableMap.of(
          "md5", "MD5",
          "sha1", "SHA-1",
          "sha256", "SHA-256",
          "sha384", "SHA-384",
          "sha512", "SHA-512");

  private static final ImmutableMap<String, String> MACS =
      ImmutableMap.of(
          "hmacMd5", "HmacMD5",
          "hmacSha1", "HmacSHA1",
          "hmacSha256", "HmacSHA256",
          "hmacSha512", "HmacSHA512");

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("guava").plainType(BASE + "Hashing");
    DIGESTS.forEach(
        (name, algorithm) ->
            table.staticMethod(name).returns(CRYPTOGRAPHIC_OBJECT).implies(algorithm));
    MACS.forEach(
        (name, algorithm) ->
            table
                .staticMethod(name, KEY)
                .returns(CRYPTOGRAPHIC_OBJECT)
                .implies(algorithm)
                .staticMethod(name, KEY_BYTES)
                .returns(CRYPTOGRAPHIC_OBJECT)
                .implies(algorithm));
    return table
        .type(BASE + "HashFunction")
        .method("newHasher")
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("newHasher", OTHER)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("hashBytes", DIGEST_INPUT)
        .returns(DIGEST_OUTPUT)
        .method("hashBytes", DIGEST_INPUT, OFFSET_BYTES, LENGTH_BYTES)
        .returns(DIGEST_OUTPUT)
        .method("hashUnencodedChars", DIGEST_INPUT.as(CHARACTERS))
        .returns(DIGEST_OUTPUT)
        .method("hashString", DIGEST_INPUT.as(CHARACTERS), OTHER)
        .returns(DIGEST_OUTPUT)
        .type(BASE + "Hasher")
        .method("putBytes", DIGEST_INPUT)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("putBytes", DIGEST_INPUT, OFFSET_BYTES, LENGTH_BYTES)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("putByte", DIGEST_INPUT)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("putInt", DIGEST_INPUT)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("putLong", DIGEST_INPUT.as("long"))
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("putUnencodedChars", DIGEST_INPUT.as(CHARACTERS))
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("putString", DIGEST_INPUT.as(CHARACTERS), OTHER)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("hash")
        .returns(DIGEST_OUTPUT)
        .build();
  }

  private GuavaHashRoles() {}
}
