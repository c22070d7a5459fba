package dev.keyward.roles;

import com.google.common.collect.ImmutableSet;

/** Types whose objects are keys that have to stay secret, or contain one. */
public final class SecretTypes {
  /** The types from which the others are derived. */
  public static final ImmutableSet<String> ROOTS =
      ImmutableSet.of(
          "java.security.PrivateKey", "javax.crypto.SecretKey", "java.security.KeyPair");

  private static final ImmutableSet<String> ALL =
      ImmutableSet.<String>builder()
          .addAll(ROOTS)
          .add(
              "javax.crypto.spec.SecretKeySpec",
              "javax.crypto.interfaces.PBEKey",
              "javax.crypto.interfaces.DHPrivateKey",
              "java.security.interfaces.DSAPrivateKey",
              "java.security.interfaces.ECPrivateKey",
              "java.security.interfaces.EdECPrivateKey",
              "java.security.interfaces.XECPrivateKey",
              "java.security.interfaces.RSAPrivateKey",
              "java.security.interfaces.RSAPrivateCrtKey",
              "java.security.interfaces.RSAMultiPrimePrivateCrtKey")
          .build();

  private SecretTypes() {}

  /** Whether the type of this qualified name is one of the JDK's. */
  public static boolean contain(String type) {
    return ALL.contains(type);
  }
}
