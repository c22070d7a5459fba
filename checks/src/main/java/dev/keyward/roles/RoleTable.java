package dev.keyward.roles;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.keyward.roles.RoleRow.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The roles of one library's API, a row per method, written so that a row looks like the method.
 *
 * <p>A row stands for the overloads with as many parameters, whose types fit (see {@link
 * Parameter#types()}). Rows of instance methods count for subclasses too; where several do, the one
 * of the most specific class decides. So a class may have a row for a method that it inherits.
 */
public final class RoleTable {
  private final String library;
  private final boolean forUsersOnly;
  private final ImmutableList<RoleRow> rows;
  private final ImmutableSet<String> trackedTypes;

  private RoleTable(
      String library, boolean forUsersOnly, List<RoleRow> rows, Set<String> trackedTypes) {
    this.library = library;
    this.forUsersOnly = forUsersOnly;
    this.rows = ImmutableList.copyOf(rows);
    this.trackedTypes = ImmutableSet.copyOf(trackedTypes);
  }

  /** Starts the table of the library with this name. */
  public static Builder library(String name) {
    return new Builder(name);
  }

  /** The library's name. */
  public String library() {
    return library;
  }

  /** Whether the rows do not count where the library itself is compiled. */
  public boolean isForUsersOnly() {
    return forUsersOnly;
  }

  /** All rows, in the order of the table. */
  public ImmutableList<RoleRow> rows() {
    return rows;
  }

  /** The classes whose objects have a history that matters, with or without rows. */
  public ImmutableSet<String> trackedTypes() {
    return trackedTypes;
  }

  /**
   * Collects rows: a type comes first, then its members, each followed by what else is known of it.
   */
  public static final class Builder {
    private final String library;
    private final List<RoleRow> rows = new ArrayList<>();
    private final Set<String> trackedTypes = new LinkedHashSet<>();
    private boolean forUsersOnly;
    private @Nullable String type;
    private int typeSince;
    private @Nullable Pending pending;

    private Builder(String library) {
      this.library = library;
    }

    /**
     * Where the library itself is compiled, its classes are read and the rows do not count: it
     * consists of its own parts, so that every file would be a reason for an analysis.
     */
    public Builder forUsersOnly() {
      forUsersOnly = true;
      return this;
    }

    /** The rows that follow belong to the class of this qualified name. */
    public Builder type(String qualifiedName) {
      trackedTypes.add(qualifiedName);
      return plainType(qualifiedName);
    }

    /**
     * The rows that follow belong to the class of this qualified name, whose objects are values or
     * containers, or of which there are none: the calls on them are no history to follow.
     */
    public Builder plainType(String qualifiedName) {
      end();
      this.type = qualifiedName;
      this.typeSince = 0;
      return this;
    }

    /** The first release of the library that has the type or, after a row, the row's method. */
    public Builder since(int release) {
      if (pending == null) {
        typeSince = release;
      } else {
        pending.since = release;
      }
      return this;
    }

    /** A constructor. What it makes is a cryptographic object, unless something else is said. */
    public Builder constructor(Parameter... parameters) {
      return add(Kind.CONSTRUCTOR, RoleRow.CONSTRUCTOR_NAME, parameters)
          .returns(Role.CRYPTOGRAPHIC_OBJECT);
    }

    /** A constructor of something that says no more than what it is made of. */
    public Builder plainConstructor(Parameter... parameters) {
      return add(Kind.CONSTRUCTOR, RoleRow.CONSTRUCTOR_NAME, parameters);
    }

    /** A static method. */
    public Builder staticMethod(String name, Parameter... parameters) {
      return add(Kind.STATIC_METHOD, name, parameters);
    }

    /** An instance method. */
    public Builder method(String name, Parameter... parameters) {
      return add(Kind.METHOD, name, parameters);
    }

    /** What the object is that the method of the last row is called on. */
    public Builder receiver(Role role) {
      row().receiver = role;
      return this;
    }

    /** What the method of the last row returns, or its constructor makes. */
    public Builder returns(Role role) {
      row().result = role;
      return this;
    }

    /** The algorithm that the last row stands for without an argument that names it. */
    public Builder implies(String algorithm) {
      row().implied = algorithm;
      return this;
    }

    /** What the method of the last row does to an object whose methods have an order. */
    public Builder step(Step step) {
      row().step = step;
      return this;
    }

    /**
     * What the object that the call of the last row makes is called, as if it had been asked for by
     * name; see {@link Naming}.
     */
    public Builder names(Role role, String pattern) {
      row().naming = new Naming(role, pattern, ImmutableMap.of());
      return this;
    }

    /** What an argument is called that the library has a word of its own for. */
    public Builder word(String own, String standard) {
      Naming naming = row().naming;
      checkState(naming != null, "nothing is named before %s", own);
      row().naming =
          new Naming(
              naming.role(),
              naming.pattern(),
              ImmutableMap.<String, String>builder()
                  .putAll(naming.words())
                  .put(own, standard)
                  .buildOrThrow());
      return this;
    }

    /** Ends the table. */
    public RoleTable build() {
      end();
      return new RoleTable(library, forUsersOnly, rows, trackedTypes);
    }

    private Builder add(Kind kind, String name, Parameter... parameters) {
      checkState(type != null, "%s stands before any type", name);
      end();
      pending = new Pending(kind, name, parameters, typeSince);
      return this;
    }

    private Pending row() {
      checkState(pending != null, "no row stands before this");
      return pending;
    }

    private void end() {
      if (pending != null) {
        rows.add(
            new RoleRow(
                library,
                pending.since,
                type,
                pending.kind,
                pending.name,
                ImmutableList.copyOf(pending.parameters),
                Optional.ofNullable(pending.receiver),
                Optional.ofNullable(pending.result),
                Optional.ofNullable(pending.implied),
                Optional.ofNullable(pending.step),
                Optional.ofNullable(pending.naming)));
        pending = null;
      }
    }

    /** A row of which more may be said. */
    private static final class Pending {
      private final Kind kind;
      private final String name;
      private final Parameter[] parameters;
      private int since;
      private @Nullable Role receiver;
      private @Nullable Role result;
      private @Nullable String implied;
      private @Nullable Step step;
      private @Nullable Naming naming;

      Pending(Kind kind, String name, Parameter[] parameters, int since) {
        this.kind = kind;
        this.name = name;
        this.parameters = parameters;
        this.since = since;
      }
    }
  }
}
