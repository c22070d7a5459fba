package dev.keyward.provenance;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.keyward.jca.SecretName;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.roles.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What variables and getters call a value of which nothing else is known.
 *
 * <p>A name proves nothing; it only counts where a known call does to the value what must not be
 * done to a value that is so called.
 */
final class TellingNames {
  private static final ImmutableSet<String> TEXTS =
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

  /** What methods begin with that put a value somewhere under a name. */
  private static final Pattern VERB =
      Pattern.compile("^(put(IfAbsent)?|set|add|with|header|cookie|(query)?[pP]aram(eter)?)");

  private static final Pattern KEY = Pattern.compile("[\\w-]+");

  private final Map<Symbol, ImmutableSet<Source>> sources = new HashMap<>();
  private final Map<String, Boolean> secrets = new HashMap<>();

  /** Whether the name is one of a secret. */
  boolean isSecret(String name) {
    return secrets.computeIfAbsent(name, n -> SecretName.of(n).isPresent());
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
  static String property(String method) {
    return VERB.matcher(method).replaceFirst("");
  }

  /** What the name of a variable or method says about its value. */
  ImmutableSet<Source> sources(Symbol symbol) {
    return sources.computeIfAbsent(symbol, TellingNames::meaning);
  }

  /** The value, with what the name says where nothing else is known. */
  Value named(Symbol symbol, Value value) {
    ImmutableSet<Source> named = value.isUnknown() ? sources(symbol) : ImmutableSet.of();
    return named.isEmpty()
        ? value
        : value.map(
            alternative ->
                alternative instanceof Computed computed
                        && computed.unknown()
                        && computed.sources().isEmpty()
                    ? new Computed(
                        named, true, computed.parameter(), computed.site(), computed.entry())
                    : alternative);
  }

  private static ImmutableSet<Source> meaning(Symbol symbol) {
    Type type = symbol instanceof MethodSymbol method ? method.getReturnType() : symbol.type;
    return type != null && TEXTS.contains(type.toString())
        ? SecretName.of(symbol.name.toString()).map(SOURCES::get).orElse(ImmutableSet.of())
        : ImmutableSet.of();
  }
}
