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
      List<String> parts = SLASHES.splitToList(SLASH.trimTrailingFrom(masked));
      if (parts.isEmpty() || parts.size() == 2 || parts.get(0).isBlank()) {
        return Optional.empty();
      }
      String algorithm = parts.get(0).trim().replace(MASK, '/');
      return Optional.of(
          parts.size() == 1
              ? new Parts(algorithm, "", "")
              : new Parts(algorithm, parts.get(1).trim(), parts.get(2).trim()));
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
    String mode = named.mode().isEmpty() ? cipher.mode() : named.mode();
    String padding = named.padding().isEmpty() ? cipher.padding() : named.padding();
    if (!spelled.mode().isEmpty()) {
      mode = mode(cipher, spelled.algorithm(), mode, spelled.mode());
    }
    if (!spelled.padding().isEmpty()) {
      padding = cipher.combinations().padding().apply(mode, spelled.padding()).orElse("");
    } else if (!spelled.mode().isEmpty()) {
      // The default does not suit every mode.
      padding =
          cipher.combinations().padding().apply(mode, padding).filter(padding::equals).orElse("");
    }
    return mode.isEmpty() || padding.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Transformation(
                cipher,
                mode,
                padding,
                spelled.mode().isEmpty() && named.mode().isEmpty(),
                spelled.padding().isEmpty() && named.padding().isEmpty()));
  }

  /** The standard name of a mode; empty if no provider combines it with the name of the cipher. */
  private static String mode(
      NamedCipher cipher, String algorithm, String defaultMode, String spelled) {
    if (!CipherMode.isKeyWrap(defaultMode)) {
      return cipher.combinations().mode().apply(spelled).orElse("");
    }
    // The name of a wrap settles its mode, though SunJCE calls that of one of them another way.
    boolean same =
        spelled.equalsIgnoreCase(algorithm.equalsIgnoreCase("DESedeWrap") ? "CBC" : defaultMode);
    return same ? defaultMode : "";
  }
}
