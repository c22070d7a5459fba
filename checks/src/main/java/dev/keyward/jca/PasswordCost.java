package dev.keyward.jca;

import static java.lang.Integer.parseInt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function that makes guessing passwords slow, with the parameters that say how slow. */
public sealed interface PasswordCost permits Argon2Cost, BcryptCost, Pbkdf2Cost, ScryptCost {
  /** The function, then its parameters. */
  Pattern SPELLED = Pattern.compile("([\\w-]+)\\$([a-z]=\\d+(?:,[a-z]=\\d+)*)");

  /** Whether it costs an attacker enough. */
  boolean meets(Policy policy);

  /** Whether it costs an attacker less than half of what is enough. */
  boolean isFarBelow(Policy policy);

  /** What is enough, and who says so: the rest of a sentence. */
  String demand(Policy policy);

  /**
   * The cost that role tables spell like {@code argon2$m=16384,t=2,p=1}, with the parameters' usual
   * letters.
   */
  static Optional<PasswordCost> parse(String spelled) {
    Matcher matcher = SPELLED.matcher(spelled);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (String parameter : matcher.group(2).split(",")) {
      numbers.put(parameter.substring(0, 1), parseInt(parameter.substring(2)));
    }
    return switch (matcher.group(1)) {
      case "argon2" ->
          Optional.of(new Argon2Cost(numbers.get("m"), numbers.get("t"), numbers.get("p")));
      case "scrypt" ->
          Optional.of(new ScryptCost(numbers.get("n"), numbers.get("r"), numbers.get("p")));
      default ->
          PasswordBasedName.parse(matcher.group(1))
              .filter(PasswordBasedName::isPbkdf2)
              .map(scheme -> new Pbkdf2Cost(scheme, numbers.get("i")));
    };
  }
}
