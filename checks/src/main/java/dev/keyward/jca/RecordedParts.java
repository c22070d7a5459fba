package dev.keyward.jca;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What of a message is written down, by the names that libraries give to it. */
public enum RecordedParts {
  HEADERS("headers"),
  EVERYTHING("whole messages");

  private static final ImmutableMap<String, RecordedParts> LEVELS =
      ImmutableMap.of(
          "HEADERS", HEADERS,
          "BODY", EVERYTHING,
          "FULL", EVERYTHING,
          "PAYLOAD_TEXT", EVERYTHING,
          "PAYLOAD_ANY", EVERYTHING);

  private static final ImmutableSet<String> CREDENTIALS =
      ImmutableSet.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "set-cookie",
          "x-api-key",
          "x-auth-token",
          "x-amz-security-token");

  /** Loggers of clients for what they send and receive. */
  private static final Pattern WIRE =
      Pattern.compile(
          "(org\\.apache\\.http|httpclient|org\\.apache\\.hc\\.client5\\.http)(\\.(wire|headers))?|"
              + "org\\.apache\\.commons\\.httpclient|httpclient\\.wire(\\.(header|content))?|"
              + "com\\.amazonaws\\.request|sun\\.net\\.www\\.protocol\\.http\\.HttpURLConnection|"
              + "jdk\\.httpclient\\.HttpClient|reactor\\.netty\\.http\\.client");

  private static final ImmutableSet<String> TALKATIVE =
      ImmutableSet.of("DEBUG", "TRACE", "ALL", "FINE", "FINER", "FINEST");

  private static final Pattern SEVERAL = Pattern.compile("[,\\s:]+");

  private final String description;

  RecordedParts(String description) {
    this.description = description;
  }

  /** What a level of this name makes a library record. */
  public static Optional<RecordedParts> ofLevel(String name) {
    return Optional.ofNullable(LEVELS.get(name));
  }

  /** What a property of the JVM makes its clients print. */
  public static Optional<RecordedParts> ofProperty(String name, String value) {
    ImmutableSet<String> words = ImmutableSet.copyOf(SEVERAL.split(value.toLowerCase(Locale.ROOT)));
    return switch (name) {
      case "jdk.httpclient.HttpClient.log" ->
          words.contains("content") || words.contains("all")
              ? Optional.of(EVERYTHING)
              : words.contains("headers") ? Optional.of(HEADERS) : Optional.empty();
      case "javax.net.debug" ->
          words.contains("all") || words.contains("plaintext") || words.contains("data")
              ? Optional.of(EVERYTHING)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Whether a header of this name lets whoever reads it log in. */
  public static boolean isCredential(String header) {
    return CREDENTIALS.contains(header.toLowerCase(Locale.ROOT));
  }

  /** Whether a logger of this name writes messages down at this level. */
  public static boolean isWire(String logger, String level) {
    return WIRE.matcher(logger).matches() && TALKATIVE.contains(level.toUpperCase(Locale.ROOT));
  }

  /** What is recorded, in words. */
  public String description() {
    return description;
  }
}
