package dev.keyward.jca;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;

/**
 * Identifiers of what takes part in a login: the request, and the account.
 *
 * <p>As with {@link SecretName}, identifiers are read as whole words, and prove nothing by
 * themselves.
 */
public final class LoginName {
  private static final ImmutableSet<String> ACCOUNTS =
      ImmutableSet.of(
          "user",
          "account",
          "member",
          "customer",
          "employee",
          "person",
          "principal",
          "admin",
          "student",
          "teacher",
          "seller",
          "owner");

  private static final ImmutableSet<String> REQUESTS =
      ImmutableSet.of(
          "request",
          "req",
          "form",
          "dto",
          "login",
          "credentials",
          "command",
          "input",
          "payload",
          "body",
          "token");

  private static final ImmutableSet<String> STORED =
      ImmutableSet.of("stored", "saved", "persisted", "registered");

  private LoginName() {}

  /** Whether it is what a program knows of a user: {@code user}, {@code foundAccount}. */
  public static boolean isAccount(String identifier) {
    List<String> words = SecretName.words(identifier);
    return !words.isEmpty()
        && words.stream().noneMatch(REQUESTS::contains)
        && ACCOUNTS.contains(lastWord(words));
  }

  /** Whether it is what came from outside: {@code request}, {@code userForm}. */
  public static boolean isRequest(String identifier) {
    List<String> words = SecretName.words(identifier);
    return !words.isEmpty() && REQUESTS.contains(lastWord(words));
  }

  /** Whether it is a password that was kept: {@code storedPassword}. */
  public static boolean isStoredPassword(String identifier) {
    List<String> words = SecretName.words(identifier);
    return words.size() > 1
        && STORED.contains(words.get(0))
        && SecretName.of(String.join("_", words.subList(1, words.size())))
            .filter(SecretName.PASSWORD::equals)
            .isPresent();
  }

  /** Whether it is something that was kept, whatever it is: {@code stored}. */
  public static boolean isStored(String identifier) {
    return STORED.contains(identifier.toLowerCase(Locale.ROOT));
  }

  /** Whether it is the name of a user. */
  public static boolean isUser(String identifier) {
    return UserName.is(identifier);
  }

  /** Entities and numbers at the end say nothing: {@code userEntity}, {@code user1}. */
  private static String lastWord(List<String> words) {
    String last = words.get(words.size() - 1);
    boolean isFiller =
        last.equals("entity") || last.equals("record") || Character.isDigit(last.charAt(0));
    return words.size() > 1 && isFiller ? words.get(words.size() - 2) : last;
  }
}
