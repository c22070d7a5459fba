package dev.keyward.checks.randomness;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.keyward.checks.Finding;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;

/** Judges tokens of which only the first characters are kept. */
final class Truncation {
  /** What a character of Base64 holds, and so of every encoding that URLs and headers take. */
  private static final int BITS_OF_BASE64 = 6;

  private static final int BITS_OF_HEXADECIMAL = 4;

  private Truncation() {}

  /** The finding about {@code token.substring(0, 8)}, where it is random and too short. */
  static Optional<Finding> judge(RoleUse use, Policy policy) {
    int length = length(use);
    boolean isShort = length >= 0 && bits(use, length) < policy.minimum(Limit.TOKEN_BITS);
    return use.provenance()
        .all(Truncation::isRandom)
        .filter(origin -> isShort)
        .map(
            origin ->
                Finding.at(
                    use.site(),
                    String.format(
                        "\"%s\" is cut to %d characters, which hold at most %d bits: who tries often"
                            + " enough finds one that is valid. Draw %d bytes with"
                            + " SecureRandom.nextBytes, and keep all of their encoding.",
                        use.call().row().name(),
                        length,
                        bits(use, length),
                        policy.advice(Limit.TOKEN_BITS) / Byte.SIZE)));
  }

  private static int bits(RoleUse use, int length) {
    return length
        * (use.provenance().isMadeOf(Role.UUID_VALUE) ? BITS_OF_HEXADECIMAL : BITS_OF_BASE64);
  }

  private static boolean isRandom(Origin origin) {
    return !origin.isUnknown()
        && (origin.roles().equals(ImmutableSet.of(Role.SECURE_RANDOM_OUTPUT))
            || origin.roles().equals(ImmutableSet.of(Role.UUID_VALUE)));
  }

  /** How many characters are left; -1 where nothing is cut, or not by a constant. */
  private static int length(RoleUse use) {
    if (!(use.site().tree() instanceof MethodInvocationTree call)
        || !ASTHelpers.getSymbol(call).getSimpleName().contentEquals("substring")
        || !ASTHelpers.getSymbol(call).owner.getQualifiedName().contentEquals("java.lang.String")) {
      return -1;
    }
    List<? extends ExpressionTree> ends = call.getArguments();
    return ends.size() == 2
            && ASTHelpers.constValue(ends.get(0)) instanceof Integer start
            && ASTHelpers.constValue(ends.get(1)) instanceof Integer end
        ? end - start
        : -1;
  }
}
