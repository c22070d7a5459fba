package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

import com.google.common.collect.ImmutableList;

/**
 * Roles of the random texts and numbers of commons-lang.
 *
 * <p>The static methods draw weakly before 3.15 (2024), and securely since; the class tells by the
 * generator that it keeps.
 */
public final class CommonsLangRoles {
  private static final ImmutableList<String> TEXTS =
      ImmutableList.of("Alphabetic", "Alphanumeric", "Ascii", "Graph", "Numeric", "Print");

  private static final ImmutableList<String> NUMBERS =
      ImmutableList.of("Double", "Float", "Int", "Long");

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table =
        RoleTable.library("commons-lang3").type("org.apache.commons.lang3.RandomStringUtils");
    texts(table);
    table
        .staticMethod("insecure")
        .returns(WEAK_GENERATOR)
        .staticMethod("secure")
        .returns(CRYPTOGRAPHIC_OBJECT)
        .staticMethod("secureStrong")
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("next", OTHER)
        .returns(SECURE_RANDOM_OUTPUT)
        .method("next", OTHER, OTHER)
        .returns(SECURE_RANDOM_OUTPUT)
        .method("next", OTHER, OTHER, OTHER)
        .returns(SECURE_RANDOM_OUTPUT);
    for (String text : TEXTS) {
      table
          .method("next" + text, OTHER)
          .returns(SECURE_RANDOM_OUTPUT)
          .method("next" + text, OTHER, OTHER)
          .returns(SECURE_RANDOM_OUTPUT);
    }
    table.type("org.apache.commons.lang3.RandomUtils");
    numbers(table);
    table
        .staticMethod("insecure")
        .returns(WEAK_GENERATOR)
        .staticMethod("secure")
        .returns(CRYPTOGRAPHIC_OBJECT)
        .staticMethod("secureStrong")
        .returns(CRYPTOGRAPHIC_OBJECT)
        .method("randomBytes", OTHER)
        .returns(SECURE_RANDOM_OUTPUT)
        .method("randomBoolean")
        .returns(SECURE_RANDOM_OUTPUT);
    for (String number : NUMBERS) {
      table
          .method("random" + number)
          .returns(SECURE_RANDOM_OUTPUT)
          .method("random" + number, DRAW_ORIGIN, DRAW_BOUND)
          .returns(SECURE_RANDOM_OUTPUT);
    }
    return table.build();
  }

  private static void texts(RoleTable.Builder table) {
    table
        .staticMethod("random", OTHER)
        .returns(WEAK_RANDOM_OUTPUT)
        .staticMethod("random", OTHER, OTHER)
        .returns(WEAK_RANDOM_OUTPUT)
        .staticMethod("random", OTHER, OTHER, OTHER)
        .returns(WEAK_RANDOM_OUTPUT)
        .staticMethod("random", OTHER, OTHER, OTHER, OTHER, OTHER)
        .returns(WEAK_RANDOM_OUTPUT)
        .staticMethod("random", OTHER, OTHER, OTHER, OTHER, OTHER, OTHER)
        .returns(WEAK_RANDOM_OUTPUT)
        .staticMethod("random", OTHER, OTHER, OTHER, OTHER, OTHER, OTHER, RANDOM)
        .returns(WEAK_RANDOM_OUTPUT);
    for (String text : TEXTS) {
      table
          .staticMethod("random" + text, OTHER)
          .returns(WEAK_RANDOM_OUTPUT)
          .staticMethod("random" + text, OTHER, OTHER)
          .returns(WEAK_RANDOM_OUTPUT);
    }
  }

  private static void numbers(RoleTable.Builder table) {
    table
        .staticMethod("nextBytes", OTHER)
        .returns(WEAK_RANDOM_OUTPUT)
        .staticMethod("nextBoolean")
        .returns(WEAK_RANDOM_OUTPUT);
    for (String number : NUMBERS) {
      table
          .staticMethod("next" + number)
          .returns(WEAK_RANDOM_OUTPUT)
          .staticMethod("next" + number, DRAW_ORIGIN, DRAW_BOUND)
          .returns(WEAK_RANDOM_OUTPUT);
    }
  }

  private CommonsLangRoles() {}
}
