package dev.keyward.roles;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
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
  /** The digest inside a padding of RSA: OAEP or PSS. */
  PADDING_DIGEST_NAME("java.lang.String"),
  /** The digest inside a mask generation function, which need not resist collisions. */
  MASK_DIGEST_NAME("java.lang.String"),
  MAC_NAME("java.lang.String"),
  SIGNATURE_NAME("java.lang.String"),
  /** The algorithm of a symmetric key: of a key generator or of a key built from bytes. */
  KEY_ALGORITHM("java.lang.String"),
  /** The algorithm of a key that is unwrapped, of any kind. */
  WRAPPED_KEY_ALGORITHM("java.lang.String"),
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
  /** The groups that a TLS key exchange may use, best first. */
  NAMED_GROUPS("java.lang.String[]"),
  /** The signatures that a TLS peer may use, best first. */
  SIGNATURE_SCHEMES("java.lang.String[]"),
  ENDPOINT_IDENTIFICATION_ALGORITHM("java.lang.String"),
  TRUST_MANAGER_ALGORITHM("java.lang.String"),
  KEY_MANAGER_ALGORITHM("java.lang.String"),
  CERTIFICATE_TYPE("java.lang.String"),
  /** The URI of a digest in an XML signature. */
  XML_DIGEST_METHOD("java.lang.String"),
  /** The URI of a signature or MAC in an XML signature. */
  XML_SIGNATURE_METHOD("java.lang.String"),
  /** How chains of certificates are built or validated, for example {@code PKIX}. */
  CERTIFICATE_PATH_ALGORITHM("java.lang.String"),
  PROVIDER("java.lang.String", "java.security.Provider"),
  CERTIFICATE_STORE_TYPE("java.lang.String"),
  /** The alias under which a key store keeps an entry; not a secret. */
  KEY_ALIAS("java.lang.String"),

  // Keys and what they are made of.

  /** The key of an operation: secret, private or not told apart. */
  KEY("java.security.Key"),
  /** The other side's public key in a key agreement. */
  PEER_KEY("java.security.Key"),
  /** A key that is itself encrypted or put away, rather than used. */
  STORED_KEY("java.security.Key"),
  /** A secret or private key, or one not told apart, that is turned into bytes or numbers. */
  EXPORTED_KEY("java.security.Key"),
  /** Keys in one object that are written or encoded together, in clear. */
  EXPORTED_KEYSET,
  /** A public key that is turned into bytes. */
  EXPORTED_PUBLIC_KEY("java.security.PublicKey"),
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
  /** An encoded public key, for example X.509's SubjectPublicKeyInfo. */
  PUBLIC_KEY_BYTES("byte[]"),
  /** A public key's value, a number without secrets. */
  PUBLIC_NUMBER("java.math.BigInteger"),
  /** Keys, certificates or requests as text between {@code BEGIN} and {@code END}. */
  PEM_TEXT("java.lang.String"),
  CERTIFICATE("java.security.cert.Certificate"),
  CERTIFICATE_CHAIN(
      "java.security.cert.Certificate[]",
      "java.security.cert.X509Certificate[]",
      "java.security.cert.CertPath"),
  /** The certificates and keys that are trusted without a proof. */
  TRUST_ANCHORS("java.util.Set"),
  MODULUS("java.math.BigInteger"),
  PUBLIC_EXPONENT("java.math.BigInteger"),
  EXPONENT_SIZE_BITS("int"),
  PRIME("java.math.BigInteger"),
  /** The size of the group's order inside a larger prime field. */
  SUBPRIME_SIZE_BITS("int"),
  /** The order of a group, or of the subgroup that is used. */
  GROUP_ORDER("java.math.BigInteger"),
  /** The element that generates a group. */
  GROUP_GENERATOR("java.math.BigInteger"),
  CURVE("java.security.spec.EllipticCurve"),
  /** The size of the field under an elliptic curve. */
  FIELD_SIZE_BITS("int"),
  /** A password from which a key or a hash is derived, or which answers a request for one. */
  PASSWORD("char[]", "java.lang.String"),
  /** The name under which somebody logs in somewhere else, where it decides about the password. */
  LOGIN_NAME("java.lang.String"),
  /** A password that is hashed, so that it can be verified later. */
  HASHED_PASSWORD("char[]", "byte[]", "java.lang.CharSequence"),
  /** The same where the function reads no more than the first 72 bytes. */
  BCRYPT_PASSWORD("char[]", "byte[]", "java.lang.CharSequence"),
  /** What a hasher is, in an object that only verifies hashes which exist. */
  OLD_PASSWORD_HASHER,
  /** Hashers by the name that each hash begins with. */
  PASSWORD_HASHERS("java.util.Map"),
  /** The name of the hasher for new hashes. */
  PASSWORD_HASHER_NAME("java.lang.String"),
  /** A password that is sent to log in somewhere else. */
  LOGIN_PASSWORD("char[]", "java.lang.String", "java.lang.CharSequence", "byte[]"),
  /** What a program, not a person, logs in with: an access key, a client secret, an API token. */
  LOGIN_SECRET("char[]", "java.lang.String"),
  /** The password of a key store, of one of its entries or of an encrypted key. */
  KEY_STORE_PASSWORD("char[]"),
  KEY_STORE("java.security.KeyStore"),
  /** What a key store is read from; {@code null} makes an empty one. */
  KEY_STORE_SOURCE("java.io.InputStream", "java.io.File"),
  /** What a key store is written to. */
  KEY_STORE_TARGET("java.io.OutputStream"),
  KEY_MANAGERS("javax.net.ssl.KeyManager[]"),
  TRUST_MANAGERS("javax.net.ssl.TrustManager[]"),
  HOSTNAME_VERIFIER("javax.net.ssl.HostnameVerifier"),
  TLS_CONTEXT("javax.net.ssl.SSLContext"),
  TLS_SOCKET_FACTORY("javax.net.ssl.SSLSocketFactory"),
  TLS_PARAMETERS("javax.net.ssl.SSLParameters"),
  /** A connection, or what opens one, at the moment when it is too late to configure it. */
  TLS_CONNECTION,
  /** Which algorithms are refused. */
  ALGORITHM_CONSTRAINTS("java.security.AlgorithmConstraints"),
  /** Whether this end of a connection is the one that opens it. */
  TLS_CLIENT_MODE("boolean"),
  /** Whether a client without a certificate is turned away. */
  CLIENT_CERTIFICATE_NEEDED("boolean"),
  /** Whether a client is asked for a certificate, and welcome without. */
  CLIENT_CERTIFICATE_WANTED("boolean"),
  REVOCATION_CHECKED("boolean"),
  /** How revocation is checked, for example whether a failure to find out is accepted. */
  REVOCATION_OPTIONS("java.util.Set"),
  CERTIFICATE_PATH_PARAMETERS("java.security.cert.CertPathParameters"),
  /** The name of the machine that a connection goes to. */
  HOST_NAME("java.lang.String", "java.net.InetAddress", "java.net.InetSocketAddress"),
  PORT("int"),

  // Parameters of an operation.

  /** {@code Cipher.ENCRYPT_MODE} and its siblings. */
  OPERATION_MODE("int"),
  ALGORITHM_PARAMETERS(
      "java.security.spec.AlgorithmParameterSpec", "java.security.AlgorithmParameters"),
  /** Algorithm parameters in their encoded form. */
  ENCODED_PARAMETERS("byte[]"),
  /** A key by itself, or in one object with the nonce and whatever else goes with it. */
  KEY_AND_PARAMETERS,
  KEY_SPEC("java.security.spec.KeySpec"),
  CIPHER("javax.crypto.Cipher"),
  DIGEST("java.security.MessageDigest"),
  SIGNER("java.security.Signature"),
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
  /** How often a hash function by itself is repeated. */
  DIGEST_ROUNDS("int"),
  /** The hash function that PBKDF2 repeats. */
  PSEUDO_RANDOM_FUNCTION,
  /** The logarithm to base 2 of bcrypt's rounds. */
  BCRYPT_COST("int"),
  /** The cost N of scrypt, a power of two. */
  SCRYPT_N("int"),
  SCRYPT_BLOCK_SIZE("int"),
  SCRYPT_PARALLELISM("int"),
  ARGON2_MEMORY_KIB("int"),
  /** The logarithm to base 2 of the memory in KiB. */
  ARGON2_MEMORY_LOG_KIB("int"),
  /** The passes over the memory. */
  ARGON2_ITERATIONS("int"),
  /** The lanes. */
  ARGON2_PARALLELISM("int"),
  /** Argon2d, Argon2i or Argon2id. */
  ARGON2_VARIANT,
  /** Material with enough entropy for a key, which a derivation spreads: HKDF's input. */
  INPUT_KEY_MATERIAL("byte[]", "javax.crypto.SecretKey"),
  /** The salt of a derivation from strong material, which may be constant and public. */
  EXTRACTION_SALT("byte[]", "javax.crypto.SecretKey"),
  INFO("byte[]"),
  ASSOCIATED_DATA("byte[]", "java.nio.ByteBuffer"),
  /** The generator that an operation draws from. */
  RANDOM("java.security.SecureRandom", "java.util.Random", "java.util.random.RandomGenerator"),
  SEED("byte[]", "long"),
  SEED_LENGTH_BYTES("int"),
  /** The seed of a generator whose output can be predicted anyway. */
  WEAK_RANDOM_SEED("byte[]", "long"),
  /** What a random generator is asked for beyond bytes: strength, personalisation. */
  RANDOM_PARAMETERS("java.security.SecureRandomParameters"),
  /** Data that is mixed into a random generator and need not be secret. */
  PERSONALIZATION("byte[]"),
  /** The security strength that a random generator is asked for. */
  STRENGTH_BITS("int"),
  /** The lower end of a random draw, included. */
  DRAW_ORIGIN("int", "long", "float", "double"),
  /** The upper end of a random draw, excluded. */
  DRAW_BOUND("int", "long", "float", "double"),
  /** The size of a random number. */
  DRAW_SIZE_BITS("int"),
  /** Where the part of an array that is used or written starts. */
  OFFSET_BYTES("int"),
  /** The length of the part of an array that is used or written. */
  LENGTH_BYTES("int"),

  // Data that goes in.

  CIPHER_INPUT("byte[]", "java.nio.ByteBuffer", "byte", "int"),
  DIGEST_INPUT("byte[]", "java.nio.ByteBuffer", "byte", "int", "java.lang.String"),
  MAC_INPUT("byte[]", "java.nio.ByteBuffer", "byte", "java.lang.String"),
  SIGNED_BYTES("byte[]", "java.nio.ByteBuffer", "byte"),
  SIGNATURE("byte[]"),
  WRAPPED_KEY("byte[]"),
  /** What a key encapsulation sends: the recipient's private key turns it into the shared key. */
  ENCAPSULATION("byte[]"),
  /** Data under an error-detecting code that anybody can recompute. */
  CHECKSUM_INPUT("byte[]", "java.nio.ByteBuffer", "int"),
  /** A value that is compared in a time that depends on the first difference. */
  EARLY_EXIT_COMPARAND,
  /** A value that is combined with another bit by bit, as keystreams and chained blocks are. */
  XOR_OPERAND,
  /** A byte of an array that is combined with a constant: the result tells what it was. */
  XOR_OUTPUT,
  /** A value that is given to a variable, or returned by a method, of a telling name. */
  NAMED_VALUE,
  /** A value that nobody looks at. */
  DISCARDED_VALUE,
  /** A value that is looked up in a collection, which compares it and hashes it. */
  LOOKUP_COMPARAND,
  /** A value about which a method says yes or no, or throws. */
  EXAMINED_VALUE,
  /** A value that is compared in constant time. */
  CONSTANT_TIME_COMPARAND("byte[]"),
  /** A value that the call erases, or overwrites with something else. */
  ERASED,
  /** A cipher whose message the call ends; the next one starts where the initialisation left it. */
  FINISHED_CIPHER,
  /** What throws unless a signature or a code is right. */
  VERIFIER,
  /** A cipher that takes one block, or some bytes, and is never told where a message ends. */
  ENDLESS_CIPHER,
  /** What a file is to contain. */
  FILE_DATA("byte[]", "java.lang.CharSequence", "java.lang.Iterable"),
  /** What is written to a stream; the calls that made the stream tell where it ends. */
  OUTPUT_DATA("byte[]", "char[]", "java.lang.CharSequence"),
  /** An object that is written so that it can be read again: serialised, or as PEM. */
  OUTPUT_OBJECT,
  /** What encrypts such an object; {@code null} leaves it in clear. */
  OUTPUT_ENCRYPTOR,
  /** The stream that another one passes everything on to. */
  OUTPUT,
  /** Settings that are written down. */
  SAVED_SETTINGS,
  /** Who may read a file, or change it. */
  FILE_PERMISSIONS,
  /** What is written to a log, arrays with all that they contain. */
  LOGGED,
  /** What is written to a log as a text, of arrays only their identity. */
  LOGGED_TEXT,
  /** What is kept for the lines that follow in a log. */
  LOG_CONTEXT,
  /** What is written to a stream, which may be the one of the console. */
  PRINTED,
  /** What an exception says; it ends up in logs, and often at a client. */
  EXCEPTION_TEXT,
  /** What a client is told when something fails. */
  ERROR_RESPONSE,
  /** What is attached to a measurement, a trace or an error report, which other machines keep. */
  TELEMETRY,
  /** A part of an address, which logs, proxies and histories keep. */
  ADDRESS_PART,
  /** What is known of the text of an address. */
  ADDRESS_TEXT,
  /** The name of a parameter in the query of an address. */
  QUERY_NAME("java.lang.String"),
  /** What such a parameter is. */
  QUERY_PARAMETER,
  /** What a process is started with, which every user of the machine can list. */
  COMMAND_ARGUMENT,
  /** The name of a file or a thread. */
  VISIBLE_NAME,
  /** Which parts of messages are recorded: nothing, a line, headers or everything. */
  RECORDED_PARTS,
  /** Whether whole messages are recorded. */
  PAYLOAD_RECORDED("boolean"),
  /** Whether the headers of messages are recorded. */
  HEADERS_RECORDED("boolean"),
  /** Whether what follows the path of an address is recorded. */
  QUERY_RECORDED("boolean"),
  /** Which headers are left out, or masked, where others are recorded. */
  REDACTED_HEADERS,
  /** What is masked in the messages that are recorded. */
  REDACTED_PARTS,
  /** The headers that are recorded by their names. */
  CAPTURED_HEADERS,
  /** What records whole messages. */
  PAYLOAD_RECORDER,
  /** The name of what writes lines to a log. */
  LOGGER_NAME("java.lang.String"),
  /** How much of what it is told a logger writes. */
  LOGGER_LEVEL,
  /** A setting of the JVM's security providers and algorithms. */
  SECURITY_PROPERTY_NAME("java.lang.String"),
  SECURITY_PROPERTY_VALUE("java.lang.String"),
  SYSTEM_PROPERTY_NAME("java.lang.String"),
  SYSTEM_PROPERTY_VALUE("java.lang.String"),
  /** A setting of how XML signatures are made and validated. */
  XML_PROPERTY_NAME("java.lang.String"),
  XML_PROPERTY_VALUE,
  /** The name of a setting that is read. */
  CONFIGURATION_NAME("java.lang.String"),
  /** The name under which a user's input is read, for example of a field of a form. */
  USER_INPUT_NAME("java.lang.String"),
  /** What a setting is when it is not made. */
  CONFIGURATION_DEFAULT,
  /** A provider that becomes the JVM's, at a position. */
  INSTALLED_PROVIDER("java.security.Provider"),
  /** The address of a database, a broker or a cache, in which their drivers allow credentials. */
  CONNECTION_STRING("java.lang.String"),
  /** What a counter starts with. */
  COUNTER_START("int", "long"),

  /** What is asked besides the platform whether a certificate is acceptable. */
  CERTIFICATE_CHECKER("java.security.cert.PKIXCertPathChecker", "java.util.List"),

  // What comes out.

  SECURE_RANDOM_OUTPUT,
  WEAK_RANDOM_OUTPUT,
  /** A generator whose output can be predicted from earlier output. */
  WEAK_GENERATOR,
  CLOCK_READING,
  /** Identity and hash codes, numbers of processes and threads: unique to no one, and guessable. */
  IDENTITY_HASH,
  COUNTER_VALUE,
  /** A random UUID: 122 bits. */
  UUID_VALUE,
  /** A UUID that anybody can compute who knows what it was made of. */
  NAME_BASED_UUID,
  DIGEST_OUTPUT,
  /** The value of an error-detecting code. */
  CHECKSUM_OUTPUT,
  MAC_OUTPUT,
  SIGNATURE_OUTPUT,
  /** Ciphertext or plaintext, as the object's operation mode decides. */
  CIPHER_OUTPUT,
  /** The nonce of a cipher or of its parameters; a cipher draws one if it is given none. */
  CIPHER_IV,
  /** What a key agreement computes: a number that is secret but not uniformly distributed. */
  SHARED_SECRET,
  /** The key that a key encapsulation hands to both sides, as good as a generated one. */
  ENCAPSULATED_SECRET,
  /** Key material or a key made by a generator or an unwrapping. */
  GENERATED_KEY,
  DERIVED_KEY,
  /** A private or secret key that another object hands out: a key store, an entry, a key pair. */
  HELD_KEY,
  /** A private or secret key made from numbers or from an encoding. */
  IMPORTED_KEY,
  /** A private or secret key as bytes or numbers. */
  KEY_ENCODING,
  /** Whether a certificate is in date, which says nothing about who issued it. */
  VALIDITY_PERIOD,
  /** A public key or a certificate, or the encoding of one. */
  PUBLIC_KEY_OUTPUT,
  /** A value that is public by design: parameters, salts, encapsulations. */
  PUBLIC_OUTPUT,
  /** A connection that its sockets do not encrypt. */
  CLEARTEXT_CONNECTION,
  /** A stream that ends in a file. */
  FILE_OUTPUT,
  /** A stream that passes everything on to another one, as it is. */
  PASSING_OUTPUT,
  /** Every cipher suite that the JDK knows, the broken ones included. */
  SUPPORTED_CIPHER_SUITES,
  /** Every version of TLS that the JDK knows, the broken ones included. */
  SUPPORTED_PROTOCOLS,
  /** An object that hashes passwords and verifies the hashes. */
  PASSWORD_HASHER,
  /** One that only verifies hashes which were made with its own parameters. */
  EXACT_PASSWORD_HASHER,
  /** One that hashes them with a function that is made to be fast. */
  FAST_PASSWORD_HASHER,
  /** One that only verifies hashes by such a function, which somebody makes then. */
  FAST_PASSWORD_VERIFIER,
  /** One that leaves them as they are. */
  PLAIN_PASSWORD_HASHER,
  /** One that compares what it is given with what is stored, as both are. */
  PLAIN_PASSWORD_VERIFIER,
  /** A password's hash, with its salt and parameters. */
  PASSWORD_HASH,
  /** A password's hash by a function that is made to be fast. */
  FAST_PASSWORD_HASH,
  PASSWORD_INPUT,
  /** A value of which nothing is known but a name that calls it a password. */
  NAMED_PASSWORD,
  /** A value that is called what a program logs in with: an access token, an API key. */
  NAMED_CREDENTIAL,
  /** A value that stands in the query of an address, behind a name. */
  IN_QUERY,
  /** A value that is called the name, number or address of a user, and is nothing else. */
  NAMED_USER,
  /** A value that is nearly always a password, by the name of what it is kept in or read from. */
  CONFIDED_PASSWORD,
  /** A value that is nearly always a secret key, by such a name. */
  CONFIDED_KEY,
  /** A value that is nearly always a token which opens something, by such a name. */
  CONFIDED_TOKEN,
  /** A token that opens something, as the library says that hands it out. */
  TOKEN_TEXT,
  /** A secret key as text, as the library says that hands it out. */
  KEY_TEXT,
  /** What is only a part or a disguise of something, made to be shown. */
  EXCERPT,
  /** The stream of the console. */
  CONSOLE_STREAM,
  /** A text or bytes of which nothing is known but a name that calls it a secret key. */
  NAMED_SECRET,
  /** A value that somebody at the keyboard, or whoever wrote a file, chose. */
  USER_INPUT,
  /** A value that whoever is at the other end of the network chose. */
  REMOTE_INPUT,
  /** A value in the header of a token, which whoever sends the token chose. */
  TOKEN_HEADER,
  /** The algorithm that an object says it is of, or the platform's default: chosen elsewhere. */
  ALGORITHM_OF_OBJECT,
  CONFIGURATION,
  /** A boolean that says whether a signature, tag, password or host name is right. */
  VERIFICATION_RESULT,
  /** A value that people marked as secret. */
  SECRET,
  /** A value that people marked as one to be compared only in constant time. */
  CONSTANT_TIME_REQUIRED,
  /**
   * An object that others are made of, such as a block cipher by itself; also where one becomes a
   * part. It is an algorithm of its own only where something is done with it alone.
   */
  COMPONENT,
  /** An object with settings of every kind, which another takes in the place of its defaults. */
  SETTINGS,
  /** The object that the method is called on, once more. */
  RECEIVER,
  /** An algorithm-bearing object: a cipher, a digest, a generator, a specification. */
  CRYPTOGRAPHIC_OBJECT;

  /** Roles in code of every kind; they matter only beside another. */
  private static final ImmutableSet<Role> EVERYDAY =
      Sets.immutableEnumSet(
          OTHER,
          OFFSET_BYTES,
          LENGTH_BYTES,
          RANDOM,
          WEAK_RANDOM_NAME,
          WEAK_RANDOM_SEED,
          WEAK_GENERATOR,
          WEAK_RANDOM_OUTPUT,
          SECURE_RANDOM_OUTPUT,
          PUBLIC_OUTPUT,
          PUBLIC_KEY_OUTPUT,
          EXPORTED_PUBLIC_KEY,
          DRAW_ORIGIN,
          DRAW_BOUND,
          DRAW_SIZE_BITS,
          CLOCK_READING,
          COUNTER_START,
          COUNTER_VALUE,
          IDENTITY_HASH,
          UUID_VALUE,
          NAME_BASED_UUID,
          XOR_OUTPUT,
          CHECKSUM_INPUT,
          CHECKSUM_OUTPUT,
          EARLY_EXIT_COMPARAND,
          LOOKUP_COMPARAND,
          ERASED,
          FILE_DATA,
          OUTPUT_DATA,
          OUTPUT_ENCRYPTOR,
          OUTPUT,
          FILE_PERMISSIONS,
          LOGGED,
          LOGGED_TEXT,
          LOG_CONTEXT,
          PRINTED,
          EXCEPTION_TEXT,
          ERROR_RESPONSE,
          TELEMETRY,
          ADDRESS_PART,
          ADDRESS_TEXT,
          QUERY_NAME,
          QUERY_PARAMETER,
          NAMED_CREDENTIAL,
          IN_QUERY,
          COMMAND_ARGUMENT,
          VISIBLE_NAME,
          CONFIDED_PASSWORD,
          CONFIDED_KEY,
          CONFIDED_TOKEN,
          TOKEN_TEXT,
          KEY_TEXT,
          EXCERPT,
          CONSOLE_STREAM,
          FILE_OUTPUT,
          PASSING_OUTPUT,
          HOST_NAME,
          PORT,
          USER_INPUT,
          REMOTE_INPUT,
          TOKEN_HEADER,
          ALGORITHM_OF_OBJECT,
          EXAMINED_VALUE,
          USER_INPUT_NAME,
          CONFIGURATION,
          CONFIGURATION_NAME,
          CONFIGURATION_DEFAULT);

  /** Roles of data in bulk, of what is public, and of what only has a place. */
  private static final ImmutableSet<Role> UNTRACED =
      Sets.immutableEnumSet(
          OTHER,
          CIPHER_INPUT,
          DIGEST_INPUT,
          MAC_INPUT,
          SIGNED_BYTES,
          CHECKSUM_INPUT,
          FILE_DATA,
          OUTPUT_DATA,
          OUTPUT_OBJECT,
          OUTPUT,
          FILE_PERMISSIONS,
          OFFSET_BYTES,
          LENGTH_BYTES,
          DRAW_BOUND,
          DRAW_ORIGIN,
          HOST_NAME,
          PORT,
          EXPORTED_KEY,
          EXPORTED_PUBLIC_KEY,
          PUBLIC_KEY,
          PUBLIC_KEY_BYTES,
          PUBLIC_NUMBER,
          CERTIFICATE,
          CERTIFICATE_CHAIN,
          SIGNATURE,
          WRAPPED_KEY,
          ASSOCIATED_DATA,
          INFO,
          KEY_ALIAS,
          PROVIDER,
          LOGGED,
          LOGGED_TEXT,
          LOG_CONTEXT,
          PRINTED,
          EXCEPTION_TEXT,
          ERROR_RESPONSE,
          TELEMETRY,
          ADDRESS_PART,
          COMMAND_ARGUMENT,
          VISIBLE_NAME);

  /** Roles of what gets to where others can read it. */
  private static final ImmutableSet<Role> DISCLOSING =
      Sets.immutableEnumSet(
          LOGGED,
          LOGGED_TEXT,
          LOG_CONTEXT,
          PRINTED,
          EXCEPTION_TEXT,
          ERROR_RESPONSE,
          TELEMETRY,
          ADDRESS_PART,
          QUERY_PARAMETER,
          COMMAND_ARGUMENT,
          VISIBLE_NAME);

  /** Roles of secret and private keys that a call makes, or hands out. */
  private static final ImmutableSet<Role> KEY_OUTPUTS =
      Sets.immutableEnumSet(GENERATED_KEY, DERIVED_KEY, HELD_KEY, IMPORTED_KEY);

  private final ImmutableSet<String> types;

  Role(String... types) {
    this.types = ImmutableSet.copyOf(Arrays.asList(types));
  }

  /** A parameter in this role of just this erased type, where an overload needs telling apart. */
  public Typed as(String type) {
    return new Typed(this, type);
  }

  /** Whether code without any cryptography is full of such values. */
  public boolean isEveryday() {
    return EVERYDAY.contains(this);
  }

  /** Whether it is a secret or private key that a call makes, or hands out. */
  public boolean isKeyOutput() {
    return KEY_OUTPUTS.contains(this);
  }

  /** Whether a value in this role gets to where others can read it. */
  public boolean isDisclosing() {
    return DISCLOSING.contains(this);
  }

  /**
   * Whether it matters how a value in this role came about; of the others counts only what is known
   * of them where they arrive.
   */
  public boolean isTraced() {
    return !UNTRACED.contains(this);
  }

  @Override
  public ImmutableSet<String> types() {
    return types;
  }
}
