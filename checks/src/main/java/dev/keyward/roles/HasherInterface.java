package dev.keyward.roles;

import com.google.common.collect.ImmutableList;

/**
 * An interface that programs implement to hash passwords and to verify the hashes.
 *
 * @param type its qualified name
 * @param hash the method that takes a password
 * @param verify the method that takes a password and a hash
 */
public record HasherInterface(String type, String hash, String verify) {
  public static final ImmutableList<HasherInterface> ALL =
      ImmutableList.of(
          new HasherInterface(
              "org.springframework.security.crypto.password.PasswordEncoder", "encode", "matches"),
          new HasherInterface(
              "org.apache.shiro.authc.credential.PasswordService",
              "encryptPassword",
              "passwordsMatch"));
}
