package dev.keyward.jca;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The address of a database, a cache or a broker, as drivers take it.
 *
 * <p>Credentials stand in it in front of the host, as RFC 3986 (2005), 3.2.1 has it, {@code
 * mongodb://user:password@host/}, or among the parameters, {@code
 * jdbc:postgresql://host/db?user=u&password=p} and {@code jdbc:sqlserver://host;user=u;password=p}.
 */
public final class ConnectionString {
  /** Longer texts are no addresses. */
  private static final int MAX_LENGTH = 2000;

  private static final Pattern USER_INFO =
      Pattern.compile("^[a-zA-Z][\\w+.:-]*://[^/@?#:\\s]*:([^/@?#\\s]+)@");

  /** Oracle's own form. */
  private static final Pattern USER_AND_PASSWORD =
      Pattern.compile("^jdbc:oracle:\\w+:[^/@\\s]+/([^@\\s]+)@");

  private static final Pattern PARAMETER =
      Pattern.compile("(?i)[?&;]\\s*(?:password|pwd)\\s*=\\s*([^&;\\s]*)");

  /** Databases that live and die with the program, or in a file without users. */
  private static final ImmutableSet<String> LOCAL =
      ImmutableSet.of("jdbc:h2:mem:", "jdbc:hsqldb:mem:", "jdbc:derby:memory:", "jdbc:sqlite:");

  private ConnectionString() {}

  /** The password in the address, if there is one. */
  public static Optional<String> password(String address) {
    if (address.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return Stream.of(USER_INFO, USER_AND_PASSWORD, PARAMETER)
        .map(place -> place.matcher(address))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  /** Whether nobody but the program can connect to it, so that its password guards nothing. */
  public static boolean isLocal(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return LOCAL.stream().anyMatch(lower::startsWith);
  }
}
