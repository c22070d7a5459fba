package dev.keyward.roles;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;

/**
 * The meaning of a value in cryptography.
 *
 * <p>Roles of parameters name the Java types that such a parameter can have, so that a row of a
 * {@link RoleTable} tells overloads apart without spelling their signatures.
 */
public enum Role implements Parameter {
  /** A parameter without a meaning of its own; it only counts as a position. */
  OTHER,

  // Names of algorithms, services and formats.

  /** A cipher's {@code algorithm/mode/padding}. */
  TRANSFORMATION("java.lang.String"),
  DIGEST_NAME("java.lang.String"),
  MAC_NAME("java.lang.String"),
  SIGNATURE_NAME("java.lang.String"),
  /** The algorithm of a symmetric key: of a key generator or of a key built from bytes. */
  KEY_ALGORITHM("java.lang.String"),
  /** The algorithm of a key pair: of a generator, a key factory or generated parameters. */
  KEY_PAIR_ALGORITHM("java.lang.String"),
  KEY_AGREEMENT_NAME("java.lang.String"),
  /** The algorithm of a {@code SecretKeyFactory}: a cipher's key or a password-based derivation. */
  KEY_FACTORY_NAME("java.lang.String"),
  KEY_DERIVATION_NAME("java.lang.String"),
  KEY_ENCAPSULATION_NAME("java.lang.String"),
  PARAMETERS_NAME("java.lang.String"),
  SECURE_RANDOM_NAME("java.lang.String"),
  WEAK_RANDOM_NAME("java.lang.String"),
  MASK_GENERATION_NAME("java.lang.String"),
  CURVE_NAME("java.lang.String"),
  KEY_STORE_TYPE("java.lang.String"),
  TLS_PROTOCOL("java.lang.String", "java.lang.String[]"),
  CIPHER_SUITES("java.lang.String[]"),
  ENDPOINT_IDENTIFICATION_ALGORITHM("java.lang.String"),
  TRUST_MANAGER_ALGORITHM("java.lang.String"),
  CERTIFICATE_TYPE("java.lang.String"),
  PROVIDER("java.lang.String", "java.security.Provider"),
  /** The alias under which a key store keeps an entry; not a secret. */
  KEY_ALIAS("java.lang.String"),

  // Keys and what they are made of.

  KEY("java.security.Key"),
  KEY_BYTES("byte[]", "java.lang.String"),
  /** Key material of which only a part is used, with its offset in bytes. */
  KEY_OFFSET_BYTES("int"),
  KEY_LENGTH_BYTES("int"),
  KEY_SIZE_BITS("int"),
  /** An encoded private key, for example PKCS#8. */
  PRIVATE_KEY_BYTES("byte[]"),
  /** A number that only the owner of a private key may know. */
  PRIVATE_NUMBER("java.math.BigInteger"),
  PUBLIC_KEY("java.security.PublicKey"),
  MODULUS("java.math.BigInteger"),
  PUBLIC_EXPONENT("java.math.BigInteger"),
  EXPONENT_SIZE_BITS("int"),
  PRIME("java.math.BigInteger"),
  PASSWORD("char[]", "java.lang.String"),
  KEY_MANAGERS("javax.net.ssl.KeyManager[]"),
  TRUST_MANAGERS("javax.net.ssl.TrustManager[]"),
  HOSTNAME_VERIFIER("javax.net.ssl.HostnameVerifier"),

  // Parameters of an operation.

  /** {@code Cipher.ENCRYPT_MODE} and its siblings. */
  OPERATION_MODE("int"),
  ALGORITHM_PARAMETERS(
      "java.security.spec.AlgorithmParameterSpec", "java.security.AlgorithmParameters"),
  KEY_SPEC("java.security.spec.KeySpec"),
  NONCE("byte[]"),
  /** Where a nonce starts in a larger array, in bytes. */
  NONCE_OFFSET_BYTES("int"),
  NONCE_LENGTH_BYTES("int"),
  TAG_LENGTH_BITS("int"),
  COUNTER("int"),
  EFFECTIVE_KEY_SIZE_BITS("int"),
  SALT("byte[]"),
  SALT_LENGTH_BYTES("int"),
  ITERATIONS("int"),
  INFO("byte[]"),
  ASSOCIATED_DATA("byte[]", "java.nio.ByteBuffer"),
  /** The generator that an operation draws from. */
  RANDOM("java.security.SecureRandom", "java.util.Random", "java.util.random.RandomGenerator"),
  SEED("byte[]", "long"),
  SEED_LENGTH_BYTES("int"),

  // Data that goes in.

  CIPHER_INPUT("byte[]", "java.nio.ByteBuffer", "byte"),
  DIGEST_INPUT("byte[]", "java.nio.ByteBuffer", "byte", "java.lang.String"),
  MAC_INPUT("byte[]", "java.nio.ByteBuffer", "byte", "java.lang.String"),
  SIGNED_BYTES("byte[]", "java.nio.ByteBuffer", "byte"),
  SIGNATURE("byte[]"),
  WRAPPED_KEY("byte[]"),
  /** A value that is compared in a time that depends on the first difference. */
  EARLY_EXIT_COMPARAND,
  /** A value that is given to a variable, or returned by a method, of a telling name. */
  NAMED_VALUE,
  /** A value that is compared in constant time. */
  CONSTANT_TIME_COMPARAND("byte[]"),

  // What comes out.

  SECURE_RANDOM_OUTPUT,
  WEAK_RANDOM_OUTPUT,
  CLOCK_READING,
  /** Identity or hash codes and other numbers that are unique to no one. */
  IDENTITY_HASH,
  COUNTER_VALUE,
  UUID_VALUE,
  DIGEST_OUTPUT,
  MAC_OUTPUT,
  SIGNATURE_OUTPUT,
  /** Ciphertext or plaintext, as the object's operation mode decides. */
  CIPHER_OUTPUT,
  SHARED_SECRET,
  /** Key material or a key made by a generator, a derivation or an unwrapping. */
  GENERATED_KEY,
  DERIVED_KEY,
  KEY_ENCODING,
  PUBLIC_KEY_OUTPUT,
  PASSWORD_INPUT,
  USER_INPUT,
  CONFIGURATION,
  /** A boolean that says whether a signature, tag, password or host name is right. */
  VERIFICATION_RESULT,
  /** A value that people marked as secret. */
  SECRET,
  /** A value that people marked as one to be compared only in constant time. */
  CONSTANT_TIME_REQUIRED,
  /** An algorithm-bearing object: a cipher, a digest, a generator, a specification. */
  CRYPTOGRAPHIC_OBJECT;

  private final ImmutableSet<String> types;

  Role(String... types) {
    this.types = ImmutableSet.copyOf(Arrays.asList(types));
  }

  /** The Java types that a parameter in this role can have; empty where any type can have it. */
  public ImmutableSet<String> types() {
    return types;
  }
}
