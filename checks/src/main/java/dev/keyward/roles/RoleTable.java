package dev.keyward.roles;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.keyward.roles.RoleRow.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
  private final ImmutableList<RoleRow> rows;
  private final ImmutableSet<String> trackedTypes;

  private RoleTable(String library, List<RoleRow> rows, Set<String> plainTypes) {
    this.library = library;
    this.rows = ImmutableList.copyOf(rows);
    this.trackedTypes =
        rows.stream()
            .map(RoleRow::type)
            .filter(type -> !plainTypes.contains(type))
            .collect(ImmutableSet.toImmutableSet());
  }

  /** Starts the table of the library with this name. */
  public static Builder library(String name) {
    return new Builder(name);
  }

  /** The library's name. */
  public String library() {
    return library;
  }

  /** All rows, in the order of the table. */
  public ImmutableList<RoleRow> rows() {
    return rows;
  }

  /** The classes with rows whose objects have a history that matters. */
  public ImmutableSet<String> trackedTypes() {
    return trackedTypes;
  }

  /**
   * Collects rows: a type comes first, then its members, each followed by what else is known of it.
   */
  public static final class Builder {
    private final String library;
    private final List<RoleRow> rows = new ArrayList<>();
    private final Set<String> plainTypes = new HashSet<>();
    private @Nullable String type;
    private int typeSince;
    private boolean atType;

    private Builder(String library) {
      this.library = library;
    }

    /** The rows that follow belong to the class of this qualified name. */
    public Builder type(String qualifiedName) {
      this.type = qualifiedName;
      this.typeSince = 0;
      this.atType = true;
      return this;
    }

    /**
     * The rows that follow belong to the class of this qualified name, whose objects are values or
     * containers, or of which there are none: the calls on them are no history to follow.
     */
    public Builder plainType(String qualifiedName) {
      plainTypes.add(qualifiedName);
      return type(qualifiedName);
    }

    /** The first release of the library that has the type or, after a row, the row's method. */
    public Builder since(int release) {
      if (atType) {
        typeSince = release;
        return this;
      }
      return change(
          row ->
              new RoleRow(
                  row.library(),
                  release,
                  row.type(),
                  row.kind(),
                  row.name(),
                  row.parameters(),
                  row.receiver(),
                  row.result()));
    }

    /** A constructor. What it makes is a cryptographic object, unless something else is said. */
    public Builder constructor(Parameter... parameters) {
      return add(Kind.CONSTRUCTOR, RoleRow.CONSTRUCTOR_NAME, parameters)
          .returns(Role.CRYPTOGRAPHIC_OBJECT);
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
    public Builder receiver(Role receiver) {
      return change(
          row ->
              new RoleRow(
                  row.library(),
                  row.since(),
                  row.type(),
                  row.kind(),
                  row.name(),
                  row.parameters(),
                  Optional.of(receiver),
                  row.result()));
    }

    /** What the method of the last row returns, or its constructor makes. */
    public Builder returns(Role result) {
      return change(
          row ->
              new RoleRow(
                  row.library(),
                  row.since(),
                  row.type(),
                  row.kind(),
                  row.name(),
                  row.parameters(),
                  row.receiver(),
                  Optional.of(result)));
    }

    /** Ends the table. */
    public RoleTable build() {
      return new RoleTable(library, rows, plainTypes);
    }

    private Builder add(Kind kind, String name, Parameter... parameters) {
      checkState(type != null, "%s stands before any type", name);
      atType = false;
      rows.add(
          new RoleRow(
              library,
              typeSince,
              type,
              kind,
              name,
              ImmutableList.copyOf(parameters),
              Optional.empty(),
              Optional.empty()));
      return this;
    }

    private Builder change(UnaryOperator<RoleRow> change) {
      checkState(!atType && !rows.isEmpty(), "no row to change");
      rows.add(change.apply(rows.remove(rows.size() - 1)));
      return this;
    }
  }
}
