package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.util.Context;
import dev.keyward.support.Flags;
import java.util.function.Predicate;

/** The annotations that say that a value is secret: Keyward's own, and those of others. */
final class SecretMarks {
  private static final ImmutableSet<String> STANDARD =
      ImmutableSet.of(
          "dev.keyward.annotations.Secret",
          "com.palantir.logsafe.DoNotLog",
          "org.immutables.value.Value.Redacted");

  private final ImmutableSet<String> annotations;

  SecretMarks(Context context, Predicate<String> isUsed) {
    this.annotations =
        ImmutableSet.<String>builder()
            .addAll(STANDARD)
            .addAll(Flags.of(context).map(Flags::secretAnnotations).orElse(ImmutableSet.of()))
            .build()
            .stream()
            .filter(name -> isUsed.test(flat(name)))
            .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * A nested class has another name in the compiler's tables; there, its outer one is asked for.
   */
  private static String flat(String name) {
    StringBuilder flat = new StringBuilder();
    boolean nested = false;
    for (String part : name.split("\\.")) {
      flat.append(flat.isEmpty() ? "" : nested ? "$" : ".").append(part);
      nested |= Character.isUpperCase(part.charAt(0));
    }
    return flat.toString();
  }

  /** Whether the compilation has met any of them. */
  boolean areUsed() {
    return !annotations.isEmpty();
  }

  /** Whether the declaration has one of them. */
  boolean areOn(Symbol symbol) {
    if (annotations.isEmpty()) {
      return false;
    }
    for (Attribute.Compound mark : symbol.getRawAttributes()) {
      if (annotations.contains(mark.type.tsym.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }
}
