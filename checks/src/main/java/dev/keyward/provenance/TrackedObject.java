package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object of a library, with the calls that made it, used it and received it. */
public final class TrackedObject {
  private final String type;
  private final @Nullable RoleCall creation;
  private final ImmutableSet<Role> marks;
  private final Set<RoleCall> calls = new LinkedHashSet<>();
  private final Set<RoleCall> passedTo = new LinkedHashSet<>();
  private final SetMultimap<RoleCall, Object> keys = LinkedHashMultimap.create();
  private boolean shared;
  private boolean handedOut;
  private boolean inMap;
  private boolean confined = true;
  private boolean escaped;
  private boolean takenApart;

  TrackedObject(String type, @Nullable RoleCall creation, ImmutableSet<Role> marks) {
    this.type = type;
    this.marks = marks;
    this.creation = creation;
  }

  /** The qualified name of its class, as far as it is known. */
  public String type() {
    return type;
  }

  /** The call that made it; empty if that was not seen. */
  public Optional<RoleCall> creation() {
    return Optional.ofNullable(creation);
  }

  /** What the object is, from the call that made it and from what people wrote beside it. */
  ImmutableSet<Source> sources() {
    return creation == null
        ? Source.marks(marks, null)
        : creation
            .output()
            .map(role -> ImmutableSet.of(Source.of(role, creation)))
            .orElse(ImmutableSet.of());
  }

  /** The calls on it, in the order in which they were met. */
  public ImmutableList<RoleCall> calls() {
    return ImmutableList.copyOf(calls);
  }

  /** The calls that it was an argument of. */
  public ImmutableList<RoleCall> passedTo() {
    return ImmutableList.copyOf(passedTo);
  }

  /** The calls on it that tell it something in this role, or bring settings of every kind. */
  public Stream<RoleCall> settings(Role role) {
    return calls.stream()
        .filter(
            call -> call.argument(role).isPresent() || call.argument(Role.SETTINGS).isPresent());
  }

  /** What it was told in this role, by the last call or else by the one that made it. */
  public Optional<Provenance> setting(Role role) {
    return Stream.concat(creation().stream(), calls.stream())
        .flatMap(call -> call.argument(role).stream())
        .reduce((first, later) -> later);
  }

  /** Whether it is seen from its beginning, and nothing tells it anything in this role. */
  boolean hasDefault(Role role) {
    return creation != null && !handedOut && settings(role).findAny().isEmpty();
  }

  /**
   * The calls that it was an argument of, by itself or together with what goes with it in one
   * object.
   */
  public ImmutableList<RoleCall> users() {
    return passedTo.stream()
        .flatMap(
            call ->
                call.row().indexOf(Role.KEY_AND_PARAMETERS) >= 0
                        && call.row().kind() == RoleRow.Kind.CONSTRUCTOR
                    ? call.result().users().stream()
                    : Stream.of(call))
        .collect(ImmutableList.toImmutableList());
  }

  /** The calls that it was handed to inside of a map, with its keys there. */
  public ImmutableSetMultimap<RoleCall, Object> keys() {
    return ImmutableSetMultimap.copyOf(keys);
  }

  /** Whether it was put in a map, as one of several to choose from. */
  public boolean isInMap() {
    return inMap;
  }

  /** Whether code that is not seen here got hold of it and may have used it in any way. */
  public boolean isShared() {
    return shared;
  }

  /**
   * Whether it never got out of the variables of the code that made it, so that every call on it
   * was met: it is in no field, array or collection, and no other code or lambda has it.
   */
  public boolean isConfined() {
    return confined && !shared;
  }

  /**
   * Whether only the code that made it, and what that calls, ever has it: it is in variables, and
   * in fields of objects that this code made and does not give away.
   */
  public boolean isPrivate() {
    return creation != null && !escaped;
  }

  /** Whether somebody looked at single elements of it. */
  public boolean isTakenApart() {
    return takenApart;
  }

  /** Says of the objects that the value can be that somebody else may get hold of them. */
  static void release(Value value) {
    for (HeapObject object : value.objects()) {
      object.escape();
      if (object.tracked() != null) {
        object.tracked().confined = false;
      }
    }
  }

  /** Says that what the value can be is now in a field of the owner. */
  static void keep(Value value, HeapObject owner) {
    for (HeapObject object : value.objects()) {
      owner.keep(object);
      if (object.tracked() != null) {
        object.tracked().confined = false;
      }
    }
  }

  /** Says that elements of the arrays that the value can be are read. */
  static void takeApart(Value value) {
    for (HeapObject object : value.objects()) {
      if (object.tracked() != null) {
        object.tracked().takenApart = true;
      }
    }
  }

  void escape() {
    escaped = true;
  }

  /** Says of the library's objects that the value can be that other code may tell them anything. */
  static void handOut(Value value) {
    for (HeapObject object : value.objects()) {
      if (object.tracked() != null) {
        object.tracked().handedOut = true;
      }
    }
  }

  void share() {
    shared = true;
  }

  void addCall(RoleCall call) {
    calls.add(call);
  }

  void addPassedTo(RoleCall call) {
    passedTo.add(call);
  }

  void putInMap() {
    inMap = true;
  }

  void addKey(RoleCall call, Object key) {
    keys.put(call, key);
  }
}
