package dev.keyward.jca;

import dev.keyward.jca.AlgorithmName.Service;
import java.util.Optional;

/**
 * A format of key stores that protects its keys badly.
 *
 * <p>What is wrong is in the documents of their makers: keytool recommends PKCS12 since JDK 9
 * (2017), and Bouncy Castle's specification of key stores calls version 1 of BKS broken.
 */
public enum KeyStoreType {
  JKS("encrypts keys with a few rounds of SHA-1, so that passwords are tried by the billion"),
  CASE_EXACT_JKS(
      "encrypts keys with a few rounds of SHA-1, so that passwords are tried by the billion"),
  JCEKS("encrypts keys with triple DES under a key that is derived with MD5"),
  BKS_V1("has 16 bits of integrity: a password that opens it is found in seconds");

  private final String flaw;

  KeyStoreType(String flaw) {
    this.flaw = flaw;
  }

  /** The weak format of this name, in any case; empty for the others. */
  public static Optional<KeyStoreType> of(String spelled) {
    return switch (AlgorithmName.canonical(Service.KEY_STORE, spelled)) {
      case "JKS" -> Optional.of(JKS);
      case "CaseExactJKS" -> Optional.of(CASE_EXACT_JKS);
      case "JCEKS" -> Optional.of(JCEKS);
      case "BKS-V1" -> Optional.of(BKS_V1);
      default -> Optional.empty();
    };
  }

  /** What is wrong with it. */
  public String flaw() {
    return flaw;
  }

  /** Whether the format exists for keys, and nobody has certificates alone in it. */
  public boolean isForKeys() {
    return this == JCEKS;
  }
}
