package dev.keyward.roles;

import static dev.keyward.roles.Fill.fills;
import static dev.keyward.roles.Role.CRYPTOGRAPHIC_OBJECT;
import static dev.keyward.roles.Role.KEY;
import static dev.keyward.roles.Role.NONCE;
import static dev.keyward.roles.Role.OPERATION_MODE;
import static dev.keyward.roles.Role.SECURE_RANDOM_OUTPUT;
import static dev.keyward.roles.Role.TRANSFORMATION;

/** Roles of the JDK's cryptographic parameter types. */
public final class JcaRoles {
  public static final RoleTable TABLE =
      RoleTable.library("java.base")
          .type("javax.crypto.Cipher")
          .staticMethod("getInstance", TRANSFORMATION)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .method("init", OPERATION_MODE, KEY)
          .type("javax.crypto.spec.IvParameterSpec")
          .constructor(NONCE)
          .type("java.security.SecureRandom")
          .method("nextBytes", fills(SECURE_RANDOM_OUTPUT))
          .build();

  private JcaRoles() {}
}
