package dev.keyward.jca;

import java.util.Optional;

/** One normaliser for the names of every kind of cryptographic service. */
public final class AlgorithmName {

  /** A kind of service of the Java Cryptography Architecture. */
  public enum Service {
    CIPHER("Cipher"),
    KEY_GENERATOR("KeyGenerator"),
    SECRET_KEY_FACTORY("SecretKeyFactory"),
    KEY_PAIR_GENERATOR("KeyPairGenerator"),
    KEY_FACTORY("KeyFactory"),
    MESSAGE_DIGEST("MessageDigest"),
    MAC("Mac"),
    SIGNATURE("Signature"),
    KEY_AGREEMENT("KeyAgreement"),
    SECURE_RANDOM("SecureRandom"),
    ALGORITHM_PARAMETERS("AlgorithmParameters"),
    ALGORITHM_PARAMETER_GENERATOR("AlgorithmParameterGenerator"),
    KEY_STORE("KeyStore"),
    SSL_CONTEXT("SSLContext"),
    KDF("KDF"),
    KEM("KEM"),
    KEY_MANAGER_FACTORY("KeyManagerFactory"),
    TRUST_MANAGER_FACTORY("TrustManagerFactory"),
    CERTIFICATE_FACTORY("CertificateFactory");

    private final String type;

    Service(String type) {
      this.type = type;
    }

    /** What the JDK calls it, for example {@code MessageDigest}. */
    public String type() {
      return type;
    }
  }

  private static final Spellings<String> OF_PARAMETERS =
      Spellings.ofLines(
          """
          GCM
          CCM
          ChaCha20-Poly1305 1.2.840.113549.1.9.16.3.18
          OAEP    1.2.840.113549.1.1.7
          PBES2   1.2.840.113549.1.5.13
          PBKDF1
          PKCS12PBE
          """);

  private static final Spellings<String> OF_AGREEMENTS =
      Spellings.ofLines(
          """
          ECDH
          ECDHC    ECCDH
          ECMQV
          """);

  private static final Spellings<String> OF_RANDOMS =
      Spellings.ofLines(
          """
          SHA1PRNG
          NativePRNG
          NativePRNGBlocking
          NativePRNGNonBlocking
          DRBG
          Windows-PRNG
          DEFAULT
          NONCEANDIV
          """);

  private static final Spellings<String> OF_KEY_STORES =
      Spellings.ofLines(
          """
          PKCS12
          JKS
          JCEKS
          DKS
          CaseExactJKS
          PKCS11
          Windows-MY
          Windows-ROOT
          KeychainStore
          BKS
          BKS-V1
          BCFKS
          BCPKCS12
          BouncyCastle  UBER
          AndroidKeyStore
          """);

  private static final Spellings<String> OF_SSL_CONTEXTS =
      Spellings.ofLines(
          """
          Default
          TLS       SSL
          TLSv1     SSLv3
          TLSv1.1
          TLSv1.2
          TLSv1.3
          DTLS
          DTLSv1.0
          DTLSv1.2
          """);

  private static final Spellings<String> OF_KDFS =
      Spellings.ofLines(
          """
          HKDF-SHA256
          HKDF-SHA384
          HKDF-SHA512
          """);

  private static final Spellings<String> OF_KEMS = Spellings.ofLines("DHKEM");

  private static final Spellings<String> OF_KEY_MANAGERS =
      Spellings.ofLines(
          """
          SunX509
          NewSunX509  PKIX
          """);

  private static final Spellings<String> OF_TRUST_MANAGERS =
      Spellings.ofLines(
          """
          SunX509
          PKIX  SunPKIX X509 X.509
          """);

  private static final Spellings<String> OF_CERTIFICATES = Spellings.ofLines("X.509 X509");

  private AlgorithmName() {}

  /**
   * The standard name of an algorithm; the spelling itself where it is not understood.
   *
   * <p>For ciphers the whole transformation, with the defaults that were left out.
   */
  public static String canonical(Service service, String spelled) {
    return known(service, spelled).orElse(spelled);
  }

  /** The standard name of an algorithm, or nothing if no service of the kind has such a name. */
  public static Optional<String> known(Service service, String spelled) {
    return switch (service) {
      case CIPHER -> Transformation.parse(spelled).map(Transformation::toString);
      case MESSAGE_DIGEST -> HashName.parse(spelled).map(HashName::canonical);
      case MAC -> MacName.parse(spelled).map(MacName::canonical);
      case SIGNATURE -> SignatureName.parse(spelled).map(SignatureName::canonical);
      case KEY_GENERATOR -> KeyAlgorithm.parseSecret(spelled).map(KeyAlgorithm::canonical);
      case SECRET_KEY_FACTORY -> passwordBasedOrSecret(spelled);
      case KEY_PAIR_GENERATOR, KEY_FACTORY ->
          KeyAlgorithm.parsePair(spelled).map(KeyAlgorithm::canonical);
      case KEY_AGREEMENT ->
          OF_AGREEMENTS
              .find(spelled)
              .or(() -> KeyAlgorithm.parseAgreement(spelled).map(KeyAlgorithm::canonical));
      case ALGORITHM_PARAMETERS, ALGORITHM_PARAMETER_GENERATOR ->
          OF_PARAMETERS
              .find(spelled)
              .or(() -> KeyAlgorithm.parsePair(spelled).map(KeyAlgorithm::canonical))
              .or(() -> passwordBasedOrSecret(spelled));
      case KEM ->
          OF_KEMS
              .find(spelled)
              .or(() -> KeyAlgorithm.parsePair(spelled).map(KeyAlgorithm::canonical));
      case SECURE_RANDOM -> OF_RANDOMS.find(spelled);
      case KEY_STORE -> OF_KEY_STORES.find(spelled);
      case SSL_CONTEXT -> OF_SSL_CONTEXTS.find(spelled);
      case KDF -> OF_KDFS.find(spelled);
      case KEY_MANAGER_FACTORY -> OF_KEY_MANAGERS.find(spelled);
      case TRUST_MANAGER_FACTORY -> OF_TRUST_MANAGERS.find(spelled);
      case CERTIFICATE_FACTORY -> OF_CERTIFICATES.find(spelled);
    };
  }

  private static Optional<String> passwordBasedOrSecret(String spelled) {
    return PasswordBasedName.parse(spelled)
        .map(PasswordBasedName::canonical)
        .or(() -> KeyAlgorithm.parseSecret(spelled).map(KeyAlgorithm::canonical));
  }
}
