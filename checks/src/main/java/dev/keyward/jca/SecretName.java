package dev.keyward.jca;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an identifier calls its value, where it calls it something that has to stay secret.
 *
 * <p>Identifiers are read as whole words: {@code tokenizer} and {@code keyboard} say nothing, and
 * {@code tokenCount} or {@code passwordField} name something else. A name alone is no evidence of
 * anything; it only says what a value with a known provenance is meant for.
 */
public enum SecretName {
  KEY(
      "secret",
      "secret key",
      "private key",
      "encryption key",
      "signing key",
      "master key",
      "session key",
      "cipher key",
      "aes key",
      "hmac key",
      "jwt key"),
  NONCE("nonce", "iv", "initialization vector", "initialisation vector"),
  SALT("salt", "pepper"),
  TOKEN(
      "token",
      "session",
      "session id",
      "sessionid",
      "jsessionid",
      "sid",
      "api key",
      "apikey",
      "access key",
      "csrf",
      "xsrf",
      "bearer",
      "credential",
      "activation code",
      "verification code",
      "reset code",
      "recovery code",
      "invitation code"),
  PASSWORD("password", "passwd", "pwd", "passphrase", "passcode"),
  /** Short by design, because people type it. */
  ONE_TIME_CODE("otp", "totp", "pin", "one time password", "one time code"),
  /** What proves that a message is authentic. */
  TAG("hmac", "signature", "auth tag", "authentication tag", "mac tag");

  /** Verbs and articles in front of a name that leave its meaning alone. */
  private static final ImmutableSet<String> LEADING =
      ImmutableSet.of(
          "get",
          "create",
          "generate",
          "gen",
          "make",
          "new",
          "next",
          "random",
          "build",
          "issue",
          "the",
          "my",
          "this",
          "fresh",
          "default",
          "user",
          "client",
          "server",
          "raw",
          "reset",
          "auth",
          "access",
          "refresh",
          "login",
          "temp",
          "temporary",
          "initial",
          "request",
          "csrf",
          "web",
          "remember",
          "me",
          "id",
          "session",
          "security",
          "jwt",
          "api",
          "device",
          "signing",
          "aes",
          "des",
          "rsa",
          "hmac",
          "encryption",
          "master",
          "shared",
          "account",
          "admin",
          "root",
          "app",
          "db",
          "database",
          "jdbc",
          "ldap",
          "smtp",
          "ftp",
          "ssh",
          "proxy",
          "redis",
          "mongo",
          "mysql",
          "postgres",
          "email",
          "confirmation",
          "verification",
          "activation",
          "password",
          "invite",
          "unsubscribe",
          "magic",
          "link",
          "push",
          "bot",
          "one",
          "time",
          "sms",
          "s",
          "m",
          "str",
          "bytes",
          "out",
          "expected",
          "computed",
          "calculated",
          "received",
          "compute",
          "calculate",
          "calc",
          "x");

  /** Words that a name may end with and still be the value itself. */
  private static final ImmutableSet<String> TRAILING =
      ImmutableSet.of(
          "value", "bytes", "string", "str", "hex", "data", "array", "chars", "base64", "id", "s");

  /** Words of codes that people type. */
  private static final ImmutableSet<String> TYPED =
      ImmutableSet.of("code", "otp", "totp", "pin", "sms", "captcha", "digits", "short");

  /** Methods, files and queries have signatures, too, which tell them apart. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          "((get|set|create|generate|gen|make|new|build|compute|calculate|calc|the|my|this)_?)?"
              + "signature_?(bytes|hex|string|str|value|data)?",
          Pattern.CASE_INSENSITIVE);

  private static final ImmutableListMultimap<List<String>, SecretName> BY_PHRASE;

  static {
    ImmutableListMultimap.Builder<List<String>, SecretName> phrases =
        ImmutableListMultimap.builder();
    for (SecretName name : values()) {
      for (String phrase : name.phrases) {
        phrases.put(List.of(phrase.split(" ")), name);
      }
    }
    BY_PHRASE = phrases.build();
  }

  private final ImmutableSet<String> phrases;

  SecretName(String... phrases) {
    this.phrases = ImmutableSet.copyOf(phrases);
  }

  /** What a variable or method of this name is meant to hold or to return, if that is a secret. */
  public static Optional<SecretName> of(String identifier) {
    List<String> words = words(identifier);
    int end = words.size();
    while (end > 1 && isTrailing(words.get(end - 1))) {
      end--;
    }
    for (int start = 0; start < end; start++) {
      List<SecretName> found = BY_PHRASE.get(words.subList(start, end));
      if (!found.isEmpty()) {
        return Optional.of(found.get(0));
      }
      if (!LEADING.contains(words.get(start))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the name is given as often to what describes something as to what proves it. */
  public static boolean isAmbiguous(String identifier) {
    return AMBIGUOUS.matcher(identifier).matches();
  }

  /** Whether the name is given to codes that people read off somewhere and type. */
  public static boolean isTyped(String identifier) {
    return words(identifier).stream().anyMatch(TYPED::contains);
  }

  private static boolean isTrailing(String word) {
    return TRAILING.contains(word) || Character.isDigit(word.charAt(0));
  }

  /**
   * The words of an identifier, in lower case: capitals before another word or the end, small
   * letters with or without a capital in front, or digits. Every name of a module is read, hence
   * without an expression.
   */
  static List<String> words(String identifier) {
    List<String> words = new ArrayList<>();
    int length = identifier.length();
    int start = 0;
    while (start < length) {
      int end = endOfWord(identifier, start);
      if (end > start) {
        words.add(identifier.substring(start, end).toLowerCase(Locale.ROOT));
      }
      start = Math.max(end, start + 1);
    }
    return words;
  }

  private static int endOfWord(String identifier, int start) {
    int capitals = skip(identifier, start, 'A', 'Z');
    int small = skip(identifier, capitals, 'a', 'z');
    if (small == capitals) {
      return capitals > start ? capitals : skip(identifier, start, '0', '9');
    }
    // The last capital begins the next word: HTTPServer.
    return capitals > start + 1 ? capitals - 1 : small;
  }

  private static int skip(String text, int start, char first, char last) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= first && text.charAt(end) <= last) {
      end++;
    }
    return end;
  }
}
