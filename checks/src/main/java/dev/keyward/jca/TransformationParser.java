package dev.keyward.jca;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads transformations as {@code Cipher} does. */
final class TransformationParser {

  /**
   * The three parts of a transformation; what is left out or blank is empty.
   *
   * <p>All of them are trimmed. Until JDK 17 at least, a blank part and slashes too many are as
   * good as none; JDK 25 refuses them.
   */
  private record Parts(String algorithm, String mode, String padding) {
    private static final CharMatcher SLASH = CharMatcher.is('/');
    private static final Splitter SLASHES = Splitter.on('/').omitEmptyStrings().limit(3);

    /** The one slash inside of names, and what stands for it while the others separate. */
    private static final Pattern SHA512_SLASH = Pattern.compile("(?i)^([^/]*SHA512)/");

    private static final char MASK = '\0';

    static Optional<Parts> split(String spelled) {
      String masked = SHA512_SLASH.matcher(spelled).replaceFirst("$1" + MASK);
      List<String> parts =
          SLASHES.splitToStream(SLASH.trimTrailingFrom(masked)).map(String::trim).toList();
      if (parts.isEmpty() || parts.size() == 2 || parts.get(0).isEmpty()) {
        return Optional.empty();
      }
      String algorithm = parts.get(0).replace(MASK, '/');
      return Optional.of(
          parts.size() == 1
              ? new Parts(algorithm, "", "")
              : new Parts(algorithm, parts.get(1), parts.get(2)));
    }
  }

  private TransformationParser() {}

  static Optional<Transformation> parse(String spelled) {
    return Parts.split(spelled).flatMap(TransformationParser::resolve);
  }

  private static Optional<Transformation> resolve(Parts spelled) {
    Parts named =
        WholeNames.find(spelled.algorithm())
            .flatMap(Parts::split)
            .orElse(new Parts(spelled.algorithm(), "", ""));
    return NamedCipher.parse(named.algorithm()).flatMap(cipher -> combine(cipher, named, spelled));
  }

  private static Optional<Transformation> combine(NamedCipher cipher, Parts named, Parts spelled) {
    String defaultMode = named.mode().isEmpty() ? cipher.mode() : named.mode();
    String defaultPadding = named.padding().isEmpty() ? cipher.padding() : named.padding();
    String mode =
        spelled.mode().isEmpty()
            ? defaultMode
            : mode(cipher, spelled.algorithm(), defaultMode, spelled.mode());
    String padding =
        spelled.padding().isEmpty()
            ? defaultPadding
            : cipher.combinations().padding(mode, spelled.padding()).orElse("");
    return mode.isEmpty() || padding.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Transformation(
                cipher, mode, padding, spelled.mode().isEmpty(), spelled.padding().isEmpty()));
  }

  /** The standard name of a mode; empty if no provider combines it with the name of the cipher. */
  private static String mode(
      NamedCipher cipher, String algorithm, String defaultMode, String spelled) {
    if (!CipherMode.isKeyWrap(defaultMode)) {
      return cipher.combinations().mode(spelled).orElse("");
    }
    // A name of a wrap settles its mode, but SunJCE knows one of them by a mode as well.
    boolean desedeWrap =
        algorithm.equalsIgnoreCase("DESedeWrap") && spelled.equalsIgnoreCase("CBC");
    return spelled.equalsIgnoreCase(defaultMode) || desedeWrap ? defaultMode : "";
  }
}
