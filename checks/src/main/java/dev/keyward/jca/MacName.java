package dev.keyward.jca;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message authentication code. */
public final class MacName {
  private static final Spellings<MacName> BY_NAME =
      Spellings.of(MacNames.all(), mac -> mac.spellings);

  /** What methods are called that are named after what they give. */
  private static final String METHOD = "(get|new|create|init)?(%s)(hex|base64|bytes|string)?";

  private final ImmutableList<String> spellings;
  private final int outputBits;
  private final Optional<HashName> hash;
  private final Optional<String> weakness;

  MacName(
      ImmutableList<String> spellings,
      int outputBits,
      @Nullable HashName hash,
      @Nullable String weakness) {
    this.spellings = spellings;
    this.outputBits = outputBits;
    this.hash = Optional.ofNullable(hash);
    this.weakness = Optional.ofNullable(weakness);
  }

  /** The code that {@code Mac}, or a key generator for it, gives for a name. */
  public static Optional<MacName> parse(String spelled) {
    return BY_NAME.find(spelled);
  }

  /** The standard name, for example {@code HmacSHA256}. */
  public String canonical() {
    return spellings.get(0);
  }

  /** The hash function inside, if it is built on one. */
  public Optional<HashName> hash() {
    return hash;
  }

  /** The length of its output, in bits. */
  public int outputBits() {
    return outputBits;
  }

  /** Whether fewer bits than its whole output are kept. */
  public boolean isTruncatedBy(int keptBits) {
    return keptBits < outputBits;
  }

  /** Whether it is too weak to authenticate messages. */
  public boolean isWeak() {
    return weakness.isPresent();
  }

  /** Why it is weak: a short clause. */
  public Optional<String> weakness() {
    return weakness;
  }

  /** Whether its key comes from a password. */
  public boolean isPasswordBased() {
    return passwordBased().isPresent();
  }

  /** The scheme that makes its key from a password, if there is one. */
  public Optional<PasswordBasedName> passwordBased() {
    return PasswordBasedName.parse(canonical());
  }

  /**
   * Whether a method is named after it: {@code hmacMd5}, {@code getHmacSha1}, {@code hmacSha1Hex}.
   */
  public boolean names(String method) {
    String name = Pattern.quote(letters(canonical()));
    return letters(method).matches(String.format(METHOD, name));
  }

  private static String letters(String name) {
    return CharMatcher.javaLetterOrDigit().retainFrom(name).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return canonical();
  }
}
