package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of Spring's core. */
public final class SpringCoreRoles {
  public static final RoleTable TABLE =
      RoleTable.library("spring-core")
          .plainType("org.springframework.util.DigestUtils")
          .staticMethod("md5Digest", DIGEST_INPUT)
          .returns(DIGEST_OUTPUT)
          .implies("MD5")
          .staticMethod("md5DigestAsHex", DIGEST_INPUT)
          .returns(DIGEST_OUTPUT)
          .implies("MD5")
          .staticMethod("appendMd5DigestAsHex", DIGEST_INPUT, OTHER)
          .returns(DIGEST_OUTPUT)
          .implies("MD5")
          .build();

  private SpringCoreRoles() {}
}
