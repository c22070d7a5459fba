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

  private AlgorithmName() {}

  /**
   * The standard name of an algorithm; the spelling itself where it is not understood.
   *
   * <p>For ciphers the whole transformation, with the defaults that were left out.
   */
  public static String canonical(Service service, String spelled) {
    return known(service, spelled).orElse(spelled);
  }

  /** The standard name of an algorithm, or nothing if no service has a name that is so spelled. */
  public static Optional<String> known(Service service, String spelled) {
    return switch (service) {
      case CIPHER -> Transformation.parse(spelled).map(Transformation::toString);
      case MESSAGE_DIGEST -> HashName.parse(spelled).map(HashName::canonical);
      case MAC -> MacName.parse(spelled).map(MacName::canonical);
      case SIGNATURE -> SignatureName.parse(spelled).map(SignatureName::canonical);
      default -> KeyAlgorithm.parse(spelled).map(KeyAlgorithm::canonical);
    };
  }
}
