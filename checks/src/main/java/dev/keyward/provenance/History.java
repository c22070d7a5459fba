package dev.keyward.provenance;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Multimaps;
import dev.keyward.provenance.Memory.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The calls on an object of which each may be the last of its name so far: the state of the object,
 * as far as it is known.
 *
 * @param latest the calls, by the names of the methods
 */
record History(ImmutableSetMultimap<String, RoleCall> latest) {
  static final History NONE = new History(ImmutableSetMultimap.of());

  /** What has happened to the object that the value is. */
  static History of(Value value, Memory memory) {
    History all = null;
    for (HeapObject object : value.objects()) {
      History one = of(object, memory);
      all = all == null ? one : all.join(one);
    }
    return all == null ? NONE : all;
  }

  private static History of(HeapObject object, Memory memory) {
    Object known = memory.get(new Cell.Past(object));
    return known == null ? object.initialHistory() : (History) known;
  }

  /** Remembers the call on the objects that it is made on. */
  static void add(RoleCall call, Value receiver, Memory memory) {
    boolean sure = receiver.alternatives().size() == 1;
    for (HeapObject object : receiver.objects()) {
      if (object.tracked() != null) {
        History before = of(object, memory);
        History after = before.after(call);
        memory.put(new Cell.Past(object), sure ? after : before.join(after));
      }
    }
  }

  private History after(RoleCall call) {
    String name = call.row().name();
    ImmutableSetMultimap.Builder<String, RoleCall> changed = ImmutableSetMultimap.builder();
    latest.forEach(
        (other, last) -> {
          if (!other.equals(name)) {
            changed.put(other, last);
          }
        });
    return new History(changed.put(name, call).build());
  }

  History join(@Nullable History other) {
    return other == null || equals(other)
        ? this
        : new History(
            ImmutableSetMultimap.<String, RoleCall>builder()
                .putAll(latest)
                .putAll(other.latest)
                .build());
  }

  private ImmutableSetMultimap<String, Site> sites() {
    return ImmutableSetMultimap.copyOf(Multimaps.transformValues(latest, RoleCall::site));
  }

  /** Executions of the same calls are not told apart: loops would never come to rest. */
  @Override
  public boolean equals(Object other) {
    return other instanceof History history && sites().equals(history.sites());
  }

  @Override
  public int hashCode() {
    return sites().hashCode();
  }
}
