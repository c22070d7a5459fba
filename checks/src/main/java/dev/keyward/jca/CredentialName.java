package dev.keyward.jca;

import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * Identifiers of what a program logs in with, which lets in whoever has it: keys of interfaces and
 * tokens of access. Tokens for one request, for the next page or against forged requests are none.
 *
 * <p>As with {@link SecretName}, identifiers are read as whole words, and prove nothing by
 * themselves.
 */
public final class CredentialName {
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "api key",
          "apikey",
          "api secret",
          "api token",
          "access token",
          "auth token",
          "bearer token",
          "refresh token",
          "personal access token",
          "secret access key",
          "secret key",
          "app secret",
          "client secret",
          "consumer secret",
          "private token",
          "private key");

  private static final ImmutableSet<String> LEADING =
      ImmutableSet.of(
          "get", "the", "my", "this", "user", "admin", "github", "gitlab", "slack", "aws", "oauth",
          "oauth2", "x", "m", "bot", "service", "current", "new", "default");

  private CredentialName() {}

  /** Whether a variable, getter or parameter of this name holds such a value. */
  public static boolean is(String identifier) {
    List<String> words = SecretName.words(identifier);
    int start = 0;
    while (start < words.size() && LEADING.contains(words.get(start))) {
      start++;
    }
    return NAMES.contains(String.join(" ", words.subList(start, words.size())));
  }
}
