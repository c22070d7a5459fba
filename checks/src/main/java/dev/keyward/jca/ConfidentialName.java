package dev.keyward.jca;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Identifiers of texts that are nearly always secrets, so that nobody may read them in a log.
 *
 * <p>This is narrower than {@link SecretName}, which also knows what a value is meant for: there,
 * {@code token} is evidence beside a random number; here it would be every word of a parser. What
 * an identifier ends with decides; what stands before it can say that it is something else.
 */
public enum ConfidentialName {
  PASSWORD(
      "password",
      "passwd",
      "pass word",
      "passphrase",
      "pass phrase",
      "passwort",
      "kennwort",
      "user pwd",
      "db pwd",
      "login pwd",
      "new pwd",
      "old pwd",
      "plain pwd",
      "raw pwd"),
  KEY(
      "secret",
      "secret key",
      "private key",
      "encryption key",
      "decryption key",
      "aes key",
      "hmac key",
      "master key",
      "client secret",
      "shared secret",
      "app secret",
      "api secret",
      "consumer secret",
      "token secret",
      "webhook secret",
      "master secret",
      "jwt secret",
      "secret access key",
      "api key",
      "apikey"),
  TOKEN(
      "access token",
      "refresh token",
      "bearer token",
      "auth token",
      "authorization token",
      "authentication token",
      "api token",
      "id token",
      "session token",
      "oauth token",
      "jwt token",
      "jwt",
      "authorization header",
      "auth header",
      "otp",
      "totp");

  /** Words that tell that the value is none, or is disguised, wherever they stand in front. */
  private static final ImmutableSet<String> HARMLESS =
      ImmutableSet.of(
          "is",
          "has",
          "no",
          "not",
          "use",
          "uses",
          "using",
          "with",
          "without",
          "need",
          "needs",
          "require",
          "requires",
          "required",
          "allow",
          "allows",
          "enable",
          "enabled",
          "disable",
          "check",
          "valid",
          "validate",
          "invalid",
          "verify",
          "wrong",
          "bad",
          "missing",
          "empty",
          "blank",
          "null",
          "unknown",
          "hash",
          "hashed",
          "encrypted",
          "enc",
          "encrypt",
          "encoded",
          "encode",
          "masked",
          "mask",
          "redacted",
          "redact",
          "obfuscated",
          "hidden",
          "scrambled",
          "salted",
          "digest",
          "digested",
          "protected",
          "wrapped",
          "sealed",
          "signed",
          "public",
          "fake",
          "dummy",
          "example",
          "sample",
          "test",
          "mock",
          "placeholder",
          "forgot",
          "forgotten",
          "change",
          "changed",
          "reset",
          "update",
          "set",
          "clear",
          "erase",
          "remove",
          "delete",
          "expire",
          "expired",
          "prompt",
          "ask",
          "show",
          "hide",
          "on",
          "to",
          "count",
          "num",
          "number",
          "max",
          "min",
          "anonymous",
          "censored",
          "truncated",
          "short",
          "abbreviated",
          "partial",
          "describe",
          "format",
          "parse",
          "csrf",
          "xsrf",
          "lock",
          "next",
          "peek");

  /** What an accessor starts with. */
  private static final ImmutableSet<String> READING =
      ImmutableSet.of(
          "get",
          "read",
          "load",
          "fetch",
          "find",
          "resolve",
          "obtain",
          "retrieve",
          "decrypt",
          "create",
          "generate",
          "new",
          "issue",
          "build",
          "extract",
          "lookup");

  /** What the name of the value itself may end with. */
  private static final ImmutableSet<String> TRAILING =
      ImmutableSet.of(
          "value", "bytes", "string", "str", "text", "chars", "array", "base64", "hex", "plain");

  /** Headers of requests that carry what opens an account. */
  private static final ImmutableSet<String> HEADERS =
      ImmutableSet.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "set-cookie",
          "x-api-key",
          "x-auth-token",
          "x-amz-security-token",
          "x-vault-token");

  /** By itself only: objects of clusters, images and pulls have names with this word. */
  private static final List<String> SECRET = List.of("secret");

  private static final ImmutableListMultimap<String, Phrase> BY_LAST_WORD;

  private record Phrase(List<String> words, ConfidentialName name) {}

  static {
    ImmutableListMultimap.Builder<String, Phrase> phrases = ImmutableListMultimap.builder();
    for (ConfidentialName name : values()) {
      for (String phrase : name.phrases) {
        List<String> words = List.of(phrase.split(" "));
        phrases.put(words.get(words.size() - 1), new Phrase(words, name));
      }
    }
    BY_LAST_WORD = phrases.build();
  }

  private final ImmutableSet<String> phrases;

  ConfidentialName(String... phrases) {
    this.phrases = ImmutableSet.copyOf(phrases);
  }

  /**
   * What a variable of this name holds, if that is nearly always a secret. Capitals are names of
   * constants, which are names of settings.
   */
  public static Optional<ConfidentialName> ofVariable(String identifier) {
    return isInCapitals(identifier) ? Optional.empty() : of(SecretName.words(identifier));
  }

  /** What a method of this name and number of parameters returns, if that is such a secret. */
  public static Optional<ConfidentialName> ofMethod(String identifier, int parameters) {
    List<String> words = SecretName.words(identifier);
    boolean reads = words.size() > 1 && READING.contains(words.get(0));
    return reads
        ? of(words.subList(1, words.size()))
        : parameters == 0 ? ofVariable(identifier) : Optional.empty();
  }

  /** What is kept under this key of a map, a configuration or a request. */
  public static Optional<ConfidentialName> ofKey(String key) {
    return HEADERS.contains(key.toLowerCase(Locale.ROOT))
        ? Optional.of(TOKEN)
        : of(SecretName.words(key));
  }

  private static Optional<ConfidentialName> of(List<String> words) {
    int end = words.size();
    while (end > 1 && isTrailing(words.get(end - 1))) {
      end--;
    }
    if (end == 0) {
      return Optional.empty();
    }
    List<String> name = words.subList(0, end);
    for (Phrase phrase : BY_LAST_WORD.get(name.get(end - 1))) {
      int start = end - phrase.words.size();
      if (start >= 0
          && name.subList(start, end).equals(phrase.words)
          && !(start > 0 && phrase.words.equals(SECRET))
          && name.subList(0, start).stream().noneMatch(HARMLESS::contains)) {
        return Optional.of(phrase.name);
      }
    }
    return Optional.empty();
  }

  private static boolean isTrailing(String word) {
    return TRAILING.contains(word) || Character.isDigit(word.charAt(0));
  }

  private static boolean isInCapitals(String identifier) {
    return identifier.length() > 1 && identifier.equals(identifier.toUpperCase(Locale.ROOT));
  }
}
