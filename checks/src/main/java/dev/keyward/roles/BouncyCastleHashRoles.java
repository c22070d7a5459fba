package dev.keyward.roles;

import static dev.keyward.roles.Fill.fills;
import static dev.keyward.roles.Role.*;

/**
 * Roles of the digests, MACs, signatures and random generators of Bouncy Castle's lightweight API,
 * and of the helpers beside them that compare bytes.
 */
public final class BouncyCastleHashRoles {
  private static final String BASE = "org.bouncycastle.crypto.";
  private static final String DIGESTS = BASE + "digests.";
  private static final String MACS = BASE + "macs.";
  private static final String SIGNERS = BASE + "signers.";
  private static final String PADDING = BASE + "paddings.BlockCipherPadding";

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("bcprov").forUsersOnly();
    digests(table);
    macs(table);
    signers(table);
    generators(table);
    comparisons(table);
    return table.build();
  }

  private static void digests(RoleTable.Builder table) {
    String[][] digests = {
      {"GOST3411Digest", "GOST3411"},
      {"MD2Digest", "MD2"},
      {"MD4Digest", "MD4"},
      {"MD5Digest", "MD5"},
      {"RIPEMD128Digest", "RIPEMD128"},
      {"RIPEMD160Digest", "RIPEMD160"},
      {"RIPEMD256Digest", "RIPEMD256"},
      {"RIPEMD320Digest", "RIPEMD320"},
      {"SHA1Digest", "SHA1"},
      {"SHA224Digest", "SHA224"},
      {"SHA256Digest", "SHA256"},
      {"SHA384Digest", "SHA384"},
      {"SHA512Digest", "SHA512"},
      {"SM3Digest", "SM3"},
      {"TigerDigest", "Tiger"},
      {"WhirlpoolDigest", "Whirlpool"},
    };
    for (String[] digest : digests) {
      // The one argument says what the digest is for, or is a state to go on from.
      table
          .type(DIGESTS + digest[0])
          .constructor()
          .names(DIGEST_NAME, digest[1])
          .constructor(OTHER)
          .names(DIGEST_NAME, digest[1]);
    }
    String[][] sized = {
      {"Blake2bDigest", "BLAKE2B-", "512"},
      {"Blake2sDigest", "BLAKE2S-", "256"},
      {"KeccakDigest", "KECCAK-", "288"},
      {"SHA3Digest", "SHA3-", "256"},
    };
    for (String[] digest : sized) {
      table
          .type(DIGESTS + digest[0])
          .constructor()
          .names(DIGEST_NAME, digest[1] + digest[2])
          .constructor(OTHER.as("int"))
          .names(DIGEST_NAME, digest[1] + "{0}");
    }
    table
        .type(DIGESTS + "SHA256Digest")
        .staticMethod("newInstance")
        .returns(CRYPTOGRAPHIC_OBJECT)
        .names(DIGEST_NAME, "SHA256")
        .type(BASE + "ExtendedDigest")
        .type(BASE + "SavableDigest")
        .type(BASE + "Digest")
        .method("update", DIGEST_INPUT)
        .method("update", DIGEST_INPUT, OFFSET_BYTES, LENGTH_BYTES)
        .method("doFinal", fills(DIGEST_OUTPUT), OFFSET_BYTES)
        .type(BASE + "Xof")
        .method("doFinal", fills(DIGEST_OUTPUT), OFFSET_BYTES, LENGTH_BYTES)
        .method("doOutput", fills(DIGEST_OUTPUT), OFFSET_BYTES, LENGTH_BYTES)
        .type(BASE + "io.DigestInputStream")
        .constructor(OTHER, DIGEST.as(BASE + "Digest"))
        .type(BASE + "io.DigestOutputStream")
        .constructor(DIGEST.as(BASE + "Digest"))
        .method("write", DIGEST_INPUT)
        .method("write", DIGEST_INPUT, OFFSET_BYTES, LENGTH_BYTES);
  }

  private static void macs(RoleTable.Builder table) {
    table
        .type(MACS + "HMac")
        .constructor(COMPONENT)
        .names(MAC_NAME, "Hmac{0}")
        .type(MACS + "OldHMac")
        .constructor(COMPONENT)
        .names(MAC_NAME, "Hmac{0}")
        .type(MACS + "CMac")
        .constructor(COMPONENT)
        .names(MAC_NAME, "{0}CMAC")
        .constructor(COMPONENT, OTHER)
        .names(MAC_NAME, "{0}CMAC")
        .type(MACS + "GMac")
        .constructor(COMPONENT)
        .names(MAC_NAME, "{0}-GMAC")
        .constructor(COMPONENT, OTHER)
        .names(MAC_NAME, "{0}-GMAC")
        .type(MACS + "ISO9797Alg3Mac")
        .constructor(COMPONENT)
        .names(MAC_NAME, "ISO9797ALG3MAC")
        .constructor(COMPONENT, OTHER)
        .names(MAC_NAME, "ISO9797ALG3MAC")
        .constructor(COMPONENT, OTHER, OTHER)
        .names(MAC_NAME, "ISO9797ALG3MAC")
        .type(MACS + "GOST28147Mac")
        .constructor()
        .names(MAC_NAME, "GOST28147MAC")
        .type(MACS + "Poly1305")
        .constructor()
        .names(MAC_NAME, "POLY1305")
        .constructor(COMPONENT)
        .names(MAC_NAME, "POLY1305-{0}")
        .type(MACS + "SipHash")
        .constructor()
        .names(MAC_NAME, "SIPHASH-2-4")
        .constructor(OTHER, OTHER)
        .names(MAC_NAME, "SIPHASH-{0}-{1}")
        .method("doFinal")
        .returns(MAC_OUTPUT)
        .type(MACS + "VMPCMac")
        .constructor()
        .names(MAC_NAME, "VMPCMAC");
    // Where they are told no length, they keep half a block.
    String[][] chained = {{"CBCBlockCipherMac", "{0}MAC"}, {"CFBBlockCipherMac", "{0}MAC/CFB8"}};
    for (String[] mac : chained) {
      table
          .type(MACS + mac[0])
          .constructor(COMPONENT)
          .names(MAC_NAME, mac[1])
          .constructor(COMPONENT, OTHER.as(PADDING))
          .names(MAC_NAME, mac[1]);
    }
    table
        .type(MACS + "CBCBlockCipherMac")
        .constructor(COMPONENT, OTHER.as("int"))
        .constructor(COMPONENT, OTHER, OTHER)
        .type(MACS + "CFBBlockCipherMac")
        .constructor(COMPONENT, OTHER, OTHER)
        .constructor(COMPONENT, OTHER, OTHER, OTHER)
        .type(BASE + "Mac")
        .method("init", KEY_AND_PARAMETERS)
        .method("update", MAC_INPUT)
        .method("update", MAC_INPUT, OFFSET_BYTES, LENGTH_BYTES)
        .method("doFinal", fills(MAC_OUTPUT), OFFSET_BYTES);
  }

  private static void signers(RoleTable.Builder table) {
    table
        .type(SIGNERS + "RSADigestSigner")
        .constructor(COMPONENT)
        .names(SIGNATURE_NAME, "{0}withRSA")
        .constructor(COMPONENT, OTHER)
        .names(SIGNATURE_NAME, "{0}withRSA")
        .type(SIGNERS + "PSSSigner")
        .constructor(COMPONENT, COMPONENT, OTHER)
        .names(SIGNATURE_NAME, "{1}withRSAandMGF1")
        .constructor(COMPONENT, COMPONENT, COMPONENT.as(BASE + "Digest"), OTHER)
        .names(SIGNATURE_NAME, "{1}withRSAandMGF1")
        .constructor(COMPONENT, COMPONENT, OTHER.as("int"), OTHER)
        .names(SIGNATURE_NAME, "{1}withRSAandMGF1")
        .constructor(COMPONENT, COMPONENT, COMPONENT, OTHER, OTHER)
        .names(SIGNATURE_NAME, "{1}withRSAandMGF1")
        .type(SIGNERS + "X931Signer")
        .constructor(COMPONENT, COMPONENT)
        .names(SIGNATURE_NAME, "{1}withRSA/X9.31")
        .constructor(COMPONENT, COMPONENT, OTHER)
        .names(SIGNATURE_NAME, "{1}withRSA/X9.31")
        .type(SIGNERS + "ISO9796d2Signer")
        .constructor(COMPONENT, COMPONENT)
        .names(SIGNATURE_NAME, "{1}withRSA/ISO9796-2")
        .constructor(COMPONENT, COMPONENT, OTHER)
        .names(SIGNATURE_NAME, "{1}withRSA/ISO9796-2")
        .type(SIGNERS + "GenericSigner")
        .constructor(COMPONENT, COMPONENT)
        .type(SIGNERS + "DSADigestSigner")
        .constructor(COMPONENT, COMPONENT)
        .names(SIGNATURE_NAME, "{1}with{0}")
        .constructor(COMPONENT, COMPONENT, OTHER)
        .names(SIGNATURE_NAME, "{1}with{0}");
    // They sign hash values, of which it is not known how they were made.
    for (String scheme : new String[] {"DSA", "ECDSA"}) {
      table
          .type(SIGNERS + scheme + "Signer")
          .constructor()
          .returns(COMPONENT)
          .names(OTHER, scheme)
          .constructor(OTHER)
          .returns(COMPONENT)
          .names(OTHER, scheme);
    }
    table
        .type(BASE + "Signer")
        .method("update", SIGNED_BYTES)
        .method("update", SIGNED_BYTES, OFFSET_BYTES, LENGTH_BYTES)
        .method("generateSignature")
        .returns(SIGNATURE_OUTPUT)
        .method("verifySignature", SIGNATURE)
        .returns(VERIFICATION_RESULT)
        .type(BASE + "DSA")
        .method("generateSignature", SIGNED_BYTES)
        .returns(PUBLIC_OUTPUT)
        .method("verifySignature", SIGNED_BYTES, OTHER, OTHER)
        .returns(VERIFICATION_RESULT);
  }

  private static void generators(RoleTable.Builder table) {
    table
        .type(BASE + "prng.DigestRandomGenerator")
        .constructor(COMPONENT)
        .names(SECURE_RANDOM_NAME, "DigestRandomGenerator")
        .type(BASE + "prng.VMPCRandomGenerator")
        .constructor()
        .names(SECURE_RANDOM_NAME, "VMPCRandomGenerator")
        .type(BASE + "prng.RandomGenerator")
        .method("addSeedMaterial", SEED)
        .method("nextBytes", fills(SECURE_RANDOM_OUTPUT))
        .method("nextBytes", fills(SECURE_RANDOM_OUTPUT), OFFSET_BYTES, LENGTH_BYTES)
        .type(BASE + "prng.SP800SecureRandomBuilder")
        .constructor()
        .constructor(RANDOM, OTHER)
        .constructor(OTHER)
        .method("buildHash", COMPONENT, OTHER, OTHER)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("buildHMAC", OTHER, OTHER, OTHER)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("buildCTR", COMPONENT, OTHER, OTHER, OTHER)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .type(BASE + "prng.FixedSecureRandom")
        .constructor(SEED)
        .names(SECURE_RANDOM_NAME, "FixedSecureRandom")
        .constructor(OTHER, SEED)
        .names(SECURE_RANDOM_NAME, "FixedSecureRandom")
        .type("org.bouncycastle.util.test.FixedSecureRandom")
        .constructor(SEED)
        .names(SECURE_RANDOM_NAME, "FixedSecureRandom");
  }

  private static void comparisons(RoleTable.Builder table) {
    table
        .plainType("org.bouncycastle.util.Arrays")
        .staticMethod("areEqual", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
        .staticMethod(
            "areEqual",
            EARLY_EXIT_COMPARAND,
            OFFSET_BYTES,
            OTHER,
            EARLY_EXIT_COMPARAND,
            OFFSET_BYTES,
            OTHER)
        .staticMethod("compareUnsigned", EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND)
        .staticMethod("constantTimeAreEqual", CONSTANT_TIME_COMPARAND, CONSTANT_TIME_COMPARAND)
        .returns(VERIFICATION_RESULT)
        .staticMethod(
            "constantTimeAreEqual",
            LENGTH_BYTES,
            CONSTANT_TIME_COMPARAND,
            OFFSET_BYTES,
            CONSTANT_TIME_COMPARAND,
            OFFSET_BYTES)
        .returns(VERIFICATION_RESULT);
  }

  private BouncyCastleHashRoles() {}
}
