package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the HKDF of at.favre.lib, version 2. */
public final class FavreHkdfRoles {
  private static final String BASE = "at.favre.lib.hkdf.";

  public static final RoleTable TABLE =
      RoleTable.library("hkdf")
          .type(BASE + "HKDF")
          .staticMethod("fromHmacSha256")
          .returns(CRYPTOGRAPHIC_OBJECT)
          .implies("HmacSHA256")
          .staticMethod("fromHmacSha512")
          .returns(CRYPTOGRAPHIC_OBJECT)
          .implies("HmacSHA512")
          .method("extract", EXTRACTION_SALT, INPUT_KEY_MATERIAL)
          .returns(DERIVED_KEY)
          .method("expand", KEY, INFO, KEY_LENGTH_BYTES)
          .returns(DERIVED_KEY)
          .method("expand", KEY_BYTES, INFO, KEY_LENGTH_BYTES)
          .returns(DERIVED_KEY)
          .method("extractAndExpand", EXTRACTION_SALT, INPUT_KEY_MATERIAL, INFO, KEY_LENGTH_BYTES)
          .returns(DERIVED_KEY)
          .type(BASE + "HkdfMacFactory$Default")
          .constructor(MAC_NAME)
          .constructor(MAC_NAME, PROVIDER)
          .build();

  private FavreHkdfRoles() {}
}
