package dev.keyward.jca;

import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * Identifiers of what tells users apart: a name, an address or a number, which is no secret and
 * stays the same.
 *
 * <p>As with {@link SecretName}, identifiers are read as whole words, and prove nothing by
 * themselves.
 */
public final class UserName {
  private static final ImmutableSet<String> WHO =
      ImmutableSet.of(
          "user",
          "login",
          "account",
          "member",
          "customer",
          "client",
          "principal",
          "owner",
          "person");

  private static final ImmutableSet<String> WHAT =
      ImmutableSet.of("name", "id", "identifier", "number", "email", "mail", "login");

  private static final ImmutableSet<String> ALONE =
      ImmutableSet.of("username", "userid", "email", "login", "user");

  private UserName() {}

  /** Whether a variable or getter of this name holds what tells a user from others. */
  public static boolean is(String identifier) {
    List<String> words = SecretName.words(identifier);
    int start = !words.isEmpty() && words.get(0).equals("get") ? 1 : 0;
    List<String> name = words.subList(start, words.size());
    return switch (name.size()) {
      case 1 -> ALONE.contains(name.get(0));
      case 2 ->
          (WHO.contains(name.get(0)) && WHAT.contains(name.get(1)))
              || (name.get(0).equals("email") && name.get(1).equals("address"));
      default -> false;
    };
  }
}
