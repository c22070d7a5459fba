package dev.keyward.provenance;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;

/**
 * The calls that can have been the last one in which an object took part.
 *
 * <p>Two executions of one call count as the same: otherwise loops would never come to rest.
 */
final class History {
  static final History EMPTY = new History(ImmutableMap.of());

  private final ImmutableMap<Site, RoleCall> latest;

  private History(ImmutableMap<Site, RoleCall> latest) {
    this.latest = latest;
  }

  static History of(RoleCall call) {
    return new History(ImmutableMap.of(call.site(), call));
  }

  ImmutableCollection<RoleCall> latest() {
    return latest.values();
  }

  History or(History other) {
    return latest.keySet().containsAll(other.latest.keySet())
        ? this
        : new History(
            ImmutableMap.<Site, RoleCall>builder()
                .putAll(other.latest)
                .putAll(latest)
                .buildKeepingLast());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof History that && latest.keySet().equals(that.latest.keySet());
  }

  @Override
  public int hashCode() {
    return latest.keySet().hashCode();
  }

  @Override
  public String toString() {
    return latest.keySet().toString();
  }
}
