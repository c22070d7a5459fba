package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.sun.tools.javac.code.Symbol;
import dev.keyward.roles.Role;
import dev.keyward.support.Masked;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One of the places that a value can come from. */
public final class Origin {
  /** What names and operations say of a value, beside what went into it. */
  private static final ImmutableSet<Role> REMARKS =
      Sets.immutableEnumSet(
          Role.XOR_OUTPUT,
          Role.EXCERPT,
          Role.CONFIDED_PASSWORD,
          Role.CONFIDED_KEY,
          Role.CONFIDED_TOKEN);

  private final @Nullable Object constant;
  private final ImmutableSet<Source> sources;
  private final boolean unknown;
  private final @Nullable TrackedObject object;
  private final int length;
  private final @Nullable Site site;
  private final @Nullable Entry entry;
  private final @Nullable Identity identity;
  private final @Nullable Symbol parameter;

  Origin(
      @Nullable Object constant,
      ImmutableSet<Source> sources,
      boolean unknown,
      @Nullable TrackedObject object,
      int length,
      @Nullable Site site,
      @Nullable Entry entry,
      @Nullable Identity identity,
      @Nullable Symbol parameter) {
    this.constant = constant;
    this.sources = sources;
    this.unknown = unknown;
    this.object = object;
    this.length = length;
    this.site = site;
    this.entry = entry;
    this.identity = identity;
    this.parameter = parameter;
  }

  /**
   * The value, if it is a constant: a boxed primitive, a string, a {@link ConstantArray}, or an
   * immutable object of the JDK.
   */
  public Optional<Object> constant() {
    return Optional.ofNullable(constant).filter(value -> value != Alternative.NULL);
  }

  /** Whether the value is {@code null}. */
  public boolean isNull() {
    return constant == Alternative.NULL;
  }

  /** The outputs that went into the value. */
  public ImmutableSet<Role> roles() {
    return sources.stream()
        .map(Source::role)
        .filter(role -> !REMARKS.contains(role))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether bytes of it are others that were combined with a constant. */
  public boolean isMasked() {
    return sources.stream().anyMatch(source -> source.role() == Role.XOR_OUTPUT);
  }

  /** Whether its name, or that of something that went into it, says that nobody may read it. */
  public boolean isConfided(Role role) {
    return sources.stream().anyMatch(source -> source.role() == role);
  }

  /** Whether it is made to be shown: a part of something, or a disguise. */
  public boolean isExcerpt() {
    return sources.stream().anyMatch(source -> source.role() == Role.EXCERPT);
  }

  /** The calls whose outputs in this role went into the value. */
  public ImmutableList<RoleCall> madeBy(Role role) {
    return sources.stream()
        .filter(source -> source.role() == role)
        .flatMap(source -> source.call().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Where the outputs in this role came in that went into the value. */
  public ImmutableSet<Site> entrances(Role role) {
    return sources.stream()
        .filter(source -> source.role() == role)
        .map(Source::site)
        .filter(Objects::nonNull)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether a password went into the value: one that was read as such, or is called so. */
  public boolean isPassword() {
    return sources.stream()
        .map(Source::role)
        .anyMatch(role -> role == Role.PASSWORD_INPUT || role == Role.NAMED_PASSWORD);
  }

  /** Whether anything went into the value that is not understood. */
  public boolean isUnknown() {
    return unknown;
  }

  /** The object of a library that the value is. */
  public Optional<TrackedObject> object() {
    return Optional.ofNullable(object);
  }

  /** The number of elements or characters, if the value is an array or a string of known length. */
  public OptionalInt length() {
    return length < 0 ? OptionalInt.empty() : OptionalInt.of(length);
  }

  /** Where the value came into being, if that is in the module. */
  public Optional<Site> site() {
    return Optional.ofNullable(site);
  }

  /** As which argument the value entered the method that uses it, if it came from a caller. */
  public Optional<Site> argument() {
    return Optional.ofNullable(entry).map(Entry::argument);
  }

  /** Tells objects apart that look the same. */
  interface Identity {
    boolean isMadeOnce();

    boolean isCopyOf(Identity other);
  }

  /** The text, if the value is a constant string or array of characters. */
  public Optional<String> text() {
    return constant instanceof ConstantArray array
        ? array.text()
        : constant().filter(String.class::isInstance).map(String.class::cast);
  }

  /** Whether the value is a constant array of zeros. */
  public boolean isZeros() {
    return constant instanceof ConstantArray array && array.isZero();
  }

  /**
   * What can be told of a constant that is secret: its kind, its length and a hint at most, for
   * example {@code 16 bytes}.
   */
  public String masked() {
    Object value = constant().orElse("");
    return value instanceof ConstantArray array
        ? array.masked()
        : value instanceof BigInteger number
            ? Masked.number(number)
            : Masked.text(value.toString());
  }

  /**
   * The constant that decides the value: the value itself, or, of digests of nothing but constants,
   * the first of these.
   */
  public Optional<Origin> fixed() {
    return Digests.constantIn(this);
  }

  ImmutableSet<Source> sources() {
    return sources;
  }

  /** Whether it is an object that the initialisation of a class makes, once for all its uses. */
  public boolean isMadeOnce() {
    return identity != null && identity.isMadeOnce();
  }

  /** Whether both are the same object, and nobody changed it in between. */
  public boolean isSameObjectAs(Origin other) {
    return identity != null && identity.equals(other.identity);
  }

  /** Whether this is a copy of the other array, or of a part of it, and nobody changed either. */
  public boolean isCopyOf(Origin other) {
    return identity != null && other.identity != null && identity.isCopyOf(other.identity);
  }

  /** The parameter of the analysed method that the value is, unchanged. */
  @Nullable Symbol parameter() {
    return parameter;
  }

  @Nullable Entry entry() {
    return entry;
  }

  @Override
  public String toString() {
    return constant != null ? constant.toString() : (unknown ? "unknown" : "") + sources;
  }
}
