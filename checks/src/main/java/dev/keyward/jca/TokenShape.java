package dev.keyward.jca;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Forms that issuers give to secrets, so that they are found where they do not belong.
 *
 * <p>The forms are those that the issuers document, as of 2026-11; each begins with a text of its
 * own, by which all other texts are told from them at a glance, whatever their length.
 */
public enum TokenShape {
  PRIVATE_KEY(
      "a private key",
      true,
      "-----BEGIN (?:RSA |EC |DSA |OPENSSH )?PRIVATE KEY-----"
          + "[A-Za-z0-9+/=\\s]{40,}-----END [A-Z ]*PRIVATE KEY-----\\s*",
      "-----BEGIN"),
  AGE_KEY("a private key of age", true, "AGE-SECRET-KEY-1[0-9A-Z]{58}", "AGE-SECRET-KEY-1"),
  AWS("an access key id of AWS", false, "(?:AKIA|ASIA)[A-Z2-7]{16}", "AKIA", "ASIA"),
  AZURE(
      "a connection string of Azure",
      true,
      "DefaultEndpointsProtocol=[^\\s]*AccountKey=[A-Za-z0-9+/]{86}==[^\\s]*",
      "DefaultEndpointsProtocol="),
  GITHUB(
      "a token of GitHub",
      true,
      "gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}",
      "ghp_",
      "gho_",
      "ghu_",
      "ghs_",
      "ghr_",
      "github_pat_"),
  GITLAB("a token of GitLab", true, "glpat-[\\w.-]{20,}", "glpat-"),
  GOOGLE("an API key of Google", false, "AIza[\\w-]{35}", "AIza"),
  SLACK("a token of Slack", true, "xox[abeoprs]-[A-Za-z0-9-]{20,}", "xox"),
  SLACK_HOOK(
      "a webhook of Slack",
      true,
      "https://hooks\\.slack\\.com/services/T\\w{8,}/B\\w{8,}/\\w{20,}",
      "https://hooks.slack.com/services/"),
  STRIPE("a live key of Stripe", true, "[sr]k_live_[A-Za-z0-9]{24,}", "sk_live_", "rk_live_"),
  SENDGRID("a key of SendGrid", true, "SG\\.[\\w-]{22}\\.[\\w-]{43}", "SG."),
  NPM("a token of npm", true, "npm_[A-Za-z0-9]{36}", "npm_"),
  PYPI("a token of PyPI", true, "pypi-[\\w-]{50,}", "pypi-"),
  VAULT("a token of Vault", true, "hvs\\.[\\w-]{24,}", "hvs."),
  DIGITAL_OCEAN("a token of DigitalOcean", true, "do[opr]_v1_[a-f0-9]{64}", "dop_v1_", "doo_v1_"),
  OPENAI("a key of OpenAI", true, "sk-[\\w-]{20,}T3BlbkFJ[\\w-]{20,}", "sk-"),
  JWT("a signed token (JWT)", false, "eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{16,}", "eyJ");

  /** Shorter texts are too short for any of the forms, and longer ones are data. */
  private static final int MIN_LENGTH = 20;

  private static final int MAX_LENGTH = 10_000;

  /** The first characters of all beginnings. */
  private static final String STARTS =
      Arrays.stream(values())
          .flatMap(shape -> shape.beginnings.stream())
          .map(beginning -> beginning.substring(0, 1))
          .distinct()
          .collect(joining());

  /** What a random text of 16 characters has at the very least, and a filler has not. */
  private static final int MIN_DIFFERENT = 8;

  private final String noun;
  private final boolean live;
  private final Pattern form;
  private final ImmutableList<String> beginnings;

  TokenShape(String noun, boolean live, String form, String... beginnings) {
    this.noun = noun;
    this.live = live;
    this.form = Pattern.compile(form);
    this.beginnings = ImmutableList.copyOf(beginnings);
  }

  /** Whether the text may have one of the forms; asked for every text in a program. */
  public static boolean mayBe(String text) {
    return text.length() >= MIN_LENGTH
        && text.length() <= MAX_LENGTH
        && STARTS.indexOf(text.charAt(0)) >= 0
        && Arrays.stream(values()).anyMatch(shape -> shape.begins(text));
  }

  /** The form of the text; nothing for fillers and published examples. */
  public static Optional<TokenShape> of(String text) {
    return mayBe(text)
        ? Arrays.stream(values())
            .filter(shape -> shape.begins(text) && shape.form.matcher(text).matches())
            .filter(shape -> shape.isRandom(text))
            .findFirst()
        : Optional.empty();
  }

  /** What the text is, with an article, for messages. */
  public String noun() {
    return noun;
  }

  /** Whether it opens something by itself, to everybody, and until it is revoked. */
  public boolean isLive() {
    return live;
  }

  private boolean begins(String text) {
    for (String beginning : beginnings) {
      if (text.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private boolean isRandom(String text) {
    String secret = text.substring(beginnings.get(0).length());
    return secret.chars().distinct().count() >= MIN_DIFFERENT
        && !secret.toLowerCase(Locale.ROOT).contains("example");
  }
}
