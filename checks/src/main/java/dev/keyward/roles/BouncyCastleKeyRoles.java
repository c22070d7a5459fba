package dev.keyward.roles;

import static dev.keyward.roles.Fill.fills;
import static dev.keyward.roles.Role.*;

/**
 * Roles of the keys, parameters and derivations of Bouncy Castle's lightweight API, and of what its
 * provider adds to the specifications of the JDK.
 */
public final class BouncyCastleKeyRoles {
  private static final String BASE = "org.bouncycastle.crypto.";
  private static final String PARAMS = BASE + "params.";
  private static final String GENERATORS = BASE + "generators.";
  private static final String X9 = "org.bouncycastle.asn1.x9.";
  private static final Typed PASSWORD_BYTES = PASSWORD.as("byte[]");

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("bcprov").forUsersOnly();
    secretKeys(table);
    privateKeys(table);
    keyGenerators(table);
    curves(table);
    agreements(table);
    derivations(table);
    passwords(table);
    specifications(table);
    return table.build();
  }

  private static void secretKeys(RoleTable.Builder table) {
    table
        .type(PARAMS + "KeyParameter")
        .constructor(KEY_BYTES)
        .constructor(KEY_BYTES, KEY_OFFSET_BYTES, KEY_LENGTH_BYTES)
        .method("getKey")
        .receiver(EXPORTED_KEY)
        .returns(KEY_ENCODING)
        .type(PARAMS + "DESParameters")
        .constructor(KEY_BYTES)
        .type(PARAMS + "DESedeParameters")
        .constructor(KEY_BYTES)
        .type(PARAMS + "RC2Parameters")
        .constructor(KEY_BYTES)
        .constructor(KEY_BYTES, EFFECTIVE_KEY_SIZE_BITS)
        .type(PARAMS + "RC5Parameters")
        .constructor(KEY_BYTES, OTHER)
        .type(PARAMS + "ParametersWithIV")
        .constructor(KEY_AND_PARAMETERS, NONCE)
        .constructor(KEY_AND_PARAMETERS, NONCE, NONCE_OFFSET_BYTES, NONCE_LENGTH_BYTES)
        .type(PARAMS + "AEADParameters")
        .constructor(KEY_AND_PARAMETERS, TAG_LENGTH_BITS, NONCE)
        .constructor(KEY_AND_PARAMETERS, TAG_LENGTH_BITS, NONCE, ASSOCIATED_DATA)
        .type(PARAMS + "CCMParameters")
        .constructor(KEY_AND_PARAMETERS, OTHER, NONCE, ASSOCIATED_DATA)
        .type(PARAMS + "ParametersWithRandom")
        .constructor(KEY_AND_PARAMETERS)
        .constructor(KEY_AND_PARAMETERS, RANDOM);
    for (String more : new String[] {"Context", "ID", "SBox", "Salt", "UKM"}) {
      table.type(PARAMS + "ParametersWith" + more).constructor(KEY_AND_PARAMETERS, OTHER);
    }
  }

  private static void privateKeys(RoleTable.Builder table) {
    table
        .type(PARAMS + "AsymmetricKeyParameter")
        .type(PARAMS + "RSAKeyParameters")
        .constructor(OTHER, MODULUS, OTHER)
        .type(PARAMS + "RSAPrivateCrtKeyParameters")
        .constructor(
            MODULUS,
            PUBLIC_EXPONENT,
            PRIVATE_NUMBER,
            PRIVATE_NUMBER,
            PRIVATE_NUMBER,
            PRIVATE_NUMBER,
            PRIVATE_NUMBER,
            PRIVATE_NUMBER)
        .returns(IMPORTED_KEY)
        .type(PARAMS + "ECPrivateKeyParameters")
        .constructor(PRIVATE_NUMBER, OTHER)
        .returns(IMPORTED_KEY)
        .type(PARAMS + "DHPrivateKeyParameters")
        .constructor(PRIVATE_NUMBER, OTHER)
        .returns(IMPORTED_KEY)
        .type(PARAMS + "DSAPrivateKeyParameters")
        .constructor(PRIVATE_NUMBER, OTHER)
        .returns(IMPORTED_KEY)
        .type(PARAMS + "ElGamalPrivateKeyParameters")
        .constructor(PRIVATE_NUMBER, OTHER)
        .returns(IMPORTED_KEY)
        .type(PARAMS + "ECPublicKeyParameters")
        .constructor(PUBLIC_NUMBER.as("org.bouncycastle.math.ec.ECPoint"), OTHER)
        .type(BASE + "util.PrivateKeyFactory")
        .staticMethod("createKey", PRIVATE_KEY_BYTES)
        .returns(IMPORTED_KEY);
    for (String curve : new String[] {"Ed25519", "Ed448", "X25519", "X448"}) {
      table
          .type(PARAMS + curve + "PrivateKeyParameters")
          .constructor(PRIVATE_KEY_BYTES)
          .returns(IMPORTED_KEY)
          .constructor(RANDOM)
          .returns(GENERATED_KEY)
          .constructor(PRIVATE_KEY_BYTES, OTHER)
          .returns(IMPORTED_KEY)
          .method("getEncoded")
          .receiver(EXPORTED_KEY)
          .returns(KEY_ENCODING);
    }
  }

  private static void keyGenerators(RoleTable.Builder table) {
    table
        .type(BASE + "KeyGenerationParameters")
        .constructor(RANDOM, KEY_SIZE_BITS)
        .type(BASE + "CipherKeyGenerator")
        .method("generateKey")
        .returns(GENERATED_KEY)
        .type(BASE + "AsymmetricCipherKeyPairGenerator")
        .method("generateKeyPair")
        .returns(GENERATED_KEY)
        .type(BASE + "AsymmetricCipherKeyPair")
        .method("getPrivate")
        .returns(HELD_KEY)
        .method("getPublic")
        .returns(PUBLIC_KEY_OUTPUT)
        .type(PARAMS + "RSAKeyGenerationParameters")
        .constructor(PUBLIC_EXPONENT, RANDOM, KEY_SIZE_BITS, OTHER)
        .type(PARAMS + "DSAParameterGenerationParameters")
        .constructor(KEY_SIZE_BITS, SUBPRIME_SIZE_BITS, OTHER, RANDOM)
        .constructor(KEY_SIZE_BITS, SUBPRIME_SIZE_BITS, OTHER, RANDOM, OTHER)
        .type(PARAMS + "DHParameters")
        .constructor(PRIME, GROUP_GENERATOR)
        .constructor(PRIME, GROUP_GENERATOR, OTHER)
        .constructor(PRIME, GROUP_GENERATOR, OTHER, OTHER)
        .type(GENERATORS + "DSAParametersGenerator")
        .constructor()
        .names(KEY_PAIR_ALGORITHM, "DSA")
        .method("init", KEY_SIZE_BITS, OTHER, RANDOM)
        .type(GENERATORS + "DHParametersGenerator")
        .constructor()
        .names(KEY_PAIR_ALGORITHM, "DH")
        .method("init", KEY_SIZE_BITS, OTHER, RANDOM)
        .type(GENERATORS + "ElGamalParametersGenerator")
        .constructor()
        .names(KEY_PAIR_ALGORITHM, "ElGamal")
        .method("init", KEY_SIZE_BITS, OTHER, RANDOM);
  }

  private static void curves(RoleTable.Builder table) {
    String[] curves = {
      X9 + "ECNamedCurveTable",
      X9 + "X962NamedCurves",
      BASE + "ec.CustomNamedCurves",
      "org.bouncycastle.asn1.nist.NISTNamedCurves",
      "org.bouncycastle.asn1.sec.SECNamedCurves",
      "org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves",
    };
    for (String type : curves) {
      table.plainType(type).staticMethod("getByName", CURVE_NAME).returns(CRYPTOGRAPHIC_OBJECT);
    }
    table
        .type("org.bouncycastle.jce.spec.ECNamedCurveParameterSpec")
        .plainType("org.bouncycastle.jce.ECNamedCurveTable")
        .staticMethod("getParameterSpec", CURVE_NAME)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .type("org.bouncycastle.jce.spec.ECNamedCurveGenParameterSpec")
        .constructor(CURVE_NAME)
        .type("org.bouncycastle.math.ec.ECCurve")
        .type(X9 + "X9ECParameters")
        .method("getCurve")
        .returns(PUBLIC_OUTPUT)
        .type(PARAMS + "ECDomainParameters")
        .constructor(CURVE.as(X9 + "X9ECParameters"))
        .constructor(CURVE.as("org.bouncycastle.math.ec.ECCurve"), OTHER, GROUP_ORDER)
        .constructor(CURVE.as("org.bouncycastle.math.ec.ECCurve"), OTHER, GROUP_ORDER, OTHER)
        .constructor(CURVE.as("org.bouncycastle.math.ec.ECCurve"), OTHER, GROUP_ORDER, OTHER, OTHER)
        .type(PARAMS + "ECKeyGenerationParameters")
        .constructor(ALGORITHM_PARAMETERS.as(PARAMS + "ECDomainParameters"), RANDOM);
  }

  private static void agreements(RoleTable.Builder table) {
    table
        .type(BASE + "BasicAgreement")
        .method("calculateAgreement", PEER_KEY.as(BASE + "CipherParameters"))
        .returns(SHARED_SECRET)
        .type(BASE + "RawAgreement")
        .method("calculateAgreement", OTHER, fills(SHARED_SECRET), OFFSET_BYTES);
  }

  private static void derivations(RoleTable.Builder table) {
    table
        .type(BASE + "DerivationFunction")
        .method("init", ALGORITHM_PARAMETERS.as(BASE + "DerivationParameters"))
        .method("generateBytes", fills(DERIVED_KEY), OFFSET_BYTES, LENGTH_BYTES)
        .type(GENERATORS + "HKDFBytesGenerator")
        .constructor(COMPONENT)
        .method("extractPRK", EXTRACTION_SALT, INPUT_KEY_MATERIAL)
        .returns(DERIVED_KEY)
        .type(PARAMS + "HKDFParameters")
        .constructor(INPUT_KEY_MATERIAL, EXTRACTION_SALT, INFO)
        .staticMethod("skipExtractParameters", INPUT_KEY_MATERIAL, INFO)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .staticMethod("defaultParameters", INPUT_KEY_MATERIAL)
        .returns(CRYPTOGRAPHIC_OBJECT)
        .type(PARAMS + "KDFParameters")
        .constructor(INPUT_KEY_MATERIAL, OTHER);
    for (String kdf : new String[] {"KDF1BytesGenerator", "KDF2BytesGenerator"}) {
      table.type(GENERATORS + kdf).constructor(COMPONENT);
    }
  }

  private static void passwords(RoleTable.Builder table) {
    table
        .type(BASE + "PBEParametersGenerator")
        .method("init", PASSWORD_BYTES, SALT, ITERATIONS)
        .method("generateDerivedParameters", KEY_SIZE_BITS)
        .returns(DERIVED_KEY)
        .method("generateDerivedParameters", KEY_SIZE_BITS, OTHER)
        .returns(DERIVED_KEY)
        .method("generateDerivedMacParameters", KEY_SIZE_BITS)
        .returns(DERIVED_KEY)
        .type(GENERATORS + "PKCS5S2ParametersGenerator")
        .constructor()
        .names(KEY_FACTORY_NAME, "PBKDF2WithHmacSHA1")
        .constructor(COMPONENT)
        .names(KEY_FACTORY_NAME, "PBKDF2WithHmac{0}")
        // Formats of files that exist, which fix the digest and often the iterations.
        .type(GENERATORS + "PKCS5S1ParametersGenerator")
        .constructor(COMPONENT)
        .method("init", PASSWORD_BYTES, SALT, OTHER)
        .type(GENERATORS + "PKCS12ParametersGenerator")
        .constructor(COMPONENT)
        .method("init", PASSWORD_BYTES, SALT, OTHER)
        .type(GENERATORS + "OpenSSLPBEParametersGenerator")
        .constructor()
        .constructor(COMPONENT)
        .method("init", PASSWORD_BYTES, SALT)
        .plainType(GENERATORS + "SCrypt")
        .staticMethod(
            "generate",
            PASSWORD_BYTES,
            SALT,
            SCRYPT_N,
            SCRYPT_BLOCK_SIZE,
            SCRYPT_PARALLELISM,
            OTHER)
        .returns(DERIVED_KEY)
        .plainType(GENERATORS + "BCrypt")
        .staticMethod("generate", HASHED_PASSWORD, SALT, BCRYPT_COST)
        .returns(PASSWORD_HASH)
        .plainType(GENERATORS + "OpenBSDBCrypt")
        .staticMethod("generate", BCRYPT_PASSWORD, SALT, BCRYPT_COST)
        .returns(PASSWORD_HASH)
        .staticMethod("generate", OTHER, BCRYPT_PASSWORD, SALT, BCRYPT_COST)
        .returns(PASSWORD_HASH)
        .staticMethod("checkPassword", OTHER, BCRYPT_PASSWORD)
        .returns(VERIFICATION_RESULT)
        .type(PARAMS + "Argon2Parameters")
        .type(PARAMS + "Argon2Parameters$Builder")
        .constructor()
        .returns(EXACT_PASSWORD_HASHER)
        .implies("argon2$m=4096,t=3,p=1")
        .names(ARGON2_VARIANT, "1")
        .constructor(ARGON2_VARIANT)
        .returns(EXACT_PASSWORD_HASHER)
        .implies("argon2$m=4096,t=3,p=1")
        .method("withSalt", SALT)
        .returns(RECEIVER)
        .method("withSecret", KEY_BYTES)
        .returns(RECEIVER)
        .method("withAdditional", OTHER)
        .returns(RECEIVER)
        .method("withIterations", ARGON2_ITERATIONS)
        .returns(RECEIVER)
        .method("withMemoryAsKB", ARGON2_MEMORY_KIB)
        .returns(RECEIVER)
        .method("withMemoryPowOfTwo", ARGON2_MEMORY_LOG_KIB)
        .returns(RECEIVER)
        .method("withParallelism", ARGON2_PARALLELISM)
        .returns(RECEIVER)
        .method("withVersion", OTHER)
        .returns(RECEIVER)
        .method("build")
        .returns(CRYPTOGRAPHIC_OBJECT)
        .type(GENERATORS + "Argon2BytesGenerator")
        .method("init", OTHER)
        .receiver(CRYPTOGRAPHIC_OBJECT);
    for (Typed password : new Typed[] {PASSWORD_BYTES, PASSWORD.as("char[]")}) {
      table
          .type(GENERATORS + "Argon2BytesGenerator")
          .method("generateBytes", password, fills(DERIVED_KEY))
          .method("generateBytes", password, fills(DERIVED_KEY), OFFSET_BYTES, LENGTH_BYTES);
    }
  }

  private static void specifications(RoleTable.Builder table) {
    String specs = "org.bouncycastle.jcajce.spec.";
    table
        .type(specs + "AEADParameterSpec")
        .constructor(NONCE, TAG_LENGTH_BITS)
        .constructor(NONCE, TAG_LENGTH_BITS, ASSOCIATED_DATA)
        .type(specs + "PBKDF2KeySpec")
        .constructor(PASSWORD, SALT, ITERATIONS, KEY_SIZE_BITS, OTHER)
        .type(specs + "ScryptKeySpec")
        .constructor(PASSWORD, SALT, SCRYPT_N, SCRYPT_BLOCK_SIZE, SCRYPT_PARALLELISM, OTHER);
  }

  private BouncyCastleKeyRoles() {}
}
