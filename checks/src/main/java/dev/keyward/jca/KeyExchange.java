package dev.keyward.jca;

/**
 * Ways in which a TLS client and its server agree on keys, as JSSE tells them to trust managers.
 * The server chooses, so that every certificate can come with each of them.
 */
public enum KeyExchange {
  /** RFC 5246 (2008): the client encrypts a secret for the key of the certificate. */
  RSA,
  /** RFC 8422 (2018): the key of the certificate signs a key that is for this connection only. */
  ECDHE_RSA,
  /** What JSSE says in TLS 1.3, where the certificate has no part in it. */
  UNKNOWN
}
