package dev.keyward.checks.leakage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Pair;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What annotations of any library say, read by their names: none of them has to be there. */
final class Annotations {
  private Annotations() {}

  /** The annotation of this qualified name. */
  static Optional<Attribute.Compound> find(Symbol symbol, String name) {
    for (Attribute.Compound mark : symbol.getRawAttributes()) {
      if (name(mark).equals(name)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }

  static boolean has(Symbol symbol, Set<String> names) {
    return symbol.getRawAttributes().stream().anyMatch(mark -> names.contains(name(mark)));
  }

  /** Whether the declaration has an annotation whose qualified name matches. */
  static boolean has(Symbol symbol, Pattern names) {
    return symbol.getRawAttributes().stream().anyMatch(m -> names.matcher(name(m)).matches());
  }

  /** The texts that an element has; constants of enums by their names. */
  static ImmutableSet<String> values(Attribute.Compound mark, String element) {
    for (Pair<MethodSymbol, Attribute> pair : mark.values) {
      if (pair.fst.name.contentEquals(element)) {
        List<? extends Attribute> parts =
            pair.snd instanceof Attribute.Array array
                ? ImmutableList.copyOf(array.values)
                : ImmutableList.of(pair.snd);
        return parts.stream().map(Annotations::text).collect(ImmutableSet.toImmutableSet());
      }
    }
    return ImmutableSet.of();
  }

  private static String text(Attribute part) {
    return part instanceof Attribute.Enum constant
        ? constant.value.name.toString()
        : String.valueOf(part.getValue());
  }

  private static String name(Attribute.Compound mark) {
    return mark.type.tsym.getQualifiedName().toString();
  }
}
