package dev.keyward.jca;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a parameter in the query of an address is, by its name. */
public enum QueryName {
  /** What nobody but its owner may have. */
  SECRET,
  /** What often is a secret, or has to stand there because whoever asks for it knows no better. */
  DOUBTFUL,
  /** What is made for one request, or proves that an address was not changed. */
  PUBLIC;

  private static final ImmutableSet<String> DOUBTFUL_NAMES =
      ImmutableSet.of(
          "token", "key", "appid", "app_id", "subscription-key", "hapikey", "t", "auth");

  private static final Pattern PUBLIC_NAMES =
      Pattern.compile(
          "(.*[_.-])?(csrf|xsrf|state|code|nonce|cursor|page|sig|signature|hmac|hash|digest|otp"
              + "|challenge|verifier)([_.-].*)?|.*(page|continuation|continue|sync|next|csrf|xsrf"
              + "|reset|confirm(ation)?|verif(y|ication)|activation|invit(e|ation)|unsubscribe)"
              + "[_.-]?(token|code|key)");

  /** Hosts whose interfaces take keys and tokens in the query, and nowhere else. */
  private static final Pattern DEMANDING =
      Pattern.compile(
          "(?i)//[\\w.-]*(weixin\\.qq|dingtalk|baidubce|amap|map\\.baidu|apis\\.map\\.qq|weibo"
              + "|googleapis|openweathermap|themoviedb|graph\\.facebook|graph\\.instagram|last\\.fm"
              + "|audioscrobbler|omdbapi|newsapi|alphavantage|ipinfodb|giphy|nasa|pushplus|feishu"
              + "|steampowered|virustotal|shodan)\\b");

  /** The kind of a parameter of this name. */
  public static Optional<QueryName> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (PUBLIC_NAMES.matcher(lower).matches()) {
      return Optional.of(PUBLIC);
    }
    if (DOUBTFUL_NAMES.contains(lower)) {
      return Optional.of(DOUBTFUL);
    }
    boolean isSecret =
        CredentialName.is(name)
            || SecretName.of(name)
                .filter(kind -> kind == SecretName.PASSWORD || kind == SecretName.KEY)
                .isPresent();
    return isSecret ? Optional.of(SECRET) : Optional.empty();
  }

  /** Whether a parameter of this name is a password. */
  public static boolean isPassword(String name) {
    return SecretName.of(name).filter(SecretName.PASSWORD::equals).isPresent();
  }

  /** Whether the address is one of a host that demands keys there. */
  public static boolean isDemandedBy(String address) {
    return DEMANDING.matcher(address).find();
  }
}
