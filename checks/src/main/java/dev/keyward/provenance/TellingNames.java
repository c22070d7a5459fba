package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.keyward.jca.SecretName;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.roles.Role;
import java.util.HashMap;
import java.util.Map;

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

  private static final ImmutableSet<Source> PASSWORD =
      ImmutableSet.of(Source.of(Role.NAMED_PASSWORD, null));

  private final Map<Symbol, Boolean> passwords = new HashMap<>();

  /** What the name of a variable or method says about its value. */
  ImmutableSet<Source> sources(Symbol symbol) {
    return passwords.computeIfAbsent(symbol, TellingNames::isPassword)
        ? PASSWORD
        : ImmutableSet.of();
  }

  /** The value, with what the name says where nothing else is known. */
  Value named(Symbol symbol, Value value) {
    ImmutableSet<Source> sources = value.isUnknown() ? sources(symbol) : ImmutableSet.of();
    return sources.isEmpty()
        ? value
        : value.map(
            alternative ->
                alternative instanceof Computed computed
                        && computed.unknown()
                        && computed.sources().isEmpty()
                    ? new Computed(
                        sources, true, computed.parameter(), computed.site(), computed.entry())
                    : alternative);
  }

  private static boolean isPassword(Symbol symbol) {
    Type type = symbol instanceof MethodSymbol method ? method.getReturnType() : symbol.type;
    return type != null
        && TEXTS.contains(type.toString())
        && SecretName.of(symbol.name.toString())
            .filter(name -> name == SecretName.PASSWORD)
            .isPresent();
  }
}
