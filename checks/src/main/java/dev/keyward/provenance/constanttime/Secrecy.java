package dev.keyward.provenance.constanttime;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is secret of a value: of a number, the number; of an array, its contents; of an object, all
 * of its fields or some.
 *
 * @param whole how the secret came, if all of it is secret
 * @param parts how secrets came into its fields
 */
record Secrecy(@Nullable SecretPath whole, ImmutableMap<Object, SecretPath> parts) {
  static final Secrecy NONE = new Secrecy(null, ImmutableMap.of());

  static Secrecy of(@Nullable SecretPath path) {
    return path == null ? NONE : new Secrecy(path, ImmutableMap.of());
  }

  static Secrecy ofPart(@Nullable Object part, SecretPath path) {
    return part == null ? of(path) : new Secrecy(null, ImmutableMap.of(part, path));
  }

  /** Whether anything of it is secret. */
  boolean isSecret() {
    return whole != null || !parts.isEmpty();
  }

  /** How a secret came into it, if any did. */
  @Nullable SecretPath any() {
    return whole != null ? whole : parts.isEmpty() ? null : parts.values().iterator().next();
  }

  /** What is secret of a field, if its own declaration does not say so. */
  Secrecy part(Object field) {
    return of(whole != null ? whole : parts.get(field));
  }

  /** What is secret of a value that may be either. */
  Secrecy or(Secrecy other) {
    if (other.covers(this)) {
      return covers(other) ? this : other;
    }
    if (covers(other)) {
      return this;
    }
    Map<Object, SecretPath> all = new LinkedHashMap<>(other.parts);
    all.putAll(parts);
    return new Secrecy(whole != null ? whole : other.whole, ImmutableMap.copyOf(all));
  }

  /** Whether everything that is secret of the other is secret of this one. */
  boolean covers(Secrecy other) {
    return (whole != null || other.whole == null)
        && parts.keySet().containsAll(other.parts.keySet());
  }

  /** The same with longer paths. */
  Secrecy map(UnaryOperator<SecretPath> step) {
    return mapPresent(path -> Optional.of(step.apply(path)));
  }

  /** The same with other paths, without those that have none. */
  Secrecy mapPresent(Function<SecretPath, Optional<SecretPath>> step) {
    if (!isSecret()) {
      return this;
    }
    ImmutableMap.Builder<Object, SecretPath> stepped = ImmutableMap.builder();
    parts.forEach((part, path) -> step.apply(path).ifPresent(next -> stepped.put(part, next)));
    return new Secrecy(
        whole == null ? null : step.apply(whole).orElse(null), stepped.buildOrThrow());
  }

  /** What tells this from others, apart from the paths. */
  Shape shape() {
    return new Shape(whole != null, Set.copyOf(parts.keySet()));
  }

  /** Which parts are secret. */
  record Shape(boolean isWhole, Set<Object> parts) {}
}
