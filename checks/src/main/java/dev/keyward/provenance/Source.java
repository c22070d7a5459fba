package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import dev.keyward.roles.Role;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An output that went into a value, with the call that gave it. */
public final class Source {
  private final Role role;
  private final @Nullable RoleCall call;

  private Source(Role role, @Nullable RoleCall call) {
    this.role = role;
    this.call = call;
  }

  static Source of(Role role, @Nullable RoleCall call) {
    return new Source(role, call);
  }

  /** What annotations say of a value. */
  static ImmutableSet<Source> marks(ImmutableSet<Role> roles) {
    return roles.stream().map(role -> of(role, null)).collect(ImmutableSet.toImmutableSet());
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

  private @Nullable Site site() {
    return call == null ? null : call.site();
  }

  @Override
  public String toString() {
    return role + (call == null ? "" : " of " + call.site());
  }
}
