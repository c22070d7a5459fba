package dev.keyward.provenance.constanttime;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is secret of each variable at one point of a method. */
final class Scope {
  /** The object whose method runs. */
  static final Object THIS = new Object();

  private final Map<Object, Secrecy> variables;
  private boolean dead;

  /** The secret by which the rest of a round of a loop may have been left out. */
  private @Nullable SecretPath skipped;

  Scope() {
    this(new LinkedHashMap<>(), false, null);
  }

  private Scope(Map<Object, Secrecy> variables, boolean dead, @Nullable SecretPath skipped) {
    this.variables = variables;
    this.dead = dead;
    this.skipped = skipped;
  }

  Scope copy() {
    return new Scope(new LinkedHashMap<>(variables), dead, skipped);
  }

  Secrecy get(Object variable) {
    return variables.getOrDefault(variable, Secrecy.NONE);
  }

  /** The variable holds this and nothing else. */
  void set(Object variable, Secrecy secrecy) {
    variables.put(variable, secrecy);
  }

  /** The variable may hold this, too. */
  void add(Object variable, Secrecy secrecy) {
    if (secrecy.isSecret()) {
      variables.merge(variable, secrecy, Secrecy::or);
    }
  }

  /** Continues from either; whether that is more than it was before. */
  boolean join(Scope other) {
    if (other.dead) {
      return false;
    }
    if (dead) {
      become(other);
      return true;
    }
    boolean more = false;
    for (Map.Entry<Object, Secrecy> entry : other.variables.entrySet()) {
      Secrecy before = get(entry.getKey());
      if (!before.covers(entry.getValue())) {
        variables.put(entry.getKey(), before.or(entry.getValue()));
        more = true;
      }
    }
    skipped = skipped != null ? skipped : other.skipped;
    return more;
  }

  /** Adds what other code may have written, wherever it ended. */
  void absorb(Scope other) {
    other.variables.forEach(this::add);
  }

  /** Continues from there. */
  void become(Scope other) {
    Map<Object, Secrecy> taken = new LinkedHashMap<>(other.variables);
    variables.clear();
    variables.putAll(taken);
    dead = other.dead;
    skipped = other.skipped;
  }

  /** Nothing after this point is executed. */
  void kill() {
    dead = true;
  }

  boolean isDead() {
    return dead;
  }

  void skip(@Nullable SecretPath path) {
    skipped = path;
  }

  @Nullable SecretPath skipped() {
    return skipped;
  }
}
