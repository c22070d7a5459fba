package dev.keyward.jca;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of addresses of which parts are not known. */
public final class QueryText {
  /** Stands for a part that is not known. */
  public static final char UNKNOWN = '\0';

  private static final Pattern NAME_AT_END = Pattern.compile("[?&;]([\\w.\\[\\]-]+)=$");

  /** An address of the web, or the path of one, with a query. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?is)((https?|wss?)://|/[\\w.\\x00-])[^\\s<>\"{}]*\\?[^\\s<>\"{}]*");

  private QueryText() {}

  /** Whether the constant is worth a look: it may end in the name of a parameter. */
  public static boolean mayName(String text) {
    int equals = text.indexOf('=');
    return equals > 0
        && (text.indexOf('?') >= 0 || text.charAt(0) == '&')
        && (text.endsWith("=") || text.startsWith("=%s", equals) || text.contains("=%s"));
  }

  /** The name of the parameter whose value follows the text. */
  public static Optional<String> nameBefore(String text) {
    Matcher end = NAME_AT_END.matcher(text);
    return end.find() ? Optional.of(end.group(1)) : Optional.empty();
  }

  /** Whether the text is an address with a query, and nothing else that is spelled like one. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }
}
