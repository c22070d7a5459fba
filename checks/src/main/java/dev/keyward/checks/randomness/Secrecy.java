package dev.keyward.checks.randomness;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.keyward.jca.SecretName;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.util.Optional;

/** How bad a guessable value is under a name that says what it is for. */
final class Secrecy {
  /** Secrets that programs hand out are text or bytes. */
  private static final ImmutableSet<String> TEXTS =
      ImmutableSet.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.util.UUID",
          "java.math.BigInteger",
          "java.nio.ByteBuffer",
          "byte[]",
          "char[]");

  private static final ImmutableSet<String> NUMBERS =
      ImmutableSet.of("int", "long", "java.lang.Integer", "java.lang.Long");

  /** Fewer values than a code of three digits has are no secret but a choice. */
  private static final int MIN_CODES = 1000;

  /** Numbers out of fewer values than five digits have are rather identifiers or positions. */
  private static final int MIN_NUMBERS = 100_000;

  private Secrecy() {}

  /** How bad it is; nothing where the name does not mean a secret for a value of this kind. */
  static Optional<SeverityLevel> of(SecretName name, RoleUse use, Guess guess) {
    boolean isText = TEXTS.contains(use.type());
    if (!isText && !NUMBERS.contains(use.type())) {
      return Optional.empty();
    }
    if (isChoice(use, guess)) {
      return Optional.empty();
    }
    return guess.isDrawn() ? ofDraw(name, isText, bound(guess)) : ofReading(name, isText, guess);
  }

  /** Whether a single draw decides which of a few values it is, like a word out of a list. */
  private static boolean isChoice(RoleUse use, Guess guess) {
    long draws =
        use.provenance().origins().stream()
            .flatMap(origin -> origin.madeBy(guess.role()).stream())
            .distinct()
            .count();
    return guess.isDrawn()
        && draws == 1
        && NUMBERS.contains(guess.reading().result().type())
        && bound(guess) < MIN_CODES
        && isMadeAtOnce(use.site(), guess.reading().site());
  }

  /** Whether a variable begins with the value, or a method returns it, and it is drawn there. */
  private static boolean isMadeAtOnce(Site value, Site draw) {
    for (TreePath path = draw.path();
        path != null && !(path.getLeaf() instanceof LambdaExpressionTree);
        path = path.getParentPath()) {
      if (path.getLeaf() == value.tree()) {
        Tree taker = path.getParentPath().getLeaf();
        return taker instanceof VariableTree || taker instanceof ReturnTree;
      }
    }
    return false;
  }

  private static Optional<SeverityLevel> ofDraw(SecretName name, boolean isText, long bound) {
    return switch (name) {
      case KEY, TOKEN, PASSWORD ->
          isText
              ? Optional.of(ERROR)
              : bound >= MIN_NUMBERS ? Optional.of(WARNING) : Optional.empty();
      case SALT -> isText ? Optional.of(ERROR) : Optional.empty();
      case NONCE -> isText ? Optional.of(WARNING) : Optional.empty();
      case ONE_TIME_CODE -> isText || bound >= MIN_CODES ? Optional.of(WARNING) : Optional.empty();
      case TAG -> Optional.empty();
    };
  }

  /** Clocks and hash codes are in many values; only what has no other purpose counts. */
  private static Optional<SeverityLevel> ofReading(SecretName name, boolean isText, Guess guess) {
    return switch (name) {
      case KEY, TOKEN, PASSWORD -> isText ? Optional.of(WARNING) : Optional.empty();
      case ONE_TIME_CODE ->
          guess.role() == Role.CLOCK_READING ? Optional.of(WARNING) : Optional.empty();
      case SALT, NONCE, TAG -> Optional.empty();
    };
  }

  /** How many values the draw surely chooses from; all that its type has if it has no bound. */
  private static long bound(Guess guess) {
    return guess
        .reading()
        .argument(Role.DRAW_BOUND)
        .map(bound -> bound.only(Number.class).map(Number::longValue).orElse(0L))
        .orElse(Long.MAX_VALUE);
  }
}
