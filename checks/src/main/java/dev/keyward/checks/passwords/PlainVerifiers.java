package dev.keyward.checks.passwords;

import com.sun.source.tree.NewClassTree;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Surroundings;
import java.util.regex.Pattern;

/** Objects that compare passwords as they are, told from those for something else. */
final class PlainVerifiers {
  /** Tokens that others verify, or hashes that were made before. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(jwt|jws|bearer|api ?key|ticket|oauth|openid|oidc|saml|sso|cas|sms|captcha|otp"
              + "|certificate|digest|hash(ed|es|ing)?|md ?5|sha|bcrypt|crypt|encrypt(ed|s)?)\\b");

  private PlainVerifiers() {}

  /** Whether it is made here, and not a part of a class that compares otherwise. */
  static boolean isUsedAsItIs(RoleCall verifier) {
    return verifier.site().tree() instanceof NewClassTree made && made.getClassBody() == null;
  }

  static boolean isForOthers(Surroundings here) {
    return here.mention(OTHERS);
  }
}
