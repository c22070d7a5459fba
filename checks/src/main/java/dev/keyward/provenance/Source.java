package dev.keyward.provenance;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import dev.keyward.roles.Role;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An output that went into a value, with the call that gave it. */
public final class Source {
  private static final int MAX_SOURCES = 24;
  private static final int MAX_SOURCES_OF_A_ROLE = 6;

  private final Role role;
  private final @Nullable RoleCall call;

  /** Where the value came in, if no call gave it and it matters which one it is. */
  private final @Nullable Site place;

  private Source(Role role, @Nullable RoleCall call, @Nullable Site place) {
    this.role = role;
    this.call = call;
    this.place = place;
  }

  static Source of(Role role, @Nullable RoleCall call) {
    return new Source(role, call, null);
  }

  /** What annotations say of a value that comes in at the place. */
  static ImmutableSet<Source> marks(ImmutableSet<Role> roles, @Nullable Site place) {
    if (roles.isEmpty()) {
      return ImmutableSet.of(); // As nearly always, and this is asked for every unknown value.
    }
    return roles.stream()
        .map(role -> new Source(role, null, role.isEveryday() ? place : null))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** What is in either. */
  static ImmutableSet<Source> union(ImmutableSet<Source> left, ImmutableSet<Source> right) {
    return left == right || right.isEmpty() || left.containsAll(right)
        ? left
        : left.isEmpty()
            ? right
            : ImmutableSet.<Source>builder().addAll(left).addAll(right).build();
  }

  /** All of these, or enough of them: a value that gathers thousands says no more by the last. */
  static ImmutableSet<Source> union(Iterable<ImmutableSet<Source>> sets) {
    Set<Source> union = new LinkedHashSet<>();
    sets.forEach(union::addAll);
    if (union.size() <= MAX_SOURCES) {
      return ImmutableSet.copyOf(union);
    }
    Multiset<Role> kept = EnumMultiset.create(Role.class);
    return union.stream()
        .filter(source -> kept.add(source.role, 1) < MAX_SOURCES_OF_A_ROLE)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether so many sources may be only some of those that there are. */
  static boolean isTooMany(Set<Source> sources) {
    return sources.size() >= MAX_SOURCES_OF_A_ROLE;
  }

  /** What the output is. */
  public Role role() {
    return role;
  }

  /** The call that gave it; empty where an annotation says what it is. */
  public Optional<RoleCall> call() {
    return Optional.ofNullable(call);
  }

  /** Executions of the same call are not told apart: values would multiply in every loop. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Source that && role == that.role && Objects.equals(site(), that.site());
  }

  @Override
  public int hashCode() {
    return Objects.hash(role, site());
  }

  /** Where the value came in; nothing for one that is marked as secret. */
  @Nullable Site site() {
    return call == null ? place : call.site();
  }

  @Override
  public String toString() {
    return role + (call == null ? "" : " of " + call.site());
  }
}
