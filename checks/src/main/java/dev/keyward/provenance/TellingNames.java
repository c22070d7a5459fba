package dev.keyward.provenance;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Name;
import dev.keyward.jca.CredentialName;
import dev.keyward.jca.SecretName;
import dev.keyward.jca.UserName;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.roles.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What variables and getters call a value of which nothing else is known.
 *
 * <p>A name proves nothing; it only counts where a known call does to the value what must not be
 * done to a value that is so called.
 */
final class TellingNames {
  /** Types of values that a name can call a secret. */
  static final ImmutableSet<String> TEXTS =
      ImmutableSet.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.StringBuilder",
          "char[]",
          "byte[]");

  private static final ImmutableMap<SecretName, ImmutableSet<Source>> SOURCES =
      ImmutableMap.of(
          SecretName.PASSWORD, ImmutableSet.of(Source.of(Role.NAMED_PASSWORD, null)),
          SecretName.KEY, ImmutableSet.of(Source.of(Role.NAMED_SECRET, null)));

  private static final ImmutableSet<Source> CREDENTIAL =
      ImmutableSet.of(Source.of(Role.NAMED_CREDENTIAL, null));

  private static final ImmutableSet<Source> USER =
      ImmutableSet.of(Source.of(Role.NAMED_USER, null));

  /** What methods begin with that put a value somewhere under a name. */
  private static final Pattern VERB =
      Pattern.compile("^(put(IfAbsent)?|set|add|with|header|cookie|(query)?[pP]aram(eter)?)");

  private static final ImmutableSet<String> COMPARISONS =
      ImmutableSet.of("equals", "contentEquals", "equalsIgnoreCase");

  private static final Pattern KEY = Pattern.compile("[\\w-]+");

  private final Map<Symbol, ImmutableSet<Source>> sources = new HashMap<>();
  private final Map<String, Boolean> secrets = new HashMap<>();
  private final Map<Name, Boolean> names = new HashMap<>();
  private final Map<Name, Boolean> comparisons = new HashMap<>();
  private final Map<Name, Boolean> setters = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();

  /** Whether the name is one of a secret. */
  boolean isSecret(String name) {
    return secrets.computeIfAbsent(name, n -> SecretName.of(n).isPresent());
  }

  /** Whether the name is one of a secret; asked for every name in the module. */
  boolean isSecret(Name name) {
    Boolean known = names.get(name);
    if (known == null) {
      known = isSecret(name.toString());
      names.put(name, known);
    }
    return known;
  }

  /** Whether a method of this name says whether two values are the same. */
  boolean compares(Name method) {
    return comparisons.computeIfAbsent(method, m -> COMPARISONS.contains(m.toString()));
  }

  /** Whether the name is one of a password. */
  boolean isPassword(@Nullable Name name) {
    return name != null
        && isSecret(name)
        && SecretName.of(name.toString()).filter(SecretName.PASSWORD::equals).isPresent();
  }

  /** Whether a method of this name sets a property with the name of a secret. */
  boolean setsSecret(Name method) {
    return setters.computeIfAbsent(method, m -> isSecret(property(m.toString())));
  }

  /** Whether a method of this name, or a constructor, puts a value under a key. */
  static boolean takesKey(String method) {
    return method.startsWith("<") || VERB.matcher(method).lookingAt();
  }

  /** Whether the text is a name, not a message. */
  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** The property that a method of this name sets. */
  String property(String method) {
    return properties.computeIfAbsent(method, m -> VERB.matcher(m).replaceFirst(""));
  }

  /** The value, with what the name says where nothing else is known. */
  Value named(Symbol symbol, Value value) {
    return value.isUnknown() && !sources.computeIfAbsent(symbol, TellingNames::tell).isEmpty()
        ? value.map(
            alternative ->
                alternative instanceof Computed computed
                        && computed.unknown()
                        && computed.sources().stream().allMatch(Confidences::isTold)
                    ? named(symbol, computed)
                    : alternative)
        : value;
  }

  /** The value with what its name says; who a user is, is all that there is to know. */
  Computed named(Symbol symbol, Computed value) {
    ImmutableSet<Source> said = sources.computeIfAbsent(symbol, TellingNames::tell);
    return said.isEmpty()
        ? value
        : new Computed(
            Source.union(value.sources(), said),
            value.unknown() && said != USER,
            value.parameter(),
            value.site(),
            value.entry());
  }

  private static ImmutableSet<Source> tell(Symbol symbol) {
    Optional<ImmutableSet<Source>> secret =
        TEXTS.contains(type(symbol))
            ? SecretName.of(symbol.name.toString()).map(SOURCES::get)
            : Optional.empty();
    return secret.orElseGet(
        () ->
            !isText(symbol)
                ? ImmutableSet.of()
                : CredentialName.is(symbol.name.toString())
                    ? CREDENTIAL
                    : UserName.is(symbol.name.toString()) ? USER : ImmutableSet.of());
  }

  private static boolean isText(Symbol symbol) {
    return type(symbol).equals("java.lang.String");
  }

  /** The type of the variable, or of what the method returns; empty where it has none. */
  static String type(Symbol symbol) {
    Type type = symbol instanceof MethodSymbol method ? method.getReturnType() : symbol.type;
    return type == null ? "" : type.toString();
  }
}
