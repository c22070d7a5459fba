package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import dev.keyward.roles.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the things that an expression can evaluate to. */
sealed interface Alternative {

  /** Where the value came into being; null where that is no place in the module. */
  @Nullable Site site();

  /** As which argument the value entered the current method, if it did. */
  @Nullable Entry entry();

  /** The same value, having entered a method as {@code entry}. */
  Alternative entering(@Nullable Entry entry);

  /** The value of {@code null}. */
  Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  /**
   * A known immutable value.
   *
   * @param value a boxed primitive, a string, an immutable object of the JDK, a {@link
   *     LibraryEnumConstant} or {@link #NULL}
   */
  record Constant(Object value, @Nullable Site site, @Nullable Entry entry) implements Alternative {
    @Override
    public Constant entering(@Nullable Entry newEntry) {
      return new Constant(value, site, newEntry);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Constant constant
          && constant.value.equals(value)
          && Objects.equals(constant.site, site)
          && Objects.equals(constant.entry, entry);
    }

    @Override
    public int hashCode() {
      return value.hashCode() * 31 + Objects.hashCode(site);
    }
  }

  /** An object whose state is kept in {@link Memory}. */
  record Reference(HeapObject object, @Nullable Entry entry) implements Alternative {
    @Override
    public @Nullable Site site() {
      return object.site();
    }

    @Override
    public Reference entering(@Nullable Entry newEntry) {
      return new Reference(object, newEntry);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Reference reference
          && reference.object.equals(object)
          && Objects.equals(reference.entry, entry);
    }

    @Override
    public int hashCode() {
      return object.hashCode();
    }
  }

  /**
   * A value that is not known, but of which it may be known what went into it.
   *
   * @param sources the outputs that went into it
   * @param unknown whether anything went into it that is not understood
   * @param parameter the parameter of the analysed method that it is, unchanged
   */
  record Computed(
      ImmutableSet<Source> sources,
      boolean unknown,
      @Nullable Symbol parameter,
      @Nullable Site site,
      @Nullable Entry entry)
      implements Alternative {
    static final Computed UNKNOWN = new Computed(ImmutableSet.of(), true, null, null, null);

    /** How often the program has been somewhere. */
    static final Computed COUNT =
        of(ImmutableSet.of(Source.of(Role.COUNTER_VALUE, null)), false, null);

    /** Whether it is just what the analysed method was given. */
    boolean isArgument() {
      return parameter != null && (parameter.flags() & Flags.PARAMETER) != 0;
    }

    static Computed of(ImmutableSet<Source> sources, boolean unknown, @Nullable Site site) {
      return new Computed(sources, unknown, null, site, null);
    }

    @Override
    public Computed entering(@Nullable Entry newEntry) {
      return new Computed(sources, unknown, parameter, site, newEntry);
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || other instanceof Computed computed
              && computed.unknown == unknown
              && computed.parameter == parameter
              && computed.sources.equals(sources)
              && Objects.equals(computed.site, site)
              && Objects.equals(computed.entry, entry);
    }

    @Override
    public int hashCode() {
      return (sources.hashCode() * 31 + Objects.hashCode(parameter)) * 31 + Objects.hashCode(site);
    }
  }
}
