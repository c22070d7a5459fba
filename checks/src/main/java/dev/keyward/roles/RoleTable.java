package dev.keyward.roles;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.keyward.roles.RoleRow.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The roles of one library's API, a row per method, written so that a row looks like the method.
 *
 * <p>A row stands for the overload with as many parameters, whose types fit its roles (see {@link
 * Role#types()}). Instance methods count for subclasses too.
 */
public final class RoleTable {
  private final String library;
  private final ImmutableListMultimap<String, RoleRow> rowsByName;

  private RoleTable(String library, List<RoleRow> rows) {
    this.library = library;
    this.rowsByName =
        rows.stream().collect(ImmutableListMultimap.toImmutableListMultimap(RoleRow::name, r -> r));
  }

  /** Starts the table of the library with this name. */
  public static Builder library(String name) {
    return new Builder(name);
  }

  /** The library's name. */
  public String library() {
    return library;
  }

  /** All rows, by method name. */
  public ImmutableListMultimap<String, RoleRow> rowsByName() {
    return rowsByName;
  }

  /** Collects rows; a type comes first, then its members, each optionally with a result. */
  public static final class Builder {
    private final String library;
    private final List<RoleRow> rows = new ArrayList<>();
    private @Nullable String type;

    private Builder(String library) {
      this.library = library;
    }

    /** The rows that follow belong to the class of this qualified name. */
    public Builder type(String qualifiedName) {
      this.type = qualifiedName;
      return this;
    }

    /** A constructor. */
    public Builder constructor(Parameter... parameters) {
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

    /** What the method of the last row returns. */
    public Builder returns(Role result) {
      checkState(!rows.isEmpty(), "no row to return %s from", result);
      RoleRow last = rows.remove(rows.size() - 1);
      rows.add(
          new RoleRow(
              last.library(),
              last.type(),
              last.kind(),
              last.name(),
              last.parameters(),
              Optional.of(result)));
      return this;
    }

    /** Ends the table. */
    public RoleTable build() {
      return new RoleTable(library, rows);
    }

    private Builder add(Kind kind, String name, Parameter... parameters) {
      checkState(type != null, "%s stands before any type", name);
      rows.add(
          new RoleRow(
              library, type, kind, name, ImmutableList.copyOf(parameters), Optional.empty()));
      return this;
    }
  }
}
