package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import dev.keyward.roles.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The places that a value can come from, at one point of one execution. */
public final class Provenance {
  static final Provenance UNKNOWN =
      new Provenance(
          ImmutableList.of(
              new Origin(null, ImmutableSet.of(), true, null, -1, null, null, null, null)),
          Dependence.NONE,
          false);

  private final ImmutableList<Origin> origins;
  private final Dependence dependence;
  private final boolean weak;

  Provenance(ImmutableList<Origin> origins, Dependence dependence, boolean weak) {
    this.origins = origins;
    this.dependence = dependence;
    this.weak = weak;
  }

  /** Every place, {@code null} left out. */
  public ImmutableList<Origin> origins() {
    return origins.stream().filter(o -> !o.isNull()).collect(ImmutableList.toImmutableList());
  }

  /** Whether the value is {@code null} and nothing else. */
  public boolean isNull() {
    return !origins.isEmpty() && origins.stream().allMatch(Origin::isNull);
  }

  /** Where {@code null} comes from, if the value is that and nothing else. */
  public Optional<Origin> onlyNull() {
    return isNull() ? Optional.of(origins.get(0)) : Optional.empty();
  }

  /** The first origin if every one of them is a known constant. */
  public Optional<Origin> constant() {
    return all(origin -> origin.constant().isPresent());
  }

  /** The first origin if all of them satisfy the predicate and there is one. */
  public Optional<Origin> all(Predicate<Origin> predicate) {
    ImmutableList<Origin> present = origins();
    return present.stream().allMatch(predicate) ? present.stream().findFirst() : Optional.empty();
  }

  /**
   * The first origin that satisfies the predicate, if an execution is known in which the value
   * comes from there. Where the origins are those of several objects or writers that are not told
   * apart, all must satisfy it.
   */
  public Optional<Origin> any(Predicate<Origin> predicate) {
    return weak ? all(predicate) : origins().stream().filter(predicate).findFirst();
  }

  /** The constants of this type among the origins. */
  public <T> Stream<T> constants(Class<T> type) {
    return origins.stream()
        .flatMap(origin -> origin.constant().stream())
        .filter(type::isInstance)
        .map(type::cast);
  }

  /** The value if it is just one constant of this type. */
  public <T> Optional<T> only(Class<T> type) {
    return constant().isPresent() && constants(type).distinct().limit(2).count() == 1
        ? constants(type).findFirst()
        : Optional.empty();
  }

  /** The objects of a library that the value can be. */
  public Stream<TrackedObject> objects() {
    return origins.stream().flatMap(origin -> origin.object().stream());
  }

  /** Whether this role's output surely went into the value, whatever its origin. */
  public boolean isMadeOf(Role role) {
    return all(origin -> origin.roles().contains(role)).isPresent();
  }

  /** Whether this role's output went into the value on some path. */
  public boolean mayBeMadeOf(Role role) {
    return any(origin -> origin.roles().contains(role)).isPresent();
  }

  /** Whether any output went into the value on some path. */
  boolean isMadeOfAnything() {
    return origins.stream().anyMatch(origin -> !origin.sources().isEmpty());
  }

  /** Whether some origin is not understood. */
  public boolean isUnknown() {
    return origins.stream().anyMatch(Origin::isUnknown);
  }

  /** What the objects were made with in this role; of others, they themselves. */
  Provenance inside(Role role) {
    List<Origin> inner = new ArrayList<>();
    Dependence depends = dependence;
    boolean isWeak = weak;
    for (Origin origin : origins) {
      Optional<Provenance> part =
          origin.object().flatMap(TrackedObject::creation).flatMap(made -> made.argument(role));
      if (part.isPresent()) {
        inner.addAll(part.get().origins);
        depends = depends.or(part.get().dependence);
        isWeak |= part.get().weak;
      } else {
        inner.add(origin);
      }
    }
    return new Provenance(ImmutableList.copyOf(inner), depends, isWeak);
  }

  /** Whether the objects are keys and contain nothing else. */
  boolean isOnlyKeys() {
    return !origins.isEmpty()
        && origins.stream()
            .allMatch(
                origin ->
                    origin
                        .object()
                        .flatMap(TrackedObject::creation)
                        .filter(made -> made.argument(Role.KEY).isEmpty())
                        .isPresent());
  }

  Dependence dependence() {
    return dependence;
  }

  @Override
  public String toString() {
    return Streams.mapWithIndex(origins.stream(), (origin, i) -> origin.toString()).toList()
        + (weak ? " weak" : "");
  }
}
